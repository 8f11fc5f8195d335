"""What is loaded when, and from where: no Qt in the core, nothing slow before it is needed."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

SLOW = {"docx", "reportlab", "pikepdf", "trafilatura", "bs4", "lxml", "PySide6", "shiboken6"}
SLOW |= {"typst", "fontTools"}
ROOMS = sorted(
    path.parent.name for path in (Path(__file__).parents[2] / "briefing").glob("*/__init__.py")
)


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that *code* loads in a fresh interpreter."""
    tail = "\nimport sys\nprint(*{name.partition('.')[0] for name in sys.modules})"
    run = subprocess.run(
        [sys.executable, "-c", code + tail], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


def test_importing_all_of_briefing_loads_no_qt():
    loaded = loaded_by(
        "import pkgutil, importlib, briefing\n"
        "for module in pkgutil.walk_packages(briefing.__path__, 'briefing.'):\n"
        "    if not module.name.endswith('__main__'):\n"
        "        importlib.import_module(module.name)\n"
    )
    assert "briefing" in loaded
    assert not loaded & {"PySide6", "shiboken6", "ui"}


@pytest.mark.parametrize("module", [f"briefing.{room}" for room in ROOMS] + ["ui.launch"])
def test_importing_a_room_loads_nothing_slow(module):
    assert not loaded_by(f"import {module}") & SLOW


HELP = """
import ui.launch
try:
    ui.launch.main(["--help"])
except SystemExit:
    pass
"""


def test_asking_for_help_loads_nothing_slow():
    assert not loaded_by(HELP) & SLOW


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "import_module":
            named = node.args[0]  # how libraries without types are imported
            if isinstance(named, ast.Constant) and isinstance(named.value, str):
                names.add(named.value.partition(".")[0])
    return names


def distribution(requirement: str) -> str:
    """Return the name in *requirement*, spelt as PEP 503 asks."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def test_every_library_that_is_imported_is_declared_and_the_other_way_round(project):
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = settings["optional-dependencies"]["scripts"]
    declared = {distribution(name) for name in (*settings["dependencies"], *optional)}
    sources = [p for room in ("briefing", "ui") for p in (project / room).rglob("*.py")]
    names = set().union(*map(imports_of, sources)) - sys.stdlib_module_names - {"briefing", "ui"}
    makers = importlib.metadata.packages_distributions()
    imported = {
        distribution(maker) for name in names for maker in makers.get(name, [f"unknown-{name}"])
    }
    imported -= {"shiboken6"}
    assert imported == declared
