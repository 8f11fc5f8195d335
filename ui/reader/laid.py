"""One block of a text as lines: where its characters stand, and which stand at a point.

Positions given and taken are code points of ``Article.text``; lengths are
device-independent pixels, counted from the block's corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from briefing.articles.values import ParagraphKind
from ui.offsets import Offsets
from ui.reader.blocks import Block
from ui.reader.glyphs import Cell, cell_at, cells, stretches

COLUMNS = 65  # characters a line at most
# Shown as what they are: signs that would turn text round, or hide in it.
_SHOWN_AS = {
    **dict.fromkeys((0x202D, 0x202E, *range(0xE0000, 0xE0080)), "\ufffd"),
    ord("\n"): "\u2028",
}
# Hebrew to Arabic Extended, their presentation forms, and the planes of like scripts.
_LEFTWARDS = (("\u0590", "\u08ff"), ("\ufb1d", "\ufefc"), ("\U00010800", "\U0001efff"))
_TURNING = frozenset("\u200f\u202b\u2067")  # signs after which words may run from right to left
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
        self._shown = shown
        self._leading = measures.leading
        self._offsets = Offsets(shown)
        is_heading = block.kind is ParagraphKind.HEADING
        self.layout = QTextLayout(shown, measures.heading if is_heading else measures.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.leftwards = _is_rtl(shown)
        direction = Qt.LayoutDirection
        option.setTextDirection(direction.RightToLeft if self.leftwards else direction.LeftToRight)
        if self.leftwards:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self._straight = _runs_left_to_right(shown)
        self._cells: dict[int, tuple[Cell, ...]] = {}
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
        high -= self._blank_units(low, high)
        if self._straight:
            left, right = _x(line, low), min(_x(line, high), line.naturalTextWidth() + line.x())
            return [QRectF(left, top, right - left, self._leading)] if right > left else []
        return [
            QRectF(left, top, right - left, self._leading)
            for left, right in stretches(line, low, high)
        ]

    def _blank_units(self, low: int, high: int) -> int:
        """Return how many units of white space end what stands between two units."""
        words = self._shown[self._offsets.from_qt(low) : self._offsets.from_qt(high)]
        return len(words) - len(words.rstrip())

    def position(self, point: QPointF) -> int:
        """Return the position between two characters that is nearest to *point*."""
        return self._at(point, between=True)

    def character(self, point: QPointF) -> int:
        """Return the position of the character under *point*, or of the nearest."""
        return self._at(point, between=False)

    def _at(self, point: QPointF, *, between: bool) -> int:
        if not self.layout.lineCount():
            return self.block.start
        row = min(max(int(point.y() // self._leading), 0), self.layout.lineCount() - 1)
        line = self.layout.lineAt(row)
        units = self._unit_in(row, line, point.x(), between=between)
        return self.block.start + self._offsets.from_qt(units)

    def _unit_in(self, row: int, line: QTextLine, x: float, *, between: bool) -> int:
        if self._straight:
            how = QTextLine.CursorPosition
            wanted = how.CursorBetweenCharacters if between else how.CursorOnCharacter
            return line.xToCursor(x, wanted)
        if row not in self._cells:
            self._cells[row] = cells(self.layout, line)
        cell = cell_at(self._cells[row], x)
        if cell is None:
            return line.textStart()
        is_right_half = x > (cell.left + cell.right) / 2
        return cell.end if between and is_right_half is not cell.leftwards else cell.start

    def end_of_line(self, point: QPointF) -> float:
        """Return where the words of the line at *point* end on the right."""
        row = min(max(int(point.y() // self._leading), 0), self.layout.lineCount() - 1)
        return self.layout.lineAt(row).naturalTextRect().right() if row >= 0 else 0.0

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
    return text.isascii() or not any(
        c in _TURNING or any(low <= c <= high for low, high in _LEFTWARDS) for c in text
    )


def _is_rtl(text: str) -> bool:
    """Tell whether the first letter of *text* runs from right to left (Unicode UAX 9, P2)."""
    return not _runs_left_to_right(next((c for c in text if c.isalpha()), ""))
