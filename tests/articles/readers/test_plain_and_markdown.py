"""Text and Markdown files: what is stored, what is structure, what the head of a file states."""

from __future__ import annotations

import pytest

from briefing.articles.reading import read_article
from briefing.articles.values import Moment, ParagraphKind, SourceKind
from briefing.errors import ArticleRefused

HEAD = """---
title: "Five takeaways: the call"
outlet: Meduza
author:
  - Olga Korelina
  - Eilish Hart
source: https://example.org/a?b=c#d
published: 2021-12-07T10:00+03:00
kind: interview
tags: [x, y]
---
"""
STORY = "The talks lasted two hours. They were not open to the press, the spokesman said.\n"


def texts(article, kind):
    return [article.text[p.start : p.end] for p in article.passages if p.kind is kind]


def test_the_stored_text_is_the_whole_file_as_it_stands():
    text = f"  A headline \n\n{STORY}\tA tab, a\u00a0no-break space and \u200bzero width.  \n\n\n"
    assert read_article(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_front_matter_states_details_and_is_left_out_of_the_story(name):
    article = read_article((HEAD + STORY).encode(), name)
    source = article.source
    assert source.title == "Five takeaways: the call"
    assert (source.outlet, source.author) == ("Meduza", "Olga Korelina, Eilish Hart")
    assert source.url == "https://example.org/a?b=c#d"
    assert source.published == Moment.parse("2021-12-07T10:00+03:00")
    assert source.kind is SourceKind.INTERVIEW
    assert not source.guessed & {"title", "outlet", "author", "url", "published"}
    end = article.text.index("The talks")
    assert article.is_left_out(0, end - 2)
    assert not article.is_left_out(end, len(article.text))


@pytest.mark.parametrize(
    "head",
    [
        "title: &a [x]\nauthor: *a",
        "a: &a {b: c}\nb: {<<: [*a, *a]}\ntitle: x",
        "title: !!python/object/apply:os.system [id]",
        "title: [[[[[[" + "[" * 3000,
        "title: 'open",
    ],
)
def test_front_matter_that_could_do_harm_stays_text_and_is_told(head):
    article = read_article(f"---\n{head}\n---\n{STORY}".encode(), "a.txt")
    assert head[:20] in article.text
    assert any("head" in warning for warning in article.warnings)


def test_a_rule_of_dashes_is_no_front_matter():
    text = f"---\nHe said: nothing is settled.\n---\n{STORY}"
    article = read_article(text.encode(), "a.txt")
    assert not article.warnings
    assert not article.is_left_out(4, 20)


def test_a_date_that_is_none_is_told_and_not_invented():
    article = read_article(f"---\noutlet: X\npublished: soon\n---\n{STORY}".encode(), "a.md")
    assert article.source.outlet == "X"
    assert any("soon" in warning for warning in article.warnings)


def test_markdown_is_stored_as_it_shows():
    article = read_article(
        b"# The *call* &amp; after\n\nHe **said** [so](http://x.y), `x` <b>no</b>\nand left.\n\n"
        b"> First\n> second\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        b"![a map](m.png)\n",
        "a.md",
    )
    assert texts(article, ParagraphKind.HEADING) == ["The call & after"]
    assert texts(article, ParagraphKind.QUOTATION) == ["First second"]
    assert texts(article, ParagraphKind.LIST_ITEM) == ["one", "two"]
    assert texts(article, ParagraphKind.TABLE) == ["a\tb", "1\t2"]
    assert texts(article, ParagraphKind.BODY) == ["He said so, x <b>no</b> and left.", "a map"]
    assert article.source.title == "The call & after"


def test_markdown_that_nests_beyond_what_the_parser_follows_loses_nothing():
    article = read_article((">" * 500 + " the deepest words").encode(), "a.md")
    assert "the deepest words" in article.text
    assert any("nest" in warning for warning in article.warnings)


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t\n", "a.txt", "no text"),
        (bytes(range(256)) * 20, "a.txt", "binary"),
        (b"\0" * 5000, "a.txt", "binary"),
        (b"\x7fELF\x02" + b"\0" * 100, "a.txt", "program"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "picture"),
        (b"{\\rtf1 story}", "a.txt", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "a.doc", "old Word"),
        (b"SQLite format 3\0", "a.briefing", "database"),
    ],
)
def test_what_is_no_article_is_refused_by_what_it_is(data, name, reason):
    with pytest.raises(ArticleRefused, match=reason):
        read_article(data, name)


def test_a_text_beyond_the_limit_is_refused_by_its_length():
    with pytest.raises(ArticleRefused, match=r"20\.0 MB|20 MB"):
        read_article(b"All work and no play. " * 950_000, "a.txt")


def test_a_few_control_characters_cost_one_mark_each():
    article = read_article(b"A story\0 with\x0b controls\x1b[31m and more.", "a.txt")
    assert article.text == "A story\ufffd with\ufffd controls\ufffd[31m and more."
    assert article.warnings


def test_text_that_looks_like_markup_stays_as_it_is():
    text = "He said <b>no</b> and {{ x }} &amp; =cmd|calc, a<b>c. That is the whole story.\n"
    assert read_article(text.encode(), "a.txt").text == text


def test_a_text_file_that_holds_a_page_is_read_as_a_page():
    page = b"<!-- saved --><!DOCTYPE html><html><body><p>The story of the day.</p></body></html>"
    article = read_article(page, "a.txt")
    assert article.media_type == "text/html"
    assert "<p>" not in article.text


def test_wrapped_text_is_one_paragraph_for_each_block(seeds):
    words = (seeds / "004_586e3a2289a76981.txt").read_text("utf-8").split("\n\n")[2].split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 70:
            lines, line = [*lines, line.strip()], ""
        line += f"{word} "
    text = "\n".join([*lines, line.strip()])
    assert text.count("\n") > 4
    article = read_article(f"{text}\n\n{text}x\n".encode(), "a.txt")
    assert [article.text[p.start : p.end] for p in article.passages] == [text, f"{text}x"]
