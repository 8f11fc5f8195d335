"""The index of sentences in which the same statement is found again in other outlets.

Similarity is the cosine of the stems of two sentences, each weighted by its
rarity, joined with the cosine of their runs of letters.  Rarities are taken
from the index as it stands, so that adding articles one by one gives just what
adding them at once would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from math import log, sqrt
from operator import itemgetter

from briefing.statements.sentences import Sentence
from briefing.statements.similar.features import Features, features, runs_of_letters
from briefing.statements.similar.groups import Group, groups
from briefing.statements.similar.places import THRESHOLD, Place

_STEMS_SHARE = 0.6
_LEAST_STEMS = 0.15  # cosine of stems below which runs of letters are not compared
_MOST_PROMISING = 120
_MOST_COMPARED = 15
_SURE_STEMS = 0.45  # cosine of stems from which all are compared, be they many
_COMMON = 0.04  # share of sentences above which a stem finds nothing by itself
_FEW = 2000


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence that says the same, and how surely: *score* from 0 to 1."""

    place: Place
    score: float


class SimilarIndex:
    """Finds the same statement elsewhere; articles are added and removed one by one."""

    def __init__(self) -> None:
        self._places: list[Place | None] = []
        self._features: list[Features] = []
        self._of_article: dict[str, list[int]] = {}
        self._postings: dict[str, list[int]] = {}
        self._run_counts: Counter[str] = Counter()
        self._count = 0
        # Known until the next change of the index, for they rest on its rarities.
        self._stem_lengths: dict[int, float] = {}
        self._letter_lengths: dict[int, float] = {}
        self._rarities: dict[int, float] = {}

    def __len__(self) -> int:
        return self._count

    def add(
        self, article: str, text: str, sentences: Iterable[Sentence], language: str = "en"
    ) -> None:
        """Take in the *sentences* of an article's *text*; an article already there is replaced."""
        self.remove(article)
        self._forget_weights()
        numbers: list[int] = []
        for sentence in sentences:
            said = text[sentence.start : sentence.end]
            number = len(self._places)
            numbers.append(number)
            self._places.append(Place(article, sentence.start, sentence.end, said))
            self._take_in(number, features(said, language))
        self._of_article[article] = numbers

    def _take_in(self, number: int, found: Features) -> None:
        self._features.append(found)
        self._count += 1
        for stem in found.stems:
            self._postings.setdefault(stem, []).append(number)
        self._run_counts.update(_runs(found))

    def remove(self, article: str) -> None:
        """Forget an article; one that is not there is no error."""
        self._forget_weights()
        for number in self._of_article.pop(article, []):
            found = self._features[number]
            self._places[number] = None
            self._count -= 1
            for stem in found.stems:
                self._postings[stem].remove(number)
            self._run_counts.subtract(_runs(found))

    def _forget_weights(self) -> None:
        self._stem_lengths.clear()
        self._letter_lengths.clear()
        self._rarities.clear()

    def articles(self) -> tuple[str, ...]:
        """Return the ids of the articles, in the order in which they were added."""
        return tuple(self._of_article)

    def like(
        self,
        text: str,
        language: str = "en",
        *,
        without: str = "",
        least: float = THRESHOLD,
    ) -> tuple[Match, ...]:
        """Return the sentences that say the same as *text*, the surest first.

        *without* names an article to leave out: the statement's own.
        """
        return tuple(self._matches(features(text, language), without, least))

    def links(self, least: float = THRESHOLD) -> Iterator[tuple[Place, Place, float]]:
        """Yield every pair of sentences of different articles that say the same, once."""
        found: set[tuple[Place, Place]] = set()
        for number, place in enumerate(self._places):
            if place is None:
                continue
            for match in self._matches(self._features[number], place.article, least):
                one, other = sorted((place, match.place), key=lambda p: (p.article, p.start))
                if (one, other) not in found:
                    found.add((one, other))
                    yield one, other, match.score

    def groups(self, least: float = THRESHOLD) -> tuple[Group, ...]:
        """Return the groups of sentences that say the same in several articles."""
        return groups(self.links(least))

    def _matches(self, wanted: Features, without: str, least: float) -> Sequence[Match]:
        squares = {stem: self._square(self._postings.get(stem, ())) for stem in wanted.stems}
        length = sqrt(sum(squares.values())) or 1.0
        runs = _runs(wanted)
        letters_length = sqrt(self._letters(runs)) or 1.0
        found: list[Match] = []
        for stems, number in self._by_stems(squares, length, without):
            others = _runs(self._features[number])
            shared = self._letters(runs & others)
            letters = shared / (letters_length * self._letters_length(number, others))
            score = _STEMS_SHARE * stems + (1 - _STEMS_SHARE) * letters
            place = self._places[number]
            if score >= least and place:
                found.append(Match(place, round(min(score, 1.0), 4)))
        return sorted(found, key=lambda m: (-m.score, m.place.article, m.place.start))

    def _by_stems(
        self, squares: dict[str, float], length: float, without: str
    ) -> list[tuple[float, int]]:
        """Return the sentences whose runs of letters are worth comparing, the likest first."""
        likeness = [
            (product / (length * self._stems_length(number)), number)
            for number, product in self._candidates(squares, without)
        ]
        enough = sorted((-stems, number) for stems, number in likeness if stems >= _LEAST_STEMS)
        return [
            (-stems, number)
            for rank, (stems, number) in enumerate(enough)
            if rank < _MOST_COMPARED or -stems >= _SURE_STEMS
        ]

    def _candidates(self, squares: dict[str, float], without: str) -> list[tuple[int, float]]:
        """Return the sentences with rare stems in common, and the product of their weights."""
        most = self._count * _COMMON if self._count > _FEW else self._count
        sums: dict[int, float] = {}
        for stem, square in squares.items():
            postings = self._postings.get(stem, ())
            if len(postings) <= most:
                for number in postings:
                    sums[number] = sums.get(number, 0.0) + square
        for number in self._of_article.get(without, ()):
            sums.pop(number, None)
        sizes = self._features
        promising = nlargest(_MOST_PROMISING, sums.items(), key=itemgetter(1))
        wanted = squares.keys()
        return [
            (number, sum([squares[stem] for stem in sizes[number].stems & wanted]))
            for number, _ in promising
        ]

    def _rarity_squared(self, count: int) -> float:
        known = self._rarities.get(count)
        if known is None:
            known = (log((1 + self._count) / (1 + count)) + 1) ** 2
            self._rarities[count] = known
        return known

    def _square(self, postings: Sequence[int]) -> float:
        return self._rarity_squared(len(postings))

    def _letters(self, runs: Iterable[str]) -> float:
        """Return the sum of the squared weights of *runs* of letters."""
        square, counts = self._rarity_squared, self._run_counts
        return sum([square(counts[run]) for run in runs])

    def _stems_length(self, number: int) -> float:
        known = self._stem_lengths.get(number)
        if known is None:
            stems = self._features[number].stems
            known = sqrt(sum([self._square(self._postings[stem]) for stem in stems])) or 1.0
            self._stem_lengths[number] = known
        return known

    def _letters_length(self, number: int, runs: set[str]) -> float:
        known = self._letter_lengths.get(number)
        if known is None:
            known = sqrt(self._letters(runs)) or 1.0
            self._letter_lengths[number] = known
        return known


def _runs(found: Features) -> set[str]:
    return set(chain.from_iterable(map(runs_of_letters, found.words)))
