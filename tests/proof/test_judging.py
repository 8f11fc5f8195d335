"""The words on the pages against the manifest and the sources: nothing changed passes."""

from __future__ import annotations

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.articles.values import Article, Source
from briefing.errors import BriefingError
from briefing.proof.judging import Status, judge
from briefing.proof.manifest import hash_of, read_manifest
from briefing.proof.occurrences import Occurrence

TEXT = "He said that [NATO’s] members will not sign the treaty before 12 March, Reuters reported."
ID = "a" * 64
START = TEXT.index("[NATO’s]")
EXACT = TEXT[START : TEXT.index(", Reuters")]
ARTICLE = Article(ID, Source(), TEXT)


def listed(edits=(), printed=1, **changes):
    return {
        "id": "n1", "entry": "n1", "article": ID, "text-sha256": hash_of(TEXT),
        "kind": "indirect", "speaker": "", "printed": printed, "in": "text",
        "anchor": {
            "exact": EXACT, "prefix": "", "suffix": "", "start": START, "end": START + len(EXACT),
        },
        "edits": list(edits), **changes,
    }  # fmt: skip


def manifest_of(*statements, **changes):
    whole = {
        "briefing-manifest": 1, "memo": {"id": "m"}, "articles": [],
        "statements": list(statements), **changes,
    }  # fmt: skip
    return json.dumps(whole).encode()


def verdicts(*words, statement=None, articles=None):
    found = [Occurrence("n1", text, place) for place, text in enumerate(words)]
    return judge(read_manifest(manifest_of(statement or listed())), found, articles)


def test_the_words_as_captured_are_verbatim_and_the_verdict_holds_those_of_the_page():
    turned = EXACT.replace("’", "'")
    (verdict,) = verdicts(turned, articles={ID: ARTICLE})
    assert verdict.status is Status.VERBATIM
    assert verdict.text == turned
    assert verdict.source is True


@given(st.integers(0, len(EXACT) - 1), st.characters(categories=["L", "N"]))
def test_any_other_letter_is_an_alteration(at, character):
    assume(EXACT[at].isalnum())
    assume(character != EXACT[at])
    (verdict,) = verdicts(EXACT[:at] + character + EXACT[at + 1 :])
    assert verdict.status is Status.ALTERED
    assert verdict.difference


@given(st.integers(0, len(EXACT) - 1))
def test_any_letter_less_is_an_alteration(at):
    assume(EXACT[at].isalnum())
    (verdict,) = verdicts(EXACT[:at] + EXACT[at + 1 :])
    assert verdict.status is Status.ALTERED


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("[NATO’s] members will not sign […] before 12 March", Status.EDITED),
        ("[…] members will not sign the treaty before 12 March", Status.EDITED),
        ("[NATO’s] members [of it] will not sign the treaty before 12 March", Status.EDITED),
        ("[The EU’s] members will not sign the treaty before 12 March", Status.ALTERED),
        ("[NATO’s] members will […] sign the treaty before 12 March", Status.ALTERED),
        ("[NATO’s] members will not sign the treaty", Status.ALTERED),
    ],
)
def test_visible_edits_are_edits_and_a_source_s_own_brackets_its_words(printed, status):
    (verdict,) = verdicts(printed)
    assert verdict.status is status


def test_the_altered_one_of_two_places_is_shown():
    wrong = EXACT.replace("not ", "")
    (verdict,) = verdicts(EXACT, wrong, statement=listed(printed=2))
    assert verdict.status is Status.ALTERED
    assert verdict.text == wrong
    assert "{-not-}" in verdict.difference


def test_further_evidence_that_stands_on_the_page_is_judged_though_it_was_not_printed():
    (verdict,) = verdicts("We will sign", statement=listed(printed=0))
    assert verdict.status is Status.ALTERED
    assert verdicts(statement=listed(printed=0)) == ()


def test_words_marked_as_a_statement_that_nobody_listed_prove_nothing():
    manifest = read_manifest(manifest_of(listed()))
    found = [Occurrence("n1", EXACT, 0), Occurrence("forged", "We will sign.", 1)]
    _, verdict = judge(manifest, found)
    assert (verdict.id, verdict.status, verdict.source) == ("forged", Status.ALTERED, None)
    assert verdict.text == "We will sign."


def test_a_source_s_own_bracket_is_found_behind_a_passage_left_out():
    start = TEXT.index("said")
    exact = TEXT[start : START + len("[NATO’s] members")]
    anchor = {
        "exact": exact, "prefix": "", "suffix": "", "start": start, "end": start + len(exact),
    }  # fmt: skip
    for printed, status in (
        ("[…] that [NATO’s] members", Status.EDITED),
        ("[…] that [The EU’s] members", Status.ALTERED),
    ):
        (verdict,) = verdicts(printed, statement=listed(anchor=anchor))
        assert verdict.status is status


@pytest.mark.parametrize("article", [None, Article(ID, Source(), TEXT.replace("12", "13"))])
def test_a_source_that_is_gone_or_holds_another_text_is_missed(article):
    (verdict,) = verdicts(EXACT, articles={ID: article} if article else {})
    assert verdict.status is Status.SOURCE_MISSING
    assert verdict.source is False


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"briefing-manifest": Infinity}',
        manifest_of(listed(printed=float("inf"))), manifest_of(listed(edits=[{}])),
        manifest_of(memo=[1]), manifest_of(memo=3), manifest_of(content="x"),
        manifest_of(listed(anchor=None)), manifest_of(listed(edits=[1])), manifest_of(3),
        manifest_of(listed(edits=[{"start": 0, "end": 9999, "text": "[…]"}])),
    ],
)  # fmt: skip
def test_a_manifest_that_is_none_is_told_in_a_sentence(data):
    with pytest.raises(BriefingError, match="damaged"):
        read_manifest(data)


def test_a_manifest_of_a_later_version_is_not_guessed_at():
    with pytest.raises(BriefingError, match="later version"):
        read_manifest(manifest_of(**{"briefing-manifest": 2}))
