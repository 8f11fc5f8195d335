"""The PDF as a whole: what is on its pages, what leads where, what it says of itself."""

from __future__ import annotations

import io
import re
import sys
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import (
    HOUSE_STYLE,
    Cell,
    Contents,
    Fields,
    Furniture,
    Link,
    Metadata,
    Note,
    NotePlace,
    NoteReference,
    NotesHere,
    Paragraph,
    Quotation,
    Role,
    Table,
    TableKind,
    Text,
    plain_text,
    quotations,
)
from briefing.errors import MissingGlyphs
from briefing.proof.pdf_reading import attachment, occurrences, printed_statements
from briefing.rendering.pdf import render
from tests.printed_memos import BRIEF, MANIFEST, POLICY_MEMO


def words_of(document):
    """Return the words of each statement of *document*, place by place."""
    found: dict[str, list[str]] = {}
    for run in document.runs():
        for quotation in quotations(run):
            found.setdefault(quotation.statement, []).append(plain_text((quotation,)))
    return found


def cell(text: str, *, header: bool = False) -> Cell:
    return Cell((Paragraph(Role.TABLE_CELL, (Text(text),)),), header)


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF], ids=["policy memo", "brief"])
def test_the_same_document_gives_the_same_bytes(document):
    assert render(document, HOUSE_STYLE) == render(document, HOUSE_STYLE)


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF], ids=["policy memo", "brief"])
def test_the_words_on_the_pages_are_those_of_the_statements(document):
    assert printed_statements(render(document, HOUSE_STYLE)) == words_of(document)


_TEXTS = st.text(
    st.one_of(st.characters(max_codepoint=0x24F, exclude_categories=["Cc", "Cs"]), st.just(" ")),
    min_size=1,
    max_size=400,
).map(lambda text: " ".join(text.replace("\u00ad", "-").replace("\u00a0", " ").split()))


@settings(max_examples=40)
@given(st.lists(_TEXTS.filter(bool), min_size=1, max_size=6))
def test_any_words_can_be_read_back_across_lines_hyphens_and_pages(document_of, said, texts):
    blocks = [said(text * 8, identity=f"st {n}") for n, text in enumerate(texts)]
    document = document_of(blocks)
    read = printed_statements(render(document, HOUSE_STYLE))
    assert read == {key: [" ".join(t.split()) for t in v] for key, v in words_of(document).items()}


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> & <img src=/etc/passwd>",
        "AT&T &amp; {{ x }} ${y} %s",
        "a\\b (c) )d( [e]",
        "=cmd|",
    ],
)
def test_text_that_looks_like_markup_is_printed_as_it_stands(document_of, said, text):
    data = render(document_of([said(text, identity="x")]), HOUSE_STYLE)
    assert printed_statements(data) == {"x": [text]}


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\ud800", "\ufffe"])
def test_control_characters_and_lone_surrogates_are_visible_marks(document_of, said, char):
    data = render(document_of([said(f"before{char}after", identity="x")]), HOUSE_STYLE)
    assert printed_statements(data) == {"x": ["before\ufffdafter"]}


def test_a_run_in_another_language_says_so_and_cannot_break_out_of_its_string(document_of):
    hostile = "de) >> BDC EMC BT (gone) Tj ET /X <</Y (z"
    content = (Text("Er sagte "), Text("so", language=hostile), Text(" und ging."))
    quoted = Quotation("x", (Text("Bonjour", language="fr"), Text(" hello")))
    data = render(document_of([Paragraph(Role.BODY, (*content, quoted))]), HOUSE_STYLE)
    assert printed_statements(data) == {"x": ["Bonjour hello"]}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        languages = [
            str(operands[1].Lang)
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "BDC" and "/Lang" in operands[1]
        ]
    assert languages == [hostile, "fr"]


def test_cyrillic_and_greek_are_set_and_read_back(document_of, said):
    text = "Говорит Москва: «всё» — καὶ τοῦτο, ƒœǽșțẞ " * 30
    data = render(document_of([said(text.strip(), identity="x")]), HOUSE_STYLE)
    assert printed_statements(data) == {"x": [text.strip()]}


def test_more_letters_than_one_encoding_holds_are_set_and_read_back(document_of, said):
    codes = [*range(0xC0, 0x180), *range(0x391, 0x3A2), *range(0x400, 0x460)]
    text = " ".join("ab" + chr(code) + "cd" for code in codes)
    divided = (
        "Russia is seriously interested in receiving reliable, legally fixed guarantees, excluding "
        "NATO’s expansion to the east and the deployment of offensive weapons systems in countries "
        "bordering Russia"
    )
    blocks = [said(text, identity="x"), said(divided, identity="y")]
    data = render(document_of(blocks), HOUSE_STYLE)
    assert printed_statements(data) == {"x": [text], "y": [divided]}


