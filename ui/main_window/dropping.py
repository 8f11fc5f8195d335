"""What is dropped on the window itself, beside the panes that take drops of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow

_WORKSPACE = ".briefing"


def take_drop(window: MainWindow, event: QDropEvent) -> None:
    """Open a workspace that was dropped, or hand files and folders to the library."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    workspaces = [path for path in paths if path.suffix == _WORKSPACE]
    if workspaces:
        window.files.open_path(workspaces[0])
    elif paths and window.session.path is not None:
        window.session.add_files(paths)
    else:
        return
    event.acceptProposedAction()
