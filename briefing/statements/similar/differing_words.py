"""The words in which renderings of one statement differ, aligned: conquer, exploit, seize.

One rendering is the measure; each other is aligned with it word by word, and
where both go on alike before and after, the words between them stand in one
slot.  A negation that only one of them has is always a difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice, pairwise

from briefing.statements.languages import Language, words_of
from briefing.statements.similar.features import stem

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MOST_COMPARED = 400  # words of a text; a longer one is no sentence
_MOST_WORDS = 4  # of a slot; more is another wording, no other word


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which renderings differ: the span of each in its own text, None if it has none.

    *spans* run parallel to the texts that were compared; a span may be empty
    where a text lacks a word that others have.  *negation* tells that some
    deny what others affirm.
    """

    spans: tuple[Span | None, ...]
    negation: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int


def differing_words(texts: Sequence[str], language: str = "en") -> tuple[Difference, ...]:
    """Return where *texts*, renderings of one statement, differ word by word.

    Spans are code points of each text.  Words that differ in their ending
    alone (make, making) are alike, and so are those that every text may have
    or leave out (the, of).
    """
    words = words_of(language)
    read = [_read(text, words) for text in texts]
    if len(read) < 2:
        return ()
    measure = _measure(read)
    slots: dict[Span, list[Span | None]] = {}
    for at, other in enumerate(read):
        if at == measure:
            continue
        for ours, theirs in _slots(read[measure], other, words):
            spans = slots.setdefault(ours, [None] * len(texts))
            spans[measure] = _span(read[measure], ours)
            spans[at] = _span(other, theirs)
    return tuple(
        _difference(texts, spans, words) for _, spans in sorted(slots.items(), key=lambda s: s[0])
    )


def _read(text: str, words: Language) -> list[_Word]:
    found: list[_Word] = []
    for match in islice(_WORD.finditer(text), _MOST_COMPARED):
        lower = match.group().lower().replace("’", "'")
        plain = lower.removesuffix("'s")
        key = stem(words.same.get(plain, plain), words)
        found.append(_Word(key, *match.span()))
    return found


def _measure(read: Sequence[Sequence[_Word]]) -> int:
    """Return which rendering has most in common with the others."""
    keys = [{word.key for word in one} for one in read]
    shared = [sum(len(one & other) for other in keys) for one in keys]
    return shared.index(max(shared))


def _slots(
    one: Sequence[_Word], other: Sequence[_Word], words: Language
) -> list[tuple[Span, Span]]:
    """Return the runs of words, by number, that stand in one place and differ."""
    matcher = SequenceMatcher(None, [w.key for w in one], [w.key for w in other], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    found: list[tuple[Span, Span]] = []
    for before, after in pairwise(blocks):
        ours = (before.a + before.size, after.a)
        theirs = (before.b + before.size, after.b)
        sizes = ours[1] - ours[0], theirs[1] - theirs[0]
        if max(sizes) <= _MOST_WORDS and _matters(one, other, ours, theirs, words):
            found.append((ours, theirs))
    return found


def _matters(
    one: Sequence[_Word], other: Sequence[_Word], ours: Span, theirs: Span, words: Language
) -> bool:
    """Tell whether a slot differs in more than small words, or in a negation."""
    left = {word.key for word in one[slice(*ours)]}
    right = {word.key for word in other[slice(*theirs)]}
    differing = left ^ right
    if any(_negates(key, words) for key in differing):
        return True
    telling = {key for key in differing if key not in words.stop_words}
    return bool(left and right and telling - left and telling - right)


def _negates(key: str, words: Language) -> bool:
    return key in words.negations or key.endswith("n't")


def _span(read: Sequence[_Word], slot: Span) -> Span:
    if slot[0] == slot[1]:
        at = read[slot[0]].start if slot[0] < len(read) else read[-1].end
        return at, at
    return read[slot[0]].start, read[slot[1] - 1].end


def _difference(texts: Sequence[str], spans: Sequence[Span | None], words: Language) -> Difference:
    denying = {
        any(_negates(word.key, words) for word in _read(text[slice(*span)], words))
        for text, span in zip(texts, spans, strict=True)
        if span is not None
    }
    return Difference(tuple(spans), negation=len(denying) > 1)
