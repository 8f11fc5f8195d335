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
def returned(sent, python_with_uno, tmp_path_factory) -> Path:
    """The folder with one Word file for each edit, saved by Writer."""
    folder = tmp_path_factory.mktemp("returned")
    pipe = f"briefing-edits-{os.getpid()}"
    command = [
        *("soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
    ]
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        editing = [python_with_uno, str(EDITOR), pipe, str(sent), str(folder)]
        run = subprocess.run(editing, capture_output=True, text=True, timeout=PATIENCE)
        assert run.returncode == 0, run.stderr
    finally:
        office.terminate()
        office.wait(PATIENCE)
    return folder
