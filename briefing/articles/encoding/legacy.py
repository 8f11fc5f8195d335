"""Which of the encodings from before Unicode a text was written in.

Each candidate is tried in turn: the bytes must be valid in it, and what comes
out must look like one of the languages that were written in it.  A single-byte
encoding is judged by letters, their place in words, and their frequency; a
double-byte encoding by the rows of its table, whose makers put the common
characters first (GB 2312, Big5, JIS X 0208 and KS X 1001 all do).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from briefing.articles.encoding.alphabets import ACCENTS, CODES, SCRIPTS, SINGLE_BYTE, TYPOGRAPHY

_SAMPLE = 400_000  # bytes that the judgement looks at
_LANGUAGE_SAMPLE = 8_000
_FREQUENT_SHARE = 0.68  # of the letters of any text are among the frequent ones
_WORST_ACCEPTED = 0.6
_BETTER = 0.005  # a later candidate must be better by this much
_CLOSE = 0.2  # within this of the best, the language decides

_WORD = re.compile(rb"[^\s]*[\x80-\xff][^\s]*")
_RAISED_INSIDE = re.compile(r"[^\W\d_A-Z](?=[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚŁŃŇŐŘŚŠŤŮŰŹŻŽА-ЯЁЂ-ЏҐΑ-Ω])")
# A sign between two letters, save those that stand there: apostrophe, hyphens, soft hyphen.
_MARK_INSIDE = re.compile(r"(?<=[^\W\d_])[^\w\s!-~’\u00ad\u2010-\u2014·](?=[^\W\d_])")

_LATIN_INSIDE = re.compile(r"[A-Za-z](?=[^\W\d_A-Za-z])|[^\W\d_A-Za-z](?=[A-Za-z])")

# codec; languages; the table that it extends; the rows of the common characters and of punctuation;
# the rows of kana, without which nothing is Japanese.
_DOUBLE_BYTE: tuple[tuple[str, tuple[str, ...], str, frozenset[int], frozenset[int]], ...] = (
    (
        "cp932",
        ("ja",),
        "shift_jis",
        frozenset((0x81, 0x82, 0x83, *range(0x88, 0x98))),
        frozenset((0x82, 0x83)),
    ),
    (
        "euc_jp",
        ("ja",),
        "euc_jp",
        frozenset((0xA1, *range(0xA3, 0xA6), *range(0xB0, 0xD0))),
        frozenset((0xA4, 0xA5)),
    ),
    ("cp949", ("ko",), "euc_kr", frozenset((0xA1, 0xA3, *range(0xB0, 0xC9))), frozenset()),
    ("gb18030", ("zh",), "gb2312", frozenset((0xA1, 0xA3, *range(0xB0, 0xD8))), frozenset()),
    ("big5hkscs", ("zh",), "big5", frozenset((0xA1, *range(0xA4, 0xC7))), frozenset()),
)
_KANA_SHARE = 0.2


def guess(data: bytes) -> str:
    """Return the name of the likeliest encoding of *data*; "" if none fits.

    *data* is no UTF-8 and holds bytes beyond ASCII.
    """
    sample = data[:_SAMPLE]
    found = [c for c in _candidates(sample) if c.score > _WORST_ACCEPTED and _fits(data, c)]
    if not found:
        return ""
    highest = max(candidate.score for candidate in found)
    close = [candidate for candidate in found if candidate.score > highest - _CLOSE]
    if len({sample.decode(candidate.encoding, "ignore") for candidate in close}) > 1:
        close = [_with_language(candidate, sample) for candidate in close]
    best = close[0]
    for candidate in close[1:]:
        best = candidate if candidate.score > best.score + _BETTER else best
    return best.encoding


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    encoding: str
    languages: tuple[str, ...]


def _fits(data: bytes, candidate: _Candidate) -> bool:
    try:
        data.decode(candidate.encoding)
    except UnicodeDecodeError:
        return False
    return True


def _candidates(data: bytes) -> Iterator[_Candidate]:
    for encoding, languages, table, common, kana in _DOUBLE_BYTE:
        yield _Candidate(_commonness(data, encoding, table, common, kana), encoding, languages)
    words = b" ".join(_WORD.findall(data))
    for encoding, languages in SINGLE_BYTE:
        try:
            text = words.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = max(_likeness(text, name) for name in languages)
        yield _Candidate(score, encoding, languages)


def _with_language(candidate: _Candidate, data: bytes) -> _Candidate:
    """Return *candidate*, raised if its text is in a language that was written in it."""
    from briefing.articles.details.language import language

    text = data[:_LANGUAGE_SAMPLE].decode(candidate.encoding, "ignore")
    written = {code for name in candidate.languages for code in CODES.get(name, (name,))}
    return replace(candidate, score=candidate.score + (_CLOSE if language(text) in written else 0))


def _commonness(
    data: bytes, encoding: str, table: str, common: frozenset[int], kana: frozenset[int]
) -> float:
    """Return the share of characters from the common rows of a double-byte table."""
    foreign = [char for char in data.decode(encoding, "ignore") if char > "\x7f"]
    if not foreign:
        return 0.0
    rows = [_row(char, table) for char in foreign]
    if kana and sum(row in kana for row in rows) < _KANA_SHARE * len(rows):
        return 0.0
    return sum(row in common for row in rows) / len(rows)


@cache
def _row(char: str, table: str) -> int:
    """Return the lead byte of *char* in *table*; 0 where it has none."""
    try:
        code = char.encode(table)
    except UnicodeEncodeError:
        return 0
    return code[0] if len(code) > 1 else 0


def _likeness(text: str, name: str) -> float:
    """Return from 0 to 1 how much *text*, words with letters beyond ASCII, is of a language."""
    foreign = [char for char in text if char > "\x7f"]
    if not foreign:
        return 0.0
    letters, frequent = _alphabet(name)
    known = sum(char in letters for char in foreign)
    wrong = len(foreign) - known - sum(char in TYPOGRAPHY for char in foreign)
    wrong += len(_RAISED_INSIDE.findall(text)) + len(_MARK_INSIDE.findall(text))
    if frequent:
        wrong += len(_LATIN_INSIDE.findall(text))
    score = max(0.0, 1 - wrong / len(foreign))
    if frequent and known:
        share = sum(char in frequent for char in foreign) / known
        score *= min(1.0, share / _FREQUENT_SHARE)
    return score


@cache
def _alphabet(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the letters of a language and, for a script of its own, the frequent ones."""
    if name in ACCENTS:
        letters = ACCENTS[name]
        return frozenset(letters + letters.upper()), frozenset()
    frequent, _, rest = SCRIPTS[name].partition("|")
    alphabet = frequent + rest
    return frozenset(alphabet + alphabet.upper()), frozenset(frequent + frequent.upper())
