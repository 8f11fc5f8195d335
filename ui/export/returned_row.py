"""One thing that came back changed: both wordings, the comments on it, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.proof.docx_reading import Comment
from ui.export.row_top import RowTop
from ui.export.wordings import Wordings
from ui.theme import (
    INTERFACE_BOLD,
    META,
    S1,
    S2,
    S3,
    S4,
    LinkButton,
    PlainLabel,
    draw_icon,
    keep_measured,
    scaled,
    theme_of,
)

Deed = tuple[str, str, Callable[[], bool | None]]
"""What a link says, what is said once it is done, and the deed.

A deed gives back false if it was not done, and None if it decides nothing.
"""

_ICON = 16


class ReturnedRow(QWidget):
    """A row of the panel; *settled* once one of its deeds is done."""

    settled = Signal()
    shown = Signal(str)  # entry

    def __init__(
        self,
        title: str,
        wordings: tuple[str, str] | None,
        comments: Sequence[Comment],
        entry: str,
        deeds: Sequence[Deed],
        *,
        serious: bool = False,
    ) -> None:
        super().__init__()
        self.title = title
        self.is_settled = not deeds
        self._icon = "warning" if serious else "edit" if wordings else "mail"
        self._links: list[LinkButton] = []
        self._head = PlainLabel(title, INTERFACE_BOLD)
        self._head.setWordWrap(True)
        column = QVBoxLayout(self)
        keep_measured(self, lambda: column.setContentsMargins(S4 + scaled(_ICON) + S2, S2, S4, S3))
        column.setSpacing(S1)
        column.addLayout(self._top(entry, deeds))
        if wordings is not None:
            self.wordings = Wordings(*wordings)
            column.addWidget(self.wordings)
        for comment in comments:
            said = PlainLabel(f"{comment.author}: {comment.text}", META, muted=True)
            said.setWordWrap(True)
            column.addWidget(said)

    @property
    def links(self) -> list[LinkButton]:
        """What can still be done, as links."""
        return [link for link in self._links if not link.isHidden()]

    def _top(self, entry: str, deeds: Sequence[Deed]) -> RowTop:
        row = RowTop()
        row.addWidget(self._head)
        if entry:
            show = LinkButton(self.tr("Show the entry"), text=self.tr("Show"))
            show.clicked.connect(lambda: self.shown.emit(entry))
            row.addWidget(show)
        for words, done, deed in deeds:
            link = LinkButton(words, text=words)
            link.clicked.connect(lambda _=False, done=done, deed=deed: self._do(done, deed))
            row.addWidget(link)
            self._links.append(link)
        return row

    def _do(self, done: str, deed: Callable[[], bool | None]) -> None:
        decided = deed()
        if decided is False:
            return
        self._head.setText(f"{self.title} – {done}")
        if decided is None:
            return
        self.is_settled = True
        self._head.set_muted(True)
        self._icon = "check"
        for link in self._links:
            link.hide()
        self.update()
        self.settled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)
        colours = {"warning": theme.warning, "check": theme.done}
        size = scaled(_ICON)
        rect = QRectF(S4, S2 + 2, size, size)
        draw_icon(painter, self._icon, rect, colours.get(self._icon, theme.muted))
