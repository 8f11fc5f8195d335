"""What a slice of a sentence leaves out that turns its meaning.

"Russia is planning an invasion" is a faithful slice of "Moscow denied that
Russia is planning an invasion", and says the opposite.  A slice that cuts off
a negation, a condition, a doubt or an attribution of its own sentence is
flagged, with the span that would include it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefing.statements.attribution.cues import cues_in
from briefing.statements.attribution.quotations import Quotation, quotations
from briefing.statements.attribution.tokens import masked, tokens_of
from briefing.statements.attribution.values import Span
from briefing.statements.languages import Language, words_of
from briefing.statements.sentences import sentences


class CutOffKind(StrEnum):
    """What was left out, the gravest first."""

    NEGATION = "negation"
    CONDITION = "condition"
    DOUBT = "doubt"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the word of the trade; the built-in is not used here
    """A slice leaves out *words* at *words_span*; *span* is the slice with them.

    All offsets are code points of the text.
    """

    kind: CutOffKind
    words: str
    words_span: Span
    span: Span

    def __str__(self) -> str:
        return f"the slice leaves out the {self.kind} “{self.words}” of its own sentence"


_BOUNDARY = re.compile(r"[;:—–]|,?\s(?:and|but|while|whereas)\s|,\s(?:as|which)\s")
_LONGEST_LINE = 5000


def cut_off_warning(text: str, start: int, end: int, language: str = "en") -> Warning | None:
    """Return what ``text[start:end]`` leaves out of its own sentences, the gravest first.

    None if it leaves out nothing that turns the meaning.  A slice within the
    outlet's quotation marks is its speaker's own sentence: only what stands
    inside the same marks counts for it.
    """
    words = words_of(language)
    first = max(text.rfind("\n", 0, start) + 1, start - _LONGEST_LINE)
    last = text.find("\n", end)
    last = min(len(text) if last < 0 else last, end + _LONGEST_LINE)
    line = text[first:last]
    found = _find(line, start - first, end - first, words)
    if found is None:
        return None
    kind, (a, b), (c, d) = found
    return Warning(kind, line[a:b], (a + first, b + first), (c + first, d + first))


def _find(line: str, start: int, end: int, words: Language) -> tuple[CutOffKind, Span, Span] | None:
    quoted = quotations(line, words.code)
    mask = masked(line, [q for q in quoted if not q.start <= start < end <= q.end])
    bounds = _bounds(line, start, end, quoted, words)
    for kind, place in _candidates(mask, start, end, bounds, words):
        until = place[1]
        if kind is not CutOffKind.ATTRIBUTION and place[0] >= end:
            until = _clause_end(mask, place[1], bounds[1])  # an "if" alone says nothing yet
        whole = (min(start, _clause_start(mask, bounds[0], place[0])), max(end, until))
        return kind, place, whole
    return None


def _bounds(line: str, start: int, end: int, quoted: Sequence[Quotation], words: Language) -> Span:
    """Return where the sentences begin and end that the slice touches."""
    around = [s for s in sentences(line, words.code) if s.start < end and start < s.end]
    low = min([start, *(s.start for s in around)])
    high = max([end, *(s.end for s in around)])
    for quotation in quoted:
        if quotation.start <= start and end <= quotation.end:
            low, high = max(low, quotation.start + 1), min(high, quotation.end)
    return low, high


def _candidates(
    mask: str, start: int, end: int, bounds: Span, words: Language
) -> Iterator[tuple[CutOffKind, Span]]:
    outside = ((bounds[0], start), (end, bounds[1]))
    for kind, key in (
        (CutOffKind.NEGATION, "negations"),
        (CutOffKind.CONDITION, "conditions"),
        (CutOffKind.DOUBT, "doubts"),
    ):
        for low, high in outside:
            for found in _pattern(words.code, key).finditer(mask, low, high):
                near = kind is CutOffKind.CONDITION or _same_clause(mask, found.span(), start, end)
                if near:
                    yield kind, found.span()
    for cue in cues_in(tokens_of(mask, *bounds, words), words):
        if cue.end <= start or end <= cue.start:
            low = min(cue.start, cue.source[0]) if cue.source else cue.start
            high = max(cue.end, cue.source[1]) if cue.source else cue.end
            if high <= start or low >= end:
                yield CutOffKind.ATTRIBUTION, (low, high)


@cache
def _pattern(code: str, key: str) -> re.Pattern[str]:
    phrases = getattr(words_of(code), key)
    if not phrases:
        return re.compile(r"(?!)")
    joined = "|".join(_searched(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?:{joined})(?!\w)", re.IGNORECASE)


def _searched(phrase: str) -> str:
    """Return the pattern of a whole word; "n't" ends one."""
    contracted = "'" in phrase or "’" in phrase
    return re.escape(phrase) if contracted else rf"(?<!\w){re.escape(phrase)}"


def _same_clause(mask: str, place: Span, start: int, end: int) -> bool:
    between = mask[place[1] : start] if place[1] <= start else mask[end : place[0]]
    return not _BOUNDARY.search(between)


def _clause_end(mask: str, at: int, high: int) -> int:
    """Return where the clause ends in which *at* lies: before the next comma, or its sentence's."""
    found = min((p for m in (", ", "; ", ": ") if (p := mask.find(m, at, high)) >= 0), default=high)
    return at + len(mask[at:found].rstrip(' ,.!?…"”’»'))


def _clause_start(mask: str, low: int, at: int) -> int:
    """Return where the clause begins in which *at* lies: after the last comma before it."""
    comma = max(mask.rfind(mark, low, at) for mark in (", ", "; ", ": "))
    return comma + 2 if comma >= 0 else low
