"""How memos go to the press and what comes back.

There go pickles, each a verb and what it is about; the press may trust them,
for who sends them has started it.  Back come JSON and bytes, never a pickle:
a press that went wrong over somebody's article must not take the window along.

An entry goes over once: the process keeps those of the memo that it laid out
last, and a memo names them.  So an edit costs what it changed, however long
the memo is.  A frame is the lengths of head and body, then both.  The body of
a request is the ticket that it is known by; without a head it says that nobody
waits for that request any more.
"""

from __future__ import annotations

import io
import json
import pickle
import struct
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any, BinaryIO, cast

from briefing.memos.values import Entry, Memo
from briefing.telling import Worded, respelled
from briefing.templates.values import BriefingTemplate

_FRAME = struct.Struct(">QQ")
_KEPT = (Entry, BriefingTemplate)

Request = tuple[Any, ...]


def write_frame(stream: BinaryIO, head: bytes, body: bytes = b"") -> None:
    """Write one frame, and see that it leaves."""
    stream.write(_FRAME.pack(len(head), len(body)))
    stream.write(head)
    stream.write(body)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[bytes, bytes]:
    """Return head and body of the next frame; raises ``EOFError`` where none comes any more."""
    lengths = _FRAME.unpack(_exactly(stream, _FRAME.size))
    return _exactly(stream, lengths[0]), _exactly(stream, lengths[1])


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError("the other side has ended")
    return data


def to_answer(head: bytes) -> dict[str, Any]:
    """Return what *head* says; raises ``ValueError`` if it is no answer of the press."""
    answer = json.loads(head)
    if not isinstance(answer, dict):
        raise ValueError("no answer of the press")
    return cast("dict[str, Any]", answer)


def to_words(raw: object) -> Worded:
    """Return why the press refused; raises ``ValueError`` if *raw* does not say it."""
    words = respelled(raw)
    return words if isinstance(words, Worded) else Worded("%1", words)


class Packer:
    """Packs requests for one process, and knows what that keeps."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[object, int]] = {}  # by identity; held, so that it stays theirs
        self._count = 0

    def pack(self, request: Request) -> bytes:
        """Return *request*, which is about no memo."""
        return self._pickled(request)

    def pack_memo(
        self, verb: str, memo: Memo, template: BriefingTemplate, *more: object
    ) -> tuple[bytes, bytes]:
        """Return what the process must keep for it, and the request with *memo*."""
        parts: Sequence[object] = (template, *memo.entries())
        now = {id(part): self._kept.get(id(part)) or (part, self._next()) for part in parts}
        fresh = {number: part for key, (part, number) in now.items() if key not in self._kept}
        kept = pickle_plainly(("keep", fresh))
        self._kept = now
        return kept, self._pickled((verb, memo, template, *more))

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _pickled(self, request: Request) -> bytes:
        out = io.BytesIO()
        _Pickler(out, self._kept).dump(request)
        return out.getvalue()


def pickle_plainly(value: object) -> bytes:
    """Return *value* with all that it holds."""
    out = io.BytesIO()
    _Pickler(out, {}).dump(value)
    return out.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, out: io.BytesIO, kept: dict[int, tuple[object, int]]) -> None:
        super().__init__(out, protocol=pickle.HIGHEST_PROTOCOL)
        self._numbers = kept

    def persistent_id(self, obj: object) -> int | None:
        """Name what the process keeps."""
        if isinstance(obj, _KEPT) and (known := self._numbers.get(id(obj))):
            return known[1]
        return None

    def reducer_override(self, obj: object) -> Any:
        """Pass on read-only mappings, for which ``pickle`` has no way of its own."""
        if isinstance(obj, MappingProxyType):
            return read_only, (dict(cast("MappingProxyType[Any, Any]", obj)),)
        return NotImplemented


def read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return *mapping* as what cannot be changed."""
    return MappingProxyType(mapping)


class Unpacker:
    """Unpacks requests in the process, and keeps what the latest memo named."""

    def __init__(self) -> None:
        self._kept: dict[int, object] = {}

    def unpack(self, head: bytes) -> Request | None:
        """Return the request in *head*; None where it was only something to keep."""
        reader = _Unpickler(io.BytesIO(head), self._kept)
        request = cast(Request, reader.load())
        if request[0] == "keep":
            self._kept |= request[1]
            return None
        if reader.named:
            self._kept = {number: self._kept[number] for number in reader.named}
        return request


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: io.BytesIO, kept: dict[int, object]) -> None:
        super().__init__(data)
        self._numbers = kept
        self.named: set[int] = set()

    def persistent_load(self, pid: Any) -> object:
        """Return what is kept under the number *pid*."""
        self.named.add(pid)
        return self._numbers[pid]
