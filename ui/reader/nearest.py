"""The passage of a newer text that is most like words it does not hold any more.

For the analyst to look at beside the old ones, never to be taken unasked: a
sentence and its negation are almost alike.  Pure: no Qt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from briefing.articles.values import Span

_WORD = re.compile(r"\w+")
_LIKE = 0.6  # of the words of both that stand in both, in their order
_LONGEST = 2_000_000  # code points of a text that is looked through
_EDGES = "\"'“”‘’«»„.?!…"  # go with the words that they enclose or end


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@lru_cache(maxsize=64)
def nearest(text: str, words: str) -> Span | None:
    """Return where in *text* the passage stands that is most like *words*; None if none is like."""
    sought = _words(words)
    known = _words(text[:_LONGEST])
    if not sought or not known:
        return None
    middle = _densest(known, {word.text for word in sought}, len(sought))
    low = max(0, middle - len(sought) // 2)
    around = known[low : middle + len(sought) + len(sought) // 2 + 1]
    blocks = _matches(sought, around)
    if not blocks:
        return None
    (first_of_sought, first), (last_of_sought, last) = blocks[0], blocks[-1]
    first = max(0, first - first_of_sought)
    last = min(len(around) - 1, last + len(sought) - 1 - last_of_sought)
    if 2 * len(blocks) < _LIKE * (len(sought) + last - first + 1):
        return None
    return _with_edges(text, around[first].start, around[last].end, words)


def changed_words(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return which words of *old* are not in *new*, and which of *new* are not in *old*."""
    ours, theirs = _words(old), _words(new)
    matcher = SequenceMatcher(None, [w.text for w in ours], [w.text for w in theirs], False)
    gone, fresh = list[Span](), list[Span]()
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            gone += [(ours[a].start, ours[b - 1].end)] if a < b else []
            fresh += [(theirs[c].start, theirs[d - 1].end)] if c < d else []
    return tuple(gone), tuple(fresh)


def _words(text: str) -> list[_Word]:
    return [_Word(m[0].casefold(), *m.span()) for m in _WORD.finditer(text)]


def _densest(known: Sequence[_Word], sought: set[str], size: int) -> int:
    """Return the number of the word from which *size* words hold most different ones sought."""
    held: Counter[str] = Counter()
    best, at, different = -1, 0, 0
    for number, word in enumerate(known):
        if word.text in sought:
            held[word.text] += 1
            different += held[word.text] == 1
        gone = known[number - size] if number >= size else None
        if gone is not None and gone.text in sought:
            held[gone.text] -= 1
            different -= held[gone.text] == 0
        if different > best:
            best, at = different, max(0, number - size + 1)
    return at


def _matches(sought: Sequence[_Word], around: Sequence[_Word]) -> list[tuple[int, int]]:
    """Return the pairs of numbers of words that stand in both in the same order."""
    matcher = SequenceMatcher(None, [w.text for w in sought], [w.text for w in around], False)
    return [
        (block.a + step, block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


def _with_edges(text: str, start: int, end: int, words: str) -> Span:
    """Take in the marks at the edges, as far as *words* have marks there."""
    if words[:1] in _EDGES and text[start - 1 : start] in _EDGES and start:
        start -= 1
    for mark in words[len(words.rstrip(_EDGES)) :]:
        if text[end : end + 1] != mark:
            break
        end += 1
    return start, end
