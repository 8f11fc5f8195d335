"""Sentences: exact spans on any input, and the cases that splitters get wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.statements.sentences import sentences
from tools.evaluate.sentences import golden_rules_kept, seeds_boundary_f1

PIECES = [
    "Mr. Smith", " said ", "5:07 p.m.", "U.S.", " ", "\n", "\r\n", "\u2028", "\x1c", "\u00a0", ".",
    ". ", "?! ", "…", ". . . ", "“", "”", '"', "''", "«", "»", "(", ")", "[1]",
    " [citation needed]",
    "1. ", "2. ", "• ", "The ", "the ", "talksThe ", "end.The ", "。", "؟ ", "\u200d", "👩‍👧", "é",
    "e\u0301", "\ud83d", "\x00", "Tuesday, December 7, 2021",
]  # fmt: skip
hostile = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)


def texts_of(text: str, language: str = "en") -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, language)]


@given(hostile, st.sampled_from(["en", "de", "fr", "ru", "uk", "xx", ""]))
def test_sentences_are_disjoint_slices_that_leave_out_nothing_but_white_space(text, language):
    last = 0
    for sentence in sentences(text, language):
        assert last <= sentence.start < sentence.end <= len(text)
        assert text[last : sentence.start].strip() == ""
        piece = text[sentence.start : sentence.end]
        assert piece == piece.strip()
        last = sentence.end
    assert text[last:].strip() == ""


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_no_sentence_crosses_a_line_break(text):
    assert not any("\n" in one or "\u2028" in one for one in texts_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It began at 5:07 p.m. Bulgarian time. It ended at 7:08 p.m.",
            ["It began at 5:07 p.m. Bulgarian time.", "It ended at 7:08 p.m."],
        ),
        ("Mr. J. F. Kennedy spoke. He left.", ["Mr. J. F. Kennedy spoke.", "He left."]),
        ("“Why?” Putin asked. No answer.", ["“Why?” Putin asked.", "No answer."]),
        ("“It works. It always did,” he said.", ["“It works.", "It always did,” he said."]),
        ("Putin and Biden hold talksThe call", ["Putin and Biden hold talks", "The call"]),
        ("He stopped there.The talks went on.", ["He stopped there.", "The talks went on."]),
        ("wikiHow began. wikiHow grew.", ["wikiHow began.", "wikiHow grew."]),
        ("1. Call them 2. Write it down", ["1. Call them", "2. Write it down"]),
        ("It fell (see Fig. 5) today. It rose.", ["It fell (see Fig. 5) today.", "It rose."]),
        ("Vote no. Then leave.", ["Vote no.", "Then leave."]),
        ("See no. 5 there.", ["See no. 5 there."]),
        (
            "Bos on ants Tuesday, September 1, 2015",
            ["Bos on ants", "Tuesday, September 1, 2015"],
        ),
    ],
)
def test_english_that_splitters_get_wrong(text, expected):
    assert texts_of(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Am 7. Dezember sprachen z. B. Dr. Weiß und Frau Klug. Es dauerte.", 2),
        ("fr", "M. Poutine a parlé à Mme Klein. Il a dit oui.", 2),
        ("ru", "В 2021 г. Путин встретился с г-ном Байденом. Это было в июне.", 2),
        ("uk", "Про це сказав проф. Коваль. Він пояснив усе.", 2),
        ("ja", "彼は言った。会議は終わった。", 2),
    ],
)
def test_other_languages_have_abbreviations_and_stops_of_their_own(language, text, count):
    assert len(texts_of(text, language)) == count


def test_the_figures_on_the_sample_articles_do_not_fall():
    assert seeds_boundary_f1() >= 0.985


def test_the_golden_rules_that_hold_go_on_holding():
    assert golden_rules_kept() >= 44
