"""What each line of scraped plain text is: headline, story, byline, or the page's furniture.

A scraped text is a page without its layout.  What remains to go by is the
wording of a line, its length and punctuation, and where it stands: before the
first full sentence, between, or after the last.  No line that could be a
sentence of the story is ever called anything else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from briefing.articles import furniture
from briefing.articles.bylines import is_bare_name, read_byline
from briefing.articles.calendar_words import OPEN_ZONES, WEEKDAYS, ZONES
from briefing.articles.lines import ends_sentence, is_list_item, lines, script, word_count
from briefing.articles.outlets import is_known_outlet
from briefing.articles.printed_dates import printed_dates
from briefing.articles.values import Span


class LineRole(StrEnum):
    """What a line of an article is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    SUBHEADING = "subheading"
    BYLINE = "byline"
    DATELINE = "dateline"
    STORY = "story"
    RELATED_LINK = "related-link"
    CAPTION = "caption"
    FURNITURE = "furniture"


LEFT_OUT = frozenset({LineRole.RELATED_LINK, LineRole.FURNITURE})


@dataclass(frozen=True, slots=True)
class Line:
    """``text[start:end]``, without white space at its ends, and what it is."""

    start: int
    end: int
    role: LineRole


_SOURCE = re.compile(
    r"(?:source|via|credit|quelle|источник|джерело|fuente|fonte)s?\s?:\s*\S.{1,60}", re.IGNORECASE
)
_WORDS = re.compile(r"[^\W\d_][\w.'’-]*")
_PARTED = re.compile(r"[|/·•:(]|\s[–—-]\s|^\W*(?:by|von|par)\b", re.IGNORECASE)
_DATE_WORDS = frozenset(
    {
        *WEEKDAYS, *ZONES, *OPEN_ZONES, "published", "posted", "updated", "modified", "last", "first",
        "on", "at", "date", "issued", "created", "am", "pm", "a.m.", "p.m.", "the", "of", "time",
        "publié", "le", "mis", "à", "jour", "опубликовано", "обновлено", "г.", "года", "в", "stand",
        "uhr", "veröffentlicht", "aktualisiert", "опубліковано", "оновлено", "р.", "edited",
    }
)  # fmt: skip


@dataclass(slots=True)
class _Line:
    """A line under judgement."""

    start: int
    end: int
    text: str
    words: int
    ends: bool
    above: bool  # whether an empty line stands above it
    role: LineRole | None = None


def line_roles(text: str) -> tuple[Line, ...]:
    """Return the lines of *text* that hold anything, in order, each with its role."""
    found = _measured(text)
    first, last = _story_bounds(found)
    _judge_by_wording(found, first, last)
    _judge_foreign(found, first, last, script(text))
    title = _find_title(found, first)
    _judge_by_place(found, first, last, title)
    _judge_repeats(found)
    return tuple(Line(line.start, line.end, line.role or LineRole.STORY) for line in found)


def left_out(lines: tuple[Line, ...]) -> tuple[Span, ...]:
    """Return the spans of the lines that are no part of the article, sorted and disjoint.

    These are furniture, related links and the headline where it is repeated;
    neighbours make one span.
    """
    spans: list[Span] = []
    last = None
    for line in lines:
        if line.role in LEFT_OUT:
            if spans and last in LEFT_OUT:
                spans[-1] = (spans[-1][0], line.end)
            else:
                spans.append((line.start, line.end))
        last = line.role
    return tuple(spans)


def _measured(text: str) -> list[_Line]:
    found: list[_Line] = []
    before = 0
    for start, end in lines(text):
        piece = text[start:end]
        above = text.count("\n", before, start) > 1
        found.append(_Line(start, end, piece, word_count(piece), ends_sentence(piece), above))
        before = end
    return found


def _is_prose(line: _Line) -> bool:
    """Tell whether *line* can only be running text."""
    return (line.words >= 12 and line.ends) or line.words >= 30


def _story_bounds(found: list[_Line]) -> Span:
    """Return the places of the first and the last line of prose; all lines if there is none."""
    prose = [
        place
        for place, line in enumerate(found)
        if _is_prose(line) and not furniture.is_furniture(line.text)
    ]
    return (prose[0], prose[-1]) if prose else (0, len(found) - 1)


def _judge_by_wording(found: list[_Line], first: int, last: int) -> None:
    for place, line in enumerate(found):
        inside = first < place <= last
        if line.words > 60 and not furniture.is_furniture(line.text):
            line.role = LineRole.STORY
        elif furniture.is_furniture(line.text):
            line.role = LineRole.FURNITURE
        elif furniture.is_pointer(line.text):
            line.role = LineRole.RELATED_LINK
        elif furniture.is_caption(line.text):
            line.role = LineRole.CAPTION
        elif _is_source_line(line) or (furniture.is_slashed_credit(line.text) and not inside):
            line.role = LineRole.FURNITURE
        elif _is_dateline(line.text):
            line.role = LineRole.DATELINE
        elif (not inside or line.words <= 5) and read_byline(line.text):
            line.role = LineRole.BYLINE


