"""The house's own look, which a template's ``look`` changes role by role.

One idea: serif is a source's words, sans is ours; a bar in the margin is our
claim; the left column says who speaks.
"""

from __future__ import annotations

from types import MappingProxyType

from briefing.document.roles import Role
from briefing.document.stylesheet import MM, Bar, Look, Page, Rule, StyleSheet, WordStyles

INK = "#14171A"
NAVY = "#1B365D"
GREY = "#4A5058"
TINT = "#EDF0F4"
HAIRLINE = "#8A929C"

LABELS = 30 * MM  # width of the left column

_OURS = Look(font="sans", size=9.75, leading=14, indent=LABELS, space_after=7.5, bleed=3 * MM)
_SOURCE = Look(
    font="serif",
    size=10.5,
    leading=15,
    indent=LABELS,
    space_after=7.5,
    align="justify",
    hyphenate=True,
)
_NOTE = Look(font="serif", size=8.5, leading=11.75, hang=6 * MM, space_after=2.5)
_HEADING_1 = Look(
    bold=True,
    size=13,
    leading=18,
    colour=NAVY,
    rule_above=Rule(1, NAVY, 5),
    space_before=16,
    space_after=7,
    keep_with_next=True,
)


def _ours(bar: Bar | None = None) -> Look:
    return Look(
        font="sans", size=9.75, leading=14, indent=LABELS, space_after=7.5, bleed=3 * MM, bar=bar
    )


LOOKS = {
    Role.MEMO_KIND: Look(bold=True, size=9, leading=12, colour=NAVY, space_after=7.5, tracking=0.3),
    Role.TITLE: Look(
        font="serif", bold=True, size=20, leading=25, space_after=11, keep_with_next=True
    ),
    Role.FIELD_LABEL: Look(size=8.5, leading=14, colour=GREY),
    Role.FIELD_VALUE: Look(size=9.5, leading=14),
    Role.BOTTOM_LINE: Look(
        size=11,
        leading=16,
        indent=LABELS,
        tint=TINT,
        padding=8,
        bleed=3 * MM,
        bar=Bar(3, NAVY),
        space_before=11,
        space_after=9,
    ),
    Role.HEADING_1: _HEADING_1,
    Role.HEADING_2: Look(
        bold=True,
        size=9.75,
        leading=14,
        indent=LABELS,
        space_before=12,
        space_after=5.5,
        keep_with_next=True,
    ),
    Role.HEADING_3: Look(
        size=9.75,
        leading=14,
        indent=LABELS,
        space_before=9,
        space_after=4,
        colour=GREY,
        keep_with_next=True,
    ),
    Role.OUTLET: Look(
        bold=True,
        size=15,
        leading=20,
        colour=NAVY,
        rule_above=Rule(1, NAVY, 5),
        space_before=16,
        space_after=7,
        keep_with_next=True,
    ),
    Role.ARTICLE_TITLE: Look(
        font="serif",
        bold=True,
        size=10.5,
        leading=15,
        indent=LABELS,
        space_after=5.5,
        keep_with_next=True,
    ),
    Role.ARTICLE_DETAILS: Look(
        size=8.5, leading=12, colour=GREY, indent=LABELS, space_after=8, keep_with_next=True
    ),
    Role.QUOTATION_DIRECT: _SOURCE,
    Role.STATEMENT_INDIRECT: _SOURCE,
    Role.STATEMENT_REPORT: _SOURCE,
    Role.QUOTATION_BLOCK: _SOURCE,
    Role.TRANSLATION: _SOURCE,
    Role.PARAPHRASE: _ours(),
    Role.JUDGEMENT: Look(
        size=10,
        leading=14.5,
        indent=LABELS,
        tint=TINT,
        padding=6,
        bleed=3 * MM,
        bar=Bar(1.5, NAVY),
        space_after=7.5,
    ),
    Role.BASIS: Look(size=9, leading=13, indent=LABELS, space_after=7.5),
    Role.COMMENT: _ours(Bar(1.5, NAVY)),
    Role.ASSUMPTION: _ours(Bar(1.5, NAVY, "dotted")),
    Role.GAP: _ours(Bar(1.5, NAVY, "dashed")),
    Role.ALTERNATIVE: _ours(Bar(1.5, NAVY)),
    Role.INDICATOR: _ours(Bar(1.5, NAVY)),
    Role.ACTION: _ours(Bar(1.5, NAVY)),
    Role.BODY: _OURS,
    Role.NOTICE: Look(size=9, leading=13, colour=GREY, indent=LABELS, space_after=7.5),
    Role.SOURCE_SUMMARY: _ours(),
    Role.SOURCE_LIST: _NOTE,
    Role.FOOTNOTE_TEXT: _NOTE,
    Role.ENDNOTE_TEXT: _NOTE,
    Role.CONTENTS_1: Look(size=9.75, leading=15, space_before=7, space_after=5),
    Role.CONTENTS_2: Look(size=9, leading=13.5, indent=6 * MM, space_after=4.5),
    Role.TABLE_HEAD: Look(bold=True, size=8.5, leading=12),
    Role.TABLE_LABEL: Look(bold=True, size=8.5, leading=13),
    Role.TABLE_CELL: Look(size=10, leading=14),
    Role.SCALES: Look(size=8.25, leading=12, space_after=7.5),
    Role.HEADER: Look(size=8.5, leading=12, colour=GREY),
    Role.FOOTER: Look(size=8.5, leading=12, colour=GREY),
    Role.MARKING: Look(bold=True, size=12, leading=14, padding=5, align="right"),
    Role.LABEL: Look(bold=True, size=8.5, leading=15),
    Role.SOURCE_TAG: Look(size=8.5, leading=15, colour=GREY),
    Role.GRADE: Look(bold=True, size=8.5, leading=15),
    Role.PORTION: Look(bold=True, size=8.5, leading=15),
    Role.FOOTNOTE_REFERENCE: Look(bold=True, size=6.5, leading=15, raise_by=3.6),
    Role.LINK: Look(colour=NAVY),
}

