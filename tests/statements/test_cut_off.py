"""A slice that turns the meaning of its sentence is flagged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.statements.attribution.cut_off import CutOffKind, cut_off_warning


def warned(text: str, part: str):
    start = text.index(part)
    return cut_off_warning(text, start, start + len(part))


@pytest.mark.parametrize(
    ("text", "part", "kind", "whole"),
    [
        (
            "Moscow has denied that it is planning an invasion.",
            "it is planning an invasion",
            CutOffKind.NEGATION,
            "Moscow has denied that it is planning an invasion",
        ),
        (
            "If Russia invades, the allies would respond.",
            "the allies would respond",
            CutOffKind.CONDITION,
            "If Russia invades, the allies would respond",
        ),
        (
            "Washington would respond decisively if Russia moved, Psaki said.",
            "Washington would respond decisively",
            CutOffKind.CONDITION,
            "Washington would respond decisively if Russia moved",
        ),
        (
            "“We will leave unless they stop,” he said.",
            "We will leave",
            CutOffKind.CONDITION,
            "We will leave unless they stop",
        ),
        (
            "The package reportedly includes banks.",
            "includes banks",
            CutOffKind.DOUBT,
            "The package reportedly includes banks",
        ),
        (
            "Putin said NATO is building up its potential.",
            "NATO is building up its potential",
            CutOffKind.ATTRIBUTION,
            "Putin said NATO is building up its potential",
        ),
        (
            "“We didn’t agree to a summit,” Putin said.",
            "agree to a summit",
            CutOffKind.NEGATION,
            "We didn’t agree to a summit",
        ),
    ],
)
def test_what_turns_the_meaning_is_flagged_with_the_span_that_includes_it(text, part, kind, whole):
    found = warned(text, part)
    assert found is not None
    assert found.kind is kind
    assert text[slice(*found.span)] == whole


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Putin said the talks were useful.", "Putin said the talks were useful."),
        ("“We did not agree. It was useful,” Putin said.", "It was useful"),
        ("He did not resign, and Putin met Biden.", "Putin met Biden"),
        ("Moscow denied it. Russia is large.", "Russia is large"),
    ],
)
def test_what_stands_in_another_sentence_or_clause_is_not(text, part):
    assert warned(text, part) is None


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_the_wider_span_holds_the_slice_and_the_words(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = cut_off_warning(text, start, end)
    if found:
        assert found.span[0] <= min(start, found.words_span[0])
        assert found.span[1] >= max(end, found.words_span[1])
        assert text[slice(*found.words_span)] == found.words
