"""Figures in which two renderings of one statement contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.statements.similar.figures import Figure, FigureKind, figures_in


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two texts that cannot both be right: their numbers among those compared, and the figures."""

    kind: FigureKind
    one: int
    one_figure: Figure
    other: int
    other_figure: Figure


def contradictions(
    texts: Sequence[str], language: str = "en", day: date | None = None
) -> tuple[Contradiction, ...]:
    """Return where the figures of *texts*, renderings of one statement, exclude each other.

    Times are compared as instants, and only if both have a zone; dates by month
    and day; counts if they count the same thing.  *day* is that of the event.
    What cannot be decided is no contradiction.
    """
    read = [figures_in(text, language, day) for text in texts]
    found: list[Contradiction] = []
    for one in range(len(read)):
        for other in range(one + 1, len(read)):
            found.extend(
                Contradiction(a.kind, one, a, other, b) for a, b in _pairs(read[one], read[other])
            )
    return tuple(found)


def _pairs(one: Sequence[Figure], other: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the figures of the shorter list that agree with none of their kind in the other."""
    for kind in FigureKind:
        ours = [figure for figure in one if figure.kind is kind and _is_known(figure)]
        theirs = [figure for figure in other if figure.kind is kind and _is_known(figure)]
        turned = len(ours) > len(theirs)
        short, long = (theirs, ours) if turned else (ours, theirs)
        for figure in short:
            rivals = [rival for rival in long if _comparable(figure, rival)]
            if rivals and not any(_agree(figure, rival) for rival in rivals):
                yield (rivals[0], figure) if turned else (figure, rivals[0])


def _is_known(figure: Figure) -> bool:
    return figure.kind is not FigureKind.TIME or bool(figure.minutes)


def _comparable(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit


def _agree(one: Figure, other: Figure) -> bool:
    if one.kind is FigureKind.TIME:
        return bool(one.minutes & other.minutes)
    if one.kind is FigureKind.DATE:
        return one.day == other.day
    return one.least <= other.most and other.least <= one.most
