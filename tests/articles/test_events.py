"""Articles grouped by the event that they report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.articles.events import group
from briefing.articles.reading import read_article
from briefing.articles.values import Article, Moment


@pytest.fixture(scope="module")
def articles(seeds) -> list[Article]:
    return [read_article(path.read_bytes(), path.name) for path in sorted(seeds.glob("*.txt"))]


def test_the_two_calls_of_the_sample_articles_are_told_apart(articles):
    first, second = group(articles)
    assert (str(first.on), len(first.articles)) == ("2021-12-07", 4)
    assert (str(second.on), len(second.articles)) == ("2021-12-30", 1)
    assert first.name == "video call"
    assert second.name == "call"


def test_articles_that_leave_their_day_open_are_named_as_inferred(articles):
    first, second = group(articles)
    sputnik, realnoe = articles[0].id, articles[4].id
    assert first.inferred == {sputnik, realnoe}
    assert not second.inferred


def test_the_order_of_the_articles_does_not_matter(articles):
    forwards = {(event.on, frozenset(event.articles)) for event in group(articles)}
    backwards = {(event.on, frozenset(event.articles)) for event in group(articles[::-1])}
    assert forwards == backwards


def test_articles_of_different_days_never_come_together(articles):
    one = articles[2]
    text = one.text.replace("December 8", "December 29")
    other = replace(
        one,
        id="other",
        text=text,
        source=replace(one.source, published=Moment.parse("2021-12-29")),
        left_out=(),
    )
    assert len(group([one, other])) == 2


def test_articles_of_one_day_about_different_things_stay_apart(articles):
    quake = (
        "Earthquake shakes northern Italy\n\n"
        "A strong earthquake shook towns in northern Italy on Tuesday and damaged old churches.\n\n"
        "Rescue workers searched the rubble of collapsed houses for hours, the mayor said.\n"
    )
    published = replace(articles[2].source, published=Moment.parse("2021-12-08"))
    other = Article("quake", published, quake)
    assert [len(event.articles) for event in group([articles[2], other])] == [1, 1]


def test_nothing_to_group_gives_no_events():
    assert group([]) == ()
