"""A copy cut where a line may end: boxes, the widths that breaking works on.

A box is what stands between two places where a line may end without a hyphen
of ours: mostly a word with its punctuation.  Widths are in points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import cast

from briefing.rendering.pdf.copy import Copy, Kind, Run
from briefing.rendering.pdf.joints import pieces
from briefing.rendering.pdf.styles import Style, Wording


@dataclass(slots=True, eq=False)
class Boxes:
    """Boxes in a row, from offset *start* of the copy on: their widths, the spaces after them.

    *steps* counts the characters of each with the space after it.  *ties* are
    the boxes after which a line had better not end, *pauses* those before a
    tag, after which a line may stay short.
    """

    start: int = 0
    steps: list[int] = field(default_factory=list[int])
    widths: list[float] = field(default_factory=list[float])
    spaces: list[float] = field(default_factory=list[float])  # 0: a break without a space
    ties: set[int] = field(default_factory=set[int])
    pauses: list[int] = field(default_factory=list[int])

    def __len__(self) -> int:
        return len(self.steps)

    def starts(self) -> list[int]:
        """Return the offset at which each box starts, and the one behind the last."""
        return list(accumulate(self.steps, initial=self.start))

    def natural(self) -> float:
        """Return the width of everything in one line."""
        return sum(self.widths) + sum(self.spaces[:-1])


def boxes(copy: Copy) -> list[Boxes]:
    """Return the boxes of *copy*, one ``Boxes`` for each stretch between forced line ends."""
    text = copy.text
    if "\n" not in text:
        found = Boxes()
        for run in copy.runs:
            _add(found, run, text[run.start : run.end])
        return [found]
    stretches = [Boxes()]
    for run in copy.runs:
        at = run.start
        for index, part in enumerate(text[run.start : run.end].split("\n")):
            if index:
                at += 1
                stretches.append(Boxes(at))
            if part:
                _add(stretches[-1], run, part)
            at += len(part)
    return [stretch for stretch in stretches if stretch.steps] or [Boxes()]


def _add(found: Boxes, run: Run, text: str) -> None:
    """Append the words of *text*, the first to the last box where no space is between them."""
    before = len(found.steps)
    steps, widths, spaces, opens = _wording(run, text)
    if opens and before:  # the space that is missing at the end of the run before
        found.steps[-1] += 1
        found.spaces[-1] = run.style.space
    elif opens:
        found.start += 1
    if not steps:
        return
    if before and not found.spaces[-1]:
        found.steps[-1] += steps[0]
        found.widths[-1] += widths[0]
        found.spaces[-1] = spaces[0]
        steps, widths, spaces = steps[1:], widths[1:], spaces[1:]
    found.steps += steps
    found.widths += widths
    found.spaces += spaces
    if run.tied:
        found.ties.update(range(before, len(found.steps) - 1))
        if before and found.spaces[before - 1]:
            found.pauses.append(before - 1)


def _wording(run: Run, text: str) -> Wording:
    """Return *text* measured; what may come again, such as a source, is measured once.

    The words of a statement stand in a document once, and are not remembered.
    """
    if run.owner is not None and run.owner.kind is Kind.QUOTATION:
        return _measured(run.style, text)
    known = run.style.wordings.get(text)
    if known is None:
        known = run.style.wordings[text] = _measured(run.style, text)
    return known


def _measured(style: Style, text: str) -> Wording:
    """Return steps, widths and spaces of the boxes of *text*, and whether a space opens it."""
    words = text.split(" ")
    opens = not words[0]
    if opens:
        del words[0]
    closes = bool(words) and not words[-1]
    if closes:
        words.pop()
    if not words:
        return [], [], [], opens
    whole = list(map(style.whole.__getitem__, words))
    if None in whole:
        steps, widths, spaces = _divided(style, words)
    else:
        steps = [length + 1 for length in map(len, words)]
        widths, spaces = cast("list[float]", whole), [style.space] * len(words)
    if not closes:
        steps[-1] -= 1
        spaces[-1] = 0.0
    return steps, widths, spaces, opens


def _divided(style: Style, words: list[str]) -> tuple[list[int], list[float], list[float]]:
    """Return steps, widths and spaces where a line may end inside some of *words*."""
    parts: list[str] = []
    spaces: list[float] = []
    for word in words:
        found = pieces(word)
        parts += found
        spaces += [0.0] * (len(found) - 1)
        spaces.append(style.space)
    steps = [len(part) + (space > 0.0) for part, space in zip(parts, spaces, strict=True)]
    return steps, list(map(style.widths.__getitem__, parts)), spaces
