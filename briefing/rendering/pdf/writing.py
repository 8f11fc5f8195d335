"""The file itself: objects of our own and of a pikepdf document, in streams of objects.

No stream ends in a carriage return: the one before ``endstream`` could then be
taken for part of the line's end, and some checkers of PDF/A do take it so.

Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams).
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Container, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import md5
from itertools import accumulate, count
from typing import Any, NamedTuple
from zlib import compress, decompress

_HEADER = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
_AT_ONCE = 200  # objects in a stream
_CARRIAGE_RETURN = 0x0D
_KIND, _WHERE = 56, 16  # bits of an entry below its type, and below its place: 1, 5 and 2 bytes
_UNUSED = (1).to_bytes(8, "big")  # a free entry
_LEVEL, _QUICKLY = 6, 3  # of compression: of pages, of the many small objects
_FEW, _MANY = 8, 64  # streams: fewer need no thread, more do not wait
_LARGE = 100_000  # bytes: compressed at once, beside everything else


def deflated(data: bytes, filler: bytes = b"\n", level: int = _LEVEL) -> bytes:
    """Return *data* compressed, with as much *filler* behind it as a clean end needs.

    The last byte is that of a checksum, the sum of the data's bytes: a filler
    of zeros would never change it.
    """
    while (packed := compress(data, level))[-1] == _CARRIAGE_RETURN:
        data += filler
    return packed


class _Stream(NamedTuple):
    """A stream that is to be compressed, *exact* if not a byte may be added to it."""

    number: int
    entries: bytes
    data: bytes
    level: int
    exact: bool = False

    def packed(self) -> tuple[bytes, bytes]:
        """Return the entries of its dictionary, and its data as it is written."""
        if not self.exact:
            return self.entries + b"/Filter/FlateDecode", deflated(self.data, level=self.level)
        packed = compress(self.data, self.level)
        if packed[-1] == _CARRIAGE_RETURN:
            return self.entries, self.data
        return self.entries + b"/Filter/FlateDecode", packed


_Packed = tuple[bytes, bytes]


class FileWriter:
    """Writes the objects of one file, each once, under numbers below *first* or from ``number``."""

    def __init__(self, first: int) -> None:
        # Returns a number that no other object has.
        self.number: Callable[[], int] = count(first).__next__
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._table = array("Q", [65535])  # the cross-reference table, an entry a number
        self._waiting: list[str] = []
        self._numbers: list[int] = []  # of those that wait
        self._streams: list[_Stream] = []  # not yet compressed
        self._large: list[tuple[int, Future[_Packed]]] = []  # being compressed
        self._beside = ThreadPoolExecutor(1)  # zlib lets other threads go on meanwhile

    def add(self, number: int, text: str) -> None:
        """Add an object that is no stream, a character for each byte."""
        self._numbers.append(number)
        self._waiting.append(text)
        if len(self._waiting) >= _AT_ONCE:
            self._pack()

    def add_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """Add a stream with the *entries* of its dictionary, ``/Length`` left out."""
        self._place(number)
        head = b"%d 0 obj\n<<%b/Length %d>>\nstream\n" % (number, entries, len(data))
        self._append(head, data, b"\nendstream\nendobj\n")

    def add_deflated(
        self,
        number: int,
        entries: bytes,
        data: bytes,
        *,
        level: int = _LEVEL,
        exact: bool = False,
    ) -> None:
        """Add a stream that is to be compressed; unless *exact*, a line's end may be added."""
        stream = _Stream(number, entries, data, level, exact)
        if len(data) > _LARGE:
            self._large.append((number, self._beside.submit(stream.packed)))
            return
        self._streams.append(stream)
        if len(self._streams) >= _MANY:
            self._deflate()

    def close(self, root: int, info: int) -> bytes:
        """Return the file; *root* and *info* are the numbers of catalogue and information."""
        if self._waiting:
            self._pack()
        self._deflate()
        for number, packed in self._large:
            self.add_stream(number, *packed.result())
        self._beside.shutdown()
        start, number = self._length, self.number()
        self._place(number)
        data = deflated(self._entries(), _UNUSED)  # a free entry more, where the end has to change
        size = len(decompress(data)) // self._table.itemsize
        digest = md5(usedforsecurity=False)
        for part in self._parts:
            digest.update(part)
        entries = b"/Type/XRef/W[1 5 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (
            size,
            root,
            info,
            *(digest.hexdigest().encode(),) * 2,
        )
        self.add_stream(number, entries + b"/Filter/FlateDecode", data)
        self._append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _deflate(self) -> None:
        """Compress the streams that wait, every second one in another thread, and write them."""
        streams, self._streams = self._streams, []
        if len(streams) < _FEW:
            packed = _packed(streams)
        else:
            others = self._beside.submit(_packed, streams[1::2])
            packed = _packed(streams[::2]) | others.result()
        for stream in streams:
            self.add_stream(stream.number, *packed[stream.number])

    def _append(self, *parts: bytes) -> None:
        self._parts += parts
        self._length += sum(map(len, parts))

    def _place(self, number: int) -> None:
        """Enter object *number* into the table: it starts here."""
        self._make_room(number)
        self._table[number] = 1 << _KIND | self._length << _WHERE

    def _make_room(self, number: int) -> None:
        missing = number + 1 - len(self._table)
        if missing > 0:
            self._table.extend([0] * missing)

    def _entries(self) -> bytes:
        table = array("Q", self._table)
        if sys.byteorder == "little":
            table.byteswap()
        return table.tobytes()

    def _pack(self) -> None:
        """Write the waiting objects as one stream."""
        stream, numbers, texts = self.number(), self._numbers, self._waiting
        self._make_room(max(numbers))
        table = self._table
        for entry, number in enumerate(numbers, 2 << _KIND | stream << _WHERE):
            table[number] = entry
        starts = accumulate([len(text) + 1 for text in texts], initial=0)
        head = b" ".join([b"%d %d" % pair for pair in zip(numbers, starts, strict=False)]) + b"\n"
        body = "\n".join(texts).encode("latin-1")
        entries = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head))
        self._numbers, self._waiting = [], []
        self.add_deflated(stream, entries, head + body, level=_QUICKLY)


