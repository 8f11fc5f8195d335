"""What is printed, and through which named styles."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import (
    HOUSE_STYLE,
    Banner,
    Document,
    Furniture,
    Heading,
    LineBreak,
    Link,
    Paragraph,
    Quotation,
    Role,
    Text,
    Tone,
)
from briefing.rendering.docx import render
from briefing.rendering.docx.characters import run
from tests.printed_memos import BRIEF, POLICY_MEMO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs_of(file):
    return list(file.body.iter(W + "p"))


def words_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def style_of(paragraph):
    return paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val")


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_the_same_document_gives_the_same_bytes(document):
    assert render(document, HOUSE_STYLE) == render(document, HOUSE_STYLE)


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_every_word_of_the_document_stands_in_the_file(word, document):
    file = word(document)
    printed = words_of(file.body).replace("\u00a0", " ")  # tags that name a source are tied
    for inlines in document.runs():
        for inline in inlines:
            for text in inline.content if isinstance(inline, Quotation) else (inline,):
                if isinstance(text, Text):
                    notes = "word/footnotes.xml", "word/endnotes.xml"
                    everywhere = printed + "".join(
                        words_of(file.tree(n)).replace("\u00a0", " ")
                        for n in notes
                        if n in file.parts
                    )
                    assert text.text.replace("\u00a0", " ") in everywhere


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_no_paragraph_is_empty(word, document):
    for paragraph in paragraphs_of(word(document)):
        assert words_of(paragraph) or style_of(paragraph) == "TableEnd"


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_nothing_but_styles_says_how_a_paragraph_looks(word, document):
    direct = {
        child.tag.removeprefix(W)
        for properties in word(document).body.iter(W + "pPr")
        for child in properties
    }
    assert direct <= {"pStyle", "keepNext", "keepLines", "sectPr"}


@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_nothing_but_styles_says_how_a_run_looks(word, document):
    direct = {c.tag.removeprefix(W) for p in word(document).body.iter(W + "rPr") for c in p}
    # Bold is set off against a bold paragraph style, where two bolds would cancel out.
    assert direct <= {"rStyle", "lang", "rtl", "b", "bCs"}


def test_styles_bear_the_names_of_the_style_sheet(word):
    file = word(POLICY_MEMO)
    names = [
        s.find(W + "name").get(W + "val") for s in file.tree("word/styles.xml").iter(W + "style")
    ]
    shown = {name.lower() for name in names}
    assert {name.lower() for name in HOUSE_STYLE.word.styles.values()} <= shown
    assert "heading 1" in names  # as Word itself spells it
    assert len(shown) == len(names)


def test_a_style_has_the_sizes_of_its_look(word):
    style = word(POLICY_MEMO).style("Title")
    assert style.find(f"{W}rPr/{W}sz").get(W + "val") == "40"
    spacing = style.find(f"{W}pPr/{W}spacing")
    assert (spacing.get(W + "line"), spacing.get(W + "lineRule")) == ("500", "exact")


def test_a_judgement_has_its_bar_and_tint_from_its_style(word):
    properties = word(POLICY_MEMO).style("Judgement").find(W + "pPr")
    assert properties.find(f"{W}pBdr/{W}left").get(W + "color") == "1B365D"
    assert properties.find(W + "shd").get(W + "fill") == "EDF0F4"


def test_the_basis_stands_in_the_box_of_its_judgement(word):
    file = word(POLICY_MEMO)
    found = paragraphs_of(file)
    at = next(i for i, p in enumerate(found) if "Confidence:" in words_of(p))
    judgement, basis = (file.style(style_of(found[i])).find(f"{W}pPr") for i in (at - 1, at))
    assert judgement.find(W + "spacing").get(W + "after") == "0"
    box = file.style("Judgement").find(f"{W}pPr/{W}pBdr")
    assert [dict(side.attrib) for side in basis.find(W + "pBdr")] == [
        dict(side.attrib) for side in box
    ]


def test_neighbours_with_equal_bars_are_kept_apart(word, memo):
    def comment(text):
        return Paragraph(Role.COMMENT, (Text(text),), label=(Text("Comment"),))

    file = word(memo(comment("one"), comment("two"), comment("three")))
    one, two, three = (style_of(p) for p in paragraphs_of(file))
    assert one == three != two
    assert file.style(two).find(W + "basedOn").get(W + "val") == one
    bars = [file.style(s).find(f"{W}pPr/{W}pBdr/{W}left").get(W + "color") for s in (one, two)]
    assert bars[0] != bars[1]


def test_label_tab_and_text_are_one_paragraph(word, memo):
    label = (Text("Kremlin"),)
    file = word(memo(Paragraph(Role.QUOTATION_DIRECT, (Text("words"),), label=label)))
    (paragraph,) = paragraphs_of(file)
    assert [e.tag for e in paragraph.iter(W + "t", W + "tab")] == [W + "t", W + "tab", W + "t"]
    indent = file.style("QuotationDirect").find(f"{W}pPr/{W}ind")
    assert (indent.get(W + "left"), indent.get(W + "hanging")) == ("1701", "1701")  # 30 mm


def test_a_label_wider_than_its_column_takes_a_line_of_its_own(word, memo):
    label = (Text("American and European media outlets"),)
    file = word(memo(Paragraph(Role.QUOTATION_DIRECT, (Text("words"),), label=label)))
    assert file.body.find(f".//{W}br") is not None
    assert file.body.find(f".//{W}tab") is None


def test_an_aside_stands_at_the_right_tab(word, memo):
    aside = (Text("C2", Tone.GRADE),)
    file = word(memo(Paragraph(Role.BODY, (Text("words"),), label=(Text("X"),), aside=aside)))
    tab = file.style("BodyText").find(f"{W}pPr/{W}tabs/{W}tab")
    assert (tab.get(W + "val"), tab.get(W + "pos")) == ("right", "9071")  # 160 mm
    assert words_of(paragraphs_of(file)[0]).endswith("C2")


def test_bold_text_in_a_bold_style_stays_bold(word, memo):
    file = word(memo(Paragraph(Role.TABLE_LABEL, (Text("likely", Tone.STRONG),))))
    assert file.body.find(f".//{W}rPr/{W}b") is not None


def test_only_runs_in_another_language_name_it(word, memo):
    runs = (Text("one"), Text("deux", language="fr"), Text("ثلاثة", language="ar"))
    file = word(memo(runs))
    assert [dict(e.attrib) for e in file.body.iter(W + "lang")] == [
        {W + "val": "fr"},
        {W + "bidi": "ar"},
    ]
    assert file.body.find(f".//{W}rtl") is not None
    default = file.tree("word/styles.xml").find(f".//{W}rPrDefault//{W}lang")
    assert default.get(W + "val") == "en-GB"


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_can_be_written_and_shows_what_it_cannot_hold(text):
    from lxml import etree

    xml = f'<x xmlns:w="{W[1:-1]}">{run(text)}</x>'
    root = etree.fromstring(xml.encode())
    shown = "".join(
        {W + "t": e.text, W + "tab": "\t", W + "br": "\n", W + "softHyphen": "\u00ad"}.get(
            e.tag, ""
        )
        or ""
        for e in root.iter()
    )
    plain = text.replace("\r\n", "\n")
    for end in "\r\x85\u2028\u2029":
        plain = plain.replace(end, "\n")
    assert len(shown) == len(plain)
    assert all(a == b or a == "\ufffd" for a, b in zip(shown, plain, strict=True))


def test_control_characters_and_lone_surrogates_become_a_visible_mark(word, memo):
    file = word(memo((Text("a\x00b\x0bc\ud800d\ufffee\x85f"),)))
    assert words_of(file.body) == "a\ufffdb\ufffdc\ufffdd\ufffdef"
    assert file.body.find(f".//{W}br") is not None


def test_text_that_looks_like_markup_is_printed_as_it_is(word, memo):
    text = "<b>a</b> & {{ x }} &amp; ]]> =cmd|' /C calc'!A0"
    assert words_of(word(memo((Text(text),))).body) == text


def test_links_lead_to_the_web_and_to_mail_only(word, memo):
    urls = ("https://a.example/x y?q=%", "mailto:a@b.example", "javascript:alert(1)", "file:///x")
    file = word(memo(tuple(Link(url, url) for url in (*urls, "//host/share", "\\\\host\\x"))))
    relations = file.parts["word/_rels/document.xml.rels"].decode()
    assert file.values("hyperlink", "history") == ["1", "1"]
    assert "https://a.example/x%20y?q=%25" in relations
    assert "javascript" not in relations
    assert "file:" not in relations
    assert "javascript:alert(1)" in words_of(file.body)


def test_the_marking_stands_in_header_and_footer_of_every_page_of_every_section(word):
    file = word(BRIEF)
    sections = list(file.body.iter(W + "sectPr"))
    assert len(sections) == 2
    for place in ("header", "footer"):
        kinds = [{r.get(W + "type") for r in s.iterfind(f"{W}{place}Reference")} for s in sections]
        assert kinds == [{"first", "default", "even"}, set()]  # the second inherits (17.10.1)
    furniture = [n for n in file.parts if n.startswith(("word/header", "word/footer"))]
    assert len(furniture) == 6
    assert all("TLP:AMBER" in words_of(file.tree(name)) for name in furniture)
    assert file.tree("word/settings.xml").find(W + "evenAndOddHeaders") is not None


def test_the_marking_has_the_colours_of_its_banner(word):
    marking = word(BRIEF).style("Marking").find(W + "rPr")
    assert marking.find(W + "color").get(W + "val") == "FFC000"
    assert marking.find(W + "shd").get(W + "fill") == "000000"


def test_the_first_page_has_a_header_of_its_own(word, memo):
    furniture = Furniture("first", "later", "foot", "Seite {page} von {pages}", Banner("X"))
    file = word(memo((Text("a"),), furniture=furniture))
    assert words_of(file.tree("word/header-first.xml")).startswith("first")
    assert words_of(file.tree("word/header-even.xml")).startswith("later")
    fields = file.values("fldSimple", "instr", "word/footer-default.xml")
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert "Seite 1 von 1" in words_of(file.tree("word/footer-first.xml"))


def test_headings_have_outline_levels_and_bookmarks(word, memo):
    file = word(
        memo(
            Heading(1, (Text("One"),), "a"),
            Heading(2, (Text("Two"),), "b", Role.HEADING_2),
            Heading(1, (Text("Sputnik"),), "c", Role.OUTLET, (Text("Source C"),)),
        )
    )
    levels = [
        file.style(style_of(p)).find(f"{W}pPr/{W}outlineLvl").get(W + "val")
        for p in paragraphs_of(file)
    ]
    assert levels == ["0", "1", "0"]
    assert file.values("bookmarkStart", "name") == ["_Toc_a", "_Toc_b", "_Toc_c"]


def test_a_line_break_stays_inside_its_paragraph(word, memo):
    file = word(memo((Text("a"), LineBreak(), Text("b"))))
    assert len(paragraphs_of(file)) == 1
    assert file.body.find(f".//{W}br") is not None


def test_the_page_is_that_of_the_style_sheet(word):
    page = replace(HOUSE_STYLE.page, width=612.0, height=792.0)
    file = word(POLICY_MEMO, replace(HOUSE_STYLE, page=page))
    size = file.body.find(f".//{W}pgSz")
    assert (size.get(W + "w"), size.get(W + "h")) == ("12240", "15840")


def test_an_empty_document_is_a_file_that_opens(word):
    file = word(Document("Nothing", "en-GB", ()))
    assert file.body.find(f"{W}body/{W}sectPr") is not None


def test_an_aside_that_finds_no_room_takes_a_line_of_its_own(word, memo):
    def said(text):
        aside = (Text("NATO guarantees, para. 15"),)
        return Paragraph(Role.STATEMENT_INDIRECT, (Text(text),), (Text("Putin"),), aside)

    short = "NATO was building up its military potential."
    long = "NATO was building up its military potential at Russian borders"
    fits, breaks = paragraphs_of(word(memo(said(short), said(long))))
    assert len(list(fits.iter(W + "br"))) == 0
    assert len(list(breaks.iter(W + "br"))) == 1
    assert [e.tag for e in breaks.iter(W + "br", W + "tab")][-2:] == [W + "br", W + "tab"]


def test_labels_of_our_own_blocks_have_a_style_of_their_own(word, memo):
    def block(role, label):
        return Paragraph(role, (Text("words"),), label=(label,))

    file = word(
        memo(
            block(Role.GAP, Text("Gap", Tone.LABEL)),
            block(Role.GAP, Text("Gap")),
            block(Role.STATEMENT_INDIRECT, Text("Kremlin", Tone.LABEL)),
        )
    )
    assert file.values("rStyle") == ["LabelOwn", "LabelOwn", "Label"]


@pytest.mark.parametrize(
    ("font", "name"),
    [("serif", "NotoSerif-Regular"), ("sans", "NotoSans-Regular"), ("bold", "NotoSans-Bold")],
)
def test_widths_are_those_of_the_bundled_fonts(font, name):
    from fontTools.ttLib import TTFont

    from briefing.files import resource
    from briefing.rendering.docx.advances import faces

    file = TTFont(resource(f"fonts/{name}.ttf"))
    glyphs, advances = file.getBestCmap(), file["hmtx"]
    widths = faces()[font]
    for text in (*map(chr, range(0x20, 0x7F)), *"“”‘’„«»–—…", "Ünïted", "Москва"):
        assert widths[text] == sum(advances[glyphs[ord(letter)]][0] for letter in text)


def test_a_memo_in_arabic_runs_from_right_to_left(word):
    own = Paragraph(Role.BODY, (Text("نص"),))
    file = word(replace(BRIEF, language="ar", blocks=(*BRIEF.blocks, own)))
    normal = file.style("Normal")
    assert normal.find(f"{W}pPr/{W}bidi") is not None
    (said,) = [r for r in file.body.iter(W + "r") if words_of(r) == "نص"]
    assert said.find(f"{W}rPr/{W}rtl") is not None
    assert all(s.find(W + "bidi") is not None for s in file.body.iter(W + "sectPr"))
    assert all(t.find(f"{W}tblPr/{W}bidiVisual") is not None for t in file.body.iter(W + "tbl"))


def test_english_in_a_memo_in_arabic_runs_from_left_to_right(word, memo):
    file = word(memo((Text("نص"), Text("NATO", language="en")), language="ar"))
    (run,) = [r for r in file.body.iter(W + "r") if words_of(r).strip("\u200e") == "NATO"]
    assert run.find(f"{W}rPr/{W}rtl").get(W + "val") == "0"


def test_the_basis_begins_where_the_judgement_does(word):
    basis = next(p for p in paragraphs_of(word(POLICY_MEMO)) if "Confidence:" in words_of(p))
    first = next(basis.iter(W + "tab", W + "t"))
    assert first.tag == W + "tab"


def test_the_space_that_is_seen_between_statements_is_that_of_the_look(word):
    """Word counts from line to line, the look from letter to letter."""
    look = HOUSE_STYLE[Role.QUOTATION_DIRECT]
    spacing = word(POLICY_MEMO).style("QuotationDirect").find(f"{W}pPr/{W}spacing")
    within_lines = look.leading - look.size
    after = int(spacing.get(W + "after")) / 20
    assert after + within_lines == pytest.approx(look.space_after, abs=0.1)
    heading = word(POLICY_MEMO).style("Heading2").find(f"{W}pPr/{W}spacing")
    assert int(heading.get(W + "before")) / 20 < HOUSE_STYLE[Role.HEADING_2].space_before
