"""The content stream of a page that Typst wrote: its marked contents, what each draws and where.

Typst paints every run of glyphs as marked content of its own, from left to
right, notes after all else.  Glyphs that no single character stands for carry
an ``ActualText``.

Source: ISO 32000-1, 14.6 (marked content), 14.9.4 (replacement text).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")
_SECTION = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_FROM_RIGHT = frozenset({"R", "AL"})
_DIRECTED = _FROM_RIGHT | {"L", "EN", "AN"}
CODE = 2  # bytes: all of Typst's fonts are of this kind


@dataclass(frozen=True, slots=True)
class Reading:
    """What a content may say: *turned*, painted from its end; *dropped*, less its first letter."""

    text: str
    turned: bool = False
    dropped: bool = False


@dataclass(slots=True)
class Chunk:
    """A marked content at the top level of a page; *mcid* is -1 where it is an artifact.

    *texts* are its clusters of glyphs in the order drawn, *shaped* those among
    them that have an ``ActualText``: font, codes, text; *alone* the others.
    """

    mcid: int = -1
    instructions: list[Any] = field(default_factory=list[Any])
    texts: list[str] = field(default_factory=list[str])
    shaped: list[tuple[str, bytes, str]] = field(default_factory=list[tuple[str, bytes, str]])
    alone: set[tuple[str, bytes, str]] = field(default_factory=set[tuple[str, bytes, str]])
    height: float = 0.0  # on the page
    turned: bool = False  # has no letters, and turns out to be painted from its end
    goes_on: bool = False  # may begin with the rest of a letter

    @property
    def backwards(self) -> bool:
        """Whether its clusters are painted from the last to the first."""
        return self.turned or bool(_FROM_RIGHT & self._directions())

    def readings(self) -> list[Reading]:
        """Return what it may say, likeliest first.

        Of signs without a direction nobody knows which was painted first; a
        letter that begins it may be but the rest of the one before.
        """
        found = [Reading(self.text)]
        if len(self.texts) > 1 and not _DIRECTED & self._directions():
            found.append(Reading("".join(reversed(self.texts)), turned=True))
        if self.goes_on:
            texts = self.texts[1:]
            rest = "".join(reversed(texts) if self.backwards else texts)
            found.append(Reading(rest, dropped=True))
        return found

    def _directions(self) -> set[str]:
        return set(map(unicodedata.bidirectional, "".join(self.texts)))

    @property
    def text(self) -> str:
        """Return what it draws, in the order in which it is read."""
        return "".join(reversed(self.texts) if self.backwards else self.texts)


class PageContent:
    """A page's marked contents; *loose* tells of operators that stand in none."""

    def __init__(self, page: Any, fonts: Mapping[str, Mapping[int, str]]) -> None:
        import pikepdf

        self.chunks: list[Chunk] = []
        self.loose = False
        self._fonts = fonts
        self._font = ""
        self._span: tuple[int, str, bytearray] | None = None  # depth, actual text, codes
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            if depth == 0 and name not in {"BDC", "BMC"}:
                self.loose = True
                self.chunks.append(Chunk())
            elif depth == 0:
                self.chunks.append(Chunk(_mcid(instruction.operands)))
            chunk = self.chunks[-1]
            chunk.instructions.append(instruction)
            if name in {"BDC", "BMC"}:
                depth += 1
            self._follow(chunk, name, instruction.operands, depth)
            if name == "EMC":
                depth -= 1

    def _follow(self, chunk: Chunk, name: str, operands: Any, depth: int) -> None:
        match name:
            case "BDC" if (actual := actual_text(operands)) is not None:
                self._span = (depth, actual, bytearray())
            case "EMC" if self._span is not None and self._span[0] == depth:
                _, text, codes = self._span
                chunk.texts.append(text)
                chunk.shaped.append((self._font, bytes(codes), text))
                self._span = None
            case "Tf":
                self._font = str(operands[0])
            case "cm" if len(operands) > 5:
                chunk.height = round(float(operands[5]), 2)
            case "Tj" | "TJ":
                self._show(chunk, operands[0])
            case _:
                pass

    def _show(self, chunk: Chunk, shown: Any) -> None:
        codes = b"".join(strings_of(shown))
        if self._span is not None:
            self._span[2].extend(codes)
            return
        known = self._fonts.get(self._font, {})
        for at in range(0, len(codes), CODE):
            code = codes[at : at + CODE]
            text = known.get(int.from_bytes(code, "big"), "\ufffd")
            chunk.texts.append(text)
            chunk.alone.add((self._font, code, text))


def strings_of(shown: Any) -> list[bytes]:
    """Return the strings among the operands of a text-showing operator."""
    import pikepdf

    items: Sequence[Any] = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
    return [bytes(item) for item in items if isinstance(item, pikepdf.String)]


def fonts_of(page: Any) -> dict[str, Any]:
    """Return the fonts of *page* by the name that its content gives them."""
    resources: Any = page.get("/Resources", {})
    return dict(resources.get("/Font", {}).items())


def characters_of(font: Any) -> dict[int, str]:
    """Return the text of each code of *font*, as its ToUnicode map has it."""
    found: dict[int, str] = {}
    data: bytes = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
    for section in _SECTION.finditer(data):
        for code, value in _PAIR.findall(section[1]):
            found[int(code, 16)] = bytes.fromhex(value.decode()).decode("utf-16-be", "replace")
    return found


def _mcid(operands: Any) -> int:
    import pikepdf

    properties: Any = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Dictionary):
        return int(properties.get("/MCID", -1))
    return -1


def actual_text(operands: Any) -> str | None:
    """Return the replacement text that the operands of ``BDC`` give, or None."""
    import pikepdf

    properties: Any = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Dictionary) and "/ActualText" in properties:
        return str(properties["/ActualText"])
    return None
