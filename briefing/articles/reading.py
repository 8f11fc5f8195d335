"""One file's bytes to one article, whatever its format."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from briefing.articles.values import Article
from briefing.errors import ArticleRefused


def read_article(data: bytes, name: str) -> Article:
    """Return the article in *data*, the bytes of a file called *name*.

    Raises ``ArticleRefused`` with the reason if it holds no article that can be read.
    """
    from briefing.articles.readers import plain

    if not data:
        raise ArticleRefused("the file is empty")
    article = plain.read(data, name)
    return replace(article, id=hashlib.sha256(data).hexdigest())
