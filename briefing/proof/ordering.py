"""What is out of order: all that does not belong to the longest run that is still in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item", str, int)


def out_of_order(expected: Sequence[Item], places: Mapping[Item, int]) -> frozenset[Item]:
    """Return those of *expected* whose *places* are out of the expected order.

    What has no place is left out.  Each place is taken once.
    """
    present = [one for one in expected if one in places]
    tails: list[int] = []
    tail_index: list[int] = []
    before: list[int] = []
    for index, one in enumerate(present):
        place = places[one]
        at = bisect_left(tails, place)
        before.append(tail_index[at - 1] if at else -1)
        if at == len(tails):
            tails.append(place)
            tail_index.append(index)
        else:
            tails[at], tail_index[at] = place, index
    kept: set[int] = set()
    index = tail_index[-1] if tail_index else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return frozenset(one for index, one in enumerate(present) if index not in kept)
