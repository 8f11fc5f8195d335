"""Blocks one under another, laid out by us from the article's own characters, when they are seen.

Positions given and taken are code points of ``Article.text``; lengths are
device-independent pixels.  What was not seen yet has an estimated height.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF

from briefing.articles.values import ParagraphKind
from ui.reader.blocks import Block, Fold
from ui.reader.laid import COLUMNS, Laid, Measures

_KEPT = 300  # layouts


class Flow:
    """The blocks of a text in one column."""

    def __init__(self, text: str, blocks: Sequence[Block | Fold], measures: Measures) -> None:
        self.text = text
        self.blocks = blocks
        self.measures = measures
        self._starts = [block.start for block in blocks]
        self._laid: OrderedDict[int, Laid] = OrderedDict()
        self._heights = self._estimates(blocks)
        self._tops: list[float] | None = None

    @property
    def height(self) -> float:
        """How high all of it is, as far as is known."""
        return self._all_tops()[-1]

    def top(self, number: int) -> float:
        """Return where the block *number* begins, its space above included."""
        return self._all_tops()[number]

    def text_top(self, number: int) -> float:
        """Return where the text of the block *number* begins."""
        return self.top(number) + self._above(number)

    def number_at(self, y: float) -> int:
        """Return the number of the block at height *y*, the nearest if there is none."""
        return min(max(bisect_right(self._all_tops(), y) - 1, 0), max(len(self.blocks) - 1, 0))

    def number_of(self, position: int) -> int:
        """Return the number of the block that holds *position*, or of the one before it."""
        return max(bisect_right(self._starts, position) - 1, 0)

    def laid(self, number: int) -> Laid | None:
        """Return the block *number* laid out; None for a fold."""
        block = self.blocks[number]
        if isinstance(block, Fold):
            return None
        known = self._laid.pop(number, None) or Laid(self.text, block, self.measures)
        self._laid[number] = known
        if len(self._laid) > _KEPT:
            self._laid.popitem(last=False)
        height = self._above(number) + known.height + self._below(block)
        if height != self._heights[number]:
            self._heights[number] = height
            self._tops = None
        return known

    def lay(self, top: float, bottom: float) -> float:
        """Lay out what stands between *top* and *bottom*; return where *top* is by then.

        What is seen at *top* stays there though heights above it turn out others.
        """
        if not self.blocks:
            return top
        number = self.number_at(top)
        into = top - self.top(number)
        before = self._heights[number]
        self.laid(number)
        if into > 0 and before:
            into = min(into, self._heights[number]) if into < before else into
        at, depth = number, bottom - top + into
        while at < len(self.blocks) and depth > 0:
            self.laid(at)
            depth -= self._heights[at]
            at += 1
        return self.top(number) + into

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return where ``text[start:end]`` stands, line by line, counted from the flow's corner."""
        found: list[QRectF] = []
        for number in self.numbers_between(start, end):
            laid = self.laid(number)
            if laid is not None:
                shift = self.text_top(number)
                found += [r.translated(0, shift) for r in laid.rects(start, end)]
        return found

    def numbers_between(self, start: int, end: int) -> range:
        """Return the numbers of the blocks that ``text[start:end]`` touches."""
        return range(self.number_of(start), bisect_right(self._starts, max(start, end - 1)))

    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops

    def _estimates(self, blocks: Sequence[Block | Fold]) -> list[float]:
        line, gap = self.measures.leading, self.measures.gap
        per_line = COLUMNS - 4
        return [
            line + gap
            if isinstance(block, Fold)
            else -(-(block.end - block.start) // per_line) * line + gap
            for block in blocks
        ]

    def _above(self, number: int) -> float:
        block = self.blocks[number]
        is_heading = isinstance(block, Block) and block.kind is ParagraphKind.HEADING
        return self.measures.gap if is_heading and number else 0.0

    def _below(self, block: Block | Fold) -> float:
        return 0.0 if isinstance(block, Block) and block.goes_on else self.measures.gap
