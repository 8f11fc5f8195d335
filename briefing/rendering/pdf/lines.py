"""The lines of a copy at a width: broken, aligned, with the space between words that each gets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.rendering.pdf.breaking import EXPANSION, Break, Cut, Measured, justified, ragged
from briefing.rendering.pdf.copy import Copy
from briefing.rendering.pdf.fonts import SOFT_HYPHEN
from briefing.rendering.pdf.words import Boxes, boxes

_WORD = re.compile(r"[\W_]*([^\W\d_]{6,})[\W_]*")
_BEFORE, _AFTER = 3, 3  # letters that a hyphen leaves on each side
_HANGING = 0.45  # of a hyphen stands out into the margin


@dataclass(slots=True, eq=False)
class Line:
    """``copy.text[start:end]`` as one line, *x* points from the left of its column.

    *extra* points are added to each space, and everything is set *scale* times
    as wide; *hyphen* says that one of ours stands at its end; *notes* are the
    numbers whose marks stand in it.
    """

    start: int
    end: int
    x: float
    width: float
    extra: float = 0.0
    scale: float = 1.0
    hyphen: bool = False
    notes: tuple[int, ...] = ()


class Hyphenator:
    """Where the words of a language may be divided; nowhere for one without patterns."""

    def __init__(self, language: str) -> None:
        import pyphen

        known: Any = pyphen.language_fallback(language.replace("-", "_"))
        self._patterns: Any = (
            pyphen.Pyphen(lang=known, left=_BEFORE, right=_AFTER) if known else None
        )

    def positions(self, word: str) -> list[int]:
        """Return after how many letters *word* may be divided; never if it holds a capital."""
        if self._patterns is None or word != word.lower():
            return []
        found: list[Any] = self._patterns.positions(word)
        return [int(position) for position in found if not position.data]


class Hyphenators:
    """A hyphenator for each language of a document, made when first asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Hyphenator] = {}

    def __call__(self, language: str) -> Hyphenator:
        if language not in self._made:
            self._made[language] = Hyphenator(language)
        return self._made[language]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a copy is set: column width, alignment, and the hyphenator where words may divide."""

    measure: float
    align: str = "left"
    hyphenator: Hyphenator | None = None


def set_lines(copy: Copy, setting: Setting) -> list[Line]:
    """Return *copy* as lines; at least one, which is empty for an empty copy."""
    lines: list[Line] = []
    for stretch in boxes(copy):
        if not stretch.starts:
            lines.append(Line(0, 0, 0.0, 0.0))
            continue
        if max(stretch.widths) > setting.measure:
            stretch = _narrowed(copy, stretch, setting.measure)
        lines += _set(copy, stretch, setting)
    if copy.marks:
        for line in lines:
            line.notes = tuple(n for at, n in copy.marks if line.start <= at < line.end)
    return lines


def _set(copy: Copy, stretch: Boxes, setting: Setting) -> list[Line]:
    sums = Measured(stretch)
    natural = sums.natural()
    if natural <= setting.measure:
        whole = Break(len(stretch) - 1, 0, natural)
        return _lines(copy, stretch, [whole], setting)
    if setting.align == "justify":
        cuts = _Cuts(copy, stretch, setting.hyphenator)
        found = justified(sums, setting.measure, cuts)
        if found is not None:
            return _lines(copy, stretch, found, setting)
    return _lines(copy, stretch, ragged(sums, setting.measure), setting)


def _lines(copy: Copy, stretch: Boxes, breaks: Sequence[Break], setting: Setting) -> list[Line]:
    lines: list[Line] = []
    start = stretch.starts[0]
    last = len(breaks) - 1
    for index, ended in enumerate(breaks):
        end = stretch.starts[ended.box] + ended.cut if ended.cut else stretch.ends[ended.box]
        width = ended.width
        if index and breaks[index - 1].cut:  # without the kerning across the hyphen before it
            hyphen = _hyphen_width(copy, end) if ended.cut else 0.0
            width = width_between(copy, start, end) + hyphen
        line = Line(start, end, 0.0, width, hyphen=ended.cut > 0)
        slack = setting.measure - width
        if ended.ratio:
            spaces = copy.text.count(" ", start, end) + copy.text.count("\u00a0", start, end)
            line.scale = 1 + EXPANSION * ended.ratio
            line.extra = (setting.measure / line.scale - width) / max(1, spaces)
            line.width = setting.measure
        elif setting.align == "right":
            line.x = slack
        elif setting.align == "centre":
            line.x = slack / 2
        lines.append(line)
        if index < last:
            start = end if ended.cut else stretch.starts[ended.box + 1]
    return lines


class _Cuts:
    """The places where the words of a stretch may be divided, by box."""

    def __init__(self, copy: Copy, stretch: Boxes, hyphenator: Hyphenator | None) -> None:
        self._copy = copy
        self._stretch = stretch
        self._hyphenator = hyphenator
        self._known: dict[int, list[Cut]] = {}

    def __call__(self, box: int) -> list[Cut]:
        found = self._known.get(box)
        if found is None:
            found = self._known[box] = self._find(box)
        return found

    def _find(self, box: int) -> list[Cut]:
        stretch, copy = self._stretch, self._copy
        last = len(stretch) - 1
        if self._hyphenator is None or box == last or not stretch.spaces[box]:
            return []
        if box and not stretch.spaces[box - 1]:  # after a hyphen of the word's own
            return []
        start, end = stretch.starts[box], stretch.ends[box]
        match = _WORD.fullmatch(copy.text, start, end)
        if match is None:
            return []
        cuts: list[Cut] = []
        for position in self._hyphenator.positions(match[1]):
            at = match.start(1) + position
            width = width_between(copy, start, at)
            cuts.append(Cut(at - start, width, width + _hyphen_width(copy, at)))
        return cuts


def width_between(copy: Copy, start: int, end: int) -> float:
    """Return the natural width of ``copy.text[start:end]`` in points."""
    total = 0.0
    for run in copy.runs:
        if run.start >= end:
            break
        if run.end > start:
            total += run.style.width(copy.text[max(start, run.start) : min(end, run.end)])
    return total


def _hyphen_width(copy: Copy, at: int) -> float:
    """Return what a hyphen before offset *at* takes of the measure."""
    style = next(run.style for run in copy.runs if run.end >= at)
    return style.width(SOFT_HYPHEN) * (1 - _HANGING)


def _narrowed(copy: Copy, stretch: Boxes, measure: float) -> Boxes:
    """Cut every box that is wider than *measure* between characters."""
    narrow = Boxes()
    for start, end, width, space in zip(
        stretch.starts, stretch.ends, stretch.widths, stretch.spaces, strict=True
    ):
        at = start
        while width > measure and end - at > 1:
            stop = at + 1
            while stop < end and width_between(copy, at, stop + 1) <= measure:
                stop += 1
            _append(narrow, at, stop, width_between(copy, at, stop), 0.0)
            at, width = stop, width_between(copy, stop, end)
        if at < end:
            _append(narrow, at, end, width, space)
        else:
            narrow.spaces[-1] = space
    return narrow


def _append(found: Boxes, start: int, end: int, width: float, space: float) -> None:
    found.starts.append(start)
    found.ends.append(end)
    found.widths.append(width)
    found.spaces.append(space)
