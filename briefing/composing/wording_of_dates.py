"""Dates as a reader of the memo's language writes them."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any, cast

from briefing.articles.values import Moment

_BESIDE_A_NUMBER = re.compile(r"(?<=\d) |(?<=\d\.) | (?=\d)")


def long_date(day: date, language: str, form: str = "long") -> str:
    """Return *day* in full: "31 December 2021" (CLDR, "long"); number and month stay together.

    *form* "medium" shortens the month: "31 Dec 2021".
    """
    from babel.dates import format_date

    text = cast(str, cast(Any, format_date)(day, format=form, locale=_locale(language)))
    return _BESIDE_A_NUMBER.sub("\u00a0", text, count=1)


def long_span(first: date, last: date, language: str, form: str = "long") -> str:
    """Return a span of days: "9–13 January 2022", or both in full where their months differ."""
    end = long_date(last, language, form)
    start = long_date(first, language, form)
    day = start.partition("\u00a0")[0]
    same_month = (first.year, first.month) == (last.year, last.month)
    if same_month and day.rstrip(".").isdecimal() and end[0].isdecimal():
        return f"{day}\u2013{end}"
    return f"{start} \u2013 {end}"


def long_moment(moment: Moment, language: str, form: str = "long") -> str:
    """Return *moment* in full, no more precise than it is known; the zone as it was given."""
    from babel.dates import format_date

    if moment.date is None:
        if not moment.month:
            return str(moment.year)
        first = date(moment.year, moment.month, 1)
        return cast(str, cast(Any, format_date)(first, "MMMM y", locale=_locale(language)))
    day = long_date(moment.date, language, form)
    if moment.clock is None:
        return day
    return f"{day}, {_clock(moment.clock)}{_zone(moment.offset)}"


def _clock(clock: time) -> str:
    return clock.strftime("%H:%M")


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return " UTC"
    hours, minutes = divmod(abs(offset), 60)
    return f" UTC{'−' if offset < 0 else '+'}{hours}" + (f":{minutes:02d}" if minutes else "")


def _locale(language: str) -> Any:
    """Return the CLDR locale of *language*; English where CLDR knows none."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")
