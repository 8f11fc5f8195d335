"""Code points, in which the core counts, and UTF-16 units, in which Qt counts.

A character beyond U+FFFF is one code point and two units.  One table a text,
made once, translates both ways; text without such characters needs none.
"""

from __future__ import annotations

from bisect import bisect_left


class Offsets:
    """The table of one text."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [i for i, c in enumerate(text) if c > "\uffff"]
        self._wide_units = [index + n for n, index in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """Return the UTF-16 position of the code point at *position*."""
        return position + bisect_left(self._wide, position)

    def from_qt(self, position: int) -> int:
        """Return the code point at UTF-16 *position*; inside a pair, that of the whole pair."""
        before = bisect_left(self._wide_units, position)
        if before and self._wide_units[before - 1] == position - 1:
            return self._wide[before - 1]
        return position - before
