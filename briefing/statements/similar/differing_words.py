"""The words in which renderings of one statement differ, aligned: conquer, exploit, seize.

One rendering is the measure; each other is aligned with it word by word, and
where both go on alike before and after, the words between them stand in one
slot.  What a third has in that place stands there too, alike or not, so that
one sees whose wording is whose.  A negation that only one of them has is
always a difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import islice, pairwise

from briefing.statements.languages import Language, words_of
from briefing.statements.similar.features import stem

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MOST_COMPARED = 400  # words of a text; a longer one is no sentence
_MOST_WORDS = 4  # of a slot; more is another wording, no other word


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which renderings differ: the span of each in its own text.

    *spans* run parallel to the texts that were compared.  A span may be empty
    where a text lacks a word that others have, and is None where a text is
    worded otherwise before or after, so that nothing of it stands in this place.
    *negation* tells that some deny what others affirm.
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
    aligned = {at: _blocks(read[measure], other) for at, other in enumerate(read) if at != measure}
    slots: dict[Span, dict[int, Span]] = {}
    for at, blocks in aligned.items():
        for ours, theirs in _slots(read[measure], read[at], blocks, words):
            slots.setdefault(ours, {})[at] = theirs
    found: list[Difference] = []
    for ours, differing in _joined(sorted(slots.items()), aligned):
        placed = {at: _counterpart(blocks, ours) for at, blocks in aligned.items()}
        placed |= differing | {measure: ours}
        spans = [_span(one, slot) if (slot := placed[at]) else None for at, one in enumerate(read)]
        found.append(_difference(texts, spans, words))
    return tuple(found)


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


def _blocks(one: Sequence[_Word], other: Sequence[_Word]) -> list[Match]:
    """Return the runs of words that both have, in order."""
    matcher = SequenceMatcher(None, [w.key for w in one], [w.key for w in other], autojunk=False)
    return [block for block in matcher.get_matching_blocks() if block.size]


def _counterpart(blocks: Sequence[Match], ours: Span) -> Span | None:
    """Return which words of the other stand in the place of *ours*, both by number.

    None if it is worded otherwise before or after, or says much more there.
    """
    theirs = {block.a + n: block.b + n for block in blocks for n in range(block.size)}
    start, end = theirs.get(ours[0]), theirs.get(ours[1])
    if ours[0] - 1 in theirs:
        start = theirs[ours[0] - 1] + 1
    if end is None and ours[1] - 1 in theirs:
        end = theirs[ours[1] - 1] + 1
    if start is None or end is None or end - start > _MOST_WORDS:
        return None
    return start, end


def _joined(
    slots: Sequence[tuple[Span, dict[int, Span]]], aligned: dict[int, list[Match]]
) -> list[tuple[Span, dict[int, Span]]]:
    """Return *slots*, those that overlap as one where all that differ have a place in it."""
    found: list[tuple[Span, dict[int, Span]]] = []
    for ours, differing in slots:
        if found and ours[0] < found[-1][0][1]:
            before, known = found[-1]
            whole = before[0], max(before[1], ours[1])
            placed = {at: _counterpart(aligned[at], whole) for at in known | differing}
            together = {at: span for at, span in placed.items() if span is not None}
            if len(together) == len(placed):
                found[-1] = whole, together
                continue
        found.append((ours, differing))
    return found


def _slots(
    one: Sequence[_Word], other: Sequence[_Word], blocks: Sequence[Match], words: Language
) -> list[tuple[Span, Span]]:
    """Return the runs of words, by number, that stand in one place and differ."""
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
