"""Dates as they are printed: in datelines, below headlines, in the running text.

A date is taken with just what stands there: the year may be wanting, the
minute and its zone may be there.  Nothing is filled in here but by ``on``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from enum import IntEnum

from briefing.articles.calendar.names import AMERICAN, MONTHS, OPEN_ZONES, ZONES
from briefing.articles.values import Moment

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[89]|20)\d\d"
_NO_RANGE = r"(?!\s*(?:[-–—]|and|to|or|und|bis|et|au|и|по|та)\s*\d{1,2}\b(?![:.]\d))"
_RANGE_BEFORE = re.compile(r"\d\s*(?:[-–—]|and|to|or|und|bis|et|au|и|по|та)\s*$", re.IGNORECASE)
_FORMS = (
    ("ymd", re.compile(rf"(?<![\d/.-])({_YEAR})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?!\d|[-/.]\d)")),
    (
        "mdy",
        re.compile(
            rf"(?<!\w)({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?{_NO_RANGE}(?![\d:%])(?!\.\d)"
            rf"(?:,?\s+(?:at\s+)?({_YEAR})(?!\d))?(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "dmy",
        re.compile(
            rf"(?<![\d:.,/$€£-])(\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?"
            rf"({_MONTH})(?!\w)\.?(?:,?\s+(?:de\s+)?({_YEAR})(?!\d))?",
            re.IGNORECASE,
        ),
    ),
    ("dots", re.compile(rf"(?<![\d/.v])(\d{{1,2}})\.(\d{{1,2}})\.({_YEAR}|\d\d)(?![\d]|\.\d)")),
    ("slashes", re.compile(rf"(?<![\d/.])(\d{{1,2}})/(\d{{1,2}})/({_YEAR})(?![\d/])")),
    ("compact", re.compile(r"(?<![\w/.-])(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\w-])")),
)
_ZONE = "|".join(sorted(map(re.escape, {*ZONES, *OPEN_ZONES}), key=len, reverse=True))
_CLOCK = (
    r"(?P<hour>2[0-4]|[01]?\d)(?:[:.h ]?(?<=[:.h\d])(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?"
    rf"\s{{0,2}}(?P<half>[ap]\.?m\b\.?)?\s{{0,2}}(?P<zone>(?:{_ZONE})\b|[+-]\d\d:?\d\d)?"
)
_BETWEEN = (
    r"(?:T|(?:[\s,(/|·•–—-]|года?\b|г\.|р\.|um\b|at\b|à\b|о\b|в\b|las\b|a\b"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b){0,16})"
)
_CLOCK_AFTER = re.compile(rf"{_BETWEEN}(?<!\d){_CLOCK}(?!\d|[:.]\d|\s*%)", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:.]){_CLOCK}(?:\s*\([^)\n]{{0,14}}\))?[\s,]*(?:uhr\s*)?(?:on\s+)?"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?(?:·\s*)?$",
    re.IGNORECASE,
)
_ENGLISH_MONTH = re.compile(r"\b(?:may|march|mar|jan|dec|sept?|oct|aug|april|june|july)\b")
_UPDATED = re.compile(
    r"(?:updated|modified|changed|edited|corrected|mis à jour|modifié|обновлено|изменено|оновлено"
    r"|aktualisiert|actualizado|aggiornato)[^;|\n]{0,40}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:published|posted|issued|released|created|publié|опубликовано|опубліковано"
    r"|veröffentlicht|erschienen|publicado|pubblicato)[^;|\n]{0,18}$",
    re.IGNORECASE,
)


class Label(IntEnum):
    """What the words before a date say of it, the likeliest date of publication first."""

    PUBLISHED = 0
    PLAIN = 1
    UPDATED = 2


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """``text[start:end]`` names a day; *year* is 0 where it is not printed.

    *ambiguous* tells that day and month may have to be exchanged (03/04/2021).
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    clock: time | None = None
    offset: int | None = None
    label: Label = Label.PLAIN
    ambiguous: bool = False

    def moment(self) -> Moment | None:
        """Return the moment as printed, ``None`` where the year is wanting."""
        if not self.year:
            return None
        return Moment(self.year, self.month, self.day, self.clock, self.offset)

    def on(self, reference: date) -> date | None:
        """Return the day meant in a text of *reference*: past 300 days to 60 days ahead."""
        years = (self.year,) if self.year else (reference.year + shift for shift in (-1, 0, 1))
        days = [day for year in years if (day := _day(year, self.month, self.day))]
        if not self.year:
            days = [day for day in days if -300 <= (day - reference).days <= 60]
        return min(days, key=lambda day: abs((day - reference).days), default=None)


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """Return every date that is printed in *text*, in order, without overlaps."""
    found: list[PrintedDate] = []
    taken = bytearray(len(text))
    for form, pattern in _FORMS:
        for match in pattern.finditer(text):
            candidate = _read(text, form, match)
            if candidate and taken.find(1, candidate.start, candidate.end) < 0:
                found.append(candidate)
                taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
    return tuple(sorted(found, key=lambda each: each.start))


