"""What ``briefing --install-desktop`` leaves in the user's folders."""

import configparser
import os
import re
import sys
from pathlib import Path

import pytest
from lxml import etree

from briefing.cli import main
from briefing.cli.desktop import data_home, with_program
from briefing.files import resource

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="a desktop after freedesktop.org"
)


@pytest.fixture
def command(tmp_path, monkeypatch):
    """A ``briefing`` command in a folder with an awkward name, called from there."""
    folder = tmp_path / 'My "100%" programs $HOME'
    folder.mkdir()
    program = folder / "briefing"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return program


def entry_of(data: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[method-assign]
    parser.read(data / "applications" / "briefing.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_it_writes_the_entry_the_file_type_and_the_icons_and_says_so(command, tmp_path, capsys):
    assert main(["--install-desktop"]) == 0
    data, said = tmp_path / "share", capsys.readouterr().out
    for place in (
        "applications/briefing.desktop",
        "mime/packages/briefing.xml",
        "icons/hicolor/256x256/apps/briefing.png",
        "icons/hicolor/scalable/apps/briefing.svg",
    ):
        assert (data / place).stat().st_size
        assert str(data / place) in said


def test_the_entry_starts_the_command_that_was_called_whatever_its_folder_is_called(
    command, tmp_path
):
    assert main(["--install-desktop"]) == 0
    written = entry_of(tmp_path / "share")["Exec"]
    # First the escapes of the file's strings, then those of a quoted argument.
    quoted = re.fullmatch(r'"((?:[^"\\`$]|\\.)*)" %f', written.replace("\\\\", "\\"))
    assert quoted, written
    assert re.sub(r"\\(.)", r"\1", quoted[1]).replace("%%", "%") == str(command)


def test_the_entry_opens_the_type_that_the_file_type_defines(command, tmp_path):
    assert main(["--install-desktop"]) == 0
    data = tmp_path / "share"
    xml = etree.parse(data / "mime" / "packages" / "briefing.xml").getroot()
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    types = xml.xpath("m:mime-type/@type", namespaces=space)
    assert [f"{each};" for each in types] == [entry_of(data)["MimeType"]]
    assert xml.xpath("//m:glob/@pattern", namespaces=space) == ["*.briefing"]


def test_doing_it_again_changes_nothing(command, tmp_path):
    entry = tmp_path / "share" / "applications" / "briefing.desktop"
    assert main(["--install-desktop"]) == 0
    once = entry.read_bytes()
    assert main(["--install-desktop"]) == 0
    assert entry.read_bytes() == once


def test_a_folder_that_cannot_be_written_is_named(command, tmp_path, capsys):
    (tmp_path / "share").write_text("a file where the folder should be")
    assert main(["--install-desktop"]) == 1
    assert str(tmp_path / "share") in capsys.readouterr().err


def test_a_program_that_no_menu_could_start_is_not_put_into_one(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["-c"])
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert main(["--install-desktop"]) == 1
    assert "install the program" in capsys.readouterr().err


def test_a_relative_data_home_is_ignored_as_the_standard_asks():
    assert data_home({"XDG_DATA_HOME": "share"}) == Path.home() / ".local" / "share"


def test_nothing_else_of_the_entry_is_changed():
    shipped = resource("briefing.desktop").read_text(encoding="utf-8")
    made = with_program(shipped, Path("/usr/bin/briefing"))
    assert [a for a, b in zip(shipped.splitlines(), made.splitlines(), strict=True) if a != b] == [
        "Exec=briefing %f"
    ]
