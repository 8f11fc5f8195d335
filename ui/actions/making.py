"""Actions made of their records, enabled as what is open and what is chosen allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions.records import ActionRecord, Called, tr
from ui.actions.table import ACTIONS, MENUS


class Actions:
    """The actions made of the records, by id."""

    def __init__(
        self, rooms: Called, window: QWidget, records: Iterable[ActionRecord] = ACTIONS
    ) -> None:
        self.records = {record.id: record for record in records}
        self._rooms = rooms
        self._there = {"": True, "workspace": False, "memo": False}
        self._by_id: dict[str, QAction] = {}
        for record in self.records.values():
            called = rooms.method(record.calls)
            if called is not None:
                self._by_id[record.id] = _made(record, called, window)

    def __getitem__(self, id_: str) -> QAction:
        return self._by_id[id_]

    def __contains__(self, id_: str) -> bool:
        return id_ in self._by_id

    def __iter__(self) -> Iterator[tuple[str, QAction]]:
        return iter(self._by_id.items())

    def serve(self, name: str, room: QWidget) -> None:
        """Let the keys of those actions work that hold only within the room *name*."""
        for id_, action in self._by_id.items():
            if self.records[id_].within == name and not self.records[id_].by_room:
                room.addAction(action)

    def enable(self, *, workspace: bool, memo: bool) -> None:
        """Let those actions be used that what is open allows."""
        self._there |= {"workspace": workspace, "memo": memo}
        for id_, action in self._by_id.items():
            action.setEnabled(self._there[self.records[id_].needs])

    def look(self) -> None:
        """Let those that act on something chosen be used where something is chosen."""
        for id_, action in self._by_id.items():
            record = self.records[id_]
            if record.when:
                there = self._there[record.needs] and self._rooms.tells(record.when)
                action.setEnabled(there)


def _made(record: ActionRecord, called: Callable[..., object], window: QWidget) -> QAction:
    action = QAction(tr(record.text), window)
    action.setObjectName(record.id)
    action.setCheckable(record.checkable)
    action.setShortcuts([QKeySequence(keys) for keys in record.keys.split()])
    call = called if record.value is None else partial(called, record.value)
    if record.by_room:  # its keys are shown here; the room hears them
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    elif record.within:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(action)
    action.triggered.connect(lambda: call())
    return action


def menu_path(menu: str) -> str:
    """Return the titles of *menu* and of those above it, without their marks."""
    titles = dict(MENUS)
    parts = menu.split(".")
    names = [titles[".".join(parts[:n])] for n in range(1, len(parts) + 1)]
    return ", ".join(tr(name).replace("&", "") for name in names)


def add_to(menu: QMenu, record: ActionRecord, call: Callable[[], object]) -> QAction:
    """Put the words and keys of *record* at the end of a context menu; *call* is what it does."""
    action = menu.addAction(tr(record.text), call)
    if record.keys:
        action.setShortcut(QKeySequence(record.keys.split()[0]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
    return action
