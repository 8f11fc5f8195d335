"""Full-text search as an analyst meets it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.store import Store
from briefing.store.query import MAX_TERMS, Query

HOSTILE = [
    '"',
    '""',
    "'",
    "AND",
    "OR NOT",
    "NEAR(a b, 2)",
    "story: putin",
    "-putin",
    "^putin",
    "putin AND",
    "(putin",
    "*",
    '"*',
    "a" * 5000,
    "a b " * 3000,
    "\0",
    "putin\0biden",
    "'; DROP TABLE article; --",
    "{title story} : putin",
    "\ud800",
    "\u202eputin",
    "%_?",
    "+",
    "😀",
    "\ufffc",
]


def _ids(store: Store, query: str) -> set[str]:
    return {hit.id for hit in store.search(query)}


def _found(store: Store, captured, at, text: str, query: str, **fields: object) -> list[str]:
    """Return what is marked in *text* when *query* is sought."""
    added = store.add_article(*captured(text, **fields), at)
    hits = [hit for hit in store.search(query) if hit.id == added.id]
    return [text[start:end] for hit in hits for start, end in hit.spans]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Kyiv was absent.", "kyiv", ["Kyiv"]),
        ("Le président a parlé à Genève.", "geneve president", ["président", "Genève"]),
        ("The president spoke in Geneva.", "présidént", ["president"]),
        ("Łódź and Tromsø, Straße", "lodz tromso strasse", ["Łódź", "Tromsø", "Straße"]),
        ("Ёлка и Йод", "елка", ["Ёлка"]),
        ("Путин и Байден", "ПУТИН", ["Путин"]),
        ("legally fixed guarantees", '"fixed guarantees"', ["fixed guarantees"]),
        ("legally fixed guarantees", "“legally fixed”", ["legally fixed"]),
        ("sanctions and sanctioned", "sanc*", ["sanctions", "sanctioned"]),
        ("the NATO enlargement of 1997", '"nato enl*"', ["NATO enlargement"]),
        ("Biden's aide", "biden", ["Biden"]),
        ("Biden’s aide", "biden's", ["Biden’s"]),
        ("the U.S. side", "u.s.", ["U.S"]),
        ("cafe\u0301 society", "café", ["cafe\u0301"]),
        ("in\u00advis\u200bible", "invis", ["in\u00advis"]),
        ("普京与拜登举行视频通话", "拜登", ["拜登"]),
        ("普京与拜登举行视频通话", "视频通话", ["视频通话"]),
        ("普京与拜登举行视频通话", "话", ["话"]),
        ("普京与拜登举行视频通话", "普京 拜登", ["普京", "拜登"]),
        ("2021年12月の電話会談", "2021年", ["2021年1"[:5]]),
        ("プーチン大統領とバイデン大統領", "バイデン", ["バイデン"]),
        ("ปูตินและไบเดนหารือ", "ไบเดน", ["ไบเดน"]),
        ("푸틴과 바이든의 통화", "바이든", ["바이든"]),
        ("قال الرَّئِيسُ بوتين", "الرئيس", ["الرَّئِيسُ"]),
        ("राष्ट्रपति पुतिन ने कहा", "पुतिन", ["पुतिन"]),
    ],
)
def test_what_a_query_finds_is_marked_in_the_articles_own_characters(
    store, captured, at, text, query, marked
):
    assert _found(store, captured, at, text, query) == marked


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("guarantees that are fixed", '"fixed guarantees"'),
        ("Biden spoke", "biden putin"),
        ("sanction", "sanctions"),
        ("拜普京登", "拜登"),
        ("Hindustan", "stan"),
        ("राष्ट्रपति पुतिन", "पतन"),
    ],
)
def test_what_does_not_stand_there_is_not_found(store, captured, at, text, query):
    assert _found(store, captured, at, text, query) == []


@pytest.mark.parametrize("query", HOSTILE)
def test_odd_characters_are_a_query_and_no_error(store, pair, at, query):
    store.add_articles(pair, at)
    store.search(query)
    assert len(store.articles()) == 2


def test_operators_of_the_index_are_plain_words(store, captured, at):
    assert _found(store, captured, at, "Putin OR NOT to be", "or not") == ["OR", "NOT"]
    assert _ids(store, "putin OR biden") == set()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("search") / "s.briefing", create=True) as opened:
        yield opened


_TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "aAéßß İıłﬁ½Ж \n“”.,'’-*\"()电話話のกำเ바ءَـहि\u0301\u200d\u00ad\ufe0f😀\u202e"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_TEXTS, data=st.data())
def test_every_word_of_a_text_finds_it_and_marks_a_stretch_that_holds_it(
    shelf, captured, at, text, data
):
    article = captured(text, data=b"1" + text.encode())
    added = shelf.add_article(*article, at)
    cut = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    words = text[cut[0] : cut[1]].split()
    whole = [word for word in text.split() if word in words]
    for word in whole[:5]:
        query = word.replace('"', " ").replace("*", " ")
        if not Query.parse(query).terms:
            continue
        assert added.id in shelf.search_ids(query), repr(query)
        spans = shelf.places(added.id, query)
        assert spans, repr(query)
        assert all(0 <= start < end <= len(text) for start, end in spans)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.one_of(st.text(max_size=40), st.lists(st.sampled_from(HOSTILE)).map(" ".join)))
def test_any_text_is_a_query(shelf, query):
    shelf.search(query)
    assert len(Query.parse(query).terms) <= MAX_TERMS


def test_what_is_left_out_is_not_searched_until_it_is_taken_back(store, captured, at):
    text = "Calls\nShare to Facebook. Putin spoke of guarantees. Discuss"
    added = store.add_article(*captured(text, left_out=((6, 24), (52, 59))), at)
    assert _ids(store, "facebook") == set()
    assert _ids(store, "discuss") == set()
    store.take_back(added.id, (6, 24), at)
    assert _ids(store, "facebook") == {added.id}
    assert _ids(store, "discuss") == set()
    store.undo(at)
    assert _ids(store, "facebook") == set()


def test_no_phrase_reaches_across_what_is_left_out(store, captured, at):
    text = "Calls\nPutin spoke Share to Facebook of guarantees"
    store.add_article(*captured(text, left_out=((18, 36),)), at)
    assert _ids(store, '"putin spoke"')
    assert _ids(store, '"spoke of"') == set()


def test_title_and_outlet_are_found_and_the_title_counts_more(store, captured, at):
    body = "A long story about something else that says talks, and talks of talks. "
    low = store.add_article(*captured("Weather\n" + body), at)
    high = store.add_article(*captured("Talks\n" + body.replace("talks", "little")), at)
    assert [hit.id for hit in store.search("talks")] == [high.id, low.id]
    assert _ids(store, "meduza") == {low.id, high.id}


def test_of_equal_matches_the_newest_comes_first(store, captured, at):
    added = [store.add_article(*captured(f"Story {n}\nTalks were held."), at) for n in range(4)]
    assert store.search_ids("talks") == [result.id for result in reversed(added)]
    assert [hit.id for hit in store.search("talks", limit=2)] == [added[3].id, added[2].id]


def test_a_corrected_outlet_is_found_and_the_old_one_no_more(store, pair, at):
    store.add_articles(pair, at)
    article = pair[0][1]
    store.edit_source(article.id, replace(article.source, outlet="Sputnik"), at)
    assert _ids(store, "sputnik") == {article.id}
    assert _ids(store, "meduza") == {pair[1][1].id}
    store.undo(at)
    assert _ids(store, "sputnik") == set()


def test_withdrawn_articles_are_not_found(store, pair, at):
    store.add_articles(pair, at)
    store.withdraw([pair[0][1].id], at)
    assert _ids(store, "guarantees") == set()
    store.undo(at)
    assert _ids(store, "guarantees") == {pair[0][1].id}


def test_a_snippet_is_a_slice_of_the_text_around_the_first_hits(store, captured, at):
    text = "Filler words here. " * 300 + "Moscow wants guarantees now. " + "More filler. " * 300
    store.add_article(*captured(text), at)
    (hit,) = store.search("guarantees")
    assert hit.snippet == text[hit.start : hit.end]
    assert [text[start:end] for start, end in hit.spans] == ["guarantees"]
    assert len(hit.snippet) < 300


def test_a_phrase_at_any_place_of_a_long_text_is_marked(store, captured, at):
    text = "x " * 740 + "legally\nfixed guarantees " + "y " * 2000
    store.add_article(*captured(text), at)
    (hit,) = store.search('"legally fixed guarantees"')
    assert [text[start:end] for start, end in hit.spans] == ["legally\nfixed guarantees"]


def test_the_index_built_anew_finds_the_same(store, captured, pair, at):
    store.add_articles([*pair, captured("Left out. Found here", left_out=((0, 9),))], at)
    store.withdraw([pair[1][1].id], at)
    queries = ["guarantees", "found", "left", "sanctions", "meduza"]
    before = [_ids(store, query) for query in queries]
    store.rebuild_search()
    assert [_ids(store, query) for query in queries] == before
