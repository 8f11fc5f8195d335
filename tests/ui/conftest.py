"""A window without a screen: its sample workspace, and what every test of it must leave clean."""

from __future__ import annotations

import gc
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from briefing.progress import Progress
from ui.application.clipboard import leave_clipboard
from ui.session import Session
from ui.session.opening import sample_workspace
from ui.settings import Settings
from ui.theme import Wardrobe

AT = datetime(2022, 1, 3, 7, 0, tzinfo=UTC)
PATIENCE_MS = 30_000

# What the platform without a screen says of itself, and nothing else.
_HARMLESS = ("propagateSizeHints", "does not support raise", "QFont::setPixelSize")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["briefing"]


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own settings and data out of reach."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def nothing_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a running timer or a window, or that makes Qt warn."""
    before = set(threading.enumerate())
    gc.disable()  # as in the program: a widget must not die on a worker's thread
    yield
    gc.enable()
    if "qapp" not in request.fixturenames:
        return
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    leave_clipboard()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    if any(_left(app, before)):
        gc.collect()
        app.processEvents()
    assert _left(app, before) == ([], [], [])


def _left(app: QApplication, before: set[threading.Thread]) -> tuple[list[str], list, list]:
    """Return the threads, timers and windows that are still at work."""
    threads = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    windows = [window for window in app.topLevelWidgets() if window.isVisible()]
    timers = [t for w in app.topLevelWidgets() for t in w.findChildren(QTimer) if t.isActive()]
    # The pool of Qt has threads that Python sees once they have run some of it.
    return [name for name in threads if not name.startswith("Dummy")], timers, windows


@pytest.fixture(autouse=True)
def qt_keeps_quiet(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which Qt warned of something nobody expected."""
    yield
    log = getattr(request.node, "qt_log_capture", None)
    if log is None:
        return
    said = [
        record.message
        for record in log.records
        if record.log_type_name != "QtDebugMsg"
        and not any(words in record.message for words in _HARMLESS)
    ]
    assert said == []


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace, made once."""
    path = tmp_path_factory.mktemp("sample") / "Sample.briefing"
    sample_workspace(path, AT, Progress())
    return path


@pytest.fixture
def workspace(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample workspace that a test may change."""
    return Path(shutil.copy(sample_file, tmp_path / "Work.briefing"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def opened(qtbot, workspace: Path) -> Iterator[Session]:
    """A session on a copy of the sample workspace."""
    session = Session()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE_MS):
        session.open(workspace)
    yield session
    session.close()


@pytest.fixture
def new_window(qtbot, qapp: QApplication, settings: Settings) -> Iterator[Callable[[], object]]:
    """A way to make main windows that are closed when the test ends."""
    from ui.main_window import MainWindow

    wardrobe = Wardrobe(qapp)
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(settings, wardrobe)
        window.resize(1440, 900)
        window.take_closing()  # as the program shows it where there is no workspace to open
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    wardrobe.set_scheme("system")
    wardrobe.set_scale(1.0)
    wardrobe.deleteLater()


@pytest.fixture
def window(qtbot, new_window, workspace: Path):
    """A main window on a copy of the sample workspace."""
    made = new_window()
    with qtbot.waitSignal(made.session.opened, timeout=PATIENCE_MS):
        made.session.open(workspace)
    return made


@pytest.fixture
def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def in_german(qapp, project) -> Iterator[None]:
    """The application in German; English again afterwards."""
    before, translator = QLocale(), QTranslator(qapp)
    assert translator.load(str(project / "resources" / "translations" / "briefing_de.qm"))
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale("de_DE"))
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)
