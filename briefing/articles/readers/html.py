"""Web pages: the story, then everything else that is visible, as one text."""

from __future__ import annotations

from hashlib import sha256

from briefing.articles.text import normalise
from briefing.articles.values import Article, Source


def read(data: bytes, name: str) -> Article:
    """Return the article in the page *data*; *name* is the file's, for messages."""
    import lxml.html

    tree = lxml.html.document_fromstring(data)
    text = normalise(str(tree.text_content()))
    return Article(sha256(data).hexdigest(), Source(), text, media_type="text/html")
