"""Under which heading a statement probably belongs, from keywords and from what was put where.

Keywords weigh the more, the fewer statements of the workspace have them, and a
phrase weighs more than a word.  The analyst's own assignments are learned
from: the more of them there are, the less keywords count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp, log, sqrt
from typing import NamedTuple

from briefing.statements.languages import Language, words_of
from briefing.statements.similar.features import features, stem


@dataclass(frozen=True, slots=True)
class HeadingHints:
    """A heading of a template and the keywords that point to it."""

    heading: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """A statement that the analyst put under a heading, or moved there."""

    text: str
    heading: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A heading, how well it fits from 0 to 1, and why, in words for the analyst."""

    heading: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Weights:
    """How rare each keyword is among the statements of a workspace; 1 if it never occurs."""

    rarity: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True, slots=True)
class Learned:
    """What the assignments of a workspace teach."""

    examples: tuple[tuple[frozenset[str], Assignment], ...] = ()
    rarity: Mapping[str, float] = field(default_factory=dict[str, float])


WEAK = 0.25  # a best suggestion below this is no more than a guess
_PHRASE = 1.5
_ASIDE = 0.3  # of its weight has a keyword that only names the circumstances
_HALF = 4.0  # sum of weights at which keywords are two thirds sure
_TRUST = 12  # assignments at which they count as much as keywords
_NEAREST = 3
_FEWEST = 30  # statements a workspace counts as having, lest two of two make a word common
_WORD = re.compile(r"[^\W_]+")


def weigh(texts: Iterable[str], headings: Sequence[HeadingHints], language: str = "en") -> Weights:
    """Return how rare the keywords of *headings* are among *texts*, the workspace's statements."""
    words = words_of(language)
    keys = {key for hints in headings for key in _keys(hints, words)}
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        read = _stems(text, words)
        counts.update(key for key in keys if key in read)
    known = max(total, _FEWEST)
    return Weights({key: log((1 + known) / (1 + counts[key])) + 0.3 for key in keys})


def learn(assignments: Iterable[Assignment], language: str = "en") -> Learned:
    """Return what *assignments* teach; of two for one text the last counts."""
    latest = {assignment.text: assignment for assignment in assignments}
    examples = [(features(text, language).stems, latest[text]) for text in latest]
    counts = Counter(stem for stems, _ in examples for stem in stems)
    rarity = {stem: log((1 + len(examples)) / (1 + n)) + 1 for stem, n in counts.items()}
    return Learned(tuple(examples), rarity)


def suggest(
    text: str,
    headings: Sequence[HeadingHints],
    learned: Learned | None = None,
    weights: Weights | None = None,
    language: str = "en",
) -> tuple[Suggestion, ...]:
    """Return a suggestion for each heading that anything points to, the best first.

    Headings that nothing points to are left out; none at all means that the
    program has nothing to say.  Equal scores keep the order of *headings*.
    """
    words = words_of(language)
    read = _read(text, words)
    taught = _taught(features(text, language).stems, learned or Learned())
    trust = len(learned.examples) / (len(learned.examples) + _TRUST) if learned else 0.0
    found: list[Suggestion] = []
    for hints in headings:
        score, hits = _by_keywords(read, hints, weights or Weights(), words)
        alike, example = taught.get(hints.heading, (0.0, ""))
        total = (1 - trust) * score + trust * alike
        if total > 0:
            found.append(Suggestion(hints.heading, round(total, 4), _why(hits, example)))
    return tuple(sorted(found, key=lambda suggestion: -suggestion.score))


class _Read(NamedTuple):
    """A statement's stems: all of them, and those outside its circumstances."""

    whole: str
    main: str


def _read(text: str, words: Language) -> _Read:
    """Return *text* read for keywords; "if …" and "ahead of …" tell when, not what."""
    pattern = _circumstances(words)
    main = pattern.sub(" ", text) if pattern else text
    return _Read(_stems(text, words), _stems(main, words))


@cache
def _circumstances(words: Language) -> re.Pattern[str] | None:
    if not words.circumstances:
        return None
    opening = "|".join(re.escape(p) for p in sorted(words.circumstances, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{opening})\s[^,;.“”\"]*", re.IGNORECASE)


def _stems(text: str, words: Language) -> str:
    """Return the stems of *text* in one line, a blank at each end, to look up phrases in."""
    plain = text.lower().replace("’s", "").replace("'s", "")
    return f" {' '.join(stem(word, words) for word in _WORD.findall(plain))} "


def _keys(hints: HeadingHints, words: Language) -> dict[str, str]:
    """Return the keywords as they are looked up, each with how it was written."""
    return {_stems(keyword, words): keyword for keyword in hints.keywords if keyword.strip()}


def _by_keywords(
    read: _Read, hints: HeadingHints, weights: Weights, words: Language
) -> tuple[float, list[str]]:
    total, hits = 0.0, list[str]()
    for key, keyword in _keys(hints, words).items():
        if key in read.whole:
            share = _PHRASE if key.count(" ") > 2 else 1.0
            share *= 1.0 if key in read.main else _ASIDE
            total += share * weights.rarity.get(key, 1.0)
            hits.append(keyword)
    return 1 - exp(-total / _HALF), hits


def _taught(stems: frozenset[str], learned: Learned) -> dict[str, tuple[float, str]]:
    """Return for each heading how alike the nearest statements under it are, and the nearest."""
    alike: dict[str, list[tuple[float, str]]] = {}
    for example, assignment in learned.examples:
        value = _cosine(stems, example, learned.rarity)
        alike.setdefault(assignment.heading, []).append((value, assignment.text))
    best: dict[str, tuple[float, str]] = {}
    for heading, values in alike.items():
        nearest = sorted(values, reverse=True)[:_NEAREST]
        mean = sum(value for value, _ in nearest) / len(nearest)
        best[heading] = (0.5 * nearest[0][0] + 0.5 * mean, nearest[0][1])
    total = sum(value for value, _ in best.values())
    return {h: (value / total, text) for h, (value, text) in best.items() if value} if total else {}


def _cosine(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    square = {stem: rarity.get(stem, 1.0) ** 2 for stem in one | other}
    lengths = sqrt(sum(square[s] for s in one) * sum(square[s] for s in other))
    return sum(square[s] for s in one & other) / lengths if lengths else 0.0


_LONGEST_EXAMPLE = 60


def _why(hits: Sequence[str], example: str) -> str:
    reasons = [f"keywords: {', '.join(hits)}"] if hits else []
    if example:
        short = example if len(example) <= _LONGEST_EXAMPLE else example[:_LONGEST_EXAMPLE] + "…"
        reasons.append(f"like “{short}”, which you put there")
    return "; ".join(reasons)
