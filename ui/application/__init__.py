"""The application around the window: its start, its one instance for a workspace, its end."""

from ui.application.starting import main

__all__ = ["main"]
