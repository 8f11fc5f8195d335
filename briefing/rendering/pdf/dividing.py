"""The best lines of a justified paragraph whose words may be divided.

A line may start inside a word here, so there are ways to many more places
than with whole words; only those are followed that may still cost less than
the best lines without a hyphen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.rendering.pdf.fitting import (
    EXPANSION,
    HYPHEN,
    LEAST,
    LINE,
    LONE_WORD,
    MOST,
    NEARLY,
    PAUSE,
    SECOND_HYPHEN,
    SHORT,
    SHRINK,
    STRETCH,
    TIE,
    Break,
    Cut,
    Cuts,
    Measured,
    cost_of,
    ratio_of,
)

_IN_A_ROW = 2  # lines that end in a hyphen
_WHOLE = Cut(0, 0.0, 0.0)


@dataclass(slots=True, eq=False)
class _Node:
    """The best way found so far to a line that starts at *box*, after *cut* of it."""

    cost: float
    before: _Node | None
    box: int
    cut: Cut
    ended: Break | None
    hyphens: int  # lines in a row that end in one, up to here


def divided(
    sums: Measured, measure: float, cuts: Cuts, costs: Sequence[float]
) -> tuple[int, list[Break]] | None:
    """Return the best line ends, or None if those in whole words are as good.

    *costs* are those of the best lines in whole words before each box, the
    last of them that of the whole paragraph.  What comes back is a box, up to
    which the lines in whole words are the best, and the lines from there on.

    Those lines need not be looked for again: a way in whole words is known,
    and one that comes back to the end of a word is worth following only if it
    is cheaper than the known one, because what follows is the same for both.
    """
    way = _Ways(sums, measure, cuts, costs).best()
    return None if way is None else _trace(way)


class _Ways:
    """The ways through one stretch of boxes that divide a word at least once."""

    def __init__(self, sums: Measured, measure: float, cuts: Cuts, costs: Sequence[float]) -> None:
        self._sums = sums
        self._measure = measure
        self._cuts = cuts
        self._costs = costs
        self._limit = costs[-1]
        self._waiting: list[dict[int, _Node] | None] = [None] * (sums.last + 2)

    def best(self) -> _Node | None:
        """Return the end of the best way, or None."""
        dear = self._limit - HYPHEN - 2 * LINE**2  # from here on, no hyphen pays
        for box in range(self._sums.last + 1):
            nodes = self._waiting[box]
            if (nodes is None or 0 not in nodes) and self._costs[box] < dear:
                self._divide(_Node(self._costs[box], None, box, _WHOLE, None, 0))
            for node in nodes.values() if nodes else ():
                self._go_on(node)
                if node.hyphens < _IN_A_ROW and node.cost < dear:
                    self._divide(node)
        ends = self._waiting[-1]
        return ends[0] if ends else None

    def _divide(self, node: _Node) -> None:
        """Consider every line from *node* that ends inside a word."""
        sums, measure, box = self._sums, self._measure, node.box
        reach, glue = sums.reach, sums.glue
        left = sums.widths[box] + glue[box] + node.cut.width
        first = bisect_left(reach, left + measure * LEAST, box)
        for end in range(max(first, box + 1), sums.last):
            space = glue[end - 1] - glue[box]
            if (reach[end - 1] - left) * (1 - EXPANSION) - space * SHRINK > measure:
                break  # what stands before the word is too much
            natural, space = reach[end] - left, glue[end] - glue[box]
            if natural * (1 + EXPANSION) + space * STRETCH >= measure:
                for cut in self._cuts(end):
                    self._try(node, end, cut)

    def _go_on(self, node: _Node) -> None:
        """Consider every line from *node* that ends with a word."""
        sums, measure, box = self._sums, self._measure, node.box
        left = sums.widths[box] + sums.glue[box] + node.cut.width
        behind = bisect_right(sums.reach, left + measure * MOST, box)
        first = bisect_left(sums.reach, left + measure * LEAST, box)
        for end in range(first, min(behind, sums.last)):
            self._try(node, end, _WHOLE)
        for end in sums.boxes.pauses:
            short = sums.stretched(box, end) - node.cut.width * (1 + EXPANSION)
            if box <= end and short < measure:
                self._pause(node, end)
        if behind > sums.last:
            self._finish(node)

    def _natural(self, node: _Node, end: int) -> tuple[float, float]:
        """Return the natural width of the line from *node* to box *end*, and that of its spaces."""
        sums = self._sums
        return (
            sums.natural(node.box, end) - node.cut.width,
            sums.glue[end] - sums.glue[node.box],
        )

    def _try(self, node: _Node, end: int, cut: Cut) -> None:
        """Consider the line from *node* to *cut* in box *end*, or to the whole of it."""
        sums = self._sums
        natural, glue = self._natural(node, end)
        if cut.characters:
            natural += sums.widths[end] - sums.widths[end + 1] + cut.with_hyphen
        ratio = ratio_of(self._measure - natural, natural, glue)
        if glue <= 0.0 or not -NEARLY <= ratio <= NEARLY:
            return
        cost = node.cost + cost_of(ratio)
        hyphens = 0
        if cut.characters:
            hyphens = node.hyphens + 1
            cost += HYPHEN + (SECOND_HYPHEN if hyphens > 1 else 0.0)
        elif end in sums.boxes.ties:
            cost += TIE
        box = end if cut.characters else end + 1
        line = Break(end, cut.characters, natural, ratio)
        self._keep(_Node(cost, node, box, cut, line, hyphens))

    def _pause(self, node: _Node, end: int) -> None:
        """Consider the line from *node* to box *end*, left short: what follows is a tag."""
        natural, _ = self._natural(node, end)
        cost = node.cost + LINE**2 + PAUSE
        self._keep(_Node(cost, node, end + 1, _WHOLE, Break(end, 0, natural), 0))

    def _finish(self, node: _Node) -> None:
        """Consider everything from *node* on as the last line."""
        end = self._sums.last
        natural, glue = self._natural(node, end)
        ratio = min(0.0, ratio_of(self._measure - natural, natural, glue))
        if ratio < -NEARLY:
            return
        cost = node.cost + LINE**2
        if node.before and glue <= 0.0 and natural < SHORT * self._measure:
            cost += LONE_WORD
        self._keep(_Node(cost, node, end + 1, _WHOLE, Break(end, 0, natural, ratio), 0))

    def _keep(self, node: _Node) -> None:
        if node.cost >= self._limit or (
            not node.cut.characters and node.cost >= self._costs[node.box]
        ):
            return
        nodes = self._waiting[node.box]
        if nodes is None:
            nodes = self._waiting[node.box] = {}
        rival = nodes.get(node.cut.characters)
        if rival is None or node.cost < rival.cost:
            nodes[node.cut.characters] = node


def _trace(node: _Node) -> tuple[int, list[Break]]:
    """Return where the way to *node* starts, and the breaks on it."""
    breaks: list[Break] = []
    at = node
    while at.before is not None and at.ended is not None:
        breaks.append(at.ended)
        at = at.before
    breaks.reverse()
    return at.box, breaks
