"""What is dropped on the window itself, beside the panes that take drops of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow

_WORKSPACE = ".briefing"
_LARGEST = 20_000_000  # bytes of a Word file that is looked into on the spot


def take_drop(window: MainWindow, event: QDropEvent) -> None:
    """Open a workspace that was dropped, or hand files and folders to the library."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    workspaces = [path for path in paths if path.suffix == _WORKSPACE]
    if workspaces:
        window.files.open_path(workspaces[0])
    elif len(paths) == 1 and window.session.memo is not None and _came_back(paths[0]):
        window.rooms["export"].take_returned(paths[0])  # type: ignore[attr-defined]
    elif paths and window.session.path is not None:
        window.session.add_files(paths)
    else:
        return
    event.acceptProposedAction()


def _came_back(path: Path) -> bool:
    """Tell whether *path* is a Word file that this program wrote, changed since or not."""
    from briefing.jobs.returning import is_export

    if path.suffix.lower() != ".docx":
        return False
    try:
        return path.stat().st_size <= _LARGEST and is_export(path.read_bytes())
    except OSError:
        return False
