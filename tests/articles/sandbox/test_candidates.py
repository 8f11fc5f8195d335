"""Which files are meant by files and folders, and what may never be opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.articles.sandbox.candidates import candidates, file_bytes
from briefing.errors import ArticleRefused


def found(*paths):
    return {candidate.path.name: candidate.refusal for candidate in candidates(paths)}


def test_a_folder_is_walked_in_order_and_what_is_hidden_or_no_text_is_passed_over(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.html", ".hidden.txt", ".git/x.txt", "d.png", "e.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert list(found(tmp_path)) == ["a.md", "b.txt", "c.html"]


def test_what_an_analyst_may_take_for_an_article_is_refused_by_name(tmp_path):
    (tmp_path / "old.doc").write_text("x")
    (tmp_path / "bundle.zip").write_text("x")
    assert all(found(tmp_path).values())


def test_the_parts_of_a_saved_page_are_not_taken_for_articles(tmp_path):
    (tmp_path / "Page.html").write_text("x")
    for folder in ("Page_files", "Other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.html").write_text("x")
    assert list(found(tmp_path)) == ["Other_files.html", "Page.html"]


def test_an_empty_folder_says_so(tmp_path):
    assert "no articles" in found(tmp_path)[tmp_path.name]


def test_a_link_in_a_folder_is_refused_and_never_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.txt").symlink_to(secret)
    (folder / "round").symlink_to(folder)
    assert found(folder) == {"link.txt": "It is a link; add what it points to."}


def test_a_file_is_taken_as_named_whatever_its_ending(tmp_path):
    path = tmp_path / "readout"
    path.write_text("x")
    assert found(path) == {"readout": ""}


def refusal(path, limit=1000):
    with pytest.raises(ArticleRefused) as refused:
        file_bytes(Path(path), limit)
    return str(refused.value)


def test_pipes_devices_and_folders_are_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe" in refusal(tmp_path / "pipe.txt")
    assert "device" in refusal("/dev/zero")
    assert "folder" in refusal(tmp_path)


def test_missing_looping_and_impossible_names_are_told_apart(tmp_path):
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "no such file" in refusal(tmp_path / "gone.txt")
    assert "back to itself" in refusal(tmp_path / "loop.txt")
    assert "too long" in refusal(tmp_path / ("x" * 300))
    assert "character" in refusal("a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    assert "may not read" in refusal(path)


def test_a_file_that_grows_beyond_the_limit_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1001)
    assert "at most" in refusal(path)
    assert len(file_bytes(path, 1001)) == 1001
