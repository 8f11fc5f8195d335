"""Anchors: exact and at their place in their own text, honest about any other."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.articles.text import normalise
from briefing.articles.values import Article, Source
from briefing.errors import AnchorLost
from briefing.statements.anchors import (
    Ambiguous,
    Kept,
    Lost,
    Moved,
    make_anchor,
    reanchor,
    resolve,
)

prose = st.text(min_size=1, max_size=80).map(normalise).filter(str.strip)


def anchor_of(text: str, words: str):
    return make_anchor(text, text.index(words), text.index(words) + len(words))


@given(prose, st.data())
def test_an_anchor_resolves_to_the_passage_it_was_made_from(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    anchor = make_anchor(text, start, end)
    a, b = resolve(anchor, Article("x", Source(), text))
    assert text[a:b] == anchor.exact == text[start:end].strip()
    assert text[:a].endswith(anchor.prefix)
    assert text[b:].startswith(anchor.suffix)


@given(prose, prose)
def test_reanchoring_gives_the_exact_words_or_nothing(text, other):
    anchor = make_anchor(text, 0, len(text))
    match reanchor(anchor, other):
        case Kept(start, end) | Moved(start, end):
            assert other[start:end] == anchor.exact
        case Ambiguous(places):
            assert len(places) > 1
            assert all(other[a:b] == anchor.exact for a, b in places)
        case Lost():
            pass


@given(prose)
def test_the_same_text_keeps_an_anchor_that_is_unique(text):
    anchor = make_anchor(text, 0, len(text))
    assert isinstance(reanchor(anchor, text), Kept)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 2), (3, 2), (0, 99), (1, 2)])
def test_a_span_that_holds_nothing_has_no_anchor(start, end):
    with pytest.raises(ValueError, match="span"):
        make_anchor("a b", start, end)


def test_an_anchor_of_another_text_is_lost():
    anchor = anchor_of("They will never agree.", "never agree")
    with pytest.raises(AnchorLost, match="never agree"):
        resolve(anchor, Article("x" * 64, Source(), "They will always agree."))


BEFORE = (
    "In the talks on Tuesday, the Kremlin said that Moscow wants guarantees in writing, at once."
)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (BEFORE, Kept),
        ("Updated: 8 December, a new and longer first paragraph.\n" + BEFORE, Kept),
        (BEFORE.replace("said that", "denied that"), Moved),
        (BEFORE + " Again: Moscow wants guarantees in writing.", Ambiguous),
        (BEFORE.replace("wants", "wanted"), Lost),
        (BEFORE.replace("guarantees", "no guarantees"), Lost),
        ("", Lost),
    ],
)
def test_a_later_version_is_judged_by_words_and_context(now, expected):
    anchor = anchor_of(BEFORE, "Moscow wants guarantees in writing")
    assert isinstance(reanchor(anchor, now), expected)


def test_words_put_before_a_text_that_began_with_the_quotation_are_no_agreeing_context():
    anchor = anchor_of("Moscow agreed. More.", "Moscow agreed")
    assert isinstance(reanchor(anchor, "It is not true that Moscow agreed. More."), Moved)


def test_a_quotation_inside_a_longer_word_is_lost():
    assert isinstance(reanchor(anchor_of("war is likely", "likely"), "war is unlikely"), Lost)
