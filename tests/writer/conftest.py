"""A memo on which a colleague worked in LibreOffice Writer, edit by edit."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli import main

EDITOR = Path(__file__).with_name("edit.py")
PATIENCE = 300  # seconds, on a busy machine


def python_with_uno() -> str:
    """Return a Python that can talk to Writer, "" if there is none."""
    office = shutil.which("soffice")
    beside = [str(Path(office).resolve().with_name("python"))] if office else []
    for candidate in ("/usr/bin/python3", *beside):
        if Path(candidate).is_file():
            tried = subprocess.run([candidate, "-c", "import uno"], capture_output=True)
            if tried.returncode == 0:
                return candidate
    return ""


@pytest.fixture(scope="session")
def sent(tmp_path_factory, seeds) -> Path:
    """The sample memo as it was sent, marked TLP:AMBER."""
    folder = tmp_path_factory.mktemp("sent")
    shutil.copytree(seeds, folder, dirs_exist_ok=True)
    memo = folder / "memo.yaml"
    memo.write_text(memo.read_text("utf-8").replace("TLP:CLEAR", "TLP:AMBER"), "utf-8")
    assert main(["build", str(memo), "-o", str(folder / "memo.docx")]) == 0
    return folder / "memo.docx"


@pytest.fixture(scope="session")
def returned(sent, tmp_path_factory) -> Path:
    """The folder with one Word file for each edit, saved by Writer."""
    python = python_with_uno()
    if not python:
        words = "needs python3-uno (tools/setup.sh test installs it)"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(words)
    folder = tmp_path_factory.mktemp("returned")
    pipe = f"briefing-edits-{os.getpid()}"
    command = [
        *("soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
    ]
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        editing = [python, str(EDITOR), pipe, str(sent), str(folder)]
        run = subprocess.run(editing, capture_output=True, text=True, timeout=PATIENCE)
        assert run.returncode == 0, run.stderr
    finally:
        office.terminate()
        office.wait(PATIENCE)
    return folder
