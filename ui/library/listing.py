"""From the session's rows to the lines of the model: arranged, filtered, found.

A large library is arranged on a thread of its own; what is typed only filters
what is arranged already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.library.incoming import Incoming
from ui.library.lines import Arrangement, Group, Heading, Pending, Shown, grouped, lines_of
from ui.library.model import LibraryModel
from ui.session import Session
from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from briefing.store import ArticleRow

_MANY = 3000  # rows from which they are arranged away from the window
_FEWEST_LETTERS = 3  # of a last word that may be the beginning of a longer one


class Listing(QObject):
    """Keeps the model showing what is to be shown."""

    lines_due = Signal(int)  # how many lines the model is about to have
    shown = Signal()
    sought = Signal(str)

    def __init__(
        self, session: Session, model: LibraryModel, incoming: Incoming, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._model, self._incoming = session, model, incoming
        self._runner = TaskRunner(self, threads=1)
        self._groups: list[Group] = []
        self._rows: list[ArticleRow] = []
        self._wanted = (Arrangement.EVENT, Shown.ALL)
        self._matches: frozenset[str] | None = None
        self.closed: set[str] = set()
        self.words = ""

    @property
    def count(self) -> int:
        """How many articles are shown, those under closed headings with them."""
        lines = (self._model.line(row) for row in range(self._model.rowCount()))
        return sum(
            (line.count if line.closed else 0)
            if isinstance(line, Heading)
            else not isinstance(line, Pending)
            for line in lines
        )

    def arrange(self, arrangement: Arrangement, shown: Shown) -> None:
        """Group and sort the session's rows, and show those that *shown* lets pass."""
        rows, before = self._session.rows, self._wanted
        self._wanted = (arrangement, shown)
        if rows is self._rows and before[0] is arrangement and before[1] is not shown:
            self._show()
            return
        events = self._session.events
        if len(rows) < _MANY:
            self._take((rows, grouped(rows, arrangement, events)))
            return
        task = Task(lambda _: (rows, grouped(rows, arrangement, events)))
        task.succeeded.connect(self._take)
        self._runner.start(task)

    @Slot(str)
    def search(self, words: str) -> None:
        """Show only what holds *words*; all of it for none."""
        if words == self.words or self._session.path is None:
            return
        self.words = words
        self.sought.emit(words)
        if words:
            self._session.search(query_of(words), self._take_matches)
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
        self._groups, self._rows, self._matches, self.words = [], [], None, ""
        self.closed = set()
        self._show()

    def close(self) -> None:
        """Stop what runs."""
        self._runner.shut_down()

    @Slot(object)
    def _take(self, arranged: tuple[list[ArticleRow], list[Group]]) -> None:
        self._rows, self._groups = arranged
        self._show()

    def _take_matches(self, ids: list[str]) -> None:
        if self.words:
            self._matches = frozenset(ids)
            self._show()

    def _show(self) -> None:
        lines = lines_of(
            self._groups,
            matches=self._matches,
            shown=self._wanted[1],
            closed=self.closed,
            pending=self._incoming.pending,
        )
        self.lines_due.emit(len(lines))
        self._model.show(lines)
        self.shown.emit()


def query_of(typed: str) -> str:
    """Return what is sought when *typed* stands in the field: its last word may go on."""
    last = typed.split()[-1] if typed.split() else ""
    goes_on = len(last) >= _FEWEST_LETTERS and last[-1].isalnum() and typed.count('"') % 2 == 0
    return typed + "*" if goes_on else typed
