"""The memo as one page that needs nothing else, and as Markdown."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import lxml.html
import pytest

from briefing.document import (
    HOUSE_STYLE,
    Attachment,
    Banner,
    Contents,
    Document,
    Furniture,
    Heading,
    Link,
    NoteMark,
    Paragraph,
    Quotation,
    Role,
    Text,
    Tone,
)
from briefing.errors import RenderError
from briefing.rendering import renderer_for, suffixes
from tests.printed_memos import BRIEF, POLICY_MEMO

HTML, MARKDOWN = renderer_for(".html"), renderer_for(".md")


def page(document):
    return lxml.html.document_fromstring(HTML(document, HOUSE_STYLE).decode())


def memo(*inlines, **more):
    return Document("A memo", "en-GB", (Paragraph(Role.BODY, inlines),), **more)


def markdown(document):
    return MARKDOWN(document, HOUSE_STYLE).decode()


@pytest.mark.parametrize("render", [HTML, MARKDOWN])
@pytest.mark.parametrize("document", [POLICY_MEMO, BRIEF])
def test_the_same_document_gives_the_same_bytes(render, document):
    assert render(document, HOUSE_STYLE) == render(document, HOUSE_STYLE)


def test_every_suffix_has_its_renderer_and_no_other_has_one():
    assert {".docx", ".pdf", ".html", ".md"} <= set(suffixes())
    assert renderer_for(".DOCX") is renderer_for(".docx")
    with pytest.raises(RenderError, match=r"\.odt"):
        renderer_for(".odt")


def test_the_page_loads_and_runs_nothing():
    document = replace(POLICY_MEMO, blocks=(*POLICY_MEMO.blocks, _hostile()))
    tree = page(document)
    for script in tree.iter("script"):
        assert script.get("type") == "application/json"
    assert not list(tree.iter("img", "iframe", "object", "link", "base"))
    attributes = {a for e in tree.iter() for a in getattr(e, "attrib", ())}
    assert not [a for a in attributes if a.startswith("on") or a in ("src", "srcset", "style")]
    assert not re.search(r"url\(|@import", tree.find(".//style").text)
    assert {a.get("href").split(":")[0] for a in tree.iter("a") if ":" in a.get("href")} == set()
    assert "default-src 'none'" in tree.find(".//meta[@http-equiv]").get("content")


def _hostile():
    words = '<script>alert(1)</script><img src=x onerror="y">'
    links = Link("bad", "javascript:alert(1)"), Link("file", "file:///etc/x")
    return Paragraph(Role.BODY, (Text(words), *links, Quotation('"><b>', (Text("q"),))))


def test_text_that_looks_like_markup_is_printed_as_it_is():
    assert "<b>&amp;{{x}}" in page(memo(Text("<b>&amp;{{x}}"))).text_content()


def test_statements_can_be_found_on_the_page():
    tree = page(POLICY_MEMO)
    found = {e.get("data-statement"): e for e in tree.iter() if e.get("data-statement")}
    assert found["n1"].text_content().startswith("Biden expressed deep concerns")
    assert found["n1"].tag == "span"  # not the speaker's own words
    assert found["n4"].tag == "q"
    assert any(a.tag == "blockquote" for a in found["n4"].iterancestors())


def test_marks_and_notes_lead_to_each_other():
    tree = page(POLICY_MEMO)
    for number in range(1, 12):
        note, mark = (
            tree.get_element_by_id(f"note-{number}"),
            tree.get_element_by_id(f"mark-{number}"),
        )
        assert mark.find("a").get("href") == f"#note-{number}"
        assert any(a.get("href") == f"#mark-{number}" for a in note.iter("a"))
    targets = {a.get("href")[1:] for a in tree.iter("a") if a.get("href").startswith("#")}
    identities = [e.get("id") for e in tree.iter() if isinstance(e.tag, str) and e.get("id")]
    assert targets <= set(identities)
    assert len(set(identities)) == len(identities)


def test_endnotes_stand_before_what_follows_them():
    text = HTML(BRIEF, HOUSE_STYLE).decode()
    assert text.index('id="note-1"') < text.index("Scales used")
    assert text.count('id="note-1"') == 1


def test_headings_follow_each_other_without_gaps():
    levels = [int(e.tag[1]) for e in page(POLICY_MEMO).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_tables_say_what_their_heads_are_for():
    table = page(BRIEF).find_class("judgements")[0]
    assert [th.get("scope") for th in table.findall("thead/tr/th")] == ["col"] * 3
    assert table.find("tbody/tr/th").get("scope") == "row"
    assert table.find("caption").text


def test_contents_lead_to_the_headings():
    blocks = (Contents(), Heading(1, (Text("One"),), "x y"))
    tree = page(Document("t", "en", blocks))
    link = tree.find(".//nav//a").get("href")
    assert tree.get_element_by_id(link[1:]).text_content() == "One"


def test_the_manifest_is_a_data_block_that_cannot_end_early():
    data = {"text": "</script><script>alert(1)</script><!--"}
    attachment = Attachment("m.json", "application/json", json.dumps(data).encode())
    document = memo(Text("x"), attachments=(attachment,))
    (script,) = page(document).iter("script")
    assert json.loads(script.text) == data


def test_the_marking_stands_above_and_below():
    marked = memo(Text("x"), furniture=Furniture(banner=Banner("TLP:RED", "#FF2B2B")))
    assert [e.text for e in page(marked).find_class("marking")] == ["TLP:RED", "TLP:RED"]
    assert "#FF2B2B" in HTML(marked, HOUSE_STYLE).decode()
    assert markdown(marked).count("**TLP:RED**") == 2


def test_a_colour_cannot_carry_rules_into_the_page():
    banner = Banner("X", "red} body{display:none")
    assert (
        "display:none" not in HTML(memo(furniture=Furniture(banner=banner)), HOUSE_STYLE).decode()
    )


@pytest.mark.parametrize("render", [HTML, MARKDOWN])
def test_control_characters_become_a_visible_mark(render):
    text = render(memo(Text("a\x00b\ud800c\x1bd")), HOUSE_STYLE).decode()
    assert "a\ufffdb\ufffdc\ufffdd" in text


def test_another_language_is_told():
    (span,) = page(memo(Text("مرحبا", language="ar"))).iterfind(".//p/span")
    assert (span.get("lang"), span.get("dir")) == ("ar", "auto")
    assert page(replace(memo(), language="ar")).get("dir") == "rtl"


def test_markdown_has_pandoc_footnotes():
    text = markdown(POLICY_MEMO)
    assert "diplomacy.”[^1] (as reported by Meduza)" in text
    assert "\n[^1]: Meduza, “Deep concerns" in text
    assert text.index("[^11]:") > text.index("[^10]:")


def test_markdown_puts_endnotes_before_what_follows_them():
    text = markdown(BRIEF)
    assert text.index("[^1]:") < text.index("## Scales used")


def test_markdown_quotes_direct_speech_in_blocks():
    assert "**Yury Ushakov:**\n\n> “Ukraine sabotages" in markdown(POLICY_MEMO)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[x](y) <b> &amp;", r"\[x\](y) \<b\> \&amp;"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("a | b", r"a \| b"),
        ("@cite $x$ ^y^ ~z~", r"\@cite \$x\$ \^y\^ \~z\~"),
        ("dash -- and ...", r"dash \-- and \.\.."),
    ],
)
def test_markdown_escapes_what_would_be_markup(text, written):
    assert markdown(memo(Text(text))) == written + "\n"


def test_markdown_keeps_spaces_out_of_its_marks():
    assert markdown(memo(Text(" bold ", Tone.STRONG), Text("x"))) == " **bold** x\n"


def test_markdown_tables_have_a_row_for_each_row():
    lines = [line for line in markdown(BRIEF).splitlines() if line.startswith("|")]
    judgements = [line for line in lines if "likely**" in line]
    assert len(judgements) == 3
    assert lines[0].count("|") == lines[1].count("|") == judgements[0].count("|") == 4


def test_without_a_place_for_notes_no_mark_is_printed():
    from briefing.document import NotePlace

    document = memo(Text("a"), NoteMark(1), note_place=NotePlace.INLINE)
    assert markdown(document) == "a\n"
