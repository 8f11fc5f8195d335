"""The lines that are chosen cost as little as any that could have been."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf, isclose

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.rendering.pdf.breaking import justified
from briefing.rendering.pdf.fitting import (
    HYPHEN,
    LINE,
    LONE_WORD,
    PAUSE,
    SECOND_HYPHEN,
    SHORT,
    TIE,
    Break,
    Cut,
    Measured,
    cost_of,
    ratio_of,
)
from briefing.rendering.pdf.words import Boxes

MEASURE = 100.0
SPACE = 7.0
Place = tuple[int, int]  # a box, and how many characters of it are behind us


def paragraph(widths: Sequence[float], tag: int) -> Boxes:
    """Return boxes of *widths* with spaces between them, the last *tag* of them a tag."""
    spaces = [SPACE] * (len(widths) - 1) + [0.0]
    found = Boxes(0, [2] * len(widths), list(widths), spaces)
    if 0 < tag < len(widths):
        found.ties.update(range(len(widths) - tag, len(widths) - 1))
        found.pauses.append(len(widths) - tag - 1)
    return found


def cuts_of(boxes: Boxes):
    """Return the places in words: in the middle of each long one but the last."""

    def cuts(box: int) -> list[Cut]:
        width = boxes.widths[box]
        if width < 20 or box == len(boxes) - 1:
            return []
        return [Cut(1, width / 2, width / 2 + 3)]

    return cuts


def cost(boxes: Boxes, start: Place, line: Break, hyphens: int) -> float:
    """Return what *line* from *start* costs, worked out from its words one by one."""
    box, behind = start
    cuts = cuts_of(boxes)
    width = sum(boxes.widths[box : line.box]) - (cuts(box)[0].width if behind else 0.0)
    width += cuts(line.box)[0].with_hyphen if line.cut else boxes.widths[line.box]
    space = sum(boxes.spaces[box : line.box])
    natural = width + space
    ratio = ratio_of(MEASURE - natural, natural, space)
    last = line.box == len(boxes) - 1 and not line.cut
    if last:
        ratio = min(ratio, 0.0)
        alone = start != (0, 0) and space == 0.0 and natural < SHORT * MEASURE
        return inf if ratio < -1 else LINE**2 + (LONE_WORD if alone else 0.0)
    if ratio > 1 and not line.cut and line.box in boxes.pauses:
        return LINE**2 + PAUSE
    if space == 0.0 or not -1 <= ratio <= 1 or (line.cut and hyphens == 2):
        return inf
    price = cost_of(ratio)
    if line.cut:
        return price + HYPHEN + (SECOND_HYPHEN if hyphens else 0.0)
    return price + (TIE if line.box in boxes.ties else 0.0)


def ways(boxes: Boxes, start: Place = (0, 0), hyphens: int = 0) -> Iterator[float]:
    """Yield what every way through *boxes* costs, in whole words or not."""
    if start[0] == len(boxes):
        yield 0.0
        return
    for end in range(start[0], len(boxes)):
        for cut in (0, 1) if end > start[0] and cuts_of(boxes)(end) else (0,):
            price = cost(boxes, start, Break(end, cut, 0.0), hyphens)
            if price < inf:
                after = (end, 1) if cut else (end + 1, 0)
                for rest in ways(boxes, after, hyphens + 1 if cut else 0):
                    yield price + rest


@settings(max_examples=400)
@given(st.lists(st.floats(6, 45), min_size=8, max_size=16), st.integers(0, 3))
def test_no_other_lines_cost_less(widths, tag):
    boxes = paragraph(widths, tag)
    found = justified(Measured(boxes), MEASURE, cuts_of(boxes))
    least = min(ways(boxes), default=inf)
    if found is None:
        assert least == inf
        return
    total, start, hyphens = 0.0, (0, 0), 0
    for line in found:
        total += cost(boxes, start, line, hyphens)
        hyphens = hyphens + 1 if line.cut else 0
        start = (line.box, 1) if line.cut else (line.box + 1, 0)
    good = max(abs(line.ratio) for line in found) <= 0.7
    divided = any(line.cut for line in found)
    assert isclose(total, least) or (good and not divided)
