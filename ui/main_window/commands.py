"""The command palette: every action by its words, found as you type, with its keys."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions, menu_path
from ui.theme import (
    INTERFACE,
    LINE_PANE,
    META,
    S1,
    S2,
    S3,
    leading,
    plain_text_of,
    scaled,
    theme_of,
    type_font,
)

_WIDTH, _ROWS = 560, 12
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_Index = QModelIndex
_KEYS = Qt.ItemDataRole.UserRole + 1


class CommandModel(QAbstractListModel):
    """The actions that can be used now and whose words hold all that was typed."""

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        actions.look()
        self._all = [
            (f"{menu_path(actions.records[id_].menu)}: {plain_text_of(action)}", action)
            for id_, action in actions
            if actions.records[id_].menu and id_ != "edit.commands"
        ]
        self._shown: list[tuple[str, QAction | None]] = [
            each for each in self._all if each[1].isEnabled()
        ]

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        words, action = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        if role == _KEYS and action is not None:
            return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return None

    def seek(self, typed: str) -> None:
        """Show only what holds every word of *typed*; what begins with it first."""
        words = typed.casefold().split()
        self.beginResetModel()
        self._shown = [
            (text, action)
            for text, action in self._all
            if action.isEnabled() and all(word in text.casefold() for word in words)
        ]
        self._shown.sort(
            key=lambda each: (
                not each[0].partition(": ")[2].casefold().startswith(typed.casefold().strip())
            )
        )
        if not self._shown:
            self._shown = [(self.tr("Nothing like this can be done now"), None)]
        self.endResetModel()

    def action(self, row: int) -> QAction | None:
        """Return the action in *row*."""
        return self._shown[row][1] if 0 <= row < len(self._shown) else None


class CommandPalette(QDialog):
    """A field and a list below it; Enter does what is chosen, Escape closes."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = CommandModel(actions, self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setFrame(False)
        self.field.setFixedHeight(scaled(36))
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Commands found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(S2, S1, S2, S2)
        column.setSpacing(S1)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._seek)
        self.field.installEventFilter(self)
        self._seek("")
        self._place(window)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.fillRect(self.rect(), theme.window)
        painter.setPen(QPen(theme.border, LINE_PANE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _place(self, window: QWidget) -> None:
        width = min(scaled(_WIDTH), window.width() - 2 * S3)
        height = scaled(44) + _ROWS * _row_height() + S3
        self.setFixedSize(width, min(height, window.height() - scaled(96)))
        corner = QPoint((window.width() - width) // 2, scaled(72))
        self.move(window.mapToGlobal(corner))

    def _seek(self, typed: str) -> None:
        self.model.seek(typed)
        self.list.setCurrentIndex(self.model.index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.list.currentIndex().row())
                return True
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _do(self, row: int) -> None:
        action = self.model.action(row)
        self.close()
        if action is not None:
            action.trigger()


def _row_height() -> int:
    return leading(INTERFACE) + S2 + S1


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        size.setHeight(_row_height())
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        from PySide6.QtWidgets import QStyle

        theme = theme_of(option.palette)  # type: ignore[attr-defined]
        rect = option.rect  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, theme.selected_row)
        inner = rect.adjusted(S2, 0, -S2, 0)
        painter.setFont(type_font(INTERFACE))
        painter.setPen(theme.text)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setFont(type_font(META))
        painter.setPen(theme.muted)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, str(index.data(_KEYS) or ""))
