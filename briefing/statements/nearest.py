"""What differs: between a quotation and the passage nearest to it, and between two texts.

The marks are those of wdiff: ``{-only in the first-}`` and ``{+only in the second+}``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.articles.text import normalise
from briefing.articles.values import Article, Span
from briefing.statements.folding import Folding, fold
from briefing.telling import Worded

_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"\w+(?:[^\w\s]\w+)*|[^\w\s]+")
_MOST_WORDS = 16  # of a quotation that are looked up
_MOST_PLACES = 300  # of a word that count
_WINDOWS = 3
_MOST_TOKENS = 150  # of a quotation that are compared
_LEAST_ALIKE = 0.45
_CONTEXT = 5  # words shown beside a difference


def same_words(printed: str, expected: str) -> bool:
    """Tell whether two texts differ in nothing but what copying and setting change."""
    return fold(normalise(printed)) == fold(normalise(expected))


def word_difference(printed: str, expected: str) -> str:
    """Return how *printed* differs from *expected*, or "" if ``same_words``.

    ``{-expected-}{+printed+}``, with some words on either side.
    """
    if same_words(printed, expected):
        return ""
    return _marked(expected, printed)


def describe_nearest(article: Article, folded: Folding, quotation: str) -> Worded:
    """Return a sentence for the user on a *quotation* that does not stand in *article*."""
    if not fold(quotation):
        return Worded("the quotation is empty")
    span = nearest_passage(article, folded, quotation)
    if span is None:
        return Worded("the quotation does not stand in this article, nor anything like it")
    marked = _marked(quotation, article.text[span[0] : span[1]], within=True)
    number = article.story_paragraph(span[0])
    where = Worded(" (para. %1)", number) if number else ""
    return Worded(
        "the quotation does not stand in this article; nearest passage%1: “%2” "
        "({-only in the quotation-}, {+only in the article+})",
        where,
        marked,
    )


def nearest_passage(article: Article, folded: Folding, quotation: str) -> Span | None:
    """Return the span of *article* most like *quotation*, or None if nothing is.

    Words of the quotation vote for where it would begin; only the windows with
    most votes are compared word by word, so that long texts cost little.
    """
    wanted = fold(quotation)
    found = _tokens(wanted)[:_MOST_TOKENS]
    tokens, size = [token[0] for token in found], (found[-1].end() if found else 0)
    best: tuple[float, int, int] | None = None
    for at in _windows(folded.text, wanted, size):
        low = max(0, at - 60)
        window = list(_TOKEN.finditer(folded.text, low, at + size + size // 3 + 60))
        matcher = SequenceMatcher(None, tokens, [token[0] for token in window], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        alike = sum(len(t) for b in blocks for t in tokens[b.a : b.a + b.size]) / max(1, size)
        if blocks and (best is None or alike > best[0]):
            first = max(0, blocks[0].b - blocks[0].a)
            past = blocks[-1].b + blocks[-1].size + len(tokens) - blocks[-1].a - blocks[-1].size
            last = min(len(window), past) - 1
            best = (alike, window[first].start(), window[last].end())
    if best is None or best[0] < _LEAST_ALIKE:
        return None
    return folded.original(best[1]), folded.original(best[2])


def _windows(text: str, wanted: str, size: int) -> Iterator[int]:
    """Yield the positions in *text* where *wanted* might begin, likeliest first."""
    bucket = max(24, size // 4)
    votes: Counter[int] = Counter()
    words = sorted(_WORD.finditer(wanted), key=lambda word: -len(word[0]))[:_MOST_WORDS]
    for word in words:
        for place in _places(text, word[0]):
            start = max(0, place - word.start())
            votes[start // bucket] += len(word[0])
            votes[start // bucket + 1] += len(word[0])
    for number, _ in votes.most_common(_WINDOWS):
        yield max(0, (number - 1) * bucket)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(word, at + len(word))


def _tokens(text: str) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(text))


def _marked(one: str, two: str, *, within: bool = False) -> str:
    """Return *two* with what differs from *one* marked, long agreeing runs shortened.

    *within*: *one* is sought within *two*, so what *two* has beyond its ends is no difference.
    """
    a, b = _tokens(one), _tokens(two)
    keys = [[fold(token[0]) for token in tokens] for tokens in (a, b)]
    codes = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    if within:
        codes = codes[codes[0][0] == "insert" : len(codes) - (codes[-1][0] == "insert")]
    shown: list[str] = []
    for number, (kind, a1, a2, b1, b2) in enumerate(codes):
        if kind == "equal":
            shown += _shortened(two, b[b1:b2], number > 0, number < len(codes) - 1)
        else:
            removed = f"{{-{_slice(one, a[a1:a2])}-}}" if a1 < a2 else ""
            added = f"{{+{_slice(two, b[b1:b2])}+}}" if b1 < b2 else ""
            shown.append(removed + added)
    return " ".join(shown)


def _shortened(text: str, run: Sequence[re.Match[str]], after: bool, before: bool) -> list[str]:
    """Return an agreeing *run*, of a long one only what is next to a difference."""
    head = run[: _CONTEXT if after else 0]
    tail = run[len(run) - (_CONTEXT if before else 0) :]
    if len(run) <= 2 * _CONTEXT or not (after or before):
        return [_slice(text, run)]
    return [
        *([_slice(text, head)] if after else []),
        "…",
        *([_slice(text, tail)] if before else []),
    ]


def _slice(text: str, run: Sequence[re.Match[str]]) -> str:
    return text[run[0].start() : run[-1].end()]
