"""Edits: every one can be taken back, and none leaves a memo that could not be printed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import EditRefused
from briefing.memos.edits import (
    Insert,
    Move,
    Remove,
    Replace,
    SetDetails,
    Several,
    after_removal,
    before_removal,
    details_of,
    path_of,
    removal,
)
from briefing.memos.faults import faults
from briefing.memos.tree import node_at
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Repeat, Section
from tests.strategies import edits, memos, paths

path = st.lists(st.integers(0, 3), min_size=1, max_size=3).map(tuple)


def own(id_: str, kind: OwnKind = OwnKind.COMMENT) -> Entry:
    return Entry(id_, OwnText(kind, f"text of {id_}"))


MEMO = Memo(
    "m",
    "Calls",
    opening=(own("b", OwnKind.BOTTOM_LINE), own("j", OwnKind.JUDGEMENT)),
    sections=(
        Section("s1", "One", (own("e1"), own("e2")), (Section("s11", "Below", (own("e3"),)),)),
        Section("s2", "Two", (Entry("r", Repeat("e1")),)),
    ),
)


@given(st.data())
def test_the_inverse_of_any_edit_restores_the_memo(data):
    memo = data.draw(memos())
    edit = data.draw(edits(memo))
    try:
        changed, inverse = edit.apply(memo)
    except EditRefused:
        return
    restored, again = inverse.apply(changed)
    assert restored == memo
    assert again.apply(restored)[0] == changed


@given(st.data())
def test_no_edit_brings_a_fault_into_a_memo(data):
    memo = data.draw(memos())
    assert not faults(memo)
    try:
        changed, _ = data.draw(edits(memo)).apply(memo)
    except EditRefused:
        return
    assert not faults(changed)


@given(path, path)
def test_restating_a_target_goes_there_and_back(source, target):
    assert after_removal(source, before_removal(source, target)) == target


@given(st.data())
def test_a_restated_path_leads_to_the_same_node(data):
    memo = data.draw(memos())
    here = list(paths(memo))
    if len(here) < 2:
        return
    source, other = data.draw(st.permutations(here))[:2]
    if other[: len(source)] == source:
        return
    without, _ = Remove(source).change(memo)
    found, wanted = node_at(without, after_removal(source, other)), node_at(memo, other)
    assert found.id == wanted.id
    assert path_of(memo, wanted.id) == other or [n.id for n in memo.entries()].count(wanted.id) > 1


def test_a_path_counts_entries_first_and_then_sections():
    assert node_at(MEMO, (0,)).id == "b"
    assert node_at(MEMO, (2,)).id == "s1"
    assert node_at(MEMO, (2, 1)).id == "e2"
    assert node_at(MEMO, (2, 2)).id == "s11"
    assert path_of(MEMO, "e3") == (2, 2, 0)


def test_what_is_inserted_at_the_border_goes_to_its_own_kind():
    entry, _ = Insert((2, 2), own("new")).apply(MEMO)
    assert [e.id for e in entry.sections[0].entries] == ["e1", "e2", "new"]
    heading, _ = Insert((2, 2), Section("new", "New")).apply(MEMO)
    assert [s.id for s in heading.sections[0].sections] == ["new", "s11"]


def test_a_moved_entry_stands_where_the_target_says():
    moved, _ = Move((2, 0), (3, 0)).apply(MEMO)
    assert [e.id for e in moved.sections[1].entries] == ["e1", "r"]
    within, _ = Move((2, 0), (2, 1)).apply(MEMO)
    assert [e.id for e in within.sections[0].entries] == ["e2", "e1"]


def test_a_replaced_heading_keeps_what_stands_under_it():
    changed, _ = Replace((2,), Section("s1", "Renamed")).apply(MEMO)
    assert changed.sections[0] == replace(MEMO.sections[0], heading="Renamed")


def test_details_are_set_and_entries_stay():
    changed, _ = SetDetails(replace(details_of(MEMO), title="New", edition=2)).apply(MEMO)
    assert changed == replace(MEMO, title="New", edition=2)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (Insert((2, 0), own("e3")), "stands twice"),
        (Insert((0,), own("c")), "Only the bottom line and judgements"),
        (Insert((2,), own("b2", OwnKind.BOTTOM_LINE)), "comes first"),
        (Insert((2, 0), own("b2", OwnKind.BOTTOM_LINE)), "before the first heading"),
        (Insert((2, 0), Entry("r2", Repeat("nothing"))), "not in the memo"),
        (Insert((2, 0), Entry("r2", Repeat("r"))), "a repeat itself"),
        (Insert((2, 9), own("x")), "no place 10"),
        (Insert((2, 0), Section("x", "X")), "no place 1 for a heading"),
        (Insert((2, 3), own("x")), "no place 4 for an entry"),
        (Insert((2, 0, 0), own("x")), "no place 1"),
        (Insert((), own("x")), "empty path"),
        (Remove((2, 0)), "not in the memo"),
        (Remove((9,)), "nothing at place 10"),
        (Remove((-1,)), "nothing at place 0"),
        (Move((2,), (2, 0)), "no place"),
        (Move((2, 0), (0,)), "Only the bottom line"),
        (Replace((2, 0), Section("x", "X")), "cannot take the place"),
        (Replace((2, 1), own("e1")), "stands twice"),
        (Several((Remove((2, 1)), Remove((2, 0)))), "not in the memo"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_with_a_sentence(edit, words):
    with pytest.raises(EditRefused, match=words):
        edit.apply(MEMO)


def test_headings_go_only_so_deep():
    memo, at = Memo("m", ""), ()
    for depth in range(6):
        memo, _ = Insert((*at, 0), Section(f"s{depth}", "")).apply(memo)
        at = (*at, 0)
    with pytest.raises(EditRefused, match="levels deep"):
        Insert((*at, 0), Section("s6", "")).apply(memo)


def test_removing_what_is_repeated_takes_the_repeats_along_and_brings_them_back():
    changed, inverse = removal(MEMO, (2, 0)).apply(MEMO)
    assert [e.id for e in changed.entries()] == ["b", "j", "e2", "e3"]
    assert inverse.apply(changed)[0] == MEMO
    whole, inverse = removal(MEMO, (2,)).apply(MEMO)
    assert [e.id for e in whole.entries()] == ["b", "j"]
    assert inverse.apply(whole)[0] == MEMO


def test_the_steps_of_several_may_pass_through_what_alone_would_be_refused():
    swap = Several((Remove((3, 0)), Remove((2, 0))))
    assert [e.id for e in swap.apply(MEMO)[0].entries()] == ["b", "j", "e2", "e3"]


def test_a_path_to_what_is_not_there_is_refused():
    with pytest.raises(EditRefused, match="no entry or section gone"):
        path_of(MEMO, "gone")
