"""The words of a text as search sees them: folded, and scripts without spaces as bigrams.

One function cuts both texts and queries, so what stands in a text is found by
it.  The index is given these words, ready made, with a tokeniser that does
nothing further; each word keeps its place in the text, so hits can be marked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

# Scripts written without spaces, or (Korean) with endings grown onto the words.
_DENSE = (
    "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59"  # Thai
    "\u0e81-\u0ec6\u0ec8-\u0edf"  # Lao
    "\u1000-\u1049\u1050-\u109f\uaa60-\uaa7f"  # Burmese
    "\u1100-\u11ff\uac00-\ud7ff"  # Hangul
    "\u1780-\u17d3\u17dc-\u17dd\u17e0-\u17e9"  # Khmer
    "\u1950-\u19df\u1a20-\u1a9f"  # Tai scripts
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\U00020000-\U0003ffff"
    "\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # kana
    "\uff66-\uff9f\u3105-\u312f"
)
# Marks and invisible characters that stand inside words and are no word characters to ``re``.
_MARKS = (
    "\u00ad\u034f\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\U000e0001-\U000e007f\U000e0100-\U000e01ef\ufe00-\ufe0f\u180b-\u180f"
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u08ca-\u08e1"
    "\u08e3-\u0963\u0966-\u096f\u0971-\u09e3\u09e6-\u0a76\u0a81-\u0aef\u0af9-\u0b6f\u0b71-\u0bef"
    "\u0c00-\u0c76\u0c80-\u0d4e\u0d54-\u0df3\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f"
    "\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u1cd0-\u1cf9"
)
_LETTER = rf"[^\W_{_DENSE}]"
_WORD = rf"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*"

# Dropped in folding: accents, vowel points of Arabic and Hebrew, what cannot be seen.
_DROPPED = (
    "[\u00ad\u034f\u0640\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\u180b-\u180f\ufe00-\ufe0f\U000e0001-\U000e007f\U000e0100-\U000e01ef"
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
    "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+"
)
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)

MOST_FOLDS = 100_000  # some 15 MB


class Word(NamedTuple):
    """A word as search sees it, and where it stands: ``text[start:end]``, code points.

    *last* tells of the single character that closes a run of a script without
    spaces: it is in the index so that it can be found alone and next to a word.
    """

    start: int
    end: int
    folded: str
    last: bool = False


@cache  # compiled when first used: dear, and a workspace opens without
def _spaced() -> re.Pattern[str]:
    return re.compile(_WORD)


@cache
def _any_dense() -> re.Pattern[str]:
    return re.compile(f"[{_DENSE}]")


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"(?P<dense>[{_DENSE}]+)|{_WORD}")


@cache
def _dropped() -> re.Pattern[str]:
    return re.compile(_DROPPED)


def fold(run: str) -> str:
    """Return *run* without case, accents, vowel points and invisible characters."""
    if run.isascii():
        return run.lower()
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", run).casefold())
    return unicodedata.normalize("NFC", _dropped().sub("", bare).translate(_LETTERS)) or run


class Folds(dict[str, str]):
    """What runs fold to, remembered while many texts are cut: most words come again."""

    def __missing__(self, run: str) -> str:
        if len(self) >= MOST_FOLDS:
            self.clear()
        folded = self[run] = fold(run)
        return folded


def words(text: str, folds: Folds | None = None) -> Iterator[Word]:
    """Yield the words of *text* in order; ``東京都`` gives ``東京``, ``京都`` and ``都``."""
    known = Folds() if folds is None else folds
    for run in _run().finditer(text):
        if run.lastgroup:
            yield from _pairs(run.group(), run.start())
        else:
            yield Word(run.start(), run.end(), known[run.group()])


def folded_words(text: str, folds: Folds) -> list[str]:
    """Return the words of *text* without their places, several times faster."""
    if text.isascii():
        return _spaced().findall(text.lower())
    if _any_dense().search(text):
        return [word.folded for word in words(text, folds)]
    return list(map(folds.__getitem__, _spaced().findall(text)))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the places of what ``folded_words`` gives for *text*, one for one."""
    if _any_dense().search(text):
        return [(word.start, word.end) for word in words(text)]
    return [run.span() for run in _spaced().finditer(text)]


def _pairs(run: str, at: int) -> Iterator[Word]:
    units: list[tuple[int, str]] = [
        (place, unit) for place, raw in enumerate(run, start=at) for unit in fold(raw)
    ]
    for (start, one), (end, two) in pairwise(units):
        yield Word(start, end + 1, one + two)
    if units:
        yield Word(units[-1][0], units[-1][0] + 1, units[-1][1], last=True)


def count_words(text: str) -> int:
    """Return the number of words in *text*, two characters to a word where none are spaced."""
    return sum((len(run.group()) + 1) // 2 if run.lastgroup else 1 for run in _run().finditer(text))
