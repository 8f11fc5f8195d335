"""The status bar: keys that work here, or where a drag will land; counts; things to check."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import Hint
from ui.main_window.running import RunningBar
from ui.session import Counts
from ui.theme import (
    HEIGHT_STATUS,
    META,
    META_BOLD,
    RADIUS_CHIP,
    S2,
    S3,
    S4,
    LinkButton,
    PlainLabel,
    draw_icon,
    keep_measured,
    scaled,
    theme_of,
    type_font,
)
from ui.wording import plural

_ICON = 16


class StatusBar(QWidget):
    """One line below the panes."""

    check_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self._pages = 0
        self._counts: Counts | None = None
        self.running = RunningBar()
        self._keys = _Keys(self)
        self._landing = PlainLabel("", META_BOLD)
        self._numbers = PlainLabel("", META, muted=True)
        self._warning = _WarningIcon(self)
        self._checks = LinkButton(self.tr("Things to check"))
        self._checks.kind = META_BOLD
        self._checks.clicked.connect(self.check_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, S4, 0)
        row.setSpacing(S2)
        for widget in (self.running, self._landing, self._keys):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._numbers)
        row.addSpacing(S2)
        row.addWidget(self._warning)
        row.addWidget(self._checks)
        keep_measured(self, lambda: self.setFixedHeight(scaled(HEIGHT_STATUS)))
        self.clear()

    def clear(self) -> None:
        """Tell nothing: no workspace is open."""
        self._counts, self._pages = None, 0
        self.show_hints(())
        self._landing.hide()
        self._numbers.setText("")
        self._warning.hide()
        self._checks.hide()

    @Slot(object)
    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show the keys that work where the focus is."""
        self._keys.set(hints)

    @Slot(str)
    def show_landing(self, words: str) -> None:
        """Say where a drag will land; "" when there is none."""
        self._landing.setText(words)
        self._landing.setVisible(bool(words))

    @Slot(object)
    def show_counts(self, counts: Counts) -> None:
        """Show how much the memo holds and what is to be checked."""
        self._counts = counts
        self._show_numbers()

    @Slot(int)
    def show_pages(self, pages: int) -> None:
        """Show how many pages the memo has."""
        self._pages = pages
        self._show_numbers()

    def _show_numbers(self) -> None:
        if self._counts is None:
            return
        counts = self._counts
        statements = plural(counts.statements, self.tr("1 statement"), self.tr("%1 statements"))
        if counts.cited != counts.statements:  # further sources are statements too
            within = plural(counts.cited, self.tr("%2 in 1 entry"), self.tr("%2 in %1 entries"))
            statements = within.replace("%2", statements)
        parts = [
            statements,
            plural(counts.words, self.tr("1 word"), self.tr("%1 words")),
            plural(counts.minutes, self.tr("1 min"), self.tr("%1 min")),
        ]
        if self._pages:
            parts.append(plural(self._pages, self.tr("1 page"), self.tr("%1 pages")))
        self._numbers.setText("  ·  ".join(parts))

    @Slot(int)
    def show_checks(self, number: int) -> None:
        """Show how many things are to be checked before the memo is sent."""
        words = plural(number, self.tr("1 thing to check"), self.tr("%1 things to check"))
        self._checks.setText(words)
        self._checks.setAccessibleName(words)
        self._checks.updateGeometry()
        for widget in (self._warning, self._checks):
            widget.setVisible(number > 0)


class _WarningIcon(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        keep_measured(self, lambda: self.setFixedSize(scaled(_ICON), scaled(_ICON)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        draw_icon(QPainter(self), "warning", QRectF(self.rect()), theme.warning)


class _Keys(QWidget):
    """Pairs of a key, in a box, and what it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = ()

    def set(self, hints: tuple[Hint, ...]) -> None:
        """Show *hints*."""
        self._hints = hints
        self.setAccessibleName("; ".join(f"{hint.keys}: {hint.text}" for hint in hints))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        keys, words = QFontMetrics(type_font(META_BOLD)), QFontMetrics(type_font(META))
        width = sum(
            keys.horizontalAdvance(hint.keys) + words.horizontalAdvance(hint.text) + S3 + S2 + S4
            for hint in self._hints
        )
        return QSize(width, scaled(HEIGHT_STATUS))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, scaled(HEIGHT_STATUS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        left = 0.0
        key_font, word_font = type_font(META_BOLD), type_font(META)
        for hint in self._hints:
            painter.setFont(key_font)
            width = painter.fontMetrics().horizontalAdvance(hint.keys)
            height = scaled(18)
            told = QFontMetrics(word_font).horizontalAdvance(hint.text)
            if left + width + S3 + S2 + told > self.width() + 2:
                break  # half a key tells nothing
            box = QRectF(left + 0.5, (self.height() - height) / 2, width + S3, height)
            painter.setPen(QPen(theme.border, 1))
            painter.setBrush(theme.card)
            painter.drawRoundedRect(box, RADIUS_CHIP, RADIUS_CHIP)
            painter.setPen(theme.text)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hint.keys)
            left = box.right() + S2 - 2
            painter.setFont(word_font)
            painter.setPen(theme.muted)
            width = painter.fontMetrics().horizontalAdvance(hint.text)
            words = QRectF(left, 0, width + 2, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, hint.text)
            left = words.right() + S4
