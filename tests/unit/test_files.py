"""An export replaces the earlier file whole or leaves it as it was."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import files
from briefing.errors import FileNotWritten, NotFound
from briefing.files import write_atomic

on_posix = pytest.mark.skipif(os.name == "nt", reason="permissions and limits of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_holds_the_bytes_and_nothing_lies_beside_it(tmp_path):
    write_atomic(tmp_path / "memo.docx", b"new")
    assert (tmp_path / "memo.docx").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["memo.docx"]


def test_an_earlier_file_is_replaced(tmp_path):
    path = tmp_path / "memo.docx"
    path.write_bytes(b"an older and longer memo")
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"


@on_posix
@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_file_honours_the_umask(tmp_path, umask):
    before = os.umask(umask)
    try:
        write_atomic(tmp_path / "memo.pdf", b"new")
    finally:
        os.umask(before)
    assert mode(tmp_path / "memo.pdf") == 0o666 & ~umask


@on_posix
@pytest.mark.parametrize("permissions", [0o600, 0o640, 0o664])
def test_an_earlier_file_keeps_its_permissions(tmp_path, permissions):
    path = tmp_path / "memo.pdf"
    path.write_bytes(b"old")
    path.chmod(permissions)
    write_atomic(path, b"new")
    assert mode(path) == permissions


@on_posix
def test_a_symbolic_link_stays_one_and_the_file_behind_it_is_replaced(tmp_path):
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_whoever_has_the_earlier_file_open_keeps_it_whole(tmp_path):
    path, kept = tmp_path / "memo.pdf", tmp_path / "kept.pdf"
    path.write_bytes(b"old")
    os.link(path, kept)
    write_atomic(path, b"new")
    assert kept.read_bytes() == b"old"


@on_posix
def test_the_bytes_reach_the_disk_before_the_name_and_then_the_name_itself(tmp_path, monkeypatch):
    path = tmp_path / "memo.pdf"
    path.write_bytes(b"old")
    seen: list[tuple[bool, bytes]] = []
    sync = os.fsync

    def watch(handle: int) -> None:
        seen.append((stat.S_ISDIR(os.fstat(handle).st_mode), path.read_bytes()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", watch)
    write_atomic(path, b"new")
    assert seen == [(False, b"old"), (True, b"new")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere/memo.pdf", "its folder does not exist"),
        ("file/memo.pdf", "its folder is a file"),
        ("folder", "there is a folder of that name"),
        ("m" * 300 + ".pdf", "the name is too long"),
        ("nul\0.pdf", "null"),
    ],
)
def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path, name, words):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileNotWritten, match=words) as refusal:
        write_atomic(tmp_path / name, b"new")
    assert name in str(refusal.value)
    assert sorted(os.listdir(tmp_path)) == ["file", "folder"]


LIMITED = """
import resource, signal, sys
from pathlib import Path
from briefing.errors import FileNotWritten
from briefing.files import write_atomic

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    write_atomic(Path(sys.argv[1]), b"x" * 1_000_000)
except FileNotWritten as refusal:
    print(refusal)
"""


@on_posix
def test_a_file_that_does_not_fit_leaves_the_earlier_one_whole(tmp_path):
    path = tmp_path / "memo.pdf"
    path.write_bytes(b"old")
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True
    )
    assert "was not written: the file would be larger" in run.stdout
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["memo.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is tried on Linux")
@pytest.mark.parametrize(
    ("call", "number", "words"),
    [("write", 28, "the disk is full"), ("fsync", 5, "the disk reports an error")],
)
def test_a_disk_that_fails_leaves_the_earlier_file_whole(
    tmp_path, monkeypatch, call, number, words
):
    path = tmp_path / "memo.pdf"
    path.write_bytes(b"old")
    failing = OSError(number, os.strerror(number))

    def fail(*_):
        raise failing

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        fdopen = os.fdopen
        monkeypatch.setattr(os, "fdopen", lambda _handle, _mode: fdopen(full(_handle), "wb"))
    with pytest.raises(FileNotWritten, match=words):
        write_atomic(path, b"new" * 100_000)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["memo.pdf"]


def full(handle: int) -> int:
    """Let *handle* write to a device that is always full."""
    device = os.open("/dev/full", os.O_WRONLY)
    os.dup2(device, handle)
    os.close(device)
    return handle


def test_the_folders_of_the_checkout_are_found(project):
    assert files.seeds_folder() == project / "seeds"
    assert files.resources_folder() == project / "resources"
    assert files.templates_folder() == project / "templates"


@pytest.mark.parametrize("family", ["NotoSans", "NotoSerif"])
@pytest.mark.parametrize("cut", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_every_bundled_font_is_there_and_may_be_embedded(family, cut):
    from fontTools.ttLib import TTFont

    with TTFont(files.font_file(f"{family}-{cut}.ttf")) as font:
        assert font["OS/2"].fsType == 0  # installable embedding
        missing = {ord(c) for c in "Aé€ЖяΩ“”—…"} - font.getBestCmap().keys()
    assert not missing


@pytest.mark.parametrize("name", ["fonts/None.ttf", "../pyproject.toml", "/etc/hostname", "fonts"])
def test_only_files_of_the_resources_are_handed_out(name):
    with pytest.raises(NotFound, match="install the program again"):
        files.resource(name)


def test_the_users_own_templates_lie_in_the_users_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert files.user_templates_folder() == files.user_data_folder() / "templates"
    if sys.platform == "linux":
        assert files.user_data_folder() == tmp_path / "briefing"
