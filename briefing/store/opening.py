"""From a path to a checked, up-to-date connection."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from briefing.errors import NotFound, StoreError, WorkspaceDamaged
from briefing.store import schema
from briefing.store.database import Database
from briefing.telling import Worded, words_of


def open_database(
    path: Path, *, create: bool, read_only: bool, steps: schema.Steps = schema.MIGRATIONS
) -> Database:
    """Return a connection to the workspace at *path*, brought through *steps* and checked."""
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:  # a name that no file can have
        told = Worded("The workspace %1 cannot be opened (%2).", path, words_of(error))
        raise StoreError(told) from error
    if is_folder:
        raise StoreError(Worded("%1 is a folder; name the workspace file in it.", path))
    if create:
        _make_file(path)
    elif not is_there:
        raise NotFound(Worded("There is no workspace %1.", path))
    database = Database(path, read_only=read_only)
    try:
        _bring_up_to_date(database, steps, create=create)
    except BaseException:
        database.close()
        raise
    return database


def _make_file(path: Path) -> None:
    """Make an empty file that only its owner may read, unless one is there."""
    with suppress(FileExistsError):
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            raise
        except OSError as error:
            raise StoreError(
                Worded(
                    "The workspace %1 cannot be made (%2). Check that its folder exists "
                    "and that you may write there.",
                    path,
                    words_of(error),
                )
            ) from error


def _bring_up_to_date(database: Database, steps: schema.Steps, *, create: bool) -> None:
    version = schema.version_of(database)
    name = database.path.name
    if version == 0 and not create:
        raise WorkspaceDamaged(Worded("%1 is empty; it is no workspace.", name))
    if version:
        schema.check_schema(database, steps)
    if version == len(steps):
        return
    if database.read_only:
        raise StoreError(
            Worded(
                "%1 was made by an earlier version; open it for writing once to bring it "
                "up to date (a backup is made first).",
                name,
            )
        )
    if version:
        from briefing.store import backups  # an old workspace is rare, and opening must be fast

        backups.back_up_version(database, version, steps)
    schema.migrate(database, version, steps)
    schema.check_schema(database, steps)
