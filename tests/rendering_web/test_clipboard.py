"""The memo on the clipboard, in both its forms: as a mail's body, and in the template's look."""

from __future__ import annotations

import pytest
from lxml import html

from briefing.document import (
    HOUSE_STYLE,
    Document,
    Heading,
    Link,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    Role,
    Text,
)
from briefing.rendering.clipboard import clipboard_forms


def forms(document: Document) -> tuple[str, str]:
    """Return the HTML of *document* in both forms."""
    mail = clipboard_forms(document, HOUSE_STYLE, marked=True)
    return clipboard_forms(document, HOUSE_STYLE).html, mail.html


def note_with(url: str) -> Document:
    note = Note(1, (Text("Meduza, "), Link("the page", url)))
    paragraph = Paragraph(Role.QUOTATION_DIRECT, (Text("Words"), NoteMark(1)))
    return Document("T", "en", (paragraph,), notes=(note,))


NOT_OF_THE_WEB = [
    "javascript:alert(1)",
    " JavaScript:x",
    "file:///etc/passwd",
    "//host/x",
    "data:text/html,x",
]


@pytest.mark.parametrize("url", NOT_OF_THE_WEB)
def test_an_address_that_is_none_of_the_web_leads_nowhere(url):
    for page in forms(note_with(url)):
        assert list(html.fromstring(page).iter("a")) == []
        assert "the page" in html.fromstring(page).text_content()


def test_an_address_of_the_web_is_a_link():
    for page in forms(note_with("https://example.org/?a=1&b=2")):
        (link,) = html.fromstring(page).iter("a")
        assert link.get("href") == "https://example.org/?a=1&b=2"


def test_each_margin_is_set_by_itself():
    """Writer takes the first of four in one property for the left one too."""
    blocks = (Heading(1, (Text("Ukraine"),), "h"), Paragraph(Role.COMMENT, (Text("Words"),)))
    for page in forms(Document("T", "en", blocks)):
        assert "margin:" not in page
        assert page.count("margin-left:0") >= 2


def test_notes_stand_at_the_end_without_the_heading_of_their_old_place():
    document = note_with("https://example.org")
    heading = Heading(1, (Text("Endnotes"),), "e")
    last = Paragraph(Role.COMMENT, (Text("The last words"),))
    blocks = (*document.blocks, heading, NotesHere(), last)
    document = Document("T", "en", blocks, notes=document.notes)
    made = clipboard_forms(document, HOUSE_STYLE)
    for words in (html.fromstring(made.html).text_content(), made.text):
        assert "Endnotes" not in words
        assert words.index("The last words") < words.index("[1] Meduza")
