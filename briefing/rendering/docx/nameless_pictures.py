"""Pictures of a house form without what tells who made them, where, when and with what.

JPEG and PNG lose comments, texts, times and EXIF; GIF comments and what programs
note; EMF and WMF their description and comments.  What cannot be cleaned so is
refused: TIFF, which holds such notes everywhere, and damaged pictures.

Sources: ISO/IEC 10918-1, B.1.1.3 (JPEG markers); PNG, third edition, 11.3;
GIF89a, 24 to 26; [MS-EMF] 2.3.4.2 and 2.3.3; [MS-WMF] 2.3.6; [MS-EMFPLUS] 2.3.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from briefing.errors import RenderError
from briefing.telling import Worded

_JPEG, _PNG, _GIF, _BMP = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM"
_START_OF_SCAN = 0xDA
_COMMENT = 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_LOOKS = frozenset({0xE0, 0xE2, 0xEE})  # JFIF, colour profile, how colours are coded
_TELLING = frozenset({b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"})

_GIF_PICTURE, _GIF_MORE, _GIF_END = 0x2C, 0x21, 0x3B
_GIF_CONTROL = 0xF9  # delays and transparency: all that a logo needs of what is more

_EMF_HEADER, _EMF_COMMENT, _EMF_END = 1, 70, 14
_EMF_SIGNATURE = b" EMF"
_WMF_ESCAPE, _WMF_COMMENT = 0x0626, 0x000F
_WMF_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_WITHIN = (b"\xff\xd8\xff", _PNG, _GIF, b"II*\0", b"MM\0*")  # pictures in a picture
_PROFILES = (b"KNIL", b"DEBM")  # of a bitmap: in another file, whose path it tells, or within
_V5 = 124


def refuse_telling(data: bytes, kind: str, form: str) -> None:
    """Raise ``RenderError`` if the picture *data* of that media type cannot be made nameless."""
    try:
        nameless_picture(data)
    except ValueError as error:
        name = kind.rpartition("/")[2].removeprefix("x-").upper()
        raise RenderError(
            Worded(
                "House form %1: a picture (%2) may tell who made it, when and with what, and "
                "cannot be cleaned of that. Save the picture as PNG and put it in again.",
                form,
                name,
            )
        ) from error


def nameless_picture(data: bytes) -> bytes:
    """Return the picture *data* nameless; raises ``ValueError`` where that cannot be done."""
    try:
        if data.startswith(_JPEG):
            return b"".join(_segments(data))
        if data.startswith(_PNG):
            return _PNG + b"".join(_chunks(data))
        if data.startswith(_GIF):
            return b"".join(_gif_blocks(data))
        if data.startswith(_BMP):
            return _bitmap(data)
        if data[40:44] == _EMF_SIGNATURE:
            return _emf(data)
        return _wmf(data)
    except (struct.error, IndexError) as error:
        raise ValueError("damaged") from error


def _segments(data: bytes) -> Iterator[bytes]:
    yield _JPEG
    at = len(_JPEG)
    while data[at] == 0xFF and data[at + 1] != _START_OF_SCAN:
        marker = data[at + 1]
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + max(length, 2)
        tells = marker == _COMMENT or (marker in _APPLICATIONS and marker not in _LOOKS)
        if not tells:
            yield data[at:end]
        at = end
    yield data[at:]


def _chunks(data: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        kind = data[at + 4 : at + 8]
        if kind not in _TELLING:
            yield data[at:end]
        if kind == b"IEND":
            return  # what stands behind belongs to no picture
        at = end


def _gif_blocks(data: bytes) -> Iterator[bytes]:
    at = 13 + _palette(data[10])
    yield data[:at]
    while data[at] != _GIF_END:
        kind = data[at]
        if kind == _GIF_PICTURE:
            end = _after_blocks(data, at + 11 + _palette(data[at + 9]))
        elif kind == _GIF_MORE:
            end = _after_blocks(data, at + 2)
        else:
            raise ValueError("damaged")
        if kind == _GIF_PICTURE or data[at + 1] == _GIF_CONTROL:
            yield data[at:end]
        at = end
    yield bytes((_GIF_END,))


def _palette(flags: int) -> int:
    """Return the length of the colours that *flags* announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _bitmap(data: bytes) -> bytes:
    """Return a bitmap without what stands behind it; one with a profile may name a file."""
    size, _, _, _, header = struct.unpack_from("<IHHII", data, 2)
    if header >= _V5 and data[14 + 56 : 14 + 60] in _PROFILES:
        raise ValueError("a profile")
    return data[:6] + bytes(4) + data[10:size]


def _emf(data: bytes) -> bytes:
    records = [_described_no_more(data), *_emf_records(data)]
    whole = b"".join(records)
    head = bytearray(records[0])
    struct.pack_into("<II", head, 48, len(whole), len(records))
    return bytes(head) + whole[len(head) :]


def _described_no_more(data: bytes) -> bytes:
    """Return the header of the metafile *data*, its description gone."""
    kind, size = struct.unpack_from("<II", data)
    count, offset = struct.unpack_from("<II", data, 60)
    if kind != _EMF_HEADER or size > len(data):
        raise ValueError("damaged")
    head = bytearray(data[:size])
    if count:
        end = min(size, offset + 2 * count)
        head[offset:end] = bytes(max(0, end - offset))
    struct.pack_into("<II", head, 60, 0, 0)
    return bytes(head)


def _emf_records(data: bytes) -> Iterator[bytes]:
    """Yield the records behind the header: no comments but those that draw (EMF+)."""
    (at,) = struct.unpack_from("<I", data, 4)
    while True:
        kind, size = struct.unpack_from("<II", data, at)
        record = data[at : at + size]
        if size < 8 or len(record) < size:
            raise ValueError("damaged")
        if kind != _EMF_COMMENT:
            yield record
        elif record[12:16] == b"EMF+":
            if any(sign in record for sign in _WITHIN):
                raise ValueError("a picture within")
            yield record
        if kind == _EMF_END:
            return
        at += size


def _wmf(data: bytes) -> bytes:
    begin = 22 if data.startswith(_WMF_PLACEABLE) else 0
    kind, words = struct.unpack_from("<HH", data, begin)
    if kind not in (1, 2) or words != 9:
        raise ValueError("of an unknown kind")
    head = bytearray(data[: begin + 18])
    kept = list(_wmf_records(data, begin + 18))
    struct.pack_into("<I", head, begin + 6, (18 + sum(map(len, kept))) // 2)
    return bytes(head) + b"".join(kept)


def _wmf_records(data: bytes, at: int) -> Iterator[bytes]:
    while True:
        size, function = struct.unpack_from("<IH", data, at)
        record = data[at : at + 2 * size]
        if size < 3 or len(record) < 2 * size:
            raise ValueError("damaged")
        if function != _WMF_ESCAPE or struct.unpack_from("<H", record, 6)[0] != _WMF_COMMENT:
            yield record
        if function == 0:
            return
        at += 2 * size
