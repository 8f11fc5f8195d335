"""What every call on a workspace stands on: the open file, its tables, one transaction a call."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefing.store.articles import Articles
from briefing.store.database import Database
from briefing.store.log import Log
from briefing.store.memos import Memos
from briefing.store.opening import open_database

if TYPE_CHECKING:
    from briefing.store.changes import Changes
    from briefing.store.corrections import Corrections
    from briefing.store.library import Library
    from briefing.store.searching import Searching


class Workspace:
    """An open workspace; a context manager that closes it."""

    def __init__(self, database: Database) -> None:
        """Take over *database*; use ``Store.open``."""
        self._database = database
        self._log = Log(database)
        self._articles = Articles(database)
        self._memos = Memos(database, self._log)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the workspace at *path*; with *create*, make it if it is missing.

        An older workspace is backed up and brought to this version, unless
        *read_only*.  Raises ``NotFound``, ``WorkspaceTooNew``,
        ``WorkspaceDamaged``, ``WorkspaceBusy`` or ``StoreError``.
        """
        return cls(open_database(path, create=create and not read_only, read_only=read_only))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the workspace; nothing needs saving."""
        self._database.close()

    @property
    def path(self) -> Path:
        """Where the workspace was opened."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether every change is refused."""
        return self._database.read_only

    def data_version(self) -> int:
        """Return a number that changes when another program has changed the workspace."""
        return int(self._database.value("PRAGMA data_version"))

    def check_place(self) -> None:
        """Raise ``StoreError`` if the file was deleted, moved or replaced underneath."""
        self._database.check_place()

    def backup(self, to: Path) -> None:
        """Write a whole copy of the workspace to *to*, checked before it takes its place."""
        from briefing.store import backups

        backups.back_up(self._database, to)

    def backup_beside(self, at: datetime) -> Path:
        """Write a backup named by *at* into the folder of backups; the latest ten are kept."""
        from briefing.store import backups

        return backups.back_up_beside(self._database, at)

    # What changes and searches is loaded with its first use; opening and reading do without.

    @cached_property
    def corrections(self) -> Corrections:
        """What the analyst corrected in the proposals of the reading aids."""
        from briefing.store.corrections import Corrections

        return Corrections(self._database)

    @cached_property
    def _library(self) -> Library:
        from briefing.store.library import Library

        return Library(self._database, self._articles)

    @cached_property
    def _changes(self) -> Changes:
        from briefing.store.changes import Changes

        return Changes(self._articles, self._library, self._memos, self._log)

    @cached_property
    def _searching(self) -> Searching:
        from briefing.store.searching import Searching

        return Searching(self._database, self._articles, self._library)

    def make_ready(self, memos: Iterable[str]) -> None:
        """Load and read what changes of *memos*, by id, need: the first does not wait for it."""
        _ = self._changes
        with self._database.reading():
            for memo in memos:
                self._memos.make_ready(memo)

    @contextmanager
    def _writing(self) -> Generator[None]:
        try:
            with self._database.writing():
                yield
        except BaseException:
            self._memos.forget()
            raise


def utc(at: datetime) -> datetime:
    """Return *at* in UTC; ``ValueError`` if it has no zone."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return at.astimezone(UTC)
