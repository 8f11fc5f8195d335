"""How each role looks: the half of a template that renderers read.

Every length is in points (1/72 inch); colours are ``#RRGGBB``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from briefing.document.roles import Role

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in the left margin: *line* is solid, dotted or dashed."""

    width: float
    colour: str = "#1B365D"
    line: str = "solid"


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the text."""

    width: float
    colour: str = "#1B365D"
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class Look:
    """The look of one role."""

    font: str = "sans"  # serif or sans
    size: float = 10.0
    leading: float = 14.0  # exact distance between baselines
    bold: bool = False
    italic: bool = False
    colour: str = "#14171A"
    align: str = "left"  # left, right, centre, justify
    hyphenate: bool = False
    space_before: float = 0.0
    space_after: float = 0.0
    indent: float = 0.0  # of the text from the left margin; a label hangs in it
    hang: float = 0.0  # of a note's or a list's number
    tracking: float = 0.0
    tint: str = ""  # background of the block
    padding: float = 0.0
    bleed: float = 0.0  # how far a tint and its bar reach beyond the margins
    bar: Bar | None = None
    rule_above: Rule | None = None
    rule_below: Rule | None = None
    keep_with_next: bool = False
    raise_by: float = 0.0  # of note marks


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins."""

    width: float = 210 * MM
    height: float = 297 * MM
    top: float = 30 * MM
    right: float = 25 * MM
    bottom: float = 25 * MM
    left: float = 25 * MM
    header: float = 17 * MM  # from the upper edge to the header's top
    footer: float = 13 * MM  # from the lower edge to the footer's foot

    @property
    def measure(self) -> float:
        """The width of the text block."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class HouseForm:
    """A house's own Word file whose styles, page, header, footer and logo are used."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class WordStyles:
    """What only Word knows: style names by role, font names, a house form."""

    styles: Mapping[Role, str] = field(default_factory=lambda: MappingProxyType({}))
    serif: str = "Noto Serif"
    sans: str = "Noto Sans"
    reference: HouseForm | None = None


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The page and a look for every role; roles left out look like body text."""

    page: Page = Page()
    looks: Mapping[Role, Look] = field(default_factory=lambda: MappingProxyType({}))
    word: WordStyles = WordStyles()
    quote_marks: tuple[str, str, str, str] = ("\u201c", "\u201d", "\u2018", "\u2019")

    def __getitem__(self, role: Role) -> Look:
        return self.looks.get(role) or self.looks.get(Role.BODY) or Look()
