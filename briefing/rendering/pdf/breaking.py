"""Where the lines of a justified paragraph end: total fit over the whole paragraph.

Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines",
Software: Practice and Experience 11 (1981).  Lines are all of one width, so
the lines that may start at a place are found by bisection over running sums
instead of a list of active breaks; what comes out is the same optimum.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import inf

from briefing.rendering.pdf.dividing import divided
from briefing.rendering.pdf.fitting import (
    EXPANSION,
    HYPHEN,
    LEAST,
    LINE,
    LONE_WORD,
    MOST,
    NEARLY,
    PAUSE,
    SHORT,
    SHRINK,
    STRETCH,
    TIE,
    Break,
    Cuts,
    Measured,
    ratio_of,
)

_GOOD = 0.7  # of the allowed stretch; beyond it hyphens are tried


def justified(sums: Measured, measure: float, cuts: Cuts) -> list[Break] | None:
    """Return the best line ends for justified text, or None where none keep to the spaces."""
    whole = _Whole(sums, measure)
    cost = whole.costs[-1]
    found = whole.breaks() if cost < inf else None
    if found is not None and max([abs(line.ratio) for line in found]) <= _GOOD:
        return found
    if cost <= HYPHEN + 2 * LINE**2:  # less than any two lines with a hyphen
        return found
    better = divided(sums, measure, cuts, whole.costs)
    return found if better is None else whole.breaks(better[0]) + better[1]


class _Whole:
    """The best lines that end in whole words, for each box up to which there are any."""

    def __init__(self, sums: Measured, measure: float) -> None:
        self._sums = sums
        self._measure = measure
        self.costs = [inf] * (sums.last + 2)  # of the lines before each box
        self._starts = [0] * (sums.last + 2)  # where the last of those lines starts
        self._ratios = [0.0] * (sums.last + 2)
        self.costs[0] = 0.0
        for box in range(sums.last + 1):
            if self.costs[box] < inf:
                self._go_on(box)

    def breaks(self, behind: int = -1) -> list[Break]:
        """Return the best lines for what stands before box *behind*, or for everything."""
        found: list[Break] = []
        behind = behind if behind >= 0 else self._sums.last + 1
        while behind:
            box = self._starts[behind]
            natural = self._sums.natural(box, behind - 1)
            found.append(Break(behind - 1, 0, natural, self._ratios[behind]))
            behind = box
        found.reverse()
        return found

    def _go_on(self, box: int) -> None:
        """Consider every line that starts with *box*."""
        sums, measure, ties = self._sums, self._measure, self._sums.boxes.ties
        reach, glue, last = sums.reach, sums.glue, sums.last
        spent, cost = glue[box], self.costs[box]
        left = sums.widths[box] + spent
        behind = bisect_right(reach, left + measure * MOST, box)
        for end in range(bisect_left(reach, left + measure * LEAST, box), min(behind, last)):
            # ``ratio_of`` and ``cost_of`` written out: this runs for every line there may be.
            natural, space = reach[end] - left, glue[end] - spent
            slack = measure - natural
            ratio = slack / ((STRETCH if slack > 0 else SHRINK) * space + EXPANSION * natural)
            if -NEARLY <= ratio <= NEARLY and space > 0.0:
                price = cost + (LINE + 100 * abs(ratio) ** 3) ** 2
                self._keep(box, end, price + TIE if end in ties else price, ratio)
        for end in sums.boxes.pauses:
            if box <= end and sums.stretched(box, end) < measure:
                self._keep(box, end, cost + LINE**2 + PAUSE, 0.0)
        if behind > last:
            self._finish(box)

    def _finish(self, box: int) -> None:
        """Consider everything from *box* on as the last line."""
        sums, measure = self._sums, self._measure
        natural = sums.natural(box, sums.last)
        space = sums.glue[sums.last] - sums.glue[box]
        ratio = min(0.0, ratio_of(measure - natural, natural, space))
        if ratio >= -NEARLY:
            alone = box > 0 and space <= 0.0 and natural < SHORT * measure
            price = self.costs[box] + LINE**2 + (LONE_WORD if alone else 0.0)
            self._keep(box, sums.last, price, ratio)

    def _keep(self, box: int, end: int, price: float, ratio: float) -> None:
        if price < self.costs[end + 1]:
            self.costs[end + 1], self._starts[end + 1] = price, box
            self._ratios[end + 1] = ratio
