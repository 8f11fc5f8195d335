"""The process of the press as it is started, spoken to and ended."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO, cast

from briefing.jobs.press.wire import Packer, read_frame, to_answer, write_frame

# Started by what it does, not by a main module: a script that imports us need not guard its main.
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    " from briefing.jobs.press.worker import main; main()"
)
_PATIENCE = 5.0  # seconds for a process that was killed


class Ticket:
    """What one request is known by, so that it can be said that nobody waits for it any more."""

    def __init__(self, number: int) -> None:
        self.name = str(number).encode()
        self.is_unwanted = False


class PressProcess:
    """A process that lays out; *open* are the editions that it knows.

    One thread asks at a time.  Its methods raise ``OSError``, ``EOFError`` or
    ``ValueError`` where the process has ended or makes no sense any more.
    """

    def __init__(self) -> None:
        self.process = _started()
        self.packer = Packer()
        self.open: set[int] = set()
        self._writing = threading.Lock()

    def tell(self, kept: bytes) -> None:
        """Send what is to be *kept*, which is not answered."""
        with self._writing:
            write_frame(self._input, kept)

    def answer(self, request: bytes, ticket: Ticket) -> tuple[dict[str, Any], bytes]:
        """Return what is answered to *request*, known by *ticket*."""
        with self._writing:
            write_frame(self._input, request, ticket.name)
        if ticket.is_unwanted:  # since ``drop`` found us writing
            with self._writing:
                write_frame(self._input, b"", ticket.name)
        head, body = read_frame(cast(BinaryIO, self.process.stdout))
        return to_answer(head), body

    def drop(self, ticket: Ticket) -> None:
        """Say that nobody waits for *ticket* any more, from any thread; never waits."""
        ticket.is_unwanted = True
        if self._writing.acquire(blocking=False):
            try:
                with contextlib.suppress(OSError, ValueError):  # ended: who waits will notice
                    write_frame(self._input, b"", ticket.name)
            finally:
                self._writing.release()

    @property
    def _input(self) -> BinaryIO:
        return cast(BinaryIO, self.process.stdin)


def end(process: subprocess.Popen[bytes]) -> None:
    """End *process*, and wait for that."""
    process.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_PATIENCE)
    for stream in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            cast(BinaryIO, stream).close()


def _started() -> subprocess.Popen[bytes]:
    places = [str(Path(place).absolute()) for place in sys.path]
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _START, json.dumps(places)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(os.sep).absolute(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
