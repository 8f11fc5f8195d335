"""The file itself: a pikepdf document and objects of our own, in streams of objects.

No stream ends in a carriage return: the one before ``endstream`` could then be
taken for part of the line's end, and some checkers of PDF/A do take it so.

Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams).
"""

from __future__ import annotations

from collections.abc import Container
from hashlib import md5
from struct import pack, pack_into
from typing import Any
from zlib import compress, decompress

_HEADER = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
_AT_ONCE = 200  # objects in a stream
_CARRIAGE_RETURN = 0x0D
_ENTRY = ">HIH"  # type and the fifth byte of the place, the other four, the index: 1, 5 and 2 bytes
_ENTRY_SIZE = 8
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
        self._next = first
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._table = bytearray(pack(_ENTRY, 0, 0, 65535))  # the cross-reference table
        self._waiting: list[tuple[int, str]] = []

    def number(self) -> int:
        """Return a number that no other object has."""
        self._next += 1
        return self._next - 1

    def add(self, number: int, text: str) -> None:
        """Add an object that is no stream, a character for each byte."""
        self._waiting.append((number, text))
        if len(self._waiting) >= _AT_ONCE:
            self._pack()

    def add_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """Add a stream with the *entries* of its dictionary, ``/Length`` left out."""
        self._place(number, 1, self._length, 0)
        head = b"%d 0 obj\n<<%b/Length %d>>\nstream\n" % (number, entries, len(data))
        self._append(head, data, b"\nendstream\nendobj\n")

    def close(self, root: int, info: int) -> bytes:
        """Return the file; *root* and *info* are the numbers of catalogue and information."""
        if self._waiting:
            self._pack()
        start, number = self._length, self.number()
        self._place(number, 1, start, 0)
        size = len(self._table) // _ENTRY_SIZE
        unused = pack(_ENTRY, 0, 0, 1)  # a free entry more, where the end has to change
        data = deflated(bytes(self._table), unused)
        size = len(decompress(data)) // _ENTRY_SIZE
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

    def _place(self, number: int, kind: int, where: int, index: int) -> None:
        """Enter object *number* into the table: at byte *where*, or in stream *where*."""
        at = number * _ENTRY_SIZE
        if len(self._table) < at + _ENTRY_SIZE:
            self._table.extend(bytes(at + _ENTRY_SIZE - len(self._table)))
        pack_into(_ENTRY, self._table, at, kind << 8 | where >> 32, where & 0xFFFFFFFF, index)

    def _pack(self) -> None:
        """Write the waiting objects as one stream."""
        stream = self.number()
        index: list[str] = []
        at = 0
        for place, (number, text) in enumerate(self._waiting):
            self._place(number, 2, stream, place)
            index.append(f"{number} {at}")
            at += len(text) + 1
        head = " ".join(index).encode() + b"\n"
        body = "\n".join([text for _, text in self._waiting]).encode("latin-1")
        entries = b"/Type/ObjStm/N %d/First %d" % (len(index), len(head))
        self._waiting.clear()
        self.add_stream(
            stream, entries + b"/Filter/FlateDecode", deflated(head + body, level=_QUICKLY)
        )


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
