"""Backups, and the way from an earlier version of the workspace to this one."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from briefing.errors import FileNotWritten, StoreError, WorkspaceDamaged
from briefing.memos.values import Memo
from briefing.store import Store
from briefing.store.opening import open_database
from briefing.store.schema import MIGRATIONS

NEXT = (*MIGRATIONS, ("CREATE TABLE colour (name TEXT NOT NULL)",))


def test_a_backup_holds_everything_and_its_history(store, pair, at, tmp_path):
    store.add_articles(pair, at)
    store.save_memo(Memo("memo-1", "Calls"), at)
    store.backup(tmp_path / "copy.briefing")
    with Store.open(tmp_path / "copy.briefing") as copy:
        assert copy.articles() == store.articles()
        assert copy.history("memo-1") == store.history("memo-1")
        assert copy.original(pair[0][1].id) == pair[0][0]
        assert copy.undo(at).name == "Add articles"
    assert stat.S_IMODE((tmp_path / "copy.briefing").stat().st_mode) == 0o600
    assert len(store.articles()) == 2


def test_a_backup_that_fails_leaves_the_earlier_one(store, path, pair, at, tmp_path):
    store.add_articles(pair, at)
    earlier = tmp_path / "copy.briefing"
    store.backup(earlier)
    before = earlier.read_bytes()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TRIGGER forge AFTER INSERT ON memo BEGIN SELECT 1; END")
    with pytest.raises(FileNotWritten, match="as they were"):
        store.backup(earlier)
    assert earlier.read_bytes() == before
    with pytest.raises(FileNotWritten):
        store.backup(tmp_path / "nowhere" / "copy.briefing")
    assert {entry.name for entry in tmp_path.iterdir()} == {"calls.briefing", "copy.briefing"}


def test_backups_beside_are_named_by_their_moment_and_the_latest_ten_are_kept(store, path):
    start = datetime(2021, 12, 31, 23, 55, tzinfo=UTC)
    made = [store.backup_beside(start + timedelta(minutes=number)) for number in range(13)]
    folder = path.with_name("calls.backups")
    assert sorted(folder.iterdir()) == made[3:]
    assert made[-1].name == "2022-01-01T000700Z.briefing"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_older_workspace_is_backed_up_and_brought_up_to_date(store, path, pair, at):
    store.add_articles(pair, at)
    store.close()
    open_database(path, create=False, read_only=False, steps=NEXT).close()
    with closing(sqlite3.connect(path)) as found:
        assert found.execute("PRAGMA user_version").fetchone() == (2,)
        assert found.execute("SELECT count(*) FROM colour").fetchone() == (0,)
        assert found.execute("SELECT count(*) FROM article").fetchone() == (2,)
    with Store.open(path.with_name("calls.backups") / "version-1.briefing") as earlier:
        assert len(earlier.articles()) == 2


def test_a_migration_that_fails_leaves_the_workspace_at_its_version(store, path, pair, at):
    store.add_articles(pair, at)
    store.close()
    broken = (*NEXT, ("CREATE TABLE shape (name TEXT)", "INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(sqlite3.OperationalError):
        open_database(path, create=False, read_only=False, steps=broken)
    with closing(sqlite3.connect(path)) as found:
        assert found.execute("PRAGMA user_version").fetchone() == (2,)
        tables = {row[0] for row in found.execute("SELECT name FROM sqlite_master")}
    assert "colour" in tables
    assert "shape" not in tables


def test_an_older_workspace_opened_for_reading_is_left_as_it_is(store, path):
    store.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="earlier version"):
        open_database(path, create=False, read_only=True, steps=NEXT)
    assert path.read_bytes() == before


def test_a_migration_does_not_start_on_a_workspace_that_was_tampered_with(store, path):
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE colour (name TEXT)")
    with pytest.raises(WorkspaceDamaged):
        open_database(path, create=False, read_only=False, steps=NEXT)
    assert not path.with_name("calls.backups").exists()
