"""Words that are in a Word file though no reader sees them do not count as there."""

from __future__ import annotations

import copy
import io
import zipfile

import pytest
from lxml import etree

from briefing.document import HOUSE_STYLE
from briefing.proof.docx_reading import read
from briefing.rendering.docx import render
from tests.printed_memos import POLICY_MEMO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMESPACES = f'xmlns:w="{W[1:-1]}" xmlns:w14="{W14}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:s="{WPS}"'
WORDS = "the United States does not believe Putin has decided whether to invade Ukraine"


@pytest.fixture(scope="module")
def memo():
    return render(POLICY_MEMO, HOUSE_STYLE)


def element(xml):
    return etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")[0]


def edited(data, **edits):
    """The file after each of *edits* has worked on the tree of its part."""
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as archive:
        for name in old.namelist():
            content = old.read(name)
            edit = edits.get(name.removeprefix("word/").removesuffix(".xml"))
            if edit:
                root = etree.fromstring(content)
                edit(root)
                content = etree.tostring(root)
            archive.writestr(name, content)
    return new.getvalue()


def quoted(root):
    tag = next(t for t in root.iter(W + "tag") if t.get(W + "val") == "st:n5")
    return tag.getparent().getparent()


def paragraph_of(found):
    return next(e for e in found.iterancestors() if e.tag == W + "p")


