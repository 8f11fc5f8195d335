"""Core functions run away from the window, and their results brought back to it.

A ``Task`` lives on the window's thread and owns the signals.  What runs on the
pool holds bound signals only: the pool deletes its jobs on its own threads,
and a ``QObject`` must not die there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from briefing.errors import Cancelled
from briefing.progress import Progress

Work = Callable[[Progress], Any]


class Task(QObject):
    """One piece of work as the window sees it.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is
    emitted, then ``finished``.
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
        self.progress = Progress(self.progressed.emit)

    def cancel(self) -> None:
        """Ask the work to stop; it may still succeed if it was nearly done."""
        self.progress.cancel()


class TaskRunner(QObject):
    """Starts tasks on a pool of its own, and waits for them when the window closes."""

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._open: set[Task] = set()
        self._closed = False

    @property
    def running(self) -> int:
        """How many tasks have not ended."""
        return len(self._open)

    def start(self, task: Task) -> Task:
        """Run *task* and keep it until it has ended; after ``shut_down`` nothing is run.

        It begins with the next turn of the event loop, so that whoever gets it
        can connect first.
        """
        if self._closed:
            return task
        self._open.add(task)
        # A method of a QObject, not a lambda: so the call is carried to this thread.
        task.finished.connect(self._ended)
        QTimer.singleShot(0, self, lambda: self._begin(task))
        return task

    def stop(self, timeout_ms: int = 5000) -> bool:
        """Cancel what runs and wait; return whether all of it stopped in time."""
        for task in tuple(self._open):
            task.cancel()
        return self._pool.waitForDone(timeout_ms)

    def shut_down(self, timeout_ms: int = 5000) -> bool:
        """Do what ``stop`` does, and run nothing any more."""
        self._closed = True
        return self.stop(timeout_ms)

    def _begin(self, task: Task) -> None:
        if self._closed:
            self._open.discard(task)
        else:
            self._pool.start(_Job(task))

    @Slot()
    def _ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._open.discard(task)
            task.deleteLater()


class _Job(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._work, self._progress = task.work, task.progress
        self._succeeded, self._failed = task.succeeded, task.failed
        self._cancelled, self._finished = task.cancelled, task.finished

    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except Cancelled:
            self._cancelled.emit()
        except Exception as error:  # told in the window, or by the crash reporter
            self._failed.emit(error)
        else:
            self._succeeded.emit(result)
        finally:
            self._finished.emit()
