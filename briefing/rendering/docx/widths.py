"""How Word will break lines, about: enough to see what finds room, and what would gape.

Word breaks the lines, not this program.  The advance widths are those of the
bundled fonts, which a reader's machine may lack, and nothing is hyphenated
here: where these lines do not gape, those that Word hyphenates do not either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing.document import (
    Inline,
    LineBreak,
    Link,
    Look,
    NoteMark,
    NoteReference,
    Quotation,
    Text,
    Tone,
)
from briefing.rendering.docx.advances import Steps, faces
from briefing.rendering.docx.formatting import half_points
from briefing.rendering.docx.tags import TagPlace, is_tag, tag_text

_SMALL = 8.5  # points: source tags, grades, portion marks
_MARK = 3.72  # points: a digit of a note's mark
_LARGEST_TAG = 0.75  # of the measure: a longer one may break
_BOLD = (Tone.PORTION, Tone.GRADE, Tone.LABEL)
_OF_THE_TEXT = frozenset((Tone.PLAIN, Tone.STRONG, Tone.EMPHASIS))
# A dash comes first, so that the search leaps from one to the next.
_JOINT = re.compile(r"[-\u2013\u2014](?=[^\W\d_])(?:(?<!-)|(?<=[^\W_]-))")


class Laid(NamedTuple):
    """How a paragraph falls into lines.

    *reach* is the length of its last line in points; *widest* the widest word
    space of justified lines, as a multiple of the font's own.
    """

    reach: float
    widest: float
    lines: int
    tag: TagPlace = TagPlace.LOOSE


class Ruler:
    """Measures text, each word once."""

    def __init__(self) -> None:
        self._faces = faces()
        self._steps = {font: Steps(advances) for font, advances in self._faces.items()}

    def width(self, text: str, size: float, font: str) -> float:
        """Return the width of *text* in points; *font* is serif, sans or bold (sans)."""
        return self._faces[font][text] * size / 1000

    def lay(self, inlines: Sequence[Inline], look: Look, measure: float) -> Laid:
        """Return how *inlines*, in *look*, fall into lines of *measure* points, greedily."""
        first = len(inlines)
        while first and is_tag(inlines[first - 1]):
            first -= 1
        tag = tag_text(inlines[first:]) if first < len(inlines) else ""
        width = self.width(tag, _SMALL, "sans")
        if not tag or width > measure * _LARGEST_TAG:
            return self._fill(inlines, look, measure)
        reach, widest, lines, _ = self._fill(inlines[:first], look, measure)
        if reach + width > measure and first:
            return Laid(width, widest, lines + 1, TagPlace.BELOW)
        return Laid(reach + width, widest, lines, TagPlace.WHOLE)

    def _fill(self, inlines: Sequence[Inline], look: Look, measure: float) -> Laid:
        """Return how words without a tag fill lines.

        All are measured in the paragraph's own font but for what opens it and
        the marks of notes, which count at the end.
        """
        pieces: list[str] = []
        opening = marks = 0.0
        for inline in inlines:
            match inline:
                case Text(text=text, tone=tone):
                    if pieces or tone is Tone.PLAIN or tone in _OF_THE_TEXT:
                        pieces.append(text)
                    else:
                        opening += self.width(text, _SMALL, "bold" if tone in _BOLD else "sans")
                case Quotation(content=content):
                    pieces += [run.text for run in content]
                case NoteMark(number=number):
                    marks += len(str(number)) * _MARK
                case NoteReference(raised=True, numbers=numbers):
                    marks += (sum(len(str(n)) + 1 for n in numbers) - 1) * _MARK
                case NoteReference(text=text) | Link(text=text):
                    pieces.append(text)
                case LineBreak():
                    pieces.append("\n")
        steps = self._steps["serif" if look.font == "serif" else "sans"]
        em = half_points(look.size) / 2000
        reach, widest, lines = 0.0, 1.0, 0
        for text in "".join(pieces).split("\n"):
            reach, opened, more = _lines(text, steps, measure / em, opening / em)
            widest, lines, opening = max(widest, opened), lines + more, 0.0
        return Laid(reach * em + marks, widest, lines)


def _lines(text: str, steps: Steps, measure: float, opening: float) -> tuple[float, float, int]:
    """Return length of the last line, widest space and count of the lines that *text* fills.

    *measure* and *opening*, what stands before the text, are in thousandths of
    an em, as the length is.
    """
    if "-" in text or "\u2013" in text or "\u2014" in text:
        text = _JOINT.sub(_parted, text)
    space = steps.space
    end = measure + space
    after = list(accumulate(map(steps.__getitem__, text.split(" "))))
    begun, first, widest, lines = -opening, 0, 1.0, 1
    last = len(after) - 1
    while after[last] - begun > end and first < last:
        at = max(bisect_right(after, begun + end, lo=first) - 1, first)
        spaces = (at - first) * space
        if spaces:
            widest = max(widest, 1.0 + (end - after[at] + begun) / spaces)
        first, begun, lines = at + 1, after[at], lines + 1
    return after[last] - begun - space, widest, lines


def _parted(joint: re.Match[str]) -> str:
    return f"{joint.group()} "
