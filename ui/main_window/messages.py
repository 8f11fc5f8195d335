"""What went wrong, told in the window: what happened, to what, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from briefing.errors import BriefingError
from ui.theme import (
    S1,
    S2,
    S3,
    S4,
    ControlButton,
    LinkButton,
    PlainLabel,
    draw_icon,
    keep_measured,
    scaled,
    theme_of,
)
from ui.wording import told

_ICON = 16
_LONGEST = 600  # code points of a message; the rest is for the problems list


class Messages(QWidget):
    """One bar; the latest message, or the one that keeps work from the disk, which stays."""

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Message"))
        self._is_stuck = False
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._retry = LinkButton(self.tr("Try again"), text=self.tr("Try again"))
        self._retry.clicked.connect(self.retry_requested)
        self._close = ControlButton(self.tr("Close this message"), icon="close")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        keep_measured(self, lambda: row.setContentsMargins(S4 + scaled(_ICON) + S3, S1, S2, S1))
        row.setSpacing(S4)
        row.addWidget(self._words, 1)
        row.addWidget(self._retry)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The message that is shown, "" for none."""
        return "" if self.isHidden() else self._words.text()

    @Slot(object)
    def show_problem(self, error: BriefingError) -> None:
        """Tell *error*; what keeps work from the disk is not talked over."""
        if not self._is_stuck:
            self._show(told(error), retry=False)

    @Slot(object)
    def show_stuck(self, error: BriefingError) -> None:
        """Tell that changes wait for the disk, and why."""
        self._is_stuck = True
        words = self.tr("Not on the disk yet: %1 Nothing is lost while this window is open.")
        self._show(words.replace("%1", told(error)), retry=True)

    @Slot(bool)
    def show_written(self, everything: bool) -> None:
        """Take the message away that changes wait, once they are on the disk."""
        if everything and self._is_stuck:
            self._is_stuck = False
            self.hide()

    def show_note(self, words: str) -> None:
        """Tell *words*, that are no failure."""
        if not self._is_stuck:
            self._show(words, retry=False)

    def _show(self, words: str, *, retry: bool) -> None:
        self._words.setText(words[:_LONGEST])
        self._retry.setVisible(retry)
        self._close.setVisible(not retry)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.base)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)
        size = scaled(_ICON)
        top = (self.height() - size) / 2
        draw_icon(painter, "warning", QRectF(S4, top, size, size), theme.warning)
