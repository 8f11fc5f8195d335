"""What a text tells of itself: title, outlet, author, date, kind; guesses marked as such.

Nothing is invented: a detail that the text does not name stays empty, and
what is only inferred has a sureness below ``evidence.SURE``.
"""

from __future__ import annotations

import re

from briefing.articles.calendar.printed import Label, PrintedDate, publication_date
from briefing.articles.dates import weekday_beside, year_of
from briefing.articles.details.evidence import Evidence
from briefing.articles.details.kinds import offer_kind, offer_post
from briefing.articles.details.language import language
from briefing.articles.details.outlet_clues import AGENCY_DATELINE, offer_outlet
from briefing.articles.roles import Line, LineRole
from briefing.articles.values import Moment, Source
from briefing.articles.wording.bylines import is_bare_name, read_byline
from briefing.articles.wording.datelines import is_dateline

__all__ = ["from_text", "listed", "offer_from_text"]

_FIRST_WORDS = 10
_PLENTY = 200  # characters that tell their language for certain
_CLOSE = 2  # lines below a headline that may be a name without "by"
_LONGEST_LEAD = 2_000  # characters
_LEAD = 3  # story lines in which an undated text may name the day of what it reports
_YEAR = re.compile(r"©\s*((?:19|20)\d\d)(?!\s*[-–])|©\s*(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)")


def from_text(text: str, lines: tuple[Line, ...]) -> Source:
    """Return what *text*, whose lines are *lines*, tells of its source."""
    found = Evidence()
    offer_from_text(found, text, lines)
    _offer_language(found, text, lines)
    return found.source()


def offer_from_text(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    """Offer everything but the language that *text* tells of its source to *found*."""
    posted = offer_post(found, text, lines)
    if posted:
        _offer_first_words(found, text[posted.start : posted.end])
        return
    _offer_title(found, text, lines)
    _offer_people(found, text, lines)
    offer_outlet(found, text, lines)
    _offer_printed_date(found, text, lines)
    offer_kind(found, text, lines)
    _offer_inferred_date(found, text, lines)


def _offer_language(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    story = "\n".join(text[line.start : line.end] for line in lines if line.role is LineRole.STORY)
    spoken = story or text
    enough = 0.95 if len(spoken) >= _PLENTY else 0.6
    found.offer("language", language(spoken), "the words of the text", enough)


def _offer_title(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    for line in lines:
        if line.role is LineRole.TITLE:
            found.offer("title", " ".join(text[line.start : line.end].split()), "the headline", 0.9)
            return
    story = next((line for line in lines if line.role is LineRole.STORY), None)
    _offer_first_words(found, text[story.start : story.end] if story else text)


def _offer_first_words(found: Evidence, line: str) -> None:
    """Offer the first words as a title, without a dateline of an agency before them."""
    dateline = AGENCY_DATELINE.match(line)
    words = line[dateline.end() if dateline else 0 :].lstrip(" .-–—").split()
    if words:
        cut = "…" if len(words) > _FIRST_WORDS else ""
        first = " ".join(words[:_FIRST_WORDS])[:120].rstrip(" ,;:") + cut
        found.offer("title", first, "the first words of the text", 0.3)


def _offer_people(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    for line in lines:
        if line.role is not LineRole.BYLINE:
            continue
        each = text[line.start : line.end]
        byline = read_byline(each)
        where = f"the line “{each[:60]}”"
        if byline and byline.part in ("author", "translator"):
            found.offer(byline.part, listed(byline.names), where, 0.9)
        elif byline is None and is_bare_name(each) and each != found.value("title"):
            found.offer("author", each, where, 0.6)


def offer_from_head(found: Evidence, head: list[str]) -> None:
    """Offer author and date from the lines between a page's headline and its story."""
    for place, line in enumerate(head):
        where = f"the line “{line[:60]}”"
        byline = read_byline(line)
        if byline and byline.part in ("author", "translator"):
            found.offer(byline.part, listed(byline.names), where, 0.83)
        elif place <= _CLOSE and is_bare_name(line) and line != found.value("title"):
            found.offer("author", line, where, 0.55)
        printed = publication_date(line) if is_dateline(line) or byline else None
        if printed and "@" not in line:
            sureness = 0.82 - 0.3 * printed.ambiguous - 0.3 * (printed.label == Label.UPDATED)
            found.offer("published", printed.moment(), where, sureness)


def listed(names: tuple[str, ...]) -> str:
    """Return names as people write them: ``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _offer_printed_date(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    """Offer the date of the dateline, or of the byline that holds one.

    Those between paragraphs of the story belong to what is set into it: a
    quoted post, a picture.
    """
    story = [place for place, line in enumerate(lines) if line.role is LineRole.STORY]
    inside = range(story[min(1, len(story) - 1)], story[-1]) if story else range(0)
    for place, line in enumerate(lines):
        each = text[line.start : line.end]
        if line.role not in (LineRole.DATELINE, LineRole.BYLINE) or place in inside or "@" in each:
            continue
        printed = publication_date(each)
        moment = printed.moment() if printed else None
        if printed and moment:
            sureness = 0.95 - 0.3 * printed.ambiguous - 0.2 * (printed.label == Label.UPDATED)
            found.offer("published", moment, f"the line “{each[:80]}”", sureness)


def _offer_inferred_date(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    """Offer, as a guess, the day that an undated text reports on, if its year can be known.

    "Tuesday, December 7" has its year where only one of those that the text
    names fits the weekday; "MOSCOW, December 7. /TASS/" where a copyright line does.
    """
    if found.value("published"):
        return
    for line in [line for line in lines if line.role is LineRole.STORY][:_LEAD]:
        printed = publication_date(text[line.start : min(line.end, line.start + _LONGEST_LEAD)])
        moment = _dated(text, line.start, printed) if printed else None
        if printed and moment:
            words = text[line.start + printed.start : line.start + printed.end]
            where = f"the words “{words}” and the years that the text names"
            found.offer("published", moment, where, 0.4)
            return


def _dated(text: str, offset: int, printed: PrintedDate) -> Moment | None:
    weekday = weekday_beside(text, offset + printed.start, offset + printed.end)
    if printed.year:
        return None  # a full date in the story is the story's, not the article's
    if weekday is not None:
        year = year_of(text, printed.month, printed.day, weekday)
    else:
        years = {int(first or last) for first, last in _YEAR.findall(text)}
        year = years.pop() if len(years) == 1 and printed.start < 60 else 0
    return Moment(year, printed.month, printed.day) if year else None