def publication_date(text: str) -> PrintedDate | None:
    """Return the date that *text*, a dateline, gives for the publication, if it gives one."""
    return min(printed_dates(text), key=lambda each: (each.label, each.start), default=None)


def _read(text: str, form: str, match: re.Match[str]) -> PrintedDate | None:
    numbers = _numbers(form, match, text)
    before = text[max(0, match.start() - 60) : match.start()]
    if numbers is None or (form == "dmy" and _RANGE_BEFORE.search(before[-12:])):
        return None
    year, month, day, ambiguous = numbers
    if not year and _ENGLISH_MONTH.search(match.group()):
        return None  # "may 10 countries", "march 5 miles": months are written with a capital
    if not _day(year or 2000, month, day):  # 2000 had a 29 February
        return None
    clock, offset, end = _clock(text, match.start(), match.end())
    label = _label(before)
    return PrintedDate(match.start(), end, year, month, day, clock, offset, label, ambiguous)


def _numbers(form: str, match: re.Match[str], text: str) -> tuple[int, int, int, bool] | None:
    """Return year, month, day, and whether day and month may be exchanged."""
    groups = match.groups()
    if form == "ymd":
        return int(groups[0]), int(groups[2]), int(groups[3]), False
    if form == "compact":
        return int(groups[0]), int(groups[1]), int(groups[2]), False
    if form == "mdy":
        return int(groups[2] or 0), MONTHS[groups[0].lower()], int(groups[1]), False
    if form == "dmy":
        return int(groups[2] or 0), MONTHS[groups[1].lower()], int(groups[0]), False
    first, second, year = (int(group) for group in groups)
    if form == "dots":
        return (year if year > 99 else 2000 + year), second, first, False
    american = _is_american(text[match.end() : match.end() + 20])
    if second > 12 or (american and first <= 12):
        return year, first, second, False
    return year, second, first, first <= 12 and first != second


def _is_american(after: str) -> bool:
    return any(word.lower() in AMERICAN for word in re.findall(r"[A-Za-z.]+", after))


def _clock(text: str, start: int, end: int) -> tuple[time | None, int | None, int]:
    """Return minute and zone printed beside the date, and where the date then ends."""
    match = _CLOCK_AFTER.match(text, end)
    behind = match is not None and bool(match["minute"] or match["half"])
    if not behind:
        match = _CLOCK_BEFORE.search(text[max(0, start - 45) : start].rpartition("\n")[2])
    if match is None or not (match["minute"] or match["half"]):
        return None, None, end
    if behind:
        end = match.start() + len(match.group().rstrip())
    hour = int(match["hour"])
    half = (match["half"] or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return None, None, end
    return time(hour, int(match["minute"] or 0)), _offset(match["zone"] or ""), end


def _offset(zone: str) -> int | None:
    if zone[:1] in ("+", "-") and zone:
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        return (-minutes if zone[0] == "-" else minutes) if minutes < 24 * 60 else None
    return ZONES.get(zone.lower())


def _label(before: str) -> Label:
    before = before.rpartition("\n")[2]
    if _PUBLISHED.search(before):
        return Label.PUBLISHED
    return Label.UPDATED if _UPDATED.search(before) else Label.PLAIN


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
