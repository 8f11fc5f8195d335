"""Small files of each format, built so that a test can say what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import docx
import pytest
from reportlab.pdfgen import canvas


@pytest.fixture(scope="session")
def word_file() -> Callable[..., bytes]:
    """Return a function that builds a Word file from the XML of its body."""

    def build(body: str = "<w:p><w:r><w:t>The story.</w:t></w:r></w:p>", **parts: str) -> bytes:
        made = io.BytesIO()
        docx.Document().save(made)
        return _with_parts(made.getvalue(), _body(body), parts)

    return build


def _body(inner: str) -> Callable[[str], str]:
    def replaced(xml: str) -> str:
        start = xml.index("<w:body>") + len("<w:body>")
        return xml[:start] + inner + xml[xml.index("<w:sectPr", start) :]

    return replaced


def _with_parts(data: bytes, edit: Callable[[str], str], parts: Mapping[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = edit(content.decode()).encode()
            new.writestr(name, content)
        for name, text in parts.items():
            new.writestr(name, text)
    return made.getvalue()


@pytest.fixture(scope="session")
def pdf_file() -> Callable[..., bytes]:
    """Return a function that builds a PDF from pages of lines: ``(x, y, text)`` or with a size."""

    def build(
        pages: Sequence[Sequence[tuple[float, float, str] | tuple[float, float, str, float]]],
        **noted: str,
    ) -> bytes:
        made = io.BytesIO()
        sheet = canvas.Canvas(made, pagesize=(595, 842), invariant=1)
        for name, value in noted.items():
            getattr(sheet, f"set{name}")(value)
        for page in pages:
            for x, y, text, *size in page:
                sheet.setFont("Times-Roman", size[0] if size else 11)
                sheet.drawString(x, y, text)
            sheet.showPage()
        sheet.save()
        return made.getvalue()

    return build
