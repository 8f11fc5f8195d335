"""From the command to the window: one application, one window, the workspace that was open last."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from briefing.files import resources_folder, user_data_folder
from ui.application.address import may_be_open
from ui.application.clipboard import leave_clipboard
from ui.application.languages import speak
from ui.crash import CrashReporter
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tasks import Collector
from ui.theme import Wardrobe

if TYPE_CHECKING:
    from ui.application.one_instance import Doorbell

_WIDTH, _HEIGHT = 1440, 900
_ICON_MS = 300  # to the icon, which the window does not show and the list of windows does
_LISTEN_MS = 100  # from the opening of a workspace to listening for other starts with it
_WARM_MS = 2500  # to making the press ready, so that the first pages come as fast as later ones
_COLLECT_MS = 3000
_TURN = 0.0001  # seconds for which a thread at work may keep the window from the interpreter
_TURNS_MS = 400  # to taking turns so, also where opening takes longer; before, it would cost more


def main(arguments: Sequence[str]) -> int:
    """Open the window on the workspace in *arguments*, or on the one that was open last.

    Returns the exit code; 0 also if another window has the workspace already,
    which comes to the front.
    """
    application = application_of(sys.argv[:1])
    settings = Settings(_settings_file())
    workspace = _workspace(arguments, settings)
    if workspace is not None and workspace.exists() and _is_open_elsewhere(workspace):
        return 0
    program = Program(application, settings)
    program.show(workspace)
    QTimer.singleShot(_COLLECT_MS, application, _collect_from_now_on)
    code = application.exec()
    program.close()
    return code


def application_of(arguments: Sequence[str]) -> QApplication:
    """Return the application, named."""
    QApplication.setApplicationName("briefing")
    QApplication.setDesktopFileName("briefing")
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(list(arguments))
    speak(application, QLocale.system())
    application.setApplicationDisplayName(application.tr("Briefing"))
    return application


class Program:
    """The window with what surrounds it: crash reports, signals, the socket of later starts."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        from ui.application.ending import Ending

        self._application = application
        self.wardrobe = Wardrobe(application, settings.text("scheme", "system"))
        self.wardrobe.set_scale(settings.number("scale", 1.0))
        self.crashes = CrashReporter(user_data_folder() / "crashes", application)
        self.crashes.install()
        self.window = MainWindow(settings, self.wardrobe)
        self.crashes.reported.connect(self._tell_of_crash)
        self._ending = Ending(self._end, application)
        self._doorbell: Doorbell | None = None
        self.window.session.opened.connect(
            lambda: QTimer.singleShot(_LISTEN_MS, self.window, self._listen)
        )

    def show(self, workspace: Path | None) -> None:
        """Show the window, then open *workspace* in it."""
        from ui.application.first_paint import once_painted
        from ui.main_window.view_state import restore_frame

        restore_frame(self.window, _WIDTH, _HEIGHT)
        if workspace is None:
            self.window.take_closing()
        self.window.show()
        QTimer.singleShot(_TURNS_MS, self.window, lambda: sys.setswitchinterval(_TURN))
        QTimer.singleShot(_ICON_MS, self.window, self._set_icon)
        if workspace is not None:
            # The window stands before the workspace is read and the panes are made.
            once_painted(self.window, lambda: self.window.session.open(workspace))

    def close(self) -> None:
        """Give back what was taken from the process."""
        self._ending.close()
        leave_clipboard()

    def _end(self) -> None:
        """Leave without a question: what the disk took is kept, and no one may be there to ask."""
        self.window.leave()
        self._application.quit()

    def _set_icon(self) -> None:
        from PySide6.QtGui import QIcon

        icon = QIcon(str(resources_folder() / "icons" / "briefing.png"))
        self._application.setWindowIcon(icon)

    def _listen(self) -> None:
        from ui.application.one_instance import Doorbell

        path = self.window.session.path
        if path is None:
            return
        if self._doorbell is None:
            self._doorbell = Doorbell(self.window)
            self._doorbell.rung.connect(self._come_forward)
        self._doorbell.listen(path)
        QTimer.singleShot(_WARM_MS, self.window, self._warm_press)

    def _warm_press(self) -> None:
        session = self.window.session
        if session.path is not None and session.memo is not None:
            session.pressroom.make_ready(session.path, session.memo, session.template)

    def _come_forward(self) -> None:
        self.window.setWindowState(
            self.window.windowState() & ~self.window.windowState().WindowMinimized
        )
        self.window.raise_()
        self.window.activateWindow()

    def _tell_of_crash(self, what: str, report: Path | None) -> None:
        words = self.window.tr(
            "A mistake of this program, not yours (%1). Nothing is lost. The report: %2"
        )
        self.window.tell(words.replace("%1", what).replace("%2", str(report or "-")))


def _collect_from_now_on() -> None:
    """Let the collector run again, past what was loaded at the start and stays to the end."""
    gc.freeze()
    Collector(QApplication.instance())


def _workspace(arguments: Sequence[str], settings: Settings) -> Path | None:
    if arguments:
        return Path(arguments[0]).absolute()
    last = settings.last()
    return last if last is not None and last.is_file() else None


def _settings_file() -> Path | None:
    """Return the file of settings that ``BRIEFING_SETTINGS`` names, for tours and tests."""
    named = os.environ.get("BRIEFING_SETTINGS")
    return Path(named) if named else None


def _is_open_elsewhere(workspace: Path) -> bool:
    if not may_be_open(workspace):
        return False
    from ui.application.one_instance import show_other

    return show_other(workspace)
