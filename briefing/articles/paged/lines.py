"""Lines as they stand on pages, put together to paragraphs.

A page knows no paragraphs; its lines have places and sizes.  A line goes on in
the next where the two are set alike, no wider apart than the lines of the
text, and where the next line's first word would not have fitted on it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.articles.lines import ends_sentence, is_list_item


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text: its box in points, upwards from the foot of page *page* (from 0).

    *divided* says that it ends in a hyphen that may be no part of the word;
    the hyphen itself is then not in *text*.
    """

    page: int
    text: str
    left: float
    right: float
    base: float
    size: float
    divided: bool = False


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """The lines of one paragraph; *is_heading* where they are set larger than the text."""

    lines: tuple[PageLine, ...]
    is_heading: bool = False
    is_furniture: bool = False


_EDGE = 0.11  # of the height of a page: where running heads and page numbers stand
_LARGER = 1.12  # than the text: a heading
_ALIKE = 0.12  # sizes that differ by less are the same
_WIDER = 1.3  # than the usual distance of lines: another paragraph
_MOST_PITCH = 2.2  # sizes; lines further apart never belong together
_INDENT = (0.8, 5.0)  # sizes, of a first line
_SLACK = 1.5  # characters: a space, and what the width of a word is off by
_REPEATED = 0.4  # of the pages: a running head
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|pagina|página|стр\.?|страница)?\W*\d{1,4}\W*(?:(?:of|/|von|de|из)\W*\d{1,4})?\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+(?:\s+\d{1,4}/\d{1,4})?")  # as browsers print it
_LONGEST_FURNITURE = 200


def paragraphs(lines: Sequence[PageLine], heights: Sequence[float]) -> list[PageParagraph]:
    """Return *lines*, in reading order, as paragraphs; *heights* are those of the pages.

    Running heads, feet and page numbers come right after the paragraph that
    runs on over the page break, so that they part no sentence.
    """
    furniture = _furniture(lines, heights)
    story = [line for line in lines if line not in furniture]
    size = _usual_size(story)
    grouped = [
        PageParagraph(tuple(group), group[0].size > _LARGER * size and len(group) < 6)
        for group in _grouped(story)
    ]
    return _with_furniture(grouped, [line for line in lines if line in furniture])


def _furniture(lines: Sequence[PageLine], heights: Sequence[float]) -> set[PageLine]:
    """Return the lines at the edges of pages that are repeated on many, or number them."""
    edge = [
        line
        for line in lines
        if not _EDGE < line.base / max(heights[line.page], 1) < 1 - _EDGE
        and len(line.text) < _LONGEST_FURNITURE
    ]
    pages = Counter(key for _, key in {(line.page, _key(line)) for line in edge})
    often = max(2, _REPEATED * len(heights))
    return {
        line
        for line in edge
        if pages[_key(line)] >= often
        or _PAGE_NUMBER.fullmatch(line.text)
        or _ADDRESS.fullmatch(line.text)
    }


def _key(line: PageLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.base / 4)


def _usual_size(lines: Sequence[PageLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _grouped(lines: Sequence[PageLine]) -> Iterator[list[PageLine]]:
    """Give the lines of each paragraph."""
    pitch = _usual_pitch(lines)
    margins = _margins(lines)
    group: list[PageLine] = []
    for line in lines:
        if group and not _goes_on(group, line, pitch, margins):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _usual_pitch(lines: Sequence[PageLine]) -> float:
    """Return the usual distance of two lines, in sizes of their type."""
    distances = [
        (upper.base - lower.base) / upper.size
        for upper, lower in pairwise(lines)
        if _is_below(upper, lower)
    ]
    return median(distances) if distances else 1.2


def _is_below(upper: PageLine, lower: PageLine) -> bool:
    return (
        upper.page == lower.page
        and 0 < upper.base - lower.base < _MOST_PITCH * upper.size
        and lower.left < upper.right
        and upper.left < lower.right
    )


def _margins(lines: Sequence[PageLine]) -> dict[PageLine, float]:
    """Return for each line the right edge of the column that it stands in."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        column = (line.page, round(line.left / 30))
        edges[column] = max(edges.get(column, 0.0), line.right)
    return {
        line: max(edges.get((line.page, round(line.left / 30) + step), 0.0) for step in (-1, 0, 1))
        for line in lines
    }


def _goes_on(
    group: list[PageLine], line: PageLine, pitch: float, margins: dict[PageLine, float]
) -> bool:
    """Tell whether *line* goes on with the paragraph whose lines so far are *group*."""
    last = group[-1]
    if abs(line.size - last.size) > _ALIKE * last.size:
        return False
    if is_list_item(line.text) and (ends_sentence(last.text) or not line.text[0].isdigit()):
        return False  # though a line may well begin with the day of a date
    if not _is_below(last, line):
        is_broken = line.page > last.page or line.base > last.base  # a new page or column
        return (
            is_broken
            and (last.divided or not ends_sentence(last.text))
            and _is_full(last, line, margins[last])
        )
    if last.base - line.base > _WIDER * pitch * last.size:
        return False
    low, high = _INDENT
    indented = low * line.size < line.left - last.left < high * line.size
    if indented and not is_list_item(group[0].text) and ends_sentence(last.text):
        return False
    return last.divided or _is_full(last, line, margins[last])


def _is_full(last: PageLine, following: PageLine, margin: float) -> bool:
    """Tell whether the first word of *following* would not have fitted on *last*."""
    word = following.text.split(maxsplit=1)[0]
    width = (following.right - following.left) / max(len(following.text), 1)
    return margin - last.right < (len(word) + _SLACK) * width


def _with_furniture(
    grouped: list[PageParagraph], furniture: Sequence[PageLine]
) -> list[PageParagraph]:
    """Return the paragraphs with each page's furniture after what runs on to that page."""
    result: list[PageParagraph] = []
    waiting = list(furniture)
    for paragraph in grouped:
        first = paragraph.lines[0].page
        while waiting and waiting[0].page <= first:
            result.append(PageParagraph((waiting.pop(0),), is_furniture=True))
        result.append(paragraph)
    return result + [PageParagraph((line,), is_furniture=True) for line in waiting]
