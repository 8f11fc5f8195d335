"""The bundled faces: advances of words, glyphs that are wanting, strings as PDF writes them.

A ``Face`` is a parsed font file and never changes; a ``Typeface`` is its use
in one document and remembers every word that it measured or wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.files import font_file
from briefing.rendering.pdf.kerning import Pairs, pair_adjustments

_FILES = {
    ("serif", False, False): "NotoSerif-Regular",
    ("serif", True, False): "NotoSerif-Bold",
    ("serif", False, True): "NotoSerif-Italic",
    ("serif", True, True): "NotoSerif-BoldItalic",
    ("sans", False, False): "NotoSans-Regular",
    ("sans", True, False): "NotoSans-Bold",
    ("sans", False, True): "NotoSans-Italic",
    ("sans", True, True): "NotoSans-BoldItalic",
}
# Characters that may be left out where a font has no glyph for them: they show nothing.
_INVISIBLE = frozenset(
    code
    for first, last in (
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xE0000, 0xE0FFF),
    )
    for code in range(first, last + 1)
)
_SPECIAL = re.compile(r"[()\\\x00-\x1f\x7f-\xff]")
SUBSET_MARK = "\x00"  # in a literal: the next character names the subset that follows,
SUBSET_ZERO = 0xE000  # counted from this one
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A font file: glyph by code point, advances in thousandths of an em, kerning pairs."""

    name_in_file: str
    font: Any  # reportlab's TTFont
    glyphs: dict[int, int]
    advances: dict[int, float]
    pairs: Pairs


@cache
def face(family: str, bold: bool, italic: bool) -> Face:
    """Return the bundled face of *family* (serif or sans); parsed once in a process."""
    from reportlab.pdfbase.ttfonts import TTFont

    file = _FILES["serif" if family == "serif" else "sans", bold, italic]
    path = font_file(f"{file}.ttf")
    font: Any = TTFont(f"briefing-{file}", str(path), shapable=False)
    pairs = pair_adjustments(path.read_bytes())
    name = font.face.name.decode() + font.face.subfontNameX.decode()
    return Face(name, font, font.face.charToGlyph, font.face.charWidths, pairs)


class Advances(dict[str, float]):
    """The advance of each word set so far, in ems; a word asked for is measured once."""

    def __init__(self, face: Face, missing: set[str]) -> None:
        super().__init__()
        self._face = face
        self._missing = missing  # takes the characters met without a glyph

    def __missing__(self, word: str) -> float:
        face = self._face
        total = 0.0
        previous = -1
        for code in map(ord, word):
            glyph = face.glyphs.get(code)
            if glyph is None:
                if code not in _INVISIBLE:
                    self._missing.add(chr(code))
                continue
            total += face.advances[code] + face.pairs[previous, glyph]
            previous = glyph
        self[word] = total / 1000
        return total / 1000


class Literals(dict[str, str]):
    """Words as they stand between ``[(`` and ``)] TJ``: escaped, kerned, encoded by subset."""

    def __init__(self, face: Face, written: Codes) -> None:
        super().__init__()
        self._face = face
        self._written = written
        self._codes: dict[str, tuple[int, int, str]] = {}  # character: glyph, subset, code

    def __missing__(self, word: str) -> str:
        pairs, codes = self._face.pairs, self._codes
        parts: list[str] = []
        previous, subset = -1, 0
        for char in word:
            known = codes.get(char)
            if known is None:
                known = codes[char] = self._encoded(char)
            glyph, now, code = known
            if glyph < 0:
                continue
            if shift := pairs[previous, glyph]:
                parts.append(f"){-shift}(")
            if now != subset:
                parts.append(f"{SUBSET_MARK}{chr(SUBSET_ZERO + now)}")
                subset = now
            parts.append(code)
            previous = glyph
        if subset:
            parts.append(f"{SUBSET_MARK}{chr(SUBSET_ZERO)}")
        self[word] = literal = "".join(parts)
        return literal

    def _encoded(self, char: str) -> tuple[int, int, str]:
        glyph = self._face.glyphs.get(ord(char))
        if glyph is None:
            return -1, 0, ""
        (subset, code), *_ = self._face.font.splitString(char, self._written)
        return glyph, subset, _SPECIAL.sub(_octal, code.decode("latin-1"))


def _octal(match: re.Match[str]) -> str:
    return f"\\{ord(match.group()):03o}"


class Codes:
    """What reportlab keeps the codes of one document's characters by."""


class Typeface:
    """One face in one document, its *number*-th."""

    __slots__ = ("_codes", "_number", "advances", "face", "literals", "space")

    def __init__(self, face: Face, number: int, codes: Codes, missing: set[str]) -> None:
        self.face = face
        self._number = number
        self._codes = codes
        self.advances = Advances(face, missing)
        self.literals = Literals(face, codes)
        self.space = self.advances[" "]
        face.font.splitString(" ", codes)  # makes the first subset

    def resource(self, subset: int = 0) -> str:
        """Return the name under which the pages' resources list *subset*, such as ``F1+0``."""
        return f"F{self._number}+{subset}"

    def subsets(self) -> list[list[int]]:
        """Return the characters of each subset by code; U+0000 where a code is not used."""
        return self.face.font.state[self._codes].subsets


class Typefaces:
    """The faces that one document uses."""

    def __init__(self) -> None:
        self._codes = Codes()
        self._used: dict[tuple[str, bool, bool], Typeface] = {}
        self.missing: set[str] = set()  # characters measured without a glyph

    def __call__(self, family: str, bold: bool, italic: bool) -> Typeface:
        key = (family, bold, italic)
        if key not in self._used:
            number = len(self._used) + 1
            self._used[key] = Typeface(face(*key), number, self._codes, self.missing)
        return self._used[key]

    def used(self) -> Iterable[Typeface]:
        """Return those with which something was written."""
        return [typeface for typeface in self._used.values() if typeface.literals]
