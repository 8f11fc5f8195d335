"""The notation of templates, and the marks, dashes and spaces of a page."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composing.filling import fill
from briefing.composing.typography import marks_of, set_own
from briefing.composing.wording_of_dates import long_span
from briefing.document import NoteMark, Text, Tone, plain_text
from briefing.statements.nearest import same_words
from briefing.statements.nesting import ENGLISH, nest_marks
from briefing.templates.forms import FormError, parse_form


def _details(**values: str) -> dict[str, tuple[Text, ...]]:
    return {name.replace("_", "-"): (Text(value),) for name, value in values.items() if value}


def test_a_bracketed_part_vanishes_when_a_detail_in_it_is_empty():
    form = "{outlet}[, {author}][, {url}], {published}"
    filled = fill(form, _details(outlet="Meduza", author="Olga Korelina", published="2021"))
    assert plain_text(filled) == "Meduza, Olga Korelina, 2021"


def test_what_follows_the_note_mark_is_the_tag_of_the_source():
    details = {**_details(quote="Words", outlet="Meduza"), "note-mark": (NoteMark(1),)}
    filled = fill("“{quote}”{note-mark} ({outlet})", details)
    tones = {i.text: i.tone for i in filled if isinstance(i, Text)}
    assert tones["”"] is Tone.PLAIN
    assert tones["Meduza"] is Tone.SOURCE_TAG


@pytest.mark.parametrize("form", ["{quote", "quote}", "[{quote}", "{quote}]", "[a[b]]", "{Quote}"])
def test_a_form_with_a_bracket_or_brace_alone_is_refused(form):
    with pytest.raises(FormError):
        parse_form(form)


@given(st.text(alphabet="ab {}[]-", max_size=20))
def test_a_form_is_either_read_whole_or_refused(form):
    try:
        parts = parse_form(form)
    except FormError:
        return
    names = sum(len(part.names) for part in parts)
    assert names == form.count("{")


@pytest.mark.parametrize(
    ("source", "depth", "shown"),
    [
        ('He said "no" to it', 0, "He said “no” to it"),
        ('He said "no" to it', 1, "He said ‘no’ to it"),
        ("Putin’s “line”", 1, "Putin’s ‘line’"),
        ("US' 'deep concerns over", 1, "US' 'deep concerns over"),
        ('that "NATO is', 1, 'that "NATO is'),
        ("“a ‘b’ c”", 1, "‘a “b” c’"),
        ('at "open "closed" rest', 1, 'at "open "closed" rest'),
        ('"open "closed" rest', 1, '‘open "closed" rest'),
        ("we will not go.”", 1, "we will not go.’"),
        ("we will not go.”", 0, "we will not go.”"),
        ('he “went” in "', 1, 'he ‘went’ in "'),
    ],
)
def test_marks_inside_marks_turn_and_those_without_a_partner_stay(source, depth, shown):
    assert nest_marks(source, ENGLISH, depth) == shown


@given(st.text(alphabet="ab “”‘’\"'«»„ .,", max_size=40), st.integers(0, 1))
def test_turning_marks_never_changes_a_word(text, depth):
    turned = nest_marks(text, ENGLISH, depth)
    assert len(turned) == len(text)
    assert same_words(turned, text)


def test_own_text_gets_ranges_per_cents_and_spaces_that_do_not_break():
    text = set_own("Between 9-13 January some 5 % agreed, see note 6 of 2021-12-31.", ENGLISH)
    assert "9\u201313\u00a0January" in text
    assert "5\u202f%" in text
    assert "note\u00a06" in text
    assert "2021-12-31" in text


def test_each_language_has_its_own_marks():
    assert marks_of("de-AT")[:2] == ("„", "“")
    assert marks_of("ru")[:2] == ("«", "»")
    assert marks_of("xx")[:2] == ("“", "”")


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("at 5:07 p.m. in Sofia then", "at 5:07\u00a0p.m. in Sofia\u00a0then"),
        ("some 300 km from the border", "some 300\u00a0km from the\u00a0border"),
        ("worth 5 million euros or so", "worth 5\u00a0million euros or\u00a0so"),
        ("am 7. Dezember in Genf dann", "am 7.\u00a0Dezember in Genf\u00a0dann"),
        ("это 7 декабря 2021 года было", "это 7\u00a0декабря 2021 года\u00a0было"),
        ("one - the other - and so on", "one\u00a0\u2013 the other\u00a0\u2013 and so\u00a0on"),
        ("5 metres of it and no more", "5 metres of it and no\u00a0more"),
    ],
)
def test_a_number_stays_with_what_it_counts(given, printed):
    assert set_own(given, ENGLISH) == printed


@pytest.mark.parametrize(
    ("language", "first", "last", "printed"),
    [
        ("en-GB", date(2022, 1, 9), date(2022, 1, 13), "9–13\u00a0January 2022"),
        ("de", date(2022, 1, 9), date(2022, 1, 13), "9.–13.\u00a0Januar 2022"),
        ("ru", date(2022, 1, 9), date(2022, 1, 13), "9–13\u00a0января 2022\u202fг."),
        (
            "en-US",
            date(2022, 1, 9),
            date(2022, 1, 13),
            "January\u00a09, 2022 – January\u00a013, 2022",
        ),
        (
            "en-GB",
            date(2021, 12, 30),
            date(2022, 1, 2),
            "30\u00a0December 2021 – 2\u00a0January 2022",
        ),
    ],
)
def test_a_span_of_days_names_its_month_once(language, first, last, printed):
    assert long_span(first, last, language) == printed
