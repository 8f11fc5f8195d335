"""Figures in a sentence: times of day, dates and counts, each as the range it allows.

A time of day with its zone is an instant of the day in UTC: 5:07 p.m. in Sofia
and 6:07 p.m. in Moscow are one.  A zone whose summer time is not known, for
want of a date, allows both.  "About two hours" allows more than "two hours".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing.statements.languages import Language, words_of
from briefing.statements.similar.features import stem

Span = tuple[int, int]


class FigureKind(StrEnum):
    """What a figure counts."""

    TIME = "time"
    DATE = "date"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``text[start:end]`` and what it may stand for.

    A time: minutes of the day in UTC, several where summer time is not known,
    none without a zone; *unit* tells whether of a beginning or an end.  A date:
    (month, day).  A count: the least and the most it may be, of *unit*, a stem.
    """

    kind: FigureKind
    start: int
    end: int
    minutes: frozenset[int] = frozenset()
    day: tuple[int, int] = (0, 0)
    unit: str = ""
    least: float = 0.0
    most: float = 0.0


_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"|\s?(?P<half2>[ap])\.?m\b\.?)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
_ZONE_REACH = 24
_TURN_REACH = 60
_DAY_MINUTES = 24 * 60
_LONGEST_MONTH = 31
_ABOUT = 0.2
_OPEN = 10.0  # "more than two" may be up to so many times two


def figures_in(text: str, language: str = "en", day: date | None = None) -> tuple[Figure, ...]:
    """Return the figures of *text*, in order; *day* tells which zones keep summer time."""
    words = words_of(language)
    times = list(_times(text, words, day))
    dates = list(_dates(text, words))
    taken = [(figure.start, figure.end) for figure in [*times, *dates]]
    counts = [
        count
        for count in _counts(text, words)
        if not any(a < count.end and count.start < b for a, b in taken)
    ]
    return tuple(sorted([*times, *dates, *counts], key=lambda figure: figure.start))


def _times(text: str, words: Language, day: date | None) -> Iterator[Figure]:
    found = list(_CLOCK.finditer(text))
    zones = [_zone_after(text, clock.end(), words) for clock in found]
    alone = {zone for zone in zones if zone}
    shared = alone.pop() if len(alone) == 1 else ""  # one zone holds for its whole sentence
    for clock, zone in zip(found, zones, strict=True):
        half = (clock["half"] or clock["half2"] or "").lower()
        hour = int(clock["hour"]) % 12 + (12 if half == "p" else 0) if half else int(clock["hour"])
        local = hour * 60 + int(clock["minute"] or 0)
        minutes = {(local - o) % _DAY_MINUTES for o in _offsets(zone or shared, day)}
        of = _of_what(text[max(0, clock.start() - _TURN_REACH) : clock.start()], words)
        yield Figure(FigureKind.TIME, *clock.span(), minutes=frozenset(minutes), unit=of)


def _of_what(before: str, words: Language) -> str:
    """Return whether a time is that of a beginning or of an end, by the last word that tells."""
    for word in reversed(_WORD.findall(before.lower())):
        if word in words.beginnings:
            return "beginning"
        if word in words.ends:
            return "end"
    return ""


def _zone_after(text: str, at: int, words: Language) -> str:
    following = text[at : at + _ZONE_REACH].lower()
    found = _zone_pattern(words).match(following) if words.zones else None
    return words.zones[found["zone"]] if found else ""


@cache
def _zone_pattern(words: Language) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(words.zones, key=len, reverse=True))
    return re.compile(rf"\.?,?\s*(?:in\s|\()?(?P<zone>{names})(?!\w)")


@cache
def _offsets(zone: str, day: date | None) -> frozenset[int]:
    """Return how many minutes *zone* may be east of UTC; nothing for no known zone."""
    if not zone:
        return frozenset()
    try:
        info = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return frozenset()
    days = [day] if day else [date(2021, 1, 15), date(2021, 7, 15)]
    found: set[int] = set()
    for one in days:
        offset = datetime.combine(one, time(12), info).utcoffset()
        if offset is not None:
            found.add(int(offset.total_seconds()) // 60)
    return frozenset(found)


def _dates(text: str, words: Language) -> Iterator[Figure]:
    for found in _date_pattern(words).finditer(text) if words.months else ():
        name, number = found["m1"] or found["m2"], found["d1"] or found["d2"]
        month = words.months.index(name.lower()) + 1
        for day in (number, found["more"]):
            if day and 1 <= int(day) <= _LONGEST_MONTH:
                yield Figure(FigureKind.DATE, *found.span(), day=(month, int(day)))


@cache
def _date_pattern(words: Language) -> re.Pattern[str]:
    names = "|".join(words.months)
    return re.compile(
        rf"(?<!\w)(?:(?P<m1>{names})\s+(?P<d1>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?"
        rf"(?:\s?(?:and|und|et|и|і|[-–,])\s?(?P<more>\d{{1,2}})(?!\d))?"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<m2>{names})(?!\w))",
        re.IGNORECASE,
    )


def _counts(text: str, words: Language) -> Iterator[Figure]:
    for start, end, value in _numbers(text, words):
        unit = _WORD.match(text, _after_blank(text, end))
        if not unit:
            continue
        scale = words.scales.get(unit.group().lower())
        if scale:
            value, end = value * float(scale), unit.end()
            unit = _WORD.match(text, _after_blank(text, end))
        if not unit or unit.group().lower() in words.stop_words:
            continue
        least, most = _range(text[max(0, start - 24) : start].lower(), value, words)
        name = stem(unit.group().lower(), words)
        yield Figure(FigureKind.COUNT, start, unit.end(), unit=name, least=least, most=most)


def _after_blank(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in (" ", "-", "\u00a0") else at


def _numbers(text: str, words: Language) -> Iterator[tuple[int, int, float]]:
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))", "", found.group())
        yield *found.span(), float(digits.replace(",", "."))
    for found in _WORD.finditer(text):
        number = words.numbers.get(found.group().lower())
        if number:
            yield *found.span(), float(number)


def _range(before: str, value: float, words: Language) -> tuple[float, float]:
    """Return the least and the most that "about", "at least" and their like allow."""
    said = before.rstrip()
    if any(said.endswith(phrase) for phrase in words.at_least):
        return value, value * _OPEN
    if any(said.endswith(phrase) for phrase in words.at_most):
        return 0.0, value
    if any(said.endswith(phrase) for phrase in words.about):
        return value * (1 - _ABOUT), value * (1 + _ABOUT)
    return value, value
