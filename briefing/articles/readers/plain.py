"""Plain text: an article saved or pasted as it was read."""

from __future__ import annotations

from briefing.articles.assembly import Layout, article
from briefing.articles.encoding import decode
from briefing.articles.text import normalise
from briefing.articles.values import Article, Passage


def read(data: bytes, name: str) -> Article:
    """Return the article in *data*, text in any encoding."""
    decoded = decode(data)
    text = normalise(decoded.text)
    passages: list[Passage] = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            passages.append(Passage(position, position + len(line)))
        position += len(line) + 1
    warnings = (decoded.warning,) if decoded.warning else ()
    return article(Layout(text, tuple(passages)), "text/plain", warnings=warnings)
