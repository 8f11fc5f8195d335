"""Looks at every entry while the hand rests: altered quotations, unsourced ones, wording.

What it finds is one list: the cards, the status bar and "Check before sending" show the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.errors import BriefingError
from briefing.memos.values import Entry, Memo

if TYPE_CHECKING:
    from briefing.statements.finding import Finder
    from briefing.templates.values import BriefingTemplate
    from ui.outline.checks import ArticleOf, Check

_REST_MS = 250  # after the last edit
_SLICE = 0.012  # seconds at a time, so that nothing ever waits for it
_MARKS = '“”"„«»‘’'


class Proven(NamedTuple):
    """What was found in *entry*: altered statements, and words that it quotes from nowhere."""

    entry: Entry
    altered: dict[str, tuple[str, str]]
    unsourced: tuple[str, ...]


class Proving(QObject):
    """Keeps what it found until the entry changes; *found* names the entries to paint anew."""

    found = Signal(object)  # keys
    checked = Signal(object)  # tuple of Check, whenever it is another one

    def __init__(self, article: ArticleOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.altered: dict[str, tuple[str, str]] = {}
        self.remarks: dict[str, str] = {}
        self.checks: tuple[Check, ...] = ()
        self.pages = 0  # as many as were laid out last, 0 if none were
        self._proven: dict[str, Proven] = {}
        self._finders: dict[str, Finder] = {}
        self._work: Iterator[None] | None = None
        self._about: tuple[Memo | None, BriefingTemplate | None] = (None, None)
        self._start = QTimer(self, singleShot=True, interval=_REST_MS)
        self._start.timeout.connect(self._go_on)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def take(self, memo: Memo | None, template: BriefingTemplate | None) -> None:
        """Look through *memo* soon."""
        self._next.stop()
        self._about = (memo, template)
        if memo is None or template is None:
            self._start.stop()
            self._work = None
            self._proven.clear()
            self._finders.clear()
            self._keep_checks(())
            return
        self._work = self._look(memo, template)
        self._start.start()

    def take_pages(self, pages: int) -> None:
        """Look again with *pages*, as many as were laid out."""
        if pages != self.pages:
            self.pages = pages
            self.take(*self._about)

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        while self._work is not None and perf_counter() < until:
            try:
                next(self._work)
            except StopIteration:
                self._work = None
        if self._work is not None:
            self._next.start()

    def _look(self, memo: Memo, template: BriefingTemplate) -> Iterator[None]:
        # What looks for mistakes is loaded with the first look: the window stands without.
        from briefing.jobs.checking import concerns
        from ui.outline.checks import altered, checks_of, too_long

        yield
        wanting = concerns(memo, template)
        yield
        cited = list(dict.fromkeys(statement.article for statement in memo.statements()))
        proven: dict[str, Proven] = {}
        for entry in memo.entries():
            before = self._proven.get(entry.id)
            if before is not None and before.entry is entry:
                proven[entry.id] = before
                continue
            if _has_marks(entry):
                yield from self._read_sources(cited)
            proven[entry.id] = Proven(entry, altered(entry, self._article), self._unsourced(entry))
            yield
        self._proven = proven
        checks = (*checks_of(wanting, proven.values()), *too_long(self.pages, template))
        self._tell({check.key: check.words for check in reversed(checks) if check.is_remark})
        self._keep_checks(checks)

    def _tell(self, remarks: dict[str, str]) -> None:
        altered_now = {
            id_: pair for one in self._proven.values() for id_, pair in one.altered.items()
        }
        if (altered_now, remarks) != (self.altered, self.remarks):
            keys = {*self.remarks, *remarks}
            keys |= {one.entry.id for one in self._proven.values() if one.altered}
            keys |= {id_.partition(".")[0] for id_ in self.altered}
            self.altered, self.remarks = altered_now, remarks
            self.found.emit(keys)

    def _keep_checks(self, checks: tuple[Check, ...]) -> None:
        if checks != self.checks:
            self.checks = checks
            self.checked.emit(checks)

    def _unsourced(self, entry: Entry) -> tuple[str, ...]:
        from briefing.memos.own_quotations import unsourced

        return tuple(unsourced(entry, list(self._finders.values()))) if _has_marks(entry) else ()

    def _read_sources(self, cited: list[str]) -> Iterator[None]:
        """Get ready to find quotations in the articles *cited*, one after the other."""
        from briefing.statements.finding import Finder

        for id_ in cited:
            if id_ not in self._finders:
                try:
                    self._finders[id_] = Finder(self._article(id_))
                except BriefingError:
                    continue
                yield


def _has_marks(entry: Entry) -> bool:
    from briefing.memos.own_quotations import own_texts

    return any(mark in text for text in own_texts(entry) for mark in _MARKS)
