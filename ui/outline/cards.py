"""What a card says, as words: the face of an entry, before anything is laid out or painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from briefing.memos.likelihood import SCALES
from briefing.memos.values import Cited, Entry, OwnKind, OwnText, Repeat
from briefing.statements.values import Statement, StatementKind
from ui.outline.sorting import SourceFacts
from ui.outline.words import confidence_words, kind_words, tr
from ui.wording import date_words, inside_marks, plural


class Style(StrEnum):
    """How the words of a card stand."""

    QUOTATION = "quotation"  # the speaker's words: serif, with a hanging mark
    RENDERED = "rendered"  # the outlet's words: serif, without marks
    PARAPHRASE = "paraphrase"  # ours, after a source
    JUDGEMENT = "judgement"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Step:
    """A likelihood on its scale: step *at*, from 0, of *of*; -1 where it is on none."""

    at: int
    of: int
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """The face of an entry; every part may be ""."""

    style: Style
    words: str
    label: str = ""
    aside: str = ""
    speaker: str = ""
    source: str = ""
    guess: str = ""
    note: str = ""
    step: Step | None = None
    confidence: str = ""
    draft: bool = False
    altered: tuple[str, str] | None = None  # as quoted, as the article has it
    remark: str = ""  # what is to be checked

    def spoken(self) -> str:
        """Return the card in one line, as a screen reader says it."""
        marks = ("“", "”") if self.style is Style.QUOTATION else ("", "")
        step = self.step.words if self.step else ""
        states = (tr("Draft") if self.draft else "", tr("Altered") if self.altered else "")
        words = f"{marks[0]}{self.words}{marks[1]}"
        parts = (*states, self.label, words, self.speaker, self.source, step)
        more = (self.confidence, self.aside, self.note, self.remark)
        return ". ".join(part for part in (*parts, *more) if part)


@dataclass(frozen=True, slots=True)
class Faces:
    """What is known around an entry, and so makes its card."""

    sources: Mapping[str, SourceFacts] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    scale: str = "icd203"
    portions: bool = False
    altered: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # by statement id
    remarks: Mapping[str, str] = field(default_factory=dict)  # by entry id
    language: str = "en"  # of the memo
    before: Mapping[str, int] = field(default_factory=dict)  # entries of a heading's last edition

    def card(self, entry: Entry) -> Card:
        """Return the card of *entry*."""
        remark = self.remarks.get(entry.id, "")
        match entry.content:
            case Cited() as cited:
                return self._cited(entry, cited, remark)
            case OwnText() as own:
                return self._own(entry, own, remark)
            case Repeat(of=of):
                return self._repeat(entry, of)

    def _repeat(self, entry: Entry, of: str) -> Card:
        target = self.entries.get(of)
        if target is None or isinstance(target.content, Repeat):
            return Card(Style.OWN, "", tr("Also under another heading"))
        label = tr("Also under another heading")
        return replace(self.card(target), label=label, note=entry.note)

    def _cited(self, entry: Entry, cited: Cited, remark: str) -> Card:
        first = cited.statements[0]
        facts = self.sources.get(first.article, SourceFacts())
        style = _style(cited, first)
        speaker, source = self._said(first, facts)
        note = [entry.note, self._further(cited)]
        if cited.paraphrase:
            note.insert(0, f"“{inside_marks(first.shown)}”")
        altered = next((self.altered[s.id] for s in cited.statements if s.id in self.altered), None)
        return Card(
            style,
            cited.paraphrase or _words(style, first),
            label=tr("Our wording") if cited.paraphrase else "",
            aside=entry.marking if self.portions else "",
            speaker=speaker,
            source=source,
            guess=date_words(facts.published) if "published" in facts.guessed else "",
            note="\n".join(part for part in note if part),
            draft=entry.draft,
            altered=altered,
            remark=remark,
        )

    def _said(self, said: Statement, facts: SourceFacts) -> tuple[str, str]:
        outlet = facts.outlet or tr("outlet not stated")
        when = date_words(facts.published) or tr("undated")
        if said.kind is StatementKind.REPORT:
            about = tr("report, citing %1").replace("%1", said.speaker) if said.speaker else ""
            return outlet, ", ".join((about or tr("report"), when))
        if said.kind is StatementKind.INDIRECT:
            outlet = tr("as reported by %1").replace("%1", outlet)
        return said.speaker or tr("speaker not stated"), f"{outlet}, {when}"

    def _further(self, cited: Cited) -> str:
        names = [
            self.sources.get(said.article, SourceFacts()).outlet or tr("outlet not stated")
            for said in cited.statements[1:]
        ]
        return tr("Also: %1").replace("%1", ", ".join(names)) if names else ""

    def _own(self, entry: Entry, own: OwnText, remark: str) -> Card:
        judged = own.kind is OwnKind.JUDGEMENT
        rests = plural(len(own.evidence), tr("rests on 1 statement"), tr("rests on %1 statements"))
        notes = [own.basis, tr("If wrong: %1").replace("%1", own.if_wrong) if own.if_wrong else ""]
        notes.append(", ".join(part for part in (own.owner, date_words(own.due)) if part))
        return Card(
            Style.JUDGEMENT if judged else Style.OWN,
            own.text,
            label=kind_words(own.kind),
            aside=rests if own.evidence else "",
            note="\n".join(part for part in (*notes, entry.note) if part),
            step=self._step(own) if judged else None,
            confidence=confidence_words(own.confidence) if judged else "",
            draft=entry.draft,
            remark=remark,
        )

    def _step(self, own: OwnText) -> Step | None:
        scale = SCALES.get(self.scale)
        if not own.likelihood or scale is None:
            return None
        span = scale.range_of(own.likelihood)
        at = scale.ranges.index(span) if span else -1
        said = scale.said(own.likelihood, self.language)
        words = said[:1].upper() + said[1:]
        return Step(at, len(scale.ranges), words)


def _words(style: Style, said: Statement) -> str:
    return inside_marks(said.shown) if style is Style.QUOTATION else said.shown


def _style(cited: Cited, first: Statement) -> Style:
    if cited.paraphrase:
        return Style.PARAPHRASE
    return Style.QUOTATION if first.kind is StatementKind.DIRECT else Style.RENDERED
