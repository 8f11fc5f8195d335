"""How the window was left, kept for the next start: widths, mode, selection, scroll.

A room that keeps something of its own has ``view_state() -> str`` and
``restore_view_state(str)``; what it says is kept by workspace.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow

_ROOMS = ("library", "reader", "outline", "preview")


def restore_frame(window: MainWindow, width: int, height: int) -> None:
    """Give the window the place and size it had, or *width* and *height* the first time."""
    state = window.settings.state("window/geometry")
    if state is None or not window.restoreGeometry(state):
        window.resize(width, height)


def restore(window: MainWindow) -> None:
    """Bring the panes back to how they were when this workspace was last open."""
    settings, group = window.settings, _group(window.session.path)
    widths = settings.state("window/panes")
    if widths is not None:
        window.panes.restoreState(widths)
    window.centre.show_mode(settings.text(f"{group}/mode", "read"))
    for name in _ROOMS:
        kept, room = settings.text(f"{group}/{name}"), window.rooms.there(name)
        if kept and room is not None and hasattr(room, "restore_view_state"):
            room.restore_view_state(kept)  # type: ignore[attr-defined]


def keep(window: MainWindow) -> None:
    """Keep how the panes stand."""
    settings = window.settings
    settings.set("window/geometry", window.saveGeometry())
    if window.session.path is None:
        return
    group = _group(window.session.path)
    settings.set("window/panes", window.panes.saveState())
    settings.set(f"{group}/mode", window.centre.mode)
    for name in _ROOMS:
        room = window.rooms.there(name)
        if isinstance(room, QWidget) and hasattr(room, "view_state"):
            settings.set(f"{group}/{name}", room.view_state())  # type: ignore[attr-defined]


def _group(path: Path | None) -> str:
    """Return the group of settings of a workspace: a digest, so that no path stands in them."""
    return f"workspace/{hashlib.sha256(str(path).encode()).hexdigest()[:16]}"
