"""The wheel holds all that the program needs, and works where nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run *command* as a user would who knows nothing of this checkout; it must succeed."""
    private = {"PYTHONPATH", "VIRTUAL_ENV", "DISPLAY", "WAYLAND_DISPLAY"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if name not in private},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys, hatchling.build; hatchling.build.build_wheel(sys.argv[1])"
    run(sys.executable, "-c", build, folder, cwd=project)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_both_packages_and_the_data_and_nothing_else(wheel, project):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {
        "briefing",
        "ui",
    }
    for folder in ("templates", "resources", "seeds"):
        ours = {
            f"briefing/_data/{path.relative_to(project).as_posix()}"
            for path in (project / folder).rglob("*")
            if path.is_file()
        }
        assert ours, f"{folder} is empty"
        assert ours <= {*names}


def test_the_wheel_carries_the_licences_of_the_program_and_its_fonts(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} >= {
        "LICENSE",
        "OFL.txt",
    }


@pytest.fixture(scope="module")
def installed(wheel: Path, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an empty environment that the wheel was installed into."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder / "env", with_pip=True, symlinks=os.name != "nt")
    programs = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = (programs / "python", "-m", "pip", "install", "--quiet", "--no-input")
    run(*pip, "--upgrade", "pip>=24", cwd=folder)
    run(*pip, "--constraint", project / "constraints.txt", wheel, cwd=folder)
    return programs


def test_the_demo_runs_from_the_installed_wheel(installed, tmp_path):
    where = "from briefing.files import seeds_folder; print(seeds_folder())"
    seeds = Path(run(installed / "python", "-c", where, cwd=tmp_path).stdout.strip())
    assert seeds.is_relative_to(installed.parent)
    run(
        installed / "briefing",
        *("build", seeds / "memo.yaml", "-o", "memo.docx", "-o", "memo.pdf"),
        cwd=tmp_path,
    )
    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF-")
    assert "word/document.xml" in zipfile.ZipFile(tmp_path / "memo.docx").namelist()
    assert sorted(os.listdir(tmp_path)) == ["memo.docx", "memo.pdf"]
