"""A ``Look`` as WordprocessingML properties, element by element.

Word measures in twentieths of a point, fonts in half points and borders in
eighths.  Each property is one entry of a dictionary in the order which the
schema demands (ECMA-376, part 1, 17.3.1.26 and 17.3.2.28), so that a style
derived from another can be written as what differs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from briefing.document import Look, Rule, WordStyles
from briefing.rendering.docx.spacing import above_text, below_text

_WIDEST_SPACE = 31  # between border and text, in points
_THINNEST = 0.25
_RAISED = 0.65  # of its size is what Word prints a raised letter in
_ALIGNMENTS = {"left": "left", "right": "right", "centre": "center", "justify": "both"}
_BAR_LINES = {"solid": "single", "dotted": "dotted", "dashed": "dashed"}
_FALLBACKS = {"serif": "Times New Roman", "sans": "Arial"}


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph of a look stands: what its neighbours and its label make of it.

    *measure* is the width of the text block.  *label_column* is 0 where the
    first line begins with the text.  *apart* keeps Word from merging its
    borders with equal ones above.
    """

    measure: float
    label_column: float = 0.0
    apart: bool = False
    centred: bool = False  # a tab in the middle too, as in a footer
    outline: int = 0  # 1 to 9 for headings
    frame: Look | None = None  # whose box it stands in, where that is not its own
    turned: str = ""  # rtl or ltr, where it runs against the document


def twips(points: float) -> int:
    """Return *points* in twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return *points* in half points, halves rounded up."""
    return math.floor(points * 2 + 0.5)


def paragraph_properties(look: Look, setting: Setting) -> dict[str, str]:
    """Return every paragraph property of *look* by element name, in the schema's order.

    Each is written out even where it has Word's own default, so that a
    derived style can set it back.
    """
    left = max(look.indent, look.hang, setting.label_column)
    hanging = setting.label_column or look.hang
    line = twips(look.leading)
    begin, end = (left, 0.0) if not setting.turned or hanging else (0.0, left)
    spacing = f'w:before="{twips(look.space_before)}" w:after="{twips(look.space_after)}"'
    outline = setting.outline - 1 if setting.outline else 9
    return {
        "keepNext": _switch("keepNext", look.keep_with_next),
        "widowControl": "<w:widowControl/>",
        "pBdr": _borders(setting.frame or look, apart=setting.apart),
        "shd": f'<w:shd w:val="clear" w:color="auto" w:fill="{_colour(look.tint) or "auto"}"/>',
        "tabs": _tabs(setting, end),
        "suppressAutoHyphens": _switch("suppressAutoHyphens", not look.hyphenate),
        "bidi": f'<w:bidi w:val="{int(setting.turned == "rtl")}"/>' if setting.turned else "",
        "spacing": f'<w:spacing {spacing} w:line="{line}" w:lineRule="exact"/>',
        "ind": f'<w:ind w:left="{twips(begin)}" w:right="{twips(end)}"'
        f' w:hanging="{twips(hanging)}"/>',
        "jc": f'<w:jc w:val="{_ALIGNMENTS[look.align]}"/>',
        "outlineLvl": f'<w:outlineLvl w:val="{outline}"/>',
    }


def run_properties(look: Look, word: WordStyles) -> dict[str, str]:
    """Return every run property of *look* by element name, in the schema's order."""
    size = half_points(look.size / _RAISED if look.raise_by else look.size)
    return {
        "rFonts": fonts(look.font, word),
        "b": _switch("b", look.bold) + _switch("bCs", look.bold),
        "i": _switch("i", look.italic) + _switch("iCs", look.italic),
        "color": f'<w:color w:val="{_colour(look.colour)}"/>',
        "spacing": f'<w:spacing w:val="{twips(look.tracking)}"/>',
        "sz": f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
        "vertAlign": f'<w:vertAlign w:val="{"superscript" if look.raise_by else "baseline"}"/>',
    }


def fonts(kind: str, word: WordStyles) -> str:
    """Return the ``w:rFonts`` of a serif or sans look."""
    name = _escaped(word.serif if kind == "serif" else word.sans)
    fallback = _FALLBACKS.get(kind, _FALLBACKS["sans"])
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{fallback}"/>'


def border(side: str, rule: Rule, line: str = "single", *, apart: bool = False) -> str:
    """Return one side of a border; *apart* shifts its colour by a step nobody sees.

    Word merges the borders of neighbours when every detail of them is equal.
    """
    size = max(2, math.floor(rule.width * 8 + 0.5))
    colour = _colour(rule.colour)
    if apart:
        colour = f"{int(colour, 16) ^ 1:06X}"
    space = min(_WIDEST_SPACE, max(0, math.floor(rule.space + 0.5)))
    return f'<w:{side} w:val="{line}" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def _borders(look: Look, *, apart: bool) -> str:
    sides: list[str] = []
    if look.rule_above:
        rule = look.rule_above
        sides.append(border("top", replace(rule, space=rule.space - above_text(look)), apart=apart))
    elif look.tint:
        sides.append(border("top", _edge(look, look.padding - above_text(look)), apart=apart))
    if look.bar:
        bar = Rule(look.bar.width, look.bar.colour, math.floor(look.bleed))
        sides.append(border("left", bar, _BAR_LINES[look.bar.line], apart=apart))
    if look.rule_below:
        sides.append(border("bottom", look.rule_below, apart=apart))
    elif look.tint:
        sides.append(border("bottom", _edge(look, look.padding - below_text(look)), apart=apart))
    if look.tint:
        sides.append(border("right", Rule(0.5, look.tint, math.floor(look.bleed)), apart=apart))
    return f"<w:pBdr>{''.join(sides)}</w:pBdr>" if sides else _NO_BORDERS


def frame(width: float, side: str) -> str:
    """Return the frame of *width* points that keeps a label at a margin, beside what follows.

    *side* is left or right.  LibreOffice takes it from no style.
    """
    return (
        f'<w:framePr w:w="{twips(width)}" w:wrap="around" w:vAnchor="text" w:hAnchor="margin"'
        f' w:xAlign="{side}" w:y="1"/>'
    )


def _tabs(setting: Setting, end: float = 0.0) -> str:
    middle = f'<w:tab w:val="center" w:pos="{twips(setting.measure / 2)}"/>'
    last = f'<w:tab w:val="right" w:pos="{twips(setting.measure - end)}"/>'
    return f"<w:tabs>{middle if setting.centred else ''}{last}</w:tabs>"


def _edge(look: Look, padding: float) -> Rule:
    """Return a line in the tint's colour that makes up for Word's spaces in whole points."""
    space = max(0, math.floor(padding - _THINNEST))
    return Rule(max(_THINNEST, padding - space), look.tint, space)


_NO_BORDERS = "<w:pBdr>{}</w:pBdr>".format(
    "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
)


def _switch(name: str, on: bool) -> str:
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def _colour(colour: str) -> str:
    return colour.lstrip("#").upper()


def _escaped(name: str) -> str:
    return name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
