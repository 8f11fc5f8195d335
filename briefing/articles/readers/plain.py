"""Plain text: an article saved or pasted as it was read, in any encoding."""

from __future__ import annotations

from briefing.articles import front_matter
from briefing.articles.assembly import Layout, article
from briefing.articles.encoding import decode
from briefing.articles.text import normalise
from briefing.articles.values import Article
from briefing.errors import ArticleRefused
from briefing.telling import Worded

_BINARY_SHARE = 0.05  # of characters that no text holds
_FEW = 32


def read(data: bytes, name: str) -> Article:
    """Return the article in *data*; its text is the whole file, front matter left out.

    Raises ``ArticleRefused`` if *data* is no text.
    """
    decoded = decode(data)
    text = normalise(decoded.text)
    unreadable = text.count("\ufffd")
    if unreadable > max(_FEW, _BINARY_SHARE * len(text)):
        raise ArticleRefused(
            Worded("It is no text: most likely a program, a picture or other binary data.")
        )
    head = front_matter.read(text)
    warning = decoded.warning or (_CONTROLS if unreadable else "")
    return article(
        Layout(text, furniture=((0, head.end),) if head.end else ()),
        "text/plain",
        head.source,
        warnings=(*head.warnings, *filter(None, (warning,))),
    )


_CONTROLS = Worded("It holds characters that no text may hold, such as NUL; they show as �.")
