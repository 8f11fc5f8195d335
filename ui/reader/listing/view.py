"""The rows under hand and mouse: chosen one or many, filed by keys, dragged out."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.reader.listing.delegate import StatementDelegate
from ui.reader.listing.model import StatementsModel
from ui.reader.listing.rows import Key, Row
from ui.reader.reading_view import WORDS
from ui.theme.viewports import give_viewport

_KEY = Qt.Key
_FLAG = QItemSelectionModel.SelectionFlag


class StatementsView(QListView):
    """One column of rows over a ``StatementsModel``."""

    number_pressed = Signal(int)
    key_pressed = Signal(str)  # what the text calls the key
    text_sought = Signal()  # of the row under the cursor
    left = Signal()
    drag_requested = Signal()
    menu_requested = Signal(object)  # QPoint of the screen
    choice_changed = Signal()
    focused = Signal()

    def __init__(self, model: StatementsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._model = model
        self._before_reset: list[Key] = []
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._come_back)
        self.setItemDelegate(StatementDelegate(self, model))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Statements"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _: self.text_sought.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())

    def chosen(self) -> list[Row]:
        """Return the rows that are selected, in their order."""
        numbers = sorted(index.row() for index in self.selectedIndexes())
        return [row for number in numbers if (row := self._model.row(number)) is not None]

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self._model.row(self.currentIndex().row())

    def choose_row(self, number: int) -> None:
        """Choose the row *number* alone, and bring it into view."""
        index = self._model.index(min(number, self._model.rowCount() - 1))
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect)
            self.scrollTo(index)

    def go_on(self) -> None:
        """Choose the row after the last one that is chosen."""
        numbers = [index.row() for index in self.selectedIndexes()]
        if numbers:
            self.choose_row(max(numbers) + 1)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Let the rows be dragged as the text drags a slice: copied, nothing is taken out here."""
        self.drag_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen; by its key, beside the row under the cursor."""
        if not self.selectionModel().hasSelection():
            return
        at = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self.scrollTo(self.currentIndex())
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_requested.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._took(event):
            super().keyPressEvent(event)

    def _took(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.key_pressed.emit("copy")
            return True
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held != Qt.KeyboardModifier.NoModifier:
            return False
        if _KEY.Key_1 <= key <= _KEY.Key_9:
            self.number_pressed.emit(key - _KEY.Key_0)
        elif key in WORDS:
            self.key_pressed.emit(WORDS[key])
        elif key == _KEY.Key_Space:
            self.text_sought.emit()
        elif key == _KEY.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def keyboardSearch(self, _search: str) -> None:
        """Let letters do nothing: the field above finds rows by any of their words."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose_row(0)
        self.focused.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportSizeHint(self) -> QSize:
        return QSize(200, 300)

    def _remember(self) -> None:
        self._before_reset = [row.key for row in self.chosen()]

    def _come_back(self) -> None:
        """Choose again what was chosen before all rows were shown anew."""
        wanted, selection = set(self._before_reset), self.selectionModel()
        for number in range(self._model.rowCount()):
            row = self._model.row(number)
            if row is not None and row.key in wanted:
                index: QModelIndex = self._model.index(number)
                selection.setCurrentIndex(index, _FLAG.Select)
