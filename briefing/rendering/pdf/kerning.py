"""Kerning pairs of an OpenType font, read from its GPOS table.

Source: OpenType specification 1.9, GPOS lookup type 2 (pair adjustment),
formats 1 and 2, and type 9 (extension).  Only the first glyph's advance is
read, which is all that Latin, Greek and Cyrillic kerning uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from struct import unpack_from

_PAIR, _EXTENSION = 2, 9
_X_ADVANCE = 0x0004


class Pairs(dict[tuple[int, int], int]):
    """Adjustments in font units by (left glyph, right glyph), 0 where there is none.

    Pairs met once are remembered; others are looked up by glyph, then by class.
    """

    def __init__(self, exact: Mapping[tuple[int, int], int], tables: Sequence[_Classes]) -> None:
        super().__init__()
        self._exact = exact
        self._tables = tables

    def __missing__(self, pair: tuple[int, int]) -> int:
        value = self._exact.get(pair)
        if value is None:
            value = next((t.value(pair) for t in self._tables if pair[0] in t.covered), 0)
        self[pair] = value
        return value


class _Classes:
    """A pair table of format 2: glyphs by class, values by pair of classes."""

    __slots__ = ("columns", "covered", "first", "second", "values")

    def __init__(self, data: bytes, at: int) -> None:
        coverage, format_1, format_2, first, second, rows, self.columns = unpack_from(
            ">7H", data, at + 2
        )
        self.covered = frozenset(_coverage(data, at + coverage))
        self.first = _classes(data, at + first)
        self.second = _classes(data, at + second)
        size = _size(format_1) + _size(format_2)
        shift = _advance_offset(format_1)
        start = at + 16
        self.values = [
            0 if shift < 0 else unpack_from(">h", data, start + cell * size + shift)[0]
            for cell in range(rows * self.columns)
        ]

    def value(self, pair: tuple[int, int]) -> int:
        """Return the adjustment of *pair*."""
        return self.values[self.first.get(pair[0], 0) * self.columns + self.second.get(pair[1], 0)]


def pair_adjustments(data: bytes) -> Pairs:
    """Return the kerning of the font file *data*; empty for a font without any."""
    exact: dict[tuple[int, int], int] = {}
    classes: list[_Classes] = []
    for at in _pair_tables(data):
        (kind,) = unpack_from(">H", data, at)
        if kind == 1:
            for pair, value in _format_1(data, at):
                exact.setdefault(pair, value)
        elif kind == 2:
            classes.append(_Classes(data, at))
    return Pairs(exact, classes)


def _pair_tables(data: bytes) -> Iterator[int]:
    """Yield where the pair tables of the lookups named by the feature ``kern`` stand."""
    gpos = _table(data, b"GPOS")
    if gpos < 0:
        return
    features, lookups = unpack_from(">2H", data, gpos + 6)
    wanted: set[int] = set()
    features += gpos
    for index in range(unpack_from(">H", data, features)[0]):
        tag, offset = unpack_from(">4sH", data, features + 2 + 6 * index)
        if tag == b"kern":
            (count,) = unpack_from(">H", data, features + offset + 2)
            wanted.update(unpack_from(f">{count}H", data, features + offset + 4))
    lookups += gpos
    for index in sorted(wanted):
        at = lookups + unpack_from(">H", data, lookups + 2 + 2 * index)[0]
        kind, _, count = unpack_from(">3H", data, at)
        for offset in unpack_from(f">{count}H", data, at + 6):
            table, type_ = at + offset, kind
            if kind == _EXTENSION:
                _, type_, far = unpack_from(">2HL", data, table)
                table += far
            if type_ == _PAIR:
                yield table


def _table(data: bytes, tag: bytes) -> int:
    (count,) = unpack_from(">H", data, 4)
    for index in range(count):
        name, _, offset, _ = unpack_from(">4s3L", data, 12 + 16 * index)
        if name == tag:
            return offset
    return -1


def _format_1(data: bytes, at: int) -> Iterator[tuple[tuple[int, int], int]]:
    coverage, format_1, format_2, count = unpack_from(">4H", data, at + 2)
    shift = _advance_offset(format_1)
    if shift < 0:
        return
    size = 2 + _size(format_1) + _size(format_2)
    offsets = unpack_from(f">{count}H", data, at + 10)
    for left, offset in zip(_coverage(data, at + coverage), offsets, strict=False):
        (pairs,) = unpack_from(">H", data, at + offset)
        for index in range(pairs):
            start = at + offset + 2 + index * size
            (right,) = unpack_from(">H", data, start)
            yield (left, right), unpack_from(">h", data, start + 2 + shift)[0]


def _coverage(data: bytes, at: int) -> Iterator[int]:
    kind, count = unpack_from(">2H", data, at)
    if kind == 1:
        yield from unpack_from(f">{count}H", data, at + 4)
        return
    for index in range(count):
        first, last, _ = unpack_from(">3H", data, at + 4 + 6 * index)
        yield from range(first, last + 1)


def _classes(data: bytes, at: int) -> dict[int, int]:
    (kind,) = unpack_from(">H", data, at)
    if kind == 1:
        start, count = unpack_from(">2H", data, at + 2)
        values = unpack_from(f">{count}H", data, at + 6)
        return {start + index: value for index, value in enumerate(values)}
    found: dict[int, int] = {}
    (count,) = unpack_from(">H", data, at + 2)
    for index in range(count):
        first, last, value = unpack_from(">3H", data, at + 4 + 6 * index)
        found.update(dict.fromkeys(range(first, last + 1), value))
    return found


def _size(format_: int) -> int:
    return 2 * format_.bit_count()


def _advance_offset(format_: int) -> int:
    """Where the advance stands in a value record of *format_*; -1 where it has none."""
    return 2 * (format_ & (_X_ADVANCE - 1)).bit_count() if format_ & _X_ADVANCE else -1
