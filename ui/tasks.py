"""Core functions run away from the window, and their results brought back to it.

A ``Task`` lives on the window's thread and owns the signals.  What runs on the
pool holds no ``QObject``, which must not die there, and emits no signal of one
that may die meanwhile: it puts what it has to tell into a queue and wakes the
runner, which outlives its pool.  So every signal of a task is emitted on the
window's thread.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from briefing.errors import Cancelled
from briefing.progress import Progress

_COLLECT_MS = 1_000

Work = Callable[[Progress], Any]


class News(NamedTuple):
    """What a piece of work has to tell: the *signal* of its task, and what that carries."""

    task: int
    signal: str
    values: tuple[Any, ...] = ()


class Line:
    """The way from a piece of work to its runner; open once the work is started."""

    def __init__(self) -> None:
        self._task = 0
        self._queue: SimpleQueue[News] | None = None
        self._wake: Any = None  # a bound signal, which does not keep its runner alive

    def open(self, task: int, queue: SimpleQueue[News], wake: Any) -> None:
        """Lead what is told to *queue*, as news of *task*."""
        self._task, self._queue, self._wake = task, queue, wake

    def tell(self, signal: str, *values: object) -> None:
        """Tell the runner, from any thread; nobody hears it where none is any more."""
        if self._queue is not None:
            self._queue.put(News(self._task, signal, values))
            with suppress(RuntimeError):
                self._wake.emit()

    def report(self, done: int, total: int, label: str) -> None:
        """Tell how far the work is."""
        self.tell("progressed", done, total, label)


class Task(QObject):
    """One piece of work as the window sees it.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted, then
    ``finished``; none of them before the next turn of the event loop, so that
    whoever is given a task that runs already can still connect.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Work, name: str = "") -> None:
        super().__init__()
        self.work = work
        self.name = name
        self.line = Line()
        self.progress = Progress(self.line.report)

    def cancel(self) -> None:
        """Ask the work to stop; it may still succeed if it was nearly done."""
        self.progress.cancel()


class TaskRunner(QObject):
    """Starts tasks on a pool of its own, and waits for them when the window closes."""

    _woken = Signal()

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._open: dict[int, Task] = {}
        self._numbers = count(1)
        self._queue: SimpleQueue[News] = SimpleQueue()
        self._closed = False
        self._woken.connect(self._listen)

    @property
    def running(self) -> int:
        """How many tasks have not ended."""
        return len(self._open)

    def start(self, task: Task) -> Task:
        """Run *task* and keep it until it has ended; after ``shut_down`` nothing is run."""
        if not self._closed:
            number = next(self._numbers)
            self._open[number] = task
            task.line.open(number, self._queue, self._woken)
            self._pool.start(_Job(task.work, task.progress, task.line))
        return task

    def stop(self, timeout_ms: int = 5000) -> bool:
        """Cancel what runs and wait; return whether all of it stopped in time."""
        for task in tuple(self._open.values()):
            task.cancel()
        return self._pool.waitForDone(timeout_ms)

    def drop(self, timeout_ms: int = 5000) -> bool:
        """Do what ``stop`` does, and tell nothing of what ran; what is started later runs."""
        stopped = self.stop(timeout_ms)
        for task in self._open.values():
            task.deleteLater()
        self._open.clear()
        return stopped

    def shut_down(self, timeout_ms: int = 5000) -> bool:
        """Do what ``stop`` does; run nothing any more, and tell nothing of what ran."""
        self._closed = True
        return self.stop(timeout_ms)

    @Slot()
    def _listen(self) -> None:
        while not self._closed:
            try:
                news = self._queue.get_nowait()
            except Empty:
                return
            task = self._open.get(news.task)
            if task is not None:
                self._pass_on(task, news)

    def _pass_on(self, task: Task, news: News) -> None:
        ends = news.signal != "progressed"
        if ends:
            del self._open[news.task]
        getattr(task, news.signal).emit(*news.values)
        if ends:
            task.finished.emit()
            task.deleteLater()


class _Job(QRunnable):
    """The work of one task, on the pool."""

    def __init__(self, work: Work, progress: Progress, line: Line) -> None:
        super().__init__()
        self._work, self._progress, self._line = work, progress, line

    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except Cancelled:
            self._line.tell("cancelled")
        except Exception as error:  # told in the window, or by the crash reporter
            self._line.tell("failed", error)
        else:
            self._line.tell("succeeded", result)


class Collector(QObject):
    """Collects garbage on the window's thread alone.

    Left to itself Python collects wherever it happens to allocate, also on a
    worker's thread, and a widget that dies there takes the program with it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_COLLECT_MS)

    @Slot()
    def collect(self) -> None:
        """Collect the generations that are due."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (held, most) in enumerate(counts) if held > most]
        if due:
            gc.collect(max(due))
