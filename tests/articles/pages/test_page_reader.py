"""A saved page as an article: its own characters, story first, furniture left out."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.readers import html
from briefing.articles.roles import LineRole, article_lines
from briefing.articles.text import normalise
from briefing.articles.values import Article, ParagraphKind
from briefing.errors import ArticleRefused

SENTENCES = [
    "The presidents of Russia and the United States talked for more than two hours on Tuesday.",
    "Biden voiced deep concern about the buildup of troops near the border, the readout says.",
    "Putin said that the alliance was building up its military potential at the borders.",
    "Both sides agreed that their teams would follow up on these questions in Geneva.",
    "The conversation was the fifth between the two since the beginning of the year.",
]
PARAGRAPHS = "".join(f"<p>{sentence} {sentence[::-1].title()}.</p>" for sentence in SENTENCES)
MENU = "<ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul>"
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>"
    "<title>Two hours of talks | Example News</title>"
    "<meta name='description' content='They spoke of Ukraine and of Europe'></head><body>"
    f"<nav>{MENU}</nav><h1>Two hours of talks</h1><h2>They spoke of Ukraine and of Europe</h2>"
    f"<article>STORY</article><footer><p>All rights reserved</p>{MENU}</footer></body></html>"
)


def read(story: str = PARAGRAPHS) -> Article:
    return html.read(PAGE.replace("STORY", story).encode("utf-8"), "page.html")


def story_of(article: Article) -> str:
    return "\n".join(article.text[p.start : p.end] for p in article.story_passages())


def is_whole(article: Article) -> bool:
    """Whether an article keeps what every article promises."""
    ends = [0]
    for passage in article.passages:
        assert ends[-1] <= passage.start < passage.end <= len(article.text)
        assert article.text[passage.start : passage.end].strip()
        ends.append(passage.end)
    spans = [0, *(place for span in article.left_out for place in span), len(article.text)]
    assert spans == sorted(spans)
    assert normalise(article.text) == article.text
    return True


def test_headline_and_standfirst_come_first_then_the_story_then_the_rest():
    article = read()
    texts = [article.text[p.start : p.end] for p in article.passages]
    assert texts[:3] == ["Two hours of talks", "They spoke of Ukraine and of Europe", texts[2]]
    assert texts[2].startswith(SENTENCES[0])
    assert texts[7:] == ["Home", "World", "All rights reserved", "Home", "World"]
    assert article.passages[0].kind is ParagraphKind.HEADING
    assert is_whole(article)


def test_just_what_is_not_story_is_left_out():
    article = read()
    story = story_of(article)
    assert all(sentence in story for sentence in SENTENCES)
    assert not {"Home", "World", "All rights reserved"} & set(story.split("\n"))
    assert len(article.left_out) == 1


def test_the_text_holds_the_pages_own_characters():
    odd = "He said “no\u00adthing” of the “Rеuters” re\u200bport,\u00a0\u202eback\u202c, ﬁve times."
    article = read(PARAGRAPHS.replace("</p>", f" {odd}</p>", 1))
    assert odd in story_of(article)
    assert any("direction of the text" in warning for warning in article.warnings)
    assert any("“Rеuters”" in warning for warning in article.warnings)
    assert any("inside words" in warning for warning in article.warnings)


def test_words_with_hidden_characters_in_them_are_story_all_the_same():
    hyphened = re.sub(r"(\w\w)(\w\w)(?![^<]*>)", "\\1\u00ad\\2", PARAGRAPHS)
    article = read(hyphened)
    assert story_of(article).count("\u00ad") == hyphened.count("\u00ad") > 100
    assert article.text.index("\u00ad") < article.text.index("Home")


def test_a_teaser_that_repeats_a_paragraph_elsewhere_on_the_page_is_left_out():
    first = PARAGRAPHS.split("</p>")[0] + "</p>"
    page = PAGE.replace("<nav>", f"<div><div>{first}</div></div><nav>").replace("STORY", PARAGRAPHS)
    article = html.read(page.encode(), "page.html")
    assert article.text.count(SENTENCES[0]) == 2
    assert story_of(article).count(SENTENCES[0]) == 1


def test_a_plain_page_has_no_warnings():
    assert read().warnings == ()


def test_one_control_character_loses_nothing():
    article = read(PARAGRAPHS.replace("talked", "talked &#7; &#0; &#xD800; &#150; \x0c", 1))
    assert "talked \ufffd \ufffd \ufffd – for more" in story_of(article)
    assert all(sentence in story_of(article) for sentence in SENTENCES[1:])


def test_buttons_and_links_to_other_stories_within_the_story_are_left_out():
    link = "<h3><a href='/o'>Former Boss Warns of Plans for an Invasion</a></h3>"
    button = "<p>Share this article</p><p>Read more: What we know about the talks</p>"
    parts = PARAGRAPHS.split("</p>")
    article = read("</p>".join([*parts[:3], f"{link}{button}", *parts[3:]]))
    story = story_of(article)
    assert all(sentence in story for sentence in SENTENCES)
    for words in ("Former Boss", "Share this", "Read more"):
        assert words not in story
        assert words in article.text


def test_a_paragraph_of_a_link_that_is_a_sentence_stays_in_the_story():
    sentence = "The whole readout was published by the White House in the evening of that day."
    linked = f"<p><a href='/r'>{sentence}</a></p>"
    assert sentence in story_of(read(PARAGRAPHS + linked + PARAGRAPHS.replace("two", "three")))


@pytest.mark.parametrize(
    "house",
    [
        f"<div id='bottom'>{PARAGRAPHS}</div>",
        f"<div class='recentNews'>{PARAGRAPHS.replace('</p>', '<br>').replace('<p>', '')}</div>",
    ],
)
def test_a_story_that_the_first_look_passes_over_is_found_by_the_second(house):
    notice = "<p>This copy is for your own use only; to order copies, write to the house.</p>"
    page = PAGE.replace("<article>STORY</article>", f"<div>{notice}</div>{house}")
    article = html.read(page.encode(), "page.html")
    assert all(sentence in story_of(article) for sentence in SENTENCES)


def test_the_remarks_of_many_readers_are_no_story_and_cost_it_nothing():
    remarks = "".join(
        f"<div class='reply'><b>someone</b><div class='said'><p>A remark of a reader, no. {n},"
        " on what others said of the talks and of the winter before them.</p></div></div>"
        for n in range(40)
    )
    story = story_of(read(f"{PARAGRAPHS}</article><div class='thread'>{remarks}</div><article>"))
    assert all(sentence in story for sentence in SENTENCES)
    assert "A remark of a reader" not in story


def test_a_headline_that_the_page_repeats_is_left_out_once():
    article = read(f"<p>Two hours of talks</p>{PARAGRAPHS}")
    assert article.text.count("Two hours of talks") == 2
    assert story_of(article).count("Two hours of talks") == 1


def test_quotations_lists_captions_and_tables_keep_their_kind():
    story = (
        f"{PARAGRAPHS}<blockquote><p>“We spoke for two hours and it was not enough,” he said later."
        "</p></blockquote><ul><li>The first point that they agreed on was about arms.</li></ul>"
        "<figure><figcaption>The presidents at their desks</figcaption></figure>"
        "<table><tr><td>Troops</td><td>100,000</td></tr></table>"
    )
    kinds = {passage.kind.value for passage in read(story).passages}
    assert kinds == {"body", "heading", "quotation", "list-item", "caption", "table"}


def test_roles_of_the_passages_know_title_and_furniture():
    roles = [line.role for line in article_lines(read())]
    assert roles[0] is LineRole.TITLE
    assert roles[2:7] == [LineRole.STORY] * 5
    assert roles[7:] == [LineRole.FURNITURE] * 5


def test_a_pasted_fragment_is_all_story_but_for_furniture():
    article = html.read("<p>Er sagte: „Nein“.</p><p>Teilen</p>".encode(), "clip.html")
    assert article.text == "Er sagte: „Nein“.\n\nTeilen"
    assert article.left_out == ((19, 25),)


@pytest.mark.parametrize("fragment", ["<frameset> zebras", "<?xml zebras", "</b> <a zebras"])
def test_a_fragment_too_broken_for_the_parser_gives_its_words_with_a_warning(fragment):
    article = html.read(fragment.encode(), "clip.html")
    assert "zebras" in article.text
    assert article.warnings == ("The page is broken; its text was taken without its form.",)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("<meta charset='windows-1251'>", "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r"),
        ("<?xml version='1.0' encoding='utf-16'?>", "utf-16"),
        ("", "utf-8-sig"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_declares(declared, encoding):
    words = "Президенты говорили больше двух часов"
    data = f"{declared}<p>{words}</p>".encode(encoding)
    assert words in html.read(data, "page.html").text


def test_the_transport_may_tell_encoding_and_address():
    data = "<p>Президенты говорили</p>".encode("cp1251")
    article = html.read(data, "part", charset="windows-1251", url="https://example.org/a")
    assert article.text == "Президенты говорили"
    assert article.source.url == "https://example.org/a"


def test_text_hidden_until_a_program_runs_is_taken_with_a_warning():
    data = f"<body><div style='display:none'>{PARAGRAPHS}</div></body>".encode()
    article = html.read(data, "page.html")
    assert SENTENCES[0] in article.text
    assert "hides its text" in article.warnings[0]


@pytest.mark.parametrize("data", [b"", b" \n", b"<!-- x -->", b"<script>x()</script>", b"<p></p>"])
def test_a_page_without_text_is_refused(data):
    with pytest.raises(ArticleRefused):
        html.read(data, "page.html")


def test_the_id_is_that_of_the_bytes():
    data = b"<p>one</p>"
    assert html.read(data, "a").id == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "source",
    [
        "<div><font>" * 300 + "<p>the end</p>",
        "<table><tr><td>" * 100 + "the end",
        "<ul><li>" * 500 + "the end",
        "<p>the end</p>" + "<a " * 200_000,
        "<p>the end</p>" + "<" * 100_000,
        "<p>the end " + "word and more. " * 150_000,
        "<p>the end " + "A" * 2_000_000,
        "<p>the end " + "1 May " * 50_000,
        "<p>the end" + "<br>" * 50_000,
        "<p>By " + "Aaaa " * 50_000 + "the end",
        "<p>the end \ud800 &#xffff; &#x110000;",
    ],
    ids=range(11),
)
def test_hostile_pages_give_their_text(source):
    article = html.read(source.encode("utf-8", "surrogatepass"), "page.html")
    assert "the end" in article.text
    assert is_whole(article)


SOUP = (
    "<p> </p> <div> </div> <h1> </h1> <li> <table> <tr> <td> </table> <br> <b> </b> <a href=x> "
    "</a> <blockquote> <pre> </pre> <script> </script> <style> </style> <article> </article> "
    "<!-- --> <meta charset=x> <title> </title> <time datetime=2021-12-07> <svg> <template> <q> "
    "<head> <q/> &amp; &#7; &nbsp; < > <p <! <![CDATA[ ]]>"
)
TAGS = st.sampled_from(SOUP.split(" "))


@settings(max_examples=60)
@given(st.lists(TAGS | st.text(max_size=12), max_size=40))
def test_any_soup_of_tags_is_read_or_refused(parts):
    try:
        article = html.read(" ".join(parts).encode("utf-8", "surrogatepass"), "soup.html")
    except ArticleRefused:
        return
    assert is_whole(article)


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        assert is_whole(html.read(data, "bytes.html"))
    except ArticleRefused:
        return


@given(st.lists(st.sampled_from(SENTENCES), min_size=5, max_size=12))
@settings(max_examples=20)
def test_no_word_of_a_page_is_lost(chosen):
    story = "".join(f"<p>{number} {sentence}</p>" for number, sentence in enumerate(chosen))
    article = read(story)
    words = re.findall(r"\w+", re.sub(r"<[^>]*>", " ", story))
    assert all(word in article.text for word in words)
    assert is_whole(article)
