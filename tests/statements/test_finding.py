"""Finding a quotation: what copying changes is tolerated, a changed word never."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.articles.text import normalise
from briefing.articles.values import Article, Passage, Source
from briefing.errors import QuotationAmbiguous, QuotationNotFound
from briefing.statements.finding import Finder, find_quotation
from briefing.statements.nearest import same_words
from briefing.statements.values import Anchor, Statement

WORDS = st.text(st.sampled_from("abcdeéñßжשלוم語😀e\u0301न\u0940"), min_size=1, max_size=6)
GAPS = st.sampled_from([" ", "  ", "\n", "\r\n", "\u00a0", "\u202f", " \u200b", "\u2009", "\t"])
SAME = {
    "‘": "“\"'",
    "’": "”\"'",
    "“": "‘\"'„«",
    "—": "–-−‑",
    " ": "\u00a0\n\u2003",
    "…": ["..."],
}


def article(text: str, **more) -> Article:
    return Article("a" * 64, Source(), normalise(text), **more)


def slice_of(text: str, quotation: str, **where) -> str:
    source = article(text)
    found = find_quotation(source, quotation, **where)
    return source.text[found.start : found.end]


def shown(text: str, quotation: str) -> str:
    source = article(text)
    found = find_quotation(source, quotation)
    anchor = Anchor(source.text[found.start : found.end], "", "", found.start, found.end)
    return Statement("s", source.id, anchor, edits=found.edits).shown


@given(st.lists(st.tuples(WORDS, GAPS), min_size=3, max_size=12), st.data())
def test_any_run_of_words_is_found_and_is_the_articles_own_characters(pairs, data):
    source = article("".join(word + gap for word, gap in pairs))
    words = source.text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    copied = " ".join(words[first:last])
    assume(copied.strip("\u200b"))
    places = Finder(source).places(copied)
    assert places
    for found in places:
        assert same_words(source.text[found.start : found.end], copied)


@given(st.data())
def test_what_copying_changes_is_tolerated(data):
    text = "He said: “we ‘never’ agreed — that is… all”, and left."
    copied = "".join(
        data.draw(st.sampled_from([c, *SAME[c]])) if c in SAME else c
        for c in "“we ‘never’ agreed — that is… all”"
    )
    assert slice_of(text, copied) == "“we ‘never’ agreed — that is… all”"


@given(st.text(min_size=1), st.text(min_size=1))
def test_texts_count_as_the_same_words_only_with_the_same_letters_and_digits(one, two):
    if same_words(one, two):
        letters = [[c for c in normalise(t) if c.isalnum()] for t in (one, two)]
        ignored = [[c for c in ls if c != "ʼ"] for ls in letters]
        assert ignored[0] == ignored[1]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It is unlikely to attack.", "likely to attack"),
        ("They cannot agree.", "They can"),
        ("They can’t agree.", "They can"),
        ("Ce n’est pas vrai.", "est pas vrai"),
        ("up to 100,000 troops", "000 troops"),
        ("up to 100,000 troops", "up to 100"),
        ("a fall of 1.5 per cent", "5 per cent"),
        ("a change of -5 points", "5 points"),
        ("a non-nuclear state", "nuclear state"),
        ("He has not decided.", "He has decided"),
        ("He has decided.", "He has not decided"),
        ("He Has decided.", "He has decided"),
        ("in 2014, he left", "in 2015, he left"),
        ("the cafe\u0301s are open", "the cafe"),
        ("a family 👨‍👩‍👧 here", "a family 👨"),
        ("words; more", "words, more"),
        ("any text", ""),
        ("any text", " \u200b "),
        ("any text", "[…]"),
    ],
)
def test_a_changed_word_is_refused(text, wrong):
    with pytest.raises(QuotationNotFound):
        find_quotation(article(text), wrong)


def test_words_without_spaces_between_them_may_be_cut_anywhere():
    assert slice_of("大统领说他们不会同意。", "他们不会同意") == "他们不会同意"


def test_french_marks_with_their_spaces_are_turned_into_others():
    text = "Il a dit : « nous\u00a0verrons », puis rien."
    assert slice_of(text, 'dit : "nous verrons", puis') == "dit : « nous\u00a0verrons », puis"
    assert slice_of('Er sagte "bald" und ging', "sagte »bald« und") == 'sagte "bald" und'


def test_offsets_are_code_points_whatever_stands_before():
    text = "😀 ش\u202eב e\u0301\u0302 — a\u00adb\u200b  c\r\nd end"
    source = article(text)
    found = find_quotation(source, "ab c d")
    assert source.text[found.start : found.end] == "a\u00adb\u200b  c\nd"


def test_a_refusal_shows_the_nearest_passage_with_the_difference():
    text = (
        "One. " * 50 + "Moscow wants legally fixed guarantees against enlargement. " + "Two. " * 9
    )
    with pytest.raises(QuotationNotFound) as refusal:
        find_quotation(article(text), "Moscow wants legally binding guarantees against")
    assert "{-binding-}{+fixed+}" in str(refusal.value)


def test_a_refusal_says_so_when_nothing_is_like_it():
    with pytest.raises(QuotationNotFound, match="nor anything like it"):
        find_quotation(article("Moscow wants guarantees."), "zebras graze quietly tonight")


def test_an_ambiguous_quotation_is_refused_with_its_places():
    text = "We agree, said one.\n\nLater: We agree, said two."
    source = article(text, passages=(Passage(0, 19), Passage(21, 47)))
    with pytest.raises(QuotationAmbiguous) as refusal:
        find_quotation(source, "We agree")
    assert "para. 1" in str(refusal.value)
    assert "para. 2" in str(refusal.value)
    assert "said two" in str(refusal.value)


def test_occurrence_or_neighbours_settle_an_ambiguous_quotation():
    text = "We agree, said one. Later: “We agree”, said two."
    first, second = text.find("We"), text.rfind("We")
    source = article(text)
    assert find_quotation(source, "We agree", occurrence=1).start == first
    assert find_quotation(source, "We agree", occurrence=2).start == second
    assert find_quotation(source, "We agree", prefix='Later: "').start == second
    assert find_quotation(source, "We agree", suffix=", said one").start == first
    with pytest.raises(QuotationNotFound, match="no occurrence 3"):
        find_quotation(source, "We agree", occurrence=3)
    with pytest.raises(QuotationNotFound, match="not next to"):
        find_quotation(source, "We agree", prefix="Never: ")


def test_a_place_in_the_story_wins_over_places_left_out():
    source = article("We agree\n\nHe said: we spoke. We agree", left_out=((0, 8),))
    assert find_quotation(source, "We agree").start == 29


TEXT = (
    "“I will tell you clearly, [Biden] made no such commitments. He stands by the proposition "
    "that countries recieved a free choice, accuses nobody and does not want war.”"
)


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("[Biden] made no such commitments", ()),
        ("I will tell you […] made no such", ("[…]",)),
        ("I will tell you [...] made no such", ("[…]",)),
        ("[Putin] stands by the proposition", ("[Putin] ",)),
        ("[h]e stands by", ("[h]",)),
        ("that [these] countries", ("[these] ",)),
        ("that [the states] recieved", ("[the states]",)),
        ("countries recieved [sic] a free", ("[sic] ",)),
        ("countries recieved [sic]", (" [sic]",)),
        ("accus[ed] nobody", ("[ed]",)),
        ("[Biden] made no […] He [Biden] stands by", ("[…]", "[Biden] ")),
    ],
)
def test_visible_edits_are_read_and_shown_as_they_were_written(quotation, expected):
    found = find_quotation(article(TEXT), quotation)
    assert tuple(edit.text for edit in found.edits) == expected
    assert same_words(shown(TEXT, quotation), quotation.replace("[...]", "[…]"))


def test_brackets_of_the_source_are_told_from_the_analysts():
    assert find_quotation(article(TEXT), "[Biden] made no such").source_brackets
    assert find_quotation(article(TEXT), "[Biden] made no […] He stands").source_brackets
    assert not find_quotation(article(TEXT), "[Putin] stands by").source_brackets


@pytest.mark.parametrize(
    "quotation",
    [
        "does [really] want war",
        "does […] want war",
        "[Putin] does [not] stand by",
        "He [not] stands by",
        "[Biden] made [sic] commitments",
        "[L]e stands by",
        "countries [sic] a free choice",
        "stands by […] clearly",
        "[…] war […] countries",
        "[a] [b]",
    ],
)
def test_brackets_never_hide_a_negation_or_a_change_of_order(quotation):
    with pytest.raises(QuotationNotFound):
        find_quotation(article(TEXT), quotation)


def test_an_omission_stands_for_the_shortest_passage():
    text = "He said one thing. He said two. He said three and left."
    source = article(text)
    found = find_quotation(source, "He said […] and left")
    assert source.text[found.start : found.end] == "He said three and left"


def test_an_ambiguous_omission_is_refused():
    with pytest.raises(QuotationAmbiguous):
        find_quotation(article("He said a and left. He said b and left."), "He said […] and left")


def test_an_omission_does_not_join_ends_of_a_long_text():
    with pytest.raises(QuotationNotFound):
        find_quotation(article("Moscow " + "x " * 4000 + "agreed"), "Moscow […] agreed")
