"""What a line is by where it stands: above the story, within it, or below."""

from __future__ import annotations

import re

from briefing.articles.lines import is_list_item, script
from briefing.articles.values import Span
from briefing.articles.wording import furniture
from briefing.articles.wording.bylines import is_bare_name
from briefing.articles.wording.measured import LineRole, MeasuredLine
from briefing.articles.wording.outlets import is_known_outlet, reads_as_outlet

_SENTENCE_WITHIN = re.compile(r"[a-z0-9%)][.!?][\"”’»)]?\s+[\"“‘«(]?[^\W\da-z_]")
_QUOTED = re.compile(r"[\"“„«‘].+[\"”“»’]")
_FEW = 0.2  # of the lines: more in another script, and the text is in two
_SAID_ONCE = (LineRole.TITLE, LineRole.STANDFIRST, LineRole.RELATED_LINK)


def story_bounds(found: list[MeasuredLine]) -> Span:
    """Return the places of the first and the last line of prose; of all lines if there is none."""
    prose = [
        place
        for place, line in enumerate(found)
        if line.is_prose and not furniture.is_furniture(line.text)
    ]
    return (prose[0], prose[-1]) if prose else (0, len(found) - 1)


def judge_foreign(found: list[MeasuredLine], bounds: Span, usual: str) -> None:
    """Take lines in another script than the text's, outside the story, for the page's own."""
    places = [place for place, line in enumerate(found) if script(line.text) not in ("", usual)]
    if len(places) > _FEW * len(found):
        return
    for place in places:
        line = found[place]
        outside = not bounds[0] <= place <= bounds[1] or place == len(found) - 1
        quoted = line.text[0] in "«“\"„‘'"
        if line.role is None and (furniture.names_networks(line.text) or (outside and not quoted)):
            line.role = LineRole.FURNITURE


def find_title(found: list[MeasuredLine], first: int) -> int | None:
    """Return the place of the headline: the first line above the story that reads as one."""
    above = [
        (place, line)
        for place, line in enumerate(found[: first + 1])
        if line.role is None and not line.is_prose and not furniture.is_section(line.text)
    ]
    # A newspaper's name is no headline where anything else could be one.
    above = [each for each in above if not reads_as_outlet(each[1].text)] or above
    texts = [line.text for line in found]
    for place, line in above:
        if line.words >= 3 and texts.count(line.text) > 1:
            return place
    for least in (4, 2, 1):
        for place, line in above:
            if line.words >= least and not line.text.endswith((".", ":", ",", ";")):
                return place if len(found) > 1 or not line.ends else None
    return None


def judge_by_place(found: list[MeasuredLine], bounds: Span, title: int | None) -> None:
    """Give every line its role that its wording left open."""
    for place, line in enumerate(found):
        if line.role is not None:
            continue
        if place == title:
            line.role = LineRole.TITLE
        elif line.ends and not (
            line.text.endswith("?") and line.words <= 8 and ":" not in line.text
        ):
            line.role = LineRole.STORY
        elif place < bounds[0]:
            line.role = _above(line)
        elif place > bounds[1]:
            line.role = _below(found, place)
        else:
            line.role = _within(found, place)


def judge_repeats(found: list[MeasuredLine]) -> None:
    """Leave out what only a page says twice: its headline, standfirst, links to other stories."""
    seen: dict[str, LineRole | None] = {}
    for line in found:
        key = " ".join(line.text.casefold().split())
        if key not in seen:
            seen[key] = line.role
        elif seen[key] in _SAID_ONCE and line.role is not LineRole.RELATED_LINK:
            line.role = LineRole.FURNITURE


def _above(line: MeasuredLine) -> LineRole:
    if line.words >= 7:
        return LineRole.STANDFIRST
    if line.words <= 1 or furniture.is_section(line.text):
        return LineRole.FURNITURE
    if is_known_outlet(line.text) or reads_as_outlet(line.text):
        return LineRole.FURNITURE
    return LineRole.BYLINE if is_bare_name(line.text) else LineRole.SUBHEADING


def _below(found: list[MeasuredLine], place: int) -> LineRole:
    line = found[place]
    if line.words >= 18 or line.text.endswith("?") or _SENTENCE_WITHIN.search(line.text):
        return LineRole.STORY
    if _continues_list(found, place) or (line.words >= 6 and _QUOTED.fullmatch(line.text)):
        return LineRole.STORY
    if is_bare_name(line.text) and found[place - 1].role in (LineRole.STORY, LineRole.BYLINE):
        return LineRole.BYLINE
    return LineRole.FURNITURE if line.words <= 4 else LineRole.RELATED_LINK


def _continues_list(found: list[MeasuredLine], place: int) -> bool:
    """Tell whether the line belongs to a list that the story ends with."""
    while place > 0 and not found[place].ends and is_list_item(found[place].text):
        place -= 1
        if found[place].text.endswith((":", ";", ",")):
            return True
    return False


def _within(found: list[MeasuredLine], place: int) -> LineRole:
    line = found[place]
    above, below = found[place - 1], found[min(place + 1, len(found) - 1)]
    under_label = above.role is LineRole.FURNITURE and above.words <= 2 and not line.below_gap
    if under_label and line.is_teaser:
        return LineRole.RELATED_LINK
    glued = not line.below_gap and not below.below_gap
    if line.words <= 2 and glued and below.is_teaser:
        return LineRole.FURNITURE
    if line.words <= 3 and is_known_outlet(line.text):
        return LineRole.FURNITURE
    if line.words > 14 or is_list_item(line.text):
        return LineRole.STORY
    return LineRole.SUBHEADING
