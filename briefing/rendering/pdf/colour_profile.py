"""The sRGB colour profile that the file's colours are meant in, computed from its definition.

Source: IEC 61966-2-1 (sRGB); ICC.1:2001-04 (profiles of version 2), display
profiles of three components, primaries adapted to D50 (Bradford).
"""

from __future__ import annotations

from functools import cache
from struct import pack

_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_STEPS = 1024  # of the tone curve
_NAME = b"sRGB IEC61966-2.1\x00"


@cache
def srgb_profile() -> bytes:
    """Return an ICC profile of sRGB, always the same bytes."""
    curve = b"curv" + pack(f">2I{_STEPS}H", 0, _STEPS, *map(_tone, range(_STEPS)))
    tags = [
        (b"desc", b"desc" + pack(">2I", 0, len(_NAME)) + _NAME + bytes(4 + 4 + 2 + 1 + 67)),
        (b"cprt", b"text" + bytes(4) + b"No copyright, use freely\x00"),
        (b"wtpt", _xyz(_D50)),
        *((name, _xyz(value)) for name, value in _PRIMARIES.items()),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    return _profile(tags)


def _tone(step: int) -> int:
    value = step / (_STEPS - 1)
    linear = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return round(linear * 65535)


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + pack(">I3i", 0, *(round(value * 65536) for value in values))


def _profile(tags: list[tuple[bytes, bytes]]) -> bytes:
    """Return header, table and data of *tags*; equal data is stored once."""
    offset = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    data = b""
    table = pack(">I", len(tags))
    for name, value in tags:
        if value not in places:
            places[value] = offset + len(data)
            data += value + bytes(-len(value) % 4)
        table += name + pack(">2I", places[value], len(value))
    head = pack(
        ">I4sI4s4s4s", offset + len(data), b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ "
    )
    created = pack(">6H", 2000, 1, 1, 0, 0, 0)
    white = pack(">3i", *(round(value * 65536) for value in _D50))
    rest = b"acsp" + bytes(4 + 4 + 4 + 4 + 8) + pack(">I", 0) + white
    return (head + created + rest).ljust(128, b"\0") + table + data
