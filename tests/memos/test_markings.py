"""Markings: their order, the banner, and a memo cut at a level."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.memos.markings import NATO, TLP, banner_of, cut, scheme_named
from briefing.memos.values import (
    Cited,
    Entry,
    Event,
    Memo,
    MemoSource,
    OwnKind,
    OwnText,
    Repeat,
    Section,
)
from briefing.statements.values import Anchor, Statement
from tests.strategies import memos

LEVELS = [level.name for level in TLP.levels]


def cited(id_: str, article: str, marking: str = "", contradicts: tuple[str, ...] = ()) -> Entry:
    statement = Statement(id_, article, Anchor("x", "", "", 0, 1), event=f"on-{article}")
    return Entry(id_, Cited((statement,), contradicts=contradicts), marking)


MEMO = Memo(
    "m",
    "Calls",
    marking="TLP:RED",
    events=(Event("on-a", "A"), Event("on-b", "B")),
    sources=(MemoSource("a", "a"), MemoSource("b", "b")),
    opening=(Entry("j", OwnText(OwnKind.JUDGEMENT, "So.", evidence=("n1", "n2"))),),
    sections=(
        Section(
            "s",
            "One",
            (cited("n1", "a", "TLP:GREEN", ("n2",)), cited("n2", "b", "TLP:RED")),
            (Section("s2", "Two", (Entry("r", Repeat("n2")), Entry("q", Repeat("n1")))),),
        ),
    ),
)


def test_levels_stand_in_the_order_and_colours_of_their_standard():
    assert [(level.name, level.colour) for level in TLP.levels] == [
        ("TLP:CLEAR", "#FFFFFF"),
        ("TLP:GREEN", "#33FF00"),
        ("TLP:AMBER", "#FFC000"),
        ("TLP:AMBER+STRICT", "#FFC000"),
        ("TLP:RED", "#FF2B2B"),
    ]
    assert {level.background for level in TLP.levels} == {"#000000"}
    assert [level.name.split()[-1] for level in NATO.levels] == [
        "UNCLASSIFIED",
        "RESTRICTED",
        "CONFIDENTIAL",
        "SECRET",
        "SECRET",
    ]


def test_a_marking_that_is_none_is_refused_with_the_levels():
    with pytest.raises(BriefingError, match="TLP:CLEAR, TLP:GREEN"):
        TLP.rank("TLP:WHITE")


def test_an_office_has_levels_of_its_own():
    own = scheme_named("own", [("OPEN", "#FFFFFF"), ("HOUSE", "#FF0000")])
    assert own is not None
    assert own.rank("house") == 1
    assert scheme_named("none") is None


def test_the_banner_is_the_highest_of_memo_and_entries():
    banner = banner_of(replace(MEMO, marking="TLP:CLEAR"), TLP)
    assert banner is not None
    assert banner.name == "TLP:RED"
    assert banner_of(Memo("m", ""), TLP) is None
    default = banner_of(Memo("m", ""), TLP, "TLP:AMBER")
    assert default is not None
    assert default.name == "TLP:AMBER"


def test_a_cut_takes_along_all_that_refers_to_what_is_gone():
    memo = cut(MEMO, "TLP:AMBER", TLP)
    assert [entry.id for entry in memo.entries()] == ["j", "n1", "q"]
    assert memo.opening[0].content == OwnText(OwnKind.JUDGEMENT, "So.", evidence=("n1",))
    first = memo.sections[0].entries[0].content
    assert isinstance(first, Cited)
    assert first.contradicts == ()
    assert [source.key for source in memo.sources] == ["a"]
    assert [event.key for event in memo.events] == ["on-a"]
    assert memo.marking == "TLP:GREEN"


def test_a_cut_above_everything_changes_nothing():
    assert cut(MEMO, "TLP:RED", TLP) == MEMO


def test_an_unmarked_entry_has_the_templates_default():
    memo = Memo("m", "", sections=(Section("s", "", (cited("n", "a"),)),))
    assert list(cut(memo, "TLP:GREEN", TLP, "TLP:AMBER").entries()) == []
    assert cut(memo, "TLP:AMBER", TLP, "TLP:AMBER") == memo


@given(st.data())
def test_nothing_above_the_level_remains_and_no_reference_to_it(data):
    memo = data.draw(memos())
    marks = st.sampled_from(["", *LEVELS])

    def marked(section: Section) -> Section:
        entries = tuple(replace(e, marking=data.draw(marks)) for e in section.entries)
        return replace(section, entries=entries, sections=tuple(map(marked, section.sections)))

    opening = tuple(replace(e, marking=data.draw(marks)) for e in memo.opening)
    memo = replace(memo, marking="", opening=opening, sections=tuple(map(marked, memo.sections)))
    level = data.draw(st.sampled_from(LEVELS))
    left = cut(memo, level, TLP)
    kept = {entry.id for entry in left.entries()}
    gone = {entry.id for entry in memo.entries()} - kept
    assert all(TLP.rank(e.marking or LEVELS[0]) <= TLP.rank(level) for e in left.entries())
    for entry in left.entries():
        match entry.content:
            case Repeat(of=of):
                assert of in kept
            case OwnText(evidence=ids) | Cited(contradicts=ids):
                assert not gone.intersection(ids)