def _is_source_line(line: _Line) -> bool:
    return line.words <= 6 and bool(_SOURCE.fullmatch(line.text))


def _is_dateline(line: str) -> bool:
    """Tell whether *line* is a date, with a place, a section or a name beside it at most."""
    if word_count(line) > 24 or len(line) > 200:
        return False
    dates = printed_dates(line)
    if not any(each.year or each.clock for each in dates):
        return False
    rest = line
    for each in reversed(dates):
        rest = rest[: each.start] + " " + rest[each.end :]
    words = [word for word in _WORDS.findall(rest) if word.lower() not in _DATE_WORDS]
    parted = bool(_PARTED.search(rest))
    return len(words) <= (1 if ends_sentence(line) else 8 if parted else 3)


def _judge_foreign(found: list[_Line], first: int, last: int, usual: str) -> None:
    """Take lines in another script than the text's, outside the story, for the page's own."""
    foreign = [
        (place, line) for place, line in enumerate(found) if script(line.text) not in ("", usual)
    ]
    if len(foreign) > 0.2 * len(found):
        return
    for place, line in foreign:
        outside = place < first or place > last or place == len(found) - 1
        quoted = line.text[:1] in "«“\"„‘'"
        if line.role is None and (furniture.names_networks(line.text) or (outside and not quoted)):
            line.role = LineRole.FURNITURE


def _find_title(found: list[_Line], first: int) -> int | None:
    """Return the place of the headline: the first line above the story that reads as one."""
    above = [
        (place, line)
        for place, line in enumerate(found[: first + 1])
        if line.role is None and not _is_prose(line) and not furniture.is_section(line.text)
    ]
    texts = [line.text for line in found]
    for place, line in above:
        if texts.count(line.text) > 1 and line.words >= 3:
            return place
    for least in (4, 2, 1):
        for place, line in above:
            if line.words >= least and not line.text.endswith((".", ":", ",", ";")):
                return place if len(found) > 1 or not line.ends else None
    return None


def _judge_by_place(found: list[_Line], first: int, last: int, title: int | None) -> None:
    for place, line in enumerate(found):
        if line.role is not None:
            continue
        if place == title:
            line.role = LineRole.TITLE
        elif line.ends and not (line.text.endswith("?") and line.words <= 14):
            line.role = LineRole.STORY
        elif place < first:
            line.role = _role_above(line)
        elif place > last:
            line.role = _role_below(found, place, last)
        else:
            line.role = _role_within(found, place)


def _role_above(line: _Line) -> LineRole:
    if line.words >= 7:
        return LineRole.STANDFIRST
    if furniture.is_section(line.text) or is_known_outlet(line.text) or line.words <= 1:
        return LineRole.FURNITURE
    return LineRole.BYLINE if is_bare_name(line.text) else LineRole.SUBHEADING


def _role_below(found: list[_Line], place: int, last: int) -> LineRole:
    line = found[place]
    if line.words >= 25 or line.text.endswith("?") or _continues_list(found, place):
        return LineRole.STORY
    if is_bare_name(line.text):
        return LineRole.BYLINE
    return LineRole.FURNITURE if line.words <= 4 else LineRole.RELATED_LINK


def _continues_list(found: list[_Line], place: int) -> bool:
    """Tell whether the line belongs to a list that the story ends with."""
    while place > 0 and not found[place].ends and is_list_item(found[place].text):
        place -= 1
        if found[place].text.endswith((":", ";", ",")):
            return True
    return found[place].role == LineRole.STORY and found[place].text.endswith(":")


def _role_within(found: list[_Line], place: int) -> LineRole:
    line = found[place]
    below = found[place + 1] if place + 1 < len(found) else None
    glued = below is not None and not below.above and not line.above
    if place and found[place - 1].role is LineRole.FURNITURE and _is_teaser(line):
        if found[place - 1].words <= 2 and not line.above:
            return LineRole.RELATED_LINK
    if line.words <= 2 and glued and below and _is_teaser(below):
        return LineRole.FURNITURE
    if line.words <= 3 and is_known_outlet(line.text):
        return LineRole.FURNITURE
    if line.words > 14 or is_list_item(line.text):
        return LineRole.STORY
    return LineRole.SUBHEADING


def _is_teaser(line: _Line) -> bool:
    """Tell whether *line* reads as the headline of another story."""
    return 5 <= line.words <= 20 and not line.ends


def _judge_repeats(found: list[_Line]) -> None:
    """Leave out what only a page says twice: its headline, standfirst, pointers and labels."""
    seen: dict[str, LineRole | None] = {}
    for line in found:
        key = line.text.casefold()
        earlier = seen.setdefault(key, line.role)
        if line.role is earlier and line is _first(found, key):
            continue
        if earlier in (LineRole.TITLE, LineRole.STANDFIRST, LineRole.RELATED_LINK):
            line.role = LineRole.FURNITURE if earlier is LineRole.TITLE else earlier


def _first(found: list[_Line], key: str) -> _Line:
    return next(line for line in found if line.text.casefold() == key)
