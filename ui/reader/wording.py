"""A passage with what was taken out of it struck, and what was put in underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.articles.values import Span
from ui.offsets import Offsets
from ui.theme import QUOTATION, leading, scaled, theme_of, type_font

_NARROWEST = 120


class Wording(QWidget):
    """A passage: its context muted, its words plain, changed ones marked.  Never read as markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._words: Span = (0, 0)
        self._changed: Sequence[Span] = ()
        self._struck = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(
        self, text: str, words: Span, changed: Sequence[Span] = (), *, struck: bool = False
    ) -> None:
        """Show *text*, of which *words* matter; *changed* spans are struck, or underlined."""
        self._text = text.replace("\n", " ")
        self._words, self._changed, self._struck = words, changed, struck
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).lineCount() * leading(QUOTATION)

    def sizeHint(self) -> QSize:
        return QSize(scaled(2 * _NARROWEST), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST), leading(QUOTATION))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme_of(self.palette()).muted)
        self._laid(self.width()).draw(painter, QPointF(0, 0))

    def _laid(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._text, type_font(QUOTATION))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, y + (leading(QUOTATION) - line.height()) / 2))
            y += leading(QUOTATION)
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        offsets, theme = Offsets(self._text), theme_of(self.palette())
        found: list[QTextLayout.FormatRange] = []
        for number, (start, end) in enumerate((self._words, *self._changed)):
            one = QTextLayout.FormatRange()
            one.start = offsets.to_qt(start)
            one.length = offsets.to_qt(end) - one.start
            look = QFont(type_font(QUOTATION))
            look.setBold(number > 0)
            look.setStrikeOut(number > 0 and self._struck)
            look.setUnderline(number > 0 and not self._struck)
            one.format.setFont(look)
            one.format.setForeground(theme.text)
            found.append(one)
        return found
