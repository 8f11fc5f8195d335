"""The next edition: what is known stays, what was said is to be said anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from briefing.memos.next_edition import next_edition
from briefing.memos.values import Entry, Event, Memo, MemoSource, OwnKind, OwnText, Section
from tests.strategies import memos

DAY = date(2022, 1, 1)
RT = MemoSource("rt", "a" * 64, details=(("outlet", "RT"), ("published", "2021-12-31")))
TASS = MemoSource("tass", "b" * 64, details=(("reliability", "C"),), guessed=("outlet",))
CALL = Event("call", "Second call", "2021-12-30")


def own(id_: str, kind: OwnKind, **more: str) -> Entry:
    return Entry(id_, OwnText(kind, f"text of {id_}", **more))


MEMO = Memo(
    "m",
    "Calls",
    template="press-digest",
    edition=3,
    fields=(("to", "Minister"), ("distribution", "Desk only"), ("date", "2021-12-31")),
    events=(CALL,),
    sources=(RT, TASS),
    opening=(
        own("b", OwnKind.BOTTOM_LINE),
        replace(own("j", OwnKind.JUDGEMENT, likelihood="likely"), essential=True),
    ),
    sections=(
        Section(
            "s1",
            "Outlook",
            (own("a1", OwnKind.ASSUMPTION, if_wrong="All of it falls."), own("g", OwnKind.GAP)),
            (Section("s2", "Below", (own("a2", OwnKind.ASSUMPTION),)),),
        ),
    ),
)


@given(memos())
def test_every_detail_that_was_given_to_a_source_or_an_event_is_kept(memo):
    following = next_edition(memo, DAY)
    assert following.sources == memo.sources
    assert following.events == memo.events


def test_assumptions_are_carried_over_where_they_stood_each_to_keep_or_change():
    (section,) = next_edition(MEMO, DAY).sections
    (first,) = section.entries
    (below,) = section.sections[0].entries
    assert first.content == OwnText(OwnKind.ASSUMPTION, "text of a1", if_wrong="All of it falls.")
    assert below.content == OwnText(OwnKind.ASSUMPTION, "text of a2")
    assert first.draft
    assert below.draft


def test_judgements_are_carried_over_and_the_bottom_line_is_not():
    (judgement,) = next_edition(MEMO, DAY).opening
    assert judgement.content == OwnText(OwnKind.JUDGEMENT, "text of j", likelihood="likely")
    assert judgement.draft
    assert judgement.essential


@pytest.mark.parametrize("name", ["template", "title", "language", "marking"])
def test_the_form_is_kept(name):
    assert getattr(next_edition(MEMO, DAY), name) == getattr(MEMO, name)


def test_fields_and_distribution_are_kept_and_the_day_is_that_of_the_edition():
    following = next_edition(MEMO, DAY)
    assert dict(following.fields) == dict(MEMO.fields) | {"date": "2022-01-01"}
    assert (following.edition, following.follows) == (4, "m")


def test_no_entry_of_the_next_edition_has_the_id_of_one_before():
    following = next_edition(MEMO, DAY)
    assert not {e.id for e in following.entries()} & {e.id for e in MEMO.entries()}
