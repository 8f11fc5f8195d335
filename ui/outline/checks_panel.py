"""The list "Check before sending"; a click leads to what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import (
    INTERFACE_BOLD,
    S1,
    S2,
    S4,
    ControlButton,
    Hairline,
    PlainLabel,
    icon,
    keep_measured,
    scaled,
    theme_of,
)
from ui.wording import plural

if TYPE_CHECKING:
    from ui.outline.checks import Check

_HEIGHT, _LEAST, _ROWS = 220, 96, 180  # pixels at 100 %


class _Rows(QListWidget):
    """A list as high as its rows: a layout that minds broken lines asks it, not its parent."""

    def sizeHint(self) -> QSize:
        rows = self.count() and self.visualItemRect(self.item(self.count() - 1)).bottom()
        first = self.visualItemRect(self.item(0)).top() if self.count() else 0
        return QSize(super().sizeHint().width(), min(scaled(_ROWS), rows - first + S2))


class ChecksPanel(QWidget):
    """Stands below the tree while it is wanted."""

    check_chosen = Signal(object)  # Check

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Check before sending"))
        self._title = PlainLabel("", INTERFACE_BOLD)
        self._title.setWordWrap(True)
        self.close_button = ControlButton(self.tr("Close the list"), icon="close")
        self.close_button.clicked.connect(self.hide)
        self.list = _Rows()
        self.list.setAccessibleName(self.tr("Things to check"))
        self.list.setWordWrap(True)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.itemClicked.connect(self._lead)
        self.list.itemActivated.connect(self._lead)
        head = self._head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(head)
        inset = self._inset = QVBoxLayout()
        inset.addWidget(self.list)
        column.addLayout(inset)
        self.list.setMinimumHeight(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        keep_measured(self, self._measure)
        self._dress()
        self.show_checks(())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._is_empty:
            return hint
        return QSize(hint.width(), min(scaled(_HEIGHT), hint.height()))

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        least = hint.height() if self._is_empty else min(scaled(_LEAST), self.sizeHint().height())
        return QSize(hint.width(), least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.list.updateGeometry()  # lines break elsewhere

    @property
    def _is_empty(self) -> bool:
        return self.list.count() == 0

    def _measure(self) -> None:
        self._show_list()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        """Let a chosen row be tinted as rows are, so that its sign stays to be seen."""
        theme, palette = theme_of(self.palette()), self.list.palette()
        roles = {QPalette.ColorRole.Highlight: theme.selected_row}
        roles[QPalette.ColorRole.HighlightedText] = theme.text
        if any(palette.color(role) != colour for role, colour in roles.items()):
            for role, colour in roles.items():
                palette.setColor(role, colour)
            self.list.setPalette(palette)

    def turn(self) -> None:
        """Show the list, ready to be walked through by keys, or hide it."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self._take_keys()

    def _take_keys(self) -> None:
        (self.close_button if self._is_empty else self.list).setFocus()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """List *checks*."""
        words = plural(len(checks), self.tr("1 thing to check"), self.tr("%1 things to check"))
        self._title.setText(words if checks else self.tr("Nothing to check: ready to send"))
        theme = theme_of(self.palette())
        self.list.clear()
        for check in checks:
            colour = theme.warning if check.fatal else theme.muted
            item = QListWidgetItem(icon("warning", colour), check.words)
            item.setData(Qt.ItemDataRole.UserRole, check)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, check.words)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._show_list()

    def _show_list(self) -> None:
        """Let nothing but the sentence stand there where there is nothing to check."""
        had_keys = self.window().focusWidget() is self.list
        self.list.setVisible(not self._is_empty)
        bottom = 0 if self._is_empty else scaled(S2)
        self._inset.setContentsMargins(scaled(S2), 0, scaled(S2), bottom)
        self._head.setContentsMargins(scaled(S4), S1, S1, S1 if self._is_empty else 0)
        self.updateGeometry()
        if had_keys and self._is_empty:
            self._take_keys()

    def _lead(self, item: QListWidgetItem) -> None:
        self.check_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
