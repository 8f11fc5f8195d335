"""The first proposal of a memo: slices of articles under headings, nothing invented."""

from __future__ import annotations

from dataclasses import replace

from briefing.articles.values import Article, Source
from briefing.statements.drafting import draft
from briefing.statements.suggestions import HeadingHints
from briefing.statements.values import StatementKind
from tools.evaluate.elsewhere import shipped_headings
from tools.evaluate.labelled import seed_texts

HINTS = (HeadingHints("NATO", ("nato", "guarantees")), HeadingHints("Sanctions", ("sanctions",)))
ONE = Article(
    "one",
    Source(language="en", reliability="C"),
    "The Russian president Vladimir Putin said NATO must give reliable, legally fixed guarantees "
    "to Moscow. Macron was born in Amiens and likes to travel.",
)
TWO = Article(
    "two",
    Source(language="en", reliability="B"),
    "“NATO must give us reliable, legally fixed guarantees,” Vladimir Putin told reporters in "
    "Moscow. The Kremlin said sanctions would be a colossal mistake for both countries.",
)


def test_one_statement_stands_for_its_group_the_best_source_first():
    nato, sanctions = draft([ONE, TWO], HINTS)
    (entry,) = nato.entries
    assert (entry.article, entry.kind) == ("two", StatementKind.DIRECT)
    assert (
        TWO.text[entry.start : entry.end] == "NATO must give us reliable, legally fixed guarantees"
    )
    assert [article for article, _, _ in entry.also] == ["one"]
    assert [entry.speaker for entry in sanctions.entries] == ["Kremlin"]


def test_a_more_reliable_source_comes_first_though_it_is_indirect():
    better = replace(ONE, source=replace(ONE.source, reliability="A"))
    (entry,) = draft([better, TWO], HINTS)[0].entries
    assert entry.article == "one"


def test_what_is_left_out_of_an_article_is_not_proposed():
    furniture = replace(TWO, left_out=((0, len(TWO.text)),))
    assert all(not section.entries for section in draft([furniture], HINTS))


def test_the_draft_on_the_sample_articles_fills_every_heading_with_slices():
    articles = [Article(key, Source(language="en"), text) for key, text in seed_texts().items()]
    texts = seed_texts()
    sections = draft(articles, shipped_headings(), entries=6)
    assert [section.heading for section in sections] == [h.heading for h in shipped_headings()]
    for section in sections:
        assert 3 <= len(section.entries) <= 6
        for entry in section.entries:
            said = texts[entry.article][entry.start : entry.end]
            assert said == said.strip()
            assert "\n" not in said
            assert entry.speaker
            assert len({entry.article, *(a for a, _, _ in entry.also)}) == 1 + len(entry.also)
