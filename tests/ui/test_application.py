"""Around the window: one instance for a workspace, the end from outside, mistakes survived."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QDir, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from briefing.store import Store
from ui.application.address import address_of, may_be_open
from ui.application.first_paint import once_painted
from ui.application.one_instance import Doorbell, show_other
from ui.crash import CrashReporter, guarded
from ui.settings import Settings

PATIENCE_MS = 30_000

# Opens the window on a workspace, makes an edit, says so, and waits to be ended.
PROGRAM = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QTimer
from briefing.memos.edits import SetDetails, details_of
from ui.application import starting
from ui.main_window import rooms

rooms.WIDGETS = {"library": rooms.WIDGETS["library"]}
app = starting.application_of(["briefing"])
program = starting.Program(app, starting.Settings(Path(sys.argv[2])))
session = program.window.session

def edit():
    details = replace(details_of(session.memo), title="Ended in the middle")
    session.edit(SetDetails(details), "Retitle")
    {then}

session.library_changed.connect(lambda: QTimer.singleShot(0, edit))
program.show(Path(sys.argv[1]))
code = app.exec()
program.close()
print("left in order", flush=True)
sys.exit(code)
"""
AT_ONCE = 'print("edited", flush=True)'
ONCE_WRITTEN = 'session.written.connect(lambda done: done and print("edited", flush=True))'


def started(workspace: Path, tmp_path: Path, then: str) -> subprocess.Popen[str]:
    home = {name: str(tmp_path / "home") for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            PROGRAM.replace("{then}", then),
            str(workspace),
            str(tmp_path / "settings.ini"),
        ],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "edited"
    return process


def title_on_disk(workspace: Path) -> str:
    with Store.open(workspace) as store:
        return store.memos()[0].title


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_the_window_in_order_and_at_once(workspace, tmp_path, number):
    process = started(workspace, tmp_path, AT_ONCE)
    process.send_signal(number)
    said, _ = process.communicate(timeout=30)
    assert said.strip() == "left in order"
    assert process.returncode == 0
    assert title_on_disk(workspace) == "Ended in the middle"
    assert Settings(tmp_path / "settings.ini").last() == workspace


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_kill_loses_no_step_that_was_told_as_written(workspace, tmp_path):
    process = started(workspace, tmp_path, ONCE_WRITTEN)
    process.kill()
    process.communicate(timeout=30)
    assert title_on_disk(workspace) == "Ended in the middle"
    with Store.open(workspace) as store:
        assert store.next_undo(store.memos()[0].id) == "Retitle"


def test_a_second_start_rings_at_the_first(qtbot, tmp_path):
    workspace = tmp_path / "Work.briefing"
    bell = Doorbell()
    assert bell.listen(workspace)
    program = (
        "import sys; from pathlib import Path; from ui.application.one_instance import show_other;"
        " print(show_other(Path(sys.argv[1])))"
    )
    with qtbot.waitSignal(bell.rung, timeout=PATIENCE_MS):
        second = subprocess.Popen(
            [sys.executable, "-c", program, str(workspace)], stdout=subprocess.PIPE, text=True
        )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_MS)
    assert second.communicate()[0].strip() == "True"
    bell.close()


def test_nobody_answers_where_no_window_is(qapp, tmp_path):
    assert show_other(tmp_path / "Other.briefing") is False


def test_the_name_of_the_socket_tells_nothing_of_the_path_and_follows_links(tmp_path):
    workspace = tmp_path / "Embassy.briefing"
    workspace.touch()
    link = tmp_path / "link.briefing"
    link.symlink_to(workspace)
    assert address_of(link) == address_of(workspace)
    assert "Embassy" not in address_of(workspace)


class Failing(QAbstractListModel):
    """A model that fails at every turn."""

    @guarded(0)
    def rowCount(self, parent: QModelIndex | None = None) -> int:
        raise RuntimeError("no rows")

    @guarded(None)
    def data(self, index: QModelIndex, role: int = 0) -> object:
        raise RuntimeError("no data")


def test_a_mistake_in_what_qt_calls_is_reported_and_survived(qapp, tmp_path, monkeypatch, capsys):
    reporter = CrashReporter(tmp_path / "crashes")
    monkeypatch.setattr(sys, "excepthook", reporter.take)
    told: list[tuple[str, Path]] = []
    reporter.reported.connect(lambda what, path: told.append((what, path)))
    model = Failing()
    assert model.rowCount() == 0
    for _ in range(3):
        assert model.data(QModelIndex(), Qt.ItemDataRole.DisplayRole) is None
    assert [what for what, _ in told] == ["RuntimeError: no rows", "RuntimeError: no data"]
    report = told[0][1].read_text(encoding="utf-8")
    assert "in rowCount" in report
    assert "Traceback" in capsys.readouterr().err
    model.deleteLater()
    reporter.deleteLater()


def test_a_mistake_is_survived_even_where_no_report_can_be_written(qapp, tmp_path, capsys):
    (tmp_path / "crashes").write_text("a file where the folder should be")
    reporter = CrashReporter(tmp_path / "crashes")
    told: list[object] = []
    reporter.reported.connect(lambda _, path: told.append(path))
    reporter.take(ValueError, ValueError("oops"), None)
    assert told == [None]
    capsys.readouterr()
    reporter.deleteLater()


