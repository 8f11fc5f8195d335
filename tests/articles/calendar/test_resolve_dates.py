"""Times that count from the date of the article: resolved, or left open rather than wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.dates import resolve_dates, weekday_beside, year_of
from briefing.articles.values import Moment

PIECES = (
    'Tuesday today last week “ ” " December 7 mid-May 9 and 10 , . \n will May ago 3 days '
    "on the eve of the talks call 2021 's Today Monday next year вчера"
)
WEDNESDAY = Moment.parse("2021-12-08T11:18")


def resolved(text: str, published: Moment | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(each.text, each.resolved) for each in resolve_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They talked on Tuesday.", ("Tuesday", "2021-12-07")),
        ("They talked on Wednesday.", ("Wednesday", "2021-12-08")),
        ("They met last Wednesday.", ("last Wednesday", "2021-12-01")),
        ("They meet next Tuesday.", ("next Tuesday", "2021-12-14")),
        ("He would hold talks with Zelensky on Thursday.", ("Thursday", "2021-12-09")),
        ("On Thursday, Biden will speak to Zelensky.", ("Thursday", "2021-12-09")),
        ("They spoke yesterday.", ("yesterday", "2021-12-07")),
        ("They spoke the day before yesterday.", ("the day before yesterday", "2021-12-06")),
        ("They will speak tomorrow.", ("tomorrow", "2021-12-09")),
        ("It was 3 days ago.", ("3 days ago", "2021-12-05")),
        ("It was two months ago.", ("two months ago", "2021-10")),
        ("In mid-November he spoke.", ("mid-November", "2021-11")),
        ("In January they meet.", ("In January", "2022-01")),
        ("in June 2021", ("June 2021", "2021-06")),
        ("They met last month.", ("last month", "2021-11")),
        ("They met last week.", ("last week", "2021-11-29/2021-12-05")),
        ("They meet January 9 and 10.", ("January 9 and 10", "2022-01-09/2022-01-10")),
        ("Переговоры прошли во вторник.", ("вторник", "2021-12-07")),
        ("Переговоры прошли вчера.", ("вчера", "2021-12-07")),
        ("Die Gespräche waren am Dienstag.", ("Dienstag", "2021-12-07")),
    ],
)
def test_a_relative_time_counts_from_the_date_of_the_article(text, found):
    assert resolved(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "“We held a call today,” the White House said.",
        '"He leaves on Friday," she said.',
        "It happened in July.",  # five months back, seven ahead
        "The Sunday Times wrote so.",
        "It was Black Friday.",
        "Накануне переговоров",
        "On the eve of the talks nobody slept.",
        "They meet this Friday or not at all.",
        "It will be on Wednesday.",  # today, or a week from today
        "It was a few hours ago and 20 hours ago.",
    ],
)
def test_what_cannot_be_told_is_left_open(text):
    assert all(each == "" for _, each in resolved(text))


def test_two_days_in_one_sentence_each_have_their_own_direction():
    text = "Sullivan said on Tuesday that Biden would call Zelensky on Thursday."
    assert [each for _, each in resolved(text)] == ["2021-12-07", "2021-12-09"]


def test_what_lies_ahead_of_one_day_does_not_move_the_next():
    text = "He will meet Zelensky on Thursday, having met Putin on Tuesday."
    assert [each for _, each in resolved(text)] == ["2021-12-09", "2021-12-07"]


def test_a_weekday_before_a_date_belongs_to_it():
    assert resolved("held talks on Tuesday, December 7.") == [("Tuesday, December 7", "2021-12-07")]


def test_a_weekday_that_contradicts_its_date_leaves_it_open():
    assert resolved("held talks on Monday, December 7.") == [("Monday, December 7", "")]


def test_without_the_date_of_the_article_only_what_is_printed_whole_is_known():
    text = "On Tuesday, December 7, 2021 they spoke; yesterday they wrote; in May they met."
    assert resolved(text, None) == [
        ("Tuesday, December 7, 2021", "2021-12-07"),
        ("yesterday", ""),
        ("in May", ""),
    ]


def test_a_year_is_known_where_the_weekday_leaves_just_one_of_those_that_the_text_names():
    text = "They spoke on Tuesday, December 7. They had met in June 2021. Tuesday was cold."
    assert [each for _, each in resolved(text, None)] == ["2021-12-07", "2021-06", "2021-12-07"]
    assert resolved("They spoke on Tuesday, December 7.", None) == [("Tuesday, December 7", "")]
    assert year_of("in 2021 and 2010", 12, 7, 1) == 0
    start = text.index("December 7")
    assert weekday_beside(text, start, start + len("December 7")) == 1


def test_the_eve_of_an_event_is_the_day_before_the_one_that_the_text_gives_it():
    text = "They held talks on Tuesday. On the eve of the talks nobody slept."
    assert resolved(text)[1] == ("On the eve of the talks", "2021-12-06")


def test_todays_talks_are_left_open_where_the_text_puts_them_on_another_day():
    text = "They talked on a secure link on Tuesday. Today's conversation is the fifth. "
    text += "Macron said today that he was glad."
    assert [each for _, each in resolved(text)] == ["2021-12-07", "", "2021-12-08"]


@given(
    st.lists(
        st.sampled_from(PIECES.split(" ")),
        max_size=40,
    ),
    st.sampled_from([None, WEDNESDAY, Moment(1, 1, 1), Moment(9999, 12, 31), Moment(2021)]),
)
def test_mentions_are_slices_in_order_without_overlaps(words, published):
    text = " ".join(words)
    end = 0
    for each in resolve_dates(text, published):
        assert end <= each.start < each.end
        assert text[each.start : each.end] == each.text
        for part in filter(None, each.resolved.split("/")):
            Moment.parse(part)
        end = each.end
