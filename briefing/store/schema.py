"""The tables of a workspace, version by version, and the check that a file has just them.

A workspace comes from anywhere.  A trigger or a view in it could forge a
quotation, so a file whose schema differs by anything from what its version
must have is refused.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TypeAlias

from briefing.errors import WorkspaceDamaged, WorkspaceTooNew
from briefing.store.database import Database
from briefing.telling import Worded

APPLICATION_ID = 0x42524647  # "BRFG"; tells a workspace from any other SQLite file

Steps: TypeAlias = Sequence[Sequence[str]]

# Each step takes a workspace from one version to the next, in a transaction of its own.
# A step that has been released is never changed.
MIGRATIONS: Steps = (
    (
        # What lists need; everything longer stands in tables of its own.
        """CREATE TABLE article (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            outlet TEXT NOT NULL,
            author TEXT NOT NULL,
            published TEXT NOT NULL,
            language TEXT NOT NULL,
            words INTEGER NOT NULL,
            guessed TEXT NOT NULL,
            added TEXT NOT NULL,
            withdrawn INTEGER NOT NULL
        )""",
        """CREATE TABLE article_source (
            number INTEGER PRIMARY KEY REFERENCES article (number),
            source TEXT NOT NULL,
            left_out TEXT NOT NULL,
            hash TEXT NOT NULL
        )""",
        """CREATE TABLE article_text (
            number INTEGER PRIMARY KEY REFERENCES article (number),
            text TEXT NOT NULL,
            layout TEXT NOT NULL,
            hash TEXT NOT NULL
        )""",
        """CREATE TABLE article_original (
            number INTEGER PRIMARY KEY REFERENCES article (number),
            packed BLOB NOT NULL
        )""",
        # The words come ready made (words.py); ascii keeps every other character as it is.
        """CREATE VIRTUAL TABLE article_words USING fts5 (
            title, details, story, content = '', prefix = '3', tokenize = 'ascii'
        )""",
        """CREATE TABLE memo (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            template TEXT NOT NULL,
            edition INTEGER NOT NULL,
            entries INTEGER NOT NULL,
            changed TEXT NOT NULL,
            revision INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL
        )""",
        """CREATE TABLE memo_state (
            memo TEXT NOT NULL REFERENCES memo (id),
            step INTEGER NOT NULL,
            state TEXT NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (memo, step)
        )""",
        """CREATE TABLE step (
            number INTEGER PRIMARY KEY,
            memo TEXT NOT NULL,
            kind TEXT NOT NULL,
            target INTEGER NOT NULL,
            name TEXT NOT NULL,
            at TEXT NOT NULL,
            forward TEXT NOT NULL,
            backward TEXT NOT NULL,
            hash TEXT NOT NULL,
            standing TEXT NOT NULL,
            turned INTEGER NOT NULL
        )""",
        "CREATE INDEX step_of_memo ON step (memo, number)",
        "CREATE INDEX step_standing ON step (memo, standing, turned)",
        """CREATE TABLE citation (
            memo TEXT NOT NULL REFERENCES memo (id),
            article TEXT NOT NULL,
            statements INTEGER NOT NULL,
            PRIMARY KEY (memo, article)
        )""",
        """CREATE TABLE correction (
            kind TEXT NOT NULL,
            about TEXT NOT NULL,
            value TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (kind, about)
        )""",
    ),
)


def migrate(database: Database, found: int, steps: Steps = MIGRATIONS) -> None:
    """Take *database* from version *found* through the *steps* that it lacks."""
    for version, statements in enumerate(steps[found:], start=found + 1):
        with database.writing():
            if int(database.value("PRAGMA user_version")) != version - 1:
                continue  # another program made this step while we waited
            for statement in statements:
                database.run(statement)
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            database.run(f"PRAGMA user_version = {version}")


def version_of(database: Database) -> int:
    """Return the version of the workspace, 0 for an empty file.

    Raises ``WorkspaceDamaged`` for any other kind of file.
    """
    with database.reading():
        application = database.value("PRAGMA application_id")
        version = int(database.value("PRAGMA user_version"))
        objects = int(database.value("SELECT count(*) FROM sqlite_master"))
    if application == 0 and version == 0 and objects == 0:
        return 0
    if application != APPLICATION_ID or version < 1:
        raise WorkspaceDamaged(
            Worded("%1 is a database of another program, not a workspace.", database.path.name)
        )
    return version


def check_schema(database: Database, steps: Steps = MIGRATIONS) -> None:
    """Raise unless the schema is exactly what the workspace's version must have."""
    version = version_of(database)
    if version > len(steps):
        raise WorkspaceTooNew(
            Worded(
                "%1 was made by a later version of this program (workspace version %2, "
                "this program knows %3). Update the program to open it.",
                database.path.name,
                version,
                len(steps),
            )
        )
    found = set(database.rows("SELECT type, name, tbl_name, sql FROM sqlite_master"))
    strange = found ^ _expected(steps[:version])
    if strange:
        names = ", ".join(sorted({f"{row[0]} {row[1]}" for row in strange}))
        raise WorkspaceDamaged(
            Worded(
                "%1 is not built as a workspace must be (%2); somebody changed it outside "
                "this program. It is not opened. Open one of its backups.",
                database.path.name,
                names,
            )
        )


def _expected(steps: Steps) -> set[tuple[str, str, str, str]]:
    fresh = sqlite3.connect(":memory:")
    try:
        for statements in steps:
            for statement in statements:
                fresh.execute(statement)
        return set(fresh.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall())
    finally:
        fresh.close()