def test_only_the_latest_reports_are_kept(qapp, tmp_path, capsys):
    reporter = CrashReporter(tmp_path / "crashes")
    for number in range(25):
        reporter.take(type(f"Mistake{number}", (Exception,), {}), Exception(str(number)), None)
        time.sleep(0.001)
    assert len(list((tmp_path / "crashes").iterdir())) == 20
    capsys.readouterr()
    reporter.deleteLater()


def test_recent_workspaces_are_remembered_the_latest_first(settings, tmp_path):
    paths = [tmp_path / f"{number}.briefing" for number in range(12)]
    for path in [*paths, paths[5]]:
        settings.remember(path)
    assert settings.recent()[:2] == [paths[5], paths[11]]
    assert len(settings.recent()) == 8
    assert settings.last() == paths[5]
    settings.forget(paths[5])
    assert paths[5] not in settings.recent()
    assert settings.last() is None


def test_only_a_workspace_that_may_be_open_is_asked_about(qtbot, workspace):
    assert os.name != "posix" or not may_be_open(workspace)
    bell = Doorbell()
    assert bell.listen(workspace)
    assert may_be_open(workspace)
    bell.close()


@pytest.mark.skipif(os.name != "posix", reason="local sockets are files on POSIX alone")
def test_what_a_killed_window_left_is_not_asked(qtbot, workspace):
    left = Path(QDir.tempPath(), address_of(workspace))
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(str(left))
    try:
        assert left.exists()
        assert not may_be_open(workspace)
    finally:
        left.unlink()


def test_pyside_reads_no_source_of_this_program():
    program = (
        "import builtins, linecache, sys; own = builtins.__import__;"
        " import briefing, ui.application;"
        " assert 'PySide6.QtWidgets' in sys.modules; assert builtins.__import__ is own;"
        " ours = (*briefing.__path__, *ui.__path__);"
        " print([name for name in linecache.cache if name.startswith(ours)])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_the_workspace_is_opened_once_the_window_stands(qtbot):
    window, order = QWidget(), []
    qtbot.addWidget(window)
    once_painted(window, lambda: order.append("then"))
    window.show()
    qtbot.waitUntil(lambda: order == ["then"])
    window.repaint()
    qtbot.wait(500)
    assert order == ["then"]


def test_a_window_that_is_never_painted_does_not_keep_the_workspace_closed(qtbot):
    window, order = QWidget(), []
    qtbot.addWidget(window)
    once_painted(window, lambda: order.append("then"))
    qtbot.waitUntil(lambda: order == ["then"])


COPYING = """
import sys
from PySide6.QtCore import QTimer
from ui.application import starting
from ui.outline.copying import copy

app = starting.application_of(["briefing"])
program = starting.Program(app, starting.Settings(starting.Path(sys.argv[2])))
window, session = program.window, program.window.session

def act():
    copy(session, session.memo, ())
    data = app.clipboard().mimeData()
    print("copied", data.hasHtml(), data.hasText(), flush=True)
    QTimer.singleShot(0, window.close)

session.library_changed.connect(lambda: QTimer.singleShot(0, act))
program.show(starting.Path(sys.argv[1]))
code = app.exec()
program.close()
sys.exit(code)
"""


@pytest.mark.parametrize("platform", ["offscreen", "minimal"])
def test_the_program_ends_in_order_with_a_copy_on_the_clipboard(workspace, tmp_path, platform):
    """Python's objects do not outlive the interpreter in Qt's hands."""
    home = {name: str(tmp_path / "home") for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", COPYING, str(workspace), str(tmp_path / "settings.ini")],
        env={**os.environ, **home, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.splitlines()[:1] == ["copied True True"]
    assert done.returncode == 0, done.stderr


STARTING = """
import sys
from PySide6.QtCore import QTimer
from ui.application import starting

app = starting.application_of(["briefing"])
program = starting.Program(app, starting.Settings(starting.Path(sys.argv[2])))
window, welcomed = program.window, []
take_closing = window.take_closing

def watched():
    welcomed.append(True)
    take_closing()

window.take_closing = watched

def say():
    print("welcome" if welcomed else "no welcome", window.session.path is not None, flush=True)
    window.close()

window.session.library_changed.connect(lambda: QTimer.singleShot(0, say))
window.session.problem.connect(lambda _: QTimer.singleShot(0, say))
program.show(starting.Path(sys.argv[1]))
app.exec()
program.close()
"""


@pytest.mark.parametrize(
    ("content", "said"), [(None, "no welcome True"), (b"SQLite? no", "welcome False")]
)
def test_the_welcome_page_is_seen_only_where_no_workspace_can_be(
    workspace, tmp_path, content, said
):
    if content is not None:
        workspace.write_bytes(content)
    home = {name: str(tmp_path / "home") for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", STARTING, str(workspace), str(tmp_path / "settings.ini")],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.splitlines() == [said], done.stderr


ICON = """
import sys
from PySide6.QtCore import QTimer
from ui.application import starting

app = starting.application_of(["briefing"])
program = starting.Program(app, starting.Settings(starting.Path(sys.argv[1])))

def say():
    if not app.windowIcon().isNull():
        print(app.windowIcon().availableSizes()[0].width() >= 64, flush=True)
        app.quit()

looking = QTimer(program.window, interval=50)
looking.timeout.connect(say)
looking.start()
program.show(None)
app.exec()
program.close()
"""


def test_the_window_has_its_icon_in_the_list_of_windows(tmp_path):
    home = {name: str(tmp_path / "home") for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", ICON, str(tmp_path / "settings.ini")],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.splitlines() == ["True"], done.stderr
