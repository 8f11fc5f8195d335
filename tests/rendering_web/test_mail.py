"""The memo as an e-mail body: every style in place, every note at the end, no markup let in."""

from __future__ import annotations

import re

from lxml import html

from briefing.document import (
    HOUSE_STYLE,
    Banner,
    Document,
    Furniture,
    Heading,
    Link,
    Note,
    NoteMark,
    NoteReference,
    Paragraph,
    Quotation,
    Role,
    Text,
)
from briefing.rendering.clipboard import ClipboardForms, clipboard_forms

TAGS = {"div", "p", "b", "h1", "h2", "sup", "a", "hr", "span"}
HOSTILE = "<script>alert(1)</script> & <img src=x onerror=y>"
DOCUMENT = Document(
    "Title",
    "en-GB",
    (
        Paragraph(Role.TITLE, (Text("Title"),)),
        Heading(1, (Text("Ukraine"),), "h1"),
        Paragraph(
            Role.QUOTATION_DIRECT,
            (Text("“"), Quotation("n1", (Text(HOSTILE),)), Text("”"), NoteMark(1)),
            label=(Text("White House"),),
        ),
        Paragraph(Role.JUDGEMENT, (Text("Likely."), NoteReference((1,), raised=True))),
    ),
    notes=(Note(1, (Text("Meduza, "), Link("page", "https://example.org/?a=1&b=2"))),),
    furniture=Furniture(banner=Banner("TLP:AMBER")),
)


def mail_body(document: Document) -> ClipboardForms:
    return clipboard_forms(document, HOUSE_STYLE, marked=True)


def test_every_word_and_note_is_in_both_bodies():
    body = mail_body(DOCUMENT)
    words = html.fromstring(body.html).text_content()
    for text in (words, body.text):
        for said in ("TLP:AMBER", "Ukraine", "White House: “", HOSTILE, "Likely.", "Meduza, page"):
            assert said.lower() in text.lower()
        assert text.count("[1]") == 3  # the mark, the reference, the note
    assert "page <https://example.org/?a=1&b=2>" in body.text


def test_words_of_a_source_never_become_markup():
    tree = html.fromstring(mail_body(DOCUMENT).html)
    assert {element.tag for element in tree.iter()} <= TAGS
    assert [a.get("href") for a in tree.iter("a")] == ["https://example.org/?a=1&b=2"]


def test_styles_are_inline_and_nothing_is_fetched():
    markup = mail_body(DOCUMENT).html
    assert "class=" not in markup
    assert not re.search(r"url\(|src=\"|<link|<style", markup)
    paragraphs = html.fromstring(markup).iter("p", "h1", "h2")
    assert all(paragraph.get("style") for paragraph in paragraphs)
