"""What follows the sections: source summary, list of sources, scales, annex of quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefing.articles.values import Source
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

RELIABILITY = (
    ("A", "completely reliable"),
    ("B", "usually reliable"),
    ("C", "fairly reliable"),
    ("D", "not usually reliable"),
    ("E", "unreliable"),
    ("F", "reliability cannot be judged"),
)
CREDIBILITY = (
    ("1", "confirmed by other sources"),
    ("2", "probably true"),
    ("3", "possibly true"),
    ("4", "doubtful"),
    ("5", "improbable"),
    ("6", "cannot be judged"),
)
_MEANING = "The grade says that this was said as rendered, not that it is true."


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
        sentences = [_count(len(used), "article") + _languages(sources) + _dates(sources) + "."]
        most, times = used.most_common(1)[0]
        if len(used) > 1:
            outlet = self.words.outlet(self.sources[most])
            name = outlet[:1].upper() + outlet[1:]
            sentences.append(f"{name} carries most: {times} of {used.total()} statements.")
        origins = Counter(source.origin for source in sources if source.origin)
        sentences += [f"{n} repeat one origin, {name}." for name, n in origins.items() if n > 1]
        undated = sum(source.published is None for source in sources)
        guessed = sum("published" in source.guessed for source in sources)
        if undated or guessed:
            sentences.append(
                f"{_count(undated, 'source')} undated, {guessed} dated by inference from the text."
            )
        return " ".join(sentences)

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
        parts += [words.published(source), *([source.kind.value] if source.kind else [])]
        if source.accessed:
            parts.append(f"accessed {words.moment(source.accessed)}")
        content: list[Inline] = [Text(", ".join(parts))]
        if source.url.startswith(("http://", "https://")):
            content += [Text(", "), Link(source.url, source.url)]
        grade = dict(RELIABILITY).get(source.reliability, "")
        remarks = [f"Source {source.reliability}, {grade}." if source.reliability != "F" else ""]
        remarks += [source.descriptor, filled(words.labels["capture"], capture=id_[:12])]
        text = " ".join(remark for remark in remarks if remark)
        content.append(Text(f". {set_own(text, marks)}"))
        return Paragraph(Role.SOURCE_LIST, tuple(content), label=(Text(str(number), Tone.STRONG),))

    def notes(self) -> tuple[Block, ...]:
        """Return the place where endnotes are printed, under its heading."""
        return (self.heading("endnotes"), NotesHere())

    def legend(self) -> tuple[Block, ...]:
        """Return the scales that the memo uses: likelihood, reliability, credibility."""
        cells = tuple(self._step(term, low, high) for term, low, high in self.scale.steps())
        width = 160 * MM / max(1, len(cells))
        table = Table(
            TableKind.SCALE, (width,) * len(cells), (), (cells,), self.words.labels["likelihood"]
        )
        labels = self.words.labels
        return (
            self.heading("legend"),
            table,
            Paragraph(
                Role.SCALES, _grades(RELIABILITY), label=(Text(labels["source"], Tone.LABEL),)
            ),
            Paragraph(
                Role.SCALES,
                (*_grades(CREDIBILITY), Text(f". {_MEANING}")),
                label=(Text(labels["statement"], Tone.LABEL),),
            ),
        )

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


def _grades(scale: tuple[tuple[str, str], ...]) -> tuple[Inline, ...]:
    parts: list[Inline] = []
    for index, (grade, words) in enumerate(scale):
        parts += [
            Text(grade, Tone.STRONG),
            Text(f"\u00a0{words}" + ("," if index < len(scale) - 1 else "")),
        ]
        if index < len(scale) - 1:
            parts.append(Text(" "))
    return tuple(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _languages(sources: list[Source]) -> str:
    languages = sorted({s.language.partition("-")[0] for s in sources if s.language})
    return f" ({', '.join(languages)})" if languages else ""


def _dates(sources: list[Source]) -> str:
    days = sorted(s.published.iso()[:10] for s in sources if s.published)
    if not days:
        return ""
    return f", {days[0]}" if days[0] == days[-1] else f", {days[0]} to {days[-1]}"
