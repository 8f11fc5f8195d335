"""Sections as tables: what each side says, and what comes next in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.articles.values import Moment
from briefing.composing.entries import EntryWriter
from briefing.composing.groups import Group, Printed
from briefing.composing.reading_order import cited_entries, columns, speaker_of, when
from briefing.composing.sources import SourceWords
from briefing.composing.wording_of_dates import long_span
from briefing.document import (
    MM,
    Cell,
    Paragraph,
    Role,
    Table,
    TableKind,
    Text,
    Tone,
)
from briefing.memos.values import Cited, OwnKind, OwnText
from briefing.templates.values import BriefingTemplate, Side

_LABEL = 30 * MM
_TEXT = 130 * MM
_LONGEST_DAY = 15  # characters that the first column of a timeline has room for
_TIMELINE = (30 * MM, 96 * MM, 34 * MM)


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Sets sections as tables."""

    template: BriefingTemplate
    words: SourceWords
    entries: EntryWriter

    def sides(self, groups: tuple[Group, ...]) -> Table:
        """Return *groups* as rows, one a point, and a column for each side.

        Sides are the template's, else the speakers in order; a side with
        nothing to say on a point reads "not mentioned".
        """
        points = [(group.heading, list(cited_entries(group))) for group in groups]
        sides = self._sides([p for _, printed in points for p in printed])
        width = _TEXT / max(1, len(sides))
        head = (_head(""), *(_head(side.name) for side in sides))
        rows = tuple(self._point(name, printed, sides) for name, printed in points)
        caption = self.words.labels["sides"]
        return Table(TableKind.SIDES, (_LABEL, *(width,) * len(sides)), head, rows, caption)

    def timeline(self, group: Group) -> Table:
        """Return the entries of *group*, in order of time: when, what, where or who."""
        head = tuple(_head(self.words.labels[name]) for name in ("date", "what", "who"))
        shown = [printed for printed in group.entries if stands_in_timeline(printed)]
        is_wide = any(len(self._span(when(printed))) > _LONGEST_DAY for printed in shown)
        form = "medium" if is_wide else "long"
        rows = tuple(self._row(printed, form) for printed in shown)
        return Table(TableKind.TIMELINE, _TIMELINE, head, rows, group.heading)

    def _sides(self, printed: list[Printed]) -> tuple[Side, ...]:
        names = {side.speakers: side.name for side in self.template.sides}
        return tuple(
            Side(names.get(speakers) or self._column(speakers), speakers)
            for speakers in columns(printed, self.template.sides)
        )

    def _column(self, speakers: tuple[str, ...]) -> str:
        if len(speakers) > 1 or self.template.sides:
            return self.words.labels["other-speakers"]
        return "".join(speakers) or self.words.labels["not-stated"]

    def _point(
        self, name: str, printed: list[Printed], sides: tuple[Side, ...]
    ) -> tuple[Cell, ...]:
        label = Cell((Paragraph(Role.TABLE_LABEL, (Text(name),)),), header=True)
        return (
            label,
            *(self._side([p for p in printed if speaker_of(p) in s.speakers], s) for s in sides),
        )

    def _side(self, printed: list[Printed], side: Side) -> Cell:
        named = side.name != self.words.labels["other-speakers"]
        if not printed:  # of all others a limit may have left some to the full memo
            nothing = Text(self.words.labels["not-mentioned"] if named else "–", Tone.QUIET)
            return Cell((Paragraph(Role.TABLE_CELL, (nothing,)),))
        return Cell(tuple(c for p in printed for c in self.entries.cell(p, named=named)))

    def _row(self, printed: Printed, form: str) -> tuple[Cell, ...]:
        content = printed.entry.content
        if isinstance(content, Cited):
            who, what = content.statements[0].speaker, self.entries.cell(printed)
        else:
            assert isinstance(content, OwnText)
            who, what = content.owner, (self.entries.own_cell(printed, content),)
        where = Text(who) if who else Text(self.words.labels["not-stated"], Tone.QUIET)
        day = Paragraph(Role.TABLE_CELL, (Text(self._span(when(printed), form)),))
        return (
            Cell((day,)),  # no header of its row: days repeat, and some are not known
            Cell(what),
            Cell((Paragraph(Role.TABLE_CELL, (where,)),)),
        )

    def _span(self, when: str, form: str = "long") -> str:
        if not when:
            return self.words.labels["undated"]
        parts = when.split("/")
        try:
            first, last = map(date.fromisoformat, parts)
        except ValueError:  # one day, or not so precise
            return " \u2013 ".join(self._day(part, form) for part in parts)
        return long_span(first, last, self.words.language, form)

    def _day(self, text: str, form: str) -> str:
        try:
            return self.words.moment(Moment.parse(text), form)
        except ValueError:
            return text


def stands_in_timeline(printed: Printed) -> bool:
    """Whether *printed* is a row of a timeline: a statement or an action, no other own text."""
    content = printed.entry.content
    return isinstance(content, Cited) or (
        isinstance(content, OwnText) and content.kind is OwnKind.ACTION
    )


def _head(text: str) -> Cell:
    return Cell((Paragraph(Role.TABLE_HEAD, (Text(text),)),), header=True)
