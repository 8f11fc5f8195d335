"""What each line of scraped plain text is: headline, story, byline, or the page's furniture.

A scraped text is a page without its layout.  What remains to go by is the
wording of a line, its length and punctuation, and where it stands: above the
first line of prose, between, or below the last.  No line that could be a
sentence of the story is ever called anything else: to leave a line of noise
in is the smaller harm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.articles.lines import script
from briefing.articles.values import Article, ParagraphKind, Span
from briefing.articles.wording import furniture
from briefing.articles.wording.bylines import read_byline
from briefing.articles.wording.datelines import is_dateline
from briefing.articles.wording.measured import LineRole, MeasuredLine, measured
from briefing.articles.wording.standing import (
    find_title,
    judge_by_place,
    judge_foreign,
    judge_repeats,
    story_bounds,
)

__all__ = ["LEFT_OUT", "Line", "LineRole", "article_lines", "left_out", "line_roles"]

LEFT_OUT = frozenset({LineRole.RELATED_LINK, LineRole.FURNITURE})
_SOURCE = re.compile(
    r"(?:source|via|credit|quelle|источник|джерело|fuente|fonte)s?\s?:\s*\S.{1,60}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """``text[start:end]``, without white space at its ends, and what it is.

    In text that was wrapped at a fixed width this is a whole wrapped paragraph.
    """

    start: int
    end: int
    role: LineRole


def line_roles(text: str) -> tuple[Line, ...]:
    """Return the lines of *text* that hold anything, in order, each with its role."""
    found = measured(text)
    bounds = story_bounds(found)
    for place, line in enumerate(found):
        line.role = _by_wording(line, bounds[0] < place <= bounds[1])
    judge_foreign(found, bounds, script(text))
    judge_by_place(found, bounds, find_title(found, bounds[0]))
    judge_repeats(found)
    return tuple(Line(line.start, line.end, line.role or LineRole.STORY) for line in found)


def article_lines(article: Article) -> tuple[Line, ...]:
    """Return the passages of *article*, in order, each with its role.

    Where the format knows what is a heading or a caption, that holds; what is
    left out is furniture or a link to another story.  Plain text has nothing
    but its lines.
    """
    if article.media_type.startswith("text/plain") or not article.passages:
        return line_roles(article.text)
    found: list[Line] = []
    title = _folded(article.source.title)
    for passage in article.passages:
        text = article.text[passage.start : passage.end]
        if article.is_left_out(passage.start, passage.end):
            pointer = furniture.is_pointer(text)
            role = LineRole.RELATED_LINK if pointer else LineRole.FURNITURE
        else:
            role = _of_passage(passage.kind, text)
            if role in (LineRole.SUBHEADING, LineRole.STORY) and _folded(text) == title:
                role, title = LineRole.TITLE, ""
        found.append(Line(passage.start, passage.end, role))
    return tuple(found)


def left_out(lines: tuple[Line, ...]) -> tuple[Span, ...]:
    """Return the spans of the lines that are no part of the article, sorted and disjoint.

    These are furniture, links to other stories, and the headline where it is
    repeated; neighbours make one span.
    """
    spans: list[Span] = []
    goes_on = False
    for line in lines:
        if line.role in LEFT_OUT:
            start = spans.pop()[0] if goes_on else line.start
            spans.append((start, line.end))
        goes_on = line.role in LEFT_OUT
    return tuple(spans)


def _by_wording(line: MeasuredLine, inside: bool) -> LineRole | None:
    """Return what *line* says it is; ``None`` where its place has to decide."""
    text = line.text
    if furniture.is_furniture(text):
        return LineRole.FURNITURE
    if line.words > 60:
        return LineRole.STORY
    if furniture.is_caption(text):
        return LineRole.CAPTION
    if furniture.is_pointer(text):
        return LineRole.RELATED_LINK
    if line.words <= (3 if line.ends else 6) and _SOURCE.fullmatch(text):
        return LineRole.FURNITURE
    if furniture.is_slashed_credit(text) and not inside:
        return LineRole.FURNITURE
    if is_dateline(text):
        return LineRole.BYLINE if read_byline(text) else LineRole.DATELINE
    if (not inside or line.words <= 5) and read_byline(text):
        return LineRole.BYLINE
    return None


def _of_passage(kind: ParagraphKind, text: str) -> LineRole:
    if kind is ParagraphKind.HEADING:
        return LineRole.SUBHEADING
    if kind is ParagraphKind.CAPTION:
        return LineRole.CAPTION
    if is_dateline(text):
        return LineRole.DATELINE
    return LineRole.BYLINE if read_byline(text) else LineRole.STORY


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
