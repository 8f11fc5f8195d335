"""A ``Look`` as WordprocessingML properties, element by element.

Word measures in twentieths of a point, fonts in half points and borders in
eighths.  Each property is one entry of a dictionary in the order which the
schema demands (ECMA-376, part 1, 17.3.1.26 and 17.3.2.28), so that a style
derived from another can be written as what differs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from briefing.document import Look, Rule, WordStyles

NO_BORDER_SPACE = 31  # the largest distance that Word knows, in points
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
    outline: int = 0  # 1 to 9 for headings


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
    spacing = f'w:before="{twips(look.space_before)}" w:after="{twips(look.space_after)}"'
    outline = setting.outline - 1 if setting.outline else 9
    return {
        "keepNext": _switch("keepNext", look.keep_with_next),
        "pBdr": _borders(look, apart=setting.apart),
        "shd": f'<w:shd w:val="clear" w:color="auto" w:fill="{_colour(look.tint) or "auto"}"/>',
        "tabs": f'<w:tabs><w:tab w:val="right" w:pos="{twips(setting.measure)}"/></w:tabs>',
        "suppressAutoHyphens": _switch("suppressAutoHyphens", not look.hyphenate),
        "spacing": f'<w:spacing {spacing} w:line="{line}" w:lineRule="exact"/>',
        "ind": f'<w:ind w:left="{twips(left)}" w:right="0" w:hanging="{twips(hanging)}"/>',
        "jc": f'<w:jc w:val="{_ALIGNMENTS[look.align]}"/>',
        "outlineLvl": f'<w:outlineLvl w:val="{outline}"/>',
    }


def run_properties(look: Look, word: WordStyles) -> dict[str, str]:
    """Return every run property of *look* by element name, in the schema's order."""
    return {
        "rFonts": fonts(look.font, word),
        "b": _switch("b", look.bold) + _switch("bCs", look.bold),
        "i": _switch("i", look.italic) + _switch("iCs", look.italic),
        "color": f'<w:color w:val="{_colour(look.colour)}"/>',
        "spacing": f'<w:spacing w:val="{twips(look.tracking)}"/>',
        "position": f'<w:position w:val="{half_points(look.raise_by)}"/>',
        "sz": f'<w:sz w:val="{half_points(look.size)}"/><w:szCs w:val="{half_points(look.size)}"/>',
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
    space = min(NO_BORDER_SPACE, math.floor(rule.space))
    return f'<w:{side} w:val="{line}" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def _borders(look: Look, *, apart: bool) -> str:
    sides: list[str] = []
    edge = Rule(0.5, look.tint, look.padding) if look.tint else None
    if top := look.rule_above or edge:
        sides.append(border("top", top, apart=apart))
    if look.bar:
        bar = Rule(look.bar.width, look.bar.colour, look.bleed)
        sides.append(border("left", bar, _BAR_LINES[look.bar.line], apart=apart))
    if bottom := look.rule_below or edge:
        sides.append(border("bottom", bottom, apart=apart))
    if look.tint:
        sides.append(border("right", Rule(0.5, look.tint, look.bleed), apart=apart))
    return f"<w:pBdr>{''.join(sides)}</w:pBdr>" if sides else _NO_BORDERS


_NO_BORDERS = "<w:pBdr>{}</w:pBdr>".format(
    "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
)


def _switch(name: str, on: bool) -> str:
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def _colour(colour: str) -> str:
    return colour.lstrip("#").upper()


def _escaped(name: str) -> str:
    return name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
