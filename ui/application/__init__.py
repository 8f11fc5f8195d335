"""The application around the window: its start, its one instance for a workspace, its end."""

from ui.application.importing import load_qt

load_qt()  # before anything else imports it

from ui.application.starting import main  # noqa: E402

__all__ = ["main"]
