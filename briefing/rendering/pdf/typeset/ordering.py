"""From the order in which runs stand on a line to the order in which they are read.

A line's runs are painted from left to right.  Where the words are known, the
order is found that spells them; where they are not, it is worked out from the
runs' directions.

Source: Unicode Standard Annex 9, rule L2.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_MOST_STEPS = 20_000


def levelled(text: str) -> str:
    """Return *text* with every space alike, and without what shows nothing."""
    return "".join(
        " " if unicodedata.category(char) == "Zs" else char
        for char in unicodedata.normalize("NFC", text)
        if unicodedata.category(char) != "Cf"
    )


Spelled = tuple[list[tuple[int, int]], int]  # run and reading, in order; where they end


def spelling(runs: Sequence[Sequence[str]], words: str, at: int) -> Spelled | None:
    """Return in which order *runs*, all those of a line, spell *words* from *at* on.

    Each run is the readings that it may have: brackets alone may be painted
    from either end.  Runs that show nothing (a hyphen of ours) come last.  None
    if no order spells the words.
    """
    shown = [[levelled(text) for text in readings] for readings in runs]
    empty = [(index, 0) for index, readings in enumerate(shown) if not readings[0]]
    full = [index for index, readings in enumerate(shown) if readings[0]]
    for start in (at, at + 1) if words[at : at + 1] == " " else (at,):
        found = _Search(shown, words).order(full, start)
        if found is not None:
            return [*found[0], *empty], found[1]
    return None


class _Search:
    """Tries orders, depth first; the same rest at the same place is tried once."""

    def __init__(self, runs: Sequence[Sequence[str]], words: str) -> None:
        self._runs = runs
        self._words = words

    def order(self, indices: Sequence[int], start: int) -> Spelled | None:
        """Return the order of *indices* that spells the words from *start*, and the end."""
        tried: set[tuple[frozenset[int], int]] = set()
        stack: list[tuple[list[tuple[int, int]], frozenset[int], int]]
        stack = [([], frozenset(indices), start)]
        while stack and len(tried) < _MOST_STEPS:
            taken, left, at = stack.pop()
            if not left:
                return taken, at
            if (left, at) in tried:
                continue
            tried.add((left, at))
            for index in sorted(left, reverse=True):
                for reading, text in enumerate(self._runs[index]):
                    end = self._fits(text, at)
                    if end >= 0:
                        stack.append(([*taken, (index, reading)], left - {index}, end))
        return None

    def _fits(self, text: str, at: int) -> int:
        """Return where *text* ends if it stands at *at*, else -1; a space may close the line."""
        if self._words.startswith(text, at):
            return at + len(text)
        if text.endswith(" ") and at + len(text) - 1 == len(self._words):
            return self._fits(text[:-1], at)
        return -1


def reading_order(runs: Sequence[tuple[str, bool]]) -> list[int]:
    """Return the order in which the *runs* of a line are read: each its text, and if backwards.

    The line is taken to run as most of its letters do.
    """
    letters = sum(len(text) if backwards else -len(text) for text, backwards in runs)
    base = 1 if letters > 0 else 0
    levels = [_level(text, backwards, base) for text, backwards in runs]
    order = list(range(len(runs)))
    for level in range(1, max(levels, default=0) + 1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


def _level(text: str, backwards: bool, base: int) -> int:
    if backwards:
        return 1
    kinds = {unicodedata.bidirectional(char) for char in text}
    if kinds & {"R", "AL"}:
        return 1
    return base + base % 2 if kinds & {"L", "EN", "AN"} else base
