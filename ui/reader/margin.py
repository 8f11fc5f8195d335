"""The margin beside the chosen sentence: what its slice cuts off, and what other outlets say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.reader.collation_body import CollationBody
from ui.reader.controls import KeyButton, WarningWords
from ui.theme import (
    META_BOLD,
    S2,
    S3,
    S4,
    LinkButton,
    is_restyled,
    scaled,
    theme_of,
)
from ui.theme.viewports import give_viewport
from ui.wording import plural

if TYPE_CHECKING:
    from briefing.statements.attribution.cut_off import Warning as CutOff
    from ui.reader.collating import Collation

_LEAST_WORDS = 220  # of width beside the acts; with less these go below the words


class Margin(QScrollArea):
    """Shows one thing at a time about the chosen sentence; it may be scrolled where it is long."""

    take_all_requested = Signal()
    extension_requested = Signal()
    drag_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._collation: Collation | None = None
        self._full = False
        self._body = CollationBody()
        self._warning = WarningWords()
        self._extend = KeyButton(self.tr("Take it in"), "E")
        self._take = KeyButton("", "S")
        self._compare = LinkButton(self.tr("Compare in full"), text=self.tr("Compare in full"))
        self._compare.kind = META_BOLD
        self._extend.clicked.connect(self.extension_requested)
        self._take.clicked.connect(self.take_all_requested)
        self._body.drag_requested.connect(self.drag_requested)
        self._compare.clicked.connect(self._turn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Margin"))
        self._lay_out()

    def _lay_out(self) -> None:
        self._page = _Page()
        about, acts = QVBoxLayout(), QVBoxLayout()
        for column, widgets in (
            (about, (self._warning, self._extend, self._body)),
            (acts, (self._take, self._compare)),
        ):
            column.setSpacing(scaled(S2))
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._page)
        self._whole.addLayout(about, 1)
        self._whole.addLayout(acts)
        self.set_lying(False, 0)
        self.setWidget(self._page)

    def set_lying(self, lying: bool, indent: int, width: int = 0) -> None:
        """Be a strip of *width* whose words begin at *indent*, or stand upright as a margin.

        Where that leaves little for the words, they take the whole width, the acts below them.
        """
        self._page.lying = lying
        spacing, edge = scaled(S4 if lying else S3), scaled(S3) if lying else 0
        words = width - indent - edge - spacing - self._take.sizeHint().width()
        beside = lying and words >= scaled(_LEAST_WORDS)
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._whole.setSpacing(spacing)
        self._whole.setContentsMargins(indent if beside else edge, edge, edge, scaled(S2))
        self._body.set_lying(lying)

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
        self._warning.say(told if cut_off else "")
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
        """Return how high all of it is at *width*."""
        self._body.lay_out(self._room(width))
        self._whole.activate()
        if self._whole.hasHeightForWidth():
            return self._whole.totalHeightForWidth(width)
        return self._whole.totalSizeHint().height()

    def settle(self) -> None:
        """Lay the words out for the room that a scroll bar leaves them."""
        self._body.lay_out(self._room(self.viewport().width()))

    def _room(self, width: int) -> int:
        edges = self._whole.contentsMargins()
        beside = self._whole.direction() == QBoxLayout.Direction.LeftToRight
        acts = self._take.sizeHint().width() + self._whole.spacing() if beside else 0
        return width - edges.left() - edges.right() - acts

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self.settle()
        super().changeEvent(event)


class _Page(QWidget):
    """The ground of the margin: that of the text."""

    lying = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.fillRect(self.rect(), theme.base)
        if self.lying:
            painter.fillRect(0, 0, self.width(), 1, theme.hairline)
