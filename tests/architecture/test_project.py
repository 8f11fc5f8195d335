"""What the two commands, the settings and the tests' own rules promise."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

NEEDY = """
import pytest

@pytest.mark.needs_tool("no-such-program")
def test_that_needs_it():
    pass

@pytest.mark.needs_tool("{present}")
def test_that_has_it():
    pass
"""


def run_pytest(project: Path, folder: Path, **environment: str) -> str:
    """Run the tests in *folder* under the project's own conftest; return what pytest prints."""
    (folder / "conftest.py").write_bytes((project / "tests" / "conftest.py").read_bytes())
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "pyproject.toml", "-ra"],
        cwd=folder,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout


@pytest.fixture
def needy(project: Path, tmp_path: Path) -> Path:
    """A folder with a test whose tool is missing and one whose tool is there."""
    settings = (project / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "tests").mkdir()
    present = Path(sys.executable).name
    test = tmp_path / "tests" / "test_needy.py"
    test.write_text(NEEDY.format(present=present), encoding="utf-8")
    return tmp_path


def test_a_test_without_its_tool_is_skipped_by_name(project, needy):
    words = run_pytest(project, needy)
    assert "1 passed, 1 skipped" in words
    assert "needs no-such-program" in words


def test_a_test_without_its_tool_fails_in_ci(project, needy):
    words = run_pytest(project, needy, CI="true")
    assert "1 passed, 1 error" in words
    assert "needs no-such-program" in words


def pinned(project: Path) -> dict[str, str]:
    from packaging.markers import Marker

    lines = (project / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line.partition(";") for line in lines if line and not line.startswith("#")]
    pairs = [pin.split("==") for pin, _, when in pins if not when or Marker(when).evaluate()]
    return {name.lower().replace("_", "-"): version for name, version in pairs}


def test_every_pinned_version_lies_in_its_range(project):
    from packaging.requirements import Requirement

    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = settings["optional-dependencies"]
    wanted = [*settings["dependencies"], *extras["scripts"], *extras["test"], *extras["bench"]]
    for text in wanted:
        requirement = Requirement(text)
        if requirement.marker and not requirement.marker.evaluate():
            continue
        version = pinned(project)[requirement.name.lower().replace("_", "-")]
        assert requirement.specifier.contains(version), f"{text}: pinned to {version}"


def test_the_version_is_the_same_everywhere(project):
    import briefing

    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert settings["version"] == briefing.__version__


@pytest.mark.skipif(os.name == "nt", reason="make runs on POSIX")
def test_the_set_up_names_what_it_knows(project):
    run = subprocess.run(
        ["bash", "tools/setup.sh", "nonsense"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "demo, test or bench" in run.stderr


@pytest.mark.skipif(os.name == "nt", reason="make runs on POSIX")
def test_the_demo_ends_with_the_window_on_the_sample_where_there_is_a_screen(project, tmp_path):
    told = subprocess.run(
        ["make", "-n", "demo"], cwd=project, capture_output=True, text=True, check=True
    )
    recipe = told.stdout[told.stdout.index("if [") :].replace("out/", f"{tmp_path}/")
    briefing = tmp_path / "briefing"
    briefing.write_text(f'#!/bin/bash\necho "$*" >> {tmp_path}/calls\n')
    briefing.chmod(0o755)
    recipe = recipe.replace(".venv/bin/briefing", str(briefing))
    sample = f"{tmp_path}/sample.briefing"
    for display, calls in (("", []), (":1", [f"memo import {sample} seeds/memo.yaml", sample])):
        screen = {**os.environ, "DISPLAY": display, "WAYLAND_DISPLAY": ""}
        subprocess.run(["bash", "-c", recipe], cwd=project, env=screen, check=True)
        written = tmp_path / "calls"
        assert (written.read_text().splitlines() if written.exists() else []) == calls
