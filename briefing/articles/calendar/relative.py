"""From words such as "last Tuesday" and the day of the text to the time that is meant.

Each function gives ISO 8601 (a day, a month, a year, an interval), or ``""``
where the words leave it open.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.articles.calendar.names import MONTHS, WEEKDAYS
from briefing.articles.calendar.phrases import AHEAD, DAYS, NUMBERS, PERIODS, UNITS
from briefing.articles.calendar.printed import PrintedDate

_SENTENCE_START = re.compile(r"[.!?]['\"”’»)]*\s+(?=[\"“«„'(]?[^\W\da-z_])|\n")
_NAMED_DAY = re.compile(r"\b[A-Z]\w+day\b")
_NEAR = 4  # months: what lies farther off may be either side of the year


def named_day(phrase: str, reference: date) -> str:
    """Return the day meant by "today" or "the day before yesterday"."""
    shift = DAYS[" ".join(phrase.lower().split())]
    return "" if shift is None else (reference + timedelta(shift)).isoformat()


def weekday(match: re.Match[str], text: str, reference: date) -> str:
    """Return the day of "Tuesday": the last one, or the next where the sentence looks ahead."""
    number = WEEKDAYS[match["name"].lower()]
    back = (reference.weekday() - number) % 7
    which = (match["which"] or "").lower()
    if which == "next":
        return (reference + timedelta(7 - reference.weekday() + number)).isoformat()
    if which in ("last", "past"):
        return (reference - timedelta(back or 7)).isoformat()
    if which == "coming" or _looks_ahead(match, text):
        return (reference + timedelta(7 - back)).isoformat() if back else ""
    if which == "this" and back:
        return ""
    return (reference - timedelta(back)).isoformat()


def _looks_ahead(match: re.Match[str], text: str) -> bool:
    """Tell whether the words since the last named day do, or at a sentence's head those behind."""
    before = text[max(0, match.start() - 160) : match.start()]
    for boundary in (_SENTENCE_START, _NAMED_DAY):
        ends = [found.end() for found in boundary.finditer(before)]
        before = before[ends[-1] :] if ends else before
    if AHEAD.search(before):
        return True
    behind = re.split(r"[.;\n]", text[match.end() : match.end() + 80])[0]
    return len(before.split()) <= 1 and bool(AHEAD.search(behind))


def days_between(match: re.Match[str], reference: date | None) -> str:
    """Return the interval of "January 9 and 10"."""
    ends: list[date] = []
    for name in ("day", "last"):
        number = PrintedDate(0, 0, int(match["year"] or 0), _month_number(match), int(match[name]))
        day = number.on(reference or date.min) if reference or number.year else None
        if not day:
            return ""
        ends.append(day)
    return f"{ends[0].isoformat()}/{ends[1].isoformat()}" if ends[0] < ends[1] else ""


def month(match: re.Match[str], reference: date | None) -> str:
    """Return year and month of "mid-November"; without a year the nearest, if it is near."""
    number = _month_number(match)
    if match["year"]:
        return f"{match['year']}-{number:02d}"
    if reference is None:
        return ""
    if match["which"]:
        shift = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
        return f"{reference.year + shift}-{number:02d}"
    here = reference.year * 12 + reference.month - 1
    there = next(at for at in range(here - 5, here + 7) if at % 12 == number - 1)
    return _month_at(there) if abs(there - here) <= _NEAR else ""


def period(phrase: str, reference: date) -> str:
    """Return the interval of "last week", the month of "next month", the year of "this year"."""
    unit, shift = PERIODS[" ".join(phrase.lower().split())]
    return _shifted(unit, shift, reference)


def ago(match: re.Match[str], reference: date) -> str:
    """Return the time of "3 days ago"; of hours the same day, if they are few."""
    count = int(NUMBERS.get(match["number"].lower()) or match["number"])
    unit = UNITS[match["unit"].lower()]
    if unit in ("minute", "hour"):
        return reference.isoformat() if unit == "minute" or count <= 6 else ""
    if unit == "day":
        return (reference - timedelta(count)).isoformat()
    return "" if unit == "week" and count > 1 else _shifted(unit, -count, reference)


def _shifted(unit: str, shift: int, reference: date) -> str:
    if unit == "year":
        return f"{reference.year + shift:04d}" if 0 < reference.year + shift < 9999 else ""
    if unit == "month":
        return _month_at(reference.year * 12 + reference.month - 1 + shift)
    monday = reference - timedelta(reference.weekday()) + timedelta(7 * shift)
    return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def _month_at(months: int) -> str:
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _month_number(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower()]
