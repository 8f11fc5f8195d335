"""What changed since the last edition, as a block of the memo.

A source's words are not printed again here: a statement that is there is
referred to by its note, one that is gone by who said it, and where.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.articles.values import Source
from briefing.composing.citations import Numbers
from briefing.composing.groups import Printed
from briefing.composing.labels import filled
from briefing.composing.portions import portion
from briefing.composing.sources import SourceWords
from briefing.composing.typography import set_own
from briefing.document import Block, Heading, Inline, NoteReference, Paragraph, Role, Text, Tone
from briefing.memos.editions import EditionChange, changes_between
from briefing.memos.likelihood import scale_named
from briefing.memos.values import Cited, Memo, OwnText
from briefing.templates.values import BriefingTemplate


@dataclass(frozen=True, slots=True)
class ChangeWriter:
    """Sets what changed from *earlier* to *memo*; *sources* are those of both."""

    template: BriefingTemplate
    memo: Memo
    earlier: Memo | None
    words: SourceWords
    sources: Mapping[str, Source]
    numbers: Numbers

    def blocks(self) -> tuple[Block, ...]:
        """Return the heading and a paragraph for each change; nothing without an edition before."""
        if self.earlier is None:
            return ()
        labels = self.words.labels
        heading = Heading(1, (Text(labels["changes"]),), "block-changes")
        items = tuple(
            paragraph
            for change in changes_between(self.earlier, self.memo)
            if (paragraph := self._paragraph(change))
        )
        if items:
            return (heading, *items)
        none = filled(labels["no-changes"], edition=self.earlier.edition)
        return (heading, Paragraph(Role.BODY, (Text(none),)))

    def _paragraph(self, change: EditionChange) -> Paragraph | None:
        content = change.entry.content
        inlines: tuple[Inline, ...] = ()
        if isinstance(content, Cited):
            inlines = self._cited(change, content)
        elif isinstance(content, OwnText):
            inlines = self._own(change, content)
        if not inlines:
            return None
        label = (Text(self.words.labels[f"change-{change.kind.value}"], Tone.LABEL),)
        mark = portion(Printed(change.entry, change.entry.id), self.template.marking)
        return Paragraph(Role.BODY, (*mark, *inlines), label=label)

    def _cited(self, change: EditionChange, cited: Cited) -> tuple[Inline, ...]:
        leading = cited.statements[0]
        outlet = self.words.outlet(self.sources.get(leading.article, Source()))
        labels = self.words.labels
        who = f"{leading.speaker} ({outlet})" if leading.speaker else outlet
        number = self.numbers.first_of_entry.get(change.entry.id, 0) if change.after else 0
        if not number:
            return (Text(f"{labels['a-statement']}: {who}."),)
        note = f"{labels['note']}\u00a0{number}"
        return (
            Text(f"{labels['a-statement']}: {who}, "),
            NoteReference((number,), note),
            Text("."),
        )

    def _said(self, name: str, term: str) -> str:
        if name == "confidence":
            return self.words.confidence(term)
        return scale_named(self.template.likelihood_scale).said(term, self.words.language)

    def _own(self, change: EditionChange, own: OwnText) -> tuple[Inline, ...]:
        labels = self.words.labels
        text = set_own(own.text, self.words.marks)
        sentences = [f"{labels[own.kind.value]}: {text}"]
        before = change.before.content if change.before and change.after else None
        if isinstance(before, OwnText):
            for name in ("likelihood", "confidence"):
                was, is_ = (self._said(name, getattr(each, name)) for each in (before, own))
                if was != is_:
                    form = labels["was-is"]
                    none = labels["not-stated"]
                    sentences.append(
                        filled(form, what=labels[name], was=was or none, now=is_ or none)
                    )
            if before.text != own.text:
                sentences.append(f"{labels['before']}: {set_own(before.text, self.words.marks)}")
        return (Text(" ".join(sentences)),)