HOUSE_STYLE = StyleSheet(
    page=Page(),
    looks=MappingProxyType(LOOKS),
    word=WordStyles(
        styles=MappingProxyType(
            {
                Role.MEMO_KIND: "Memo Kind",
                Role.TITLE: "Title",
                Role.FIELD_LABEL: "Memo Fields Label",
                Role.FIELD_VALUE: "Memo Fields",
                Role.BOTTOM_LINE: "Bottom Line",
                Role.HEADING_1: "Heading 1",
                Role.HEADING_2: "Heading 2",
                Role.HEADING_3: "Heading 3",
                Role.OUTLET: "Outlet",
                Role.ARTICLE_TITLE: "Article Title",
                Role.ARTICLE_DETAILS: "Article Details",
                Role.QUOTATION_DIRECT: "Quotation Direct",
                Role.STATEMENT_INDIRECT: "Statement Indirect",
                Role.STATEMENT_REPORT: "Statement Report",
                Role.QUOTATION_BLOCK: "Quotation Block",
                Role.TRANSLATION: "Translation",
                Role.PARAPHRASE: "Paraphrase",
                Role.JUDGEMENT: "Judgement",
                Role.BASIS: "Basis",
                Role.COMMENT: "Comment",
                Role.ASSUMPTION: "Assumption",
                Role.GAP: "Gap",
                Role.ALTERNATIVE: "Alternative",
                Role.INDICATOR: "Indicator",
                Role.ACTION: "Action",
                Role.BODY: "Body Text",
                Role.NOTICE: "Notice",
                Role.SOURCE_SUMMARY: "Source Summary",
                Role.SOURCE_LIST: "Source List",
                Role.FOOTNOTE_TEXT: "Footnote Text",
                Role.ENDNOTE_TEXT: "Endnote Text",
                Role.CONTENTS_1: "TOC 1",
                Role.CONTENTS_2: "TOC 2",
                Role.TABLE_HEAD: "Table Head",
                Role.TABLE_LABEL: "Table Label",
                Role.TABLE_CELL: "Table Cell",
                Role.SCALES: "Scales",
                Role.HEADER: "Header",
                Role.FOOTER: "Footer",
                Role.MARKING: "Marking",
                Role.LABEL: "Label",
                Role.SOURCE_TAG: "Source Tag",
                Role.GRADE: "Grade",
                Role.PORTION: "Portion Mark",
                Role.FOOTNOTE_REFERENCE: "Footnote Reference",
                Role.LINK: "Hyperlink",
            }
        )
    ),
)
