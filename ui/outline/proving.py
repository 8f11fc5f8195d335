"""Looks at every entry while the hand rests: altered quotations, unsourced ones, wording."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.errors import BriefingError
from briefing.jobs.checking import concerns
from briefing.memos.own_quotations import own_texts, unsourced
from briefing.memos.values import Entry, Memo
from briefing.statements.finding import Finder
from briefing.templates.values import BriefingTemplate
from ui.outline.checks import ArticleOf, altered
from ui.outline.words import tr

_REST_MS = 250  # after the last edit
_SLICE = 0.012  # seconds at a time, so that nothing ever waits for it
_MARKS = '“”"„«»‘’'


class Proving(QObject):
    """Keeps what it found until the entry changes; *found* names the entries to paint anew."""

    found = Signal(object)  # keys

    def __init__(self, article: ArticleOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.altered: dict[str, tuple[str, str]] = {}
        self.remarks: dict[str, str] = {}
        self._proven: dict[str, tuple[Entry, dict[str, tuple[str, str]], str]] = {}
        self._finders: dict[str, Finder] = {}
        self._work: Iterator[None] | None = None
        self._start = QTimer(self, singleShot=True, interval=_REST_MS)
        self._start.timeout.connect(self._go_on)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def take(self, memo: Memo | None, template: BriefingTemplate | None) -> None:
        """Look through *memo* soon."""
        self._next.stop()
        if memo is None or template is None:
            self._start.stop()
            self._work = None
            self._proven.clear()
            self._finders.clear()
            return
        self._work = self._look(memo, template)
        self._start.start()

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
        wording: dict[str, str] = {}
        for concern in concerns(memo, template):
            if concern.entry:
                words = concern.message.removeprefix(f"entry {concern.entry}: ")
                wording.setdefault(concern.entry, words[:1].upper() + words[1:])
        yield
        proven: dict[str, tuple[Entry, dict[str, tuple[str, str]], str]] = {}
        for entry in memo.entries():
            before = self._proven.get(entry.id)
            if before is not None and before[0] is entry:
                proven[entry.id] = before
                continue
            proven[entry.id] = (entry, altered(entry, self._article), self._unsourced(memo, entry))
            yield
        self._proven = proven
        self._tell(wording)

    def _tell(self, wording: dict[str, str]) -> None:
        altered_now = {
            id_: pair for _, found, _ in self._proven.values() for id_, pair in found.items()
        }
        remarks = {id_: words for id_, (_, _, words) in self._proven.items() if words}
        remarks = {**wording, **remarks}
        if (altered_now, remarks) != (self.altered, self.remarks):
            keys = {*self.remarks, *remarks}
            keys |= {entry.id for entry, found, _ in self._proven.values() if found}
            keys |= {id_.partition(".")[0] for id_ in self.altered}
            self.altered, self.remarks = altered_now, remarks
            self.found.emit(keys)

    def _unsourced(self, memo: Memo, entry: Entry) -> str:
        texts = "".join(own_texts(entry))
        if not any(mark in texts for mark in _MARKS):
            return ""
        words = next(unsourced(entry, self._all_finders(memo)), "")
        return tr("Unsourced quotation: “%1”").replace("%1", words) if words else ""

    def _all_finders(self, memo: Memo) -> list[Finder]:
        for id_ in dict.fromkeys(statement.article for statement in memo.statements()):
            if id_ not in self._finders:
                try:
                    self._finders[id_] = Finder(self._article(id_))
                except BriefingError:
                    continue
        return list(self._finders.values())
