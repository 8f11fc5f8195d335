"""Articles kept as evidence: every character, every byte, and nothing lost by a change."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.articles.values import Moment, ParagraphKind, Passage
from briefing.errors import EditRefused, NotFound, WorkspaceDamaged
from briefing.memos.values import Cited, Entry, Memo, Section
from briefing.statements.values import Anchor, Statement
from briefing.store import Store, Together, Withdraw


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("kept") / "s.briefing", create=True) as opened:
        yield opened


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(
        st.one_of(
            st.characters(exclude_categories=["Cs"]),
            st.sampled_from(
                "\0\r\n\u0301\u200d\ufe0f\u00a0\u00ad\u2028\ufeff\u202e😀👩🏽ﬁ\U0010ffff"
            ),
        )
    ),
    st.binary(max_size=200),
)
def test_text_and_bytes_come_back_exactly(shelf, captured, at, text, data):
    original, article = captured(text, data=b"0" + data)
    article = replace(article, text=text)
    if shelf.add_article(original, article, at).new:
        assert shelf.article(article.id) == article
        assert shelf.original(article.id) == original


def test_everything_that_a_reader_found_comes_back(store, captured, at):
    data, article = captured(
        "Title\nStory\nShare",
        passages=(Passage(0, 5, ParagraphKind.HEADING), Passage(6, 11), Passage(12, 17)),
        pages=((0, 11), (11, 17)),
        left_out=((12, 17),),
        media_type="application/pdf",
        warnings=("Page 3 holds no text.",),
    )
    store.add_article(data, article, at)
    assert store.article(article.id) == article


def test_rows_tell_what_a_list_shows(store, captured, at):
    data, article = captured("Putin and Biden talk\nOne two three", left_out=((21, 25),))
    store.add_article(data, article, at)
    (row,) = store.articles()
    assert row == (
        article.id,
        "Putin and Biden talk",
        "Meduza",
        "",
        "2021-12-07T18:07+03:00",
        "en",
        6,
        ("published", "title"),
        0,
    )


def test_adding_twice_adds_once(store, pair, at):
    first = store.add_articles(pair, at)
    again = store.add_articles([*pair, pair[0]], at)
    assert [added.new for added in first] == [True, True]
    assert [added.new for added in again] == [False, False, False]
    assert len(store.articles()) == 2
    store.undo(at)
    assert store.articles() == []


def test_the_same_file_twice_in_one_go_is_added_once(store, pair, at):
    assert [added.new for added in store.add_articles([pair[0], pair[0]], at)] == [True, False]
    assert len(store.articles()) == 1


def test_batches_of_one_drop_are_undone_as_one_step(store, captured, at):
    batches = [[captured(f"Story {n} of {batch}") for n in range(3)] for batch in range(3)]
    step = 0
    for batch in batches:
        step = store.add_articles([*batch, batches[0][0]], at, "Add 9 articles", step)[-1].step
    assert len(store.articles()) == 9
    assert len(store.history()) == 1
    store.undo(at)
    assert store.articles() == []
    assert store.next_undo() is None
    store.redo(at)
    assert len(store.articles()) == 9


def test_what_is_added_takes_the_place_of_another_in_one_step_and_the_next_batch_goes_on(
    store, captured, at
):
    stub, page, other = (captured(f"Story {n}") for n in range(3))
    store.add_articles([stub], at)
    step = store.add_articles([page], at)[0].step
    store.edit_library(Together((Withdraw((stub[1].id,)),)), "In its place", at, step)
    assert store.add_articles([other], at, continued=step)[0].step == step
    assert store.next_undo() == "In its place"
    assert [row.title for row in store.articles()] == ["Story 1", "Story 2"]
    store.undo(at)
    assert [row.title for row in store.articles()] == ["Story 0"]
    store.redo(at)
    assert [row.title for row in store.articles()] == ["Story 1", "Story 2"]
    store.undo(at)
    store.undo(at)
    assert store.articles() == []


def test_a_batch_does_not_grow_a_step_that_is_no_longer_the_latest(store, captured, at):
    one, two, three = (captured(f"Story {n}") for n in range(3))
    step = store.add_articles([one], at)[0].step
    store.undo(at)
    assert store.add_articles([two], at, continued=step)[0].step != step
    later = store.add_articles([three], at, continued=step)[0].step
    assert len(store.history()) == 4
    assert later != step
    store.undo(at)
    assert [row.title for row in store.articles()] == ["Story 1"]


def test_an_article_that_was_withdrawn_is_listed_again_when_added_again(store, pair, at):
    store.add_articles(pair, at)
    store.withdraw([pair[0][1].id], at)
    assert store.add_article(*pair[0], at).new
    assert len(store.articles()) == 2


def test_a_corrected_article_that_is_added_again_keeps_its_corrections(store, pair, at):
    store.add_articles(pair, at)
    article = pair[0][1]
    store.edit_source(article.id, replace(article.source, outlet="Sputnik"), at)
    store.add_articles(pair, at)
    assert store.article(article.id).source.outlet == "Sputnik"


def test_any_unique_beginning_of_six_characters_names_an_article(store, pair, at):
    store.add_articles(pair, at)
    identity = pair[0][1].id
    assert store.article_id(identity[:6]) == identity
    assert store.article_id(identity[:9].upper()) == identity
    with pytest.raises(NotFound, match="too short"):
        store.article_id(identity[:5])


def test_what_begins_several_ids_names_them(store, captured, at):
    one, other = captured("One story"), captured("Another story")
    twins = [
        (one[0], replace(one[1], id="abcdef" + "0" * 58)),
        (other[0], replace(other[1], id="abcdef" + "1" * 58)),
    ]
    store.add_articles(twins, at)
    with pytest.raises(
        NotFound,
        match=r"several articles: abcdef000000 \(One story\), abcdef111111 \(Another story",
    ):
        store.article_id("abcdef")
    assert store.article_id("abcdef1") == twins[1][1].id


def test_an_article_that_is_not_there_names_the_nearest(store, pair, at):
    with pytest.raises(NotFound, match="no articles yet"):
        store.article("abcdef")
    store.add_articles(pair, at)
    with pytest.raises(NotFound, match="Putin and Biden talk"):
        store.article("zzzzzz%_'")


def test_a_source_is_corrected_and_the_correction_undone(store, pair, at):
    store.add_articles(pair, at)
    article = pair[0][1]
    changed = replace(
        article.source, outlet="Sputnik", published=Moment(2021, 12), guessed=frozenset()
    )
    store.edit_source(article.id[:8], changed, at)
    assert store.article(article.id) == replace(article, source=changed)
    assert store.articles()[0].outlet == "Sputnik"
    assert store.articles()[0].published == "2021-12"
    assert store.next_undo() == "Correct source"
    store.undo(at)
    assert store.article(article.id) == article
    store.redo(at)
    assert store.article(article.id).source == changed


def test_taking_back_part_of_a_span_keeps_the_rest_left_out(store, captured, at):
    added = store.add_article(*captured("0123456789", left_out=((2, 8),)), at)
    store.take_back(added.id, (4, 6), at)
    assert store.article(added.id).left_out == ((2, 4), (6, 8))
    store.undo(at)
    assert store.article(added.id).left_out == ((2, 8),)


@pytest.mark.parametrize("spans", [((5, 3),), ((0, 11),), ((4, 6), (5, 7)), ((-1, 2),), ((3, 3),)])
def test_spans_that_fit_no_text_are_refused_and_change_nothing(store, captured, at, spans):
    added = store.add_article(*captured("0123456789"), at)
    with pytest.raises(EditRefused):
        store.leave_out(added.id, spans, at)
    assert store.article(added.id).left_out == ()
    assert store.next_undo() == "Add article"


def test_withdrawn_articles_stay_for_the_memos_that_cite_them(store, pair, at):
    store.add_articles(pair, at)
    article = pair[0][1]
    store.withdraw([article.id], at)
    assert [row.id for row in store.articles()] == [pair[1][1].id]
    assert store.article(article.id) == article
    assert store.original(article.id) == pair[0][0]


def test_withdrawing_again_is_taken_back_without_listing_anything(store, pair, at):
    store.add_articles(pair, at)
    identity = pair[0][1].id
    store.withdraw([identity], at)
    store.withdraw([identity, pair[1][1].id], at)
    store.undo(at)
    assert [row.id for row in store.articles()] == [pair[1][1].id]
    assert store.search_ids("guarantees") == []
    assert store.search_ids("sanctions") == [pair[1][1].id]


def test_rows_count_the_statements_that_memos_take(store, pair, at):
    store.add_articles(pair, at)
    one, other = pair[0][1].id, pair[1][1].id

    def memo(name: str, *articles: str) -> Memo:
        entries = tuple(
            Entry(f"e{n}", Cited((Statement(f"s{n}", article, Anchor("x", "", "", 0, 1)),)))
            for n, article in enumerate(articles)
        )
        return Memo(name, name, sections=(Section("s", "Ukraine", entries),))

    store.save_memo(memo("first", one, one, other), at)
    store.save_memo(memo("second", one), at)
    assert {row.id: row.used for row in store.articles()} == {one: 3, other: 1}
    store.save_memo(memo("first", other), at)
    assert {row.id: row.used for row in store.articles()} == {one: 1, other: 1}
    store.withdraw_memo("second", at)
    assert {row.id: row.used for row in store.articles()} == {one: 0, other: 1}


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("UPDATE article_text SET text = replace(text, 'wants', 'wanted')", "article"),
        ("UPDATE article_text SET text = CAST(text AS BLOB)", "article"),
        ("UPDATE article_text SET text = CAST(x'ff' AS TEXT)", "article"),
        ("UPDATE article_text SET layout = '{'", "article"),
        ("UPDATE article_source SET source = replace(source, 'Meduza', 'Sputnik')", "article"),
        ("UPDATE article_source SET left_out = '[[0,4]]'", "article"),
        ("DELETE FROM article_source", "article"),
        ("UPDATE article_original SET packed = x'00'", "original"),
        ("UPDATE article_original SET packed = 'text'", "original"),
        (
            f"UPDATE article_original SET packed = x'{zlib.compress(b'forged').hex()}'",
            "original",
        ),
        ("DELETE FROM article_original", "original"),
        (
            (
                "UPDATE article_text SET number = 3 WHERE number = 1;"
                "UPDATE article_text SET number = 1 WHERE number = 2"
            ),
            "article",
        ),
    ],
)
def test_a_text_changed_from_outside_is_never_passed_off_as_captured(
    store, path, pair, at, statement, names
):
    store.add_articles(pair, at)
    other = sqlite3.connect(path)
    other.executescript("PRAGMA foreign_keys = OFF;" + statement)
    other.close()
    with pytest.raises(WorkspaceDamaged, match=r"calls\.briefing"):
        getattr(store, names)(pair[0][1].id)


def test_a_time_without_a_zone_is_a_mistake_of_the_caller(store, pair):
    with pytest.raises(ValueError, match="zone"):
        store.add_articles(pair, datetime(2022, 1, 1))
    assert store.articles() == []


def test_corrections_of_the_reading_aids_are_kept(store, path, at):
    store.corrections.keep("speaker", "abc:1-9", {"name": "Ushakov"}, at)
    store.corrections.keep("speaker", "abc:1-9", {"name": "Yuri Ushakov"}, at)
    store.corrections.keep("heading", "guarantees in writing", "nato", at)
    store.corrections.keep("speaker", "def:1-9", None, at)
    store.corrections.forget("speaker", "def:1-9")
    with Store.open(path, read_only=True) as reader:
        assert reader.corrections.all("speaker") == {"abc:1-9": {"name": "Yuri Ushakov"}}
        assert reader.corrections.all("heading") == {"guarantees in writing": "nato"}
