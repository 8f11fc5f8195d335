"""Number the notes in order of reading, and say what each cites.

A source is cited in full in its first note and shortly in those that follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.articles.values import Source
from briefing.composing.filling import fill
from briefing.composing.groups import Printed
from briefing.composing.labels import filled
from briefing.composing.sources import CitedSources, SourceWords
from briefing.composing.typography import set_own
from briefing.document import Inline, Link, Note, NotePlace, Quotation, Text, Tone
from briefing.memos.values import Cited
from briefing.statements.nesting import nest_marks
from briefing.statements.values import Statement
from briefing.templates.values import BriefingTemplate

_LONGEST_WORDING = 16  # words of further evidence that a note still prints


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number of each note: by printed place, and the first of each entry and source."""

    by_place: Mapping[str, int]
    first_of_entry: Mapping[str, int]
    first_of_source: Mapping[str, int]


def number_notes(printed: Iterable[Printed], place: NotePlace) -> Numbers:
    """Return the numbers of the notes of *printed*, from 1 in order of reading."""
    by_place: dict[str, int] = {}
    of_entry: dict[str, int] = {}
    of_source: dict[str, int] = {}
    if place is not NotePlace.INLINE:
        for number, one in enumerate(printed, start=1):
            by_place[one.place] = number
            of_entry.setdefault(one.entry.id, number)
            content = one.entry.content
            if isinstance(content, Cited):
                for statement in content.statements:
                    of_source.setdefault(statement.article, number)
    return Numbers(by_place, of_entry, of_source)


@dataclass(frozen=True, slots=True)
class NoteWriter:
    """Writes the notes of a memo."""

    template: BriefingTemplate
    words: SourceWords
    sources: Mapping[str, Source]
    cited: CitedSources
    numbers: Numbers
    contradicted_by: Mapping[str, tuple[str, ...]]
    who: Mapping[str, str]  # entry id -> whose statement it is

    def note(self, printed: Printed) -> Note:
        """Return the note of *printed*, which must be a cited entry."""
        content = printed.entry.content
        assert isinstance(content, Cited)
        number = self.numbers.by_place[printed.place]
        leading, *further = content.statements
        parts: list[Inline] = []
        if content.paraphrase:
            parts += self._paraphrased(leading)
        parts += self.citation(leading, number)
        for statement in further:
            parts += self._further(leading, statement, number)
        parts.append(Text("."))
        for sentence in self._remarks(printed, content):
            parts.append(Text(f" {sentence}"))
        return Note(number, _merged(parts))

    def citation(self, statement: Statement, number: int) -> tuple[Inline, ...]:
        """Return the citation of *statement* in note *number*, without a full stop."""
        source = self.sources[statement.article]
        details = self.cited.details(statement.article)
        first = self.numbers.first_of_source.get(statement.article, 0)
        details["first-note"] = str(first)
        details["locator"] = self.cited.locator(statement.article, statement.anchor.start)
        repeated = 0 < first < number
        form = self.template.citations.repeated if repeated else self.template.citations.first
        form = form.replace(" {first-note}", "\u00a0{first-note}")  # a number stays with its word
        inlines = {name: _inlines(name, value, source) for name, value in details.items()}
        return tuple(_plain(inline) for inline in fill(form, inlines))

    def _paraphrased(self, statement: Statement) -> list[Inline]:
        marks = self.words.marks
        return [
            Text(f"{self.words.labels['paraphrase-of']} {marks[0]}"),
            quotation(statement, self.words, self.sources[statement.article], depth=1),
            Text(f"{marks[1]}{self._translated(statement)}: "),
        ]

    def _further(self, leading: Statement, statement: Statement, number: int) -> list[Inline]:
        parts: list[Inline] = [Text(f". {self.words.labels['also']} ")]
        parts += self.citation(statement, number)
        short = len(statement.shown.split()) <= _LONGEST_WORDING
        if short and statement.shown.casefold() != leading.shown.casefold():
            marks = self.words.marks
            parts.append(Text(f", {self.words.labels['with-the-words']} {marks[0]}"))
            parts.append(quotation(statement, self.words, self.sources[statement.article], depth=1))
            parts.append(Text(f"{marks[1]}{self._translated(statement)}"))
        return parts

    def _translated(self, statement: Statement) -> str:
        """Return the translation in brackets, to stand behind the original, and by whom it is."""
        translation = statement.translation
        if translation is None:
            return ""
        by = filled(self.words.labels["translation-by"], by=translation.by)
        text = f"{self.words.marks[0]}{translation.text.strip()}{self.words.marks[1]}"
        return f" ({text}{f', {by}' if translation.by else ''})"

    def _remarks(self, printed: Printed, content: Cited) -> list[str]:
        remarks: list[str] = []
        brackets = self.words.labels["brackets"]
        said = brackets.rstrip(".").casefold() in printed.entry.note.casefold()
        if not said and any("[" in s.anchor.exact for s in content.statements):
            remarks.append(brackets)
        if printed.entry.note:
            remarks.append(_sentence(set_own(printed.entry.note, self.words.marks)))
        for label, others in (
            ("contradicts", content.contradicts),
            ("contradicted", self.contradicted_by.get(printed.entry.id, ())),
        ):
            remarks += [self._against(label, other) for other in others]
        return remarks

    def _against(self, label: str, other: str) -> str:
        number = self.numbers.first_of_entry.get(other, 0)
        note = f"{self.words.labels['note']}\u00a0{number}" if number else ""
        who = self.who.get(other) or self.words.labels["another-entry"]
        return filled(self.words.labels[label], who=who, note=note).replace(", .", ".")


def quotation(statement: Statement, words: SourceWords, source: Source, depth: int) -> Quotation:
    """Return the words of *statement*, its quote marks turned for standing at *depth*."""
    text = " ".join(statement.shown.split("\n"))
    language = "" if _same_language(source.language, words.language) else source.language
    return Quotation(statement.id, (Text(nest_marks(text, words.marks, depth), language=language),))


def _same_language(one: str, other: str) -> bool:
    return not one or one.partition("-")[0].lower() == other.partition("-")[0].lower()


def _inlines(name: str, value: str, source: Source) -> tuple[Inline, ...]:
    if not value:
        return ()
    if name == "url" and value.startswith(("http://", "https://")):
        return (Link(value, value),)
    if name == "outlet" and source.url.startswith(("http://", "https://")):
        return (Link(value, source.url),)
    return (Text(value),)


def _plain(inline: Inline) -> Inline:
    return Text(inline.text, Tone.PLAIN, inline.language) if isinstance(inline, Text) else inline


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”", "…")) else f"{text}."


def _merged(parts: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring plain runs, and keep a full stop from doubling."""
    merged: list[Inline] = []
    for part in parts:
        last = merged[-1] if merged else None
        if isinstance(part, Text) and isinstance(last, Text) and last.language == part.language:
            text = part.text
            if last.text.endswith(".") and text.startswith("."):
                text = text[1:]
            merged[-1] = Text(last.text + text, last.tone, last.language)
        else:
            merged.append(part)
    return tuple(merged)
