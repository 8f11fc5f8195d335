"""A table whose rows are edited in place, added, removed and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import INTERFACE_BOLD, S1, ControlButton, PlainLabel, scaled

_ID = Qt.ItemDataRole.UserRole
_TICKED = Qt.ItemFlag.ItemIsUserCheckable
_Index = QModelIndex | QPersistentModelIndex


class Column(NamedTuple):
    """A column: its header, and whether it is a box to tick or a list to choose from.

    *choices* are values as the template has them, each with the words that are shown;
    *once*: a value stands in one row only.
    """

    header: str
    flag: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    once: bool = False


Row = tuple[str, tuple[str | bool, ...]]
"""The id of what a row stands for ("" for a new one), and its values."""


class _Cell(QTableWidgetItem):
    """A cell that tells a screen reader its column, and what is in it."""

    def __init__(self, column: Column, text: str) -> None:
        super().__init__(text)
        self._column = column

    def data(self, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole and self._column.choices:
            value = str(super().data(Qt.ItemDataRole.EditRole) or "")
            return dict(self._column.choices).get(value, value)
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return super().data(role)
        ticked = self.checkState() == Qt.CheckState.Checked
        value = self.text()
        if self._column.flag:
            value = _tr("yes") if ticked else _tr("no")
        return f"{self._column.header}: {value or _tr('empty')}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowsEditor", text)


class _Chooser(QStyledItemDelegate):
    """Edits a cell by a list of what may stand in it."""

    def __init__(self, column: Column, table: QTableWidget) -> None:
        super().__init__(table)
        self._column, self._table = column, table

    def createEditor(self, parent: QWidget, option: object, index: _Index) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self._column.header)
        taken = self._taken_beside(index) if self._column.once else set[str]()
        for value, words in self._column.choices:
            if value not in taken:
                box.addItem(words, value)
        box.activated.connect(lambda _: self._give(box))
        return box

    def _taken_beside(self, index: _Index) -> set[str]:
        """Return the values of the other rows of the column of *index*."""
        rows = (row for row in range(self._table.rowCount()) if row != index.row())
        cells = (index.sibling(row, index.column()) for row in rows)
        return {str(cell.data(Qt.ItemDataRole.EditRole) or "") for cell in cells}

    def _give(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        assert isinstance(editor, QComboBox)
        if editor.currentIndex() >= 0:  # else nothing was chosen
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


class RowsEditor(QWidget):
    """Rows under a title; ``changed`` tells that the user changed one."""

    changed = Signal()

    def __init__(
        self, title: str, columns: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._filling = False
        self.table = QTableWidget(0, len(columns))
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels([column.header for column in columns])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for at, column in enumerate(columns):
            self.table.setColumnWidth(at, scaled(80 if column.flag else 150))
            if column.choices:
                self.table.setItemDelegateForColumn(at, _Chooser(column, self.table))
        self.table.itemChanged.connect(self._tell)
        self._lay_out(title)

    def rows(self) -> list[Row]:
        """Return the rows in order; those whose first value is empty are left out."""
        found: list[Row] = []
        for number in range(self.table.rowCount()):
            columns = enumerate(self._columns)
            values = tuple(self._value(number, at, flag=column.flag) for at, column in columns)
            first = self.table.item(number, 0)
            if values[0] and first is not None:
                found.append((str(first.data(_ID) or ""), values))
        return found

    def _value(self, row: int, column: int, *, flag: bool) -> str | bool:
        item = self.table.item(row, column)
        if item is None:
            return False if flag else ""
        if flag:
            return item.checkState() == Qt.CheckState.Checked
        return str(item.data(Qt.ItemDataRole.EditRole) or "").strip()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows*, unless they are shown already."""
        if self.rows() == list(rows):
            return
        self._filling = True
        self.table.setRowCount(0)
        for row in rows:
            self._append(row)
        self._filling = False
        self._offer()

    def _append(self, row: Row) -> None:
        number = self.table.rowCount()
        self.table.insertRow(number)
        for at, (column, value) in enumerate(zip(self._columns, row[1], strict=True)):
            item = _Cell(column, "" if column.flag else str(value))
            if column.flag:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable | _TICKED)
                item.setCheckState(Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)
            item.setData(_ID, row[0])
            self.table.setItem(number, at, item)

    def add(self) -> None:
        """Add an empty row, and let its first value be typed."""
        self._filling = True
        self._append(("", tuple(False if column.flag else "" for column in self._columns)))
        self._filling = False
        self._offer()
        last = self.table.rowCount() - 1
        self.table.setCurrentCell(last, 0)
        first = self.table.item(last, 0)
        if first is not None:
            self.table.editItem(first)

    def remove(self) -> None:
        """Remove the row that is chosen."""
        self.table.removeRow(self.table.currentRow())
        self._offer()
        self._tell()

    def move(self, by: int) -> None:
        """Move the row that is chosen up (-1) or down (1)."""
        rows, at = self.rows(), self.table.currentRow()
        to = at + by
        if not (0 <= at < len(rows) and 0 <= to < len(rows)):
            return
        rows.insert(to, rows.pop(at))
        self.show_rows(rows)
        self.table.setCurrentCell(to, 0)
        self._tell()

    def _offer(self) -> None:
        """Let a row be added only where there is something left that it may say."""
        most = min((len(each.choices) for each in self._columns if each.once), default=None)
        self._add.setEnabled(most is None or self.table.rowCount() < most)

    def _tell(self, *_: object) -> None:
        if not self._filling:
            self.changed.emit()

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(title, INTERFACE_BOLD), 1)
        acts = (
            (self.tr("Add"), "add", self.add),
            (self.tr("Move up"), "up", lambda: self.move(-1)),
            (self.tr("Move down"), "down", lambda: self.move(1)),
            (self.tr("Remove"), "trash", self.remove),
        )
        for words, icon, act in acts:
            button = ControlButton(f"{title}: {words}", icon=icon)
            button.clicked.connect(act)
            head.addWidget(button)
            if icon == "add":
                self._add = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S1)
        column.addLayout(head)
        column.addWidget(self.table, 1)
