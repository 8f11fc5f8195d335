"""The result bar: one line of what came of an export, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.export.wordings import Wordings
from ui.theme import (
    INTERFACE,
    INTERFACE_BOLD,
    META,
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
    type_font,
)

Deed = tuple[str, Callable[[], object]]
"""What a link says, and what it does."""

_ICON = 18


class ResultBar(QWidget):
    """Hidden until something is told; stays until it is closed or the next export begins."""

    closed = Signal()
    told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Result of the export"))
        self._icon = ""
        self._words, self._name = PlainLabel(), _Name()
        self._details = PlainLabel(muted=True)
        self._links = QHBoxLayout()
        self._links.setSpacing(S4)
        self._close = ControlButton(self.tr("Close this message"), icon="close")
        self._close.clicked.connect(self.hide)
        self._close.clicked.connect(self.closed)
        self._note = PlainLabel("", META, muted=True)
        self._note.setWordWrap(True)
        self._wordings = Wordings()
        row = QHBoxLayout()
        row.setSpacing(S2)
        row.addWidget(self._words)
        row.addWidget(self._name)
        row.addSpacing(S2)
        row.addLayout(self._links)
        row.addStretch(1)
        for part in (self._details, self._close):
            row.addWidget(part)
        column = QVBoxLayout(self)
        keep_measured(
            self, lambda: column.setContentsMargins(S4 + scaled(_ICON) + S2, S1, S2, S1 + 1)
        )
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self._wordings)
        self.hide()

    @property
    def text(self) -> str:
        """What is told, "" for nothing."""
        parts = (self._words.text(), self._name.text)
        return "" if self.isHidden() else " ".join(filter(None, parts))

    @property
    def links(self) -> list[LinkButton]:
        """The links that are shown, in order."""
        items = (self._links.itemAt(index) for index in range(self._links.count()))
        found = (item.widget() for item in items if item is not None)
        return [link for link in found if isinstance(link, LinkButton)]

    def tell(
        self,
        icon: str,
        words: str,
        *,
        name: str = "",
        details: str = "",
        deeds: Sequence[Deed] = (),
    ) -> None:
        """Tell *words*, the *name* of a file in bold, *details* at the right, and what to do."""
        self._icon = icon
        self._words.setText(words)
        self._name.show_name(name)
        self._details.setText(details)
        self._note.hide()
        self._wordings.hide()
        for link in self.links:
            self._links.removeWidget(link)
            link.hide()
            link.deleteLater()
        for text, deed in deeds:
            link = LinkButton(text, text=text)
            link.clicked.connect(lambda _=False, deed=deed: deed())
            self._links.addWidget(link)
        self.show()
        self.update()
        self.told.emit()

    @property
    def note(self) -> str:
        """What is to be known beside it, "" for nothing."""
        return "" if self._note.isHidden() else self._note.text()

    def show_note(self, words: str) -> None:
        """Show below what is to be known beside it."""
        self._note.setText(words)
        self._note.show()

    def show_wordings(self, before: str, after: str) -> None:
        """Show below how *before* became *after*."""
        self._wordings.show_words(before, after)
        self._wordings.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.base)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)
        if self._icon:
            size = scaled(_ICON)
            rect = QRectF(S4, S3, size, size)
            colour = theme.done if self._icon == "done" else theme.warning
            draw_icon(painter, self._icon, rect, colour)


class _Name(QWidget):
    """The name of a file in bold, shortened in the middle where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_name(self, name: str) -> None:
        """Show *name*, nothing for ""."""
        self.text = name
        self.setAccessibleName(name)
        self.setToolTip(name.replace("<", "‹"))
        self.setVisible(bool(name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(type_font(INTERFACE_BOLD))
        return QSize(metrics.horizontalAdvance(self.text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), scaled(120)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = type_font(INTERFACE_BOLD if self.text else INTERFACE)
        painter.setFont(font)
        painter.setPen(theme_of(self.palette()).text)
        shown = QFontMetrics(font).elidedText(self.text, Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
