"""The fonts of a file: subsets of the bundled faces, with widths and what their codes stand for.

Source: ISO 32000-1, 9.6.3 (TrueType fonts), 9.8 (descriptors), 9.10.3
(ToUnicode); ISO 14289-1, 7.21.7 (no code stands for U+0000).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zlib import decompress

from briefing.rendering.pdf.fonts import Typeface
from briefing.rendering.pdf.writing import FileWriter, deflated

_SYMBOLIC, _NONSYMBOLIC = 4, 32
_AT_ONCE = 100  # mappings that one section of a map may hold
_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<</Registry({name})/Ordering({name})/Supplement 0>> def
/CMapName/{name} def
/CMapType 2 def
1 begincodespacerange
<00> <{last:02X}>
endcodespacerange
{sections}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def embed(writer: FileWriter, typeface: Typeface) -> dict[str, int]:
    """Add every subset of *typeface* that is used; return their numbers by resource name."""
    found: dict[str, int] = {}
    for index, codes in enumerate(typeface.subsets()):
        name = f"{_prefix(index)}+{typeface.face.name_in_file}"
        found[typeface.resource(index)] = _add(writer, typeface.face.font.face, name, codes)
    return found


def _add(writer: FileWriter, font: Any, name: str, codes: Sequence[int]) -> int:
    number, descriptor, file, to_unicode = (writer.number() for _ in range(4))
    widths = " ".join([f"{font.getCharWidth(code):g}" for code in codes])
    writer.add(
        number,
        f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 0/LastChar {len(codes) - 1}"
        f"/Widths[{widths}]/FontDescriptor {descriptor} 0 R/ToUnicode {to_unicode} 0 R>>",
    )
    flags = font.flags & ~_NONSYMBOLIC | _SYMBOLIC
    box = " ".join([f"{value:g}" for value in font.bbox])
    writer.add(
        descriptor,
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]"
        f"/ItalicAngle {font.italicAngle:g}/Ascent {font.ascent:g}/Descent {font.descent:g}"
        f"/CapHeight {font.capHeight:g}/StemV {font.stemV:g}"
        f"/MissingWidth {font.defaultWidth:g}/FontFile2 {file} 0 R>>",
    )
    packed = deflated(font.makeSubset(codes), b"\1")
    entries = b"/Filter/FlateDecode/Length1 %d" % len(decompress(packed))
    writer.add_stream(file, entries, packed)
    writer.add_deflated(to_unicode, b"", _to_unicode(name, codes).encode())
    return number


def _prefix(index: int) -> str:
    """Return the tag of subset *index*: six capital letters."""
    return "".join("ABCDEFGHIJ"[int(digit)] for digit in f"{index:06d}")


def _to_unicode(name: str, codes: Sequence[int]) -> str:
    pairs = [
        f"<{place:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(codes)
        if code
    ]
    sections = [
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar"
        for block in (pairs[at : at + _AT_ONCE] for at in range(0, len(pairs), _AT_ONCE))
    ]
    return _TO_UNICODE.format(name=name, last=len(codes) - 1, sections="\n".join(sections))
