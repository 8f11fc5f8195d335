"""The file itself: objects of our own and of a pikepdf document, in streams of objects.

No stream ends in a carriage return: the one before ``endstream`` could then be
taken for part of the line's end, and some checkers of PDF/A do take it so.

Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams).
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Container
from hashlib import md5
from itertools import accumulate, count
from typing import Any
from zlib import compress, decompress

_HEADER = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
_AT_ONCE = 200  # objects in a stream
_CARRIAGE_RETURN = 0x0D
_KIND, _WHERE = 56, 16  # bits of an entry below its type, and below its place: 1, 5 and 2 bytes
_UNUSED = (1).to_bytes(8, "big")  # a free entry
_LEVEL, _QUICKLY = 6, 3  # of compression: of pages, of the many small objects


def deflated(data: bytes, filler: bytes = b"\n", level: int = _LEVEL) -> bytes:
    """Return *data* compressed, with as much *filler* behind it as a clean end needs.

    The last byte is that of a checksum, the sum of the data's bytes: a filler
    of zeros would never change it.
    """
    while (packed := compress(data, level))[-1] == _CARRIAGE_RETURN:
        data += filler
    return packed


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
        self, number: int, entries: bytes, data: bytes, level: int = _LEVEL, filler: bytes = b"\n"
    ) -> None:
        """Add a stream that is compressed first."""
        packed = deflated(data, filler, level)
        self.add_stream(number, entries + b"/Filter/FlateDecode", packed)

    def close(self, root: int, info: int) -> bytes:
        """Return the file; *root* and *info* are the numbers of catalogue and information."""
        if self._waiting:
            self._pack()
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
        index = " ".join([f"{number} {at}" for number, at in zip(numbers, starts, strict=False)])
        head = index.encode() + b"\n"
        body = "\n".join(texts).encode("latin-1")
        entries = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head))
        self._numbers, self._waiting = [], []
        self.add_deflated(stream, entries, head + body, _QUICKLY)


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
    if "/Filter" not in entries and kind != pikepdf.Name.Metadata:
        if kind == pikepdf.Name.EmbeddedFile:  # exactly as it is: no filler
            packed = compress(data, _LEVEL)
            packed = b"" if packed[-1] == _CARRIAGE_RETURN else packed
        elif "/Length1" in entries:  # a font, which is told its length
            packed = deflated(data, b"\1")
            entries["/Length1"] = len(decompress(packed))
        else:
            packed = deflated(data)
        if packed:
            data, entries["/Filter"] = packed, pikepdf.Name.FlateDecode
    written = pikepdf.Dictionary(entries).unparse()
    writer.add_stream(number, written[2:-2], data)