@pytest.fixture
def without_typst(monkeypatch):
    """As on a machine without the extra that sets other scripts."""
    monkeypatch.setitem(sys.modules, "typst", None)


@pytest.mark.usefixtures("without_typst")
def test_a_character_without_a_glyph_names_itself_and_its_statement(document_of, said):
    document = document_of([said("plain", identity="a"), said("so 習近平", identity="st-7")])
    with pytest.raises(
        MissingGlyphs, match=r"U\+7FD2 \(CJK UNIFIED IDEOGRAPH-7FD2\).*st-7.*briefing\[scripts\]"
    ):
        render(document, HOUSE_STYLE)


@pytest.mark.usefixtures("without_typst")
def test_a_missing_glyph_in_the_header_is_told_too(document_of):
    document = document_of([], furniture=Furniture(head_first="首"))
    with pytest.raises(MissingGlyphs, match="header or footer"):
        render(document, HOUSE_STYLE)


def test_header_footer_and_marking_stand_on_every_page(document_of, said, page_texts):
    blocks = [said("Some words of a source. " * 12, identity=f"s{n}") for n in range(40)]
    pages = page_texts(render(document_of(blocks), HOUSE_STYLE))
    assert len(pages) > 4
    for number, text in enumerate(pages, start=1):
        assert text.count("TLP:AMBER") == 2
        assert f"Page {number} of {len(pages)}" in text
        assert "EE/1" in text
        assert ("Office" in text) == (number == 1)
        assert number == 1 or "A short title" in text


def test_the_contents_name_the_page_on_which_each_heading_stands(
    document_of, said, heading_of, page_texts
):
    blocks = [Contents(depth=1)]
    for n in range(30):
        blocks += [
            heading_of(f"Chapter {n:02}"),
            said("Words of a source. " * 30, identity=f"s{n}"),
        ]
    pages = page_texts(render(document_of(blocks), HOUSE_STYLE))
    listed = dict(re.findall(r"(Chapter \d\d)\s+(\d+)", pages[0]))
    assert len(listed) == 30
    for chapter, page in listed.items():
        assert pages[int(page) - 1].count(chapter) == (2 if page == "1" else 1)


def test_marks_lead_to_notes_and_notes_back_to_marks(document_of, said):
    notes = [Note(n, (Text(f"Source {n}."),)) for n in range(1, 60)]
    data = render(document_of([said("Words.", n) for n in range(1, 60)], notes), HOUSE_STYLE)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        leads: dict[str, int] = {}
        for index, page in enumerate(pdf.pages):
            for link in page.Annots:
                place = str(link.Dest)
                leads[place] = pages[names[place][0].objgen]
                assert leads[place] == index
                assert str(link.Contents)
    assert leads.keys() == {f"{kind}-{n}" for kind in ("note", "mark") for n in range(1, 60)}


def test_endnotes_stand_where_they_are_asked_for(document_of, said, heading_of, page_texts):
    notes = [Note(n, (Text(f"Source number {n}."),)) for n in (1, 2)]
    blocks = [said("One.", 1), said("Two.", 2), heading_of("Endnotes"), NotesHere()]
    data = render(document_of(blocks, notes, note_place=NotePlace.ENDNOTES), HOUSE_STYLE)
    (text,) = page_texts(data)
    assert text.index("Endnotes") < text.index("Source number 1") < text.index("Source number 2")


def test_a_mark_of_several_notes_is_set_apart_by_commas(document_of, page_texts):
    content = (Text("Words."), NoteReference((1, 12), "1, 12", raised=True))
    data = render(document_of([Paragraph(Role.BODY, content)]), HOUSE_STYLE)
    assert re.search(r"Words\.\s*1,\s12", page_texts(data)[0])


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "//host/share", "x"])
def test_only_addresses_of_the_web_and_of_mail_become_links(document_of, url):
    good = Link("good", "https://example.org/(a)\\b?ü=1")
    block = Paragraph(Role.BODY, (Link("bad", url), Text(" "), good, Link("m", "mailto:a@b.c")))
    with pikepdf.open(io.BytesIO(render(document_of([block]), HOUSE_STYLE))) as pdf:
        urls = [str(link.A.URI) for link in pdf.pages[0].Annots]
    assert urls == [good.url, "mailto:a@b.c"]


def test_headings_are_nested_bookmarks(document_of, heading_of, said):
    blocks = [heading_of("One"), heading_of("Two", 2), said("Words."), heading_of("Three")]
    with pikepdf.open(io.BytesIO(render(document_of(blocks), HOUSE_STYLE))) as pdf:
        outline = pdf.open_outline()
        assert [item.title for item in outline.root] == ["One", "Three"]
        assert [item.title for item in outline.root[0].children] == ["Two"]


