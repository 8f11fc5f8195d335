"""Files and documents for the tests of the PDF renderer; pages are read back by pypdfium2."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import pikepdf
import pypdfium2
import pytest

from briefing.document import (
    HOUSE_STYLE,
    Banner,
    Block,
    Document,
    Furniture,
    Heading,
    Note,
    NoteMark,
    Paragraph,
    Quotation,
    Role,
    Text,
    Tone,
)
from briefing.rendering.pdf import render
from tests.printed_memos import BRIEF, POLICY_MEMO

_FURNITURE = Furniture("Office", "A short title", "EE/1", banner=Banner("TLP:AMBER", "#FFC000"))


@pytest.fixture(scope="session")
def policy_pdf() -> bytes:
    """The policy memo of the look's pictures."""
    return render(POLICY_MEMO, HOUSE_STYLE)


@pytest.fixture(scope="session")
def brief_pdf() -> bytes:
    """The brief of the look's pictures."""
    return render(BRIEF, HOUSE_STYLE)


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """Make a document of blocks and notes, with a marking."""

    def make(blocks: Iterable[Block], notes: Iterable[Note] = (), **more: object) -> Document:
        title = Paragraph(Role.TITLE, (Text("A short title"),))
        values = {"furniture": _FURNITURE, "notes": tuple(notes), **more}
        return Document("A short title", "en-GB", (title, *blocks), **values)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def said() -> Callable[..., Paragraph]:
    """Make the paragraph of a statement: label, quote marks, words, note mark, tag."""

    def make(words: str, number: int = 0, identity: str = "", label: str = "Kremlin") -> Paragraph:
        mark = (NoteMark(number),) if number else ()
        quotation = Quotation(identity or f"st-{number}", (Text(words),))
        tag = Text(" (ClubZ)", Tone.SOURCE_TAG)
        content = (Text("“"), quotation, Text("”"), *mark, tag)
        return Paragraph(Role.QUOTATION_DIRECT, content, label=(Text(label, Tone.LABEL),))

    return make


@pytest.fixture(scope="session")
def heading_of() -> Callable[..., Heading]:
    """Make a heading."""

    def make(text: str, level: int = 1, identity: str = "") -> Heading:
        role = {1: Role.HEADING_1, 2: Role.HEADING_2, 3: Role.HEADING_3}[level]
        return Heading(level, (Text(text),), identity or text.lower().replace(" ", "-"), role)

    return make


@pytest.fixture(scope="session")
def page_texts() -> Callable[[bytes], list[str]]:
    """Return the text of each page, as another program reads it."""

    def read(data: bytes) -> list[str]:
        document = pypdfium2.PdfDocument(data)
        try:
            return [page.get_textpage().get_text_bounded() for page in document]
        finally:
            document.close()

    return read


@pytest.fixture(scope="session")
def rewritten() -> Callable[[bytes, Callable[[pikepdf.Pdf], None]], bytes]:
    """Return a file as it is after a change made with pikepdf."""

    def rewrite(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            change(pdf)
            pdf.save(out)
        return out.getvalue()

    return rewrite
