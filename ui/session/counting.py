"""How much a memo holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from briefing.memos.values import Memo

_REST_MS = 150  # after the last edit
_WORDS_A_MINUTE = 225  # that a reader of memos takes in


@dataclass(frozen=True, slots=True)
class Counts:
    """What the status bar tells of a memo: *statements* in how many *cited* entries, and words."""

    statements: int
    cited: int
    words: int

    @property
    def minutes(self) -> int:
        """How long reading it takes, at least one minute if there is anything."""
        return max(1, round(self.words / _WORDS_A_MINUTE)) if self.words else 0


class Counting(QObject):
    """Counts once the hand rests, on a thread of its own; only the latest memo counts."""

    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = TaskRunner(self, threads=1)
        self._latest: Memo | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._start)

    def take(self, memo: Memo | None) -> None:
        """Count *memo* soon."""
        self._latest = memo
        if memo is not None:
            self._timer.start()
        else:
            self._timer.stop()

    def close(self) -> bool:
        """Stop; return whether nothing runs any more."""
        self.take(None)
        return self._runner.stop()

    @Slot()
    def _start(self) -> None:
        if self._latest is None:
            return
        if self._runner.running:
            self._timer.start()
            return
        memo = self._latest
        task = Task(lambda _: count(memo))
        task.succeeded.connect(self.counted)
        task.failed.connect(self.failed)
        self._runner.start(task)


def count(memo: Memo) -> Counts:
    """Return what *memo* holds."""
    from briefing.memos.values import Cited

    contents = [entry.content for entry in memo.entries() if isinstance(entry.content, Cited)]
    statements = sum(len(content.statements) for content in contents)
    return Counts(statements, len(contents), sum(len(text.split()) for text in _texts(memo)))


def _texts(memo: Memo) -> list[str]:
    from briefing.memos.values import Cited, OwnText

    texts: list[str] = []
    for entry in memo.entries():
        match entry.content:
            case Cited(paraphrase=str(words)) if words:
                texts.append(words)
            case Cited(statements=statements):
                texts.append(statements[0].shown)
            case OwnText(text=text):
                texts.append(text)
            case _:
                pass
    return texts
