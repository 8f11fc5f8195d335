"""Runs of a memo in which some letters run from right to left, and others do not.

Word orders a paragraph by the directions of its runs, LibreOffice by its letters
(Unicode Standard Annex 9).  So each run holds one direction, and marks that show
nothing (U+200E, U+200F) stand around what runs the other way, to keep digits and
quotation marks beside it in their places.  None stands within the content
control of a quotation: its characters are those of the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import ClassVar

from briefing.document import Document, Inline, Link, Quotation, Text, Tone
from briefing.document.direction import (
    foreign_stretches,
    is_from_right,
    leads_from_right,
    sides_of,
)
from briefing.rendering.docx.characters import run
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.links import Links
from briefing.rendering.docx.names import Bookmarks, language_properties
from briefing.rendering.docx.survey import Survey
from briefing.rendering.docx.tags import tag_words
from briefing.rendering.docx.tones import RunStyle, Tones

_MARKS = {True: "\u200f", False: "\u200e"}
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
Pieces = Iterator[tuple[str, bool]]  # words, and whether they run from the right


class TwoWayInlines(InlineWriter):
    """Writes the inlines of a document with letters of both directions, or from the right."""

    def __init__(
        self, document: Document, survey: Survey, tones: Tones, bookmarks: Bookmarks, links: Links
    ) -> None:
        super().__init__(document, survey, tones, bookmarks, links)
        self._of_document = is_from_right(document.language)
        self._around = self._of_document  # how the text around what is written runs
        self._is_slice = False  # no mark of ours may stand in it
        self._two_way: dict[tuple[RunStyle, bool, str, bool, str], str] = {}

    def turns(self, content: Iterable[Inline]) -> bool:
        """Return whether a paragraph of *content*, which quotes, runs against the document.

        One of our own words alone keeps to the document's side.
        """
        listed = tuple(content)
        leads = leads_from_right(listed, otherwise=self._of_document)
        return leads is not self._of_document and Quotation in map(type, listed)

    def _begin(self, *, turned: bool) -> None:
        self._around = self._of_document is not turned

    def properties(self, style: RunStyle, language: str = "") -> str:
        """Return the ``w:rPr`` of a run in *style* that runs as its paragraph does."""
        return self._directed(style, language, rtl=self._around)

    def _directed(self, style: RunStyle, language: str, *, rtl: bool, words: str = "") -> str:
        script = _script(words) if rtl else ""
        key = (style, self._in_bold, language, rtl, script)
        known = self._two_way.get(key)
        if known is None:
            inner = self._of_style(style) + self._language(language, script, rtl=rtl)
            known = self._two_way[key] = f"<w:rPr>{inner}</w:rPr>" if inner else ""
        return known

    def _language(self, language: str, script: str, *, rtl: bool) -> str:
        """Return direction and language of a run; what names none is in its script's."""
        told = language if is_from_right(language) is rtl else ""
        if not rtl:
            named = told and told != self._document.language
            return language_properties(told, self._document.language) if named else ""
        if not told and not self._of_document:
            told = script
        named = told and told != self._document.language
        return (language_properties(told) if named else "") or "<w:rtl/>"

    def _text(self, text: Text) -> str:
        tone, words = text.tone, text.text
        style = self._plain if tone is Tone.PLAIN else self.tones.tone(tone)
        if tone is Tone.SOURCE_TAG:
            # LibreOffice tears the words of a tag that may not break and runs the other way.
            words = words if self._around else tag_words(words, self._tag)
            self._tag = self._tag.after_first()
        return self._in_style(words, style, text.language)

    def _in_style(self, words: str, style: RunStyle, language: str = "") -> str:
        """Return the runs of *words*, in their order within the text around them."""
        if self._is_slice:
            return self._runs(_split(words, rtl=self._around), style, language)
        before, core, after = _edges(words)
        own = self._direction_of(core)
        split = _split(core, rtl=own, marked=True)
        if own is self._around:
            return self._runs(_joined([(before, own), *split, (after, own)]), style, language)
        mark = _MARKS[own]
        inner = self._runs(_joined([(mark, own), *split, (mark, own)]), style, language)
        spaces = [
            self._runs(iter(((one, self._around),)), style, language) for one in (before, after)
        ]
        return spaces[0] + _embedded(inner, rtl=own, mixed=len(split) > 1) + spaces[1]

    def _direction_of(self, words: str) -> bool:
        """Return how *words* of our own run: as the document does, if one of their letters does."""
        sides = sides_of(words)
        if not sides:
            return self._around
        return self._of_document if self._of_document in sides else not self._of_document

    def _runs(self, pieces: Iterable[tuple[str, bool]], style: RunStyle, language: str) -> str:
        return "".join(
            run(words, self._directed(style, language, rtl=rtl, words=words))
            for words, rtl in pieces
            if words
        )

    def _link(self, link: Link) -> str:
        """Return the hyperlink, with the marks around it, lest they be copied with an address."""
        around = self._around
        own = self._direction_of(link.text)
        self._around, self._is_slice = own, True
        written = self._new_link(link)
        self._around, self._is_slice = around, False
        return written if own is around else self._between(written, _MARKS[own])

    def _quotation(self, quotation: Quotation) -> str:
        """Return the quotation; its neighbours are not drawn into it, whichever way it runs."""
        words = "".join(run.text for run in quotation.content)
        around = self._around
        own = leads_from_right((quotation,), otherwise=around)
        foreign = list(foreign_stretches(words, rtl=own))
        self._around, self._is_slice = own, True
        written = super()._quotation(quotation)
        self._around, self._is_slice = around, False
        if own is not around:
            written = _embedded(written, rtl=own, mixed=bool(foreign))
            return self._between(written, _MARKS[around])
        ends_foreign = bool(foreign) and sides_of(words[foreign[-1][1] :]) == set()
        return written + (self._mark_run(_MARKS[around]) if ends_foreign else "")

    def _between(self, written: str, mark: str) -> str:
        return f"{self._mark_run(mark)}{written}{self._mark_run(mark)}"

    def _mark_run(self, mark: str) -> str:
        return run(mark, self._directed(RunStyle(), "", rtl=mark == _MARKS[True]))

    _WRITERS: ClassVar[Mapping[type, Callable[..., str]]] = {
        **InlineWriter._WRITERS,
        Text: _text,
        Link: _link,
        Quotation: _quotation,
    }


