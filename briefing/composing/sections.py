"""The sections of a memo as blocks: headings, entries, tables, outlets of a digest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.articles.values import Source
from briefing.composing.entries import EntryWriter
from briefing.composing.groups import Group, GroupKind
from briefing.composing.labels import filled
from briefing.composing.reading_order import rows, tables
from briefing.composing.sources import SourceWords
from briefing.composing.tables import TableWriter, stands_in_timeline
from briefing.composing.typography import set_own
from briefing.document import Block, Heading, Inline, LineBreak, Paragraph, Role, Text, Tone
from briefing.memos.values import Layout, OwnText
from briefing.templates.values import BriefingTemplate

_COUNTED = (  # what may be left to the full memo, as a notice names it
    "further",
    "further-own",
    "further-judgement",
    "further-bottom-line",
    "further-source-summary",
)


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Sets the sections of one memo."""

    template: BriefingTemplate
    words: SourceWords
    sources: Mapping[str, Source]
    entries: EntryWriter
    tables: TableWriter

    def blocks(self, groups: tuple[Group, ...]) -> Iterator[Block]:
        """Yield the blocks that print *groups*; neighbouring tables of sides become one."""
        for members in tables(groups, self.template.sides):
            if self.template.sides and members[0].layout is Layout.TABLE:
                label = Text(self.words.labels["sides"])
                yield Heading(1, (label,), "block-sides")
                yield self.tables.sides(members)
                yield from (p for group in members for p in self._own_text(group))
                yield from self._notice(*members)
            else:
                yield from self._group(members[0])

    def _group(self, group: Group) -> Iterator[Block]:
        heading = set_own(group.heading, self.words.marks)
        if group.kind is not GroupKind.HEADING:
            heading = self.words.labels[group.kind.value]
        if group.article:
            yield from self._outlet(group)
        elif heading:
            yield Heading(
                min(group.level, 3),
                (Text(heading),),
                group.identity,
                role=(Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)[min(group.level, 3) - 1],
            )
        if group.layout is Layout.TABLE:
            yield self.tables.sides(rows(group))
            yield from self._own_text(group)
        elif group.layout is Layout.TIMELINE:
            yield self.tables.timeline(group)
            rest = tuple(p for p in group.entries if not stands_in_timeline(p))
            yield from self._own_text(replace(group, entries=rest))
        else:
            for printed in group.entries:
                yield from self.entries.paragraphs(printed)
            for below in group.groups:
                yield from self._group(below)
        yield from self._notice(group)

    def _own_text(self, group: Group) -> Iterator[Block]:
        for printed in group.entries:
            if isinstance(printed.entry.content, OwnText):
                yield from self.entries.paragraphs(printed)
        for below in group.groups:
            yield from self._own_text(below)

    def _notice(self, *groups: Group) -> Iterator[Block]:
        if self.template.limits.pages != 1:  # one page has one notice, at its end
            yield from self.notice(counted(groups))

    def notice(self, counts: Mapping[str, int]) -> Iterator[Block]:
        """Say how much the full memo has more, by label: nothing is cut silently."""
        labels = self.words.labels
        *others, last = [
            "",
            *(
                filled(labels[f"{name}-one" if counts[name] == 1 else f"{name}-many"], count=count)
                for name in _COUNTED
                if (count := counts.get(name, 0))
            ),
        ]
        if last:
            listed = ", ".join(others[1:])
            what = f"{listed} {labels['and']} {last}" if listed else last
            yield Paragraph(Role.NOTICE, (Text(filled(labels["in-full-memo"], what=what)),))

    def _outlet(self, group: Group) -> Iterator[Block]:
        source = self.sources[group.article]
        words, labels = self.words, self.words.labels
        yield Heading(
            1,
            (Text(words.outlet(source)),),
            group.identity,
            role=Role.OUTLET,
            aside=(Text(words.grade(source), Tone.SOURCE_TAG),)
            if source.reliability != "F"
            else (),
        )
        yield Paragraph(Role.ARTICLE_TITLE, (Text(words.title(source, 0)),), keep_with_next=True)
        author = words.author(source) or labels["author-not-stated"]
        if source.translator:
            author += f", {filled(labels['translation-by'], by=source.translator)}"
        yield Paragraph(
            Role.ARTICLE_DETAILS,
            (Text(f"{words.published(source)}, {author}"), *self._descriptor(source)),
            keep_with_next=True,
        )

    def _descriptor(self, source: Source) -> tuple[Inline, ...]:
        text = set_own(source.descriptor, self.words.marks)
        return (LineBreak(), Text(text)) if text else ()


def counted(groups: Iterable[Group]) -> dict[str, int]:
    """Return how much of *groups* is left to the full memo, by label."""
    listed = tuple(groups)
    return {
        "further": sum(group.further for group in listed),
        "further-own": sum(group.further_own for group in listed),
    }
