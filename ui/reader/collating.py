"""One sentence beside what other outlets make of it: a place an outlet, slots of differing words.

Pure: no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.articles.values import Span
from briefing.jobs.comparing import SimilarGroup
from briefing.statements.similar import Difference, Told, differing_words, origins
from briefing.statements.similar.places import Place

_SHARED_WORDS = 3  # shown before a slot, so that one sees where it stands
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Rendering:
    """A sentence as one article has it; *text* is ``article.text[start:end]``."""

    article: str
    outlet: str
    start: int
    end: int
    text: str
    told: Told


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the renderings differ: the words *shared* before it, and (outlet, words) each.

    All outlets are there, in the order of the renderings; the words are "" where one leaves
    them out, and None where it is worded otherwise altogether.
    """

    shared: str
    words: tuple[tuple[str, str | None], ...]
    negation: bool = False

    @property
    def variety(self) -> int:
        """How many wordings there are."""
        return len(self.wordings())

    def wordings(self) -> list[tuple[str, list[str]]]:
        """Return each wording once, with the outlets that have it."""
        found: dict[str, tuple[str, list[str]]] = {}
        for outlet, words in self.words:
            if words is not None:
                found.setdefault(words.casefold(), (words, []))[1].append(outlet)
        return list(found.values())

    def otherwise(self) -> list[str]:
        """Return the outlets that are worded otherwise."""
        return [outlet for outlet, words in self.words if words is None]


@dataclass(frozen=True, slots=True)
class Collation:
    """The renderings of one statement, the chosen one first; *differences* run parallel to them."""

    renderings: tuple[Rendering, ...]
    origins: tuple[str, ...]
    slots: tuple[Slot, ...]
    differences: tuple[Difference, ...]

    def comment(self, lead: str) -> str:
        """Return a comment that names the most varied slot after *lead*, "" if none differs."""
        if not self.slots:
            return ""
        slot = max(self.slots, key=lambda s: (s.variety, -len(s.otherwise())))
        told = (f"{words} ({', '.join(outlets)})" for words, outlets in slot.wordings() if words)
        return f"{lead} {', '.join(told)}"


def collation_at(
    groups: Iterable[SimilarGroup],
    article: str,
    span: Span,
    outlet: Callable[[str], str],
    language: str = "en",
    source: Callable[[str], object] = str,
) -> Collation | None:
    """Return the collation of the statement at *span* of *article*, None if it stands alone.

    *outlet* names the outlet of an article by its id; *source* gives what versions of one
    article have in common: they are no sources of each other.
    """
    found = max(
        ((_shared(place, article, span), group, n) for group in groups
         for n, place in enumerate(group.group.places)),
        key=lambda one: one[0],
        default=None,
    )  # fmt: skip
    if found is None or found[0] <= 0:
        return None
    _, group, number = found
    own = group.group.places[number]
    chosen = [number, *_nearest(group.group.places, own, source)]
    if len(chosen) < 2:
        return None
    renderings = tuple(
        Rendering(p.article, outlet(p.article), p.start, p.end, p.text, group.told[n])
        for n in chosen
        for p in [group.group.places[n]]
    )
    return _collated(renderings, language)


def _shared(place: Place, article: str, span: Span) -> int:
    if place.article != article:
        return 0
    return min(place.end, span[1]) - max(place.start, span[0])


def _nearest(places: Sequence[Place], own: Place, source: Callable[[str], object]) -> list[int]:
    """Return of each other source the number of the place that is most like *own*."""
    best: dict[object, tuple[float, int]] = {}
    mine = source(own.article)
    for number, place in enumerate(places):
        its = source(place.article)
        if its == mine:
            continue
        likeness = _likeness(own.text, place.text)
        if likeness > best.get(its, (-1.0, 0))[0]:
            best[its] = (likeness, number)
    return [number for _, number in sorted(best.values(), key=lambda one: -one[0])]


@lru_cache(maxsize=512)
def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower().split(), other.lower().split(), False).ratio()


@lru_cache(maxsize=64)
def _collated(renderings: tuple[Rendering, ...], language: str) -> Collation:
    differences = differing_words([one.text for one in renderings], language)
    slots: list[Slot] = []
    told = [0] * len(renderings)  # how far each text stands in the slots so far
    for difference in differences:
        slots.append(_slot(renderings, difference, told))
        told = [s[1] if s else end for s, end in zip(difference.spans, told, strict=True)]
    named = tuple(origin.name for origin in origins([one.told for one in renderings]))
    return Collation(renderings, named, tuple(s for s in slots if s.variety > 1), differences)


def _slot(renderings: Sequence[Rendering], difference: Difference, told: Sequence[int]) -> Slot:
    words: list[tuple[str, str | None]] = []
    shared = ""
    for rendering, span, end in zip(renderings, difference.spans, told, strict=True):
        if span is None:
            words.append((rendering.outlet, None))
            continue
        words.append((rendering.outlet, rendering.text[span[0] : span[1]]))
        shared = shared or " ".join(_WORD.findall(rendering.text, end, span[0])[-_SHARED_WORDS:])
    return Slot(shared, tuple(words), difference.negation)
