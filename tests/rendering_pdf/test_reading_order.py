"""From the order painted to the order read, on lines that run both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering.pdf.typeset.ordering import Spelled, levelled, reading_order, spelling
from briefing.rendering.pdf.typeset.writing_systems import (
    LATIN,
    anchored,
    script_of,
    subtags,
    system_of,
    without_overrides,
)

runs = st.lists(st.text("אבגدער abc123 ()", min_size=1, max_size=8), min_size=1, max_size=7)


@given(runs, st.randoms(use_true_random=False))
def test_runs_in_any_order_are_put_into_one_that_spells_the_words(parts, random):
    words = levelled("".join(parts))
    painted = list(parts)
    random.shuffle(painted)
    found = spelling([[part] for part in painted], words, 0)
    assert found is not None
    assert "".join(levelled(painted[index]) for index, _ in found.order) == words


@given(runs)
def test_runs_that_do_not_spell_the_words_have_no_order(parts):
    words = levelled("".join(parts))
    assert spelling([[part] for part in [*parts, "ש"]], words, 0) is None


def test_signs_alone_may_be_painted_from_either_end():
    assert spelling([["(:", ":("], ["א"]], "א:(", 0) == Spelled([(1, 0), (0, 1)], 0, 3)


def test_a_hyphen_of_ours_comes_last_and_a_line_may_begin_behind_a_space():
    assert spelling([["\u00ad"], ["bor"]], "a bor", 1) == Spelled([(1, 0), (0, 0)], 2, 5)


def test_numbers_keep_their_place_in_a_line_from_the_right():
    """Hebrew around a number, and a Latin word that is read last: painted, then read."""
    assert reading_order(["abc", " ", "דהוזחט", "123", "אבגכלמ"]) == [4, 3, 2, 1, 0]
    assert reading_order(["a long Latin line ", "ב"]) == [0, 1]
    assert reading_order(["a long Latin line ", "ב", " ", "12", " ", "א"]) == [0, 5, 4, 3, 2, 1]


def test_nothing_in_a_text_may_turn_it_round():
    assert without_overrides("a\u202eb\u2067c\u2069") == "abc"


def test_a_foreign_stretch_stands_between_marks_that_show_nothing():
    assert anchored("“אב”, 8", rtl=False) == "“\u200eאב\u200e”, 8"
    assert anchored("abc", rtl=False) == "abc"


def test_writing_systems_go_by_what_most_letters_are_in():
    assert system_of("ضمانات (NATO) 2021") == "arabic"
    assert system_of("NATO 2021") == LATIN
    assert system_of("ロシアはNATO") == "jp"
    assert system_of("保证", "zh-Hant") == "tc"
    assert system_of("保证") == "sc"
    assert system_of("русский и ελληνικά") == LATIN
    assert script_of("。") == "han"


def test_a_language_is_told_only_where_it_is_known():
    assert subtags("pt-BR", LATIN) == ("pt", "BR")
    assert subtags("", "hebrew") == ("he", "")
    assert subtags("", "arabic") == ("und", "")
    assert subtags("zh-Hant", "tc") == ("zh", "TW")
