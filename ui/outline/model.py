"""The memo as Qt's views see it: a tree of one column.

Qt needs an address that outlives an edit: each row has a number that is never
given twice, and an index carries that number, so that a stale one is harmless.
Drops do not edit: they ask, through ``edit_requested``, and are refused, so
that the view takes nothing away itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing.memos.edits import Edit
from ui.outline.lines import Line, LineKind
from ui.outline.syncing import MANY, Family, Row, sync

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOVABLE = (LineKind.SECTION, LineKind.ENTRY)
# Put together once: a view asks for them with every row, and putting flags together is dear.
_IN_ITS_PLACE = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDropEnabled
    | Qt.ItemFlag.ItemIsEditable
)
_DRAGGED = _IN_ITS_PLACE | Qt.ItemFlag.ItemIsDragEnabled


class OutlineModel(QAbstractItemModel):
    """The lines of a memo; *drop* tells what a drag would do at (row, parent)."""

    edit_requested = Signal(object, str)  # Edit, name of the step
    many = MANY  # see ``sync``

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._root = Row(0, None, None)
        self._rows: dict[int, Row] = {0: self._root}
        self._by_key: dict[str, Row] = {}
        self.describe: Callable[[Line], str] = lambda line: line.words
        self.pack: Callable[[Sequence[Line]], QMimeData] = lambda _: QMimeData()
        self.formats: tuple[str, ...] = ()
        self.read_drop: Callable[[QMimeData, int, Line | None, bool], tuple[Edit, str] | None] = (
            lambda *_: None
        )

    # What is shown

    def show(self, lines: Sequence[Line]) -> None:
        """Show *lines*: rows that stay are kept, and moved where they now belong."""
        sync(self._root, lines, self, self.many)
        self._renew(self._root, lines)

    def refresh(self, keys: Iterable[str]) -> None:
        """Let the views paint the lines with these *keys* anew."""
        for key in keys:
            if row := self._by_key.get(key):
                index = self._index(row)
                self.dataChanged.emit(index, index)

    def _renew(self, parent: Row, lines: Sequence[Line]) -> None:
        for row, line in zip(parent.children, lines, strict=True):
            before, row.line = row.line, line
            if before is line:  # with all that stands below it
                continue
            if _differ(before, line):
                index = self._index(row)
                self.dataChanged.emit(index, index)
            if line.children:
                self._renew(row, line.children)

    # The steps of ``sync``

    def insert_rows(self, parent: Row, at: int, lines: Sequence[Line]) -> list[Row]:
        """Put new rows without children for *lines* at *at*."""
        self.beginInsertRows(self._index(parent), at, at + len(lines) - 1)
        made = [Row(next(self._numbers), line, parent) for line in lines]
        parent.children[at:at] = made
        for row, line in zip(made, lines, strict=True):
            self._rows[row.number] = row
            self._by_key[line.key] = row
        self.endInsertRows()
        return made

    def move_rows(self, rows: Sequence[Row], parent: Row, at: int) -> None:
        """Put *rows*, neighbours in this order, before what stands at *at* of *parent*."""
        above, count = rows[0].above, len(rows)
        assert above is not None
        now = rows[0].at()
        if above is parent and now <= at <= now + count:
            return
        last = now + count - 1
        self.beginMoveRows(self._index(above), now, last, self._index(parent), at)
        del above.children[now : last + 1]
        to = at - count if above is parent and now < at else at
        parent.children[to:to] = rows
        for row in rows:
            row.above = parent
        self.endMoveRows()

    def rearrange(self, families: Sequence[Family]) -> None:
        """Let rows have other children, all of them in one step; none comes and none goes."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        for parent, children in families:
            parent.children[:] = children
            for row in children:
                row.above = parent
        rows = (self._rows.get(index.internalId()) for index in held)
        now = [QModelIndex() if row is None else self._index(row) for row in rows]
        self.changePersistentIndexList(held, now)
        self.layoutChanged.emit()

    def remove_rows(self, parent: Row, first: int, last: int) -> None:
        """Take away the rows from *first* to *last* with all below them."""
        self.beginRemoveRows(self._index(parent), first, last)
        gone = parent.children[first : last + 1]
        del parent.children[first : last + 1]
        for row in gone:
            self._forget(row)
        self.endRemoveRows()

    def _forget(self, row: Row) -> None:
        self._rows.pop(row.number, None)
        if row.line is not None and self._by_key.get(row.line.key) is row:
            del self._by_key[row.line.key]
        for child in row.children:
            self._forget(child)

    # Lines and indexes

    def line(self, index: Index) -> Line | None:
        """Return the line at *index*; None for none."""
        row = self._rows.get(index.internalId()) if index.isValid() else None
        return row.line if row else None

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the line *key*; an invalid one if it is not shown."""
        row = self._by_key.get(key)
        return self._index(row) if row else QModelIndex()

    def keys(self) -> Iterable[str]:
        """Return the key of every line."""
        return self._by_key.keys()

    def lines_before_headings(self) -> int:
        """Return how many lines stand before the first heading: that of the opening, or none."""
        first = self.line(self.index(0, 0))
        return int(first is not None and first.kind is LineKind.OPENING)

    def _index(self, row: Row) -> QModelIndex:
        return QModelIndex() if row.above is None else self.createIndex(row.at(), 0, row.number)

    # Qt's own

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        above = self._rows.get(parent.internalId() if parent.isValid() else 0)
        if above is None or column != 0 or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.createIndex(row, 0, above.children[row].number)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        row = self._rows.get(index.internalId()) if index.isValid() else None
        return self._index(row.above) if row and row.above else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        row = self._rows.get(parent.internalId() if parent.isValid() else 0)
        return len(row.children) if row else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.describe(line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        return _DRAGGED if line.kind in _MOVABLE else _IN_ITS_PLACE

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return list(self.formats)

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        lines = [line for index in indexes if (line := self.line(index))]
        return self.pack([line for line in lines if line.kind in _MOVABLE])

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self._asked(data, action, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for what the drop means, and refuse it; see the head of this module."""
        if asked := self._asked(data, action, row, parent):
            self.edit_requested.emit(*asked)
        return False

    def _asked(
        self, data: QMimeData, action: Qt.DropAction, row: int, parent: Index
    ) -> tuple[Edit, str] | None:
        again = action == Qt.DropAction.CopyAction
        return self.read_drop(data, row, self.line(parent), again)


def _differ(before: Line | None, after: Line) -> bool:
    """Tell whether *after* looks unlike *before*; what stands below is not looked at."""
    if before is None:
        return True
    same = (
        before.node is after.node or (before.kind is LineKind.ENTRY and before.node == after.node)
    ) and (before.number, before.depth, before.words, before.group, before.count) == (
        after.number,
        after.depth,
        after.words,
        after.group,
        after.count,
    )
    return not same
