"""Dates as they are printed, taken with what stands there and no more."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.calendar.printed import Label, printed_dates, publication_date
from briefing.articles.dates import resolve_dates
from briefing.articles.values import Moment


def iso(text: str) -> str:
    found = publication_date(text)
    moment = found.moment() if found else None
    return moment.iso() if moment else ""


def test_all_datelines_are_right_and_none_is_invented(project):
    lines = json.loads((project / "tests" / "data" / "datelines.json").read_text("utf-8"))
    assert len(lines) == 84
    for line in lines:
        written = Moment.parse(line["reference"]) if line["reference"] else None
        mentions = resolve_dates(line["text"], written)
        printed = publication_date(line["text"])
        days = [
            each.day
            for each in mentions
            if printed is None or each.start <= printed.start < each.end
        ]
        day = next((day for day in days if day), None)
        assert (day.isoformat() if day else None) == line["date"], line["text"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("31 Dec, 2021 04:08", "2021-12-31T04:08"),
        ("Diplomacy | December 8, 2021, Wednesday // 11:18| views", "2021-12-08T11:18"),
        ("Dec. 7, 2021, 4:34 PM EST", "2021-12-07T16:34-05:00"),
        ("Tue 7 Dec 2021 16.34 GMT", "2021-12-07T16:34Z"),
        ("December 7, 2021 8:08 PM MSK", "2021-12-07T20:08+03:00"),
        ("Dec 7, 2021 at 4:34 p.m. ET", "2021-12-07T16:34"),
        ("Published: 16:34 GMT, 7 December 2021", "2021-12-07T16:34Z"),
        ("Updated 2254 GMT (0654 HKT) December 7, 2021", "2021-12-07T22:54Z"),
        ("7 décembre 2021 à 19h45", "2021-12-07T19:45"),
        ("Dienstag, 07.12.2021, 19:45 Uhr", "2021-12-07T19:45"),
        ("7 грудня 2021, 20:30", "2021-12-07T20:30"),
        ("2021-12-07T22:34:00-05:00", "2021-12-07T22:34-05:00"),
        ("12/31/2021 12:05 AM EST", "2021-12-31T00:05-05:00"),
        ("December 7, 2021 12 p.m.", "2021-12-07T12:00"),
    ],
)
def test_the_minute_and_its_zone_are_kept_where_they_are_printed(text, moment):
    assert iso(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "Five of the 12 members",
        "in May 2021",
        "January 9-10, 2022",
        "January 9 and 10, 2022",
        "between 9 and 10 January 2022",
        "February 30, 2021",
        "31.02.2021",
        "it may 10 times be so",
        "they march 5 miles",
        "version 1.2.2021.4",
        "7/12",
        "at 16:34",
        "phone 4420211207",
    ],
)
def test_what_is_no_single_day_is_none(text):
    assert iso(text) == ""


def test_a_date_of_publication_wins_over_one_of_change():
    assert iso("Updated Dec 8, 2021; posted Dec 7, 2021") == "2021-12-07"
    assert iso("Summit of June 16, 2021 | Published Dec 7, 2021") == "2021-12-07"
    found = publication_date("Last modified on Wed 8 Dec 2021")
    assert found is not None
    assert found.label is Label.UPDATED


def test_a_date_with_slashes_that_may_be_read_both_ways_says_so():
    ambiguous, plain = publication_date("03/04/2021"), publication_date("13/04/2021")
    assert ambiguous is not None
    assert ambiguous.ambiguous
    assert plain is not None
    assert not plain.ambiguous


def test_a_date_without_a_year_is_the_nearest_to_the_text():
    found = publication_date("Dec. 31")
    assert found is not None
    assert found.moment() is None
    assert found.on(Moment.parse("2022-01-02").date).isoformat() == "2021-12-31"
    assert publication_date("January 12").on(Moment.parse("2021-12-31").date).year == 2022


@given(st.text(alphabet="0123456789 .,:/-TZdecmay年декабря\n\tpm|", max_size=200))
def test_any_text_gives_dates_in_order_that_the_calendar_has(text):
    found = printed_dates(text)
    for before, after in pairwise(found):
        assert before.end <= after.start
    for each in found:
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        moment = each.moment()
        if moment:
            assert Moment.parse(moment.iso()) == moment
