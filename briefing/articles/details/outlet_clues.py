"""Where a text says which outlet it comes from, and whom it credits.

Only what the text says of itself counts: an outlet that the story quotes is
not the outlet of the story.
"""

from __future__ import annotations

import re

from briefing.articles.details.evidence import Evidence
from briefing.articles.roles import Line, LineRole
from briefing.articles.values import SourceKind
from briefing.articles.wording.furniture import is_slashed_credit
from briefing.articles.wording.outlets import (
    is_known_agency,
    is_known_outlet,
    is_named,
    reads_as_outlet,
)

# What is a capital is so in patterns that ignore case, too.
_NAME = (
    r"(?P<name>(?-i:[^\W\d_][\w.&’'-]*"
    r"(?: (?:(?:of|the|and|de|la|du|der)\s)*[^\W\d_a-z][\w.&’'-]*){0,4}))"
)
_RESERVED = re.compile(r"\.? (?:All|Alle|Tous|Все|Всі)$")  # ... rights reserved
_SOURCE_LINE = re.compile(
    rf"(?:source|quelle|источник|джерело|fuente|fonte)\s?:\s*{_NAME}\W*", re.IGNORECASE
)
_OWN_MATERIAL = re.compile(
    r"(?:read|see|find|more|details?|learn)\b[^.\n]{0,40}\bin the "
    rf"(?:material|article|report|story|review|interview) (?:of|by|from) (?i:the )?{_NAME}",
)
_READ_AT = re.compile(
    r"(?i:this (?:article|story|piece|text) (?:was |is )?(?:first |originally )*"
    rf"(?:published|appeared) (?:in|on|by|at)) (?:the )?{_NAME}"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright(?: ©| \(c\))?)\s*"
    r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s*)?(?:by\s+)?"
    rf"{_NAME}",
    re.IGNORECASE,
)
# The head of an agency's story: place, day, and the agency in brackets or slashes.
AGENCY_DATELINE = re.compile(
    r"[^\n]{2,60}?(?:\((?P<round>[^()\n]{2,40})\)\s*(?:[-–—]|$)|/(?P<slash>[^/\n]{2,20})/)"
)
_APART = (LineRole.FURNITURE, LineRole.BYLINE, LineRole.SUBHEADING, LineRole.RELATED_LINK)


def offer_outlet(found: Evidence, text: str, lines: tuple[Line, ...]) -> None:
    """Offer outlet, credit, origin and agency, each from the words that name them."""
    story = [line for line in lines if line.role is LineRole.STORY]
    first = story[0].start if story else len(text)
    for line in lines:
        each = text[line.start : line.end]
        if line.role in _APART:
            _from_line(found, each, line.start < first)
        elif line.role is LineRole.STORY:
            _from_story(found, each)
    if story:
        _from_dateline(found, text[story[0].start : story[0].end])


def _from_line(found: Evidence, line: str, above: bool) -> None:
    named = _SOURCE_LINE.fullmatch(line)
    if named:
        found.offer("outlet", named["name"], f"the line “{line}”", 0.85)
        return
    if is_slashed_credit(line) and not above:
        found.offer("credit", line.strip("/ "), f"the line “{line}”", 0.9)
        return
    held = _COPYRIGHT.match(line)
    holder = _RESERVED.sub("", held["name"]).rstrip(".") if held else ""
    if holder and not is_known_agency(holder) and "ights" not in holder:
        found.offer("outlet", holder, f"the line “{line[:60]}”", 0.7)
    elif is_known_outlet(line) and is_named(line):
        found.offer("outlet", line.strip(), f"the line “{line}”", 0.6)
    elif above and reads_as_outlet(line):
        found.offer("outlet", line.strip(), f"the line “{line}”", 0.5)


def _from_story(found: Evidence, line: str) -> None:
    for clue, sureness in ((_OWN_MATERIAL, 0.75), (_READ_AT, 0.75)):
        named = clue.search(line)
        if named:
            where = f"the words “{named.group()[:80]}”"
            found.offer("outlet", named["name"].rstrip("."), where, sureness)


def _from_dateline(found: Evidence, line: str) -> None:
    """Offer the agency that the dateline at the head of the story names."""
    named = AGENCY_DATELINE.match(line)
    agency = (named["round"] or named["slash"]).strip() if named else ""
    if agency and is_known_agency(agency):
        where = f"the dateline “{line[:50]}”"
        found.offer("origin", agency, where, 0.85)
        found.offer("outlet", agency, where, 0.5)
        found.offer("kind", SourceKind.AGENCY, where, 0.75)
