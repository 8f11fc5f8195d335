"""From the session's rows to the lines of the model: arranged, filtered, found.

A large library is arranged on a thread of its own, and shown without being
compared line by line; only the latest wish is fulfilled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.library.incoming import Incoming
from ui.library.lines import (
    Arrangement,
    Group,
    Line,
    Shown,
    grouped,
    lacks_date,
    lacks_outlet,
    line_key,
    lines_of,
    of_many,
)
from ui.library.model import LibraryModel
from ui.library.since import SinceBefore
from ui.library.texts import TextOf, texts_of
from ui.session import Session
from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from briefing.articles.events import ReportedEvent
    from briefing.store import ArticleRow

_FEWEST_LETTERS = 3  # of a last word that may be the beginning of a longer one


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown of which rows; *groups* and *texts* are those of an earlier wish, if
    they hold.
    """

    rows: Sequence[ArticleRow]
    events: tuple[ReportedEvent, ...]
    arrangement: Arrangement
    shown: Shown
    matches: frozenset[str] | None
    closed: frozenset[str]
    pending: tuple[str, ...]
    groups: list[Group] | None = None
    texts: Mapping[str, TextOf] | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """What a wish came to.  *in_place*: line for line the articles that stood there before."""

    wish: Wish
    groups: list[Group]
    texts: Mapping[str, TextOf]
    lines: list[Line]
    count: int
    without_outlet: int
    undated: int
    in_place: bool


def fulfil(wish: Wish, before: list[Line]) -> Listed:
    """Return what *wish* comes to, where *before* was shown."""
    groups = wish.groups
    if groups is None:
        groups = grouped(wish.rows, wish.arrangement, wish.events)
    lines = lines_of(
        groups,
        matches=wish.matches,
        shown=wish.shown,
        closed=wish.closed,
        pending=wish.pending,
    )
    same = len(lines) == len(before) and all(
        line_key(one) == line_key(other) for one, other in zip(lines, before, strict=True)
    )
    return Listed(
        wish,
        groups,
        texts_of(wish.rows) if wish.texts is None else wish.texts,
        lines,
        of_many(lines),
        sum(map(lacks_outlet, wish.rows)),
        sum(map(lacks_date, wish.rows)),
        same,
    )


class Listing(QObject):
    """Keeps the model showing what is to be shown."""

    lines_due = Signal(int)  # how many lines the model is about to have
    shown = Signal(object)  # Listed
    sought = Signal(str)

    def __init__(
        self, session: Session, model: LibraryModel, incoming: Incoming, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._model, self._incoming = session, model, incoming
        self._runner = TaskRunner(self, threads=1)
        self.since = SinceBefore(session, self)
        self.since.found.connect(model.show_since)
        self._listed: Listed | None = None
        self._again = False
        self._wanted = (Arrangement.EVENT, Shown.ALL)
        self._matches: frozenset[str] | None = None
        self.closed: set[str] = set()
        self.words = ""

    def arrange(self, arrangement: Arrangement, shown: Shown) -> None:
        """Group and sort the session's rows, and show those that *shown* lets pass."""
        self._wanted = (arrangement, shown)
        self._show()

    @Slot(str)
    def search(self, words: str) -> None:
        """Show only what holds *words*; all of it for none."""
        if words == self.words or self._session.path is None:
            return
        self.words = words
        self.sought.emit(words)
        if words:
            self._session.shelf.search(query_of(words), self._take_matches)
        else:
            self._matches = None
            self._show()

    @Slot(str)
    def turn_heading(self, heading: str) -> None:
        """Fold the group of that heading, or unfold it."""
        self.closed ^= {heading}
        self._show()

    def clear(self) -> None:
        """Show nothing: no workspace is open."""
        self._matches, self.words, self.closed = None, "", set()
        self._listed = None
        self._show()

    def close(self) -> None:
        """Stop what runs."""
        self.since.close()
        self._runner.shut_down()

    @Slot(object)
    def _take_matches(self, ids: list[str]) -> None:
        if self.words:
            self._matches = frozenset(ids)
            self._show()

    def _show(self) -> None:
        wish, before = self._wish(), self._model.lines
        if not self._model.is_large(len(wish.rows)):
            self._take(fulfil(wish, before))
        elif self._runner.running:
            self._again = True
        else:
            task = Task(lambda _: fulfil(wish, before))
            task.succeeded.connect(self._take)
            task.finished.connect(self._go_on)
            self._runner.start(task)

    def _wish(self) -> Wish:
        session, (arrangement, shown) = self._session, self._wanted
        last = self._listed.wish if self._listed else None
        holds = (
            last is not None
            and last.rows is session.rows
            and last.events is session.events
            and last.arrangement is arrangement
        )
        return Wish(
            session.rows,
            session.events,
            arrangement,
            shown,
            self._matches,
            frozenset(self.closed),
            tuple(self._incoming.pending),
            self._listed.groups if holds and self._listed else None,
            self._listed.texts if self._listed and last and last.rows is session.rows else None,
        )

    @Slot(object)
    def _take(self, listed: Listed) -> None:
        self._listed = listed
        self.lines_due.emit(len(listed.lines))
        self._model.show(listed.lines, listed.texts, in_place=listed.in_place)
        self.shown.emit(listed)

    @Slot()
    def _go_on(self) -> None:
        """Fulfil what was wished meanwhile."""
        if self._again:
            self._again = False
            self._show()


def query_of(typed: str) -> str:
    """Return what is sought when *typed* stands in the field: its last word may go on."""
    last = typed.split()[-1] if typed.split() else ""
    goes_on = len(last) >= _FEWEST_LETTERS and last[-1].isalnum() and typed.count('"') % 2 == 0
    return typed + "*" if goes_on else typed
