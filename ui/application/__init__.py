"""The application around the window: its start, its one instance for a workspace, its end."""

from ui.application.sources import leave_unread

leave_unread()  # before anything else is imported that PySide would read

from ui.application.starting import main  # noqa: E402

__all__ = ["main"]
