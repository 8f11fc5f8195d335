"""One connection to one workspace file; every failure of SQLite becomes a sentence.

Rollback journal and full sync: a step is finished when its commit has
returned, and a copy of the one file is whole at any moment.  No transaction
outlives a call.  The file itself is never opened here by other means while
the connection stands: closing such a second handle would drop SQLite's locks.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError, StoreError, WorkspaceBusy, WorkspaceDamaged
from briefing.telling import Worded, words_of

WAIT_SECONDS = 5.0

_SETTINGS = (
    "PRAGMA trusted_schema = OFF",  # first: a hostile schema must not run anything
    "PRAGMA cell_size_check = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
)


class Database:
    """One connection, to be used on the thread that opened it."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Connect to the file at *path*, which must be there."""
        self.path = path
        self.read_only = read_only
        address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
        place = _place(path)
        with self.told():
            self._connection = sqlite3.connect(
                address, uri=True, isolation_level=None, timeout=WAIT_SECONDS
            )
        try:
            with self.told():
                for setting in _SETTINGS:
                    self._connection.execute(setting)
            # The same before and after: this connection is to the file of that name.
            if place is None or place != _place(path):
                raise StoreError(
                    Worded(
                        "%1 was moved or replaced while it was being opened; nothing was "
                        "read or written. Open it again.",
                        path.name,
                    )
                )
            self._place = place
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """Return all rows that *sql* selects."""
        with self.told():
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[object] = ()) -> Any:
        """Return the first row that *sql* selects, or None."""
        with self.told():
            return self._connection.execute(sql, values).fetchone()

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.row(sql, values)
        return row[0] if row else None

    def run(self, sql: str, values: Sequence[object] = ()) -> None:
        """Change something; only inside ``writing()``."""
        with self.told():
            self._connection.execute(sql, values)

    @contextmanager
    def reading(self) -> Generator[None]:
        """Let several selects see one state."""
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            self._roll_back()

    @contextmanager
    def writing(self) -> Generator[None]:
        """Make one durable step of all changes inside; on any failure, none of them happened."""
        if self.read_only:
            raise StoreError(
                Worded("%1 is open for reading only; nothing was changed.", self.path.name)
            )
        self.check_place()
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.check_place()
            self.run("COMMIT")
        finally:
            self._roll_back()

    def check_place(self) -> None:
        """Raise ``StoreError`` if another file, or none, is now where the workspace was."""
        if _place(self.path) != self._place:
            raise StoreError(
                Worded(
                    "%1 was deleted, moved or replaced by another program while it was "
                    "open; nothing more is written to it. Save a copy of what is open here "
                    "to a new place, or open the file that is now at %2.",
                    self.path.name,
                    self.path,
                )
            )

    def copy_to(self, target: sqlite3.Connection) -> None:
        """Copy every page to *target*."""
        with self.told():
            self._connection.backup(target)

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")

    @contextmanager
    def told(self) -> Generator[None]:
        """Turn SQLite's errors into sentences for the user."""
        try:
            yield
        except sqlite3.Error as error:
            failure = explain(error, self.path)
            if failure is None:
                raise
            raise failure from error
        except UnicodeDecodeError as error:  # in SQLite's own words about a damaged schema
            raise _damaged(self.path, Worded("its schema cannot be read")) from error


def _place(path: Path) -> tuple[int, int] | None:
    try:
        there = path.stat()
    except OSError:
        return None
    return there.st_dev, there.st_ino


def _damaged(path: Path, reason: str) -> WorkspaceDamaged:
    return WorkspaceDamaged(
        Worded(
            "%1 is no workspace, or it is damaged (%2). Open one of its backups.", path.name, reason
        )
    )


def explain(error: sqlite3.Error, path: Path) -> BriefingError | None:
    """Return what to tell the user about *error*, or None if it is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    name = path.name
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return WorkspaceBusy(
            Worded(
                "%1 is being written by another program; nothing was changed. Try again in "
                "a moment, or close the other program.",
                name,
            )
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode to UTF-8" in str(error):
        return _damaged(path, words_of(error))
    told = _not_made(code, name, words_of(error))
    return StoreError(told) if told else None


def _not_made(code: int, name: str, reason: str) -> Worded | None:
    """Return why a step was not made in the workspace called *name*."""
    if code == sqlite3.SQLITE_FULL:
        return Worded(
            "The disk of %1 is full; this step was not made, and what was there before "
            "is whole. Make room and try again.",
            name,
        )
    if code == sqlite3.SQLITE_IOERR:
        return Worded(
            "%1 could not be read or written (%2); this step was not made. Check that "
            "its drive is connected and has room, then try again.",
            name,
            reason,
        )
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return Worded(
            "%1 cannot be opened or written here (%2). Check that it exists and that "
            "you may write it and its folder.",
            name,
            reason,
        )
    if code == sqlite3.SQLITE_TOOBIG:
        return Worded("Too large for one workspace (%1); this step was not made.", reason)
    return None
