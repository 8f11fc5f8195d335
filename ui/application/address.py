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

    Where local sockets are files there is one for each window that listens, and
    for some that were killed; nobody answers there.  Elsewhere nobody can tell
    before asking.
    """
    if os.name != "posix":
        return True
    file = Path(QDir.tempPath(), address_of(workspace))
    return file.exists() and _is_listened_to(file)


def _is_listened_to(file: Path) -> bool:
    import socket  # rarely needed, and not light

    with socket.socket(socket.AF_UNIX) as caller:
        caller.setblocking(False)
        try:
            caller.connect(os.fspath(file))
        except BlockingIOError:
            return True  # many ask at once
        except OSError:
            return False
    return True