def _packed(streams: Sequence[_Stream]) -> dict[int, _Packed]:
    """Return the entries and the data of *streams* as they are written, by their numbers."""
    return {stream.number: stream.packed() for stream in streams}


def add_document(writer: FileWriter, pdf: Any, skipping: Container[int]) -> None:
    """Add every object of the pikepdf document *pdf* under its own number, some apart."""
    import pikepdf

    for item in pdf.objects:
        number: int = item.objgen[0]
        if number in skipping:
            continue
        if isinstance(item, pikepdf.Stream):
            _add_stream(writer, number, item)
        else:
            writer.add(number, item.unparse(resolved=True).decode("latin-1"))


def _add_stream(writer: FileWriter, number: int, stream: Any) -> None:
    """Add *stream*, compressed unless it is metadata, which others want to read as it is."""
    import pikepdf

    entries: dict[str, Any] = dict(stream.stream_dict.items())
    entries.pop("/Length", None)
    data: bytes = stream.read_raw_bytes()
    kind = entries.get("/Type")
    plain = "/Filter" not in entries and kind != pikepdf.Name.Metadata
    if plain and "/Length1" in entries:  # a font, which is told its length
        data = deflated(data, b"\1")
        entries["/Length1"] = len(decompress(data))
        entries["/Filter"] = pikepdf.Name.FlateDecode
        plain = False
    written = pikepdf.Dictionary(entries).unparse()[2:-2]
    if plain:
        writer.add_deflated(number, written, data, exact=kind == pikepdf.Name.EmbeddedFile)
    else:
        writer.add_stream(number, written, data)
