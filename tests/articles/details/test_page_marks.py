"""What the marks of a page tell: JSON-LD, OpenGraph, meta, time, bylines."""

from __future__ import annotations

import json

import pytest

from briefing.articles.readers import html
from briefing.articles.values import Source

STORY = "".join(
    f"<p>Paragraph {number} of the story says what the two presidents said on the phone.</p>"
    for number in ("one", "two", "three", "four", "five")
)


def source(head: str = "", body: str = STORY, **transport: str) -> Source:
    page = f"<html lang='en'><head>{head}</head><body><article>{body}</article></body></html>"
    return html.read(page.encode(), "page.html", **transport).source


def ld(**node: object) -> str:
    text = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **node})
    return f"<script type='application/ld+json'>{text}</script>"


def where(found: Source, field: str) -> str:
    return next(each.where for each in found.findings if each.field == field)


def test_json_ld_tells_title_author_outlet_and_date():
    found = source(
        ld(
            headline="Talks end without a result",
            author=[{"@type": "Person", "name": "Jane Doe"}, {"name": "John Smith"}],
            publisher={"@type": "Organization", "name": "Example News"},
            datePublished="2021-12-07T22:34:00-05:00",
        )
    )
    assert found.title == "Talks end without a result"
    assert found.author == "Jane Doe and John Smith"
    assert found.outlet == "Example News"
    assert str(found.published) == "2021-12-07T22:34-05:00"
    assert where(found, "published") == "JSON-LD “datePublished”"
    assert not found.guessed


def test_meta_and_opengraph_tell_them_where_there_is_no_json_ld():
    found = source(
        "<title>Talks end without a result | Example News</title>"
        "<meta property='og:site_name' content='Example News'>"
        "<meta name='author' content='By Jane Doe, Staff Writer'>"
        "<meta property='article:published_time' content='2021-12-07T16:34:00Z'>"
        "<meta property='og:url' content='https://example.org/a'>"
    )
    assert found.title == "Talks end without a result"
    assert found.author == "Jane Doe"
    assert found.outlet == "Example News"
    assert str(found.published) == "2021-12-07T16:34Z"
    assert found.url == "https://example.org/a"


def test_the_page_itself_tells_them_where_there_are_no_marks():
    found = source(
        "<title>Talks end without a result - Example News</title>",
        "<h1>Talks end without a result</h1><p class='byline'>By <a href='/x'>Jane Doe</a></p>"
        f"<p>7 December 2021, 16:34 GMT</p>{STORY}",
    )
    assert found.title == "Talks end without a result"
    assert found.author == "Jane Doe"
    assert str(found.published) == "2021-12-07T16:34Z"


def test_marks_of_another_article_on_the_page_are_not_believed():
    found = source(
        "<title>Talks end without a result</title>"
        + ld(headline="Something else entirely", datePublished="2019-01-01")
        + ld(headline="Talks end without a result", datePublished="2021-12-07"),
        f"<h1>Talks end without a result</h1>{STORY}",
    )
    assert found.title == "Talks end without a result"
    assert str(found.published) == "2021-12-07"


def test_the_author_below_the_headline_wins_over_one_of_a_teaser_above_it():
    teaser = "<div class='author'>Alicia Other</div>"
    found = source(
        "<title>Talks end without a result</title>",
        f"{teaser}<h1>Talks end without a result</h1><div class='author'>Jane Doe</div>{STORY}",
    )
    assert found.author == "Jane Doe"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("admin", ""),
        ("Example News", ""),
        ("https://example.org/authors/jane", ""),
        ("jane@example.org", ""),
        ("Doe, Jane", "Jane Doe"),
        ("Jane Doe, Senior Political Correspondent", "Jane Doe"),
        ("By Jane Doe | December 7, 2021", "Jane Doe"),
        ("Jane Doe and John Smith", "Jane Doe and John Smith"),
    ],
)
def test_a_name_is_cleared_of_what_pages_put_around_it(written, kept):
    site = "<meta property='og:site_name' content='Example News'>"
    assert source(f"{site}<meta name='author' content='{written}'>").author == kept


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("2021-12-07", "2021-12-07"),
        ("2021-12-07T00:00:00Z", "2021-12-07"),
        ("2021-12-07T16:34:12.123+0300", "2021-12-07T16:34:12+03:00"),
        ("20211207", "2021-12-07"),
        ("Tue, 07 Dec 2021 16:34:00 GMT", "2021-12-07T16:34Z"),
        ("2021-13-45", ""),
        ("yesterday", ""),
        ("9999-12-31", ""),
    ],
)
def test_a_stamp_is_taken_with_what_is_known_of_it(stamp, moment):
    found = source(f"<meta property='article:published_time' content='{stamp}'>")
    assert str(found.published or "") == moment


def test_a_page_without_a_date_has_none():
    assert source("<title>Talks end without a result</title>").published is None


def test_a_host_alone_is_only_a_guess_at_the_outlet():
    found = source(url="https://www.example.org/2021/12/07/talks")
    assert found.outlet == "example.org"
    assert "outlet" in found.guessed
    assert str(found.published) == "2021-12-07"
    assert "published" in found.guessed


def test_the_name_of_a_section_is_no_outlet_and_the_end_of_the_window_title_may_be_one():
    head = "<title>Talks end | Example News</title><meta property='og:site_name' content='U.S.'>"
    assert source(head, url="https://example-news.org/x").outlet == "Example News"
    assert source("<title>Talks end | Reuters</title>").outlet == "Reuters"
    assert source("<title>Talks end | Part two</title>").outlet == ""


def test_the_language_is_that_of_the_words_whatever_the_page_says():
    russian = "<p>Президенты России и США провели переговоры по видеосвязи во вторник.</p>" * 6
    assert source(body=russian).language == "ru"
    assert source().language == "en"


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": ["x", 1, null], "author": 7, "publisher": []}',
        '{"@type": ["NewsArticle", 3], "datePublished": {"a": "b"}, "author": [[["x"]]]}',
        "{'@type': broken",
        "null",
    ],
)
def test_json_ld_of_any_form_breaks_nothing(script):
    found = source(f"<script type='application/ld+json'>{script}</script>")
    assert found.author in ("", "x")


def test_a_canonical_address_that_is_no_web_address_is_none():
    assert source("<link rel='canonical' href='javascript:alert(1)'>").url == ""
    assert source("<meta property='og:url' content='file:///etc/passwd'>").url == ""
