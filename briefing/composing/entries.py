"""One entry of a memo as paragraphs: who speaks on the left, the words, the source behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.articles.values import Source
from briefing.composing.citations import Numbers, quotation
from briefing.composing.filling import fill
from briefing.composing.groups import Printed
from briefing.composing.judgements import JudgementWriter
from briefing.composing.labels import filled
from briefing.composing.portions import portion
from briefing.composing.sources import CitedSources, SourceWords
from briefing.composing.typography import set_own
from briefing.document import (
    Inline,
    LineBreak,
    NoteMark,
    NoteReference,
    Paragraph,
    Role,
    Text,
    Tone,
)
from briefing.memos.values import Cited, Event, OwnKind, OwnText
from briefing.statements.values import Statement, StatementKind
from briefing.templates.values import BriefingTemplate

_KIND_ROLE = {
    StatementKind.DIRECT: Role.QUOTATION_DIRECT,
    StatementKind.INDIRECT: Role.STATEMENT_INDIRECT,
    StatementKind.REPORT: Role.STATEMENT_REPORT,
}


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Sets the entries of one memo."""

    template: BriefingTemplate
    words: SourceWords
    sources: Mapping[str, Source]
    cited: CitedSources
    numbers: Numbers
    judgements: JudgementWriter
    events: Mapping[str, Event]

    def paragraphs(self, printed: Printed) -> tuple[Paragraph, ...]:
        """Return the paragraphs that print *printed*."""
        match printed.entry.content:
            case Cited() as cited:
                return self._cited(printed, cited)
            case OwnText(kind=OwnKind.JUDGEMENT) as own:
                return self.judgements.paragraphs(printed, own)
            case OwnText() as own:
                return (self._own(printed, own),)
            case _:
                return ()

    def cell(self, printed: Printed, *, named: bool = True) -> tuple[Paragraph, ...]:
        """Return a cited entry with its source behind it, for a table's cell.

        Where the table does not tell who speaks (*named* is false), the cell does.
        """
        content = printed.entry.content
        assert isinstance(content, Cited)
        leading = content.statements[0]
        form = self._form(content, leading)
        who = leading.speaker if not named and "{speaker}" not in form else ""
        words = (
            *portion(printed, self.template.marking),
            *((Text(f"{who}: ", Tone.STRONG),) if who else ()),
            *fill(form, self.details(printed, content)),
        )
        role = Role.PARAPHRASE if content.paraphrase else Role.TABLE_CELL
        first = Paragraph(role, words, entry=printed.entry.id)
        translated = self._translated(content)
        below = Paragraph(Role.TABLE_CELL, translated, entry=printed.entry.id)
        return (first, below) if translated else (first,)

    def details(self, printed: Printed, cited: Cited) -> dict[str, tuple[Inline, ...]]:
        """Return every detail that an entry's form may name."""
        leading = cited.statements[0]
        source = self.sources[leading.article]
        plain = {
            **self.cited.details(leading.article),
            "locator": self.cited.locator(leading.article, leading.anchor.start),
            "speaker": leading.speaker,
            "relays": leading.relays,
            "via": ", ".join(leading.via),
            "event": self.events[leading.event].name if leading.event in self.events else "",
            "grade": self._grade(leading, source),
            "reliability": leading.reliability or source.reliability,
            "credibility": str(leading.credibility),
            "heading": printed.heading,
            "note": set_own(printed.entry.note, self.words.marks),
        }
        details: dict[str, tuple[Inline, ...]] = {
            name: (Text(value),) if value else () for name, value in plain.items()
        }
        if plain["grade"]:
            details["grade"] = (Text(plain["grade"], Tone.GRADE),)
        depth = 1 if leading.kind is StatementKind.DIRECT else 0
        details["quote"] = (quotation(leading, self.words, source, depth),)
        details["paraphrase"] = self._paraphrase(cited)
        details["translation"] = self._translation(leading)
        number = self.numbers.by_place.get(printed.place, 0)
        details["note-mark"] = (NoteMark(number),) if number else ()
        return details

    def _cited(self, printed: Printed, cited: Cited) -> tuple[Paragraph, ...]:
        leading = cited.statements[0]
        details = self.details(printed, cited)
        entry = self.template.entry
        label = entry.label_report if self._is_report(cited, leading) else entry.label
        first = Paragraph(
            self._role(cited, leading),
            (*portion(printed, self.template.marking), *fill(self._form(cited, leading), details)),
            label=_label(fill(label, details)),
            aside=_aside(fill(entry.aside, details)),
            entry=printed.entry.id,
        )
        translated = self._translated(cited)
        below = Paragraph(Role.TRANSLATION, translated, entry=printed.entry.id)
        return (first, below) if translated else (first,)

    def _translated(self, cited: Cited) -> tuple[Inline, ...]:
        """Return the translation that stands below the original, with who translated."""
        translation = cited.statements[0].translation
        if translation is None or cited.paraphrase:
            return ()
        by = filled(self.words.labels["translation-by"], by=translation.by)
        tag = (Text(f" ({by})", Tone.SOURCE_TAG),) if translation.by else ()
        return (Text(set_own(translation.text, self.words.marks)), *tag)

    def _form(self, cited: Cited, leading: Statement) -> str:
        forms = self.template.entry
        if cited.paraphrase:
            return forms.paraphrase
        return {
            StatementKind.DIRECT: forms.direct,
            StatementKind.INDIRECT: forms.indirect,
            StatementKind.REPORT: forms.report,
        }[leading.kind]

    def _role(self, cited: Cited, leading: Statement) -> Role:
        if cited.paraphrase:
            return Role.PARAPHRASE
        long = self.template.block_from
        if leading.kind is StatementKind.DIRECT and long and len(leading.shown.split()) >= long:
            return Role.QUOTATION_BLOCK
        return _KIND_ROLE[leading.kind]

    @staticmethod
    def _is_report(cited: Cited, leading: Statement) -> bool:
        return leading.kind is StatementKind.REPORT and not cited.paraphrase

    def _paraphrase(self, cited: Cited) -> tuple[Inline, ...]:
        return (Text(set_own(cited.paraphrase, self.words.marks)),) if cited.paraphrase else ()

    def _translation(self, statement: Statement) -> tuple[Inline, ...]:
        return (Text(statement.translation.text),) if statement.translation else ()

    @staticmethod
    def _grade(statement: Statement, source: Source) -> str:
        grade = f"{statement.reliability or source.reliability}{statement.credibility}"
        return "" if grade == "F6" else grade

    def own_cell(self, printed: Printed, own: OwnText) -> Paragraph:
        """Return the analyst's own text alone, for a table's cell."""
        marked = (*portion(printed, self.template.marking), *self.own_text(own.text))
        words = (*marked, *self.judgements.note(printed))
        return Paragraph(Role.TABLE_CELL, words, entry=printed.entry.id)

    def _own(self, printed: Printed, own: OwnText) -> Paragraph:
        labels = self.words.labels
        content: list[Inline] = [*portion(printed, self.template.marking), *self.own_text(own.text)]
        content += self._evidence(own)
        content += self.judgements.note(printed)
        if own.if_wrong:
            content += [LineBreak(), Text(f"{labels['if-wrong']} ", Tone.STRONG)]
            content += self.own_text(own.if_wrong)
        if own.owner or own.due:
            content.append(LineBreak())
            content += self._owner(own)
        return Paragraph(
            Role(own.kind.value),
            tuple(content),
            label=(Text(labels[own.kind.value], Tone.LABEL),),
            entry=printed.entry.id,
        )

    def _owner(self, own: OwnText) -> list[Inline]:
        labels = self.words.labels
        parts: list[Inline] = []
        if own.owner:
            parts += [Text(f"{labels['owner']} ", Tone.QUIET), Text(own.owner)]
        if own.due:
            gap = " · " if own.owner else ""
            parts += [Text(f"{gap}{labels['due']} ", Tone.QUIET), Text(self.due(own.due))]
        return parts

    def due(self, text: str) -> str:
        """Return a date of an action in words; what is no date stays as it was written."""
        from briefing.articles.values import Moment

        try:
            return self.words.moment(Moment.parse(text))
        except ValueError:
            return text

    def own_text(self, text: str) -> tuple[Inline, ...]:
        """Return the analyst's own *text*, set."""
        return (Text(set_own(text, self.words.marks)),)

    def _evidence(self, own: OwnText) -> tuple[Inline, ...]:
        return self.judgements.evidence(own)


def _label(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(Text(i.text, Tone.LABEL) for i in inlines if isinstance(i, Text) and i.text)


def _aside(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return inlines


def note_references(numbers: tuple[int, ...]) -> tuple[Inline, ...]:
    """Return raised cross-references to notes *numbers*, or nothing."""
    return (NoteReference(numbers, ", ".join(map(str, numbers)), raised=True),) if numbers else ()
