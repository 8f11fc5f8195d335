"""Whose words a slice holds: only the outlet's own quotation marks decide."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.text import normalise
from briefing.articles.values import Article, Source
from briefing.statements.kinds import contradiction, kind_of
from briefing.statements.quotation_marks import quoted_spans
from briefing.statements.values import StatementKind

DIRECT, INDIRECT, REPORT = StatementKind.DIRECT, StatementKind.INDIRECT, StatementKind.REPORT


def article(text: str, outlet: str = "") -> Article:
    return Article("a" * 64, Source(outlet=outlet), normalise(text))


def quoted(text: str) -> list[str]:
    return [article(text).text[a:b] for a, b in quoted_spans(article(text))]


def kind(text: str, words: str, speaker: str = "Putin") -> StatementKind:
    start = text.index(words)
    return kind_of(article(text, "Meduza"), start, start + len(words), speaker)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He “said” it.", ["said"]),
        ('He "said" it, "twice".', ["said", "twice"]),
        ('“It is," he said.', ["It is,"]),
        ("„Wir gehen“, sagte er.", ["Wir gehen"]),
        ("Er sagte »bald« und ging.", ["bald"]),
        ("Il a dit « bientôt » et partit.", [" bientôt "]),
        ("Он сказал: «да», и ушёл.", ["да"]),
        ("Hän sanoi »pian» ja lähti.", ["pian"]),
        ("Han sa ”snart” och gick.", ["snart"]),
        ("„Tak”, powiedział.", ["Tak"]),
        ("彼は「はい」と言った。", ["はい"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("'He told me \"no\" twice,' she said.", ['He told me "no" twice,']),
        ("It's the leaders' plan, isn't it?", []),
        ("the '90s and the leaders' talks", []),
        ("'The leaders' talks failed,' he said", ["The leaders' talks failed,"]),
        ("They hold 'tough talks' via video, 'he' said", ["tough talks", "he"]),
        ("‘The leaders’ talks failed,’ he said", ["The leaders’ talks failed,"]),
        ('He said "we will and left.', []),
        ("voiced US' 'deep concerns over the buildup, it said.", []),
        ('An "unclosed one. And "another" here.', ["another"]),
        ("5' tall and 6\" wide", []),
        ("“One.\n“Two.\n“Three,” he said.", ["One.", "Two.", "Three,"]),
        ("He said: “One.\n\n“Two.”", ["One.", "Two."]),
        ("He said: “One.\n\nTwo is prose.", []),
        ("“One runs on.", []),
        ('He said "foo and left.\n"Bar," she said.', ["Bar,"]),
        ("“One is cut off\n“Two,” he said.", ["Two,"]),
        ("« Un.\n» Deux », dit-il.", [" Un.", " Deux "]),
    ],
)
def test_marks_are_paired_as_readers_pair_them(text, inside):
    assert quoted(text) == inside


def test_a_slice_wholly_inside_the_marks_is_direct():
    text = "He said: “we will never agree to this”, and left."
    assert kind(text, "we will never agree") is DIRECT
    assert kind(text, "“we will never agree to this”") is DIRECT


def test_a_slice_with_any_word_outside_the_marks_is_not_direct():
    text = "He “made clear” that they would “respond decisively”, she said."
    assert kind(text, "“made clear” that they would “respond decisively”") is INDIRECT
    assert kind(text, "“made clear” that") is INDIRECT
    assert kind(text, "that they would") is INDIRECT


def test_the_outlets_own_prose_is_a_report_unless_a_speaker_is_stated():
    assert kind("Talks were held.", "Talks were held", speaker="") is REPORT
    assert kind("Talks were held.", "Talks were held", speaker="Meduza") is REPORT
    assert kind("Talks were held.", "Talks were held", speaker="Kremlin") is INDIRECT


@given(st.text(st.sampled_from("ab \n“”\"'’‘«»„s,.:"), max_size=60), st.data())
def test_no_word_outside_every_mark_is_ever_direct(text, data):
    source = article(text)
    spans = quoted_spans(source)
    assert list(spans) == sorted(spans)
    assert all(a <= b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    covered = {n for a, b in spans for n in range(a, b)}
    words = [n for n in range(start, end) if source.text[n].isalnum()]
    direct = kind_of(source, start, end) is DIRECT
    assert direct is (bool(words) and covered.issuperset(words))


def test_only_a_kind_that_the_marks_contradict_is_refused():
    assert contradiction(DIRECT, INDIRECT)
    assert contradiction(DIRECT, REPORT)
    assert contradiction(INDIRECT, DIRECT)
    assert contradiction(REPORT, DIRECT)
    assert not contradiction(REPORT, INDIRECT)
    assert not contradiction(INDIRECT, REPORT)
    assert not contradiction(DIRECT, DIRECT)
