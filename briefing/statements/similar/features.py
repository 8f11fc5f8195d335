"""What two renderings of one statement have in common: stems of words, and runs of letters.

Two outlets that translate one sentence share neither all words nor their
forms; the stems find the common words, the runs of three to five letters find
what stems miss (buildup, build-up; Zelensky, Zelenskyy).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.statements.languages import Language, words_of

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_STEM = 4


class Features(NamedTuple):
    """What a sentence is compared by."""

    stems: frozenset[str]
    words: tuple[str, ...]  # lower case, all of them, for the runs of letters


@lru_cache(maxsize=20_000)  # those of a memo are asked for after each edit of it
def features(text: str, language: str = "en") -> Features:
    """Return the features of *text*; a language without a file keeps its words whole."""
    words = words_of(language)
    plain = tuple(_WORD.findall(text.lower()))
    same = text.lower().replace("’", "'")
    if words.same:
        pattern, table = _aliases(words)
        same = pattern.sub(lambda found: table[found.group()], same)
    # Who says it ("spokesman") is no part of what is said.
    skipped = _skipped(words)
    stems = frozenset(stem(word, words) for word in _WORD.findall(same) if word not in skipped)
    return Features(stems, plain)


@cache
def _aliases(words: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(words.same)
    names = "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)"), table


@cache
def _skipped(words: Language) -> frozenset[str]:
    return words.stop_words | words.roles


@lru_cache(maxsize=200_000)
def stem(word: str, words: Language) -> str:
    """Return *word* without the first ending of its language that leaves four letters."""
    for ending in words.endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=200_000)
def runs_of_letters(word: str) -> tuple[str, ...]:
    """Return the runs of three to five letters of *word*, its edges counted as blanks."""
    edged = f" {word} "
    runs: list[str] = []
    for size in (3, 4, 5):
        runs.extend(edged[at : at + size] for at in range(max(1, len(edged) - size + 1)))
        if len(edged) <= size:
            break
    return tuple(runs)
