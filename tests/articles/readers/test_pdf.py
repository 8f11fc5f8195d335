"""PDF files: lines become paragraphs, pages keep their spans, and what is unsure is told."""

from __future__ import annotations

import io

import pikepdf
import pytest

from briefing.articles.reading import read_article
from briefing.articles.values import Moment, ParagraphKind
from briefing.errors import ArticleRefused

LINES = [
    "The two presidents spoke for two hours about the",
    "border, and about guarantees that both of them want",
    "in writing. The talks will go on next week.",
]
MORE = ["A second paragraph begins here and fills its line as", "the first one did, to the end."]


def column(lines, top=700.0, left=72.0, pitch=13.0):
    return [(left, top - number * pitch, line) for number, line in enumerate(lines)]


def passages(article):
    return [article.text[p.start : p.end] for p in article.passages]


def test_lines_are_joined_and_a_wider_gap_begins_a_paragraph(pdf_file):
    full = [*LINES[:2], "in writing, which is what fills the whole third line"]
    wide = ["Correspondingly, the second begins here and fills", "its line as the first did."]
    data = pdf_file([[*column(full), *column(wide, top=654)]])
    assert passages(read_article(data, "a.pdf")) == [" ".join(full), " ".join(wide)]


def test_a_line_that_ends_early_ends_its_paragraph(pdf_file):
    data = pdf_file([column([*LINES, *MORE])])
    assert passages(read_article(data, "a.pdf")) == [" ".join(LINES), " ".join(MORE)]


def test_a_line_may_begin_with_the_day_of_a_date(pdf_file):
    lines = ["The two presidents spoke for two hours on December", "7. They will speak again."]
    assert passages(read_article(pdf_file([column(lines)]), "a.pdf")) == [" ".join(lines)]


def test_larger_lines_are_a_heading(pdf_file):
    data = pdf_file([[(72, 760, "Two hours of warnings", 20), *column([*LINES, *MORE])]])
    article = read_article(data, "a.pdf")
    assert article.passages[0].kind is ParagraphKind.HEADING
    assert article.passages[1].kind is ParagraphKind.BODY


def test_a_sentence_runs_on_over_the_page_break_and_the_running_head(pdf_file):
    head, foot = (72, 810, "The Daily News"), (290, 30, "Page 1")
    data = pdf_file(
        [
            [head, *column(LINES[:2], top=120), foot],
            [head, *column(LINES[2:]), (290, 30, "Page 2")],
        ]
    )
    article = read_article(data, "a.pdf")
    sentence = " ".join(LINES)
    assert sentence in article.text
    start = article.text.index(sentence)
    assert not article.is_left_out(start, start + len(sentence))
    assert article.page(start) == 1
    assert article.page(article.text.index(LINES[2])) == 2
    left_out = [article.text[a:b] for a, b in article.left_out]
    assert {"The Daily News", "Page 1", "Page 2"} <= set("\n".join(left_out).split("\n"))


def test_the_spans_of_the_pages_cover_the_text_end_to_end(pdf_file):
    article = read_article(pdf_file([column(LINES), [], column(MORE)]), "a.pdf")
    assert article.pages[0][0] == 0
    assert article.pages[-1][1] == len(article.text)
    assert all(a[1] == b[0] for a, b in zip(article.pages, article.pages[1:], strict=False))
    assert any("2" in warning and "without text" in warning for warning in article.warnings)


def test_columns_are_read_one_after_the_other(pdf_file):
    right = column(MORE, left=320)
    assert passages(read_article(pdf_file([[*column(LINES), *right]]), "a.pdf")) == [
        " ".join(LINES),
        " ".join(MORE),
    ]


@pytest.mark.parametrize(
    ("context", "upper", "lower", "expected"),
    [
        (
            "All of the guarantees count.",
            "he wants guaran-",
            "tees in writing now",
            "guarantees in",
        ),
        (
            "A long-term pact was on the table.",
            "he spoke of a long-",
            "term pact, it said",
            "long-term",
        ),
        ("Nobody knows.", "he spoke of self-", "defence and of more", "self-defence"),
        ("Nobody knows.", "the line between U.S.-", "Russian talks was", "U.S.-Russian"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_or_stays_as_the_text_tells(
    pdf_file, context, upper, lower, expected
):
    filler = "and this is what fills the width of the whole column up "
    data = pdf_file([column([context + " " * 2 + filler, f"{filler}{upper}", lower])])
    article = read_article(data, "a.pdf")
    assert expected in article.text
    assert not article.warnings


def test_a_word_that_nothing_else_tells_of_is_put_together_and_named(pdf_file):
    filler = "and this is what fills the width of the whole column up "
    data = pdf_file([column([f"{filler}of uncer-", "tain things and of more"])])
    article = read_article(data, "a.pdf")
    assert "uncertain things" in article.text
    assert any("uncer|tain" in warning for warning in article.warnings)


def test_the_date_of_a_page_that_a_browser_printed_is_the_day_of_access(pdf_file):
    foot = (72, 20, "https://example.org/a-call 1/1")
    data = pdf_file([[*column(LINES), foot]], Title="The call", Producer="Skia/PDF m96")
    source = read_article(data, "a.pdf").source
    assert source.published is None or source.published != Moment(2000, 1, 1)
    assert source.accessed == Moment(2000, 1, 1)  # what the canvas writes when it writes no clock
    assert source.url == "https://example.org/a-call"
    assert {"accessed", "url"} <= source.guessed


def saved(pdf, **how):
    made = io.BytesIO()
    pdf.save(made, **how)
    return made.getvalue()


def test_an_encrypted_file_is_called_encrypted(pdf_file):
    with pikepdf.open(io.BytesIO(pdf_file([column(LINES)]))) as pdf:
        data = saved(pdf, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(ArticleRefused, match="encrypted"):
        read_article(data, "a.pdf")


def test_a_file_without_text_may_be_a_scan():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        data = saved(pdf)
    with pytest.raises(ArticleRefused, match="scan"):
        read_article(data, "a.pdf")


def test_a_truncated_file_is_called_damaged(pdf_file):
    with pytest.raises(ArticleRefused, match="damaged"):
        read_article(pdf_file([column(LINES)])[:300], "a.pdf")


def test_a_tree_of_pages_that_holds_itself_is_refused():
    data = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999>>endobj\ntrailer<</Root 1 0 R>>"
    )
    with pytest.raises(ArticleRefused):
        read_article(data, "a.pdf")
