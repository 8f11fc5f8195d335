"""One file's bytes to one article, whatever its format."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from briefing.articles.assembly import check_length, prefer
from briefing.articles.formats import Format, format_of
from briefing.articles.readers import html, mail, markdown, pdf, plain, word
from briefing.articles.readers.mail import Letter
from briefing.articles.values import Article
from briefing.errors import ArticleRefused
from briefing.telling import Worded


def read_article(data: bytes, name: str) -> Article:
    """Return the article in *data*, the bytes of a file called *name*.

    The format is told by the content, then by the end of the name.  The id is
    the SHA-256 of *data* in hex.  Raises ``ArticleRefused`` with the reason if
    there is no article that can be read, or its text is too large.
    """
    if not data:
        raise ArticleRefused(Worded("The file is empty."))
    article = _read(data, name, format_of(data, name))
    check_length(article.text)
    if not any(char.isalnum() for char in article.text):
        raise ArticleRefused(Worded("It holds no text."))
    return replace(article, id=hashlib.sha256(data).hexdigest())


def _read(data: bytes, name: str, form: Format) -> Article:
    match form:
        case Format.TEXT:
            return plain.read(data, name)
        case Format.MARKDOWN:
            return markdown.read(data, name)
        case Format.HTML:
            return html.read(data, name)
        case Format.WORD:
            return word.read(data, name)
        case Format.PDF:
            return pdf.read(data, name)
        case Format.MAIL:
            return _from_letter(mail.read_mail(data), name, form)
        case Format.WEB_ARCHIVE:
            return _from_letter(mail.read_archive(data), name, form)


def _from_letter(letter: Letter, name: str, form: Format) -> Article:
    """Return the article in the part of a message, read as what that part is."""
    inner = (html if letter.is_html else plain).read(letter.body, name)
    source = prefer(letter.source, inner.source)
    if letter.subject and not source.title:
        source = replace(source, title=letter.subject, guessed=source.guessed | {"title"})
    warnings = letter.warnings + inner.warnings
    return replace(inner, source=source, media_type=form.value, warnings=warnings)
