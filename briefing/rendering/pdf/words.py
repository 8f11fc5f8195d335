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
from briefing.rendering.pdf.styles import Style

_MAY_JOIN = re.compile("[-\u2010\u2013\u2014\u200b/]")
_INSIDE = re.compile(
    r"(?<=[^\W_]{3}[-\u2010])(?=[^\W\d_]{3})"
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
        text = copy.text[at : run.end]
        if "\n" not in text:
            joined = _add(stretches[-1], run, text, at, joined)
            continue
        for index, part in enumerate(text.split("\n")):
            if index:
                stretches.append(Boxes())
                joined = False
                at += 1
            joined = _add(stretches[-1], run, part, at, joined)
            at += len(part)
    return [stretch for stretch in stretches if stretch.starts] or [Boxes()]


def _add(found: Boxes, run: Run, text: str, at: int, joined: bool) -> bool:
    """Append the words of *text*, which stands at *at*; return whether the last may grow."""
    style = run.style
    words = text.split(" ")
    space = style.typeface.space * style.size + style.tracking
    if not words[0]:  # a space before the first word
        joined = False
        if found.spaces:
            found.spaces[-1] = space
        at += 1
        del words[0]
    ends_in_space = bool(words) and not words[-1]
    if ends_in_space:
        del words[-1]
    if not words:
        return joined and not ends_in_space
    before = len(found.starts)
    if _MAY_JOIN.search(text) is not None or max(map(len, words)) > _LONG:
        pieces, spaces = _all_pieces(words, space)
    else:
        pieces, spaces = words, [space] * len(words)
    spaces[-1] = space if ends_in_space else 0.0
    _extend(found, style, at, pieces, spaces, joined)
    if run.tied:
        found.ties.update(range(before, len(found.starts) - 1))
        if before and found.spaces[before - 1]:
            found.pauses.append(before - 1)
    return not ends_in_space


def _extend(
    found: Boxes, style: Style, at: int, pieces: list[str], spaces: list[float], joined: bool
) -> None:
    """Append *pieces*, the first to the last box if it is *joined* to that."""
    advances, size, tracking = style.typeface.advances, style.size, style.tracking
    widths = [advances[piece] * size for piece in pieces]
    if tracking:
        widths = [w + tracking * len(p) for w, p in zip(widths, pieces, strict=True)]
    starts: list[int] = []
    ends: list[int] = []
    for piece, space in zip(pieces, spaces, strict=True):
        starts.append(at)
        at += len(piece)
        ends.append(at)
        if space:
            at += 1
    if joined and found.starts:
        found.widths[-1] += widths.pop(0)
        found.ends[-1] = ends.pop(0)
        found.spaces[-1] = spaces.pop(0)
        del starts[0]
    found.starts += starts
    found.ends += ends
    found.widths += widths
    found.spaces += spaces


def _all_pieces(words: list[str], space: float) -> tuple[list[str], list[float]]:
    """Return *words* cut where a line may end inside them, and the space after each piece."""
    pieces: list[str] = []
    spaces: list[float] = []
    for word in words:
        if len(word) > _LONG or "://" in word:
            parts = _IN_ADDRESS.split(word)
        elif _MAY_JOIN.search(word) is not None:
            parts = _INSIDE.split(word)
        else:
            pieces.append(word)
            spaces.append(space)
            continue
        pieces += parts
        spaces += [0.0] * (len(parts) - 1)
        spaces.append(space)
    return pieces, spaces
