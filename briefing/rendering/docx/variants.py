"""What a role's style becomes beside its neighbours.

A paragraph's style is that of its role.  Some of its details depend on where
it stands: in a table, in the box of the paragraph above, below a table,
without a label.  Each such place has a style *derived* from the role's, which
holds the difference and nothing else, so that whoever changes "Judgement" in
Word changes every judgement.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from briefing.document import MM, Look, Role, StyleSheet
from briefing.rendering.docx.formatting import Setting
from briefing.rendering.docx.spacing import space_after, space_before

NUMBER_COLUMN = 6 * MM  # of a number in a table cell

LABELLED = frozenset(
    {
        Role.BOTTOM_LINE,
        Role.QUOTATION_DIRECT,
        Role.STATEMENT_INDIRECT,
        Role.STATEMENT_REPORT,
        Role.QUOTATION_BLOCK,
        Role.PARAPHRASE,
        Role.JUDGEMENT,
        Role.COMMENT,
        Role.ASSUMPTION,
        Role.GAP,
        Role.ALTERNATIVE,
        Role.INDICATOR,
        Role.ACTION,
        Role.BODY,
        Role.SCALES,
    }
)
_FIELDS = frozenset({Role.FIELD_LABEL, Role.FIELD_VALUE})
_FURNITURE = frozenset({Role.HEADER, Role.FOOTER})  # they hold the marking in their line
OUTLINE = {Role.HEADING_1: 1, Role.HEADING_2: 2, Role.HEADING_3: 3, Role.OUTLET: 1}
_BETWEEN_BARS = 4.0  # points that show where one bar ends and the next begins
_BEFORE_A_TABLE = frozenset({Role.TITLE})  # in every memo


class Place(NamedTuple):
    """Where a paragraph stands."""

    labelled: bool = False
    box: Role | None = None  # the role whose tint and bar it shares
    joined: bool = False  # the next paragraph stands in its box
    apart: bool = False  # the one above has the same borders, and a box of its own
    after_table: bool = False
    before_table: bool = False
    cell: bool = False
    quoted: bool = False  # a cell's paragraph that holds a source's words
    ragged: bool = False  # justified, its lines would gape
    level: int = 0  # of a heading, 1 to 9
    turned: str = ""  # rtl or ltr, where it runs against the document


def label_column(sheet: StyleSheet) -> float:
    """Return the width of the left column, in points."""
    return sheet[Role.BODY].indent or 30 * MM


def base_place(role: Role) -> Place:
    """Return the place for which the role's own style is made."""
    return Place(
        labelled=role in LABELLED,
        before_table=role in _BEFORE_A_TABLE,
        level=OUTLINE.get(role, 0),
    )


def form(role: Role, place: Place, sheet: StyleSheet, measure: float) -> tuple[Look, Setting]:
    """Return look and setting of a paragraph of *role* in *place*."""
    look = sheet[role]
    if place.cell:
        column = NUMBER_COLUMN if place.labelled else 0.0
        look = _in_cell(role, look, sheet)
        if place.quoted and role is Role.TABLE_CELL:
            look = replace(look, font=sheet[Role.QUOTATION_DIRECT].font)
        return look, Setting(measure, column, turned=place.turned)
    if place.box:
        box = sheet[place.box]
        look = replace(look, tint=box.tint, bar=box.bar, padding=box.padding, bleed=box.bleed)
    if place.ragged:
        look = replace(look, align="left", hyphenate=False)
    before = space_before(look, sheet, below_table=place.after_table)
    after = space_after(role, look, sheet, above_table=place.before_table)
    if place.apart and not look.tint:
        before = max(before, _BETWEEN_BARS)
    look = replace(
        look,
        space_before=0.0 if place.box else before,
        space_after=0.0 if place.joined else after,
        keep_with_next=look.keep_with_next or place.joined,
    )
    if role in _FURNITURE:
        look = replace(look, leading=max(look.leading, sheet[Role.MARKING].leading + 2))
    column = _column(look, sheet) if place.labelled else 0.0
    frame = sheet[place.box] if place.box else None
    return look, Setting(
        measure,
        column,
        place.apart,
        role is Role.FOOTER,
        outline=place.level,
        frame=frame,
        turned=place.turned,
    )


def needs_hanging(look: Look) -> bool:
    """Return whether paragraphs of *look* hang even without a label.

    Word draws borders round the text, not round the margin: without the
    hanging first line a bar would stand beside the text column.
    """
    return bool(look.bar or look.tint)


def words(role: Role, place: Place) -> str:
    """Return what sets *place* apart from the role's own, for the derived style's name."""
    base = base_place(role)
    parts = [
        "Cell" if place.cell and role is not Role.TABLE_CELL else "",
        "Quotation" if place.quoted else "",
        f"in {place.box.value.replace('-', ' ').title()}" if place.box else "",
        "with Basis" if place.joined else "",
        "before Table" if place.before_table and not base.before_table else "",
        "above Text" if base.before_table and not (place.before_table or place.cell) else "",
        "after Table" if place.after_table else "",
        "Following" if place.apart else "",
        "Flush Left" if place.ragged else "",
        {"rtl": "Right to Left", "ltr": "Left to Right"}.get(place.turned, ""),
        f"Level {place.level}" if place.level != base.level and place.level else "",
    ]
    if place.cell and place.labelled:
        parts.append("Numbered")
    elif not (place.cell or place.turned) and place.labelled != base.labelled:
        parts.append("Labelled" if place.labelled else "Unlabelled")
    return " ".join(part for part in parts if part)


def _column(look: Look, sheet: StyleSheet) -> float:
    return look.hang or look.indent or label_column(sheet)


def _in_cell(role: Role, look: Look, sheet: StyleSheet) -> Look:
    """Return *look* without its place on the page, no larger than a table's text."""
    cell = sheet[Role.TABLE_CELL]
    quiet = role is Role.BASIS
    field = role in _FIELDS  # of the title block, which is no table of the memo's text
    return replace(
        look,
        size=look.size if field else min(look.size, cell.size) - (0.25 if quiet else 0),
        leading=look.leading if field else min(look.leading, cell.leading),
        colour=sheet[Role.NOTICE].colour if quiet else look.colour,
        align="left",
        hyphenate=False,
        space_before=0.0,
        space_after=0.0,
        indent=0.0,
        hang=0.0,
        tint="",
        padding=0.0,
        bleed=0.0,
        bar=None,
        rule_above=None,
        rule_below=None,
        keep_with_next=False,
    )
