"""One worker process, as the program that started it sees it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import BinaryIO, cast

from briefing.articles.limits import LARGEST_TEXT, Limits
from briefing.articles.sandbox.wire import from_json, refusal_from_json
from briefing.articles.sandbox.worker import ANSWER, ARTICLE, READY, REFUSED, REQUEST
from briefing.articles.values import Article
from briefing.errors import ArticleRefused
from briefing.telling import Worded

# The program is started by what it does, not by a main module: a script that imports us
# need not guard its main, and nothing is inherited but the places to import from.
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    " from briefing.articles.sandbox.worker import main; main(*json.loads(sys.argv[2]))"
)
_KEPT = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH")
_SET = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TZ": "UTC"}
_START_SECONDS = 60.0
_LARGEST_FACTOR = 12  # an answer is larger than its text by its JSON and its spans


class ReaderProcess:
    """A process that reads one file at a time, is started when needed, and can be killed."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False
        self._stopped = False
        self._guard = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The number of the process; None while there is none."""
        return self._process.pid if self._process else None

    def read(self, data: bytes, name: str) -> Article:
        """Return the article in *data*; raise ``ArticleRefused`` if it has none.

        A crash, a hang and too much memory refuse this file only: the next one
        finds a new process.
        """
        label = name.encode("utf-8", "replace")
        try:
            process = self._started()
            with _time_limit(self._limits.seconds, self._expire):
                kind, body = self._ask(process, REQUEST.pack(len(label), len(data)) + label, data)
            if kind == ARTICLE:
                return from_json(body)
            refusal = refusal_from_json(body) if kind == REFUSED else None
        except (OSError, EOFError, ValueError) as failure:
            self.close()
            raise ArticleRefused(self._why_ended()) from failure
        if refusal is not None:
            raise ArticleRefused(refusal)
        self.close()
        raise ArticleRefused(
            Worded("Reading it takes more than %1 MB of memory.", self._limits.memory >> 20)
        )

    def stop(self) -> None:
        """Kill the process, from any thread, whatever it is doing; no other is started."""
        with self._guard:
            self._stopped = True
            if self._process:
                self._process.kill()

    def close(self) -> None:
        """End the process; only for the thread that reads, or when none does."""
        with self._guard:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                cast(BinaryIO, stream).close()

    def _expire(self) -> None:
        self._late = True
        with self._guard:
            if self._process:
                self._process.kill()

    def _why_ended(self) -> Worded:
        if self._stopped:
            return Worded("The reading was stopped.")
        if self._late:
            return Worded("Reading it takes longer than %1 s.", f"{self._limits.seconds:g}")
        return Worded("The reader crashed on it; the file may be damaged, or made to do harm.")

    def _started(self) -> subprocess.Popen[bytes]:
        self._late = False
        with self._guard:
            if self._stopped:
                raise EOFError
            process, fresh = self._process, self._process is None
            if process is None:
                process = self._process = _start(self._limits)
        if fresh:
            with _time_limit(_START_SECONDS, self._expire):
                if _answer(process, 0)[0] != READY:
                    raise ValueError("no reader")
        return process

    def _ask(
        self, process: subprocess.Popen[bytes], head: bytes, data: bytes
    ) -> tuple[bytes, bytes]:
        requests = cast(BinaryIO, process.stdin)
        requests.write(head)
        requests.write(data)
        requests.flush()
        return _answer(process, _LARGEST_FACTOR * LARGEST_TEXT)


@contextlib.contextmanager
def _time_limit(seconds: float, expire: Callable[[], None]) -> Generator[None, None, None]:
    timer = threading.Timer(seconds, expire)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _answer(process: subprocess.Popen[bytes], limit: int) -> tuple[bytes, bytes]:
    answers = cast(BinaryIO, process.stdout)
    header = answers.read(ANSWER.size)
    if len(header) < ANSWER.size:
        raise EOFError("the process ended")
    kind, length = ANSWER.unpack(header)
    if length > limit:
        raise ValueError("the answer is larger than any article")
    body = answers.read(length)
    if len(body) < length:
        raise EOFError("the process ended")
    return kind, body


def _start(limits: Limits) -> subprocess.Popen[bytes]:
    places = [str(Path(place).absolute()) for place in sys.path]
    bounds = [limits.seconds, limits.memory]
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _START, json.dumps(places), json.dumps(bounds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**kept, **_SET},
        cwd=Path(os.sep).absolute(),
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