def test_no_heading_stands_alone_at_the_foot_of_a_page(document_of, heading_of, said, page_texts):
    blocks = []
    for n in range(60):
        blocks += [heading_of(f"Heading {n}", 1 + n % 3), said(f"Words {n}. " * (3 + n % 9 * 5))]
    furniture = Furniture(head_first="HEADER", head="HEADER")
    for text in page_texts(render(document_of(blocks, furniture=furniture), HOUSE_STYLE)):
        body = text.split("HEADER")[0].strip().splitlines()
        assert not re.fullmatch(r"Heading \d+", body[-1].strip())


def test_every_font_is_embedded_as_a_subset_and_says_what_it_shows(policy_pdf):
    with pikepdf.open(io.BytesIO(policy_pdf)) as pdf:
        fonts = {
            str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()
        }
        assert fonts
        for name, font in fonts.items():
            assert re.match(r"/[A-Z]{6}\+Noto(Serif|Sans)-", name)
            assert "/FontFile2" in font.FontDescriptor
            assert b"<0000>" not in font.ToUnicode.read_bytes().split(b"endcodespacerange")[1]


def test_the_manifest_travels_byte_for_byte(document_of):
    data = render(document_of([], attachments=(MANIFEST,)), HOUSE_STYLE)
    assert attachment(data, MANIFEST.name) == MANIFEST.data
    assert attachment(data, "other.json") is None
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.AF[0].AFRelationship == pikepdf.Name.Data


def test_the_file_says_no_more_of_itself_than_the_analyst_entered(document_of):
    data = render(document_of([]), HOUSE_STYLE)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert set(pdf.docinfo.keys()) == {
            "/Title",
            "/Producer",
            "/Creator",
            "/CreationDate",
            "/ModDate",
        }
        everything = b"".join(
            item.read_bytes() if isinstance(item, pikepdf.Stream) else item.unparse(resolved=True)
            for item in pdf.objects
        )
    for word in (b"ReportLab", b"reportlab", b"anonymous", b"unspecified", b"Helvetica", b"/root"):
        assert word not in everything


def test_author_subject_and_keywords_stand_in_both_places(document_of):
    about = Metadata(author="Ä & B", subject="<S>", keywords=("one", "two"))
    data = render(document_of([], metadata=about), HOUSE_STYLE)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/Author"]) == "Ä & B"
        with pdf.open_metadata() as xmp:
            assert xmp["dc:creator"] == ["Ä & B"]
            assert xmp["dc:description"] == "<S>"
            assert xmp["pdf:Keywords"] == str(pdf.docinfo["/Keywords"]) == "one, two"


def test_no_stream_ends_in_a_carriage_return(document_of, said):
    for n in range(25):
        data = render(document_of([said(f"Some words, {n}. " * (n + 1))]), HOUSE_STYLE)
        assert b"\r\nendstream" not in data


def test_a_row_taller_than_a_page_is_cut_and_nothing_of_it_lost(document_of, page_texts):
    long = " ".join(f"word{n}" for n in range(1500))
    table = Table(
        TableKind.SIDES,
        (85, 368),
        (cell("Point", header=True), cell("Said", header=True)),
        ((cell("Label", header=True), cell(long)),),
    )
    pages = page_texts(render(document_of([table]), HOUSE_STYLE))
    assert len(pages) > 2
    assert sorted(re.findall(r"word\d+", "".join(pages))) == sorted(long.split())
    assert all("Said" in text for text in pages)


def test_rows_of_odd_lengths_and_empty_tables_do_no_harm(document_of):
    empty = Table(TableKind.TIMELINE, (80, 80), (), ())
    odd = Table(TableKind.SIDES, (80, 80), (), ((cell("a"),), (cell("b"), cell("c"), cell("d"))))
    fields = Fields(((("Only", (Text("one"),)),), ()))
    assert render(document_of([empty, odd, fields, Contents(), NotesHere()]), HOUSE_STYLE)


def test_a_number_of_four_digits_does_not_run_into_its_note(document_of, said):
    document = document_of([said("Words.", 8888)], [Note(8888, (Text("Source."),))])
    data = render(document, HOUSE_STYLE)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        number = next(link for link in pdf.pages[0].Annots if str(link.Dest) == "mark-8888")
        left, right = float(number.Rect[0]), float(number.Rect[2])
        operations = pikepdf.parse_content_stream(pdf.pages[0])
        starts = [float(o[4]) for o, operator in operations if str(operator) == "Tm"]
    assert right > left + 15
    assert min(start for start in starts if start > left + 1) > right
    assert occurrences(data)[0].with_note


def test_a_title_too_long_for_the_header_is_cut_before_the_marking(document_of, said, page_texts):
    furniture = replace(document_of([]).furniture, head="A very long title " * 20)
    blocks = [said("Words of a source. " * 30, identity=f"s{n}") for n in range(12)]
    pages = page_texts(render(document_of(blocks, furniture=furniture), HOUSE_STYLE))
    assert "…" in pages[1]
