"""What holds for every file, whatever is in it."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.reading import read_article
from briefing.articles.text import normalise
from briefing.errors import ArticleRefused

NAMES = st.sampled_from(["a.txt", "a.md", "a.eml", "a.mhtml", "a.html", "a.docx", "a.pdf", "a"])
BEGINNINGS = st.sampled_from(
    [b"", b"---\ntitle: x\n", b"%PDF-1.7\n", b"PK\x03\x04", b"From: a\n", b"<html>", b"\xff\xfe"]
)
MARKUP = ["---", "# ", "> ", "- ", "*", "`", "[", "](", "|", "|---|", "<b>", "</p>", "&amp;"]
HEADS = ["title:", "published: 2021-12-07", "Content-Type: multipart/mixed; boundary=x\n", "--x"]
ODD = [
    "\ufeff",
    "\u200b",
    "\u0301",
    "\r",
    "\u2028",
    "\u0085",
    "e\u0301",
    "\u202e",
    "\0",
    "\U0001f600",
]
WORDS = ["Putin", "said", "“yes”.", "Next", "3", "http://x.y/z", " ", "\n", "\n\n", "\t"]
SCRAPS = st.lists(st.sampled_from([*MARKUP, *HEADS, *ODD, *WORDS]))


def check(data, name):
    try:
        article = read_article(data, name)
    except ArticleRefused:
        return
    assert article.id == hashlib.sha256(data).hexdigest()
    assert normalise(article.text) == article.text
    for spans in (
        [(p.start, p.end) for p in article.passages],
        list(article.left_out),
        list(article.pages),
    ):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(article.text) for edge in edges)
    assert all(article.text[p.start : p.end].strip() for p in article.passages)


@given(BEGINNINGS, st.binary(max_size=400), NAMES)
def test_any_bytes_are_an_article_or_refused(beginning, rest, name):
    check(beginning + rest, name)


@given(SCRAPS, NAMES, st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_any_text_is_an_article_or_refused(scraps, name, encoding):
    check("".join(scraps).encode(encoding), name)


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
@given(data=st.data())
def test_a_file_with_damaged_bytes_is_an_article_or_refused(word_file, pdf_file, name, data):
    line = [(72, 700, "The talks lasted for two hours.")]
    whole = bytearray(word_file() if name == "a.docx" else pdf_file([line]))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    check(bytes(whole), name)
