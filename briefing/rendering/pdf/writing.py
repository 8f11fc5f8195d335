"""The file itself: a pikepdf document and objects of our own, in streams of objects.

No stream ends in a carriage return: the one before ``endstream`` could then be
taken for part of the line's end, and some checkers of PDF/A do take it so.

Source: ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams).
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from hashlib import sha256
from struct import pack
from typing import Any
from zlib import compress, decompress

_HEADER = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
_AT_ONCE = 200  # objects in a stream
_CARRIAGE_RETURN = 0x0D
_LEVEL = 6


def deflated(data: bytes, filler: bytes = b"\n") -> bytes:
    """Return *data* compressed, with as much *filler* behind it as a clean end needs."""
    while (packed := compress(data, _LEVEL))[-1] == _CARRIAGE_RETURN:
        data += filler
    return packed


class FileWriter:
    """Collects the objects of one file."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._places: dict[int, tuple[int, int, int]] = {}  # number: type and two fields
        self._waiting: list[tuple[int, bytes]] = []
        self._last = 0

    def add(self, number: int, text: bytes) -> None:
        """Add an object that is no stream."""
        self._last = max(self._last, number)
        self._waiting.append((number, text))

    def add_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """Add a stream with the *entries* of its dictionary, ``/Length`` left out."""
        self._last = max(self._last, number)
        self._places[number] = (1, self._length, 0)
        head = b"%d 0 obj\n<<%b/Length %d>>\nstream\n" % (number, entries, len(data))
        self._append(head, data, b"\nendstream\nendobj\n")

    def _append(self, *parts: bytes) -> None:
        self._parts += parts
        self._length += sum(map(len, parts))

    def close(self, root: int, info: int) -> bytes:
        """Return the file; *root* and *info* are the numbers of catalogue and information."""
        for at in range(0, len(self._waiting), _AT_ONCE):
            self._pack(self._waiting[at : at + _AT_ONCE])
        number = self._last + 1
        identity = sha256(b"".join(self._parts)).hexdigest()[:32].encode()
        trailer = b"/Type/XRef/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]/Filter/FlateDecode" % (
            root,
            info,
            identity,
            identity,
        )
        start = self._length
        self._places[number] = (1, start, 0)
        table = b"".join(
            pack(">BIH", *self._places.get(n, (0, 0, 65535 if n == 0 else 0)))
            for n in range(number + 1)
        )
        free = pack(">BIH", 0, 0, 0)  # an unused number more, where the end has to change
        data = deflated(table, free)
        size = number + 1
        while compress(table, _LEVEL) != data:
            table, size = table + free, size + 1
        self.add_stream(number, trailer + b"/Size %d" % size, data)
        self._append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _pack(self, objects: Sequence[tuple[int, bytes]]) -> None:
        self._last += 1
        stream = self._last
        index: list[str] = []
        at = 0
        for place, (number, text) in enumerate(objects):
            self._places[number] = (2, stream, place)
            index.append(f"{number} {at}")
            at += len(text) + 1
        head = " ".join(index).encode() + b"\n"
        body = b"\n".join(text for _, text in objects)
        entries = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(objects), len(head))
        self.add_stream(stream, entries, deflated(head + body))


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
            writer.add(number, item.unparse(resolved=True))


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
            packed = deflated(data, b"\0")
            entries["/Length1"] = len(decompress(packed))
        else:
            packed = deflated(data)
        if packed:
            data, entries["/Filter"] = packed, pikepdf.Name.FlateDecode
    written = pikepdf.Dictionary(entries).unparse()
    writer.add_stream(number, written[2:-2], data)
