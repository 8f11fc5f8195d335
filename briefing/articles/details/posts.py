"""Posts of social networks, as they are copied or embedded: who, when, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.articles.calendar.printed import publication_date
from briefing.articles.roles import Line, LineRole
from briefing.articles.values import Moment
from briefing.articles.wording.datelines import is_dateline

_HANDLE = r"@\w{2,30}(?:[.@][\w.-]{2,40})?"
_HANDLE_LINE = re.compile(
    rf"(?P<name>[^@\n]{{0,60}}?)\s*\(?(?P<handle>{_HANDLE})\)?(?P<rest>.{{0,60}})"
)
_EMBEDDED = re.compile(
    rf"[—–-]\s?(?P<name>[^@\n]{{1,60}}?)\s*\((?P<handle>{_HANDLE})\)(?P<rest>.{{5,40}})"
)
_STAMP = re.compile(
    r".*(?:[·•]|\bTwitter for\b|\bTwitter Web App\b|\bViews?\b).*|\d{1,2}:\d\d.{0,40}",
    re.IGNORECASE,
)
_ENGAGEMENT = re.compile(
    r"(?:[\d.,]+\s?[KMkm]?\s*(?:retweets?|reposts?|quote tweets?|quotes|likes?|views?|replies"
    r"|bookmarks|shares?)\W*){1,6}",
    re.IGNORECASE,
)
_MOST_LINES = 30
_LONGEST = 6_000  # characters


@dataclass(frozen=True, slots=True)
class Post:
    """A post: *handle* with its "@", the name beside it, the line with its time, its first line."""

    handle: str
    name: str
    stamp: str
    published: Moment | None
    first: Line | None


def read_post(text: str, lines: tuple[Line, ...]) -> Post | None:
    """Return the post that *text* is; ``None`` if it is none, or one of several."""
    if not 1 < len(lines) <= _MOST_LINES or len(text) > _LONGEST:
        return None
    texts = [text[line.start : line.end] for line in lines]
    named = [(place, found) for place, each in enumerate(texts) if (found := _named(each))]
    if len({found["handle"] for _, found in named}) != 1:
        return None
    place, found = named[0]
    stamp = next((each for each in texts if _dated(each) and _STAMP.fullmatch(each)), "")
    beside = found["rest"].strip(" ·•—–-|")
    stamp = stamp or (beside if _dated(beside) else "")
    counted = any(_ENGAGEMENT.fullmatch(each) for each in texts)
    below = texts[place + 1] if counted and place + 1 < len(texts) else ""
    stamp = stamp or (below if is_dateline(below) else "")
    marked = stamp or counted
    at_an_end = place == len(lines) - 1 if found.re is _EMBEDDED else place <= 2
    if not marked or not at_an_end:
        return None
    above = texts[place - 1] if place == 1 and len(texts[0].split()) <= 5 else ""
    apart = {place, *({place - 1} if above else ())}
    words = (line for at, line in enumerate(lines) if at not in apart and texts[at] != stamp)
    first = next((line for line in words if line.role is not LineRole.FURNITURE), None)
    printed = publication_date(stamp)
    name = found["name"].strip(" —–-·(") or above
    return Post(found["handle"], name, stamp, printed.moment() if printed else None, first)


def _named(line: str) -> re.Match[str] | None:
    """Return the handle on *line*, if the line is nobody's words but a name and a time."""
    embedded = _EMBEDDED.fullmatch(line)
    found = embedded or _HANDLE_LINE.fullmatch(line)
    if found is None or embedded:
        return found
    rest = found["rest"].strip(" ·•|)")
    return found if (not rest or _dated(rest)) and len(found["name"].split()) <= 5 else None


def _dated(words: str) -> bool:
    return len(words) < 90 and publication_date(words) is not None
