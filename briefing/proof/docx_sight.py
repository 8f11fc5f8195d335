"""Which words of a Word file a reader does not see, and why.

Hidden text, text in the colour of what lies behind it, text too small or too
narrow to read, lines and rows too low to show it, paragraphs beyond the page,
and shapes without size.  What a shape that floats in front of the text covers
cannot be told from the file; the shape itself is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.proof.docx_looks import UNKNOWN, Look, Looks, W, ground_of, number_in
from briefing.telling import Worded

_TINIEST = 4.0  # points
_NARROWEST = 25.0  # per cent
_FAINTEST = 40  # of 255, in the colour channel that differs most
_BEYOND = 590.0  # points: no page's text is wider than A4
_EMU = 12700.0  # in a point
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PLAIN = Look()
_DIRECT = frozenset(f"{W}{name}" for name in ("spacing", "ind", "shd"))
_FILLS = tuple(f"{_A}{name}" for name in ("solidFill", "gradFill", "pattFill", "blipFill"))


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where text stands: the *look* of its paragraph, and why nothing there is seen, or "".

    Two places are never equal: they are told apart quickly, and equal ones are made once.
    """

    look: Look = _PLAIN
    ground: str = "FFFFFF"  # behind the paragraph
    why: str = ""


class Sight:
    """Tells of each run whether a reader sees it."""

    def __init__(self, parts: Mapping[str, Any]) -> None:
        paper = _first_background(parts.get("word/theme/theme1.xml"))
        self._looks = Looks(parts.get("word/styles.xml"), paper)
        self._known: dict[tuple[Place, tuple[Any, ...]], str] = {}
        self._places: dict[tuple[Place, str], Place] = {}

    def page(self, root: Any) -> Place:
        """Return the place that *root*, a document, a header or the notes, is."""
        background = root.find(f"{W}background")
        colour = "FFFFFF" if background is None else background.get(f"{W}color", "auto")
        return Place(ground=colour if colour != "auto" else "FFFFFF")

    def table(self, table: Any, around: Place) -> Place:
        """Return the place inside *table*, whose style may colour its cells."""
        style = table.find(f"{W}tblPr/{W}tblStyle")
        shaded = style is not None and self._looks.shades(style.get(f"{W}val", ""))
        return Place(around.look, UNKNOWN if shaded else around.ground, around.why)

    def row(self, row: Any, around: Place) -> Place:
        """Return the place inside *row*, which may be too low to show anything."""
        height = row.find(f"{W}trPr/{W}trHeight")
        why = around.why
        if height is not None and height.get(f"{W}hRule") == "exact":
            points = number_in(height.get(f"{W}val"), 20)
            if points is not None and points < _TINIEST:
                why = why or Worded("in a row %1 pt high", f"{points:g}")
        return Place(around.look, around.ground, why)

    def cell(self, cell: Any, around: Place) -> Place:
        """Return the place inside *cell*."""
        shading = cell.find(f"{W}tcPr/{W}shd")
        ground = None if shading is None else ground_of(shading)
        return Place(around.look, ground or around.ground, around.why)

    def paragraph(self, paragraph: Any, around: Place) -> Place:
        """Return the place inside *paragraph*."""
        properties = paragraph.find(f"{W}pPr")
        style = "" if properties is None else _value(properties.find(f"{W}pStyle"))
        if properties is None or not any(one.tag in _DIRECT for one in properties):
            known = self._places.get((around, style))
            if known is None:
                known = self._places[around, style] = self._paragraph(style, None, around)
            return known
        return self._paragraph(style, properties, around)

    def _paragraph(self, style: str, properties: Any | None, around: Place) -> Place:
        look = self._looks.paragraph(style)
        if properties is not None:
            look = self._looks.of_properties(properties, None).over(look)
        why = around.why
        if look.line is not None and look.line < _TINIEST:
            why = why or Worded("in lines %1 pt high", f"{look.line:g}")
        if look.left is not None and abs(look.left) > _BEYOND:
            why = why or Worded("beyond the edge of the page")
        ground = look.ground or around.ground
        return Place(look, ground, why)

    def shape(self, shape: Any, around: Place) -> Place:
        """Return the place inside *shape*, a drawing or a picture that may hold a text box."""
        why = around.why or _hidden_shape(shape)
        filled = any(next(shape.iter(tag), None) is not None for tag in _FILLS)
        return Place(around.look, UNKNOWN if filled else around.ground, why)

    def unseen(self, run: Any, place: Place) -> str:
        """Return why nobody sees the words of *run* in *place*; "" if they are seen."""
        if place.why:
            return place.why
        properties = run.find(f"{W}rPr")
        key = (place, _key(properties))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._judged(properties, place)
        return known

    def _judged(self, properties: Any | None, place: Place) -> str:
        look = place.look
        ground: str | None = place.ground
        if properties is not None:
            style = _value(properties.find(f"{W}rStyle"))
            own = self._looks.of_properties(None, properties).over(self._looks.style(style))
            ground, look = own.ground or ground, own.over(look)
        if look.hidden:
            return Worded("hidden text")
        if look.size is not None and look.size < _TINIEST:
            return Worded("%1 pt high", f"{look.size:g}")
        if look.width is not None and look.width < _NARROWEST:
            return Worded("squeezed to %1 %", f"{look.width:g}")
        if _is_alike(look.colour, ground):
            return Worded("%1 on %2, in the colour of its background", look.colour, ground)
        return ""


