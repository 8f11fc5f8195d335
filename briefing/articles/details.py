"""What a plain text tells of itself: title, outlet, author, date, kind; guesses marked as such."""

from __future__ import annotations

from briefing.articles.roles import Line
from briefing.articles.values import Source


def from_text(text: str, lines: tuple[Line, ...]) -> Source:
    """Return what *text* tells of its source; what it does not tell stays empty."""
    title = next((text[line.start : line.end] for line in lines if line.role.value == "title"), "")
    return Source(title=title)
