"""Mail and web archives: the part that is the article, and what the head states of it."""

from __future__ import annotations

import pytest

from briefing.articles.reading import read_article
from briefing.articles.values import Moment
from briefing.errors import ArticleRefused

HEAD = """From: =?utf-8?q?Jos=C3=A9_Ruiz?= <jose@example.org>
Subject: =?windows-1251?B?z+Xw5ePu4u7w+w==?= in Geneva
Date: Tue, 7 Dec 2021 10:15:00 +0300
MIME-Version: 1.0
"""
STORY = "The talks lasted for two hours, and nobody spoke to the press, it was said."


def mail(body, kind="text/plain; charset=utf-8", head=HEAD):
    return f"{head}Content-Type: {kind}\n\n{body}".encode()


def test_the_head_of_a_mail_gives_title_author_and_date_with_zone():
    source = read_article(mail(STORY), "a.eml").source
    assert source.title == "Переговоры in Geneva"
    assert source.author == "José Ruiz"
    assert source.published == Moment.parse("2021-12-07T10:15+03:00")
    assert not source.guessed & {"title", "author", "published"}


@pytest.mark.parametrize("before", ["Fwd: ", "RE: AW: ", "WG: Re[2]: "])
def test_a_title_is_the_subject_without_what_answering_put_before_it(before):
    head = f"Subject: {before}Re-opening of talks\nMIME-Version: 1.0\n"
    assert read_article(mail(STORY, head=head), "a.eml").source.title == "Re-opening of talks"


def test_a_body_in_an_encoding_of_its_own_keeps_its_characters():
    text = "Президент заявил, что переговоры прошли конструктивно и продолжатся в январе."
    head = f"{HEAD}Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n"
    assert read_article(head.encode() + text.encode("koi8-r"), "a.eml").text.strip() == text


def test_flowed_lines_are_joined_and_quoted_ones_kept_apart():
    body = "The talks lasted \nfor two hours. \n> It was \n> said.\nNobody spoke.\n"
    article = read_article(mail(body, "text/plain; charset=utf-8; format=flowed"), "a.eml")
    assert article.text == "The talks lasted for two hours. \n> It was said.\nNobody spoke."


def test_text_is_taken_rather_than_html_unless_it_is_a_stub():
    page = f"<html><body><h1>News</h1><p>{STORY}</p><p>{STORY} Again.</p></body></html>"
    parts = (
        "--x\nContent-Type: text/plain; charset=utf-8\n\n{}\n"
        f"--x\nContent-Type: text/html; charset=utf-8\n\n{page}\n--x--\n"
    )
    kind = "multipart/alternative; boundary=x"
    full = read_article(mail(parts.format(f"{STORY} As text."), kind), "a.eml")
    assert full.text == f"{STORY} As text."
    stub = read_article(mail(parts.format("See the web version."), kind), "a.eml")
    assert f"{STORY} Again." in stub.text


def test_attachments_are_counted_and_not_opened():
    body = (
        f"--x\nContent-Type: text/plain; charset=utf-8\n\n{STORY}\n"
        "--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=b.txt\n\n"
        "The text of the attachment.\n--x--\n"
    )
    article = read_article(mail(body, "multipart/mixed; boundary=x"), "a.eml")
    assert article.text == STORY
    assert "1 attachment was not opened." in article.warnings


ARCHIVE = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/news/call
Subject: The call
Date: Wed, 8 Dec 2021 09:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-ID: <frame-0@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/news/call

<html><head><meta charset=3D"utf-8"><title>The call</title></head><body><article>
<p>The talks lasted for two hours =E2=80=93 and nobody spoke to the press.</p></article>
<img src=3D"cid:x@y"></body></html>
--b
Content-Type: image/png
Content-Location: cid:x@y

not a picture
--b--
"""


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht"])
def test_a_web_archive_gives_its_page_address_and_day(name):
    article = read_article(ARCHIVE.replace("\n", "\r\n").encode(), name)
    assert "The talks lasted for two hours – and nobody spoke to the press." in article.text
    assert article.source.url == "https://example.org/news/call"
    assert article.source.accessed == Moment.parse("2021-12-08T09:00")
    assert article.source.title == "The call"
    assert "not a picture" not in article.text


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "cid:x"])
def test_an_address_that_is_none_of_the_web_is_not_kept(address):
    archive = ARCHIVE.replace("https://example.org/news/call", address)
    assert read_article(archive.encode(), "a.mhtml").source.url == ""


def nested(depth):
    opened = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)
    )
    return f"Subject: s\n{opened}Content-Type: text/plain\n\n{STORY}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (nested(3000), "in each other"),
        (f"To: {', '.join(f'x{n}@y.z' for n in range(50_000))}\n\n{STORY}", "addresses"),
        (mail("--x\n\na\n" * 1000, "multipart/mixed; boundary=x").decode(), "parts"),
        (mail("", "multipart/mixed; boundary=x").decode(), "no text"),
        ("Subject: s\nContent-Type: image/png\n\nx", "no text"),
    ],
)
def test_what_is_made_to_exhaust_or_holds_nothing_is_refused(data, reason):
    with pytest.raises(ArticleRefused, match=reason):
        read_article(data.encode(), "a.eml")


@pytest.mark.parametrize(
    "line",
    [
        "From: " + "(" * 20_000 + "a@b.c",
        "From: \xff\xfe",
        "Date: 99 Foo 20210 99:99",
        "Date: ",
        "From: =?x?q?=zz?=",
    ],
)
def test_a_broken_header_costs_only_what_it_says(line):
    data = f"{line}\nSubject: The call\n\n{STORY}".encode("latin-1")
    article = read_article(data, "a.eml")
    assert article.text == STORY
    assert article.source.title == "The call"


def test_headers_that_come_as_raw_bytes_are_read_like_a_file():
    data = "Subject: Переговоры в Женеве прошли\n\n".encode() + STORY.encode()
    assert read_article(data, "a.eml").source.title == "Переговоры в Женеве прошли"
