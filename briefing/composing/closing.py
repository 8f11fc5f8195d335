"""What follows the sections: source summary, list of sources, scales, annex of quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefing.articles.values import Moment, Source
from briefing.composing.citations import quotation
from briefing.composing.labels import filled
from briefing.composing.plan import Plan
from briefing.composing.sources import CitedSources, SourceWords
from briefing.composing.typography import set_own
from briefing.document import (
    MM,
    Block,
    Cell,
    Heading,
    Inline,
    LineBreak,
    Link,
    NotesHere,
    Paragraph,
    Role,
    Table,
    TableKind,
    Text,
    Tone,
)
from briefing.memos.likelihood import Scale
from briefing.memos.values import Memo
from briefing.statements.values import Statement

RELIABILITY = ("A", "B", "C", "D", "E", "F")
CREDIBILITY = ("1", "2", "3", "4", "5", "6")


@dataclass(frozen=True, slots=True)
class ClosingWriter:
    """Sets what follows the sections of one memo."""

    memo: Memo
    words: SourceWords
    sources: Mapping[str, Source]
    cited: CitedSources
    scale: Scale

    def heading(self, label: str) -> Heading:
        """Return a heading of ours named by *label*."""
        return Heading(1, (Text(self.words.labels[label]),), f"block-{label}")

    def source_summary(self, plan: Plan) -> tuple[Block, ...]:
        """Return the memo's own statement on its sources, or the computed one."""
        text = self.memo.source_summary or self._computed_summary(plan)
        if not text:
            return ()
        content = (Text(set_own(text, self.words.marks)),)
        return (self.heading("source-summary"), Paragraph(Role.SOURCE_SUMMARY, content))

    def _computed_summary(self, plan: Plan) -> str:
        """Say how many sources there are, which carry most, their dates, languages and grades."""
        used = Counter(statement.article for statement in plan.statements())
        if not used:
            return ""
        sources = [self.sources[id_] for id_ in used]
        labels = self.words.labels
        count = filled(labels[f"articles-{'one' if len(used) == 1 else 'many'}"], count=len(used))
        whole = f"{count}{_languages(sources)}{self._dates(sources)}"
        sentences = [whole if whole.endswith(".") else f"{whole}."]
        most, times = used.most_common(1)[0]
        if len(used) > 1:
            outlet = self.words.outlet(self.sources[most])
            form = labels["carries-most"]
            said = filled(form, outlet=outlet, count=times, total=used.total())
            sentences.append(said[:1].upper() + said[1:])
        origins = Counter(source.origin for source in sources if source.origin)
        sentences += [
            filled(labels["one-origin"], count=n, origin=name)
            for name, n in origins.items()
            if n > 1
        ]
        undated = sum(source.published is None for source in sources)
        guessed = sum("published" in source.guessed for source in sources)
        if undated or guessed:
            form = labels["undated-guessed"]
            sentences.append(filled(form, undated=undated, guessed=guessed))
        return " ".join(sentences)

    def _dates(self, sources: list[Source]) -> str:
        days = sorted(s.published.iso()[:10] for s in sources if s.published)
        if not days:
            return ""
        first, last = (self.words.moment(Moment.parse(day)) for day in (days[0], days[-1]))
        if first == last:
            return f" {filled(self.words.labels['dated'], day=first)}"
        return f" {filled(self.words.labels['dated-between'], first=first, last=last)}"

    def source_list(self, plan: Plan) -> tuple[Block, ...]:
        """Return the sources that the memo cites, each once, with what bears on its quality."""
        used = dict.fromkeys(statement.article for statement in plan.statements())
        if not used:
            return ()
        ordered = [s.article for s in self.memo.sources if s.article in used]
        ordered += [id_ for id_ in used if id_ not in ordered]
        items = [self._source(number, id_) for number, id_ in enumerate(ordered, start=1)]
        return (self.heading("sources"), *items)

    def _source(self, number: int, id_: str) -> Paragraph:
        source, words = self.sources[id_], self.words
        marks = words.marks
        parts = [words.outlet(source), f"{marks[0]}{words.title(source)}{marks[1]}"]
        parts.append(words.author(source) or words.labels["author-not-stated"])
        labels = words.labels
        parts += [words.published(source), labels[f"kind-{source.kind.value}"]]
        if source.accessed:
            parts.append(filled(labels["accessed"], when=words.moment(source.accessed)))
        content: list[Inline] = [Text(", ".join(parts))]
        if source.url.startswith(("http://", "https://")):
            content += [Text(", "), Link(source.url, source.url)]
        remarks = [f"{words.grade(source)}." if source.reliability != "F" else ""]
        remarks += [source.descriptor, filled(labels["capture"], capture=id_[:12])]
        text = " ".join(remark for remark in remarks if remark)
        content.append(Text(f". {set_own(text, marks)}"))
        return Paragraph(Role.SOURCE_LIST, tuple(content), label=(Text(str(number), Tone.STRONG),))

    def notes(self) -> tuple[Block, ...]:
        """Return the place where endnotes are printed, under its heading."""
        return (self.heading("endnotes"), NotesHere())

    def legend(self) -> tuple[Block, ...]:
        """Return the scales that the memo uses: likelihood, reliability, credibility."""
        cells = tuple(
            self._step(term, low, high) for term, low, high in self.scale.steps(self.words.language)
        )
        width = 160 * MM / max(1, len(cells))
        table = Table(
            TableKind.SCALE, (width,) * len(cells), (), (cells,), self.words.labels["likelihood"]
        )
        labels = self.words.labels
        return (
            self.heading("legend"),
            table,
            Paragraph(
                Role.SCALES, self._grades(RELIABILITY), label=(Text(labels["source"], Tone.LABEL),)
            ),
            Paragraph(
                Role.SCALES,
                (*self._grades(CREDIBILITY), Text(f". {labels['grade-meaning']}")),
                label=(Text(labels["statement"], Tone.LABEL),),
            ),
        )

    def _grades(self, grades: tuple[str, ...]) -> tuple[Inline, ...]:
        parts: list[Inline] = []
        for grade in grades:
            parts += [
                Text(grade, Tone.STRONG),
                Text(f"\u00a0{self.words.labels[f'grade-{grade}']}"),
            ]
            parts.append(Text(", "))
        return tuple(parts[:-1])

    def _step(self, term: str, low: int, high: int) -> Cell:
        span = Text(f"{low}\u2013{high}\u202f%", Tone.STRONG)
        return Cell((Paragraph(Role.SCALES, (Text(term), LineBreak(), span)),))

    def annex(self, plan: Plan) -> tuple[Block, ...]:
        """Return every quotation in full, without edits, by source."""
        by_source: dict[str, list[Statement]] = {}
        for statement in plan.statements():
            by_source.setdefault(statement.article, []).append(statement)
        if not by_source:
            return ()
        blocks: list[Block] = [self.heading("annex")]
        for index, (id_, statements) in enumerate(by_source.items()):
            source = self.sources[id_]
            name = f"{self.words.outlet(source)}, {self.words.title(source, 0)}"
            blocks.append(Heading(2, (Text(name),), f"annex-{index}", role=Role.HEADING_2))
            blocks += [self._full(statement, source) for statement in statements]
        return tuple(blocks)

    def _full(self, statement: Statement, source: Source) -> Paragraph:
        whole = replace(statement, edits=())
        marks = self.words.marks
        where = self.cited.locator(statement.article, statement.anchor.start)
        return Paragraph(
            Role.QUOTATION_DIRECT,
            (Text(marks[0]), quotation(whole, self.words, source, 1), Text(marks[1])),
            label=(Text(statement.speaker, Tone.LABEL),) if statement.speaker else (),
            aside=(Text(where, Tone.SOURCE_TAG),) if where else (),
        )


def _languages(sources: list[Source]) -> str:
    languages = sorted({s.language.partition("-")[0] for s in sources if s.language})
    return f" ({', '.join(languages)})" if languages else ""
