"""One file's bytes to one article, whatever its format."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from briefing.articles.formats import Format, format_of
from briefing.articles.limits import LIMITS
from briefing.articles.values import Article
from briefing.errors import ArticleRefused


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
    from briefing.articles.readers import plain

    return plain.read(data, name)
