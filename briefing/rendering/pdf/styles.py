"""Looks resolved to type: a face at a size in a colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.document import Look, Role, StyleSheet, Tone
from briefing.rendering.pdf.fonts import Typeface, Typefaces
from briefing.rendering.pdf.joints import pieces
from briefing.rendering.pdf.page_measures import look_of_run

Wording = tuple[list[int], list[float], list[float], bool]  # see ``words``


@dataclass(slots=True, eq=False)
class Style:
    """A typeface at a size in points, raised and tracked by points, in a colour ``r g b``.

    *space* is the width of a space, *widths* holds those of the words met so
    far, *wordings* the runs of them that may come again, *shown* the operators
    that show the lines of these.  *whole* holds the widths of words in which
    no line may end, and None for all others.
    """

    typeface: Typeface
    size: float
    colour: str
    rise: float = 0.0
    tracking: float = 0.0
    space: float = field(init=False)
    widths: _Widths = field(init=False)
    whole: _Whole = field(init=False)
    wordings: dict[str, Wording] = field(init=False, default_factory=dict[str, Wording])
    shown: dict[str, str] = field(init=False, default_factory=dict[str, str])

    def __post_init__(self) -> None:
        self.space = self.typeface.space * self.size + self.tracking
        self.widths = _Widths(self.typeface, self.size, self.tracking)
        self.whole = _Whole(self.widths)

    def width(self, text: str) -> float:
        """Return the advance of *text* in points."""
        if " " not in text:
            return self.widths[text]
        words = text.split(" ")
        return sum(map(self.widths.__getitem__, words)) + (len(words) - 1) * self.space


class _Widths(dict[str, float]):
    """The width of each word in one style, in points; a word asked for is measured once."""

    def __init__(self, typeface: Typeface, size: float, tracking: float) -> None:
        super().__init__()
        self._advances = typeface.advances
        self._size = size
        self._tracking = tracking

    def __missing__(self, word: str) -> float:
        width = self[word] = self._advances[word] * self._size + self._tracking * len(word)
        return width


class _Whole(dict[str, float | None]):
    """The width of each word in which no line may end; None for a word in which one may."""

    def __init__(self, widths: _Widths) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, word: str) -> float | None:
        width = self[word] = self._widths[word] if len(pieces(word)) == 1 else None
        return width


class Styles:
    """The styles of one document, each made once."""

    def __init__(self, sheet: StyleSheet, typefaces: Typefaces) -> None:
        self.sheet = sheet
        self._typefaces = typefaces
        # By identity: hashing a look of twenty values for each run costs more than setting it.
        self._made: dict[int, _Toned] = {}
        self._marks: dict[float, Look] = {}

    def mark(self, look: Look) -> Style:
        """Return the style of note marks in a paragraph of *look*: smaller in smaller text."""
        own = self._marks.get(look.size)
        if own is None:
            own = self.sheet[Role.FOOTNOTE_REFERENCE]
            part = min(1.0, look.size / self.sheet[Role.QUOTATION_DIRECT].size)
            own = replace(own, size=round(own.size * part, 2), raise_by=own.raise_by * part)
            self._marks[look.size] = own
        return self.of(own)

    def of(self, look: Look, tone: Tone = Tone.PLAIN) -> Style:
        """Return the style of a run of *tone* in a paragraph of *look*."""
        return self.toned(look)[tone]

    def toned(self, look: Look) -> Mapping[Tone, Style]:
        """Return the styles of the runs in a paragraph of *look*, by tone."""
        made = self._made.get(id(look))
        if made is None:
            made = self._made[id(look)] = _Toned(self.sheet, self._typefaces, look)
        return made


class _Toned(dict[Tone, Style]):
    """The styles of one look by tone, each made when first asked for."""

    def __init__(self, sheet: StyleSheet, typefaces: Typefaces, look: Look) -> None:
        super().__init__()
        self._sheet = sheet
        self._typefaces = typefaces
        self._look = look  # kept alive: it is known by its identity

    def __missing__(self, tone: Tone) -> Style:
        shown = look_of_run(self._look, tone, self._sheet)
        typeface = self._typefaces(shown.font, shown.bold, shown.italic)
        ink = colour(shown.colour)
        style = self[tone] = Style(typeface, shown.size, ink, shown.raise_by, shown.tracking)
        return style


def colour(value: str) -> str:
    """Return ``#RRGGBB`` as the operands of ``rg``."""
    parts = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.3f}" for part in parts)
