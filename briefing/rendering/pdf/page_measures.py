"""What both typesetters keep, ours and Typst: one page, whichever of them set it.

Lengths are in points.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.document import MM, Look, Role, StyleSheet, TableKind, Tone

LABEL_GAP = 2 * MM  # at least, between a label and the text
NUMBER_GAP = 3.0  # at least, between a number and its note
WHOLE_ENTRY = 5  # lines: entries up to this length stay on one page
WHOLE_BOX = 12  # the same for a judgement with its basis
MARKING_HEIGHT = 1.2  # of the marking's size

TABLE_PADDING = {
    TableKind.JUDGEMENTS: 4.5,
    TableKind.SIDES: 4.0,
    TableKind.TIMELINE: 3.0,
    TableKind.SCALE: 3.0,
}
HEAD_PADDING = 3.2
GUTTER = 14.0  # at the right of every column but the last
NUMBER_COLUMN = 6 * MM  # the column of the numbers of judgements
FIELDS = (22 * MM, 52 * MM)  # of a label, and of the value on the right

OF_SOURCES = frozenset(
    [
        Role.QUOTATION_DIRECT,
        Role.STATEMENT_INDIRECT,
        Role.STATEMENT_REPORT,
        Role.QUOTATION_BLOCK,
        Role.TRANSLATION,
        Role.PARAPHRASE,
        Role.SCALES,
        Role.SOURCE_SUMMARY,
        Role.SOURCE_LIST,
    ]
)  # whose labels name a speaker or an outlet: in ink; those of our own blocks are navy

_CHARACTER_ROLES = {
    Tone.SOURCE_TAG: Role.SOURCE_TAG,
    Tone.GRADE: Role.GRADE,
    Tone.PORTION: Role.PORTION,
    Tone.LABEL: Role.LABEL,
}


def look_of_run(look: Look, tone: Tone, sheet: StyleSheet) -> Look:
    """Return how a run of *tone* looks in a paragraph of *look*."""
    match tone:
        case Tone.PLAIN:
            return look
        case Tone.STRONG:
            return replace(look, bold=True)
        case Tone.EMPHASIS:
            return replace(look, italic=not look.italic)
        case Tone.QUIET:
            return replace(look, font="sans", colour=sheet[Role.SOURCE_TAG].colour)
        case _:
            own = sheet[_CHARACTER_ROLES[tone]]
            return replace(own, size=min(own.size, look.size), raise_by=0.0)