def floats_in_front(shape: Any) -> bool:
    """Whether *shape* lies over the text, so that it may cover some."""
    for anchor in shape.iter(f"{_WP}anchor"):
        behind = anchor.get("behindDoc", "0") in ("1", "true")
        if not behind and anchor.find(f"{_WP}wrapNone") is not None:
            return True
    return False


def _hidden_shape(shape: Any) -> str:
    for box in (*shape.iter(f"{_WP}inline"), *shape.iter(f"{_WP}anchor")):
        extent, named = box.find(f"{_WP}extent"), box.find(f"{_WP}docPr")
        if named is not None and named.get("hidden", "0") in ("1", "true"):
            return Worded("in a hidden shape")
        if extent is not None:
            sides = (number_in(extent.get(side), _EMU) for side in ("cx", "cy"))
            if any(side is not None and side < _TINIEST for side in sides):
                return Worded("in a shape too small to show it")
        offsets = (number_in(offset.text, _EMU) or 0.0 for offset in box.iter(f"{_WP}posOffset"))
        if any(abs(offset) > 2 * _BEYOND for offset in offsets):
            return Worded("in a shape beyond the edge of the page")
    if any(
        "visibility:hidden" in (one.get("style") or "").replace(" ", "") for one in shape.iter()
    ):
        return Worded("in a hidden shape")
    return ""


def _is_alike(colour: str | None, ground: str | None) -> bool:
    one, two = _channels(colour), _channels(ground)
    if one is None or two is None:
        return False
    return max(abs(a - b) for a, b in zip(one, two, strict=True)) < _FAINTEST


def _channels(colour: str | None) -> tuple[int, int, int] | None:
    try:
        number = int(colour or "", 16)
    except ValueError:
        return None  # automatic, or unknown
    return (number >> 16 & 255, number >> 8 & 255, number & 255) if colour else None


def _key(properties: Any | None) -> tuple[Any, ...]:
    """Return what tells one ``w:rPr`` from another."""
    if properties is None:
        return ()
    return tuple((one.tag, *one.attrib.items()) for one in properties.iter())


def _first_background(theme: Any | None) -> str:
    if theme is not None and (light := next(theme.iter(f"{_A}lt1"), None)) is not None:
        for colour in light:
            return colour.get("lastClr") or colour.get("val", "FFFFFF")
    return "FFFFFF"


def _value(element: Any | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")
