"""Text as it is compared: without what copying changes, and with a way back to the source.

Copying turns quotation marks (curly, straight, and inner ones where a quotation
is nested), dashes, spaces, line ends, three dots, and drops characters of no
width.  ``fold`` levels just these.  Letters, digits, case and every other mark
stay, so that two texts that fold alike hold the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

QUOTE_MARKS = "\"'`´‘’‚‛“”„‟«»‹›「」『』〝〞〟＂＇ʼ"
DASHES = "-‐‑‒–—―−﹘﹣－"
SPACES = "\t\n\x0b\x0c\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
NO_WIDTH = "\xad\u061c\u180e\ufeff" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)))
)
_EMPTY = "\u200b"  # the character of no width that stands for all of them

_LEVEL = (
    dict.fromkeys(QUOTE_MARKS, '"')
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(SPACES, " ")
    | dict.fromkeys(NO_WIDTH, _EMPTY)
)
# French sets spaces inside its marks; other languages that turn them set none.
_AFTER_OPENING = re.compile(r"(?<!\w)([«‹])(\s+)")
_BEFORE_CLOSING = re.compile(r"(\s+)([»›])(?!\w)")
_RUNS = re.compile(f"[ {_EMPTY}]{{2,}}|{_EMPTY}|-[-{_EMPTY}]*-|\\.{_EMPTY}*\\.{_EMPTY}*\\.")


@dataclass(frozen=True, slots=True)
class Folding:
    """A folded text and the way from its positions back to the text it came from.

    *breaks* are the folded positions, ascending, from which on the original
    position is the folded one plus the entry of *shifts* at the same index.
    """

    text: str
    breaks: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def original(self, position: int) -> int:
        """Return the position in the original of the folded character at *position*."""
        return position + self.shifts[bisect_right(self.breaks, position) - 1]


def folding(text: str) -> Folding:
    """Return *text* folded, with its offsets.  Nothing is stripped at its ends."""
    level = _levelled(text)
    pieces: list[str] = []
    breaks, shifts = [0], [0]
    at = length = 0
    for run in _RUNS.finditer(level):
        kept = _kept(run[0])
        pieces += (level[at : run.start()], kept)
        length += run.start() - at + len(kept)
        at = run.end()
        if length == breaks[-1]:
            shifts[-1] = at - length
        else:
            breaks.append(length)
            shifts.append(at - length)
    return Folding("".join([*pieces, level[at:]]), tuple(breaks), tuple(shifts))


def fold(text: str) -> str:
    """Return *text* levelled for comparison, stripped at its ends."""
    return _RUNS.sub(lambda run: _kept(run[0]), _levelled(text)).strip(" ")


def _levelled(text: str) -> str:
    """Return *text* with one character for each of its characters, those that vary levelled."""
    if "«" in text or "‹" in text:
        text = _AFTER_OPENING.sub(lambda m: m[1] + _EMPTY * len(m[2]), text)
    if "»" in text or "›" in text:
        text = _BEFORE_CLOSING.sub(lambda m: _EMPTY * len(m[1]) + m[2], text)
    # replace() one by one is ten times as quick on long texts as translate()
    for character in set(text) & _LEVEL.keys():
        text = text.replace(character, _LEVEL[character])
    return text


def _kept(run: str) -> str:
    """Return what a run of levelled characters comes down to."""
    if run[0] == ".":
        return "…"
    if run[0] == "-":
        return "-"
    return " " if " " in run else ""
