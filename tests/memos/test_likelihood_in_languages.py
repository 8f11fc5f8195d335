"""Likelihood in the memo's own language: one word a step, whichever language it was chosen in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.memos.likelihood import SCALES
from briefing.memos.values import Entry, Memo, OwnKind, OwnText
from briefing.memos.wording import check_wording

LANGUAGES = ("de", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.name)
def test_each_step_has_one_word_of_its_own_with_the_same_range(scale, language):
    english, other = scale.steps(), scale.steps(language)
    assert [span for _, *span in other] == [span for _, *span in english]
    assert len({term for term, *_ in other}) == len(scale.ranges)
    for term, low, high in other:
        assert scale.range_of(term) == (low, high)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.name)
def test_a_term_of_any_row_is_said_in_the_language_of_the_memo(scale, language):
    for row in scale.rows:
        for written, (said, *_) in zip(row, scale.steps(language), strict=True):
            term = written.partition("/")[0].partition("(")[0]
            assert scale.said(term, f"{language}-XX") == said
            assert scale.said(term, "en-GB") == term
            assert scale.said(term, "fr") == term


def test_what_is_on_no_scale_is_said_as_it_stands():
    assert SCALES["icd203"].said("perhaps", "de") == "perhaps"
    assert SCALES["icd203"].said("", "de") == ""


def test_the_longer_term_wins_in_a_text():
    terms = SCALES["icd203"].terms()
    assert terms.index("sehr wahrscheinlich") < terms.index("wahrscheinlich")


JUDGED = OwnText(
    OwnKind.JUDGEMENT,
    "Moskau wird seine Entwürfe wahrscheinlich veröffentlichen.",
    likelihood="likely",
    confidence="moderate",
    basis="zwei Wiedergaben stimmen überein",
)


def codes(own: OwnText) -> list[str]:
    memo = Memo("m", "T", "policy-memo", language="de", opening=(Entry("j", own),))
    return [remark.code for remark in check_wording(memo)]


def test_a_german_judgement_states_its_likelihood_in_german():
    assert codes(JUDGED) == []
    assert codes(replace(JUDGED, likelihood="very likely")) == ["W4"]
    assert codes(replace(JUDGED, text="Moskau veröffentlicht seine Entwürfe.")) == ["W4"]


def test_german_likelihood_and_confidence_in_one_sentence_are_parted():
    text = "Moskau wird wahrscheinlich antworten, mit hoher Konfidenz."
    assert "E1" in codes(replace(JUDGED, text=text))