def _script(words: str) -> str:
    """Return the language that *words* from the right are most likely in, "" without letters."""
    if _HEBREW.search(words):
        return "he"
    return "ar" if sides_of(words) else ""


def _edges(words: str) -> tuple[str, str, str]:
    """Return the space before *words*, what stands between, and the space behind."""
    found = _EDGES.fullmatch(words)
    return (found[1], found[2], found[3]) if found else ("", words, "")


def _split(words: str, *, rtl: bool, marked: bool = False) -> list[tuple[str, bool]]:
    """Return *words* in pieces of one direction; *marked*, with marks around foreign ones."""
    mark = _MARKS[rtl] if marked else ""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in foreign_stretches(words, rtl=rtl):
        before = mark if at else ""
        pieces += [(before + words[at:start] + mark, rtl), (words[start:end], not rtl)]
        at = end
    return [*pieces, ((mark if at else "") + words[at:], rtl)]


def _joined(pieces: Iterable[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Return *pieces*, neighbours of one direction as one."""
    joined: list[tuple[str, bool]] = []
    for words, rtl in pieces:
        if joined and joined[-1][1] is rtl:
            joined[-1] = (joined[-1][0] + words, rtl)
        else:
            joined.append((words, rtl))
    return joined


def _embedded(runs: str, *, rtl: bool, mixed: bool) -> str:
    """Return *runs* as one embedding, where what they hold runs both ways."""
    return f'<w:dir w:val="{"rtl" if rtl else "ltr"}">{runs}</w:dir>' if mixed else runs
