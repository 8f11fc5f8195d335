"""What a template asks for reaches the files: contents with pages, a house form, versions."""

from __future__ import annotations

import re
import zipfile

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLOCKS = "[title, fields, contents, bottom-line, sections, source-summary, sources]"


def template(folder, text, base="policy-memo"):
    """A template beside the memo."""
    path = folder / "own.yaml"
    path.write_text(f"briefing-template: 1\nname: Own\nextends: {base}\n{text}", "utf-8")
    return path


def contents_of(path):
    """Heading and page of each entry of the contents of a Word file, and its text."""
    with zipfile.ZipFile(path) as parts:
        root = etree.fromstring(parts.read("word/document.xml"))
    entries = []
    for paragraph in root.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(W + "val") in {"Toc1", "Toc2"}:
            page = [f for f in paragraph.iter(W + "fldSimple") if "PAGEREF" in f.get(W + "instr")]
            words = "".join(t.text for t in paragraph.iter(W + "t"))
            number = "".join(t.text for f in page for t in f.iter(W + "t"))
            entries.append((words.removesuffix(number), number))
    return entries, root


def headings_by_page(path):
    """The text of each page of the PDF, its spaces evened."""
    pdfium = pytest.importorskip("pypdfium2")
    with_pages = pdfium.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in with_pages]
    with_pages.close()
    return [re.sub(r"\s+", " ", text) for text in pages]


def test_the_contents_in_word_have_the_pages_of_the_pdf(briefing, tmp_path, files):
    template(files, f"blocks: {BLOCKS}\n")
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    answer = briefing("build", files / "memo.yaml", "--template", "own.yaml", "-o", word, "-o", pdf)
    assert answer.status == 0, answer.err
    entries, root = contents_of(word)
    assert entries[0][0] == "Ukraine"
    assert len(entries) > 4
    pages = headings_by_page(pdf)
    for heading, number in entries:
        assert heading in pages[int(number) - 1]
    numbers = [int(number) for _, number in entries]
    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[-1] <= len(pages)
    assert root.find(f".//{W}updateFields") is None


def test_every_entry_of_the_contents_leads_to_a_heading_that_is_there(briefing, tmp_path, files):
    template(files, f"blocks: {BLOCKS}\n")
    word = tmp_path / "memo.docx"
    briefing("build", files / "memo.yaml", "--template", "own.yaml", "-o", word)
    _, root = contents_of(word)
    targets = {mark.get(W + "name") for mark in root.iter(W + "bookmarkStart")}
    links = [
        link.get(W + "anchor") for link in root.iter(W + "hyperlink") if link.get(W + "anchor")
    ]
    assert links
    assert set(links) <= targets


def test_contents_that_no_pdf_can_be_made_for_are_links_alone(briefing, tmp_path, files):
    template(files, f"blocks: {BLOCKS}\n")
    memo = files / "memo.yaml"
    memo.write_text(memo.read_text("utf-8").replace("Eastern Europe", "\U0001f600"), "utf-8")
    word = tmp_path / "memo.docx"
    answer = briefing("build", memo, "--template", "own.yaml", "-o", word)
    assert answer.status == 0, answer.err
    entries, _ = contents_of(word)
    assert {number for _, number in entries} == {""}


def test_the_styles_that_a_house_form_lacks_are_made_and_told(briefing, tmp_path, files):
    docx = pytest.importorskip("docx")
    docx.Document().save(str(files / "house.docx"))
    template(files, "docx: {reference: house.docx}\n")
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    answer = briefing("build", files / "memo.yaml", "--template", "own.yaml", "-o", word, "-o", pdf)
    assert answer.status == 0, answer.err
    told = next(line for line in answer.err.splitlines() if "house form" in line)
    assert told.startswith("memo.docx: ")
    assert '"Quotation Direct"' in told
    assert '"Heading 1"' not in told  # the form has it
    assert briefing("verify", word).status == 0
