"""Under which name a window on a workspace listens, known without the weight of a network."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QDir


def address_of(workspace: Path) -> str:
    """Return the name under which the window on *workspace* listens."""
    digest = hashlib.sha256(str(workspace.resolve()).encode("utf-8", "surrogateescape"))
    return f"briefing-{digest.hexdigest()[:24]}"


def may_be_open(workspace: Path) -> bool:
    """Return whether it is worth asking for another window on *workspace*.

    Where local sockets are files there is one for each window that listens,
    and for some that were killed; elsewhere nobody can tell before asking.
    """
    return os.name != "posix" or Path(QDir.tempPath(), address_of(workspace)).exists()
