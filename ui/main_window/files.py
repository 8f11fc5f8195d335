"""Workspaces: made, opened, closed, remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.files import user_data_folder
from ui.session import Session
from ui.settings import Settings

ENDING = ".briefing"


class Files(QObject):
    """Asks the user which file, and the session to open it."""

    recent_changed = Signal(object)  # list of Path

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        session.opened.connect(self._remember)

    @property
    def recent(self) -> list[Path]:
        """The workspaces that were open before and are still there, the latest first."""
        return [path for path in self._settings.recent() if path.is_file()]

    @Slot()
    def new(self) -> None:
        """Ask for a place, and make a workspace there."""
        start = str(self._folder() / (self.tr("Untitled") + ENDING))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New workspace"), start, self._filter()
        )
        if name and self.may_leave():
            path = Path(name)
            self._session.create(path if path.suffix else path.with_suffix(ENDING))

    @Slot()
    def open(self) -> None:
        """Ask for a workspace, and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open workspace"), str(self._folder()), self._filter()
        )
        if name:
            self.open_path(Path(name))

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Open the workspace at *path* in the place of the one that is open."""
        if self.may_leave():
            self._session.open(path)

    @Slot()
    def open_sample(self) -> None:
        """Open the sample workspace, made when it is first asked for."""
        if self.may_leave():
            self._session.open_sample(user_data_folder() / f"Sample{ENDING}")

    @Slot()
    def close(self) -> None:
        """Close the workspace; the welcome page stands in its place."""
        if self.may_leave():
            self._session.close()
            self._settings.close_last()

    def may_leave(self) -> bool:
        """Return whether nothing would be lost by leaving the workspace now.

        What is on its way to the disk is waited for; only what the disk refuses is asked about.
        """
        if self._session.settle():
            return True
        from ui.dialogs import may_close_unwritten

        return may_close_unwritten(self._window, self._session.unwritten)

    def _remember(self) -> None:
        if self._session.path is not None:
            self._settings.remember(self._session.path)
            self.recent_changed.emit(self.recent)

    def _folder(self) -> Path:
        path = self._session.path
        recent = self._settings.recent()
        return path.parent if path else recent[0].parent if recent else Path.home()

    def _filter(self) -> str:
        return self.tr("Workspaces (*%1)").replace("%1", ENDING)
