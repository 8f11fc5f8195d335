"""The press as the program sees it: one process, started when it is needed, kept, and ended.

It ends with whoever started it: when its input is closed there is nobody left
to print for.  If it ends by itself it is started once more, and what was asked
is asked again; the second time that is told.
"""

from __future__ import annotations

import contextlib
import threading
import weakref
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from briefing.errors import BriefingError, Cancelled
from briefing.jobs.press.process import PressProcess, Ticket, end
from briefing.jobs.press.wire import to_words
from briefing.memos.values import Memo
from briefing.progress import Progress
from briefing.proof.pages import Area, Picture
from briefing.telling import Worded
from briefing.templates.values import BriefingTemplate

_ENDED_TWICE = Worded(
    "The pages cannot be shown: the process that lays them out ended, twice. "
    "The memo is safe; the next edit tries again."
)


@dataclass(frozen=True, slots=True)
class _Order:
    """What a memo was laid out from, kept while its pages are open."""

    memo: Memo
    template: BriefingTemplate
    workspace: Path
    on: date  # the day of printing, for a memo that bears none


class Pressed:
    """A memo laid out: *sizes* of its pages in points; *day* is the date that it bears."""

    def __init__(self, press: Press, number: int, answer: dict[str, Any]) -> None:
        self._press, self._number = press, number
        self.sizes: tuple[tuple[float, float], ...] = tuple(
            (float(width), float(height)) for width, height in answer["sizes"]
        )
        self.day = date.fromisoformat(answer["day"])

    def picture(self, page: int, scale: float) -> Picture:
        """Return *page* with *scale* pixels to the point, on white."""
        answer, data = self._press.ask("picture", self._number, page, scale)
        width, height, stride = map(int, answer["size"])
        return Picture(width, height, stride, data)

    def places(self, progress: Progress | None = None) -> dict[str, tuple[Area, ...]]:
        """Return where each entry of the memo stands, line by line in order of reading.

        Raises ``Cancelled`` when *progress* is cancelled.
        """
        answer, _ = self._press.ask("places", self._number, progress=progress)
        return {
            entry: tuple(Area(int(page), *lengths) for page, *lengths in areas)
            for entry, areas in answer["places"].items()
        }

    def close(self) -> None:
        """Give the pages back."""
        self._press.forget(self._number)


class Press:
    """Lays memos out and draws pages; its methods may be called from any thread, and wait."""

    def __init__(self) -> None:
        self._turn = threading.Lock()  # one request at a time
        self._guard = threading.Lock()  # over what follows
        self._running: PressProcess | None = None
        self._asking = False
        self._ticket = Ticket(0)
        self._interruptions = 0
        self._numbers, self._tickets = count(1), count(1)
        self._orders: dict[int, _Order] = {}
        self._forgotten: SimpleQueue[int] = SimpleQueue()

    @property
    def pid(self) -> int | None:
        """The number of the process; None while there is none."""
        running = self._running
        return running.process.pid if running else None

    def lay_out(
        self,
        workspace: Path,
        memo: Memo,
        template: BriefingTemplate,
        today: date,
        progress: Progress | None = None,
        *,
        renew: bool = False,
    ) -> Pressed:
        """Return *memo* on pages, with the articles of *workspace*; *renew* reads those again.

        Raises ``BriefingError`` if the memo cannot be laid out, ``Cancelled``
        when *progress* is cancelled, which breaks off this layout alone, or
        when the press is interrupted.
        """
        number = next(self._numbers)
        self._orders[number] = _Order(memo, template, workspace, today)
        try:
            return Pressed(self, number, self.ask("lay", number, renew, progress=progress)[0])
        except BaseException:
            self.forget(number)
            raise

    def ask(
        self, verb: str, number: int, *given: Any, progress: Progress | None = None
    ) -> tuple[dict[str, Any], bytes]:
        """Return the answer to *verb* about the edition *number*."""
        progress = progress or Progress()
        with self._turn:
            ticket = self._ticket = Ticket(next(self._tickets))
            before = self._interruptions
            with progress.heeded_by(partial(self._drop, ticket)):
                for _ in range(2):
                    try:
                        return _checked(*self._exchange(before, verb, number, *given))
                    except (OSError, EOFError, ValueError):
                        self._end()
                        if self._interruptions != before or ticket.is_unwanted:
                            raise Cancelled from None
            raise BriefingError(_ENDED_TWICE)

    def _drop(self, ticket: Ticket) -> None:
        ticket.is_unwanted = True
        if (running := self._running) is not None:
            running.drop(ticket)

    def forget(self, number: int) -> None:
        """Give the pages of the edition *number* back, with the next request; never waits."""
        self._orders.pop(number, None)
        self._forgotten.put(number)

    def interrupt(self) -> None:
        """Break off what is being asked, from any thread; the next request is served."""
        with self._guard:
            self._interruptions += 1
            if self._asking and self._running is not None:
                self._running.process.kill()

    def stop(self) -> None:
        """Break off what is being asked, and end the process; the next request starts another."""
        self.interrupt()
        with self._turn:
            self._end()
            self._orders.clear()

    def _exchange(
        self, before: int, verb: str, number: int, *given: Any
    ) -> tuple[dict[str, Any], bytes]:
        with self._guard:
            if self._interruptions != before:
                raise EOFError
            running = self._running or self._start()
            self._asking = True
        try:
            self._close_forgotten(running)
            if verb == "lay":
                return self._lay(running, number, *given)
            if number not in running.open:  # laid out by a process that is gone
                _checked(*self._lay(running, number, False))
            return self._request(running, verb, number, *given)
        finally:
            with self._guard:
                self._asking = False

    def _lay(self, running: PressProcess, number: int, renew: bool) -> tuple[dict[str, Any], bytes]:
        order = self._orders.get(number)
        if order is None:
            raise Cancelled
        more = (number, order.workspace, order.on, renew)
        kept, request = running.packer.pack_memo("lay", order.memo, order.template, *more)
        running.tell(kept)
        answer = running.answer(request, self._ticket)
        if not answer[0].keys() & {"refused", "crashed"}:
            running.open.add(number)  # also what was broken off, which may have been done
        return answer

    def _close_forgotten(self, running: PressProcess) -> None:
        with contextlib.suppress(Empty):
            while True:
                number = self._forgotten.get_nowait()
                if number in running.open:
                    running.open.discard(number)
                    self._request(running, "close", number)

    def _request(self, running: PressProcess, *request: Any) -> tuple[dict[str, Any], bytes]:
        return running.answer(running.packer.pack(request), self._ticket)

    def _start(self) -> PressProcess:
        running = self._running = PressProcess()
        # Also where nobody calls ``stop``: no process outlives who started it.
        weakref.finalize(self, end, running.process)
        return running

    def _end(self) -> None:
        with self._guard:
            running, self._running = self._running, None
        if running is not None:
            end(running.process)


def _checked(answer: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    if "refused" in answer:
        raise BriefingError(to_words(answer["refused"]))
    if "unwanted" in answer:
        raise Cancelled
    if "crashed" in answer:
        raise RuntimeError(str(answer["crashed"]))
    return answer, body
