"""reportlab's ToUnicode maps mended: no code stands for U+0000, none is cut beyond U+FFFF.

Source: ISO 14289-1, 7.21.7; ISO 32000-1, 9.10.3.
"""

from __future__ import annotations

import re
from typing import Any

_SECTION = re.compile(rb"\d+ beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")
_AT_ONCE = 100  # mappings that one section may hold


def repair_fonts(pdf: Any) -> None:
    """Rewrite the ToUnicode map of every font of *pdf*."""
    import pikepdf

    fonts: dict[Any, Any] = {}
    for page in pdf.pages:
        resources = page.obj.get("/Resources", {})
        for font in resources.get("/Font", pikepdf.Dictionary()).values():
            fonts[font.objgen] = font
    for font in fonts.values():
        if "/ToUnicode" in font:
            font.ToUnicode = pdf.make_stream(_mended(font.ToUnicode.read_bytes()))


def _mended(data: bytes) -> bytes:
    section = _SECTION.search(data)
    if section is None:
        return data
    pairs = [
        (code, _utf16(int(value, 16)))
        for code, value in _PAIR.findall(section[1])
        if int(value, 16)
    ]
    blocks = [pairs[at : at + _AT_ONCE] for at in range(0, len(pairs), _AT_ONCE)]
    written = b"\n".join(
        b"%d beginbfchar\n%b\nendbfchar"
        % (len(block), b"\n".join(b"<%b> <%b>" % pair for pair in block))
        for block in blocks
    )
    return data[: section.start()] + written + data[section.end() :]


def _utf16(code: int) -> bytes:
    return chr(code).encode("utf-16-be").hex().upper().encode()
