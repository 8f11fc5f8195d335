"""Wording that misleads: in the analyst's own text only, never inside a quotation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.memos.likelihood import ICD203, PHIA
from briefing.memos.values import Cited, Entry, Memo, MemoSource, OwnKind, OwnText, Section
from briefing.memos.wording import check_wording
from briefing.statements.values import Anchor, Statement

SOUND = OwnText(
    OwnKind.JUDGEMENT, "War is likely.", "likely", "moderate", "two independent readouts"
)


def memo(*own: OwnText) -> Memo:
    return Memo("m", "", opening=tuple(Entry(f"e{n}", text) for n, text in enumerate(own)))


def codes(*own: OwnText, scale: str = "icd203") -> list[str]:
    return [remark.code for remark in check_wording(memo(*own), scale)]


def judged(text: str, likelihood: str = "likely") -> OwnText:
    return replace(SOUND, text=text, likelihood=likelihood)


def test_a_sound_judgement_gets_no_remark():
    assert codes(SOUND) == []


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (judged("War is likely, and our confidence is high."), "E1"),
        (judged("War may come, and is likely."), "W1"),
        (judged("War could perhaps come, and is likely."), "W2"),
        (replace(SOUND, kind=OwnKind.BOTTOM_LINE, text="They will sign."), "W3"),
        (replace(SOUND, kind=OwnKind.BOTTOM_LINE, text="They reportedly signed."), "W3"),
        (replace(SOUND, likelihood=""), "W4"),
        (replace(SOUND, confidence=""), "W4"),
        (replace(SOUND, basis=""), "W4"),
        (judged("War is a realistic possibility.", "realistic possibility"), "E3"),
    ],
)
def test_what_misleads_is_remarked(own, expected):
    assert expected in codes(own)


def test_rows_of_a_scale_are_not_mixed_in_one_memo():
    assert "E2" in codes(SOUND, judged("Peace is improbable.", "improbable"))
    assert "E2" not in codes(SOUND, judged("Peace is very unlikely.", "very unlikely"))


def test_the_longest_term_is_the_one_that_counts():
    assert codes(judged("War is highly likely.", "highly likely"), scale="phia") == []
    assert "E3" in codes(judged("War is highly likely.", "highly likely"))
    assert codes(judged("War is very likely.", "very likely")) == []


@pytest.mark.parametrize("quoted", ["“may well be probable”", "«could, might»", '"will"'])
def test_words_inside_quotation_marks_are_somebody_elses(quoted):
    assert codes(judged(f"War is likely: {quoted}.")) == []


def test_statements_are_never_looked_at():
    statement = Statement("s", "a", Anchor("It may, might and could be probable", "", "", 0, 35))
    entry = Entry("e", Cited((statement,)))
    assert check_wording(Memo("m", "", sections=(Section("s", "", (entry,)),))) == ()


def test_high_confidence_on_one_origin_is_remarked():
    def of(article: str) -> Entry:
        return Entry(article, Cited((Statement(article, article, Anchor("x", "", "", 0, 1)),)))

    own = replace(SOUND, confidence="high", evidence=("a", "b"))
    section = Section("s", "", (of("a"), of("b"), Entry("j", own)))
    origin = (("origin", "the Kremlin's readout"),)
    two = Memo("m", "", sections=(section,), sources=(MemoSource("a", "a"), MemoSource("b", "b")))
    one = replace(two, sources=(MemoSource("a", "a", "", origin), MemoSource("b", "b", "", origin)))
    assert [r.code for r in check_wording(two)] == []
    assert [r.code for r in check_wording(one)] == ["W5"]


@pytest.mark.parametrize(
    ("scale", "term", "expected"),
    [
        (ICD203, "almost no chance", (1, 5)),
        (ICD203, "remote", (1, 5)),
        (ICD203, "Very  Unlikely", (5, 20)),
        (ICD203, "improbable", (20, 45)),
        (ICD203, "roughly even chance", (45, 55)),
        (ICD203, "probable", (55, 80)),
        (ICD203, "highly probable", (80, 95)),
        (ICD203, "almost certain", (95, 99)),
        (ICD203, "almost certainly", (95, 99)),
        (ICD203, "realistic possibility", None),
        (PHIA, "remote chance", (0, 5)),
        (PHIA, "highly unlikely", (10, 20)),
        (PHIA, "unlikely", (25, 35)),
        (PHIA, "realistic possibility", (40, 50)),
        (PHIA, "probable", (55, 75)),
        (PHIA, "highly likely", (80, 90)),
        (PHIA, "almost certain", (95, 100)),
        (PHIA, "very likely", None),
    ],
)
def test_terms_have_the_ranges_of_their_standard(scale, term, expected):
    assert scale.range_of(term) == expected