def with_not_apart(root, properties):
    """Give the word “not” of the statement a run of its own, with *properties*."""
    run = next(quoted(root).iter(W + "r"))
    before, after = run.find(W + "t").text.split("not ", 1)
    last = copy.deepcopy(run)
    run.find(W + "t").text, last.find(W + "t").text = before, after
    middle = element(f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">not </w:t></w:r>')
    run.addnext(middle)
    middle.addnext(last)


def only(data, statement="n5"):
    (one,) = [one for one in read(data).occurrences if one.statement == statement]
    return one


HIDING = {
    "hidden": "<w:vanish/>",
    "hidden by a style": '<w:rStyle w:val="Unseen"/>',
    "white": '<w:color w:val="FFFFFF"/>',
    "nearly white": '<w:color w:val="F0F0F0"/>',
    "the paper's colour": '<w:color w:val="000000" w:themeColor="background1"/>',
    "black on black": '<w:color w:val="000000"/><w:highlight w:val="black"/>',
    "grey on grey": '<w:color w:val="808080"/><w:shd w:val="clear" w:fill="7F7F7F"/>',
    "a point high": '<w:sz w:val="2"/>',
    "squeezed": '<w:w w:val="1"/>',
    "without fill": "<w14:textFill><w14:noFill/></w14:textFill>",
    "clear": '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000">'
    '<w14:alpha w14:val="99000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
}  # fmt: skip
SHOWING = {
    "red": '<w:color w:val="C00000"/>',
    "grey": '<w:color w:val="A0A0A0"/>',
    "white on dark": '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>',
    "white on a shading": '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1B365D"/>',
    "automatic on black": '<w:color w:val="auto"/><w:highlight w:val="black"/>',
    "small": '<w:sz w:val="12"/>',
    "narrow": '<w:w w:val="80"/>',
    "not hidden": '<w:vanish w:val="0"/>',
    "not hidden, against its style": '<w:rStyle w:val="Unseen"/><w:vanish w:val="0"/>',
    "marked": '<w:b/><w:i/><w:strike/><w:highlight w:val="yellow"/><w:u w:val="single"/>',
}


def add_style(root):
    root.append(
        element(
            '<w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/>'
            "<w:rPr><w:vanish/></w:rPr></w:style>"
        )
    )
    root.append(
        element(
            '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/>'
            '<w:basedOn w:val="Base"/></w:style>'
        )
    )


@pytest.mark.parametrize("properties", HIDING.values(), ids=HIDING)
def test_a_word_that_nobody_sees_is_missing_and_the_reason_is_told(memo, properties):
    data = edited(memo, document=lambda root: with_not_apart(root, properties), styles=add_style)
    one = only(data)
    assert one.text == WORDS.replace("not ", "")
    assert one.unseen.startswith("“not” is ")


@pytest.mark.parametrize("properties", SHOWING.values(), ids=SHOWING)
def test_a_word_that_looks_otherwise_is_there(memo, properties):
    data = edited(memo, document=lambda root: with_not_apart(root, properties), styles=add_style)
    assert (only(data).text, only(data).unseen) == (WORDS, "")


def in_low_lines(root):
    spacing = element('<w:spacing w:line="10" w:lineRule="exact"/>')
    paragraph_of(quoted(root)).find(W + "pPr").append(spacing)


def beyond_the_page(root):
    indent = element('<w:ind w:left="30000"/>')
    paragraph_of(quoted(root)).find(W + "pPr").append(indent)


def white_paragraph_style(root):
    name = '<w:name w:val="Ghost"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
    root.append(element(f'<w:style w:type="paragraph" w:styleId="Ghost">{name}</w:style>'))


def in_that_style(root):
    paragraph_of(quoted(root)).find(f"{W}pPr/{W}pStyle").set(W + "val", "Ghost")


def in_a_low_row(root):
    paragraph = paragraph_of(quoted(root))
    row = '<w:trPr><w:trHeight w:val="20" w:hRule="exact"/></w:trPr>'
    table = element(f"<w:tbl><w:tblPr/><w:tr>{row}<w:tc><w:tcPr/></w:tc></w:tr></w:tbl>")
    paragraph.addprevious(table)
    next(table.iter(W + "tc")).append(paragraph)


def in_a_fields_code(root):
    found = quoted(root)
    for kind, add in (("begin", found.addprevious), ("separate", found.addnext)):
        add(element(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'))
    paragraph_of(found).append(element('<w:r><w:fldChar w:fldCharType="end"/></w:r>'))


def in_a_shape(extent="2000000", more=""):
    def edit(root):
        found = quoted(root)
        runs = "".join(etree.tostring(run).decode() for run in found.iter(W + "r"))
        shape = element(
            f'<w:r><w:drawing><wp:inline><wp:extent cx="{extent}" cy="{extent}"/>'
            f'<wp:docPr id="1" name="x" {more}/><a:graphic><s:wsp><s:txbx><w:txbxContent><w:p>'
            f"{runs}</w:p></w:txbxContent></s:txbx></s:wsp></a:graphic></wp:inline></w:drawing></w:r>"
        )
        content = found.find(W + "sdtContent")
        for run in list(content):
            content.remove(run)
        content.append(shape)

    return edit


def tracked_as_deleted(root):
    content = quoted(root).find(W + "sdtContent")
    runs = list(content)
    deletion = element('<w:del w:id="90" w:author="B. Colleague" w:date="2026-01-02T03:04:05Z"/>')
    content.append(deletion)
    for run in runs:
        deletion.append(run)
        for text in run.iter(W + "t"):
            text.tag = W + "delText"


@pytest.mark.parametrize(
    "edit",
    [
        in_low_lines, beyond_the_page, in_that_style, in_a_low_row, in_a_fields_code,
        in_a_shape(extent="0"), in_a_shape(more='hidden="1"'), tracked_as_deleted,
    ],
)  # fmt: skip
def test_a_statement_that_nobody_sees_is_not_there(memo, edit):
    found = read(edited(memo, document=edit, styles=white_paragraph_style)).occurrences
    assert not any(one.text for one in found if one.statement == "n5")
    assert sum(bool(one.text) for one in found) == len(read(memo).occurrences) - 1


def test_words_in_a_text_box_that_is_seen_are_there(memo):
    assert only(edited(memo, document=in_a_shape())).text == WORDS


def test_a_white_cell_in_a_table_that_its_style_may_shade_is_not_judged(memo):
    def style(root):
        shading = '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="000000"/></w:tcPr>'
        table = f'<w:style w:type="table" w:styleId="Dark">{shading}</w:tblStylePr></w:style>'
        root.append(element(table))

    def edit(root):
        with_not_apart(root, '<w:color w:val="FFFFFF"/>')
        paragraph = paragraph_of(quoted(root))
        properties = '<w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr>'
        table = element(f"<w:tbl>{properties}<w:tr><w:tc/></w:tr></w:tbl>")
        paragraph.addprevious(table)
        next(table.iter(W + "tc")).append(paragraph)

    assert only(edited(memo, document=edit, styles=style)).text == WORDS


def test_what_was_tracked_and_not_accepted_is_told_with_its_author(memo):
    def edit(root):
        tracked_as_deleted(root)
        insertion = element(
            '<w:ins w:id="91" w:author="C" w:date="2026-01-02T03:04:05Z">'
            "<w:r><w:t>It is said that</w:t></w:r></w:ins>"
        )
        quoted(root).addprevious(insertion)

    inserted, deleted = read(edited(memo, document=edit)).tracked
    assert (inserted.kind, inserted.author, inserted.text) == ("insertion", "C", "It is said that")
    assert (deleted.kind, deleted.author, deleted.text) == ("deletion", "B. Colleague", WORDS)
    assert deleted.statements == ("n5",)
    assert deleted.entries == ("n5",)


def test_a_shape_over_the_text_is_counted(memo):
    def cover(root):
        paragraph_of(quoted(root)).append(
            element(
                '<w:r><w:drawing><wp:anchor behindDoc="0"><wp:wrapNone/></wp:anchor>'
                "</w:drawing></w:r>"
            )
        )

    assert read(memo).floating == 0
    assert read(edited(memo, document=cover)).floating == 1


@pytest.mark.parametrize("nonsense", ["", "x", "1e999", "nan", "-1e999", "\u0665"])
def test_measures_that_are_none_hide_nothing_and_break_nothing(memo, nonsense):
    def edit(root):
        sizes = f'<w:sz w:val="{nonsense}"/><w:w w:val="{nonsense}"/>'
        with_not_apart(root, f'{sizes}<w:color w:val="{nonsense}"/>')
        line = element(f'<w:spacing w:line="{nonsense}" w:lineRule="exact"/>')
        paragraph_of(quoted(root)).find(W + "pPr").append(line)
        paragraph = paragraph_of(quoted(root))
        height = f'<w:trPr><w:trHeight w:val="{nonsense}" w:hRule="exact"/></w:trPr>'
        table = element(f"<w:tbl><w:tr>{height}<w:tc/></w:tr></w:tbl>")
        paragraph.addprevious(table)
        next(table.iter(W + "tc")).append(paragraph)

    found = [one for one in read(edited(memo, document=edit)).occurrences if one.statement == "n5"]
    assert len(found) == 1
    assert (found[0].text == WORDS) is (nonsense not in ("-1e999", "\u0665"))
