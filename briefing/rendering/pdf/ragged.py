"""Where the lines of text flush left end: as few lines as fit, as even as may be."""

from __future__ import annotations

from bisect import bisect_right
from math import inf

from briefing.rendering.pdf.fitting import SHORT, Break, Measured

_TIE = 0.3  # an end of line inside what should hold together
_EVEN = 0.12  # of the measure: lines that leave no more are even enough as they come
_SLACK = 0.45  # of the measure: how much a ragged line may leave empty


def ragged(sums: Measured, measure: float) -> list[Break]:
    """Return line ends for text flush left.

    A box wider than *measure* gets a line of its own; it is the caller's to
    cut it first.
    """
    filled = _first_fit(sums, measure)
    if filled is not None:
        return filled
    count, reach = sums.last + 1, sums.reach
    costs = [0.0] + [inf] * count
    before = [0] * (count + 1)
    ties = sums.boxes.ties
    for box in range(count):
        if costs[box] == inf:
            continue
        start = sums.widths[box] + sums.glue[box]
        last = max(box, bisect_right(reach, measure + start + 1e-6, box) - 1)
        for end in range(last, box - 1, -1):
            slack = measure - (reach[end] - start)
            if end < last and slack > _SLACK * measure and end < count - 1:
                break
            cost = costs[box] + _cost(slack / measure, box, end, count)
            if end in ties:
                cost += _TIE
            if cost < costs[end + 1]:
                costs[end + 1], before[end + 1] = cost, box
    return _walk(sums, before)


def _first_fit(sums: Measured, measure: float) -> list[Break] | None:
    """Return lines filled one after the other, or None if they leave something to even out."""
    breaks: list[Break] = []
    box, last, reach = 0, sums.last, sums.reach
    while True:
        start = sums.widths[box] + sums.glue[box]
        end = min(last, max(box, bisect_right(reach, measure + start + 1e-6, box) - 1))
        width = reach[end] - start
        breaks.append(Break(end, 0, width))
        if end == last:
            alone = box == end and box > 0 and width < SHORT * measure
            return None if alone else breaks
        if measure - width > _EVEN * measure or end in sums.boxes.ties:
            return None
        box = end + 1


def _cost(slack: float, box: int, end: int, count: int) -> float:
    if end == count - 1:
        lone = box == end and box > 0 and slack > 1 - SHORT
        return 1.0 + (0.06 if lone else 0.0)
    return 1.0 + slack * slack


def _walk(sums: Measured, before: list[int]) -> list[Break]:
    breaks: list[Break] = []
    at = sums.last + 1
    while at > 0:
        box = before[at]
        breaks.append(Break(at - 1, 0, sums.natural(box, at - 1)))
        at = box
    breaks.reverse()
    return breaks
