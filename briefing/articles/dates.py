"""The times that a text speaks of: printed dates, and those that count from its own.

Unresolved rather than wrong: "today" within a quotation is the speaker's and
not the article's, "Thursday" after "will" lies ahead, and where the date of
the article is not known hardly anything is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.articles.calendar import phrases as date_phrases
from briefing.articles.calendar import relative as relative_dates
from briefing.articles.calendar.event_days import event_beside, noun_of, sole_days
from briefing.articles.calendar.names import WEEKDAYS
from briefing.articles.calendar.printed import PrintedDate, printed_dates
from briefing.articles.values import Moment

_QUOTED = re.compile(r"“[^“”\n]*|\"[^\"\n]*\"?|«[^«»\n]*|„[^„“\n]*")
_YEAR = re.compile(r"(?<![\d.,-])((?:19[5-9]|20)\d)(\d)(?![\d%]|[.,]\d)")
_WEEKDAY_BEFORE = re.compile(r"(\w+)\.?,?\s+(?:the\s+)?$")
_WEEKDAY_AFTER = re.compile(r"\s*[,(]\s*(\w+)")
_OWN_MONTH = frozenset({"range", "month", "part"})  # stand for themselves, in quotations too


@dataclass(frozen=True, slots=True)
class DateMention:
    """``text[start:end]`` speaks of a time; *resolved* is that time in ISO 8601.

    A day ``2021-12-07``, a month ``2021-11``, a year ``2021``, an interval
    ``2022-01-09/2022-01-10``; ``""`` where it cannot be told.
    """

    start: int
    end: int
    text: str
    resolved: str

    @property
    def day(self) -> date | None:
        """The day, where a single one is meant."""
        return date.fromisoformat(self.resolved) if len(self.resolved) == 10 else None


def resolve_dates(text: str, published: Moment | None) -> tuple[DateMention, ...]:
    """Return the times that *text* speaks of, in order, without overlaps.

    *published* is the date of the text, which relative times count from.
    """
    reference = published.date if published else None
    mentions = [_printed(text, each, reference) for each in printed_dates(text)]
    quoted = _quoted(text)
    for name, match in _phrases(text, [*mentions]):
        foreign = name not in _OWN_MONTH and quoted[match.start()]
        resolved = "" if foreign else _resolve(name, match, text, reference)
        mentions.append(DateMention(match.start(), match.end(), match.group(), resolved))
    mentions.sort(key=lambda mention: mention.start)
    if reference is None:
        mentions = [*_by_own_dates(mentions)]
    return tuple(_by_events(text, mentions, reference))


def _quoted(text: str) -> bytearray:
    """Return a 1 for each character of *text* that stands within quotation marks."""
    inside = bytearray(len(text))
    for match in _QUOTED.finditer(text):
        inside[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return inside


def year_of(text: str, month: int, day: int, weekday: int) -> int:
    """Return the year in which the day falls on *weekday* (Monday 0), where *text* leaves one.

    The choice are the years that the text names, and their neighbours; 0 if
    none or several of them fit.
    """
    named = {int(decade + unit) for decade, unit in _YEAR.findall(text)}
    years = {year + shift for year in named for shift in (-1, 0, 1)}
    fitting = [year for year in years if _weekday(year, month, day) == weekday]
    return fitting[0] if len(fitting) == 1 else 0


def weekday_beside(text: str, start: int, end: int) -> int | None:
    """Return the weekday (Monday 0) printed beside the date ``text[start:end]``."""
    before = _WEEKDAY_BEFORE.search(text[max(0, start - 20) : start])
    after = _WEEKDAY_AFTER.match(text, end)
    for found in (before, after):
        if found and found[1].lower() in WEEKDAYS:
            return WEEKDAYS[found[1].lower()]
    return None


def _phrases(text: str, mentions: list[DateMention]) -> Iterator[tuple[str, re.Match[str]]]:
    """Give the phrases that name a time, apart from *mentions* and from one another."""
    taken = bytearray(len(text))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for name, pattern in date_phrases.patterns():
        for match in pattern.finditer(text):
            start, end = match.span()
            if taken.find(1, start, end) < 0 and _is_meant(name, match, text):
                taken[start:end] = b"\1" * (end - start)
                yield name, match


def _is_meant(name: str, match: re.Match[str], text: str) -> bool:
    """Tell whether the name of a day or month is written as one, and is no part of a name."""
    if name == "weekday":
        word = match["name"]
        if word.isascii() and word.endswith("day") and not word[0].isupper():
            return False
        before = text[max(0, match.start() - 12) : match.start()]
        after = date_phrases.NO_DAY_AFTER.match(text, match.end())
        return not after and not date_phrases.NO_DAY_BEFORE.search(before)
    if name in _OWN_MONTH:
        word = match["month"]
        return word[0].isupper() or word.lower() not in ("may", "march", "august")
    return True


def _printed(text: str, each: PrintedDate, reference: date | None) -> DateMention:
    """Return the mention of a printed date, with the weekday before it, if there is one."""
    weekday = weekday_beside(text, each.start, each.end)
    year = each.year
    if not year and reference is None and weekday is not None:
        year = year_of(text, each.month, each.day, weekday)
    day = replace(each, year=year).on(reference or date.min) if year or reference else None
    if day and not each.year and weekday not in (None, day.weekday()):
        day = None  # the nearest such day is another weekday: not the one that is meant
    before = _WEEKDAY_BEFORE.search(text[max(0, each.start - 20) : each.start])
    named = before is not None and before[1].lower() in WEEKDAYS
    start = each.start - len(before[0]) if before and named else each.start
    return DateMention(start, each.end, text[start : each.end], day.isoformat() if day else "")


def _resolve(name: str, match: re.Match[str], text: str, reference: date | None) -> str:
    try:
        if name == "range":
            return relative_dates.days_between(match, reference)
        if name in _OWN_MONTH:
            return relative_dates.month(match, reference)
        if reference is None or name == "eve":
            return ""
        if name == "weekday":
            return relative_dates.weekday(match, text, reference)
        if name == "ago":
            return relative_dates.ago(match, reference)
        if name == "period":
            return relative_dates.period(match.group(), reference)
        return relative_dates.named_day(match.group(), reference)
    except (OverflowError, ValueError):
        return ""  # before the year 1 or after 9999


def _by_own_dates(mentions: list[DateMention]) -> Iterator[DateMention]:
    """Give each bare weekday of an undated text the day in it that falls on this weekday."""
    days = {mention.day for mention in mentions if mention.day}
    for mention in mentions:
        number = WEEKDAYS.get(mention.text.lower())
        fitting = [day for day in days if day.weekday() == number]
        alone = not mention.resolved and len(fitting) == 1
        yield replace(mention, resolved=fitting[0].isoformat()) if alone else mention


def _by_events(
    text: str, mentions: list[DateMention], reference: date | None
) -> Iterator[DateMention]:
    """Settle what hangs on the day of an event: its eve, and "today's talks" held yesterday."""
    named = [(event_beside(text, each.start, each.end), each) for each in mentions]
    days = sole_days(
        [
            (event, each.day)
            for event, each in named
            if event and each.day and each.text.lower() not in date_phrases.DAYS
        ]
    )
    earlier = _reports_earlier(mentions, days, reference)
    for event, mention in named:
        if mention.text.lower().startswith(("on the eve", "the day before ")) and not mention.day:
            day = days.get(noun_of(mention.text.lower()))
            yield replace(mention, resolved=(day - timedelta(1)).isoformat()) if day else mention
        elif event and earlier and mention.text.lower() == "today":
            yield replace(mention, resolved="")
        else:
            yield mention


def _reports_earlier(
    mentions: list[DateMention], days: dict[str, date], reference: date | None
) -> bool:
    """Tell whether the text is about another day than its own: its events', its first weekday."""
    named = next((each.day for each in mentions if each.text.lower() in WEEKDAYS), None)
    return any(day != reference for day in (*days.values(), named or reference))


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None
