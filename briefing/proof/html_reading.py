"""The words that stand on an HTML page as this program writes it, read token by token.

A browser shows what styles, scripts and its own repairs make of a page.  So only
a page in the program's own plain form is read: known elements, closed in order,
with known attributes, and nothing else; its styles and scripts are handed out, to
be compared with the program's own (``jobs.verifying``).  What another program
saved, or a hand gave an element of its own, is refused.

Source: HTML Standard, 13.2.5 (tokenization): in this form every parser agrees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from briefing.errors import BriefingError
from briefing.proof.docx_ranges import NOTE
from briefing.proof.occurrences import Line, Occurrence
from briefing.telling import Worded

_TOKEN = re.compile(
    r'<(?P<raw>style|script)(?P<given>(?: [a-z-]+="[^"<>]*")*)>(?P<held>[^<]*|.*?)</(?P=raw)>'
    r'|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<with>(?: [a-z-]+="[^"<>]*")*)>'
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"<>]*)"')
_DOCTYPE = "<!DOCTYPE html>\n"
_INLINE = frozenset(("span", "q", "bdi", "strong", "em", "a", "sup"))
_BLOCKS = frozenset(
    (
        *("html", "body", "header", "main", "footer", "nav", "section", "div", "blockquote"),
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "li"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    )
)
_EMPTY = frozenset(("br", "meta"))
_KNOWN = _INLINE | _BLOCKS | _EMPTY | {"head", "title"}
_ATTRIBUTES = frozenset(
    (
        *(
            "aria-label",
            "charset",
            "class",
            "content",
            "data-statement",
            "dir",
            "href",
            "http-equiv",
        ),
        *("id", "lang", "name", "rel", "role", "scope", "value"),
    )
)
_IN_HEAD = frozenset(("meta", "title"))
_COMMANDS = ("content-security-policy", "")  # the only commands a page of ours gives
_PARTS = {"header": "header", "footer": "footer", "nav": "contents", "section": "note"}
_UNPRINTED = frozenset(("head", "caption"))  # nobody sees them on the page
_NOTES = re.compile(f"{NOTE}(,\\s?{NOTE})*")
_NUMBER = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page shows: *markless* are the notes that no mark leads to.

    *styles* and *scripts* are the contents of such elements, data left out.
    """

    occurrences: tuple[Occurrence, ...]
    lines: tuple[Line, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    markless: tuple[str, ...] = ()


def read_page(data: bytes, name: str) -> PageText:
    """Return what the page *data*, called *name*, shows.  Raises ``BriefingError``."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise foreign(name) from error
    reader = _Reader(name)
    if not text.startswith(_DOCTYPE):
        raise foreign(name)
    at = len(_DOCTYPE)
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise foreign(name)
        reader.take(token)
        at = token.end()
    return reader.result()


def foreign(name: str) -> BriefingError:
    """Return the refusal of a page that is not as this program writes it."""
    return BriefingError(
        Worded(
            "%1 is not as this program wrote it: another program saved it, or it has a form, a "
            "style or a script of its own, and what a reader sees cannot be told from it. "
            "briefing open rebuilds the memo from it; export that again.",
            name,
        )
    )


@dataclass(slots=True)
class _Element:
    tag: str
    part: str
    statement: str = ""
    numbered: bool = False
    hidden: bool = False


@dataclass(slots=True)
class _Said:
    """A statement as it stands: the numbers of the notes whose marks follow it."""

    statement: str
    pieces: list[str] = field(default_factory=list[str])
    notes: list[str] = field(default_factory=list[str])


class _Reader:
    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[_Element] = [_Element("", "body")]
        self._words: list[str] = []
        self._in_line: list[_Said] = []
        self._said: list[_Said] = []
        self._lines: list[Line] = []
        self._styles: list[str] = []
        self._scripts: list[str] = []
        self._notes: set[str] = set()
        self._marks: set[str] = set()

    def take(self, token: re.Match[str]) -> None:
        """Take the next *token* of the page."""
        if token["raw"]:
            self._raw(token)
        elif token["text"] is not None:
            self._add(unescape(token["text"]))
        elif token["end"]:
            self._close(token["tag"])
        else:
            self._begin(token["tag"], dict(_ATTRIBUTE.findall(token["with"])))

    def result(self) -> PageText:
        """Return what was read; raises ``BriefingError`` for a page that does not end."""
        if len(self._open) > 1:
            raise foreign(self._name)
        self._flush()
        occurrences = tuple(
            Occurrence(one.statement, "".join(one.pieces).strip(), place, self._is_noted(one))
            for place, one in enumerate(self._said)
            if "".join(one.pieces).strip()
        )
        return PageText(
            occurrences,
            tuple(self._lines),
            tuple(self._styles),
            tuple(self._scripts),
            tuple(sorted(self._notes - self._marks, key=int)),
        )

    def _is_noted(self, said: _Said) -> bool:
        return all(note in self._notes for note in said.notes)

    def _raw(self, token: re.Match[str]) -> None:
        given = dict(_ATTRIBUTE.findall(token["given"]))
        if token["raw"] == "style" and not given:
            self._styles.append(token["held"])
        elif token["raw"] == "script" and not given:
            self._scripts.append(token["held"])
        elif token["raw"] != "script" or "<" in token["held"] or not _is_data(given):
            raise foreign(self._name)

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        command = given.get("http-equiv", "").lower()
        if tag not in _KNOWN or not given.keys() <= _ATTRIBUTES or command not in _COMMANDS:
            raise foreign(self._name)
        around = self._open[-1]
        if around.tag == "title" or (around.tag == "head" and tag not in _IN_HEAD):
            raise foreign(self._name)  # a browser would end the one before the other
        if tag == "br":
            self._add("\n")
        if tag in _EMPTY:
            return
        if tag not in _INLINE:
            self._flush()
        goal = given.get("href", "")
        leads = goal.startswith(("#note-", "#mark-"))
        element = _Element(
            tag,
            _PARTS.get(tag, around.part),
            given.get("data-statement", "") or around.statement,
            around.numbered or leads,
            around.hidden or tag in _UNPRINTED,
        )
        self._open.append(element)
        if given.get("data-statement"):
            said = _Said(element.statement)
            self._in_line.append(said)
            if not element.hidden:
                self._said.append(said)
        if goal.startswith("#note-"):
            self._mark(goal.removeprefix("#note-"))
        identity = given.get("id", "")
        if tag == "li" and re.fullmatch("note-[0-9]+", identity):
            self._notes.add(identity.removeprefix("note-"))

    def _mark(self, number: str) -> None:
        self._marks.add(number)
        for said in self._in_line:
            said.notes.append(number)

    def _close(self, tag: str) -> None:
        element = self._open[-1]
        if len(self._open) < 2 or element.tag != tag:
            raise foreign(self._name)
        if tag not in _INLINE:
            self._flush(is_title=tag == "h2" and element.part in ("contents", "note"))
        self._open.pop()

    def _add(self, text: str) -> None:
        element = self._open[-1]
        if element.hidden:
            return
        if element.statement:
            self._in_line[-1].pieces.append(text)
        elif element.numbered:
            self._words.append("" if text == "↩" else _NUMBER.sub(NOTE, text, count=1))
        else:
            self._words.append(text)

    def _flush(self, *, is_title: bool = False) -> None:
        text = _NOTES.sub("", "".join(self._words)).strip()
        statements = tuple(dict.fromkeys(one.statement for one in self._in_line))
        if (text or statements) and not is_title:
            self._lines.append(Line(self._open[-1].part, text, statements=statements))
        self._words.clear()
        self._in_line.clear()


def _is_data(given: dict[str, str]) -> bool:
    """Whether a script of these attributes is never run."""
    kind = given.get("type", "")
    return kind == "application/json" or ("/" in kind and "script" not in kind.lower())
