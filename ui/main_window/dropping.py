"""What is dropped on the window itself, beside the panes that take drops of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from ui.library import LibraryPane
    from ui.main_window.window import MainWindow

_WORKSPACE = ".briefing"


def may_take(window: MainWindow, mime: QMimeData) -> bool:
    """Tell whether *mime* may hold a workspace, or something for the library."""
    library = _library(window)
    return bool(_workspaces(mime)) or (library is not None and library.may_take(mime))


def take_drop(window: MainWindow, event: QDropEvent) -> None:
    """Open a workspace that was dropped, or hand to the library what it takes."""
    workspaces, library = _workspaces(event.mimeData()), _library(window)
    if workspaces:
        window.files.open_path(workspaces[0])
    elif library is None or not library.take_dropped(event.mimeData()):
        return
    event.acceptProposedAction()


def _workspaces(mime: QMimeData) -> list[Path]:
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix == _WORKSPACE]


def _library(window: MainWindow) -> LibraryPane | None:
    """Return the library, if a workspace is open."""
    if window.session.path is None:
        return None
    room: LibraryPane = window.rooms["library"]  # type: ignore[assignment]
    return room
