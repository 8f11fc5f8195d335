"""Turn a memo into a document: the only place that decides what is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from briefing.articles.values import Article, Source
from briefing.composing.changes import ChangeWriter
from briefing.composing.citations import NoteWriter, Numbers, number_notes
from briefing.composing.closing import ClosingWriter
from briefing.composing.entries import EntryWriter
from briefing.composing.in_language import in_language
from briefing.composing.judgements import JudgementWriter
from briefing.composing.labels import filled, labels_of
from briefing.composing.opening import OpeningWriter
from briefing.composing.plan import Plan, make_plan
from briefing.composing.reading_order import in_reading_order
from briefing.composing.sections import SectionWriter, counted
from briefing.composing.sources import CitedSources, SourceWords, effective_sources
from briefing.composing.tables import TableWriter
from briefing.composing.typography import marks_of
from briefing.document import (
    Banner,
    Block,
    Contents,
    Document,
    Metadata,
    Note,
    NotePlace,
    Paragraph,
    Role,
    Text,
    Tone,
    Words,
)
from briefing.memos.likelihood import scale_named
from briefing.memos.markings import banner_of, scheme_named
from briefing.memos.values import Cited, Layout, Memo, OwnText
from briefing.templates.values import BlockKind, BriefingTemplate, Grouping


def compose(
    memo: Memo,
    articles: Mapping[str, Article],
    template: BriefingTemplate,
    day: date,
    *,
    version: str = "",
    earlier: Memo | None = None,
) -> Document:
    """Return *memo* as it is printed in the form of *template* on *day*.

    *articles* are the captured articles by id; one that is missing prints
    without locators, never with invented ones.  *version* names one of the
    template's versions, *earlier* is the edition before.  The result depends on
    nothing but the arguments.
    """
    return _Composer.of(memo, articles, template, day, version, earlier).document()


@dataclass(frozen=True, slots=True)
class _Composer:
    memo: Memo
    template: BriefingTemplate
    plan: Plan
    day: date
    words: SourceWords
    sources: Mapping[str, Source]
    numbers: Numbers
    notes: NoteWriter
    opening: OpeningWriter
    entries: EntryWriter
    closing: ClosingWriter
    sections: SectionWriter
    changes: ChangeWriter

    @classmethod
    def of(
        cls,
        memo: Memo,
        articles: Mapping[str, Article],
        template: BriefingTemplate,
        day: date,
        version: str,
        earlier: Memo | None,
    ) -> _Composer:
        labels = labels_of(template, memo.language)
        marks = marks_of(memo.language, template.quotation_marks)
        template = in_language(template, memo.language, marks)
        words = SourceWords(labels, memo.language, marks)
        sources = effective_sources(memo, articles)
        cited = CitedSources(words, sources, articles)
        plan = in_reading_order(make_plan(memo, template, version), template.sides)
        numbers = number_notes(plan.cited(), template.citations.place)
        scale = scale_named(template.likelihood_scale)
        judgements = JudgementWriter(template, words, numbers, scale)
        events = {event.key: event for event in memo.events}
        entries = EntryWriter(template, words, sources, cited, numbers, judgements, events)
        return cls(
            memo,
            template,
            plan,
            day,
            words,
            sources,
            numbers,
            NoteWriter(
                template, words, sources, cited, numbers, _contradicted_by(memo), _who(memo)
            ),
            OpeningWriter(memo, template, words, day),
            entries,
            ClosingWriter(memo, words, sources, cited, scale),
            SectionWriter(template, words, sources, entries, TableWriter(template, words, entries)),
            _changes(template, memo, earlier, words, articles, numbers),
        )

    def document(self) -> Document:
        labels = self.words.labels
        return Document(
            title=self.memo.title,
            language=self.memo.language,
            blocks=tuple(block for kind in self._kinds() for block in self._block(kind)),
            notes=tuple(self._notes()),
            note_place=self.template.citations.place,
            furniture=self.opening.furniture(self._banner()),
            metadata=self._metadata(),
            words=Words(
                labels["contents"],
                labels["footnotes"],
                labels["note-title"],
                labels["back"],
                labels["go-to"],
            ),
        )

    def _kinds(self) -> tuple[BlockKind, ...]:
        """Return the blocks to print: endnotes are never lost for want of a place."""
        kinds = self.plan.blocks
        if self.template.citations.place is not NotePlace.ENDNOTES or BlockKind.NOTES in kinds:
            return kinds
        at = kinds.index(BlockKind.LEGEND) if BlockKind.LEGEND in kinds else len(kinds)
        return (*kinds[:at], BlockKind.NOTES, *kinds[at:])

    def _block(self, kind: BlockKind) -> Iterator[Block]:
        match kind:
            case BlockKind.TITLE:
                yield from self.opening.title()
            case BlockKind.FIELDS:
                fields = self.opening.fields(self.sources, self.plan)
                yield from (fields,) if fields else ()
            case BlockKind.CONTENTS:
                yield from self._contents()
            case BlockKind.BOTTOM_LINE:
                yield from (
                    p for one in self.plan.bottom_line for p in self.entries.paragraphs(one)
                )
            case BlockKind.JUDGEMENTS:
                yield from self._judgements()
            case BlockKind.SECTIONS:
                yield from self.sections.blocks(self.plan.groups)
                yield from self._left_out()
            case BlockKind.CHANGES:
                yield from self.changes.blocks()
            case _:
                yield from self._closing(kind)

    def _left_out(self) -> Iterator[Block]:
        """Tell what the full memo has more; one page has one notice of everything."""
        counts = Counter(dict(self.plan.left_out))
        if self.template.limits.pages == 1:
            counts.update(counted(self.plan.groups))
            counts["further-judgement"] += self.plan.further_judgements
        yield from self.sections.notice(counts)

    def _closing(self, kind: BlockKind) -> tuple[Block, ...]:
        match kind:
            case BlockKind.SOURCE_SUMMARY:
                return self.closing.source_summary(self.plan)
            case BlockKind.SOURCES:
                return self.closing.source_list(self.plan)
            case BlockKind.LEGEND:
                return self.closing.legend()
            case BlockKind.ANNEX:
                return self.closing.annex(self.plan)
            case BlockKind.NOTES if any(True for _ in self.plan.cited()):
                return self.closing.notes()
            case _:
                return ()

    def _contents(self) -> Iterator[Block]:
        if self.template.group_by is not Grouping.OUTLET:
            yield Contents()
            return
        counts = [
            f"{self.words.outlet(self.sources[group.article])} {len(group.entries)}"
            for group in self.plan.groups
            if group.article
        ]
        labels = self.words.labels
        text = filled(labels["statements"], list=", ".join(counts))
        label = (Text(labels["in-this-digest"], Tone.LABEL),)
        yield Paragraph(Role.BODY, (Text(text),), label=label)

    def _judgements(self) -> Iterator[Block]:
        if not self.plan.judgements:
            return
        yield self.closing.heading("judgements")
        if self.template.judgements.layout is Layout.TABLE:
            pairs = tuple(
                (p, p.entry.content)
                for p in self.plan.judgements
                if isinstance(p.entry.content, OwnText)
            )
            yield self.entries.judgements.table(pairs)
            return
        for printed in self.plan.judgements:
            yield from self.entries.paragraphs(printed)
        further = self.plan.further_judgements
        if further and self.template.limits.pages != 1:
            yield from self.sections.notice({"further-judgement": further})

    def _notes(self) -> Iterator[Note]:
        if self.template.citations.place is NotePlace.INLINE:
            return
        for printed in self.plan.cited():
            yield self.notes.note(printed)

    def _banner(self) -> Banner | None:
        form = self.template.marking
        scheme = scheme_named(form.scheme, ((level.name, level.colour) for level in form.levels))
        found = banner_of(self.memo, scheme, form.default)
        return Banner(found.name, found.colour, found.background) if found else None

    def _metadata(self) -> Metadata:
        banner = self._banner()
        custom = {
            "Marking": banner.text if banner else "",
            "Edition": str(self.memo.edition),
            "Reference": self.memo.field("reference"),
            "Template": self.template.id,
        }
        return Metadata(
            author=self.memo.field("from"),
            subject=self.memo.field("subject"),
            identifier=self.memo.id,
            date=datetime.combine(self.day, time(), UTC),
            custom=tuple((name, value) for name, value in custom.items() if value),
        )


def _changes(
    template: BriefingTemplate,
    memo: Memo,
    earlier: Memo | None,
    words: SourceWords,
    articles: Mapping[str, Article],
    numbers: Numbers,
) -> ChangeWriter:
    of_both = effective_sources(earlier, articles) if earlier else {}
    of_both |= effective_sources(memo, articles)
    return ChangeWriter(template, memo, earlier, words, of_both, numbers)


def _contradicted_by(memo: Memo) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in memo.entries():
        if isinstance(entry.content, Cited):
            for other in entry.content.contradicts:
                found[other] = (*found.get(other, ()), entry.id)
    return found


def _who(memo: Memo) -> dict[str, str]:
    return {
        entry.id: entry.content.statements[0].speaker
        for entry in memo.entries()
        if isinstance(entry.content, Cited)
    }
