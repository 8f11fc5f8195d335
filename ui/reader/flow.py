"""Blocks one under another, laid out by us from the article's own characters, when they are seen.

Positions given and taken are code points of ``Article.text``; lengths are
device-independent pixels.  What was not seen yet has an estimated height.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from briefing.articles.values import ParagraphKind
from ui.offsets import Offsets
from ui.reader.blocks import Block, Fold

COLUMNS = 65  # characters a line at most
_KEPT = 300  # layouts
# Shown as what they are: signs that would turn text round, or hide in it.
_SHOWN_AS = {
    **dict.fromkeys((0x202D, 0x202E, *range(0xE0000, 0xE0080)), "\ufffd"),
    ord("\n"): "\u2028",
}
# Hebrew to Arabic Extended, their presentation forms, and the planes of like scripts.
_LEFTWARDS = (("\u0590", "\u08ff"), ("\ufb1d", "\ufefc"), ("\U00010800", "\U0001efff"))
_SAMPLE = "The quick reading of a line of news takes the eye from left to ri"  # 65 characters


@dataclass(frozen=True, slots=True)
class Measures:
    """How text is set: pixels throughout."""

    width: float
    leading: float
    gap: float
    font: QFont
    heading: QFont

    def widest(self) -> float:
        """Return the width of a full line."""
        return QFontMetricsF(self.font).horizontalAdvance(_SAMPLE)


class Laid:
    """One block as lines."""

    def __init__(self, text: str, block: Block, measures: Measures) -> None:
        shown = text[block.start : block.end].translate(_SHOWN_AS)
        self.block = block
        self._leading = measures.leading
        self._offsets = Offsets(shown)
        is_heading = block.kind is ParagraphKind.HEADING
        self.layout = QTextLayout(shown, measures.heading if is_heading else measures.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if _is_rtl(shown) else Qt.LayoutDirection.LeftToRight
        )
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self._straight = _runs_left_to_right(shown)
        self._set_lines(measures.width)

    def _set_lines(self, width: float) -> None:
        self.layout.beginLayout()
        y = 0.0
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            if line.textLength() > COLUMNS:
                line.setNumColumns(COLUMNS, width)
            line.setPosition(QPointF(0, y + (self._leading - line.height()) / 2))
            y += self._leading
        self.layout.endLayout()
        self.height = max(y, self._leading)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return where ``text[start:end]`` stands, line by line, each as high as its line."""
        first = self._offsets.to_qt(max(start, self.block.start) - self.block.start)
        last = self._offsets.to_qt(min(end, self.block.end) - self.block.start)
        found: list[QRectF] = []
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            a, b = line.textStart(), line.textStart() + line.textLength()
            low, high = max(a, first), min(b, last)
            if low < high:
                found += self._spans(line, number, low, high)
        return found

    def _spans(self, line: QTextLine, number: int, low: int, high: int) -> list[QRectF]:
        top = number * self._leading
        if self._straight:
            high = low + len(self.layout.text()[low:high].rstrip()) if high > low else high
            left, right = _x(line, low), min(_x(line, high), line.naturalTextWidth() + line.x())
            return [QRectF(left, top, right - left, self._leading)] if right > left else []
        boxes = [run.boundingRect() for run in line.glyphRuns(low, high - low)]
        return [QRectF(b.x(), top, b.width(), self._leading) for b in boxes if b.width() > 0]

    def position(self, point: QPointF) -> int:
        """Return the position nearest to *point*, which counts from the block's corner."""
        if not self.layout.lineCount():
            return self.block.start
        row = min(max(int(point.y() // self._leading), 0), self.layout.lineCount() - 1)
        units = self.layout.lineAt(row).xToCursor(point.x())
        return self.block.start + self._offsets.from_qt(units)

    def holds(self, point: QPointF) -> bool:
        """Tell whether there is text under *point*."""
        row = int(point.y() // self._leading)
        if not 0 <= row < self.layout.lineCount():
            return False
        line = self.layout.lineAt(row)
        return line.naturalTextRect().left() <= point.x() <= line.naturalTextRect().right()


def _x(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)  # a pair: the position may have been moved to one that is valid
    return float(found[0])


def _runs_left_to_right(text: str) -> bool:
    """Tell whether no character of *text* belongs to a script that runs the other way."""
    return text.isascii() or not any(low <= c <= high for c in text for low, high in _LEFTWARDS)


def _is_rtl(text: str) -> bool:
    """Tell whether the first letter of *text* runs from right to left (Unicode UAX 9, P2)."""
    return not _runs_left_to_right(next((c for c in text if c.isalpha()), ""))


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
