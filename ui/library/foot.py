"""The foot of the library: what needs review, what could not be read, where to drop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import (
    META,
    META_BOLD,
    S1,
    S2,
    S3,
    S4,
    Hairline,
    LinkButton,
    PlainLabel,
    draw_icon,
    keep_measured,
    scaled,
    theme_of,
)
from ui.wording import plural

_ICON, _LOW = 14, 320  # pixels at 100 %


class Foot(QWidget):
    """Up to three lines: review, problems, and an invitation."""

    review_requested = Signal()
    problems_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = _FootLine("flag", self.tr("Review"), self)
        self._problems = _FootLine("warning", self.tr("Show"), self)
        self._invitation = _FootLine("drop", "", self)
        self._invitation.say(self.tr("Drop files, folders or a page here"), muted=True)
        self._review.link.clicked.connect(self.review_requested)
        self._problems.link.clicked.connect(self.problems_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(S3, 0, S2, S4)
        column.setSpacing(S1)
        column.addWidget(Hairline())
        column.addSpacing(S1)
        for line in (self._review, self._problems, self._invitation):
            column.addWidget(line)
        self.show_review(0, 0)
        self.show_problems(0)
        if parent is not None:
            parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the room of the invitation to the articles where the pane is low."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._invitation.setVisible(watched.height() >= scaled(_LOW))
        return False

    @property
    def review_words(self) -> str:
        """What the line of review says, "" if nothing is to be reviewed."""
        return "" if self._review.isHidden() else self._review.words

    def show_review(self, outlets: int, dates: int) -> None:
        """Say of how many articles outlet or date are missing or guessed."""
        parts: list[str] = []
        if outlets:
            parts.append(plural(outlets, self.tr("1 without outlet"), self.tr("%1 without outlet")))
        if dates:
            parts.append(plural(dates, self.tr("1 undated"), self.tr("%1 undated")))
        self._review.say(", ".join(parts) + ":" if parts else "")

    def show_problems(self, count: int) -> None:
        """Say how many files could not be read or were read with a warning."""
        words = plural(count, self.tr("1 problem:"), self.tr("%1 problems:")) if count else ""
        self._problems.say(words)


class _FootLine(QWidget):
    """An icon, words and a link.

    *parent* is there from the start: what is made visible without one is a window of its own.
    """

    def __init__(self, icon: str, link: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._label = PlainLabel("", META)
        self.link = LinkButton(link, text=link)
        self.link.kind = META_BOLD
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        keep_measured(self, self._fit)
        row.setSpacing(0)
        row.addWidget(self._label)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.link.setVisible(bool(link))

    @property
    def words(self) -> str:
        return self._label.text()

    def say(self, words: str, *, muted: bool = False) -> None:
        self._label.setText(words)
        self._muted = muted
        self._label.set_muted(muted)
        if self.link.text():
            self.link.setAccessibleName(f"{self.link.text()}: {words.rstrip(':')}")
        self.setVisible(bool(words))
        self._fit()

    def _fit(self) -> None:
        """Put the link below the words, and those on more lines, where there is no room."""
        before = scaled(_ICON) + S1 + 2
        self._row.setContentsMargins(before, 0, 0, 0)
        words = self._label.fontMetrics().horizontalAdvance(self._label.text())
        room = self.width() - before
        link = self.link.sizeHint().width() if self.link.text() else 0
        direction = QBoxLayout.Direction
        fits = words + link <= room
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        self._label.setWordWrap(words > room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        size = scaled(_ICON)
        place = QRectF(0, (self.height() - size) / 2, size, size)
        draw_icon(QPainter(self), self._icon, place, theme.muted if self._muted else theme.text)
