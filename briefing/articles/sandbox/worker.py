"""The process that reads hostile files: one after another, until it is killed or left.

It gets bytes and a name on standard input, never a path, and answers on
standard output.  Before the first file it gives up what no reader needs:
memory beyond the limit, files to write, sockets, other programs.

Frames: a request is the two lengths, the name, the bytes; an answer is one
letter, the length, the body (an article as JSON, or the reason in UTF-8).
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import struct
import sys
from types import ModuleType
from typing import BinaryIO

from briefing.errors import ArticleRefused
from briefing.telling import Worded

REQUEST = struct.Struct(">II")
ANSWER = struct.Struct(">cQ")
READY, ARTICLE, REFUSED, NO_MEMORY = b"R", b"A", b"X", b"M"

_GRACE = 5.0  # seconds after the parent should have killed us
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = frozenset(
    {
        "socket.__new__",
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "subprocess.Popen",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.system",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "webbrowser.open",
    }
)


def main(seconds: float, memory: int) -> None:
    """Read requests until standard input ends."""
    requests, answers = _take_over_streams()
    reading = _prepared()
    confine(memory)
    _send(answers, READY, b"")
    while len(header := requests.read(REQUEST.size)) == REQUEST.size:
        name_length, length = REQUEST.unpack(header)
        name = requests.read(name_length).decode("utf-8", "replace")
        data = requests.read(length)
        # Should the parent be gone, nobody else would end a reader that hangs.
        faulthandler.dump_traceback_later(seconds + _GRACE, exit=True)
        kind, body = _answer(reading, data, name)
        del data
        faulthandler.cancel_dump_traceback_later()
        _send(answers, kind, body)
        if kind == NO_MEMORY:
            return


def _prepared() -> ModuleType:
    """Load what writes while it loads: our own modules, compiled, and the language model."""
    from briefing.articles import reading
    from briefing.articles.details.language import language

    with contextlib.suppress(OSError):  # a full disk: languages stay untold
        language("The articles of the day are about to be read.")
    return reading


def _answer(reading: ModuleType, data: bytes, name: str) -> tuple[bytes, bytes]:
    from briefing.articles.sandbox.wire import refusal_to_json, to_json

    try:
        return ARTICLE, to_json(reading.read_article(data, name))
    except ArticleRefused as refusal:
        return REFUSED, refusal_to_json(refusal.words)
    except MemoryError:
        return NO_MEMORY, b""
    except Exception as failure:  # a fault of ours or of a library costs this file, not the next
        told = Worded("The reader failed on it (%1: %2).", type(failure).__name__, failure)
        return REFUSED, refusal_to_json(told)


def _send(answers: BinaryIO, kind: bytes, body: bytes) -> None:
    answers.write(ANSWER.pack(kind, len(body)) + body)
    answers.flush()


def _take_over_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the streams of the parent; what a library prints must not get between answers."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nothing, stream)
    return requests, answers


def confine(memory: int) -> None:
    """Give up what no reader needs, for good; as much of it as the system can take away."""
    sys.addaudithook(_refuse)
    if sys.platform == "win32":
        return
    import resource

    # Data rather than address space: shared libraries and their threads reserve far more
    # than they use.  Other systems than Linux count only the latter, if anything.
    held = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    for kind, limit in ((held, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what no reader may do, should a library be talked into it."""
    flags = arguments[2] if event == "open" else 0
    if event in _FORBIDDEN or (isinstance(flags, int) and flags & _WRITING):
        raise PermissionError(f"a reader of articles may not use {event}")
