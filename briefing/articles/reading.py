"""One file's bytes to one article, whatever its format."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.articles.assembly import prefer
from briefing.articles.formats import Format, format_of
from briefing.articles.limits import LIMITS
from briefing.articles.values import Article
from briefing.errors import ArticleRefused

if TYPE_CHECKING:
    from briefing.articles.readers.mail import Letter


def read_article(data: bytes, name: str, *, text_limit: int = LIMITS.text) -> Article:
    """Return the article in *data*, the bytes of a file called *name*.

    The format is told by the content, then by the end of the name.  The id is
    the SHA-256 of *data* in hex.  Raises ``ArticleRefused`` with the reason if
    there is no article that can be read, or its text is larger than
    *text_limit* bytes of UTF-8.
    """
    if not data:
        raise ArticleRefused("The file is empty.")
    article = _read(data, name, format_of(data, name))
    if not any(char.isalnum() for char in article.text):
        raise ArticleRefused("It holds no text.")
    size = len(article.text.encode("utf-8"))
    if size > text_limit:
        raise ArticleRefused(
            f"Its text is {size / 1e6:,.0f} MB long; at most {text_limit / 1e6:,.0f} MB are read."
        )
    return replace(article, id=hashlib.sha256(data).hexdigest())


def _read(data: bytes, name: str, form: Format) -> Article:
    from briefing.articles.readers import html, mail, markdown, pdf, plain, word

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
    from briefing.articles.readers import html, plain

    inner = (html if letter.is_html else plain).read(letter.body, name)
    source = prefer(letter.source, inner.source)
    if letter.subject and not source.title:
        source = replace(source, title=letter.subject, guessed=source.guessed | {"title"})
    warnings = letter.warnings + inner.warnings
    return replace(inner, source=source, media_type=form.value, warnings=warnings)
