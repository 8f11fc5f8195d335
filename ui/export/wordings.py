"""Two wordings in one paragraph: removed words struck, added ones underlined, both in words too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.jobs.wordings import Change, Words, compared
from ui.theme import LINE_ICON, QUOTATION, leading, theme_of, type_font

_LONGEST = 400  # words that are laid out


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wordings", text)


class Wordings(QWidget):
    """A paragraph that tells by line and by colour what changed from one wording to another."""

    def __init__(self, before: str = "", after: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words: tuple[Words, ...] = ()
        self.show_words(before, after)

    def show_words(self, before: str, after: str) -> None:
        """Show how *before* became *after*."""
        self.words = compared(before, after)
        told = {Change.REMOVED: _tr("removed: %1"), Change.ADDED: _tr("added: %1")}
        parts = [told[w.change].replace("%1", w.text) for w in self.words if w.change in told]
        self.setAccessibleName("; ".join(parts) or before)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = {top for _, _, _, top in self._laid(width)}
        return max(1, len(lines)) * leading(QUOTATION) + 2

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()

    def _laid(self, width: int) -> list[tuple[str, Change, int, int]]:
        """Return each word, what became of it, and where it stands."""
        metrics = QFontMetrics(type_font(QUOTATION))
        gap, line = metrics.horizontalAdvance(" "), leading(QUOTATION)
        left = top = 0
        laid: list[tuple[str, Change, int, int]] = []
        each = ((word, run.change) for run in self.words for word in run.text.split(" "))
        for _, (word, change) in zip(range(_LONGEST), each, strict=False):
            wide = metrics.horizontalAdvance(word)
            if left and left + wide > width:
                left, top = 0, top + line
            laid.append((word, change, left, top))
            left += wide + gap
        return laid

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setFont(type_font(QUOTATION))
        metrics = painter.fontMetrics()
        colours = {
            Change.KEPT: theme.text,
            Change.REMOVED: theme.warning,
            Change.ADDED: theme.done,
        }
        for word, change, left, top in self._laid(self.width()):
            painter.setPen(QPen(colours[change], LINE_ICON))
            base = top + metrics.ascent()
            painter.drawText(left, base, word)
            right = left + metrics.horizontalAdvance(word)
            if change is Change.REMOVED:
                middle = base - metrics.xHeight() // 2
                painter.drawLine(left, middle, right, middle)
            elif change is Change.ADDED:
                painter.drawLine(left, base + 2, right, base + 2)
        painter.end()

    def mousePressEvent(self, event: object) -> None:
        """Let the press through to what lies below."""
        event.ignore()  # type: ignore[attr-defined]
