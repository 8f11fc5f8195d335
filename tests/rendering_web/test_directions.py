"""What runs from right to left, in the page that needs nothing else."""

from __future__ import annotations

from dataclasses import replace

import lxml.html
import pytest

from briefing.document import HOUSE_STYLE, Document, Note, Paragraph, Quotation, Role, Text, Tone
from briefing.document.direction import foreign_stretches, is_from_right, leads_from_right
from briefing.rendering import renderer_for

ARABIC = Quotation("st-1", (Text("ضمانات قانونية (NATO)", language="ar"),))
PORTION = Text("(TLP:CLEAR) ", Tone.PORTION)
TITLE = "TASS, “الكرملين: ضمانات”, 8 December"


def paragraph(*inlines) -> Paragraph:
    return Paragraph(Role.QUOTATION_DIRECT, inlines)


MEMO = Document(
    "A memo",
    "en-GB",
    (
        paragraph(PORTION, Text("“"), ARABIC, Text("”")),
        paragraph(Text("He said “"), ARABIC, Text("” twice")),
    ),
    notes=(Note(1, (Text(TITLE),)),),
)


def page(document):
    return lxml.html.document_fromstring(renderer_for(".html")(document, HOUSE_STYLE).decode())


def test_a_paragraph_that_opens_with_an_arabic_quotation_runs_from_the_right():
    first, second = page(MEMO).xpath("//*[contains(@class,'words')]/p")
    assert first.get("dir") == "rtl"
    assert second.get("dir") is None


def test_in_an_arabic_memo_only_what_is_foreign_is_turned():
    english = paragraph(Quotation("st-2", (Text("No such commitments", language="en"),)))
    root = page(replace(MEMO, language="ar", blocks=(*MEMO.blocks[:1], english)))
    assert root.get("dir") == "rtl"
    first, second = root.xpath("//*[contains(@class,'words')]/p")
    assert first.get("dir") is None
    assert second.get("dir") == "ltr"


def test_a_foreign_title_pulls_no_number_along():
    (note,) = page(MEMO).xpath("//li[@id='note-1']")
    assert [one.text for one in note.iter("bdi")] == ["الكرملين: ضمانات"]
    assert note.text_content().startswith(TITLE)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", True),
        ("fa-IR", True),
        ("az-Arab", True),
        ("en-GB", False),
        ("zh", False),
        ("", False),
    ],
)
def test_which_languages_are_read_from_the_right(language, expected):
    assert is_from_right(language) is expected


def test_a_paragraph_without_letters_runs_as_the_document_does():
    for otherwise in (True, False):
        assert leads_from_right((Text("2021, 30"),), otherwise=otherwise) is otherwise


def test_stretches_begin_and_end_with_a_letter():
    (stretch,) = foreign_stretches(TITLE, rtl=False)
    assert TITLE[slice(*stretch)] == "الكرملين: ضمانات"
    assert foreign_stretches("no other", rtl=False) == []
    assert [TITLE[slice(*one)] for one in foreign_stretches(TITLE, rtl=True)] == [
        "TASS",
        "December",
    ]
