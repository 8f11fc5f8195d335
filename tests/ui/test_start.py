"""What the window loads before it stands with its panes filled: little, and nothing slow."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

# Starts as ``briefing WORKSPACE`` does, and says what is loaded once the panes are painted.
PROGRAM = """
import os, sys
from pathlib import Path
there = set(sys.modules)
from ui.application import starting
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer

app = starting.application_of(["briefing"])
program = starting.Program(app, starting.Settings(Path(sys.argv[2])))
window = program.window

class Looker(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and window.rooms["outline"].model.rowCount():
            panes = [window.rooms[name] for name in ("library", "reader")]
            if panes[0].model.rowCount() and panes[1].article is not None:
                classes = [f"{QtWidgets.__name__}.{name}" for name in vars(QtWidgets)]
                print(*sorted(set(sys.modules) - there), *classes, flush=True)
                os._exit(0)
        return False

looker = Looker()
window.session.opened.connect(
    lambda: window.rooms["outline"].view.viewport().installEventFilter(looker)
)
program.show(Path(sys.argv[1]))
app.exec()
"""

OTHERS = {
    "PySide6",
    "shiboken6",
    "shibokensupport",
    "__feature__",
    "signature_bootstrap",
    "platformdirs",
}
# What only later work needs: printing, reading files, looking for mistakes, writing YAML.
LATER = (
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtWidgets.QWizard",  # prepared with all classes once Qt hands over a widget it made
    "briefing.articles.readers",
    "briefing.articles.sandbox",
    "briefing.composing",
    "briefing.document.blocks",
    "briefing.jobs",
    "briefing.proof",
    "briefing.rendering",
    "briefing.statements.anchors",
    "briefing.statements.attribution",
    "briefing.statements.similar",
    "briefing.store.changes",
    "briefing.store.checking",
    "briefing.store.library",
    "briefing.store.library_edits",
    "briefing.store.salvaging",
    "briefing.store.search",
    "briefing.strict_yaml",
    "briefing.templates.loading",
    "briefing.templates.schema",
    "ctypes",
    "difflib",
    "html",
    "importlib.metadata",
    "multiprocessing",
    "subprocess",
    "ui.dialogs",
    "ui.gallery",
    "ui.library.details",
    "ui.library.problems",
    "ui.main_window.welcome",
    "ui.outline.checks",
    "ui.outline.editors",
    "ui.preview",
    "ui.reader.confirming",
    "ui.reader.listing",
    "ui.reader.nearest",
    "ui.reader.speaking",
    "unittest",
    "uuid",
)


@pytest.fixture
def loaded(workspace, tmp_path) -> list[str]:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(workspace), str(tmp_path / "settings.ini")],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=True,
    )
    return run.stdout.split()


def test_the_window_stands_before_anything_slow_is_loaded(loaded):
    assert {"ui.library", "ui.reader", "ui.outline", "briefing.templates"} <= set(loaded)
    own = {"briefing", "ui", "__main__"} | set(sys.stdlib_module_names)
    foreign = {name.partition(".")[0] for name in loaded} - own
    assert foreign <= OTHERS
    too_early = [name for name in loaded if f"{name}.".startswith(tuple(f"{n}." for n in LATER))]
    assert too_early == []
