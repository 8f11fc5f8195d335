"""The lines of a copy at a width: broken, aligned, with the space between words that each gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.rendering.pdf.breaking import justified
from briefing.rendering.pdf.copy import Copy, width_between
from briefing.rendering.pdf.fitting import EXPANSION, Break, Measured
from briefing.rendering.pdf.hyphens import Divisions, Hyphenator, hyphen_width, style_at
from briefing.rendering.pdf.ragged import ragged
from briefing.rendering.pdf.words import Boxes, boxes


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


class Setting(NamedTuple):
    """How a copy is set: column width, alignment, and the hyphenator where words may divide."""

    measure: float
    align: str = "left"
    hyphenator: Hyphenator | None = None


def set_lines(copy: Copy, setting: Setting) -> list[Line]:
    """Return *copy* as lines; at least one, which is empty for an empty copy."""
    lines: list[Line] = []
    for stretch in boxes(copy):
        if not stretch.steps:
            lines.append(Line(0, 0, 0.0, 0.0))
            continue
        if max(stretch.widths) > setting.measure:
            stretch = _narrowed(copy, stretch, setting.measure)
        lines += _set(copy, stretch, setting)
    for at, number in copy.marks:
        line = next(line for line in lines if at < line.end)
        line.notes = (*line.notes, number)
    return lines


def _set(copy: Copy, stretch: Boxes, setting: Setting) -> list[Line]:
    natural = stretch.natural()
    if natural <= setting.measure:
        end = stretch.start + sum(stretch.steps) - (stretch.spaces[-1] > 0.0)
        return [_aligned(Line(stretch.start, end, 0.0, natural), setting)]
    sums = Measured(stretch)
    found: Sequence[Break] | None = None
    if setting.align == "justify":
        divisions = Divisions(copy, stretch, setting.hyphenator)
        found = justified(sums, setting.measure, divisions)
    return _lines(copy, stretch, found or ragged(sums, setting.measure), setting)


def _lines(copy: Copy, stretch: Boxes, breaks: Sequence[Break], setting: Setting) -> list[Line]:
    lines: list[Line] = []
    text, measure = copy.text, setting.measure
    starts = stretch.starts()
    start = stretch.start
    divided = False  # whether the line before ends inside a word
    for box, cut, width, ratio in breaks:
        after = starts[box] + cut if cut else starts[box + 1]
        end = after if cut or not stretch.spaces[box] else after - 1
        if divided:  # without the kerning across the hyphen before it
            hyphen = hyphen_width(style_at(copy, end)) if cut else 0.0
            width = width_between(copy, start, end) + hyphen
        if ratio:
            spaces = text.count(" ", start, end) + text.count("\u00a0", start, end)
            scale = 1 + EXPANSION * ratio
            extra = (measure / scale - width) / max(1, spaces)
            lines.append(Line(start, end, 0.0, measure, extra, scale, cut > 0))
        else:
            lines.append(_aligned(Line(start, end, 0.0, width), setting))
        divided = cut > 0
        start = after
    return lines


def _aligned(line: Line, setting: Setting) -> Line:
    """Return *line* where it stands in its column when it keeps its own width."""
    if setting.align == "right":
        line.x = setting.measure - line.width
    elif setting.align == "centre":
        line.x = (setting.measure - line.width) / 2
    return line


def _narrowed(copy: Copy, stretch: Boxes, measure: float) -> Boxes:
    """Cut every box that is wider than *measure* between characters."""
    narrow = Boxes(stretch.start)
    at = stretch.start
    for step, width, space in zip(stretch.steps, stretch.widths, stretch.spaces, strict=True):
        end = at + step - (space > 0.0)
        while width > measure and end - at > 1:
            stop = at + 1
            while stop < end and width_between(copy, at, stop + 1) <= measure:
                stop += 1
            _append(narrow, stop - at, width_between(copy, at, stop), 0.0)
            at, width = stop, width_between(copy, stop, end)
        if at < end:
            _append(narrow, end - at, width, 0.0)
        if space:
            narrow.steps[-1] += 1
            narrow.spaces[-1] = space
        at = end + (space > 0.0)
    return narrow


def _append(found: Boxes, step: int, width: float, space: float) -> None:
    found.steps.append(step)
    found.widths.append(width)
    found.spaces.append(space)
