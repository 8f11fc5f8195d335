"""The process of the press: lays memos out and draws their pages until its input ends.

Input is read by a thread of its own, so that the process ends at once with the
window that started it, also in the middle of a long memo, and hears at once
that nobody wants any more what it is busy with.
"""

from __future__ import annotations

import _thread
import gc
import json
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO, NamedTuple

from briefing.articles.values import Article
from briefing.document import Document
from briefing.errors import BriefingError
from briefing.jobs.press.wire import Unpacker, read_frame, write_frame
from briefing.memos.values import Memo
from briefing.proof.pages import PrintedPages
from briefing.telling import spelled
from briefing.templates.values import BriefingTemplate

_LONG = frozenset({"lay", "places"})  # verbs that can be broken off


class _Printed(NamedTuple):
    memo: Memo
    document: Document
    pages: PrintedPages


def main() -> None:
    """Answer requests; never returns while there is someone to ask."""
    requests, answers = _take_over_streams()
    waiting: SimpleQueue[tuple[bytes, bytes]] = SimpleQueue()
    unpacker, desk, ear = Unpacker(), _Desk(), _Ear()
    signal.signal(signal.SIGINT, ear.heed)
    threading.Thread(target=_listen, args=(requests, waiting, ear), daemon=True).start()
    while True:
        packed, ticket = waiting.get()
        request = unpacker.unpack(packed)
        if request is not None:
            head, body = _answer(desk, ear, ticket, *request)
            write_frame(answers, json.dumps(head).encode(), body)


def _take_over_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return input and output, and let nothing else write where the answers go."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return sys.stdin.buffer, answers


def _listen(requests: BinaryIO, waiting: SimpleQueue[tuple[bytes, bytes]], ear: _Ear) -> None:
    try:
        while True:
            packed, ticket = read_frame(requests)
            if packed:
                waiting.put((packed, ticket))
            else:
                ear.hear(ticket)
    except (OSError, EOFError):
        os._exit(0)


class _Unwanted(BaseException):
    """Nobody waits any more for what is being done; no handler of errors may stop it."""


class _Ear:
    """Hears which request nobody waits for any more, and breaks it off if it is being done.

    What is broken off is so between two steps of Python.  The first request of
    its kind is not: it imports, and a module must not be left half imported.
    """

    def __init__(self) -> None:
        self._unwanted = self._doing = b""
        self._done: set[str] = set()

    def hear(self, ticket: bytes) -> None:
        """Learn, on the listening thread, that nobody waits for *ticket*."""
        self._unwanted = ticket
        _thread.interrupt_main()  # which calls ``heed`` on the thread that works

    def heed(self, *_: object) -> None:
        """Break off what is being done if nobody waits for it."""
        if self._doing and self._doing == self._unwanted:
            raise _Unwanted

    def do(
        self, ticket: bytes, verb: str, work: Callable[[], tuple[dict[str, Any], bytes]]
    ) -> tuple[dict[str, Any], bytes]:
        """Return what *work* answers, or that it was broken off."""
        try:
            self._doing = ticket if verb in self._done and verb in _LONG else b""
            self.heed()  # heard before it was begun
            answer = work()
            self._doing = b""
        except _Unwanted:
            self._doing = b""
            gc.enable()  # had it been switched off just then
            return {"unwanted": True}, b""
        self._done.add(verb)
        return answer


def _answer(
    desk: _Desk, ear: _Ear, ticket: bytes, verb: str, *given: Any
) -> tuple[dict[str, Any], bytes]:
    try:
        return ear.do(ticket, verb, partial(getattr(desk, verb), *given))
    except BriefingError as error:
        return {"refused": spelled(error.words)}, b""
    except Exception:
        return {"crashed": traceback.format_exc()}, b""


class _Desk:
    """Does what requests ask; each method is a verb.  Editions are open until they are closed."""

    def __init__(self) -> None:
        self._open: dict[int, _Printed] = {}
        self._workspace: Path | None = None
        self._articles: dict[str, Article] = {}

    def lay(
        self,
        memo: Memo,
        template: BriefingTemplate,
        number: int,
        workspace: Path,
        today: date,
        renew: bool,
    ) -> tuple[dict[str, Any], bytes]:
        """Lay *memo* out as the edition *number*; *renew*: articles are read again."""
        from briefing.jobs.exporting import Order
        from briefing.jobs.from_workspace import stock_of
        from briefing.jobs.naming import day_of
        from briefing.jobs.previewing import lay_out

        if renew or workspace != self._workspace:
            self._workspace, self._articles = workspace, {}
        order = Order(day_of(memo, template, today))
        stock = stock_of(workspace, memo, template, order, self._articles)
        self._articles = stock.articles
        laid_out = lay_out(memo, stock.articles, template, stock.order)
        pages = PrintedPages(laid_out.data)
        self._open[number] = _Printed(memo, laid_out.document, pages)
        return {"sizes": pages.sizes, "day": order.day.isoformat()}, b""

    def picture(self, number: int, page: int, scale: float) -> tuple[dict[str, Any], bytes]:
        """Draw *page* of the edition *number*."""
        found = self._open[number].pages.picture(page, scale)
        return {"size": [found.width, found.height, found.stride]}, found.data

    def places(self, number: int) -> tuple[dict[str, Any], bytes]:
        """Find where each entry stands on the pages of the edition *number*."""
        from briefing.jobs.previewing import places_of_entries

        printed = self._open[number]
        found = places_of_entries(printed.pages, printed.document, printed.memo)
        areas = {
            entry: [[area.page, area.left, area.top, area.right, area.bottom] for area in each]
            for entry, each in found.items()
        }
        return {"places": areas}, b""

    def close(self, number: int) -> tuple[dict[str, Any], bytes]:
        """Give back the edition *number*."""
        if (printed := self._open.pop(number, None)) is not None:
            printed.pages.close()
        return {}, b""
