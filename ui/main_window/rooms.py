"""The rooms of the window, each imported and made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from operator import attrgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.session import Session

WIDGETS: dict[str, tuple[str, str]] = {
    "library": ("ui.library", "LibraryPane"),
    "reader": ("ui.reader", "ReaderPane"),
    "outline": ("ui.outline", "OutlinePane"),
    "preview": ("ui.preview", "PreviewPane"),
    "export": ("ui.export", "ExportBar"),
    "gallery": ("ui.gallery", "GalleryPage"),
}


def keys_at(pane: QWidget) -> QWidget:
    """Return the part of *pane* that has the keys when the pane is gone to.

    It is no focus proxy: with one, Tab would pass over all that stands before it.
    """
    found = getattr(pane, "keys_at", pane)
    return found if isinstance(found, QWidget) else pane


class Rooms:
    """Rooms by name: those of ``WIDGETS``, and what is given as already there."""

    def __init__(self, session: Session, made: Callable[[str, QWidget], None]) -> None:
        self._session = session
        self._made = made
        self._rooms: dict[str, QObject] = {"session": session, "pressroom": session.pressroom}

    def put(self, name: str, room: QObject) -> None:
        """Let *room* be known as *name*."""
        self._rooms[name] = room

    def __contains__(self, name: str) -> bool:
        return name in self._rooms or (name in WIDGETS and find_spec(WIDGETS[name][0]) is not None)

    def __getitem__(self, name: str) -> QObject:
        """Return the room *name*, made now if it was not there."""
        if name not in self._rooms:
            module, widget = WIDGETS[name]
            room: QWidget = getattr(import_module(module), widget)(self._session)
            self._rooms[name] = room
            self._made(name, room)
        return self._rooms[name]

    def get(self, name: str) -> QObject | None:
        """Return the room *name*, made now if it was not there; None if there is none."""
        return self[name] if name in self else None  # noqa: SIM401

    def method(self, calls: str) -> Callable[..., object] | None:
        """Return what *calls* names as ``room.method`` or ``room.part.method``; None if none.

        That of a room which is not made yet makes it when it is called.
        """
        name, _, method = calls.partition(".")
        room = self._rooms.get(name)
        if room is None:
            return (lambda *given: attrgetter(method)(self[name])(*given)) if name in self else None
        try:
            found = attrgetter(method)(room)
        except AttributeError:
            return None
        return found if callable(found) else None

    def tells(self, calls: str) -> bool:
        """Return what the method says that *calls* names; false if its room is not there."""
        if self.there(calls.partition(".")[0]) is None:
            return False
        told = self.method(calls)
        return told is not None and bool(told())

    def pane_after(self, focused: QWidget | None, names: Sequence[str]) -> QWidget | None:
        """Return the visible pane after the one that holds *focused*, in the order of *names*.

        The first one if none does; None if none is visible.
        """
        rooms = (self._rooms.get(name) for name in names)
        panes = [room for room in rooms if isinstance(room, QWidget) and room.isVisible()]
        at = next((i for i, p in enumerate(panes) if focused and p.isAncestorOf(focused)), -1)
        return panes[(at + 1) % len(panes)] if panes else None

    def there(self, name: str) -> QObject | None:
        """Return the room *name* if it was made."""
        return self._rooms.get(name)
