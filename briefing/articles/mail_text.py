"""The wrapped lines of mail put together again, and the encoded words of its head decoded.

Mail breaks its lines for the wire; no author put those breaks there.
"""

from __future__ import annotations

import email.errors
import email.header
import re

from briefing.articles.encoding import decode
from briefing.articles.lines import lines

_LONGEST_HEADER = 16_000  # characters
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_QUOTED = re.compile(r"(>*) ?(.*)", re.DOTALL)


def unwrapped(text: str) -> str:
    """Return *text* with the lines joined that a fixed width broke."""
    parts: list[str] = []
    position = 0
    for start, end in lines(text):
        parts += [text[position:start], _BREAK.sub(" ", text[start:end])]
        position = end
    return "".join((*parts, text[position:]))


def unflowed(text: str, *, drop_space: bool = False) -> str:
    """Return *text* with flowed lines joined (RFC 3676, ``format=flowed``).

    A line that ends in a space goes on in the next of the same quote depth;
    *drop_space* says that this space is no part of the text (``delsp=yes``).
    """
    joined: list[str] = []
    depth_before, flows = "", False
    for line in text.split("\n"):
        depth, content = _QUOTED.fullmatch(line).groups()  # type: ignore[union-attr]
        if flows and depth == depth_before:
            joined[-1] = (joined[-1][:-1] if drop_space else joined[-1]) + content
        else:
            joined.append(f"{depth} {content}" if depth else content)
        depth_before, flows = depth, content.endswith(" ") and content != "-- "
    return "\n".join(joined)


def header_text(value: str) -> str:
    """Return the text of a header as it stands in the message, on one line.

    Encoded words (RFC 2047) are decoded, bytes that no header may hold are
    read as a file's would be.  Never raises.
    """
    value = value[:_LONGEST_HEADER]
    try:
        pieces = email.header.decode_header(value)
    except (ValueError, LookupError, email.errors.HeaderParseError):
        pieces = [(value, None)]
    texts = [
        decode(piece, charset or "").text if isinstance(piece, bytes) else _raw_text(piece)
        for piece, charset in pieces
    ]
    return " ".join("".join(texts).split())


def _raw_text(value: str) -> str:
    """Return a header without encoded words; bytes beyond ASCII come as lone surrogates."""
    return decode(value.encode("utf-8", "surrogateescape")).text
