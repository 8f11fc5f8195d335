"""A house's own form: its looks are used, its words are not, and it can do no harm."""

import io
import struct
import zipfile
import zlib
from dataclasses import replace

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from briefing.document import Banner, Furniture, NoteMark, Paragraph, Role, Text
from briefing.errors import RenderError
from briefing.rendering.docx import missing_styles
from tests.printed_memos import BRIEF, POLICY_MEMO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def png(width, height):
    """A white picture, without any library."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    rows = zlib.compress(b"\x00" * ((width + 7) // 8 + 1) * height)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def form():
    """A letterhead with a logo, a style of its own, and a body that must not be seen."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(200), Mm(280)
    section.left_margin = section.right_margin = Mm(30)
    header = section.header.paragraphs[0]
    header.add_run().add_picture(io.BytesIO(png(120, 40)))
    header.add_run("Ministry of Examples")
    section.footer.paragraphs[0].text = "12 Example Street"
    style = document.styles.add_style("Quotation Direct", WD_STYLE_TYPE.PARAGRAPH)
    style.font.size = Pt(13)
    document.add_paragraph("CANARY-BODY")
    document.add_picture(io.BytesIO(png(7, 7)))
    document.core_properties.author = "CANARY-AUTHOR"
    return document


def rewritten(data, changes, added=()):
    """The zip with parts changed by name, and entries added."""
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in old.namelist():
            content = old.read(name)
            if name in changes:
                content = changes[name](content)
            archive.writestr(name, content)
        for name, content in added:
            archive.writestr(name, content)
    return new.getvalue()


def words_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def everything(file):
    return b"".join(file.parts.values())


def test_the_forms_page_header_footer_and_logo_are_used(word, with_form):
    file = word(POLICY_MEMO, with_form(saved(form())))
    size = file.body.find(f".//{W}pgSz")
    assert int(size.get(W + "w")) == pytest.approx(200 / 25.4 * 1440, abs=2)
    assert words_of(file.tree("word/header-default.xml")).startswith("Ministry of Examples")
    assert words_of(file.tree("word/footer-default.xml")).startswith("12 Example Street")
    assert png(120, 40) in file.parts.values()


def test_the_forms_words_pictures_and_properties_are_not(word, with_form):
    file = word(POLICY_MEMO, with_form(saved(form())))
    assert b"CANARY" not in everything(file)
    assert png(7, 7) not in file.parts.values()
    assert "docProps/app.xml" not in file.parts
    assert not any("thumbnail" in name for name in file.parts)


def test_the_forms_own_style_is_used_as_it_is(word, with_form):
    file = word(POLICY_MEMO, with_form(saved(form())))
    style = file.style("QuotationDirect")
    assert style.find(f"{W}rPr/{W}sz").get(W + "val") == "26"
    derived = file.style("QuotationDirectLabelled")  # the form knows of no left column
    assert derived.find(W + "basedOn").get(W + "val") == "QuotationDirect"
    assert derived.find(f"{W}pPr/{W}ind").get(W + "hanging") == "1701"


def test_a_template_may_name_the_forms_styles(word, with_form):
    sheet = with_form(saved(form()), styles={Role.BODY: "List Bullet"})
    memo = replace(POLICY_MEMO, blocks=(Paragraph(Role.BODY, (Text("x"),)),), notes=())
    used = word(memo, sheet).values("pStyle")
    assert used == ["ListBullet"]


def test_missing_styles_are_made_and_reported(word, with_form):
    sheet = with_form(saved(form()))
    missing = missing_styles(sheet, POLICY_MEMO)
    assert "Judgement" in missing
    assert "Quotation Direct" not in missing
    assert "Scales" not in missing  # not used by this memo
    assert "Scales" in missing_styles(sheet)
    named = set(sheet.word.styles.values()) | {"Label Own", "Footnote Characters"}
    named.add("Note Cross-reference")
    assert set(missing) <= named  # styles derived from others are no news to anybody
    assert word(POLICY_MEMO, sheet).style("Judgement").find(f"{W}pPr/{W}pBdr") is not None


def test_without_a_form_no_style_is_missing(with_form):
    sheet = with_form(b"")
    assert missing_styles(replace(sheet, word=replace(sheet.word, reference=None))) == ()


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_a_memo_in_a_form_has_none_of_the_faults(word, with_form, document):
    assert word(document, with_form(saved(form()))).faults() == []


def test_the_marking_stands_on_every_kind_of_page_that_the_form_has(word, with_form):
    house = form()
    house.sections[0].different_first_page_header_footer = True
    house.settings.odd_and_even_pages_header_footer = True
    file = word(BRIEF, with_form(saved(house)))
    furniture = [n for n in file.parts if n.startswith(("word/header", "word/footer"))]
    assert len(furniture) == 6
    assert all("TLP:AMBER" in words_of(file.tree(name)) for name in furniture)


def test_the_memos_language_holds_in_the_form(word, with_form):
    file = word(replace(POLICY_MEMO, language="de-DE"), with_form(saved(form())))
    languages = [e.get(W + "val") for e in file.tree("word/styles.xml").iter(W + "lang")]
    assert languages == ["de-DE"]


