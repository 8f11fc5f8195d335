"""Inlines as data for the page's form: runs with the number of their setting, and what holds them.

Every string is one of text, never of markup; the form prints it as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from briefing.document import (
    Document,
    Inline,
    LineBreak,
    Link,
    Look,
    Note,
    NoteMark,
    NotePlace,
    NoteReference,
    NotesHere,
    Quotation,
    Text,
    Tone,
)
from briefing.document.direction import begins_from_right, is_from_right, leads_from_right
from briefing.rendering.pdf.copy import printable
from briefing.rendering.pdf.typeset.looks import Settings
from briefing.rendering.pdf.typeset.writing_systems import anchor, anchored, without_overrides

Piece = dict[str, Any]

_TIED = frozenset([Tone.SOURCE_TAG, Tone.PORTION])  # stay in one line if they can
_LONGEST_TIE = 60  # characters


def shown(text: str) -> str:
    """Return *text* as it is printed: white space levelled, nothing that turns it round."""
    return printable(without_overrides(text))


class Inlines:
    """Writes the inlines of one document.

    *quoted* takes the statements, *linked* the links in the order in which the
    file's structure will hold them: those of a footnote follow its mark.
    """

    def __init__(self, settings: Settings, document: Document) -> None:
        self._settings = settings
        self._notes = {note.number: note for note in document.notes}
        self._words = document.words
        self._rtl = is_from_right(document.language)
        self._footnotes = document.note_place is NotePlace.FOOTNOTES
        self._printed: set[int] = set()  # the notes whose marks have stood
        self.marked = {  # the notes that have a mark somewhere
            inline.number
            for run in document.runs()
            for inline in run
            if isinstance(inline, NoteMark)
        }
        ends = any(isinstance(block, NotesHere) for block in document.blocks)
        listed = set(self._notes) if ends else set[int]()
        self._reached = self.marked if self._footnotes else listed
        self.quoted: list[tuple[str, str, int]] = []  # statement, words, number of its note
        self.linked: list[tuple[str, str]] = []  # what a reader is told, if a mark: which kind
        self.note_look = Look()

    def pieces(self, inlines: Iterable[Inline], look: Look, *, rtl: bool = False) -> list[Piece]:
        """Return *inlines* of a paragraph of *look*, which runs from the right where *rtl*."""
        pieces: list[Piece] = []
        open_quotations: list[int] = []  # places in *quoted* that a mark has yet to follow
        after_mark = False
        for inline in inlines:
            before = len(self.quoted)
            raised = _is_raised(inline)
            if raised and after_mark:
                pieces.append({"kind": "comma", "set": self._settings.mark(look)})
            made = list(self._piece(inline, look, open_quotations))
            if isinstance(inline, Quotation):
                open_quotations += range(before, len(self.quoted))
                made = self._turned(made, look, rtl=rtl)
            elif isinstance(inline, Text):
                made = [piece | {"text": anchored(piece["text"], rtl=rtl)} for piece in made]
            pieces += made
            after_mark = raised
        return list(self._tagged(pieces, look))

    def _turned(self, made: list[Piece], look: Look, *, rtl: bool) -> list[Piece]:
        """Return a quotation; one that runs the other way does not pull its neighbours along."""
        if not made or made[0]["rtl"] is rtl:
            return [piece | {"turned": False} for piece in made]
        mark = {"kind": "text", "set": self._settings.number("", look), "text": anchor(rtl=rtl)}
        return [mark, *(piece | {"turned": True} for piece in made), mark]

    def _tagged(self, pieces: list[Piece], look: Look) -> Iterator[Piece]:
        """Yield *pieces*; what names the source is one, in the document's direction."""
        for is_tag, group in groupby(pieces, key=lambda piece: piece.get("tag", False)):
            listed = list(group)
            if not is_tag:
                yield from listed
                continue
            words = "".join(run["text"] for one in listed for run in one.get("runs", [one]))
            if words.startswith(" "):
                yield {"kind": "text", "set": self._settings.number(" ", look), "text": " "}
                first = listed[0].get("runs", listed)[0]
                first["text"] = first["text"].removeprefix(" ")
            tied = len(words) <= _LONGEST_TIE
            yield {"kind": "tag", "pieces": listed, "tied": tied, "rtl": self._rtl}

    def _piece(self, inline: Inline, look: Look, waiting: list[int]) -> Iterator[Piece]:
        match inline:
            case Text(text=text, tone=tone, language=language):
                yield from self._run(text, look, tone, language)
            case Quotation():
                yield from self._quotation(inline, look)
            case Link(text=text, url=url, tone=tone):
                runs = list(self._run(text or url, look, tone, ""))
                safe = url.lower().startswith(("http://", "https://", "mailto:"))
                if not (safe and runs):
                    yield from runs
                    return
                self.linked.append((shown(text or url), ""))
                yield {"kind": "link", "url": url, "runs": runs, "tag": tone in _TIED}
            case NoteMark(number=number):
                for place in waiting:
                    statement, words, _ = self.quoted[place]
                    self.quoted[place] = (statement, words, number)
                waiting.clear()
                yield self._mark(number, look)
            case NoteReference(raised=True, numbers=numbers):
                for index, number in enumerate(numbers):
                    if index:
                        yield {"kind": "comma", "set": self._settings.mark(look)}
                    yield self._reference(number, [self._raised(number, look)])
            case NoteReference(numbers=numbers, text=text):
                runs = list(self._run(text, look, Tone.PLAIN, ""))
                yield from [self._reference(numbers[0], runs)] if numbers else runs
            case LineBreak():
                yield {"kind": "break"}

    def _run(self, text: str, look: Look, tone: Tone, language: str) -> Iterator[Piece]:
        words = shown(text)
        if words:
            number = self._settings.number(words, look, tone, language)
            yield {"kind": "text", "set": number, "text": words, "tag": tone in _TIED}

    def _quotation(self, quotation: Quotation, look: Look) -> Iterator[Piece]:
        runs = [
            piece
            for run in quotation.content
            for piece in self._run(run.text, look, run.tone, run.language)
        ]
        words = "".join(run["text"] for run in runs)
        if not words.strip():
            return
        self.quoted.append((quotation.statement, words, 0))
        yield {"kind": "quotation", "runs": runs, "rtl": begins_from_right(words)}

    def _mark(self, number: int, look: Look) -> Piece:
        first = number not in self._printed
        self._printed.add(number)
        raised = [self._raised(number, look)]
        piece: Piece = {"kind": "mark", "number": number, "runs": raised, "first": first}
        note = self._notes.get(number) or Note(number, ())
        footnote = self._footnotes and first
        if number not in self._reached:
            return piece | {"kind": "unlinked"}
        self._leads(self._words.note, number, "Mark" if first and not footnote else "")
        if footnote:
            self._leads(self._words.back, number)
            rtl = leads_from_right(note.content, otherwise=self._rtl)
            piece |= {"kind": "footnote", "rtl": rtl}
            piece["note"] = self.pieces(note.content, self.note_look, rtl=rtl)
        return piece

    def _raised(self, number: int, look: Look) -> Piece:
        return {"kind": "text", "set": self._settings.mark(look), "text": str(number)}

    def leads_back(self, number: int) -> None:
        """Note that the number of an endnote follows, which leads back to its mark."""
        self._leads(self._words.back, number, "NoteNumber")

    def _leads(self, words: str, number: int, kind: str = "") -> None:
        self.linked.append((shown(words.replace("{number}", str(number))), kind))

    def _reference(self, number: int, runs: list[Piece]) -> Piece:
        if number not in self._reached:
            return {"kind": "unlinked", "runs": runs}
        self._leads(self._words.note, number)
        return {"kind": "reference", "number": number, "runs": runs}


def _is_raised(inline: Inline) -> bool:
    return isinstance(inline, NoteMark) or (isinstance(inline, NoteReference) and inline.raised)
