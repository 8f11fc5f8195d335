"""The end that comes from outside: SIGTERM, SIGINT, SIGHUP and the end of the desktop's session.

Python would run a handler only when the interpreter's turn comes, which in an
idle window is seconds later; a wake-up descriptor in Qt's loop is there at once.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class Ending(QObject):
    """Calls *end* on the window's thread when the program is asked to stop."""

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._inside, self._outside = socket.socketpair()
        for each in (self._inside, self._outside):
            each.setblocking(False)
        self._before = signal.set_wakeup_fd(self._outside.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        self._handlers = {
            number: signal.signal(number, _leave_it_to_the_notifier)
            for name in _NAMES
            if (number := getattr(signal, name, None)) is not None
        }

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._inside.close()
        self._outside.close()

    def _take(self) -> None:
        try:
            numbers = set(self._inside.recv(64))
        except OSError:
            return
        if numbers & set(self._handlers):
            self._end()


def _leave_it_to_the_notifier(_number: int, _frame: object) -> None:
    """Keep the signal from ending the program before its work is on the disk."""
