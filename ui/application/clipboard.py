"""What was copied, when the program ends.

A desktop's clipboard is handed over to whoever keeps it, while the program is still
there.  The platforms without a desktop (``offscreen``, ``minimal``) keep it in a static
object of Qt, which dies after the interpreter: what was copied from Python would then
be asked about its own end by a Python that is gone, and takes the process with it.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

_HANDS_OVER = ("xcb", "wayland", "windows", "cocoa")


def leave_clipboard() -> None:
    """Let go of what was copied where nobody could take it over."""
    if QGuiApplication.instance() is None:
        return
    if not QGuiApplication.platformName().startswith(_HANDS_OVER):
        QGuiApplication.clipboard().clear()
