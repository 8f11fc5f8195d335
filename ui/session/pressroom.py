"""The press of a window: made when pages are first wanted, ended with the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.jobs.press import Press


class Pressroom:
    """Holds one press for all panes; nothing of it is loaded before it is needed."""

    def __init__(self) -> None:
        self._press: Press | None = None

    @property
    def press(self) -> Press:
        """The press, whose methods are for threads that may wait."""
        if self._press is None:
            from briefing.jobs.press import Press

            self._press = Press()
        return self._press

    @property
    def pid(self) -> int | None:
        """The number of the process that lays out; None while there is none."""
        return self._press.pid if self._press is not None else None

    def interrupt(self) -> None:
        """Break off what is being laid out or drawn."""
        if self._press is not None:
            self._press.interrupt()

    def stop(self) -> None:
        """End the process."""
        if self._press is not None:
            self._press.stop()
