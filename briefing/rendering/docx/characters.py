"""Text as WordprocessingML: escaped, and whatever XML forbids made visible.

A control character, a lone surrogate or a noncharacter that XML 1.0 cannot
hold is printed as U+FFFD, so that the export works and the reader sees that
something stood there.  Line ends, tabs and soft hyphens have elements of
their own in a run (ECMA-376, part 1, 17.3.3).
"""

from __future__ import annotations

import re

_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_NEEDS_CARE = re.compile(f'[&<>"\t\n\r\x85\u00ad\u2028\u2029{_ILLEGAL}]')
_FORBIDDEN = re.compile(f"[{_ILLEGAL}]")
_PIECES = re.compile("(\r\n|[\t\n\r\x85\u00ad\u2028\u2029])")
_ELEMENTS = {"\t": "<w:tab/>", "\u00ad": "<w:softHyphen/>"}


def _is_plain(text: str) -> bool:
    """Whether *text* can stand in XML as it is."""
    # No illegal character is printable, and this look costs half of the one below.
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text or '"' in text):
        return True
    return not _NEEDS_CARE.search(text)


def escape(text: str) -> str:
    """Return *text* fit for XML character data and double-quoted attributes."""
    if _is_plain(text):
        return text
    text = _FORBIDDEN.sub("\ufffd", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def run(text: str, properties: str = "") -> str:
    """Return a ``w:r`` that prints *text*; *properties* is its ``w:rPr`` or empty."""
    if _is_plain(text):
        return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    pieces = (_piece(piece) for piece in _PIECES.split(text) if piece)
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"


def _piece(piece: str) -> str:
    if piece in _ELEMENTS:
        return _ELEMENTS[piece]
    if _PIECES.fullmatch(piece):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
