"""Tables as WordprocessingML: the title block's fields, judgements, sides, scales.

Rules and paddings stand in one named table style a kind; the head row is
repeated on each page and no row breaks across pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.document import (
    MM,
    Cell,
    Fields,
    Inline,
    Look,
    Paragraph,
    Role,
    Rule,
    Table,
    TableKind,
    Text,
    Tone,
    quotations,
)
from briefing.rendering.docx.characters import escape
from briefing.rendering.docx.formatting import border, twips
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.spacing import above_text, below_text
from briefing.rendering.docx.styles import Styles
from briefing.rendering.docx.tags import TagPlace
from briefing.rendering.docx.variants import Place
from briefing.rendering.docx.widths import Ruler

_TAB = "<w:r><w:tab/></w:r>"
_HAIRLINE = "#8A929C"
_INK = "#14171A"
_FIELD_WIDTHS = (22 * MM, 64 * MM, 22 * MM, 52 * MM)
_FIELD_PADDING = 6.0
_HEAD_PADDING = 3.2


@dataclass(frozen=True, slots=True)
class _Rules:
    """The lines and paddings of one kind of table, in points."""

    name: str
    above: float = 0.0
    below: float = 0.0
    between: float = 0.0
    upright: float = 0.0
    head: float = 0.0
    padding: float = 0.0
    sides: tuple[float, float] = (0.0, 8.0)
    foot_aligned: bool = False


_FIELDS = _Rules("Memo Fields Table", above=1.5, below=0.5)
_KINDS = {
    TableKind.JUDGEMENTS: _Rules(
        "Judgements Table", below=0.5, between=0.5, head=0.75, padding=4.5
    ),
    TableKind.SIDES: _Rules("Sides Table", below=0.5, between=0.5, head=0.75, padding=4.0),
    TableKind.TIMELINE: _Rules("Timeline Table", below=0.5, between=0.5, head=0.75, padding=3.0),
    TableKind.SCALE: _Rules(
        "Scale Table",
        above=0.5,
        below=0.5,
        between=0.5,
        upright=0.5,
        padding=3.0,
        sides=(3.0, 3.0),
        foot_aligned=True,
    ),
}


class TableWriter:
    """Writes tables; widths are fitted to the measure of the page."""

    def __init__(
        self, styles: Styles, inlines: InlineWriter, ruler: Ruler, *, backward: bool
    ) -> None:
        self._ruler = ruler
        self._styles = styles
        self._inlines = inlines
        self._direction = "<w:bidiVisual/>" if backward else ""
        self._turned = "ltr" if backward else "rtl"

    def write(self, block: Table | Fields) -> str:
        """Return the ``w:tbl`` of *block*."""
        return self._fields(block) if isinstance(block, Fields) else self._table(block)

    def _table(self, table: Table) -> str:
        rules = _KINDS[table.kind]
        widths = _fitted(table.widths, self._styles.measure)
        numbered = _numbered_columns(table)
        rows: list[str] = []
        if table.head:
            rows.append(self._row(table.head, widths, numbered, rules, head=True))
        rows += (self._row(row, widths, numbered, rules) for row in table.rows)
        return self._frame(rules, widths, rows, table.caption, head=bool(table.head))

    def _fields(self, block: Fields) -> str:
        widths = _fitted(_FIELD_WIDTHS, self._styles.measure)
        last = len(block.rows) - 1
        rows = [
            self._field_row(row, widths, first=index == 0, last=index == last)
            for index, row in enumerate(block.rows)
        ]
        return self._frame(_FIELDS, widths, rows, "", head=False)

    def _field_row(
        self,
        pairs: Sequence[tuple[str, tuple[Inline, ...]]],
        widths: Sequence[int],
        *,
        first: bool,
        last: bool,
    ) -> str:
        cells: list[str] = []
        look = self._styles.sheet[Role.FIELD_VALUE]
        margins = _margins(look, _FIELD_PADDING if first else 0, _FIELD_PADDING if last else 0)
        for position, (label, value) in enumerate(pairs[:2]):
            name = Paragraph(Role.FIELD_LABEL, (Text(label),))
            content = Paragraph(Role.FIELD_VALUE, value)
            alone = len(pairs) == 1
            width = sum(widths[1:]) if alone else widths[2 * position + 1]
            column = widths[2 * position]
            cells.append(_cell(self._in_cell(name, column / 20), column, margins))
            words = self._in_cell(content, width / 20)
            cells.append(_cell(words, width, margins, span=3 if alone else 1))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"

    def _row(
        self,
        row: Sequence[Cell],
        widths: Sequence[int],
        numbered: frozenset[int],
        rules: _Rules,
        *,
        head: bool = False,
    ) -> str:
        extra = '<w:vAlign w:val="bottom"/>' if rules.foot_aligned or head else ""
        if head:
            look = self._styles.sheet[Role.TABLE_HEAD]
            extra = _margins(look, _HEAD_PADDING, _HEAD_PADDING) + extra
        cells = [
            _cell(
                "".join(
                    self._in_cell(paragraph, width / 20, numbered=column in numbered)
                    for paragraph in cell.paragraphs or (Paragraph(Role.TABLE_CELL, ()),)
                ),
                width,
                extra,
            )
            for column, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        repeat = "<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cells)}</w:tr>"

    def _in_cell(self, block: Paragraph, width: float, *, numbered: bool = False) -> str:
        quoted = block.role is Role.TABLE_CELL and any(quotations(block.content))
        turned = self._inlines.turns(block.content)
        place = Place(
            cell=True,
            labelled=numbered or bool(block.label),
            quoted=quoted,
            turned=self._turned if turned else "",
        )
        style = self._styles.paragraph(block.role, place)
        bold = self._styles.sheet[block.role].bold
        content = ""
        if place.labelled:
            content = self._inlines.write(block.label, plain=Tone.STRONG, in_bold=bold) + _TAB
        laid = self._ruler.lay(block.content, self._styles.sheet[block.role], width)
        whole = TagPlace.LOOSE if laid.tag is TagPlace.LOOSE else TagPlace.WHOLE
        words = self._inlines.write(block.content, in_bold=bold, tag=whole, turned=turned)
        if block.entry:
            words = self._inlines.entry(block.entry, block.content, words)
        content += words
        if block.aside:
            content += _TAB + self._inlines.write(block.aside, plain=Tone.SOURCE_TAG, in_bold=bold)
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'

    def _style(self, rules: _Rules) -> str:
        look = self._styles.sheet[Role.SCALES if rules.foot_aligned else Role.TABLE_CELL]
        return self._styles.named("table", rules.name, _table_style(rules, look), derived=True)

    def _frame(
        self, rules: _Rules, widths: Sequence[int], rows: Sequence[str], caption: str, *, head: bool
    ) -> str:
        style = self._style(rules)
        described = ""
        if caption:
            text = escape(caption)
            described = f'<w:tblCaption w:val="{text}"/><w:tblDescription w:val="{text}"/>'
        look = (
            f'<w:tblLook w:val="{"0420" if head else "0400"}" w:firstRow="{int(head)}"'
            ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        )
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{self._direction}'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"{look}{described}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )


def _numbered_columns(table: Table) -> frozenset[int]:
    """Return the columns in which some paragraph has a number before it."""
    return frozenset(
        column
        for row in (table.head, *table.rows)
        for column, cell in enumerate(row)
        if any(paragraph.label for paragraph in cell.paragraphs)
    )


def _fitted(widths: Sequence[float], measure: float) -> list[int]:
    """Return *widths* in twips, scaled to *measure*."""
    total = sum(widths) or 1.0
    return [twips(width * measure / total) for width in widths]


def _cell(content: str, width: int, extra: str = "", span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{extra}</w:tcPr>'
        f"{content}</w:tc>"
    )


def _margins(look: Look, above: float, below: float) -> str:
    top, bottom = _paddings(look, above, below)
    return (
        f'<w:tcMar><w:top w:w="{top}" w:type="dxa"/>'
        f'<w:bottom w:w="{bottom}" w:type="dxa"/></w:tcMar>'
    )


def _paddings(look: Look, above: float, below: float) -> tuple[int, int]:
    """Return the margins in twips that leave *above* and *below* round text of *look*."""
    top = above - above_text(look) if above else 0.0
    bottom = below - below_text(look) if below else 0.0
    return twips(max(0.0, top)), twips(max(0.0, bottom))


def _table_style(rules: _Rules, look: Look) -> str:
    """Return the body of the table style that draws *rules* round text of *look*."""
    top, bottom = _paddings(look, rules.padding, rules.padding)
    lines = {
        "top": (rules.above, _INK if rules.above > 1 else _HAIRLINE),
        "left": (rules.upright, _HAIRLINE),
        "bottom": (rules.below, _INK if rules.above > 1 else _HAIRLINE),
        "right": (rules.upright, _HAIRLINE),
        "insideH": (rules.between, _HAIRLINE),
        "insideV": (rules.upright, _HAIRLINE),
    }
    drawn = "".join(
        border(side, Rule(width, colour)) for side, (width, colour) in lines.items() if width
    )
    left, right = rules.sides
    margins = (
        f'<w:tblCellMar><w:top w:w="{top}" w:type="dxa"/>'
        f'<w:left w:w="{twips(left)}" w:type="dxa"/>'
        f'<w:bottom w:w="{bottom}" w:type="dxa"/>'
        f'<w:right w:w="{twips(right)}" w:type="dxa"/></w:tblCellMar>'
    )
    head = ""
    if rules.head:
        line = border("bottom", Rule(rules.head, _INK))
        head = (
            '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
            f"{line}</w:tcBorders></w:tcPr></w:tblStylePr>"
        )
    return f"<w:tblPr><w:tblBorders>{drawn}</w:tblBorders>{margins}</w:tblPr>{head}"
