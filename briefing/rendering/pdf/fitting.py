"""What the lines of a paragraph are chosen by: widths summed up, and what each line costs.

Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines",
Software: Practice and Experience 11 (1981): badness, demerits, penalties.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from briefing.rendering.pdf.words import Boxes

SHRINK, STRETCH = 0.2, 0.4  # of a word space: 80 to 140 %
EXPANSION = 0.015  # of the type itself, either way: less than the eye sees
# A line's natural width as a share of the measure, whatever of it are spaces.
LEAST, MOST = 1 / (1 + EXPANSION + STRETCH), 1 / (1 - EXPANSION - SHRINK)
NEARLY = 1.000001  # a ratio that is still allowed
LINE = 10.0  # what a line costs by itself
HYPHEN = 2500.0
SECOND_HYPHEN = 6000.0
LONE_WORD = 4000.0  # a last line of a single short word
TIE = 3000.0  # an end of line inside what should hold together
PAUSE = 2000.0  # a line left short before a tag
SHORT = 0.2  # of the measure


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


class Measured:
    """The running sums of a stretch of boxes: their widths, the spaces between them, both.

    *reach* is where each box ends when everything stands in one line.
    """

    __slots__ = ("boxes", "glue", "last", "reach", "widths")

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        self.last = len(boxes) - 1
        self.widths = list(accumulate(boxes.widths, initial=0.0))
        self.glue = list(accumulate(boxes.spaces, initial=0.0))
        self.reach = list(map(add, self.widths[1:], self.glue))

    def natural(self, box: int, end: int) -> float:
        """Return the width of a line from *box* to *end*, its spaces as they come."""
        return self.reach[end] - self.widths[box] - self.glue[box]

    def stretched(self, box: int, end: int) -> float:
        """Return the most that a line from *box* to *end* can fill."""
        spaces = self.glue[end] - self.glue[box]
        return self.natural(box, end) * (1 + EXPANSION) + spaces * STRETCH

    def shrunk(self, box: int, end: int) -> float:
        """Return the least that a line from *box* to *end* can fill."""
        spaces = self.glue[end] - self.glue[box]
        return self.natural(box, end) * (1 - EXPANSION) - spaces * SHRINK


def ratio_of(slack: float, natural: float, glue: float) -> float:
    """Return the ratio at which a line of *natural* width fills a measure wider by *slack*."""
    limit = glue * (STRETCH if slack > 0 else SHRINK) + EXPANSION * natural
    return slack / limit if limit else 0.0


def cost_of(ratio: float) -> float:
    """Return what a line costs that is filled by *ratio*."""
    return (LINE + 100 * abs(ratio) ** 3) ** 2
