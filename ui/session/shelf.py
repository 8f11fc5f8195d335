"""The articles of the open workspace: rows, texts, aids, search, and what is being added."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from briefing.errors import BriefingError
from briefing.progress import Progress
from ui.session import adding
from ui.session.aids import COMPARED, AidsMaker, ArticleAids
from ui.session.rows import Rows, placed, used_changes, with_memo_details
from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from briefing.articles.events import ReportedEvent
    from briefing.articles.values import Article
    from briefing.memos.values import Memo
    from briefing.store import ArticleRow, Store

_TEXTS_KEPT = 64
_MANY = 10_000  # rows
_AGAIN_MS = 250  # between two readings of all rows while files come in


class Shelf(QObject):
    """The articles as the window knows them; everything slow happens on threads of its own."""

    changed = Signal()
    used_changed = Signal(object)
    aids_ready = Signal(str)
    file_added = Signal(object)
    file_returned = Signal(object)
    events_found = Signal()
    failed = Signal(object)

    def __init__(self, path: Path, rows: Rows, memo: Memo | None) -> None:
        super().__init__()
        self.path = path
        self._stored, self._places = rows
        self._memo = memo
        _spare_the_collector(rows.all)
        self.rows = with_memo_details(rows.all, memo)
        self._texts: OrderedDict[str, Article] = OrderedDict()
        self._aids: dict[str, ArticleAids] = {}
        self._asked: set[str] = set()
        self._maker = AidsMaker(path)
        self._reader: Store | None = None
        self._runner = TaskRunner(self)
        self._aids_runner = TaskRunner(self, threads=1)
        self._reading = False
        self.events: tuple[ReportedEvent, ...] = ()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._read_rows)

    def close(self) -> bool:
        """Stop what runs; return whether all of it stopped in time."""
        self._again.stop()
        stopped = all([self._aids_runner.shut_down(), self._runner.shut_down()])
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        return stopped

    def row(self, identity: str) -> ArticleRow | None:
        """Return the row of an article; None if it is not listed."""
        place = self._places.get(identity)
        return None if place is None else self.rows[place]

    @property
    def reader(self) -> Store:
        """The store from which the window's thread reads."""
        if self._reader is None:
            from briefing.store import Store

            self._reader = Store.open(self.path, read_only=True)
        return self._reader

    def article(self, identity: str) -> Article:
        """Return an article by its id.  Raises ``NotFound`` or ``WorkspaceDamaged``."""
        found = self._texts.pop(identity, None) or self.reader.article(identity)
        self._texts[identity] = found
        while len(self._texts) > _TEXTS_KEPT:
            self._texts.popitem(last=False)
        return found

    def aids(self, identity: str) -> ArticleAids | None:
        """Return what is known of an article by now, and see to it that the rest is worked out."""
        if identity not in self._asked:
            self._asked.add(identity)
            article = self.article(identity)
            self._seek_aids(lambda _: self._maker.see(article))
            self._seek_aids(partial(self._maker.compare, article, self._near()))
        return self._aids.get(identity)

    def aids_by_now(self) -> dict[str, ArticleAids]:
        """Return by article what is known by now, and let those near the memo be worked out."""
        for identity in self._near():
            with suppress(BriefingError):  # told where the article itself is asked for
                self.aids(identity)
        return dict(self._aids)

    @property
    def is_reading(self) -> bool:
        """Whether something that was asked for is still being worked out."""
        return bool(self._asked - self._aids.keys())

    def search(self, words: str, found: Callable[[list[str]], object]) -> Task:
        """Look for *words* in titles and texts; *found* hears the ids, best first."""
        path = self.path

        def work(_: Progress) -> list[str]:
            from briefing.store import Store

            with Store.open(path, read_only=True) as store:
                return store.search_ids(words)

        return self._start(work, "", found)

    def add_files(self, paths: Sequence[Path]) -> Task:
        """Take the files that *paths* mean into the workspace, but those that came back."""
        told, now = self.file_added.emit, datetime.now(UTC)
        returned = self.file_returned.emit if self._memo is not None else None
        filling = adding.Filling(self._filling_name())
        work = partial(adding.add_or_return, self.path, tuple(paths), now, told, returned, filling)
        return self._start(work, self.tr("Adding articles"), self._settled)

    def _filling_name(self) -> str:
        return self.tr("Text in place of its address")

    def add_data(self, data: bytes, name: str, address: str) -> Task:
        """Take pasted *data* in as the file *name* would be; *address*: of which page it is."""
        filling = adding.Filling(self._filling_name(), address)
        told, now = self.file_added.emit, datetime.now(UTC)
        work = partial(adding.add_data, self.path, data, name, now, told, filling)
        return self._start(work, self.tr("Adding what was pasted"), self._settled)

    def add_stub(self, url: str) -> Task:
        """List the page at *url*, of which nothing is there yet."""
        path, now = self.path, datetime.now(UTC)
        return self._start(lambda _: adding.add_stub(path, url, now), "", self._settled)

    def reload(self, changed: str = "") -> None:
        """Read the rows again soon, and forget the text of the article *changed*, or of all."""
        if changed:
            self._texts.pop(changed, None)
        else:
            self._texts.clear()
        if not self._again.isActive():
            self._again.start(0 if not self._reading else _AGAIN_MS)

    def take_memo(self, before: Memo | None, after: Memo | None) -> None:
        """Count anew what the memo uses after a change of it."""
        old_sources = before.sources if before else ()
        deltas = used_changes(before, after)
        self._memo = after
        if deltas:
            self._stored = [
                row
                if row.id not in deltas
                else row._replace(used=max(0, row.used + deltas[row.id]))
                for row in self._stored
            ]
        if (after.sources if after else ()) != old_sources:
            self._lay_out()
        elif deltas:
            self.rows = with_memo_details(self._stored, after)
            self.used_changed.emit(frozenset(deltas))

    def _near(self) -> tuple[str, ...]:
        sources = (
            [each.article for each in self._memo.sources if each.article] if self._memo else []
        )
        latest = [row.id for row in reversed(self._stored[-COMPARED:])]
        return tuple(dict.fromkeys([*sources, *latest]))[:COMPARED]

    def find_events(self) -> None:
        """Work out which events the articles report; ``events_found`` tells when it is done."""
        task = Task(partial(self._maker.events, self._near()))
        task.succeeded.connect(self._take_events)
        task.failed.connect(self.failed)
        self._aids_runner.start(task)

    @Slot(object)
    def _take_events(self, events: tuple[ReportedEvent, ...]) -> None:
        if events != self.events:
            self.events = events
            self.events_found.emit()

    def _seek_aids(self, work: Callable[[Progress], ArticleAids]) -> None:
        task = Task(work)
        task.succeeded.connect(self._take_aids)
        task.failed.connect(self.failed)
        self._aids_runner.start(task)

    @Slot(object)
    def _take_aids(self, aids: ArticleAids) -> None:
        self._aids[aids.article] = aids
        self.aids_ready.emit(aids.article)

    def _start(
        self, work: Callable[[Progress], Any], name: str, done: Callable[[Any], object]
    ) -> Task:
        task = Task(work, name)
        task.succeeded.connect(done)
        task.failed.connect(self.failed)
        return self._runner.start(task)

    @Slot(object)
    def _settled(self, _: object) -> None:
        self.reload()

    @Slot()
    def _read_rows(self) -> None:
        if self._reading:
            self._again.start(_AGAIN_MS)
            return
        self._reading = True
        path = self.path
        task = self._start(lambda _: _rows(path), "", self._take_rows)
        task.finished.connect(self._rows_read)

    @Slot(object)
    def _take_rows(self, rows: Rows) -> None:
        self._stored, self._places = rows
        _spare_the_collector(rows.all)
        self._asked.clear()  # what is near has changed, and with it what is like
        self._lay_out()
        self.find_events()

    @Slot()
    def _rows_read(self) -> None:
        self._reading = False

    def _lay_out(self) -> None:
        self.rows = with_memo_details(self._stored, self._memo)
        self.changed.emit()


def _spare_the_collector(rows: list[ArticleRow]) -> None:
    """Let the collector not walk over very many rows again and again: 0.2 s each time."""
    if len(rows) > _MANY:
        gc.freeze()


def _rows(path: Path) -> Rows:
    from briefing.store import Store

    with Store.open(path, read_only=True) as store:
        return placed(store.articles())
