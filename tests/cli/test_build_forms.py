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
    answer = briefing(
        "build", files / "memo.yaml", "--template", files / "own.yaml", "-o", word, "-o", pdf
    )
    assert answer.status == 0, answer.err
    entries, root = contents_of(word)
    assert entries[0][0] == "Ukraine"
    assert len(entries) > 4
    pages = headings_by_page(pdf)
    for heading, number in entries:
        assert re.sub(r"\s+", " ", heading) in pages[int(number) - 1]
    numbers = [int(number) for _, number in entries]
    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[-1] <= len(pages)
    assert root.find(f".//{W}updateFields") is None


def test_every_entry_of_the_contents_leads_to_a_heading_that_is_there(briefing, tmp_path, files):
    template(files, f"blocks: {BLOCKS}\n")
    word = tmp_path / "memo.docx"
    briefing("build", files / "memo.yaml", "--template", files / "own.yaml", "-o", word)
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
    memo.write_text(memo.read_text("utf-8").replace("Eastern Europe", "\ue83a"), "utf-8")
    word = tmp_path / "memo.docx"
    answer = briefing("build", memo, "--template", files / "own.yaml", "-o", word)
    assert answer.status == 0, answer.err
    entries, _ = contents_of(word)
    assert {number for _, number in entries} == {""}


def test_the_styles_that_a_house_form_lacks_are_made_and_told(briefing, tmp_path, files):
    docx = pytest.importorskip("docx")
    docx.Document().save(str(files / "house.docx"))
    template(files, "docx: {reference: house.docx}\n")
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    answer = briefing(
        "build", files / "memo.yaml", "--template", files / "own.yaml", "-o", word, "-o", pdf
    )
    assert answer.status == 0, answer.err
    told = next(line for line in answer.err.splitlines() if "house form" in line)
    assert told.startswith("memo.docx: ")
    assert '"Quotation Direct"' in told
    assert '"Heading 1"' not in told  # the form has it
    assert briefing("verify", word).status == 0


SIDES = """sides:
  - {name: Moscow, speakers: [Kremlin, Vladimir Putin, Yury Ushakov, Dmitry Peskov]}
  - {name: Washington, speakers: [White House, Joe Biden, Jake Sullivan]}
  - {name: The spokeswoman, speakers: [Jen Psaki]}
sections:
  - {id: ukraine, heading: Ukraine, layout: table}
  - {id: nato, heading: NATO guarantees, layout: table}
  - {id: sanctions, heading: Sanctions, layout: list}
  - {id: next, heading: Next steps, layout: timeline}
"""


def words_of(path):
    with zipfile.ZipFile(path) as parts:
        root = etree.fromstring(parts.read("word/document.xml"))
    return re.sub(r"\s+", " ", " ".join(t.text or "" for t in root.iter(W + "t"))), root


def test_sections_stand_as_lists_tables_and_timelines_with_every_word_proved(
    briefing, tmp_path, files, workspace
):
    template(files, SIDES)
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    answer = briefing(
        "build", files / "memo.yaml", "--template", files / "own.yaml", "-o", word, "-o", pdf
    )
    assert answer.status == 0, answer.err
    text, root = words_of(word)
    heads = ["|".join("".join(c.itertext()) for c in next(t.iter(W + "tr"))) for t in tables(root)]
    assert any("Moscow" in head and "Washington" in head for head in heads)
    assert any("Date" in head for head in heads)
    printed = " ".join(headings_by_page(pdf))
    for found in (text, printed):
        assert "not mentioned" in found
        assert "Moscow" in found
    for file in (word, pdf):
        verified = briefing("verify", file, "--workspace", workspace, "--json").json
        assert verified["ok"]
        assert {s["status"] for s in verified["statements"]} == {"verbatim"}


def tables(root):
    return list(root.iter(W + "tbl"))


def test_an_annex_prints_each_quotation_in_full_by_its_source(briefing, tmp_path, files, workspace):
    template(files, "blocks: [title, fields, sections, annex]\n")
    memo = files / "memo.yaml"
    whole = "legally fixed guarantees"
    text = memo.read_text("utf-8")
    assert whole in text
    shortened = text.replace(
        "does not believe Putin has decided whether to invade Ukraine",
        "does not believe Putin has decided […] to invade Ukraine",
    )
    memo.write_text(shortened, "utf-8")
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    answer = briefing("build", memo, "--template", files / "own.yaml", "-o", word, "-o", pdf)
    assert answer.status == 0, answer.err
    for found in (words_of(word)[0], " ".join(headings_by_page(pdf))):
        annex = found[found.rindex("Full quotations by source") :]
        assert "whether to invade Ukraine" in annex.replace("- ", "")
        assert "[…] to invade" not in annex
        assert "[…] to invade" in found
    for file in (word, pdf):
        verified = briefing("verify", file, "--workspace", workspace, "--json").json
        assert verified["ok"]
        assert {s["status"] for s in verified["statements"]} == {"verbatim", "edited"}


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_the_short_version_keeps_what_is_essential(briefing, tmp_path, files, ending):
    targets = [tmp_path / f"{name}{ending}" for name in ("whole", "short")]
    for target, version in zip(targets, ("", "short"), strict=True):
        answer = briefing("build", files / "memo.yaml", "-o", target, "--version", version)
        assert answer.status == 0, answer.err
    whole, short = (briefing("verify", target, "--json").json["statements"] for target in targets)
    essential = [s["id"] for s in short]
    assert 0 < len(short) < len(whole)
    assert set(essential) < {s["id"] for s in whole}
    assert targets[1].stat().st_size < targets[0].stat().st_size


def test_a_version_that_the_template_lacks_is_refused(briefing, tmp_path, files):
    target = tmp_path / "memo.pdf"
    answer = briefing("build", files / "memo.yaml", "-o", target, "--version", "shrot")
    assert answer.status == 1
    assert "short" in answer.err
    assert not target.exists()
