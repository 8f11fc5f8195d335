"""The margin beside the chosen sentence: what its slice cuts off, and what other outlets say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing.statements.attribution.cut_off import Warning as CutOff
from ui.reader.collating import Collation
from ui.reader.collation_body import CollationBody
from ui.reader.controls import KeyButton
from ui.theme import (
    META,
    META_BOLD,
    S2,
    LinkButton,
    PlainLabel,
    is_restyled,
    scaled,
    theme_of,
)
from ui.wording import plural


class Margin(QScrollArea):
    """Shows one thing at a time about the chosen sentence; it may be scrolled where it is long."""

    take_all_requested = Signal()
    extension_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collation: Collation | None = None
        self._full = False
        self._body = CollationBody()
        self._warning = PlainLabel("", META)
        self._warning.setWordWrap(True)
        self._extend = KeyButton(self.tr("Take it in"), "E")
        self._take = KeyButton("", "S")
        self._compare = LinkButton(self.tr("Compare in full"), text=self.tr("Compare in full"))
        self._compare.kind = META_BOLD
        self._extend.clicked.connect(self.extension_requested)
        self._take.clicked.connect(self.take_all_requested)
        self._compare.clicked.connect(self._turn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Margin"))
        self._lay_out()

    def _lay_out(self) -> None:
        self._page = _Page()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, scaled(S2))
        column.setSpacing(scaled(S2))
        column.addWidget(self._warning)
        column.addWidget(self._extend)
        column.addWidget(self._body)
        column.addSpacing(scaled(S2))
        column.addWidget(self._take)
        column.addWidget(self._compare)
        column.addStretch(1)
        self.setWidget(self._page)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self._collation is None and self._extend.isHidden()

    def show_about(self, collation: Collation | None, cut_off: CutOff | None) -> None:
        """Show *collation*, and above it what the slice cuts off."""
        if collation != self._collation:
            self._full = False
        self._collation = collation
        words = f"“{cut_off.words}”" if cut_off else ""
        told = self.tr("Cuts off %1, which turns the meaning.").replace("%1", words)
        self._warning.setText(told if cut_off else "")
        self._warning.setVisible(cut_off is not None)
        self._extend.setVisible(cut_off is not None)
        self._show_collation()

    def _show_collation(self) -> None:
        collation = self._collation
        self._body.show_collation(collation, full=self._full)
        for widget in (self._take, self._compare):
            widget.setVisible(collation is not None)
        if collation is not None:
            count = len(collation.renderings)
            self._take.say(plural(count, "", self.tr("Take all %1 as one entry")))
            self._compare.setVisible(bool(collation.slots))
            words = self.tr("Only what differs") if self._full else self.tr("Compare in full")
            self._compare.setText(words)
            self._compare.setAccessibleName(words)

    def _turn(self) -> None:
        self._full = not self._full
        self._show_collation()

    def wanted_height(self, width: int) -> int:
        """Return how high all of it is in a column of *width*."""
        self._body.lay_out(width)
        self._page.setFixedWidth(width)
        layout = self._page.layout()
        assert layout is not None
        layout.activate()
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.totalSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.setFixedWidth(self.viewport().width())
        self._body.lay_out(self.viewport().width())

    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self._body.lay_out(self.viewport().width())
        super().changeEvent(event)


class _Page(QWidget):
    """The ground of the margin: that of the text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).base)
