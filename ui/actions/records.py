"""What an action is: a record from which menus, keys, palette and tool bar are made.

*calls* names a room of the main window and its method, as ``room.method``.  An
action of a room that is not there, or lacks the method, is not made.  Keys of
an action with *within* hold while that room has the focus; all others
everywhere.  Texts are sources of translation in the context ``Actions``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One action; *keys* are portable sequences parted by a blank.

    *value* is handed to what is called.  *by_room*: the room *within* hears the
    keys itself.  *when* names a method, as *calls* does, that tells whether there
    is something to act on.
    """

    id: str
    text: str
    calls: str
    menu: str = ""
    keys: str = ""
    icon: str = ""
    within: str = ""
    checkable: bool = False
    group: str = ""  # of actions of which one is chosen
    needs: str = "workspace"  # workspace, memo, or "" for nothing
    break_before: bool = False
    value: str | int | None = None
    by_room: bool = False
    when: str = ""


@dataclass(frozen=True, slots=True)
class Hint:
    """A key that works where the focus is, and what it does."""

    keys: str
    text: str


class Called(Protocol):
    """Where the methods are that actions call: the rooms of the window."""

    def method(self, calls: str) -> Callable[..., object] | None:
        """Return the method that *calls* names, None if there is none."""
        ...

    def tells(self, calls: str) -> bool:
        """Return what the method says that *calls* names; false if its room is not there."""
        ...


def tr(text: str) -> str:
    """Return *text* of a record in the user's language."""
    return QCoreApplication.translate("Actions", text)
