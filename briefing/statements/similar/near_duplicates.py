"""One story on ten sites, and the corrected version of an article.

Articles are compared by their runs of five words.  Copies of one text are one
story; a text that its own outlet has changed is a new version of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from briefing.statements.sentences import sentences

Span = tuple[int, int]

COPY = 0.6  # of the shorter text's runs of words, from which two articles are one story
_RUN = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Text:
    """What is compared of an article: its story, and what tells its versions apart from copies."""

    article: str
    story: str
    outlet: str = ""
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that print one text, in the order given; *shared* is the least share in common."""

    articles: tuple[str, ...]
    shared: float


class ChangeKind(StrEnum):
    """What happened to a sentence between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two versions; spans are code points of the old and the new text."""

    kind: ChangeKind
    old: Span | None
    new: Span | None


def stories(texts: Sequence[Text]) -> tuple[Story, ...]:
    """Return the stories that at least two of *texts* print, the most copied first."""
    runs = {text.article: _runs(text.story) for text in texts}
    leaders: list[str] = []
    members: dict[str, list[tuple[str, float]]] = {}
    for article, shared_with in _shared_counts(texts, runs):
        best = max(
            ((_share(runs[article], runs[leader], n), leader) for leader, n in shared_with.items()
             if leader in members),
            default=(0.0, ""),
        )  # fmt: skip
        if best[0] >= COPY:
            members[best[1]].append((article, best[0]))
        else:
            leaders.append(article)
            members[article] = []
    made = [
        Story((leader, *(a for a, _ in members[leader])), min(s for _, s in members[leader]))
        for leader in leaders
        if members[leader]
    ]
    return tuple(sorted(made, key=lambda story: -len(story.articles)))


def _shared_counts(
    texts: Sequence[Text], runs: Mapping[str, frozenset[int]]
) -> list[tuple[str, Counter[str]]]:
    """Count for each article the runs it shares with each before it."""
    holders: dict[int, list[str]] = {}
    counted: list[tuple[str, Counter[str]]] = []
    for text in texts:
        shared: Counter[str] = Counter()
        for run in runs[text.article]:
            earlier = holders.setdefault(run, [])
            shared.update(earlier)
            earlier.append(text.article)
        counted.append((text.article, shared))
    return counted


def similarity(one: str, other: str) -> float:
    """Return the share, from 0 to 1, of the shorter text's runs of words that the other has."""
    left, right = _runs(one), _runs(other)
    return _share(left, right, len(left & right))


def is_version(old: Text, new: Text) -> bool:
    """Tell whether *new* is the text of *old*, changed by its own outlet.

    The same address tells; else the same outlet with the same story.
    """
    if old.story == new.story:
        return False
    if old.url and old.url == new.url:
        return True
    known = bool(old.outlet) and old.outlet.casefold() == new.outlet.casefold()
    return known and similarity(old.story, new.story) >= COPY


def changes(old: str, new: str, language: str = "en") -> tuple[Change, ...]:
    """Return what changed from one version to the next, sentence by sentence, in order."""
    before, after = sentences(old, language), sentences(new, language)
    left = [old[s.start : s.end] for s in before]
    right = [new[s.start : s.end] for s in after]
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    found: list[Change] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        was = [(s.start, s.end) for s in before[i:j]]
        now = [(s.start, s.end) for s in after[k:m]]
        paired = min(len(was), len(now))
        found.extend(Change(ChangeKind.REWORDED, a, b) for a, b in zip(was, now, strict=False))
        found.extend(Change(ChangeKind.REMOVED, a, None) for a in was[paired:])
        found.extend(Change(ChangeKind.ADDED, None, b) for b in now[paired:])
    return tuple(found)


def _runs(text: str) -> frozenset[int]:
    words = _WORD.findall(text.lower())
    if len(words) < _RUN:
        return frozenset({hash(tuple(words))}) if words else frozenset()
    return frozenset(hash(tuple(words[i : i + _RUN])) for i in range(len(words) - _RUN + 1))


def _share(one: frozenset[int], other: frozenset[int], shared: int) -> float:
    shorter = min(len(one), len(other))
    return round(shared / shorter, 4) if shorter else 0.0
