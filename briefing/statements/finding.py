"""Find a quotation in its article, or say why it is not there.

What copying changes is tolerated (``folding``), a changed word never.  What
comes back is always the article's own characters, with the analyst's visible
edits beside them.
"""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from briefing.articles.text import normalise
from briefing.articles.values import Article, Span
from briefing.errors import QuotationAmbiguous, QuotationNotFound
from briefing.statements.folding import NO_WIDTH, SPACES, fold, folding
from briefing.statements.nearest import describe_nearest
from briefing.statements.values import VisibleEdit
from briefing.statements.visible_edits import (
    Bracket,
    Reading,
    bracketed,
    chains,
    has_brackets,
    read_brackets,
)
from briefing.statements.word_edges import is_inside_word, is_word
from briefing.telling import Joined, Worded

_BLANK = NO_WIDTH + SPACES + " "
_MOST_READINGS = 16  # of a quotation with many brackets
_SHOWN_PLACES = 6
_NEIGHBOURS = 24  # code points on either side that tell ambiguous places apart


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quotation stands: ``article.text[start:end]``, in code points.

    *edits* are relative to that slice.  *source_brackets*: brackets that the
    quotation shows are the source's own.
    """

    start: int
    end: int
    edits: tuple[VisibleEdit, ...] = ()
    source_brackets: bool = False


def find_quotation(
    article: Article, quotation: str, *, occurrence: int = 0, prefix: str = "", suffix: str = ""
) -> Found:
    """Return where *quotation* stands in *article*; see ``Finder.find``."""
    finder = Finder(article)
    return finder.find(quotation, occurrence=occurrence, prefix=prefix, suffix=suffix)


class Finder:
    """Finds quotations in one article; folds its text once, for any number of them."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._folding = folding(article.text)

    @property
    def article(self) -> Article:
        """The article that is searched."""
        return self._article

    def find(
        self, quotation: str, *, occurrence: int = 0, prefix: str = "", suffix: str = ""
    ) -> Found:
        """Return the one place of *quotation*.

        Where it stands more than once, *occurrence* (from 1, in order of the
        text) or the neighbouring words *prefix* and *suffix* tell which is
        meant; a single place in the story wins over places that are left out.

        Raises ``QuotationNotFound`` with the nearest passage, and
        ``QuotationAmbiguous`` with the places.
        """
        places = self.places(quotation)
        if not places:
            raise QuotationNotFound(describe_nearest(self._article, self._folding, quotation))
        fitting = [found for found in places if self._has_neighbours(found, prefix, suffix)]
        if not fitting:
            raise QuotationNotFound(
                Worded(
                    "the quotation stands there, but not next to “%1”: %2",
                    prefix or suffix,
                    self._named(places),
                )
            )
        if occurrence:
            return self._numbered(fitting, occurrence)
        if len(fitting) > 1:
            story = [f for f in fitting if not self._article.is_left_out(f.start, f.end)]
            fitting = story if len(story) == 1 else fitting
        if len(fitting) > 1:
            raise QuotationAmbiguous(
                Worded(
                    "the quotation stands there %1 times: %2; say which with occurrence:, "
                    "prefix: or suffix:, or quote more of it",
                    len(fitting),
                    self._named(fitting),
                )
            )
        return fitting[0]

    def places(self, quotation: str) -> list[Found]:
        """Return every place of *quotation* in order of the text.

        A bracket that stands in the text as it is written is the source's own;
        only where none of the readings fits so is it taken for a visible edit.
        """
        quotation = normalise(quotation)
        brackets = bracketed(quotation) if has_brackets(quotation) else ()
        if places := list(self._literal(fold(quotation), bool(brackets))):
            return places
        for literal in self._literal_brackets(brackets):
            if places := list(self._edited(quotation, literal)):
                return places
        return []

    def _literal_brackets(self, brackets: Sequence[str]) -> Iterator[Container[int]]:
        """Yield which of *brackets* to take as the source's own, as many as may be first."""
        own = [n for n, bracket in enumerate(brackets) if bracket in self._folding.text]
        for size in range(min(len(own), len(brackets) - 1), -1, -1):
            yield from itertools.islice(itertools.combinations(own, size), _MOST_READINGS)

    def _literal(self, folded: str, brackets: bool) -> Iterator[Found]:
        for at in self._occurrences(folded, whole_start=True, whole_end=True):
            yield Found(*self._span(at, at + len(folded)), source_brackets=brackets)

    def _edited(self, quotation: str, literal: Container[int]) -> Iterator[Found]:
        reading = read_brackets(quotation, literal)
        last = len(reading.parts) - 1
        places: list[list[int]] = []
        for number, part in enumerate(reading.parts):
            if not part:
                continue
            before = reading.brackets[number - 1] if number else None
            after = reading.brackets[number] if number < last else None
            whole_start = not (before and not before.spaced_after and is_word(part[0]))
            whole_end = not (after and not after.spaced_before and is_word(part[-1]))
            places.append(list(self._occurrences(part, whole_start, whole_end)))
        if not places or not all(places) or not any(is_word(c) for p in reading.parts for c in p):
            return
        for chain in chains(reading, self._folding.text, places):
            spans = [self._span(*place) for place in chain]
            if found := _laid_out(self._article.text, reading, spans):
                yield Found(*found[0], found[1], any("[" in p for p in reading.parts))

    def _occurrences(self, folded: str, whole_start: bool, whole_end: bool) -> Iterator[int]:
        """Yield where *folded* stands, not as a part of longer words on the sides asked for."""
        text = self._article.text
        at = self._folding.text.find(folded) if folded else -1
        while at >= 0:
            start, end = self._span(at, at + len(folded))
            cut = (whole_start and is_inside_word(text, start)) or (
                whole_end and is_inside_word(text, end)
            )
            if not cut:
                yield at
            at = self._folding.text.find(folded, at + 1)

    def _span(self, start: int, end: int) -> Span:
        """Return the article's own span for a span of the folded text that ends in no blank."""
        first, last = self._folding.original(start), self._folding.original(end)
        slice_ = self._article.text[first:last]
        return first, first + len(slice_.rstrip(_BLANK))

    def _has_neighbours(self, found: Found, prefix: str, suffix: str) -> bool:
        text, room = self._article.text, 4 * (len(prefix) + len(suffix)) + 40
        before = fold(text[max(0, found.start - room) : found.start])
        after = fold(text[found.end : found.end + room])
        return before.endswith(fold(prefix)) and after.startswith(fold(suffix))

    def _numbered(self, places: list[Found], occurrence: int) -> Found:
        if not 1 <= occurrence <= len(places):
            told = (occurrence, self._named(places), len(places))
            raise QuotationNotFound(
                Worded(
                    "the quotation stands there %3 times, so there is no occurrence %1: %2", *told
                )
                if len(places) > 1
                else Worded(
                    "the quotation stands there once, so there is no occurrence %1: %2", *told
                )
            )
        return places[occurrence - 1]

    def _named(self, places: list[Found]) -> str:
        shown = [
            Worded("%1) %2", number, self._place(found))
            for number, found in enumerate(places[:_SHOWN_PLACES], start=1)
        ]
        rest = len(places) - _SHOWN_PLACES
        return Joined("; ", *shown, *([Worded("and %1 more", rest)] if rest > 0 else ()))

    def _place(self, found: Found) -> str:
        text = self._article.text
        before = " ".join(text[max(0, found.start - _NEIGHBOURS) : found.start].split())
        after = " ".join(text[found.end : found.end + _NEIGHBOURS].split())
        number = self._article.story_paragraph(found.start)
        where = Worded("para. %1", number) if number else Worded("at %1", found.start)
        return Worded("%1, “…%2 ▸ ◂ %3…”", where, before, after)


