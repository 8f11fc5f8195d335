"""The ``briefing`` command opens the window or hands over to the command line."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ui.launch import has_screen, main


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_whether_a_window_can_be_shown(environment, platform, shown):
    assert has_screen(environment, platform) is shown


def launch(*arguments: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a fresh interpreter, after *code*, with no screen but what is given."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    program = f"{code}\nimport sys, ui.launch\nsys.exit(ui.launch.main())"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
@pytest.mark.parametrize("arguments", [(), ("desk.briefing",)])
def test_without_a_screen_the_window_says_so_in_one_sentence(arguments):
    run = launch(*arguments)
    assert run.returncode == 2
    assert run.stderr.startswith("The window needs a screen")
    assert len(run.stderr.splitlines()) == 1
    assert run.stdout == ""


NO_QT = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Refuse())
"""


def test_without_qt_the_window_says_so_in_one_sentence():
    run = launch(code=NO_QT, QT_QPA_PLATFORM="offscreen")
    assert run.returncode == 2
    assert run.stderr.startswith("The window needs Qt")
    assert len(run.stderr.splitlines()) == 1


def test_a_subcommand_goes_to_the_command_line(monkeypatch):
    handed: list[list[str]] = []

    def command_line(arguments):
        handed.append(list(arguments))
        return 7

    monkeypatch.setattr("briefing.cli.main", command_line, raising=False)
    assert main(["build", "memo.yaml"]) == 7
    assert main(["--help"]) == 7
    assert handed == [["build", "memo.yaml"], ["--help"]]
