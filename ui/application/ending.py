"""The end that comes from outside: SIGTERM, SIGINT, SIGHUP and the end of the desktop's session.

Python would run a handler only when the interpreter's turn comes, which in an
idle window is seconds later; a wake-up descriptor in Qt's loop is there at once.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class Ending(QObject):
    """Calls *end* on the window's thread when the program is asked to stop."""

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._wire = _Wire()
        self._before = signal.set_wakeup_fd(self._wire.outside, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._wire.inside, QSocketNotifier.Type.Read, self)
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
        self._wire.close()

    def _take(self) -> None:
        try:
            numbers = set(self._wire.read())
        except OSError:
            return
        if numbers & set(self._handlers):
            self._end()


class _Wire:
    """What is written into *outside* comes out of *inside*; neither is ever waited for."""

    def __init__(self) -> None:
        if os.name == "nt":  # where Python and Qt take nothing but sockets
            import socket

            self._ends = socket.socketpair()
            for end in self._ends:
                end.setblocking(False)
            self.inside, self.outside = (end.fileno() for end in self._ends)
        else:
            self.inside, self.outside = os.pipe()
            os.set_blocking(self.inside, False)
            os.set_blocking(self.outside, False)

    def read(self) -> bytes:
        """Return what has come; raises ``OSError`` if there is nothing."""
        return self._ends[0].recv(64) if os.name == "nt" else os.read(self.inside, 64)

    def close(self) -> None:
        """Give both ends back."""
        if os.name == "nt":
            for end in self._ends:
                end.close()
        else:
            os.close(self.inside)
            os.close(self.outside)


def _leave_it_to_the_notifier(_number: int, _frame: object) -> None:
    """Keep the signal from ending the program before its work is on the disk."""
