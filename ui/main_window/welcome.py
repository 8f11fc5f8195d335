"""The page of the first start: New, Open, Try the sample, and what was open before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import (
    GALLERY_TITLE,
    INTERFACE,
    INTERFACE_BOLD,
    META,
    META_BOLD,
    RADIUS_CARD,
    S2,
    S4,
    S6,
    ControlButton,
    PlainLabel,
    Theme,
    blend,
    draw_icon,
    keep_measured,
    leading,
    scaled,
    type_font,
)

_WIDTH = 520
_ICON = 20
_RECENT = 5


class WelcomePage(QWidget):
    """A column in the middle of the window."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    workspace_requested = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Welcome"))
        self._column = QVBoxLayout()
        self._column.setSpacing(S2)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._fill()
        middle = QWidget(self)
        middle.setLayout(self._column)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        keep_measured(self, lambda: middle.setFixedWidth(scaled(_WIDTH)))

    def _fill(self) -> None:
        self._column.addWidget(PlainLabel(self.tr("Briefing"), GALLERY_TITLE))
        lead = self.tr("From news articles to a sourced memo, each quotation tied to its source.")
        about = PlainLabel(lead, INTERFACE, muted=True)
        about.setWordWrap(True)
        self._column.addWidget(about)
        self._column.addSpacing(S6)
        self._add(
            "sample",
            self.tr("Try the sample"),
            self.tr("Five articles on two presidential calls, and the finished memo"),
            self.sample_requested.emit,
        )
        self._add(
            "memo",
            self.tr("New workspace"),
            self.tr("An empty memo; drop your articles on it"),
            self.new_requested.emit,
        )
        self._add(
            "open",
            self.tr("Open workspace"),
            self.tr("One file holds articles, memos and every step"),
            self.open_requested.emit,
        )
        self._column.addSpacing(S6)
        self._recent_title = PlainLabel(self.tr("Recent"), META_BOLD, muted=True)
        self._column.addWidget(self._recent_title)
        self._column.addLayout(self._recent)

    def _add(self, icon: str, title: str, words: str, wish: Callable[[], None]) -> None:
        card = _Card(icon, title, words)
        card.clicked.connect(wish)
        self._column.addWidget(card)

    def show_recent(self, paths: list[Path]) -> None:
        """List the workspaces that were open before."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._recent_title.setVisible(bool(paths))
        for path in paths[:_RECENT]:
            row = _Card("", path.stem, str(path.parent))
            row.clicked.connect(lambda _=False, chosen=path: self.workspace_requested.emit(chosen))
            self._recent.addWidget(row)


class _Card(ControlButton):
    """A button of two lines: what, and what that means; without an icon a plain row."""

    def __init__(self, icon: str, title: str, words: str) -> None:
        super().__init__(title, icon=icon, text=title)
        self.setAccessibleDescription(words)
        self.setToolTip("")
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = leading(INTERFACE) + leading(META)
        return QSize(scaled(_WIDTH), lines + 2 * (S4 if self.icon_name else S2))

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        over = self.underMouse() or self.isDown()
        if not self.icon_name:
            super().paint_ground(painter, theme)
            return
        painter.setBrush(blend(theme.text, theme.card, 0.04) if over else theme.card)
        painter.setPen(QPen(theme.border if over else theme.hairline, 1))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        left = float(S2)
        top = float(S4 if self.icon_name else S2)
        if self.icon_name:
            size = scaled(_ICON)
            rect = QRectF(S4, (self.height() - size) / 2, size, size)
            draw_icon(painter, self.icon_name, rect, theme.accent)
            left = S4 + size + S4
        room = self.width() - left - S4
        for text, kind, colour in (
            (self.text(), INTERFACE_BOLD, theme.text),
            (self._words, META, theme.muted),
        ):
            font = type_font(kind)
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, int(room))
            height = leading(kind)
            painter.drawText(QRectF(left, top, room, height), Qt.AlignmentFlag.AlignVCenter, shown)
            top += height
