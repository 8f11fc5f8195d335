"""Advance widths in the CFF fonts of Typst's file, said so that nobody can read them wrong.

A glyph's charstring gives its width as a difference from a number that its part
of the font holds, or not at all where it has the part's default.  East Asian
fonts have a part for each kind of letter, each with numbers of its own; checkers
and readers that take the first part's for all find widths that differ from those
of the file.  So all parts get the same numbers, 0, and each glyph its whole width.

Source: Adobe Technical Notes 5176 (CFF) and 5177 (Type 2 charstrings), 3.1 and 4.1.
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

_CALLS = frozenset((10, 29))  # to subroutines: what follows stands elsewhere
_FIXED, _SHORT = 255, 28  # a number of four bytes, 16.16; of two
_ESCAPE = 12
_STEMS = frozenset((1, 3, 18, 19, 20, 23))  # operands in pairs
_TAKES = {4: 1, 22: 1, 21: 2, 14: 0}  # vmoveto, hmoveto, rmoveto, endchar
_THOUSANDTH, _SAME = [0.001, 0, 0, 0.001, 0, 0], [1, 0, 0, 1, 0, 0]
_WIDEST = 32_767
_SEAC = 4  # operands of an endchar that lays one letter over another


def level(pdf: Any) -> None:
    """Give each glyph of the CFF fonts in *pdf* with several parts its whole width."""
    import pikepdf

    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Subtype") != "/CIDFontType0":
            continue
        program: Any = item.get("/FontDescriptor", pikepdf.Dictionary()).get("/FontFile3")
        if program is None:
            continue
        made = levelled(program.read_bytes())
        if made is not None:
            program.write(zlib.compress(made), filter=pikepdf.Name.FlateDecode)


def levelled(data: bytes) -> bytes | None:
    """Return the CFF font *data* with whole widths; ``None`` where it has one part, or calls."""
    from fontTools.cffLib import CFFFontSet  # pyright: ignore[reportMissingTypeStubs]
    from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs]

    fonts: Any = CFFFontSet()
    fonts.decompile(io.BytesIO(data), None)
    font: Any = fonts[0]
    parts: list[Any] = [part.Private for part in getattr(font, "FDArray", ())]
    numbers: list[tuple[float, float]] = [
        (part.defaultWidthX, part.nominalWidthX) for part in parts
    ]
    if len(set(numbers)) < 2:
        return None
    for number, name in enumerate(font.charset):
        glyph = font.CharStrings[name]
        part: int = font.FDSelect[number]
        code = with_width(glyph.bytecode, *numbers[part])
        if code is None:
            return None
        glyph.setBytecode(code)
    for private in parts:
        private.defaultWidthX = private.nominalWidthX = 0
    _keep_scale(font)
    out = io.BytesIO()
    fonts.compile(out, TTFont(recalcBBoxes=False), isCFF2=False)
    return out.getvalue()


def _keep_scale(font: Any) -> None:
    """Let the parts say the scale that the font leaves unsaid, being the usual one.

    The library leaves out a matrix of a thousandth, and the parts' own would then count alone.
    """
    if list(font.rawDict.get("FontMatrix", ())) == _THOUSANDTH:
        for part in font.FDArray:
            if list(part.rawDict.get("FontMatrix", ())) == _SAME:
                part.FontMatrix = _THOUSANDTH


def with_width(code: bytes, default: float, nominal: float) -> bytes | None:
    """Return the charstring *code* with its width in full, or ``None`` if that stands elsewhere.

    It is the first operand of the first operator, where one more stands than that takes.
    """
    operands: list[tuple[int, float]] = []  # where each ends, and its value
    at = 0
    while at < len(code):
        first = code[at]
        if first < 32 and first != _SHORT:
            if first in _CALLS or first == _ESCAPE or not _is_first(first):
                return None
            has_width = _has_width(first, len(operands))
            width = nominal + operands[0][1] if has_width else default
            if abs(width) > _WIDEST:
                return None
            return _encoded(width) + code[operands[0][0] if has_width else 0 :]
        at, value = _number(code, at)
        operands.append((at, value))
    return None


def _is_first(operator: int) -> bool:
    return operator in _STEMS or operator in _TAKES


def _has_width(operator: int, count: int) -> bool:
    if operator in _STEMS:
        return count % 2 == 1
    taken = _TAKES[operator]
    return count > taken and not (operator == 14 and count == _SEAC)


def _number(code: bytes, at: int) -> tuple[int, float]:
    """Return where the number at *at* ends, and the number."""
    first = code[at]
    if first == _SHORT:
        return at + 3, struct.unpack_from(">h", code, at + 1)[0]
    if first == _FIXED:
        return at + 5, struct.unpack_from(">i", code, at + 1)[0] / 65536
    if first < 247:
        return at + 1, first - 139
    if first < 251:
        return at + 2, (first - 247) * 256 + code[at + 1] + 108
    return at + 2, -(first - 251) * 256 - code[at + 1] - 108


def _encoded(number: float) -> bytes:
    if number == int(number):
        return bytes((_SHORT,)) + struct.pack(">h", int(number))
    return bytes((_FIXED,)) + struct.pack(">i", round(number * 65536))
