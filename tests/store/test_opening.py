"""What may stand at a path that is opened as a workspace."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from briefing.errors import (
    NotFound,
    StoreError,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceTooNew,
)
from briefing.memos.values import Memo
from briefing.store import Store, database
from briefing.store.forms import ReplaceMemo


def _change(path: Path, *statements: str) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        other.execute(statement)
    other.close()


def test_a_new_workspace_is_for_its_owner_alone(store, path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_missing_workspace_is_told_and_not_made(path):
    with pytest.raises(NotFound, match=r"calls\.briefing"):
        Store.open(path)
    assert not path.exists()


def test_reading_only_never_makes_a_file(path):
    with pytest.raises(NotFound):
        Store.open(path, create=True, read_only=True)
    assert not path.exists()


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000, b"x", b""]
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(path, content):
    path.write_bytes(content)
    with pytest.raises(WorkspaceDamaged, match=r"calls\.briefing"):
        Store.open(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_even_when_asked_to_make_one(path):
    _change(path, "CREATE TABLE places (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(WorkspaceDamaged, match="another program"):
        Store.open(path, create=True)
    assert path.read_bytes() == before


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(StoreError, match="folder"):
        Store.open(tmp_path, create=True)


def test_a_folder_that_is_missing_is_told(tmp_path):
    with pytest.raises(StoreError, match="cannot be made"):
        Store.open(tmp_path / "nowhere" / "calls.briefing", create=True)


def test_a_later_version_is_refused_politely(store, path):
    store.close()
    _change(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(WorkspaceTooNew, match="Update the program"):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        (
            "CREATE TRIGGER forge AFTER INSERT ON article_text BEGIN"
            " UPDATE article_text SET text = 'forged'; END"
        ),
        (
            "CREATE VIEW memos AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT i FROM n"
        ),
        "CREATE TABLE extra (a TEXT)",
        "CREATE INDEX extra ON article (title)",
        "ALTER TABLE memo ADD COLUMN extra TEXT",
        "DROP INDEX step_of_memo",
        "DROP TABLE correction",
        "DROP TABLE article_words_docsize",
    ],
)
def test_a_schema_that_differs_by_anything_is_refused(store, path, statement):
    store.close()
    _change(path, statement)
    with pytest.raises(WorkspaceDamaged, match="not built as a workspace"):
        Store.open(path)


def test_a_file_made_empty_by_a_kill_becomes_a_workspace_when_asked(path):
    path.touch()
    with Store.open(path, create=True) as opened:
        assert opened.articles() == []


def test_making_a_workspace_that_is_there_opens_it(store, path, pair, at):
    store.add_articles(pair, at)
    with Store.open(path, create=True) as again:
        assert len(again.articles()) == 2


def test_a_second_program_that_writes_is_told_of_in_a_sentence(store, path, pair, at, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.1)
    with Store.open(path) as second:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceBusy, match="another program"):
            second.add_articles(pair, at)
        other.execute("ROLLBACK")
        other.close()
        assert second.articles() == []
        second.add_articles(pair, at)
    assert len(store.articles()) == 2


def test_a_step_whose_commit_failed_leaves_no_trace(store, path, at, monkeypatch):
    revision = store.save_memo(Memo("memo-1", "Calls"), at)
    store.close()
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.1)
    with Store.open(path) as first:
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM memo").fetchone()
            ours = ReplaceMemo(Memo("memo-1", "Ours"))
            with pytest.raises(WorkspaceBusy):
                first.apply_edit("memo-1", ours, "Rename", at, revision)
        with Store.open(path) as second:
            theirs = ReplaceMemo(Memo("memo-1", "Theirs"))
            second.apply_edit("memo-1", theirs, "Rename", at, revision)
        assert first.memo("memo-1").title == "Theirs"


def test_opening_for_reading_refuses_every_change(store, path, pair, at):
    store.add_articles(pair, at)
    with Store.open(path, read_only=True) as reader:
        assert len(reader.articles()) == 2
        with pytest.raises(StoreError, match="reading only"):
            reader.withdraw([reader.articles()[0].id], at)


def test_another_programs_change_shows_in_the_data_version(store, path, pair, at):
    before = store.data_version()
    assert store.data_version() == before
    with Store.open(path) as other:
        other.add_articles(pair, at)
    assert store.data_version() != before
    assert len(store.articles()) == 2


def test_two_programs_writing_at_once_lose_nothing(path, project):
    Store.open(path, create=True).close()
    script = (
        "import sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from briefing.memos.values import Memo\n"
        "from briefing.store import Store\n"
        "with Store.open(Path(sys.argv[1])) as store:\n"
        "    for number in range(40):\n"
        "        memo = Memo(f'memo-{sys.argv[2]}-{number}', sys.argv[2])\n"
        "        store.save_memo(memo, datetime(2022, 1, 1, tzinfo=UTC))\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", script, path, name], cwd=project)
        for name in ("one", "two")
    ]
    assert [writer.wait(120) for writer in writers] == [0, 0]
    with Store.open(path) as store:
        assert len(store.memos()) == 80


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_workspace_that_may_not_be_read_is_told(store, path):
    store.close()
    path.chmod(0)
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(path)


@pytest.mark.parametrize("fate", ["moved", "replaced"])
def test_a_workspace_that_goes_away_while_it_is_opened_is_told(store, path, monkeypatch, fate):
    """Otherwise the connection would write a file that no longer has the name."""
    store.close()
    connect = sqlite3.connect

    def connect_then_lose(*values, **named):
        connection = connect(*values, **named)
        connection.execute("PRAGMA user_version")
        path.rename(path.with_name("away.briefing"))
        if fate == "replaced":
            Path(path).write_bytes(path.with_name("away.briefing").read_bytes())
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_then_lose)
    with pytest.raises(StoreError, match=r"(moved or replaced while|cannot be opened)"):
        Store.open(path)
    monkeypatch.undo()
    path.with_name("away.briefing").replace(path)
    with Store.open(path) as found:
        assert found.memos() == []
