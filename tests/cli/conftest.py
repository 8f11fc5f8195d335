"""The command line as its user calls it: in this process, with a workspace of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from briefing.cli import main
from tests.browser import Browser


class Answer(NamedTuple):
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def briefing(capfd) -> Callable[..., Answer]:
    """Run ``briefing`` with these arguments."""

    def run(*arguments: object) -> Answer:
        status = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Answer(status, out, err)

    return run


@pytest.fixture
def files(tmp_path, seeds) -> Path:
    """A folder with the sample articles and the sample memo."""
    folder = tmp_path / "files"
    shutil.copytree(seeds, folder)
    return folder


@pytest.fixture(scope="session")
def filled(tmp_path_factory, seeds) -> Path:
    """A workspace with the five sample articles, made once by the command itself."""
    path = tmp_path_factory.mktemp("filled") / "calls.briefing"
    assert main(["add", str(path), *map(str, sorted(seeds.glob("*.txt")))]) == 0
    return path


@pytest.fixture
def workspace(tmp_path, filled) -> Path:
    """A workspace with the five sample articles, for this test alone."""
    return Path(shutil.copy(filled, tmp_path / "calls.briefing"))


@pytest.fixture(scope="module")
def browser(tmp_path_factory) -> Iterator[Browser]:
    """A real browser that reaches no network."""
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()
