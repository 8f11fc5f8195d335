"""Mail messages (EML) and web archives (MHTML): which part is the article, and what the head says.

Both are MIME (RFC 2045, 2046; RFC 2557 for archives).  The reader gives back
the part, not an article: text and HTML are the business of other readers.
Attachments are never opened.
"""

from __future__ import annotations

import email.utils
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import Any, cast

from briefing.articles.encoding import decode
from briefing.articles.mail_text import header_text, unflowed, unwrapped
from briefing.articles.text import normalise
from briefing.articles.values import Moment, Source
from briefing.errors import ArticleRefused
from briefing.telling import Worded

_MOST_PARTS = 500
_MOST_CONTAINERS = 50
_LONGEST_HEAD = 256_000  # bytes
_LONGEST_ADDRESS = 2_000  # characters; Python takes quadratic time over them
_CONTAINER = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_TAG = re.compile(
    r"<(?:style|script)\b.*?</(?:style|script)\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL
)
_PLAIN_SHARE = 1 / 3  # of the words of the HTML; a plain part below is a stub
_MARK = "\ufeff"
# What mail programs put before a subject when it is answered or passed on.
_FORWARDED = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|tr|antw|sv|vs|rv)(?:\[\d+\])? ?: *)+(?=\S)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Letter:
    """The part of a message that is the article, and what its head states.

    *body* is UTF-8 with a byte order mark, which outranks what the part says
    of its own encoding (HTML Standard, 13.2.3.1); HTML for which the message
    names no encoding comes as it stands.  *subject* is for want of a better title.
    """

    body: bytes
    is_html: bool
    source: Source
    subject: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    data: bytes
    is_html: bool
    charset: str
    flowed: bool
    drop_space: bool
    location: str

    def text(self) -> str:
        text = normalise(decode(self.data, self.charset).text)
        if self.is_html:
            return text
        return unflowed(text, drop_space=self.drop_space) if self.flowed else unwrapped(text)


def read_mail(data: bytes) -> Letter:
    """Return the text of a mail message: subject as title, sender as author, date as published.

    Its plain text is taken unless there is much more in its HTML.  Raises
    ``ArticleRefused`` if it holds no text, or nests or repeats beyond reason.
    """
    message, parts, attached = _opened(data)
    source = Source(
        title=_FORWARDED.sub("", header_text(_header(message, "subject"))),
        author=_sender(_header(message, "from")),
        published=_moment(_header(message, "date")),
    )
    body, is_html = _chosen(parts)
    return Letter(body, is_html, source, warnings=attached)


def read_archive(data: bytes) -> Letter:
    """Return the page of a web archive, with its address and the date of the snapshot."""
    message, parts, _ = _opened(data)
    pages = [part for part in parts if part.is_html]
    if not pages:
        raise ArticleRefused(Worded("It holds no web page."))
    page = pages[0]
    address = _header(message, "snapshot-content-location") or page.location
    source = Source(
        url=address if address.lower().startswith(("http://", "https://")) else "",
        accessed=_moment(_header(message, "date")),
    )
    return Letter(_page(page), True, source, header_text(_header(message, "subject")))


def _opened(data: bytes) -> tuple[Message, list[_Part], tuple[str, ...]]:
    """Return the message, its parts of text, and a warning for what was not opened."""
    end = _HEAD_END.search(data)
    if (end.start() if end else len(data)) > _LONGEST_HEAD:
        raise ArticleRefused(
            Worded("Its head is longer than any mail needs: too many addresses or headers.")
        )
    if len(_CONTAINER.findall(data)) > _MOST_CONTAINERS:
        raise ArticleRefused(
            Worded("It holds more than %1 messages or parts in each other.", _MOST_CONTAINERS)
        )
    try:
        message = BytesParser(policy=compat32).parsebytes(data)
        leaves = list(_leaves(message))
    except (RecursionError, LookupError, ValueError, TypeError) as failure:
        raise ArticleRefused(Worded("It is no mail message, or it is damaged.")) from failure
    parts = [part for part in map(_text_part, leaves) if part]
    if not any(part.data.strip() for part in parts):
        raise ArticleRefused(Worded("It holds no text; attachments are not opened."))
    unopened = sum(_is_attached(leaf) for leaf in leaves)
    warning = (
        Worded("%1 attachments were not opened.", unopened)
        if unopened > 1
        else Worded("1 attachment was not opened.")
    )
    return message, parts, (warning,) if unopened else ()


def _leaves(message: Message) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise ArticleRefused(Worded("It holds more than %1 parts.", _MOST_PARTS))
        if not part.is_multipart():
            yield part


def _is_attached(part: Message) -> bool:
    return "attachment" in _header(part, "content-disposition").lower()


def _text_part(part: Message) -> _Part | None:
    kind = part.get_content_type()
    if kind not in ("text/plain", "text/html") or _is_attached(part):
        return None
    return _Part(
        cast(bytes, part.get_payload(decode=True)) or b"",
        kind == "text/html",
        str(part.get_param("charset") or ""),
        str(part.get_param("format") or "").lower() == "flowed",
        str(part.get_param("delsp") or "").lower() == "yes",
        _header(part, "content-location").strip(),
    )


def _chosen(parts: list[_Part]) -> tuple[bytes, bool]:
    """Return the plain text of all parts, or the longest HTML if that says much more."""
    plain = "\n\n".join(part.text().strip("\n") for part in parts if not part.is_html)
    page = max((part for part in parts if part.is_html), key=lambda p: len(p.data), default=None)
    if page and len(plain.split()) < _PLAIN_SHARE * len(_TAG.sub(" ", page.text()).split()):
        return _page(page), True
    return (_MARK + plain).encode("utf-8", "replace"), False


def _page(page: _Part) -> bytes:
    if not page.charset:
        return page.data
    return (_MARK + page.text()).encode("utf-8", "replace")


def _header(part: Message, name: str) -> str:
    """Return the first header *name* as it stands; bytes beyond ASCII as lone surrogates."""
    raw: Any = cast(Any, part).raw_items()
    return next((str(value) for key, value in raw if str(key).lower() == name), "")


def _sender(value: str) -> str:
    """Return the name in a ``From`` header, or else the address; "" if it has neither."""
    try:
        name, address = email.utils.parseaddr(value[:_LONGEST_ADDRESS])
    except (RecursionError, IndexError, ValueError):
        return ""
    return header_text(name) or header_text(address)


def _moment(value: str) -> Moment | None:
    """Return the moment of a ``Date`` header, None if it is no date."""
    parsed = email.utils.parsedate_tz(value[:200])
    if parsed is None:
        return None
    year, month, day, hour, minute, second, *_, seconds = parsed
    try:
        date(year, month, day)
        clock = time(hour, minute, min(second, 59))
    except ValueError:
        return None
    offset = None if seconds is None or value.strip().endswith("-0000") else seconds // 60
    return Moment(year, month, day, clock, offset)
