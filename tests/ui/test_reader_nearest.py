"""The passage of a newer text that is shown beside words it does not hold any more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.reader.confirm_bar import show_between
from ui.reader.nearest import changed_words, nearest
from ui.reader.wording import Wording

TEXT = (
    "Talks\n\nThe Kremlin said on Monday that talks would go on. Russia does not plan to attack, "
    "the spokesman added.\n\n“We are ready for talks about guarantees,” Putin said.\n\n"
    "Nobody expects a result before January."
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Russia does not intend to attack", "Russia does not plan to attack"),
        ("Moscow does not plan to attack", "Russia does not plan to attack"),
        ("Russia does plan to attack", "Russia does not plan to attack"),
        ("Russia does not plan to assault", "Russia does not plan to attack"),
        (
            "“We are ready for any talks about guarantees”",
            "“We are ready for talks about guarantees",
        ),
        ("Nobody expects any result before January.", "Nobody expects a result before January."),
    ],
)
def test_the_likest_passage_is_found_word_for_word(words, found):
    assert TEXT[slice(*nearest(TEXT, words))] == found


@pytest.mark.parametrize(
    "words", ["", "…", "The price of gas rose by a fifth", "guarantees for us"]
)
def test_what_is_not_like_is_not_offered(words):
    assert nearest(TEXT, words) is None


def test_changed_words_are_named_on_both_sides():
    old, new = "Russia does not plan to attack", "Russia does plan an attack"
    gone, fresh = changed_words(old, new)
    assert [old[slice(*span)] for span in gone] == ["not", "to"]
    assert [new[slice(*span)] for span in fresh] == ["an"]
    assert changed_words(old, old) == ((), ())


words_of_a_text = ["a", "b", "c", "d", "e", "f", "no", "not", "“x”", "y.", "z!\n\n"]
sentences = st.lists(st.sampled_from(words_of_a_text), max_size=40)


@given(sentences.map(" ".join), sentences.map(" ".join))
def test_what_is_offered_lies_in_the_text_and_cuts_no_word(text, words):
    found = nearest(text, words)
    if found is not None:
        start, end = found
        assert 0 <= start < end <= len(text)
        assert not (text[start : start + 1].isalnum() and text[max(0, start - 1) : start].isalnum())
        assert not (text[end - 1 : end].isalnum() and text[end : end + 1].isalnum())


def test_of_a_long_statement_the_part_that_changed_is_shown(qapp):
    long = "word " * 400 + "not " + "word " * 400
    place = len("word " * 400)
    shown = Wording()
    show_between(shown, "before ", long, " after", [(place, place + 3)], struck=True)
    assert len(shown.text()) < 500
    assert [shown.text()[slice(*span)] for span in shown._changed] == ["not"]
    assert shown.heightForWidth(300) < 600
    shown.deleteLater()
