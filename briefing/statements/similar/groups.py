"""Groups of sentences that say the same in several outlets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.statements.similar.places import THRESHOLD, Place

_LEAST_MEAN = 0.5  # of the threshold: what the pairs of two groups must reach to be joined


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of at least two articles that say the same, in the order of their places.

    *id* is ``ARTICLE:START-END`` of the first; *score* the mean of its links.
    """

    id: str
    places: tuple[Place, ...]
    score: float


def groups(links: Iterable[tuple[Place, Place, float]]) -> tuple[Group, ...]:
    """Return the groups that *links* make, the surest first.

    Two groups are joined by their strongest link only if their pairs are alike
    on the whole, so that no chain of near matches puts two stories into one.
    """
    score = {(one, other): value for one, other, value in links}
    group_of: dict[Place, int] = {}
    members: dict[int, list[Place]] = {}
    for one, other in sorted(score, key=lambda pair: (-score[pair], _key(pair[0]), _key(pair[1]))):
        for place in (one, other):
            if place not in group_of:
                group_of[place] = len(group_of)
                members[group_of[place]] = [place]
        a, b = group_of[one], group_of[other]
        if a != b and _mean(members[a], members[b], score) >= _LEAST_MEAN * THRESHOLD:
            for place in members.pop(b):
                group_of[place] = a
                members[a].append(place)
    made = [_group(places, score) for places in members.values()]
    several = [group for group in made if len({place.article for place in group.places}) > 1]
    return tuple(sorted(several, key=lambda group: (-group.score, group.id)))


def _key(place: Place) -> tuple[str, int]:
    return place.article, place.start


def _between(score: dict[tuple[Place, Place], float], one: Place, other: Place) -> float:
    return score.get((one, other)) or score.get((other, one)) or 0.0


def _mean(one: list[Place], other: list[Place], score: dict[tuple[Place, Place], float]) -> float:
    pairs = [(a, b) for a in one for b in other if a.article != b.article]
    return sum(_between(score, a, b) for a, b in pairs) / len(pairs) if pairs else 0.0


def _group(places: list[Place], score: dict[tuple[Place, Place], float]) -> Group:
    ordered = sorted(places, key=_key)
    values = [
        value
        for at, one in enumerate(ordered)
        for other in ordered[at + 1 :]
        if (value := _between(score, one, other))
    ]
    first = ordered[0]
    mean = round(sum(values) / len(values), 4) if values else 0.0
    return Group(f"{first.article}:{first.start}-{first.end}", tuple(ordered), mean)
