"""What a memo lacks or has too much of, and wording that misleads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.jobs.checking import check_memo
from briefing.memos.values import Cited, Entry, Memo, MemoSource, OwnKind, OwnText, Section
from briefing.statements.values import Anchor, Statement
from briefing.templates.values import (
    BlockKind,
    BriefingTemplate,
    FieldForm,
    Grouping,
    Limits,
    MarkingForm,
    SectionForm,
)

TEMPLATE = BriefingTemplate(
    "t",
    "T",
    fields=(FieldForm("to", "To", required=True), FieldForm("date", "Date", default="today")),
    sections=(SectionForm("nato", "NATO", required=True), SectionForm("next", "Next")),
    limits=Limits(bottom_line_sentences=1, entries=1),
)


def statement(id_: str, article: str, speaker: str = "", credibility: int = 6) -> Statement:
    words = f"words of {id_}"
    return Statement(
        id_, article, Anchor(words, "", "", 0, len(words)), speaker=speaker, credibility=credibility
    )


def cited(id_: str, *statements: Statement) -> Entry:
    return Entry(id_, Cited(statements or (statement(id_, "a"),)))


def judged(text: str, **details: str) -> Entry:
    return Entry("j", OwnText(OwnKind.JUDGEMENT, text, **details))


def memo(*entries: Entry, **details) -> Memo:
    section = Section("s", "NATO", entries or (cited("e"),))
    return replace(Memo("m", "T", fields=(("to", "X"),), sections=(section,)), **details)


def messages(memo_: Memo, template: BriefingTemplate = TEMPLATE) -> list[str]:
    return [problem.message for problem in check_memo(memo_, template)]


def test_a_whole_memo_has_nothing_to_tell():
    assert messages(memo()) == []


def test_empty_fields_and_headings_that_are_required_are_told():
    told = messages(memo(fields=(), sections=(Section("n", "Next", (cited("e"),)),)))
    assert told == [
        'the field "to" (To) is required and empty',
        'the heading "NATO" is required and empty',
    ]


def test_what_the_template_lacks_is_kept_and_told():
    told = messages(memo(fields=(("to", "X"), ("room", "12"))))
    assert told == ['the template t has no field "room"; it is printed last']


def test_limits_tell_the_overflow():
    opening = (Entry("b", OwnText(OwnKind.BOTTOM_LINE, "One thing. Another thing.")),)
    told = messages(memo(cited("e"), cited("f"), opening=opening))
    assert told == [
        "the bottom line has 2 sentences, 1 too many",
        '"NATO" has 2 statements; 1 are only counted',
    ]


def test_own_text_that_the_form_has_no_place_for_is_told():
    opening = (Entry("b", OwnText(OwnKind.BOTTOM_LINE, "One thing.")),)
    comment = Entry("c", OwnText(OwnKind.COMMENT, "A comment."))
    whole = replace(memo(cited("e"), comment, opening=opening), source_summary="One article.")
    digest = replace(TEMPLATE, group_by=Grouping.OUTLET, blocks=(BlockKind.SECTIONS,))
    assert messages(whole, digest) == [
        "the template t has no place for the bottom line",
        "the template t prints no text of our own; 1 are only counted",
        "the template t has no place for the source summary",
    ]
    assert messages(whole) == []


def test_a_marking_that_the_scheme_lacks_refuses():
    (problem,) = check_memo(memo(marking="TLP:WHITE"), TEMPLATE)
    assert problem.fatal
    assert "TLP:AMBER+STRICT" in problem.message
    none = replace(TEMPLATE, marking=MarkingForm("none", ""))
    assert messages(memo(marking="TLP:WHITE"), none) == []


FULL = {"confidence": "low", "basis": "one source"}


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (judged("We have high confidence that it is likely.", likelihood="likely", **FULL), "E1"),
        (judged("It is highly likely.", likelihood="highly likely", **FULL), "E3"),
        (judged("It may be likely.", likelihood="likely", **FULL), "W1"),
        (judged("It could possibly be likely.", likelihood="likely", **FULL), "W2"),
        (judged("They will attack.", **FULL), "W3"),
        (judged("It is reportedly likely.", likelihood="likely", **FULL), "W3"),
        (judged("It is so.", **FULL), "W4"),
        (judged("It is likely.", likelihood="likely"), "W4"),
    ],
)
def test_wording_that_misleads_is_told_with_its_code(entry, code):
    assert any(message.endswith(f"({code})") for message in messages(memo(entry, cited("e"))))


def test_words_inside_a_quotation_are_never_judged():
    text = "It is likely that “we may will reportedly attack with high confidence”."
    entry = judged(text, likelihood="likely", **FULL)
    assert messages(memo(entry, cited("e"))) == []


def test_two_rows_of_one_scale_are_not_mixed():
    entries = (
        judged("It is likely.", likelihood="likely", **FULL),
        Entry(
            "k",
            OwnText(OwnKind.JUDGEMENT, "It is remote.", likelihood="remote", **FULL),
        ),
    )
    assert any(message.endswith("(E2)") for message in messages(memo(*entries, cited("e"))))


def test_very_likely_is_not_taken_for_likely():
    entry = judged("It is very likely.", likelihood="very likely", **FULL)
    assert messages(memo(entry, cited("e"))) == []


def test_high_confidence_and_confirmation_need_more_than_one_origin():
    sources = (
        MemoSource("a", "a", details=(("origin", "readout"),)),
        MemoSource("b", "b", details=(("origin", "readout"),)),
    )
    both = cited("e", statement("e", "a", credibility=1), statement("f", "b"))
    entry = judged("It is likely.", likelihood="likely", confidence="high", basis="both")
    entry = replace(entry, content=replace(entry.content, evidence=("e",)))
    told = messages(memo(entry, both, sources=sources))
    assert any(message.endswith("(W5)") for message in told)
    assert any("credibility 1 needs an independent origin" in message for message in told)
    independent = (sources[0], replace(sources[1], details=(("origin", "own reporter"),)))
    assert messages(memo(entry, both, sources=independent)) == []
