"""The rows as a Qt model: whatever changes, what stays keeps its selection and the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.statements.values import StatementKind
from ui.crash import guarded
from ui.reader.listing.rows import Key, Row
from ui.theme import plain_tip

ROW = Qt.ItemDataRole.UserRole + 1
_MOST_RANGES = 200  # put in or taken out one by one; a greater change resets the model
_Index = QModelIndex | QPersistentModelIndex
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class StatementsModel(QAbstractListModel):
    """Statements, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @guarded(0)
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @guarded(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.words)
        return self.words_of(row) if role in _TEXT else None

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or index.row() >= len(self._rows):
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable
        return usual | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def row(self, at: int) -> Row | None:
        """Return the row at *at*, None outside."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def show(self, rows: Sequence[Row]) -> None:
        """Show *rows*; no two have the same key."""
        staying = {row.key for row in rows}
        there = {row.key for row in self._rows}
        gone = list(_ranges(n for n, row in enumerate(self._rows) if row.key not in staying))
        fresh = list(_ranges(n for n, row in enumerate(rows) if row.key not in there))
        if len(gone) + len(fresh) > _MOST_RANGES:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._take_out(gone)
        self._reorder([row for row in rows if row.key in there])
        self._put_in(fresh, rows)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _take_out(self, gone: list[tuple[int, int]]) -> None:
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _put_in(self, fresh: list[tuple[int, int]], rows: Sequence[Row]) -> None:
        for first, last in fresh:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    def _reorder(self, rows: list[Row]) -> None:
        """Let the same rows stand in another order, or say something else."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys: list[Key] = [self._rows[index.row()].key for index in before]
        self._rows = rows
        places = {row.key: at for at, row in enumerate(rows)}
        self.changePersistentIndexList(before, [self.index(places[key]) for key in keys])
        self.layoutChanged.emit()

    def words_of(self, row: Row) -> str:
        """Return what a screen reader says of *row*."""
        parts = [row.words, self.speaker_of(row), self.kind_of(row), self.place_of(row)]
        if row.number:
            words = self.tr("in the memo under heading %1")
            parts.append(words.replace("%1", str(row.number)))
        return ", ".join(part for part in parts if part)

    def speaker_of(self, row: Row) -> str:
        """Return whose statement *row* is."""
        return row.speaker or self.tr("speaker not named")

    def kind_of(self, row: Row) -> str:
        """Return what kind of statement *row* is."""
        return {
            StatementKind.DIRECT: self.tr("quotation"),
            StatementKind.INDIRECT: self.tr("indirect speech"),
            StatementKind.REPORT: self.tr("report"),
        }[row.kind]

    def place_of(self, row: Row) -> str:
        """Return outlet and paragraph of *row*."""
        paragraph = self.tr("para. %1").replace("%1", str(row.paragraph)) if row.paragraph else ""
        return ", ".join(part for part in (row.outlet, paragraph) if part)


def _ranges(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of successive *rows* as first and last."""
    run: list[int] = []
    for row in rows:
        if run and row != run[-1] + 1:
            yield run[0], run[-1]
            run = []
        run.append(row)
    if run:
        yield run[0], run[-1]
