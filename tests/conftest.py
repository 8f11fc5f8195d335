"""What every test may count on: the tools at hand, a Qt that needs no screen, quiet time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).resolve().parent.parent

# Tests that want a real screen start one of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The validator of Word files lies where the set-up put it, node beside the interpreter.
_TOOLS = [Path(sys.prefix) / "node" / "node_modules" / ".bin", Path(sys.executable).parent]
os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", ""), *map(str, _TOOLS)])

# A shared machine is slow at times: no deadlines, and in CI the same examples each time.
settings.register_profile("local", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tools are missing; in CI their want is a failure."""
    wanted = [name for mark in item.iter_markers("needs_tool") for name in mark.args]
    _want([name for name in wanted if shutil.which(name) is None], "found on the PATH")
    fonts = [name for mark in item.iter_markers("needs_font") for name in mark.args]
    _want([name for name in fonts if name not in _families()], "found among Typst's fonts")


def _want(missing: list[str], where: str) -> None:
    if not missing:
        return
    words = f"needs {', '.join(missing)}, not {where} (tools/setup.sh test installs it)"
    if os.environ.get("CI"):
        pytest.fail(words, pytrace=False)
    pytest.skip(words)


@cache
def _families() -> frozenset[str]:
    """The fonts of this machine; none without the extra that brings Typst."""
    try:
        import typst
    except ImportError:
        return frozenset()
    return frozenset(typst.Fonts(include_embedded_fonts=False).families())


@pytest.fixture(scope="session")
def needs() -> Callable[[str, str], None]:
    """Stop the test that calls it: what it names is not where the second word says."""
    return lambda name, where: _want([name], where)


@pytest.fixture(scope="session")
def python_with_uno(needs: Callable[[str, str], None]) -> str:
    """A Python that can talk to Writer: the system's, or LibreOffice's own."""
    office = shutil.which("soffice")
    beside = [str(Path(office).resolve().with_name("python"))] if office else []
    for candidate in ("/usr/bin/python3", shutil.which("python3") or "", *beside):
        if Path(candidate).is_file():
            tried = subprocess.run([candidate, "-c", "import uno"], capture_output=True)
            if tried.returncode == 0:
                return candidate
    needs("python3-uno", "known to any Python here")
    return ""


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the checkout."""
    return PROJECT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the sample articles."""
    return PROJECT / "seeds"
