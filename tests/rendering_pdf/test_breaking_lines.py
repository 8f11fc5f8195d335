"""Where lines end: total fit, hyphens, spaces between words, lines flush left."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import HOUSE_STYLE, LineBreak, Role, Text
from briefing.rendering.pdf.copy import Copy, CopyWriter
from briefing.rendering.pdf.fonts import SOFT_HYPHEN, Typefaces
from briefing.rendering.pdf.lines import Hyphenator, Setting, set_lines, width_between
from briefing.rendering.pdf.styles import Styles

SENTENCE = (
    "Russia is seriously interested in receiving reliable, legally fixed guarantees, excluding "
    "NATO’s expansion to the east and the deployment of offensive weapons systems in countries "
    "bordering Russia, as well as the development of infrastructure on Ukrainian territory"
)
_WORDS = sorted({*SENTENCE.split(), "a", "misunderstandings", "de-escalation", "(nobody)", "of"})
_HYPHENATOR = Hyphenator("en-GB")
words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=90).map(" ".join)
measures = st.floats(min_value=110, max_value=460)


def copy_of(text: str) -> Copy:
    styles = Styles(HOUSE_STYLE, Typefaces())
    look = HOUSE_STYLE[Role.QUOTATION_DIRECT]
    writer = CopyWriter(styles.toned(look), styles.mark(look), "Note {number}")
    parts = [Text(part) for part in text.split("\n")]
    inlines = [inline for part in parts for inline in (part, LineBreak())][:-1]
    return writer.write(inlines)


@given(words, measures)
def test_the_lines_hold_every_word_once_and_in_order(text, measure):
    copy = copy_of(text)
    lines = set_lines(copy, Setting(measure, "justify", _HYPHENATOR))
    assert lines[0].start == 0
    assert lines[-1].end == len(copy.text)
    for line, after in pairwise(lines):
        between = copy.text[line.end : after.start]
        assert between == " " or (between == "" and (line.hyphen or text[line.end - 1] == "-"))


@given(words, measures)
def test_a_justified_line_fills_the_measure_with_spaces_of_80_to_140_per_cent(text, measure):
    copy = copy_of(text)
    for line in set_lines(copy, Setting(measure, "justify", _HYPHENATOR)):
        if line.extra == 0.0 and line.scale == 1.0:
            continue
        natural = width_between(copy, line.start, line.end)
        spaces = copy.text.count(" ", line.start, line.end)
        hanging = copy.runs[0].style.width(SOFT_HYPHEN) if line.hyphen else 0.0
        filled = (natural + spaces * line.extra) * line.scale
        assert filled <= measure + 0.01
        assert filled + hanging >= measure - 0.01
        space = copy.runs[0].style.width(" ")
        assert 0.78 <= 1 + line.extra / space <= 1.42
        assert 0.985 - 1e-9 <= line.scale <= 1.015 + 1e-9


@given(words, measures)
def test_a_hyphen_leaves_three_letters_on_each_side_and_comes_twice_in_a_row_at_most(text, measure):
    copy = copy_of(text)
    lines = set_lines(copy, Setting(measure, "justify", _HYPHENATOR))
    row = 0
    for line in lines:
        row = row + 1 if line.hyphen else 0
        assert row <= 2
        if line.hyphen:
            before = copy.text[: line.end].split(" ")[-1].lstrip("“(")
            after = copy.text[line.end :].split(" ")[0].rstrip(",.)")
            assert len(before) >= 3
            assert len(after) >= 3
            assert before + after == (before + after).lower()


def test_three_lines_in_a_row_never_end_in_hyphens():
    copy = copy_of(
        "internationalisation misunderstandings notwithstanding counterintelligence " * 4
    )
    divided = 0
    for measure in range(110, 420):
        row = 0
        for line in set_lines(copy, Setting(measure, "justify", _HYPHENATOR)):
            row = row + 1 if line.hyphen else 0
            divided += line.hyphen
            assert row <= 2
    assert divided


@given(words, st.floats(min_value=130, max_value=460))
def test_lines_flush_left_fit_and_are_as_few_as_can_be(text, measure):
    copy = copy_of(text)
    lines = set_lines(copy, Setting(measure))
    wide = [line for line in lines if line.width > measure + 0.01]
    assert not wide
    assert len(lines) <= first_fit(copy, measure)


def first_fit(copy: Copy, measure: float) -> int:
    """Count the lines that a word-by-word setting would need."""
    count, start, end = 1, 0, 0
    for word in copy.text.split(" "):
        stop = end + len(word)
        if end > start and width_between(copy, start, stop) > measure:
            count, start = count + 1, end
        end = stop + 1
    return count


def test_a_paragraph_that_cannot_keep_to_the_spaces_is_set_flush_left():
    copy = copy_of("Unquestionably NATO Ukrainian-American Washington Lukashenko Mediterranean")
    lines = set_lines(copy, Setting(150, "justify", _HYPHENATOR))
    assert len(lines) > 2
    assert all(line.extra == 0.0 for line in lines)


def test_capitalised_words_are_never_divided():
    assert _HYPHENATOR.positions("guarantees")
    assert _HYPHENATOR.positions("Guarantees") == []
    assert _HYPHENATOR.positions("NATOisation") == []


def test_a_language_without_patterns_divides_nothing():
    assert Hyphenator("tlh").positions("guarantees") == []


def test_a_forced_line_end_ends_the_line():
    copy = copy_of("One line\nand another")
    lines = set_lines(copy, Setting(400))
    assert [copy.text[line.start : line.end] for line in lines] == ["One line", "and another"]


@pytest.mark.parametrize("text", ["x" * 400, "https://example.org/" + "path/" * 60, "—" * 300])
def test_a_word_wider_than_the_column_is_cut_and_nothing_of_it_lost(text):
    copy = copy_of(text)
    lines = set_lines(copy, Setting(120))
    assert "".join(copy.text[line.start : line.end] for line in lines) == text
    assert all(line.width <= 120.01 for line in lines)


def test_no_line_ends_between_a_word_and_what_a_no_break_space_ties_to_it():
    copy = copy_of("The call of 30\u00a0December rests on one outlet " * 6)
    for measure in range(100, 300, 7):
        for line in set_lines(copy, Setting(measure)):
            assert not copy.text[: line.end].endswith("30")


def test_the_tag_of_a_source_stays_in_one_line_where_it_can(said_copy):
    for measure in range(150, 370, 5):
        copy = said_copy
        lines = set_lines(copy, Setting(measure, "justify", _HYPHENATOR))
        shown = [copy.text[line.start : line.end] for line in lines]
        assert any("(as reported by Meduza)" in line for line in shown)


@pytest.fixture
def said_copy() -> Copy:
    """A statement with its tag."""
    from briefing.document import Tone

    styles = Styles(HOUSE_STYLE, Typefaces())
    look = HOUSE_STYLE[Role.QUOTATION_DIRECT]
    writer = CopyWriter(styles.toned(look), styles.mark(look), "Note {number}")
    return writer.write([Text(SENTENCE), Text(" (as reported by Meduza)", Tone.SOURCE_TAG)])
