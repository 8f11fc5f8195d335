"""A memo in another language than its template's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.composing.in_language import in_language
from briefing.composing.typography import marks_of
from briefing.document import Fields, Paragraph, plain_text
from briefing.memos.values import Entry, OwnKind, OwnText
from briefing.statements.nesting import ENGLISH
from briefing.templates import named_template

FORM = "“{quote}”{note-mark} ({outlet}[, through {via}])"


def localised(language, form=FORM, own="en-GB"):
    template = replace(named_template("policy-memo"), language=own)
    template = replace(template, entry=replace(template.entry, direct=form))
    return in_language(template, language, marks_of(language)).entry.direct


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-US", FORM),
        ("de", "„{quote}“{note-mark} ({outlet}[, über {via}])"),
        ("ru", "«{quote}»{note-mark} ({outlet}[, через {via}])"),
        ("fr", "«\u00a0{quote}\u00a0»{note-mark} ({outlet}[, through {via}])"),
    ],
)
def test_marks_and_words_of_a_form_follow_the_memo(language, expected):
    assert localised(language) == expected


def test_a_template_in_the_memos_language_keeps_its_words_and_marks():
    form = "„{quote}“ ({outlet}, through)"
    assert localised("de", form, own="de") == form


def test_details_are_never_translated():
    assert localised("de", "{note} {reports} note") == "{note} {reports} Anm."


def test_english_stays_as_it_is():
    template = named_template("policy-memo")
    assert in_language(template, "en-GB", ENGLISH) is template


def test_a_german_memo_prints_no_english_of_ours(printing):
    memo = replace(printing.memo(printing.section(printing.entry(0, "Ann"))), language="de")
    memo = replace(memo, fields=(("to", "Referat"), ("from", "Stab")))
    document = printing.compose(memo)
    (fields,) = [b for b in document.blocks if isinstance(b, Fields)]
    assert [label for row in fields.rows for label, _ in row] == ["An", "Datum", "Von"]
    said = " ".join(plain_text(b.content) for b in document.blocks if isinstance(b, Paragraph))
    assert "(laut The Post)" in said
    assert "1 Artikel" in said


def test_a_date_that_ends_in_a_stop_ends_the_sentence(printing):
    entry = printing.entry(0, "Ann")
    memo = replace(printing.memo(printing.section(entry)), language="ru")
    source = replace(memo.sources[0], details=(("published", "2021-12-07"),))
    document = printing.compose(replace(memo, sources=(source,)))
    said = " ".join(plain_text(b.content) for b in document.blocks if isinstance(b, Paragraph))
    assert "1 статья от 7 декабря 2021\u202fг. " in said.replace("\u00a0", " ")


@pytest.mark.parametrize("chosen", ["likely", "probable", "wahrscheinlich"])
@pytest.mark.parametrize("template", ["policy-memo", "intelligence-brief", "ministerial-note"])
def test_a_german_memo_says_its_judgements_in_german(printing, printed, template, chosen):
    text = "Moskau wird seine Entwürfe wahrscheinlich veröffentlichen."
    judged = OwnText(
        OwnKind.JUDGEMENT, text, likelihood=chosen, confidence="moderate", basis="zwei Quellen"
    )
    memo = printing.memo(printing.section(printing.entry(0, "Ann")))
    memo = replace(memo, language="de", opening=(Entry("j", judged),))
    words = printed(printing.compose(memo, named_template(template)))
    assert "55–80" in words
    assert "wahrscheinlich" in words
    assert "mittel" in words
    for english in ("likely", "probable", "moderate", "chance", "certain"):
        assert english not in words.lower()
