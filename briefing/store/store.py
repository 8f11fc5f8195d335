"""The workspace: one file that holds articles, memos and every step ever made.

``Store`` is all that the rest of the program knows of it.  A call that changes
something is one durable step: when it returns, the step is on the disk with
its way back; when it raises, nothing changed.  Times are given, aware of their
zone, and kept in UTC.  A store is used on the thread that opened it.

Wherever an article or a memo is named, any unique beginning of its id (six
characters or more) will do; of a memo also its title.  What is not there
raises ``NotFound`` with the nearest names.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.articles.values import Article, Source, Span
from briefing.memos.values import Memo
from briefing.store import backups
from briefing.store.articles import Articles
from briefing.store.changes import Changes
from briefing.store.corrections import Corrections
from briefing.store.database import Database
from briefing.store.forms import Edit
from briefing.store.library import Library
from briefing.store.library_edits import Correct, LeaveOut, LibraryEdit, Withdraw, WithdrawMemo
from briefing.store.log import Log
from briefing.store.memos import Memos
from briefing.store.opening import open_database
from briefing.store.query import Query
from briefing.store.rows import Added, ArticleRow, Hit, MemoRow, Stepped, StepRow
from briefing.store.search import hits
from briefing.store.searching import Searching
from briefing.store.words import Folds


class Store:
    """An open workspace; a context manager that closes it."""

    def __init__(self, database: Database) -> None:
        """Take over *database*; use ``Store.open``."""
        self._database = database
        self._log = Log(database)
        self._articles = Articles(database)
        self._library = Library(database, self._articles)
        self._memos = Memos(database, self._log)
        self._changes = Changes(self._articles, self._library, self._memos, self._log)
        self._searching = Searching(database, self._articles, self._library)
        self.corrections = Corrections(database)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Store:
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

    # Articles

    def add_articles(
        self,
        captured: Iterable[tuple[bytes, Article]],
        at: datetime,
        name: str = "Add articles",
    ) -> tuple[Added, ...]:
        """Add articles with the bytes that they were read from, as one step named *name*.

        One result for each, in order; an article that is listed already, by
        its id, is left as it is, and one that was withdrawn is listed again.
        """
        with self._writing():
            return self._changes.add(captured, _utc(at), name)

    def add_article(self, data: bytes, article: Article, at: datetime) -> Added:
        """Add one article with the bytes that it was read from."""
        return self.add_articles([(data, article)], at, "Add article")[0]

    def articles(self) -> list[ArticleRow]:
        """Return a light row for each article, in the order in which they were added."""
        return self._articles.rows()

    def article_id(self, prefix: str) -> str:
        """Return the full id of an article."""
        return self._articles.number_and_id(prefix)[1]

    def article(self, prefix: str) -> Article:
        """Return an article, withdrawn ones too, checked against the hash of its text."""
        with self._database.reading():
            return self._articles.article(prefix)

    def original(self, prefix: str) -> bytes:
        """Return the bytes that an article was read from, checked against its id."""
        with self._database.reading():
            return self._articles.original(prefix)

    def edit_library(self, edit: LibraryEdit, name: str, at: datetime) -> None:
        """Make a change of the library, as one step named *name*."""
        with self._writing():
            self._changes.make(edit, name, _utc(at))

    def edit_source(self, prefix: str, source: Source, at: datetime) -> None:
        """Give an article this source instead of its own."""
        self.edit_library(Correct(self.article_id(prefix), source), "Correct source", at)

    def leave_out(self, prefix: str, spans: Sequence[Span], at: datetime) -> None:
        """Let *spans*, and nothing else, be left out of an article's story."""
        edit = LeaveOut(self.article_id(prefix), tuple(spans))
        self.edit_library(edit, "Leave out", at)

    def take_back(self, prefix: str, span: Span, at: datetime) -> None:
        """Take back into the story what *span* covers of the spans left out."""
        article = self.article(prefix)
        kept = _without(article.left_out, span)
        self.edit_library(LeaveOut(article.id, kept), "Take back", at)

    def withdraw(self, prefixes: Iterable[str], at: datetime) -> None:
        """Take articles from lists and search; memos that cite them keep them."""
        ids = tuple(self.article_id(prefix) for prefix in prefixes)
        self.edit_library(Withdraw(ids), "Withdraw articles", at)

    # Search

    def search(self, query: str, limit: int = 50) -> tuple[Hit, ...]:
        """Return the articles that match, best first: words, "phrases", beginnings*.

        Any text is a query; one without words finds nothing.
        """
        return self._searching.search(query, limit)

    def search_ids(self, query: str, limit: int = 2000) -> list[str]:
        """Return the ids of the articles that match, best first; for filtering a list."""
        return self._searching.ids(query, limit)

    def places(self, prefix: str, query: str) -> list[Span]:
        """Return where the words of *query* stand in an article's story, in code points."""
        article = self.article(prefix)
        return hits(Query.parse(query), article.text, article.left_out, Folds())

    def rebuild_search(self) -> None:
        """Build the search index anew from the articles."""
        self._searching.rebuild()

    # Memos

    def memos(self) -> list[MemoRow]:
        """Return a light row for each memo, the last changed first."""
        return self._memos.rows()

    def memo_id(self, name: str) -> str:
        """Return the full id of a memo."""
        return self._memos.id_of(name)

    def memo(self, name: str) -> Memo:
        """Return a memo as it is now."""
        return self.memo_and_revision(name)[0]

    def memo_and_revision(self, name: str) -> tuple[Memo, int]:
        """Return a memo as it is now, with the revision that the next edit must name."""
        with self._database.reading():
            return self._memos.current(self._memos.id_of(name))

    def save_memo(
        self,
        memo: Memo,
        at: datetime,
        name: str = "Import memo",
        expected_revision: int | None = None,
    ) -> int:
        """Store a whole memo, new or in the place of the one with its id; return its revision.

        Replacing is a step like any other, and undone like any other.
        """
        with self._writing():
            if expected_revision is not None:
                self._memos.check_revision(memo.id, expected_revision)
            return self._changes.save_memo(memo, name, _utc(at))

    def apply_edit(
        self, memo_id: str, edit: Edit, name: str, at: datetime, expected_revision: int
    ) -> tuple[Memo, int]:
        """Apply *edit* to a memo and log it; return the changed memo and its revision.

        Raises ``StaleMemo`` if the memo is not at *expected_revision*, and what
        the edit raises if it does not fit; nothing has changed then.
        """
        with self._writing():
            self._memos.check_revision(memo_id, expected_revision)
            return self._memos.edit(memo_id, edit, name, _utc(at))

    def withdraw_memo(self, name: str, at: datetime) -> None:
        """Take a memo from the list of memos."""
        self.edit_library(WithdrawMemo(self.memo_id(name)), "Withdraw memo", at)

    # Undo and history

    def undo(self, at: datetime, memo_id: str = "") -> Stepped | None:
        """Take back the latest step of the memo or the library; None if there is none."""
        with self._writing():
            return self._changes.turn("undo", memo_id, _utc(at))

    def redo(self, at: datetime, memo_id: str = "") -> Stepped | None:
        """Make again the step that was undone last; None if there is none."""
        with self._writing():
            return self._changes.turn("redo", memo_id, _utc(at))

    def next_undo(self, memo_id: str = "") -> str | None:
        """Return the name of the step that ``undo`` would take back."""
        step = self._log.to_undo(memo_id)
        return step.name if step else None

    def next_redo(self, memo_id: str = "") -> str | None:
        """Return the name of the step that ``redo`` would make again."""
        step = self._log.to_redo(memo_id)
        return step.name if step else None

    def history(self, memo_id: str = "") -> list[StepRow]:
        """Return all steps of the memo and the library, the latest first."""
        return self._log.history(memo_id)

    def memo_at(self, memo_id: str, step: int) -> Memo:
        """Return a memo as it was after *step*."""
        with self._database.reading():
            return self._memos.at(memo_id, step)

    # The file

    def data_version(self) -> int:
        """Return a number that changes when another program has changed the workspace."""
        return int(self._database.value("PRAGMA data_version"))

    def check_place(self) -> None:
        """Raise ``StoreError`` if the file was deleted, moved or replaced underneath."""
        self._database.check_place()

    def backup(self, to: Path) -> None:
        """Write a whole copy of the workspace to *to*, checked before it takes its place."""
        backups.back_up(self._database, to)

    def backup_beside(self, at: datetime) -> Path:
        """Write a backup named by *at* into the folder of backups; the latest ten are kept."""
        return backups.back_up_beside(self._database, at)

    @contextmanager
    def _writing(self) -> Generator[None]:
        try:
            with self._database.writing():
                yield
        except BaseException:
            self._memos.forget()
            raise


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return at.astimezone(UTC)


def _without(spans: Sequence[Span], taken: Span) -> tuple[Span, ...]:
    kept: list[Span] = []
    for start, end in spans:
        kept += [(start, min(end, taken[0])), (max(start, taken[1]), end)]
    return tuple((start, end) for start, end in kept if start < end)
