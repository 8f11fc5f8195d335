"""From the order in which runs stand on a line to the order in which they are read.

A line's runs are painted from left to right.  Where the words are known, the
order is found that spells them; where they are not, it is worked out from the
runs' directions.

Source: Unicode Standard Annex 9, rule L2.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MOST_STEPS = 20_000
_RIGHT = frozenset({"R", "AL"})


def levelled(text: str) -> str:
    """Return *text* with every space alike, and without what shows nothing."""
    return "".join(
        " " if unicodedata.category(char) == "Zs" else char
        for char in unicodedata.normalize("NFC", text)
        if unicodedata.category(char) != "Cf"
    )


@dataclass(frozen=True, slots=True)
class Spelled:
    """How a line's runs spell words: *order* of (run, reading), from *start* to *end*."""

    order: list[tuple[int, int]]
    start: int
    end: int


def spelling(runs: Sequence[Sequence[str]], words: str, at: int) -> Spelled | None:
    """Return in which order *runs*, all those of a line, spell *words* from *at* on.

    Each run is the readings that it may have, likeliest first: brackets alone
    may be painted from either end.  A line may begin behind a space that is not
    painted.  Runs that show nothing (a hyphen of ours) come last.  None if no
    order spells the words.
    """
    shown = [[levelled(text) for text in readings] for readings in runs]
    empty = [(index, 0) for index, readings in enumerate(shown) if not readings[0]]
    full = [index for index, readings in enumerate(shown) if readings[0]]
    guesses = [_guess(shown, full, base) for base in (0, 1)]
    for start in (at, at + 1) if words[at : at + 1] == " " else (at,):
        for guess in guesses:
            found = _Search(shown, words).order(guess, start)
            if found is not None:
                return Spelled([*found[0], *empty], start, found[1])
    return None


def _guess(shown: Sequence[Sequence[str]], full: Sequence[int], base: int) -> list[int]:
    order = _logical(_levels([shown[index][0] for index in full], base))
    return [full[index] for index in order]


class _Search:
    """Tries orders, depth first; the same rest at the same place is tried once."""

    def __init__(self, runs: Sequence[Sequence[str]], words: str) -> None:
        self._runs = runs
        self._words = words

    def order(self, guess: Sequence[int], start: int) -> tuple[list[tuple[int, int]], int] | None:
        """Return an order like *guess* that spells the words from *start*, and the end."""
        tried: set[tuple[frozenset[int], int]] = set()
        stack: list[tuple[list[tuple[int, int]], frozenset[int], int]]
        stack = [([], frozenset(guess), start)]
        while stack and len(tried) < _MOST_STEPS:
            taken, left, at = stack.pop()
            if not left:
                return taken, at
            if (left, at) in tried:
                continue
            tried.add((left, at))
            following = [
                ([*taken, (index, reading)], left - {index}, end)
                for index, reading, end in self._next([i for i in guess if i in left], at)
            ]
            stack += reversed(following)
        return None

    def _next(self, left: Sequence[int], at: int) -> Iterator[tuple[int, int, int]]:
        """Yield the runs among *left* that may stand at *at*, those that say the same but once."""
        said: set[tuple[str, ...]] = set()
        for index in left:
            readings = tuple(self._runs[index])
            if readings in said:
                continue
            said.add(readings)
            for reading, text in enumerate(readings):
                end = self._fits(text, at)
                if end >= 0:
                    yield index, reading, end

    def _fits(self, text: str, at: int) -> int:
        """Return where *text* ends if it stands at *at*, else -1; a space may close the line."""
        if self._words.startswith(text, at):
            return at + len(text)
        if text.endswith(" ") and at + len(text) - 1 == len(self._words):
            return self._fits(text[:-1], at)
        return -1


def reading_order(texts: Sequence[str]) -> list[int]:
    """Return the order in which the runs of a line are read.

    The line is taken to run as most of its letters do.
    """
    kinds = [unicodedata.bidirectional(char) for text in texts for char in text]
    from_right = sum(kind in _RIGHT for kind in kinds)
    return _logical(_levels(texts, 1 if 2 * from_right > len(kinds) else 0))


def _levels(texts: Sequence[str], base: int) -> list[int]:
    """Return the embedding level of each run: numbers and signs go by what is beside them."""
    sides = [_side(text) for text in texts]
    levels: list[int] = []
    for at, side in enumerate(sides):
        before = next((one for one in reversed(sides[:at]) if one in {"L", "R"}), "")
        after = next((one for one in sides[at + 1 :] if one in {"L", "R"}), "")
        around_right = before == after == "R"
        match side:
            case "R":
                levels.append(1)
            case "L":
                levels.append(2 * base)
            case "number":
                levels.append(2 if base or around_right else 0)
            case _:
                same = before == after != ""
                levels.append((1 if around_right else 2 * base) if same else base)
    return levels


def _side(text: str) -> str:
    kinds = set(map(unicodedata.bidirectional, text))
    if kinds & _RIGHT:
        return "R"
    return "L" if "L" in kinds else "number" if kinds & {"EN", "AN"} else ""


def _logical(levels: Sequence[int]) -> list[int]:
    """Return the order in which runs of these *levels*, painted so, are read."""
    order = list(range(len(levels)))
    for level in range(1, max(levels, default=0) + 1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order
