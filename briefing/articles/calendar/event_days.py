"""Which day a text puts an event on: "Tuesday's video call", "held talks on December 7"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from briefing.articles.calendar.phrases import EVENTS, alternatives

_REACH = 60  # characters between an event and its day


def event_beside(text: str, start: int, end: int) -> str:
    """Return the event whose day ``text[start:end]`` names, in its own words; "" for none.

    "50-minute call" for "Thursday's 50-minute call", "video call" for
    "held a video call on Tuesday".
    """
    after = _after().match(text, end, end + _REACH)
    if after:
        return after["event"].lower()
    before = [*_before().finditer(text[max(0, start - _REACH) : start])]
    return before[-1]["event"].lower() if before else ""


def noun_of(event: str) -> str:
    """Return the last word of an event's name, without the plural: ``call`` of ``video calls``."""
    return event.rsplit(None, 1)[-1] if event else ""


def sole_days(named: list[tuple[str, date]]) -> dict[str, date]:
    """Return the nouns of events that all stand on one day, with that day."""
    days: dict[str, set[date]] = {}
    for event, day in named:
        days.setdefault(noun_of(event), set()).add(day)
    return {noun: each.pop() for noun, each in days.items() if len(each) == 1}


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"['’]s\s+(?:[\"“][\w-]+[\"”]\s+|[\w-]+\s+){{0,2}}?"
        rf"(?P<event>(?:[\w-]+\s)?(?:{alternatives(EVENTS)}))\b",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<event>(?:(?!the|a|an|their|his|her|its|this|of|in|hold|held|holding|any|no)[\w-]+\s)?"
        rf"(?:{alternatives(EVENTS)}))\s+(?:[\w-]+\s+){{0,4}}?(?:on|of|for|,)?\s*(?:last\s+)?$",
        re.IGNORECASE,
    )
