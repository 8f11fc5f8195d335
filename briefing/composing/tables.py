"""Sections as tables: what each side says, and what comes next in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.articles.values import Moment
from briefing.composing.entries import EntryWriter
from briefing.composing.plan import Group, Printed
from briefing.composing.sources import SourceWords
from briefing.document import (
    MM,
    Cell,
    Inline,
    Paragraph,
    Role,
    Table,
    TableKind,
    Text,
    Tone,
    plain_text,
)
from briefing.memos.values import Cited, OwnKind, OwnText
from briefing.templates.values import BriefingTemplate, Side

_LABEL = 30 * MM
_TEXT = 130 * MM
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
        points = [(group.heading, list(_cited(group))) for group in groups]
        sides = self._sides([p for _, printed in points for p in printed])
        width = _TEXT / max(1, len(sides))
        head = (_head(""), *(_head(side.name) for side in sides))
        rows = tuple(self._point(name, printed, sides) for name, printed in points)
        caption = self.words.labels["sides"]
        return Table(TableKind.SIDES, (_LABEL, *(width,) * len(sides)), head, rows, caption)

    def timeline(self, group: Group) -> Table:
        """Return the entries of *group* in order of time: when, what, where or who."""
        dated = sorted(self._dated(group), key=lambda row: (not row[0], row[0]))
        head = tuple(_head(self.words.labels[name]) for name in ("date", "what", "who"))
        rows = tuple(self._row(when, what, who) for when, what, who in dated)
        return Table(TableKind.TIMELINE, _TIMELINE, head, rows, group.heading)

    def _sides(self, printed: list[Printed]) -> tuple[Side, ...]:
        speakers = list(dict.fromkeys(_speaker(p) for p in printed))
        if not self.template.sides:
            return tuple(
                Side(name or self.words.labels["not-stated"], (name,)) for name in speakers[:4]
            )
        known = {name for side in self.template.sides for name in side.speakers}
        others = tuple(name for name in speakers if name not in known)
        used = tuple(s for s in self.template.sides if any(n in speakers for n in s.speakers))
        return (
            (*used, Side(self.words.labels["other-speakers"], others))
            if others and not used
            else used
        )

    def _point(
        self, name: str, printed: list[Printed], sides: tuple[Side, ...]
    ) -> tuple[Cell, ...]:
        label = Cell((Paragraph(Role.TABLE_LABEL, (Text(name),)),), header=True)
        return (
            label,
            *(self._side([p for p in printed if _speaker(p) in s.speakers]) for s in sides),
        )

    def _side(self, printed: list[Printed]) -> Cell:
        if not printed:
            nothing = (Text(self.words.labels["not-mentioned"], Tone.QUIET),)
            return Cell((Paragraph(Role.TABLE_CELL, nothing),))
        return Cell(
            tuple(
                Paragraph(_cell_role(p), self.entries.words_of(p), entry=p.entry.id)
                for p in printed
            )
        )

    def _dated(self, group: Group) -> Iterator[tuple[str, tuple[Inline, ...], tuple[Inline, ...]]]:
        for printed in group.entries:
            match printed.entry.content:
                case Cited(on=on) as cited:
                    words = self.entries.words_of(printed)
                    speaker = cited.statements[0].speaker
                    yield on, words, (Text(speaker),) if speaker else ()
                case OwnText(kind=OwnKind.ACTION) as own:
                    yield own.due, self.entries.own_text(own.text), (Text(own.owner),)
                case OwnText() as own:
                    yield "", self.entries.own_text(own.text), ()
                case _:
                    continue
        for below in group.groups:
            yield from self._dated(below)

    def _row(
        self, when: str, what: tuple[Inline, ...], who: tuple[Inline, ...]
    ) -> tuple[Cell, ...]:
        where = who if plain_text(who) else (Text(self.words.labels["not-stated"], Tone.QUIET),)
        cells = ((Text(self._span(when)),), what, where)
        return tuple(
            Cell((Paragraph(Role.TABLE_CELL, content),), header=index == 0)
            for index, content in enumerate(cells)
        )

    def _span(self, when: str) -> str:
        if not when:
            return self.words.labels["undated"]
        return " \u2013 ".join(self._day(part) for part in when.split("/"))

    def _day(self, text: str) -> str:
        try:
            return self.words.moment(Moment.parse(text))
        except ValueError:
            return text


def _cited(group: Group) -> Iterator[Printed]:
    yield from (p for p in group.entries if isinstance(p.entry.content, Cited))
    for below in group.groups:
        yield from _cited(below)


def _speaker(printed: Printed) -> str:
    content = printed.entry.content
    return content.statements[0].speaker if isinstance(content, Cited) else ""


def _cell_role(printed: Printed) -> Role:
    content = printed.entry.content
    return Role.PARAPHRASE if isinstance(content, Cited) and content.paraphrase else Role.TABLE_CELL


def _head(text: str) -> Cell:
    return Cell((Paragraph(Role.TABLE_HEAD, (Text(text),)),), header=True)
