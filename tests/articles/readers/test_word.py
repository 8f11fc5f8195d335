"""Word files: all that prints is text, in order, and nothing hostile is opened."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from briefing.articles.reading import read_article
from briefing.articles.values import ParagraphKind
from briefing.errors import ArticleRefused


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def passages(article):
    return [article.text[p.start : p.end] for p in article.passages]


def test_structure_survives_as_kinds_and_furniture_is_left_out():
    document = docx.Document()
    document.add_heading("The call", 0)
    document.add_heading("Guarantees", 1)
    document.add_paragraph("He wants guarantees, the spokesman said on Tuesday in Moscow.")
    document.add_paragraph("Guarantees in writing.", style="Quote")
    document.add_paragraph("no missiles", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Side", "Demand"
    document.sections[0].header.paragraphs[0].text = "Morning digest of the desk"
    made = io.BytesIO()
    document.save(made)
    article = read_article(made.getvalue(), "a.docx")
    kinds = {article.text[p.start : p.end]: p.kind for p in article.passages}
    assert kinds == {
        "The call": ParagraphKind.HEADING,
        "Guarantees": ParagraphKind.HEADING,
        "He wants guarantees, the spokesman said on Tuesday in Moscow.": ParagraphKind.BODY,
        "Guarantees in writing.": ParagraphKind.QUOTATION,
        "no missiles": ParagraphKind.LIST_ITEM,
        "Side\tDemand": ParagraphKind.TABLE,
        "Morning digest of the desk": ParagraphKind.BODY,
    }
    start = article.text.index("Morning")
    assert article.left_out == ((start, start + len("Morning digest of the desk")),)
    assert article.source.title == "The call"


def test_text_in_content_controls_links_and_text_boxes_is_text(word_file):
    body = (
        f"<w:sdt><w:sdtContent><w:p>{run('In a control.')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p>{run('A ')}<w:sdt><w:sdtContent>{run('field')}</w:sdtContent></w:sdt>"
        f"<w:hyperlink>{run(' and a link')}</w:hyperlink></w:p>"
        f"<w:p>{run('Beside')}<w:r><w:pict><w:txbxContent><w:p>{run('In a box.')}</w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    article = read_article(word_file(body), "a.docx")
    assert passages(article) == ["In a control.", "A field and a link", "Beside", "In a box."]


def test_tracked_changes_are_read_as_accepted_and_told(word_file):
    body = (
        f"<w:p>{run('They ')}<w:ins>{run('will')}</w:ins>"
        f"<w:del><w:r><w:delText>may</w:delText></w:r></w:del>{run(' meet.')}</w:p>"
    )
    article = read_article(word_file(body), "a.docx")
    assert article.text == "They will meet."
    assert any("tracked" in warning for warning in article.warnings)


def test_what_does_not_print_is_no_text(word_file):
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>open </w:t></w:r>'
    code = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    article = read_article(word_file(f"<w:p>{hidden}{shown}{code}{run('talks')}</w:p>"), "a.docx")
    assert article.text == "open talks"


def test_tabs_breaks_and_odd_hyphens_are_characters(word_file):
    body = (
        "<w:p><w:r><w:t>e\u0301</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
        '<w:t>d</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    )
    assert read_article(word_file(body), "a.docx").text == "\u00e9\tb\nc\u2011d\ufffd"


def test_the_same_text_for_two_programs_is_read_once(word_file):
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p>{run('Before ')}<mc:AlternateContent {mc}><mc:Choice>{run('once')}</mc:Choice>"
        f"<mc:Fallback>{run('once')}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert read_article(word_file(body), "a.docx").text == "Before once"


def test_properties_of_the_file_are_guesses():
    document = docx.Document()
    document.add_paragraph("the talks went on until late, and nobody spoke to the press, it said.")
    document.core_properties.title = "Readout"
    document.core_properties.author = "Press office"
    made = io.BytesIO()
    document.save(made)
    source = read_article(made.getvalue(), "a.docx").source
    assert source.author == "Press office"
    assert "author" in source.guessed
    assert any(finding.field == "author" for finding in source.findings)


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda xml: xml.replace("?>", '?><!DOCTYPE x SYSTEM "file:///etc/passwd">', 1), "DTD"),
        (
            lambda xml: xml.replace("?>", '?><!DOCTYPE w [<!ENTITY a "b">]>', 1).replace(
                "<w:t>", "<w:t>&a;", 1
            ),
            "DTD",
        ),
        (lambda xml: xml[: len(xml) // 2], "damaged"),
        (lambda xml: xml.replace("<w:body>", "<w:body>" + "<w:x>" * 9999), "damaged"),
    ],
)
def test_xml_made_to_do_harm_is_refused(word_file, edit, reason):
    data = word_file()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = archive.read("word/document.xml").decode()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            is_document = name == "word/document.xml"
            new.writestr(name, edit(document) if is_document else old.read(name))
    with pytest.raises(ArticleRefused, match=reason):
        read_article(made.getvalue(), "a.docx")


def test_entities_that_multiply_are_refused(word_file):
    steps = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{steps}]><x>&e9;</x>'
    with pytest.raises(ArticleRefused, match="DTD"):
        read_article(word_file(**{"customXml/bomb.xml": bomb}), "a.docx")


def test_a_bomb_is_refused_by_its_directory(word_file):
    made = io.BytesIO(word_file())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.bin", bytes(310_000_000))
    with pytest.raises(ArticleRefused, match="unpacks to 31"):
        read_article(made.getvalue(), "a.docx")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_texts_in_one_file_are_refused(word_file):
    made = io.BytesIO(word_file())
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/document.xml", "<other/>")
    with pytest.raises(ArticleRefused, match="twice"):
        read_article(made.getvalue(), "a.docx")


def test_a_truncated_file_is_called_damaged(word_file):
    data = word_file()
    with pytest.raises(ArticleRefused, match="damaged"):
        read_article(data[: len(data) // 2], "a.docx")


def test_an_encrypted_file_is_called_encrypted():
    package = "EncryptedPackage".encode("utf-16-le")
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + package + bytes(400)
    with pytest.raises(ArticleRefused, match="encrypted"):
        read_article(data, "a.docx")


def test_another_kind_of_archive_is_called_what_it_is():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(ArticleRefused, match="spreadsheet"):
        read_article(made.getvalue(), "a.docx")
