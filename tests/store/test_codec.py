"""Values as they stand in the workspace: read back as they were written, or refused."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.values import Finding, Moment, Source, SourceKind
from briefing.json_values import NotThisForm, from_json, storable, to_json
from briefing.memos.values import (
    Cited,
    Entry,
    Event,
    Layout,
    Memo,
    MemoSource,
    OwnKind,
    OwnText,
    Repeat,
    Section,
)
from briefing.statements.values import Anchor, Statement, StatementKind, Translation, VisibleEdit

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_TEXTS = st.lists(_TEXT, max_size=3).map(tuple)
_PAIRS = st.lists(st.tuples(_TEXT, _TEXT), max_size=2).map(tuple)
_MOMENTS = st.builds(
    Moment,
    st.integers(1900, 2100),
    st.integers(1, 12),
    st.integers(1, 28),
    st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59)),
    st.none() | st.integers(-840, 840),
)
_ANCHORS = st.builds(Anchor, _TEXT, _TEXT, _TEXT, st.integers(0, 99), st.integers(0, 99))
_STATEMENTS = st.builds(
    Statement,
    id=_TEXT,
    article=_TEXT,
    anchor=_ANCHORS,
    kind=st.sampled_from(StatementKind),
    via=_TEXTS,
    edits=st.lists(st.builds(VisibleEdit, st.integers(0, 9), st.integers(0, 9), _TEXT)).map(tuple),
    credibility=st.integers(1, 6),
    translation=st.none() | st.builds(Translation, _TEXT, _TEXT),
)
_CONTENT = st.one_of(
    st.builds(Cited, st.lists(_STATEMENTS, min_size=1, max_size=2).map(tuple), _TEXT, _TEXTS),
    st.builds(Repeat, _TEXT),
    st.builds(OwnText, st.sampled_from(OwnKind), _TEXT, evidence=_TEXTS),
)
_ENTRIES = st.lists(
    st.builds(Entry, _TEXT, _CONTENT, _TEXT, _TEXT, st.booleans(), st.booleans()), max_size=2
).map(tuple)
_SECTIONS = st.recursive(
    st.just(()),
    lambda below: st.lists(
        st.builds(Section, _TEXT, _TEXT, _ENTRIES, below, st.sampled_from(Layout), _TEXT),
        max_size=2,
    ).map(tuple),
    max_leaves=3,
)
_MEMOS = st.builds(
    Memo,
    id=_TEXT,
    title=_TEXT,
    edition=st.integers(1, 99),
    cut_off=st.none() | _MOMENTS,
    fields=_PAIRS,
    events=st.lists(st.builds(Event, _TEXT, _TEXT, _TEXT), max_size=1).map(tuple),
    sources=st.lists(st.builds(MemoSource, _TEXT, _TEXT, _TEXT, _PAIRS, _TEXTS), max_size=1).map(
        tuple
    ),
    opening=_ENTRIES,
    sections=_SECTIONS,
)


@given(_MEMOS)
def test_any_memo_is_read_back_as_it_was_written(memo):
    assert from_json(Memo, to_json(Memo, memo)) == memo


@given(
    st.builds(
        Source,
        title=_TEXT,
        published=st.none() | _MOMENTS,
        kind=st.sampled_from(SourceKind),
        guessed=st.frozensets(st.sampled_from([field.name for field in fields(Source)])),
        findings=st.lists(st.builds(Finding, _TEXT, _TEXT, st.floats(0, 1)), max_size=2).map(tuple),
    )
)
def test_any_source_is_read_back_as_it_was_written(source):
    assert from_json(Source, to_json(Source, source)) == source


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{",
        '{"id": "a"}',
        '{"id": 1, "title": "b"}',
        '{"id": "a", "title": "b", "edition": "2"}',
        '{"id": "a", "title": "b", "edition": true}',
        '{"id": "a", "title": "b", "colour": "red"}',
        '{"id": "a", "title": "b", "fields": [["x"]]}',
        '{"id": "a", "title": "b", "opening": [{"id": "e", "content": {"is": "Memo"}}]}',
        '{"id": "a", "title": "b", "opening": [{"id": "e", "content": null}]}',
        '{"id": "a", "title": "b", "sections": [{"id": "s", "heading": "h", "layout": "pie"}]}',
        '{"id": "a", "title": "b", "cut_off": {"year": 2021, "clock": "25:00"}}',
        '{"id": "a", "title": "b", "sections": ' + "[" * 100_000,
    ],
)
def test_what_is_no_memo_is_refused(text):
    with pytest.raises(NotThisForm):
        from_json(Memo, text)


def test_lone_surrogates_become_visible_marks():
    assert storable("a\ud83db") == "a\ufffdb"
    assert from_json(Memo, to_json(Memo, Memo("m", "a\udc00"))).title == "a\ufffd"


def test_a_field_that_came_later_has_its_default_in_older_workspaces():
    @dataclass(frozen=True)
    class Older:
        name: str

    @dataclass(frozen=True)
    class Newer:
        name: str
        colour: str = "black"

    assert from_json(Newer, to_json(Older, Older("a"))) == Newer("a", "black")