def _laid_out(
    text: str, reading: Reading, spans: list[Span]
) -> tuple[Span, tuple[VisibleEdit, ...]] | None:
    """Return the slice that a reading covers, and its edits in it; None if its ends do not fit."""
    brackets = list(reading.brackets)
    first, last = spans[0][0], spans[-1][1]
    edges: list[tuple[Bracket, int, int]] = []
    if not reading.parts[0]:
        start = _word_start(text, first) if brackets[0].in_word else first
        edges.append((brackets.pop(0), start, first))
        first = start
    if not reading.parts[-1]:
        end = _word_end(text, last) if brackets[-1].in_word else last
        edges.append((brackets.pop(), last, end))
        last = end
    between = zip(brackets, spans, spans[1:], strict=False)
    gaps = [(bracket, one[1], two[0]) for bracket, one, two in between]
    if not all(bracket.may_stand_for(fold(text[start:end])) for bracket, start, end in edges):
        return None
    placed = sorted([*edges, *gaps], key=lambda gap: (gap[1], gap[2]))
    return (first, last), tuple(_edit(text, first, last, *gap) for gap in placed)


def _edit(text: str, first: int, last: int, bracket: Bracket, start: int, end: int) -> VisibleEdit:
    """Return *bracket* in the place of ``text[start:end]``, the spaces around it kept.

    A pure insertion brings the space with it that sets it off.
    """
    gap = text[start:end]
    left = len(gap) - len(gap.lstrip()) if bracket.spaced_before else 0
    right = len(gap) - len(gap.rstrip()) if bracket.spaced_after and left < len(gap) else 0
    before = " " if bracket.spaced_before and not left and start > first else ""
    after = " " if bracket.spaced_after and not right and end < last else ""
    return VisibleEdit(start + left - first, end - right - first, before + bracket.text + after)


def _word_start(text: str, at: int) -> int:
    while at > 0 and is_word(text[at - 1]):
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and is_word(text[at]):
        at += 1
    return at
