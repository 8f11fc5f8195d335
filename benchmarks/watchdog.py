"""The longest time for which a window did not answer, step by step.

A timer ticks in the window's own event loop.  What comes between two ticks,
beyond the timer's own interval, is a pause: no key and no click was heard.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

_TICK_MS = 2
_NAP_MS = 20


@dataclass(frozen=True, slots=True)
class Pause:
    """The longest pause of a step in ms, and how much of it this thread was at work."""

    step: str
    wall: float
    cpu: float


class Watchdog(QObject):
    """Ticks on the thread on which it was made."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[Pause] = []
        self._step = ""
        self._worst = self._cpu = 0.0
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @contextmanager
    def watching(self, step: str) -> Iterator[None]:
        """Keep the longest pause of what is done inside as that of *step*."""
        self._worst = self._cpu = 0.0
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer.start()
        yield
        self._tick()
        self._timer.stop()
        self.pauses.append(Pause(step, self._worst * 1000, self._cpu * 1000))

    def _tick(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        pause = now - self._last - _TICK_MS / 1000
        if pause > self._worst:
            self._worst, self._cpu = pause, cpu - self._last_cpu
        self._last, self._last_cpu = now, cpu


def turn(milliseconds: int) -> None:
    """Let the event loop turn for so long."""
    until(lambda: False, milliseconds, must=False)


def until(
    holds: Callable[[], bool], milliseconds: int = 60_000, *, must: bool = True, nap: int = _NAP_MS
) -> None:
    """Let the event loop turn until something *holds*; look every *nap* milliseconds.

    Raises ``TimeoutError`` after so many milliseconds if it *must*.
    """
    end = time.perf_counter() + milliseconds / 1000
    waker = QTimer(interval=nap)  # so that the loop wakes to look
    waker.start()
    while not holds():
        if time.perf_counter() > end:
            if must:
                raise TimeoutError("the window did not come to what was waited for")
            return
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
