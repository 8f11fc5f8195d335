"""Each import contract is broken on purpose in a copy of the house, and must be seen to break.

A contract that names the wrong module passes for ever; these tests would not.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

# contract: the files that break it, each with a line that is added to it
BREACHES: dict[str, list[tuple[str, str]]] = {
    "rooms": [("briefing/errors.py", "import briefing.files")],
    "ui-rooms": [
        ("ui/library/__init__.py", "import ui.gallery"),
        ("ui/gallery/__init__.py", ""),
    ],
    "no-window": [("briefing/progress.py", "from PySide6.QtCore import QObject")],
    "launch": [("ui/launch.py", "from PySide6.QtWidgets import QApplication")],
    "readers": [
        ("briefing/articles/readers/one.py", "import briefing.articles.readers.two"),
        ("briefing/articles/readers/two.py", ""),
    ],
    "renderers": [
        ("briefing/rendering/docx/__init__.py", "import briefing.rendering.pdf"),
        ("briefing/rendering/pdf/__init__.py", ""),
    ],
    "rendering": [("briefing/rendering/__init__.py", "import briefing.memos.values")],
    "python-docx": [("briefing/proof/__init__.py", "import docx")],
    "reportlab": [("briefing/composing/__init__.py", "from reportlab.pdfgen import canvas")],
    "typst": [("briefing/rendering/html/__init__.py", "import typst")],
    "database": [("briefing/memos/__init__.py", "import sqlite3")],
}

MORE_BREACHES = [
    ("rooms", [("briefing/proof/__init__.py", "import briefing.store")]),
    ("rooms", [("briefing/document/__init__.py", "import briefing.articles.values")]),
    ("rooms", [("briefing/leftovers/__init__.py", "")]),  # a room that no contract names
    ("ui-rooms", [("ui/leftovers.py", "")]),
    ("ui-rooms", [("ui/undo.py", "import ui.session"), ("ui/session.py", "")]),
    ("no-window", [("briefing/cli/__init__.py", "import ui.launch")]),
    ("rendering", [("briefing/rendering/pdf/__init__.py", "import briefing.templates")]),
    ("python-docx", [("briefing/rendering/pdf/__init__.py", "import docx.shared")]),
    ("reportlab", [("briefing/rendering/docx/__init__.py", "import reportlab")]),
    ("typst", [("briefing/rendering/pdf/pages.py", "from fontTools.ttLib import TTFont")]),
    ("database", [("ui/launch.py", "import sqlite3")]),
]


def contracts(project: Path) -> dict[str, str]:
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    return {c["id"]: c["name"] for c in settings["tool"]["importlinter"]["contracts"]}


@pytest.fixture
def house(project: Path, tmp_path: Path) -> Path:
    """A copy of both packages and their contracts."""
    for package in ("briefing", "ui"):
        ignored = shutil.ignore_patterns("__pycache__", "_data")
        shutil.copytree(project / package, tmp_path / package, ignore=ignored)
    shutil.copy(project / "pyproject.toml", tmp_path)
    return tmp_path


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_house_as_it_stands_keeps_every_contract(house):
    run = lint(house)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_contract_is_broken_below(project):
    assert BREACHES.keys() == contracts(project).keys()


@pytest.mark.parametrize(
    ("contract", "files"),
    [*BREACHES.items(), *MORE_BREACHES],
    ids=lambda value: value if isinstance(value, str) else value[0][0],
)
def test_a_contract_that_is_broken_is_seen_to_break(house, project, contract, files):
    for name, line in files:
        path = house / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    run = lint(house)
    assert run.returncode == 1, run.stdout + run.stderr
    assert f"{contracts(project)[contract]} BROKEN" in run.stdout