def test_a_form_made_by_this_program_can_be_used_again(word, with_form):
    once = word(POLICY_MEMO)
    file = word(BRIEF, with_form(once.data))
    assert file.faults() == []
    assert b"Director, Europe" in everything(file)
    assert b"Emil Ziyangirov" not in everything(file)


def test_a_word_template_works(word, with_form):
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
    change = {
        "[Content_Types].xml": lambda b: b.replace(
            main.format("document").encode(), main.format("template").encode()
        )
    }
    file = word(POLICY_MEMO, with_form(rewritten(saved(form()), change), "house.dotx"))
    assert main.format("document").encode() in file.parts["[Content_Types].xml"]


def test_whatever_acts_or_leads_out_is_taken_out_of_header_and_footer(word, with_form):
    house = form()
    header = house.sections[0].header
    part = header.part
    remote = part.relate_to("http://CANARY/x.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    script = part.relate_to("file:///CANARY", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    web = part.relate_to("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    header._element.append(
        parse_xml(
            f"<w:p {NAMESPACES}>"
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText> DDEAUTO CANARY </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            '<w:fldSimple w:instr=" INCLUDETEXT CANARY "><w:r><w:t>kept</w:t></w:r></w:fldSimple>'
            '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
            f'<w:r><w:drawing><x r:link="{remote}"/></w:drawing></w:r>'
            f'<w:hyperlink r:id="{script}"><w:r><w:t>link</w:t></w:r></w:hyperlink>'
            f'<w:hyperlink r:id="{web}"><w:r><w:t>web</w:t></w:r></w:hyperlink>'
            '<w:del w:id="9"><w:r><w:delText>CANARY</w:delText></w:r></w:del>'
            '<w:altChunk r:id="rId99"/></w:p>'
        )
    )
    file = word(POLICY_MEMO, with_form(saved(house)))
    assert b"CANARY" not in everything(file)
    tree = file.tree("word/header-default.xml")
    assert "shownkept1linkweb" in words_of(tree)
    assert [f.get(W + "instr").strip() for f in tree.iter(W + "fldSimple")] == ["PAGE"]
    assert len(list(tree.iter(W + "hyperlink"))) == 1
    assert not list(tree.iter(W + "altChunk", W + "drawing"))[1:]  # the logo alone
    assert file.faults() == []


def test_settings_that_reach_out_are_left_behind(word, with_form):
    house = form()
    settings = house.settings.element
    identity = house.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).relate_to(
        "file:///CANARY.dotm",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
        is_external=True,
    )
    settings.insert(0, parse_xml(f'<w:attachedTemplate {NAMESPACES} r:id="{identity}"/>'))
    settings.append(parse_xml(f"<w:updateFields {NAMESPACES}/>"))
    file = word(POLICY_MEMO, with_form(saved(house)))
    assert b"CANARY" not in everything(file)
    names = {e.tag.removeprefix(W) for e in file.tree("word/settings.xml")}
    assert not names & {"attachedTemplate", "updateFields", "rsids"}


def test_an_oversized_picture_is_refused(word, with_form):
    house = form()
    house.sections[0].header.paragraphs[0].add_run().add_picture(
        io.BytesIO(png(9000, 9000)), width=Mm(20)
    )
    with pytest.raises(RenderError, match="9000 by 9000"):
        word(POLICY_MEMO, with_form(saved(house)))


def test_a_form_for_macros_is_refused_by_name_and_by_content(word, with_form):
    data = saved(form())
    with pytest.raises(RenderError, match="macros"):
        word(POLICY_MEMO, with_form(data, "house.docm"))
    change = {
        "[Content_Types].xml": lambda b: b.replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        )
    }
    with pytest.raises(RenderError, match="macros"):
        word(POLICY_MEMO, with_form(rewritten(data, change)))


def entity_bomb(part):
    return b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + part.split(b"?>", 1)[1]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no Word file"),
        (b"plain text", "no Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted or an old"),
        (saved(form())[:-2000], "no Word file"),
        (rewritten(saved(form()), {"word/document.xml": entity_bomb}), "entities"),
        (rewritten(saved(form()), {"word/styles.xml": lambda b: b[:900]}), "damaged"),
        (rewritten(saved(form()), {"_rels/.rels": lambda b: b"<a/>"}), "cannot be read"),
        (rewritten(saved(form()), {}, [("a.bin", bytes(51_000_000))]), "50 MB"),
        (rewritten(saved(form()), {}, [("WORD/document.xml", b"<a/>")]), "twice"),
    ],
)
def test_a_form_that_is_damaged_or_hostile_is_refused_in_a_sentence(word, with_form, data, reason):
    with pytest.raises(RenderError, match=reason) as refused:
        word(POLICY_MEMO, with_form(data))
    assert str(refused.value).startswith("House form house.docx: ")


def test_our_own_furniture_stands_where_the_form_has_none(word, with_form):
    furniture = Furniture("first", "later", "foot", banner=Banner("SECRET"))
    house = docx.Document()
    notes = POLICY_MEMO.notes[:1]
    blocks = (Paragraph(Role.BODY, (Text("x"), NoteMark(1))),)
    memo = replace(POLICY_MEMO, furniture=furniture, blocks=blocks, notes=notes)
    file = word(memo, with_form(saved(house)))
    assert "later" in words_of(file.tree("word/header-default.xml"))
    assert "SECRET" in words_of(file.tree("word/footer-default.xml"))
