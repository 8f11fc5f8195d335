"""The visible text of a page as blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.pages.blocks import page_blocks
from briefing.articles.pages.parsing import parse
from briefing.articles.values import ParagraphKind


def blocks(body: str, **options: bool) -> list[tuple[str, str]]:
    tree = parse(f"<html><body>{body}</body></html>".encode()).tree
    return [(block.kind.value, block.text) for block in page_blocks(tree, **options)]


def texts(body: str) -> list[str]:
    return [text for _, text in blocks(body)]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript><p>x</p></noscript>",
        "<iframe>x</iframe>",
        "<select><option>x</option></select>",
        "<textarea>x</textarea>",
        "<svg><title>x</title><text>x</text></svg>",
        "<p hidden>x</p>",
        "<p style='color: red; display : none'>x</p>",
        "<div style='visibility:hidden'><p>x</p></div>",
        "<span class='sr-only'>x</span>",
        "<!-- x -->",
        "<img alt='x' src='file:///etc/passwd'>",
        "<input value='x'>",
    ],
)
def test_what_a_browser_does_not_show_is_no_text(hidden):
    assert texts(f"<p>before {hidden} after</p><p>end</p>")[-1] == "end"
    assert not any("x" in text for text in texts(f"<p>before {hidden} after</p><p>end</p>"))


def test_white_space_is_folded_as_a_browser_does_and_nothing_else_changes():
    text = "A\u00a0B\u200bC\u00adD\u202eE\ufeffF “G” — ﬁ e\u0301"
    assert texts(f"<p> \n {text}\t\n  {text} </p>") == [f"{text} {text}"]


def test_kinds_follow_the_elements():
    body = (
        "<h2>Head</h2><p>Body</p><blockquote><p>Quoted</p></blockquote><ul><li>One</li>"
        "<li><p>Two</p></li></ul><figure><img><figcaption>Seen</figcaption></figure>"
        "<p class='wp-caption-text'>Shown</p>"
    )
    assert blocks(body) == [
        ("heading", "Head"),
        ("body", "Body"),
        ("quotation", "Quoted"),
        ("list-item", "One"),
        ("list-item", "Two"),
        ("caption", "Seen"),
        ("caption", "Shown"),
    ]


def test_a_table_of_data_is_flattened_row_by_row():
    body = "<table><tr><th>Year<th>Troops<tr><td>2021<td><b>100</b>,000</table>"
    assert blocks(body) == [("table", "Year\tTroops"), ("table", "2021\t100,000")]


def test_a_table_of_layout_is_read_by_its_paragraphs():
    body = "<table><tr><td><p>One</p><p>Two</p></td><td><div>Three</div></td></tr></table>"
    assert blocks(body) == [("body", "One"), ("body", "Two"), ("body", "Three")]


def test_one_break_is_a_line_and_two_are_a_paragraph():
    assert texts("<p>one<br>two<br><br> three <br/> <br/>four</p>") == ["one\ntwo", "three", "four"]


def test_preformatted_text_keeps_its_lines():
    assert texts("<pre>one\n  two</pre>") == ["one\n  two"]


def test_a_quotation_element_gets_the_marks_that_browsers_print():
    assert texts("<p>He said <q>no</q>.</p>") == ["He said “no”."]


def test_words_in_links_are_counted():
    tree = parse(b"<p>See <a href='/x'>the <b>news</b></a> here</p>").tree
    assert [(block.text, block.linked) for block in page_blocks(tree)] == [("See the news here", 7)]


def test_hidden_blocks_are_there_when_asked_for_and_marked():
    tree = parse(b"<p>one</p><div style='display:none'><p>two</p></div>").tree
    found = page_blocks(tree, with_hidden=True)
    assert [(block.text, block.hidden) for block in found] == [("one", False), ("two", True)]


@pytest.mark.parametrize("depth", [300, 1_000])
def test_text_below_the_depth_that_the_parser_usually_holds_is_read(depth):
    page = parse(("<div><font>" * depth + "<p>deep</p>").encode())
    assert [block.text for block in page_blocks(page.tree)] == ["deep"]
    assert page.warnings == ()


def test_what_no_tree_may_hold_is_replaced_before_it_is_parsed():
    page = parse(b"<p>a &#7;&#0;&#xFFFF;&#xD800; \x07 &#150;&#65; b")
    assert page.tree.text_content() == "a \ufffd\ufffd\ufffd\ufffd \ufffd –A b"


def test_text_nested_beyond_any_parser_is_read_and_told():
    page = parse(("<p>top</p>" + "<div><b>" * 20_000 + "deep").encode())
    assert [block.text for block in page_blocks(page.tree)] == ["top", "deep"]
    assert "nested too deeply" in page.warnings[0]


INLINE = st.sampled_from(["b", "i", "a", "span", "em", "q"])
BLOCK = st.sampled_from(
    ["p", "div", "li", "h2", "blockquote", "td", "section", "pre", "figcaption"]
)
WORDS = st.integers(0, 999).map("w{}".format)
TREES = st.recursive(
    WORDS,
    lambda children: st.builds(
        lambda tag, inner: f"<{tag}>{' '.join(inner)}</{tag}>",
        INLINE | BLOCK,
        st.lists(children, max_size=4),
    ),
    max_leaves=30,
)


@given(st.lists(TREES, max_size=6))
def test_every_word_of_a_page_is_in_its_blocks_once_and_in_order(parts):
    import re

    body = " ".join(parts)
    tree = parse(f"<html><body>{body}</body></html>".encode()).tree
    found = re.findall(r"w\d+", " ".join(block.text for block in page_blocks(tree)))
    assert found == re.findall(r"w\d+", re.sub(r"<[^>]*>", " ", body))


def test_a_page_without_elements_is_a_text():
    assert texts("just words") == ["just words"]
    assert [block.kind for block in page_blocks(parse(b"words").tree)] == [ParagraphKind.BODY]
