"""How runs of a Word file look, as far as it decides whether a reader sees them.

Source: ECMA-376-1, 17.3.2 (run properties) and 17.7.2 (the hierarchy of styles).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 30  # styles based on styles
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00",
    "magenta": "FF00FF", "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
_PAPER = frozenset({"background1", "light1"})
UNKNOWN = "?"  # a ground whose colour cannot be told


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of some text; None where nothing is said.

    *size* and *line* (an exact height) in points, *width* in per cent, colours
    as RRGGBB, "auto" or ``UNKNOWN``.
    """

    hidden: bool | None = None
    size: float | None = None
    width: float | None = None
    line: float | None = None
    left: float | None = None  # of the page's text, in points
    colour: str | None = None
    ground: str | None = None

    def over(self, other: Look) -> Look:
        """Return what holds where this look is nearer to the text than *other*."""
        chosen = {
            one.name: getattr(other, one.name) if value is None else value
            for one in fields(self)
            for value in (getattr(self, one.name),)
        }
        return Look(**chosen)


class Looks:
    """The looks that a file's styles give, each worked out once."""

    def __init__(self, styles: Any | None, paper: str = "FFFFFF") -> None:
        """*paper* is what the theme calls the first background."""
        self._paper = paper
        self._elements: Mapping[str, Any] = {}
        self._default = ""
        self._ground = Look()
        if styles is not None:
            found = list(styles.iterfind(f"{W}style"))
            self._elements = {one.get(f"{W}styleId", ""): one for one in found}
            self._default = next(
                (one.get(f"{W}styleId", "") for one in found if _is_first(one)), ""
            )
            defaults = styles.find(f"{W}docDefaults")
            if defaults is not None:
                self._ground = self.of_properties(
                    defaults.find(f"{W}pPrDefault/{W}pPr"), defaults.find(f"{W}rPrDefault/{W}rPr")
                )
        self._known: dict[str, Look] = {}

    def paragraph(self, style: str) -> Look:
        """Return the look of text in the paragraph style *style*, "" for the default."""
        name = style if style in self._elements else self._default
        return self.style(name).over(self._ground)

    def style(self, style: str) -> Look:
        """Return what *style* and those it is based on say."""
        known = self._known.get(style)
        if known is None:
            known, name = Look(), style
            for _ in range(_DEEPEST):
                element = self._elements.get(name)
                if element is None:
                    break
                said = self.of_properties(element.find(f"{W}pPr"), element.find(f"{W}rPr"))
                known = known.over(said)
                name = _value(element.find(f"{W}basedOn"))
            self._known[style] = known
        return known

    def shades(self, table_style: str) -> bool:
        """Whether *table_style* may colour what lies behind the text."""
        element = self._elements.get(table_style)
        return element is not None and next(element.iter(f"{W}shd"), None) is not None

    def of_properties(self, paragraph: Any | None, run: Any | None) -> Look:
        """Return what a ``w:pPr`` and a ``w:rPr`` themselves say."""
        said: dict[str, Any] = {}
        for element in () if run is None else run:
            self._run_property(element, said)
        if paragraph is not None:
            spacing, indent = paragraph.find(f"{W}spacing"), paragraph.find(f"{W}ind")
            if spacing is not None and spacing.get(f"{W}lineRule") == "exact":
                said["line"] = number_in(spacing.get(f"{W}line"), 20)
            if indent is not None:
                said["left"] = number_in(indent.get(f"{W}left", indent.get(f"{W}start")), 20)
            if (shading := paragraph.find(f"{W}shd")) is not None:
                said.setdefault("ground", ground_of(shading))
        return Look(**said)

    def _run_property(self, element: Any, said: dict[str, Any]) -> None:
        tag, value = element.tag, element.get(f"{W}val", "")
        if tag in (f"{W}vanish", f"{W}specVanish"):
            said["hidden"] = said.get("hidden") or value not in _OFF
        elif tag == f"{W}sz":
            said["size"] = number_in(value, 2)
        elif tag == f"{W}w":
            said["width"] = number_in(value.rstrip("%"), 1)
        elif tag == f"{W}color":
            theme = element.get(f"{W}themeColor", "")
            toned = element.get(f"{W}themeShade") or element.get(f"{W}themeTint")
            said["colour"] = self._paper if theme in _PAPER and not toned else value or "auto"
        elif tag == f"{W}highlight":
            if value in _HIGHLIGHTS:
                said["ground"] = _HIGHLIGHTS[value]
        elif tag == f"{W}shd":
            said.setdefault("ground", ground_of(element))
        elif tag == f"{_W14}textFill":
            self._fill(element, said)

    def _fill(self, fill: Any, said: dict[str, Any]) -> None:
        """Take the fill of letters, which new versions of Word show instead of their colour."""
        alpha = next(fill.iter(f"{_W14}alpha"), None)
        clear = alpha is not None and (number_in(alpha.get(f"{_W14}val"), 1000) or 0.0) > 85
        if fill.find(f"{_W14}noFill") is not None or clear:
            said["hidden"] = True
        elif (colour := next(fill.iter(f"{_W14}srgbClr"), None)) is not None:
            said["colour"] = colour.get(f"{_W14}val", "auto")


def ground_of(shading: Any) -> str | None:
    """Return the colour that a ``w:shd`` lays behind text; None if it lays none."""
    pattern, fill = shading.get(f"{W}val", "clear"), shading.get(f"{W}fill", "auto")
    if pattern == "solid":
        return shading.get(f"{W}color", "auto").replace("auto", "000000")
    if pattern not in ("clear", "nil"):
        return UNKNOWN
    if shading.get(f"{W}themeFill") and fill == "auto":
        return UNKNOWN
    return None if fill == "auto" else fill


def _is_first(style: Any) -> bool:
    is_default = style.get(f"{W}default", "0") not in _OFF
    return style.get(f"{W}type") == "paragraph" and is_default


def _value(element: Any | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def number_in(text: str | None, parts: float) -> float | None:
    """Return the number in *text*, divided by *parts*; None if it is none."""
    try:
        return float(text or "") / parts
    except (ValueError, OverflowError):
        return None
