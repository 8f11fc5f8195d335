"""Where the lines of a paragraph end: total fit over the whole paragraph.

Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines",
Software: Practice and Experience 11 (1981).  Lines are all of one width, so
the lines that may start at a place are found by bisection over running sums
instead of a list of active breaks; what comes out is the same optimum.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from briefing.rendering.pdf.words import Boxes

SHRINK, STRETCH = 0.2, 0.4  # of a word space: 80 to 140 %
EXPANSION = 0.015  # of the type itself, either way: less than the eye sees
_NARROW, _TIGHT = 1 - EXPANSION, 1 - EXPANSION - SHRINK  # of boxes, of spaces
_WIDE, _LOOSE = 1 + EXPANSION, 1 + EXPANSION + STRETCH
_LINE = 10.0  # what a line costs by itself
_HYPHEN = 2500.0
_HYPHENS_IN_A_ROW = 2
_SECOND_HYPHEN = 6000.0
_LONE_WORD = 4000.0  # a last line of a single short word
_TIE = 3000.0  # an end of line inside what should hold together
_RAGGED_TIE = 0.3
_PAUSE = 2000.0  # a line left short before a tag
_SHORT = 0.2  # of the measure
_GOOD = 0.7  # of the allowed stretch; beyond it hyphens are tried
_EVEN = 0.12  # of the measure: lines that leave no more are even enough as they come
_SLACK = 0.45  # of the measure: how much a ragged line may leave empty


class Break(NamedTuple):
    """The end of a line: after *cut* characters of box *box*, or after the whole box (cut 0).

    *width* is the line's natural width in points, its hyphen included.  *ratio*
    says how far the line is to be filled: 1 takes all the stretch that is
    allowed, -1 all the shrinkage, 0 leaves it as it is.
    """

    box: int
    cut: int
    width: float
    ratio: float = 0.0


class Cut(NamedTuple):
    """A place inside a word: characters before it, their width, and that with the hyphen."""

    characters: int
    width: float
    with_hyphen: float


Cuts = Callable[[int], Sequence[Cut]]  # of box n


@dataclass(slots=True, eq=False)
class _Node:
    """The best way found so far to a line that starts at *box*, after *cut* of it."""

    cost: float
    before: _Node | None
    box: int
    cut: Cut
    ended: Break | None
    hyphens: int  # lines in a row that end in one, up to here


_WHOLE = Cut(0, 0.0, 0.0)


class Measured:
    """The running sums of a stretch of boxes."""

    __slots__ = ("_high", "_low", "boxes", "count", "glue", "widths")

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        self.count = len(boxes)
        self.widths = list(accumulate(boxes.widths, initial=0.0))
        self.glue = list(accumulate(boxes.spaces, initial=0.0))
        self._low: list[float] | None = None
        self._high: list[float] | None = None

    @property
    def low(self) -> list[float]:
        """Where each box ends when everything is set as narrow as it may be."""
        if self._low is None:
            self._low = self.ends(_NARROW, _TIGHT)
        return self._low

    @property
    def high(self) -> list[float]:
        """Where each box ends when everything is set as wide as it may be."""
        if self._high is None:
            self._high = self.ends(_WIDE, _LOOSE)
        return self._high

    def ends(self, boxes: float, glue: float) -> list[float]:
        """Return where each box ends, its widths and spaces scaled by *boxes* and *glue*."""
        pairs = zip(self.widths[1:], self.glue, strict=False)
        if boxes == glue == 1.0:
            return [w + g for w, g in pairs]
        return [boxes * w + glue * g for w, g in pairs]

    def natural(self) -> float:
        """Return the width of everything in one line."""
        return self.widths[-1] + self.glue[-2] if self.count else 0.0


def justified(sums: Measured, measure: float, cuts: Cuts) -> list[Break] | None:
    """Return the best line ends for justified text, or None where none keep to the spaces."""
    plain = _justify(sums, measure, None)
    if plain is not None and plain[1] <= _GOOD:
        return plain[0]
    hyphenated = _justify(sums, measure, cuts)
    best = hyphenated or plain
    return best[0] if best else None


def _justify(sums: Measured, measure: float, cuts: Cuts | None) -> tuple[list[Break], float] | None:
    count = sums.count
    low, high = sums.low, sums.high
    waiting: list[dict[int, _Node] | None] = [None] * (count + 1)
    waiting[0] = {0: _Node(0.0, None, 0, _WHOLE, None, 0)}
    for box in range(count):
        for node in list((waiting[box] or {}).values()):
            used, glue = sums.widths[box] + node.cut.width, sums.glue[box]
            last = bisect_right(low, measure + _NARROW * used + _TIGHT * glue, box) - 1
            first = bisect_left(high, measure + _WIDE * used + _LOOSE * glue, box)
            for end in range(first, min(last, count - 2) + 1):
                _try(sums, measure, waiting, node, end, _WHOLE)
            for end in sums.boxes.pauses:
                if box <= end < first:
                    _pause(sums, waiting, node, end)
            if last >= count - 1:
                _finish(sums, measure, waiting, node)
            if cuts is not None and node.hyphens < _HYPHENS_IN_A_ROW:
                for end in range(max(first, box + 1), min(last + 2, count)):
                    for cut in cuts(end):
                        _try(sums, measure, waiting, node, end, cut)
    ends = waiting[count]
    return _trace(ends[0]) if ends else None


def _try(
    sums: Measured,
    measure: float,
    waiting: list[dict[int, _Node] | None],
    node: _Node,
    end: int,
    cut: Cut,
) -> None:
    """Consider the line from *node* to *cut* in box *end*, or to the whole of it."""
    glue = sums.glue[end] - sums.glue[node.box]
    base = sums.widths[end] if cut.characters else sums.widths[end + 1]
    natural = base - sums.widths[node.box] - node.cut.width + cut.with_hyphen + glue
    ratio = _ratio(measure, natural, glue)
    if glue <= 0.0 or not -1.000001 <= ratio <= 1.000001:
        return
    cost = node.cost + (_LINE + 100 * abs(ratio) ** 3) ** 2
    hyphens = 0
    if cut.characters:
        hyphens = node.hyphens + 1
        cost += _HYPHEN + (_SECOND_HYPHEN if hyphens > 1 else 0.0)
    elif end in sums.boxes.ties:
        cost += _TIE
    box = end if cut.characters else end + 1
    _keep(waiting, _Node(cost, node, box, cut, Break(end, cut.characters, natural, ratio), hyphens))


def _ratio(measure: float, natural: float, glue: float) -> float:
    slack = measure - natural
    limit = glue * (STRETCH if slack > 0 else SHRINK) + EXPANSION * natural
    return slack / limit if limit else 0.0


def _pause(sums: Measured, waiting: list[dict[int, _Node] | None], node: _Node, end: int) -> None:
    """Consider the line from *node* to box *end*, left short: what follows is a tag."""
    natural = sums.widths[end + 1] - sums.widths[node.box] - node.cut.width
    natural += sums.glue[end] - sums.glue[node.box]
    cost = node.cost + _LINE**2 + _PAUSE
    _keep(waiting, _Node(cost, node, end + 1, _WHOLE, Break(end, 0, natural), 0))


def _finish(
    sums: Measured, measure: float, waiting: list[dict[int, _Node] | None], node: _Node
) -> None:
    """Consider everything from *node* on as the last line."""
    end = sums.count - 1
    glue = sums.glue[end] - sums.glue[node.box]
    natural = sums.widths[end + 1] - sums.widths[node.box] - node.cut.width + glue
    cost = node.cost + _LINE**2
    if node.before and glue <= 0.0 and natural < _SHORT * measure:
        cost += _LONE_WORD
    ratio = min(0.0, _ratio(measure, natural, glue))
    _keep(waiting, _Node(cost, node, end + 1, _WHOLE, Break(end, 0, natural, ratio), 0))


def _keep(waiting: list[dict[int, _Node] | None], node: _Node) -> None:
    nodes = waiting[node.box]
    if nodes is None:
        nodes = waiting[node.box] = {}
    rival = nodes.get(node.cut.characters)
    if rival is None or node.cost < rival.cost:
        nodes[node.cut.characters] = node


def _trace(node: _Node) -> tuple[list[Break], float]:
    """Return the breaks up to *node* and the ratio of their worst line."""
    breaks: list[Break] = []
    at: _Node | None = node
    while at is not None and at.ended is not None:
        breaks.append(at.ended)
        at = at.before
    breaks.reverse()
    return breaks, max(abs(ended.ratio) for ended in breaks)


def ragged(sums: Measured, measure: float) -> list[Break]:
    """Return line ends for text flush left: as few lines as fit, as even as may be.

    A box wider than *measure* gets a line of its own; it is the caller's to
    cut it first.
    """
    count = sums.count
    if not count:
        return []
    ends = sums.ends(1.0, 1.0)
    filled = _first_fit(sums, ends, measure)
    if filled is not None:
        return filled
    costs = [0.0] + [float("inf")] * count
    before: list[int] = [0] * (count + 1)
    ties = sums.boxes.ties
    for box in range(count):
        if costs[box] == float("inf"):
            continue
        start = sums.widths[box] + sums.glue[box]
        last = max(box, bisect_right(ends, measure + start + 1e-6, box) - 1)
        for end in range(last, box - 1, -1):
            slack = measure - (ends[end] - start)
            if end < last and slack > _SLACK * measure and end < count - 1:
                break
            cost = costs[box] + _ragged_cost(slack / measure, box, end, count)
            if end in ties:
                cost += _RAGGED_TIE
            if cost < costs[end + 1]:
                costs[end + 1], before[end + 1] = cost, box
    return _walk(sums, before, ends)


def _first_fit(sums: Measured, ends: list[float], measure: float) -> list[Break] | None:
    """Return lines filled one after the other, or None if they leave something to even out."""
    breaks: list[Break] = []
    box, last = 0, sums.count - 1
    while True:
        start = sums.widths[box] + sums.glue[box]
        end = min(last, max(box, bisect_right(ends, measure + start + 1e-6, box) - 1))
        width = ends[end] - start
        breaks.append(Break(end, 0, width))
        if end == last:
            alone = box == end and box > 0 and width < _SHORT * measure
            return None if alone else breaks
        if measure - width > _EVEN * measure or end in sums.boxes.ties:
            return None
        box = end + 1


def _ragged_cost(slack: float, box: int, end: int, count: int) -> float:
    if end == count - 1:
        lone = box == end and box > 0 and slack > 1 - _SHORT
        return 1.0 + (0.06 if lone else 0.0)
    return 1.0 + slack * slack


def _walk(sums: Measured, before: list[int], ends: list[float]) -> list[Break]:
    breaks: list[Break] = []
    at = sums.count
    while at > 0:
        box = before[at]
        width = ends[at - 1] - sums.widths[box] - sums.glue[box]
        breaks.append(Break(at - 1, 0, width))
        at = box
    breaks.reverse()
    return breaks
