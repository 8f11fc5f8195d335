"""Judgements: likelihood in bold with its range; confidence with its basis in its own line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.composing.citations import Numbers
from briefing.composing.groups import Printed
from briefing.composing.portions import portion
from briefing.composing.sources import SourceWords
from briefing.composing.typography import set_own
from briefing.document import (
    MM,
    Cell,
    Inline,
    NoteReference,
    Paragraph,
    Role,
    Table,
    TableKind,
    Text,
    Tone,
)
from briefing.memos.likelihood import Scale
from briefing.memos.values import OwnText
from briefing.templates.values import BriefingTemplate

_WIDTHS = (30 * MM, 106 * MM, 24 * MM)


@dataclass(frozen=True, slots=True)
class JudgementWriter:
    """Sets the judgements of one memo."""

    template: BriefingTemplate
    words: SourceWords
    numbers: Numbers
    scale: Scale

    def paragraphs(self, printed: Printed, own: OwnText) -> tuple[Paragraph, ...]:
        """Return a judgement and its confidence with basis as paragraphs in one box."""
        labels = self.words.labels
        basis = self._basis(own)
        if self.template.judgements.range_as_label:
            return (self._short(printed, own),)
        judgement = Paragraph(
            Role.JUDGEMENT,
            (
                *portion(printed, self.template.marking),
                *self._text(own, self.template.likelihood_ranges),
                *self.evidence(own),
                *self.note(printed),
            ),
            label=(Text(labels["judgement"], Tone.LABEL),),
            keep_with_next=bool(basis),
            entry=printed.entry.id,
        )
        if not basis:
            return (judgement,)
        below = Paragraph(Role.BASIS, basis, box=Role.JUDGEMENT, entry=printed.entry.id)
        return (judgement, below)

    def _short(self, printed: Printed, own: OwnText) -> Paragraph:
        """Return a judgement in one paragraph, its range at the left."""
        label = self._range(own.likelihood) or self._likelihood(own)
        content = [
            *portion(printed, self.template.marking),
            *self._text(own, ranges=False),
            *self.evidence(own),
        ]
        content += self.note(printed)
        if own.confidence:
            content += [Text(f" {self.words.labels['confidence']}: ")]
            content += [Text(self.words.confidence(own.confidence), Tone.STRONG)]
            basis = set_own(own.basis, self.words.marks).rstrip(".")
            content.append(Text(f"; {basis}." if basis else "."))
        return Paragraph(
            Role.JUDGEMENT,
            tuple(content),
            label=(Text(label, Tone.LABEL),) if label else (),
            entry=printed.entry.id,
        )

    def table(self, judgements: tuple[tuple[Printed, OwnText], ...]) -> Table:
        """Return *judgements* as a table: likelihood, judgement with basis, confidence."""
        labels = self.words.labels
        head = tuple(
            Cell((Paragraph(Role.TABLE_HEAD, (Text(labels[name]),)),), header=True)
            for name in ("likelihood", "judgement-and-basis", "confidence")
        )
        rows = tuple(
            self._row(number, printed, own)
            for number, (printed, own) in enumerate(judgements, start=1)
        )
        return Table(TableKind.JUDGEMENTS, _WIDTHS, head, rows, labels["judgements"])

    def _row(self, number: int, printed: Printed, own: OwnText) -> tuple[Cell, ...]:
        likelihood: list[Inline] = [Text(self._likelihood(own) or "–", Tone.STRONG)]
        if own.likelihood and (span := self._range(own.likelihood)):
            likelihood.append(Text(f"\n{span}"))
        first = Paragraph(
            Role.TABLE_CELL, _lines(likelihood), label=(Text(str(number), Tone.STRONG),)
        )
        marked = (*portion(printed, self.template.marking), *self._text(own, False))
        words = (*marked, *self.note(printed))
        text = Paragraph(Role.TABLE_CELL, words, entry=printed.entry.id)
        basis = (*self._basis_alone(own), *self.evidence(own))
        below = (Paragraph(Role.BASIS, basis),) if basis else ()
        tone = Tone.STRONG if own.confidence == "low" else Tone.PLAIN
        confidence = Paragraph(
            Role.TABLE_CELL, (Text(self.words.confidence(own.confidence), tone),)
        )
        return (Cell((first,), header=True), Cell((text, *below)), Cell((confidence,)))

    def note(self, printed: Printed) -> tuple[Inline, ...]:
        """Return the note on an own text, which stands behind it, or nothing."""
        text = set_own(printed.entry.note, self.words.marks).strip()
        if not text:
            return ()
        return (Text(f" {text}" if text.endswith((".", "!", "?", "”", "…")) else f" {text}."),)

    def evidence(self, own: OwnText) -> tuple[Inline, ...]:
        """Return raised references to the notes of the entries that *own* rests on."""
        found = {self.numbers.first_of_entry.get(id_, 0) for id_ in own.evidence} - {0}
        numbers = tuple(sorted(found))
        if not numbers:
            return ()
        return (NoteReference(numbers, ", ".join(map(str, numbers)), raised=True),)

    def _text(self, own: OwnText, ranges: bool) -> tuple[Inline, ...]:
        text = set_own(own.text, self.words.marks)
        found = self._stands(text, own)
        if not found:
            return (Text(text),)
        span = self._range(own.likelihood) if ranges else ""
        shown = f"{found.group()} ({span})" if span else found.group()
        before, after = text[: found.start()], text[found.end() :]
        parts = (Text(before), Text(shown, Tone.STRONG), Text(after))
        return tuple(part for part in parts if part.text)

    def _stands(self, text: str, own: OwnText) -> re.Match[str] | None:
        """Return where *text* says its likelihood: as it was chosen, or in the memo's language."""
        terms = dict.fromkeys((own.likelihood, self._likelihood(own)))
        found = (re.search(rf"\b{re.escape(t)}\b", text, re.IGNORECASE) for t in terms if t)
        return next(filter(None, found), None)

    def _likelihood(self, own: OwnText) -> str:
        return self.scale.said(own.likelihood, self.words.language)

    def _range(self, term: str) -> str:
        span = self.scale.range_of(term)
        return f"{span[0]}\u2013{span[1]}\u202f%" if span else ""

    def _basis(self, own: OwnText) -> tuple[Inline, ...]:
        if not own.confidence:
            return self._basis_alone(own)
        stop = "." if own.basis else ""
        lead = (
            Text(f"{self.words.labels['confidence']}: "),
            Text(f"{self.words.confidence(own.confidence)}{stop}", Tone.STRONG),
        )
        rest = self._basis_alone(own)
        return (*lead, Text(" "), *rest) if rest else lead

    def _basis_alone(self, own: OwnText) -> tuple[Inline, ...]:
        if not own.basis:
            return ()
        text = set_own(own.basis[:1].upper() + own.basis[1:], self.words.marks)
        return (Text(text if text.endswith(".") else f"{text}."),)


def _lines(inlines: list[Inline]) -> tuple[Inline, ...]:
    from briefing.document import LineBreak

    parts: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and inline.text.startswith("\n"):
            parts += [LineBreak(), Text(inline.text[1:], inline.tone)]
        else:
            parts.append(inline)
    return tuple(parts)
