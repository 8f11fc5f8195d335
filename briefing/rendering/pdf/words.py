"""A copy cut where a line may end: boxes, the widths that breaking works on.

A box is what stands between two places where a line may end without a hyphen
of ours: mostly a word with its punctuation.  Widths are in points.

Source: the breaks are a small part of Unicode Standard Annex 14: spaces,
hyphens between letters, dashes, zero-width spaces, and the joints of URLs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing.rendering.pdf.copy import Copy, Run

_MAY_JOIN = re.compile("[-\u2010\u2013\u2014\u200b/]")
_INSIDE = re.compile(
    r"(?<=[^\W_][^\W_][-\u2010])(?=[^\W\d_]{2})"
    r"|(?<=[^\W\d_][\u2013\u2014])(?=\w)|(?<=[\u2013\u2014])(?=[^\W\d_])|(?<=\u200b)"
)
_IN_ADDRESS = re.compile(r"(?<=[^/:][/?&=_.#-])(?=\w)")
_LONG = 40  # characters; a longer word without spaces is taken for an address


@dataclass(slots=True, eq=False)
class Boxes:
    """Boxes from *starts* to *ends* (offsets in the copy), their widths, the spaces after them.

    *ties* are the boxes after which a line had better not end, *pauses* those
    before a tag, after which a line may stay short.
    """

    starts: list[int] = field(default_factory=list[int])
    ends: list[int] = field(default_factory=list[int])
    widths: list[float] = field(default_factory=list[float])
    spaces: list[float] = field(default_factory=list[float])  # 0: a break without a space
    ties: set[int] = field(default_factory=set[int])
    pauses: list[int] = field(default_factory=list[int])

    def __len__(self) -> int:
        return len(self.starts)


def boxes(copy: Copy) -> list[Boxes]:
    """Return the boxes of *copy*, one ``Boxes`` for each stretch between forced line ends."""
    stretches = [Boxes()]
    joined = False  # whether the next word belongs to the box before it
    for run in copy.runs:
        at = run.start
        for index, part in enumerate(copy.text[run.start : run.end].split("\n")):
            if index:
                stretches.append(Boxes())
                joined = False
                at += 1
            joined = _add(stretches[-1], run, part, at, joined)
            at += len(part)
    return [stretch for stretch in stretches if stretch.starts] or [Boxes()]


def _add(found: Boxes, run: Run, text: str, at: int, joined: bool) -> bool:
    """Append the words of *text*, which stands at *at*; return whether the last may grow."""
    starts, ends, widths, spaces = found.starts, found.ends, found.widths, found.spaces
    style = run.style
    advances, size, tracking = style.typeface.advances, style.size, style.tracking
    space = style.typeface.space * size + tracking
    inner = _MAY_JOIN.search(text) is not None or len(text) > _LONG
    first = True
    before = len(starts)
    for word in text.split(" "):
        if first:
            first = False
        else:
            if starts:
                spaces[-1] = space
            at += 1
            joined = False
        if not word:
            continue
        for piece in _pieces(word) if inner else (word,):
            width = advances[piece] * size
            if tracking:
                width += tracking * len(piece)
            if joined:
                widths[-1] += width
                at += len(piece)
                ends[-1] = at
            else:
                starts.append(at)
                at += len(piece)
                ends.append(at)
                widths.append(width)
                spaces.append(0.0)
            joined = False
        joined = True
    if run.tied:
        found.ties.update(range(before, len(starts) - 1))
        if before and text.startswith(" "):
            found.pauses.append(before - 1)
    return joined


def _pieces(word: str) -> list[str]:
    if len(word) > _LONG or "://" in word:
        return _IN_ADDRESS.split(word)
    return _INSIDE.split(word)
