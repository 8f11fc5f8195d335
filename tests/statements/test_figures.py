"""Figures that contradict each other, and those that only look so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.statements.similar.contradictions import contradictions
from briefing.statements.similar.figures import FigureKind, figures_in

WINTER = date(2021, 12, 7)
SUMMER = date(2021, 7, 7)
SOFIA = "The meeting began at 5:07 p.m. Bulgarian time and ended at 7:08 p.m."


def test_one_instant_in_two_zones_is_no_contradiction():
    assert contradictions([SOFIA, "It started at 6:07 pm Moscow time."], day=WINTER) == ()
    assert contradictions([SOFIA, "It ended at 8:08 pm Moscow time."], day=WINTER) == ()


def test_summer_time_counts_where_the_day_is_known_and_is_left_open_where_not():
    moscow = "It started at 6:07 pm Moscow time."
    assert contradictions([SOFIA, moscow], day=SUMMER)
    assert contradictions([SOFIA, moscow]) == ()


def test_another_minute_is_a_contradiction_with_both_figures():
    (found,) = contradictions([SOFIA, "It started at 6:17 pm Moscow time."], day=WINTER)
    assert found.kind is FigureKind.TIME
    assert SOFIA[found.one_figure.start : found.one_figure.end] == "5:07 p.m."


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("It lasted about two hours.", "They talked for more than two hours.", False),
        ("It lasted almost 2 hours.", "They talked for two hours.", False),
        ("It lasted two hours.", "They talked for three hours.", True),
        ("100,000 troops stand there.", "Some 175,000 troops stand there.", True),
        ("upwards of 100,000 troops", "1.2 million troops", True),
        ("upwards of 100,000 troops", "175,000 troops", False),
        ("54 diplomats left.", "It took 55 minutes.", False),
        ("It began at 5 p.m.", "It began at 6 p.m.", False),
        ("the call began at 5 p.m. GMT", "the call ended at 6 p.m. GMT", False),
        ("held on January 9 and 10", "held on 10 January", False),
        ("held on January 9", "held on 12 January", True),
        ("a 50-minute call", "the call of 50 minutes", False),
        ("a 50-minute call", "the call of 40 minutes", True),
    ],
)
def test_which_figures_exclude_each_other(one, other, contradict):
    assert bool(contradictions([one, other])) is contradict


@given(st.text(max_size=80))
def test_figures_are_slices_and_no_text_contradicts_itself(text):
    for figure in figures_in(text):
        assert 0 <= figure.start < figure.end <= len(text)
    assert contradictions([text, text]) == ()
