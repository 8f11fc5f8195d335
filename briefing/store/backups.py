"""Copies of a workspace: made page by page while it is open, opened to check, then put in place."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkstemp

from briefing.errors import FileNotWritten, StoreError
from briefing.store.database import Database
from briefing.store.schema import MIGRATIONS, Steps, check_schema
from briefing.telling import Worded, words_of

KEPT = 10  # backups of one workspace


def back_up(database: Database, to: Path, steps: Steps = MIGRATIONS) -> None:
    """Write a whole copy of the workspace to *to*, replacing in one step what was there.

    The copy is opened and checked first; if anything fails, *to* is as it was
    and ``FileNotWritten`` says why.
    """
    try:
        handle, name = mkstemp(prefix=f".{to.name}.", suffix=".tmp", dir=to.parent)
    except OSError as error:
        raise FileNotWritten(_sentence(to, words_of(error))) from error
    os.close(handle)
    beside = Path(name)
    try:
        _copy(database, beside)
        _check(beside, steps)
        beside.replace(to)
    except (OSError, sqlite3.Error, StoreError) as error:
        raise FileNotWritten(_sentence(to, words_of(error))) from error
    finally:
        for left in (beside, Path(f"{beside}-journal")):
            with suppress(OSError):
                left.unlink()


def folder_of(workspace: Path) -> Path:
    """Return the folder in which the backups of *workspace* lie, beside it."""
    return workspace.with_name(f"{workspace.stem}.backups")


def back_up_beside(database: Database, at: datetime) -> Path:
    """Write a backup named by the time *at* beside the workspace; keep the latest ten."""
    moment = at.astimezone(UTC)
    target = _in_folder(database, f"{moment:%Y-%m-%dT%H%M%SZ}.briefing")
    back_up(database, target)
    earlier = sorted(target.parent.glob("[0-9][0-9][0-9][0-9]-*Z.briefing"))
    for old in earlier[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return target


def back_up_version(database: Database, version: int, steps: Steps) -> Path:
    """Write the backup that stands before a migration away from *version*; it is never rotated."""
    target = _in_folder(database, f"version-{version}.briefing")
    back_up(database, target, steps)
    return target


def _in_folder(database: Database, name: str) -> Path:
    folder = folder_of(database.path)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(_sentence(folder, words_of(error))) from error
    return folder / name


def _copy(database: Database, beside: Path) -> None:
    target = sqlite3.connect(beside, isolation_level=None)
    try:
        target.execute("PRAGMA synchronous = FULL")
        database.copy_to(target)
    finally:
        target.close()


def _check(copy: Path, steps: Steps) -> None:
    opened = Database(copy, read_only=True)
    try:
        check_schema(opened, steps)
        found = opened.value("PRAGMA quick_check(1)")
        if found != "ok":
            raise StoreError(Worded("the copy is not whole: %1", found))
    finally:
        opened.close()


def _sentence(to: Path, reason: str) -> Worded:
    return Worded(
        "No backup was written to %1 (%2). The workspace itself and any earlier backup "
        "are as they were; choose another place or make room, and try again.",
        to,
        reason,
    )
