"""How the reader stands, kept as text for the next start: article, choice, scroll, size."""

from __future__ import annotations

import json
from typing import NamedTuple

from ui.reader.reading_view import ReadingView


class Standing(NamedTuple):
    """The *article* shown, what is chosen in it, pixels *scrolled*, and the *zoom* of its text."""

    article: str
    start: int
    end: int
    scrolled: int
    zoom: float


def standing_of(view: ReadingView) -> str:
    """Return how *view* stands; "" if it shows nothing."""
    if view.article is None:
        return ""
    span = view.scene.choice or (0, 0)
    scrolled = view.verticalScrollBar().value()
    return json.dumps(Standing(view.article.id, *span, scrolled, view.zoom))


def read_standing(state: str) -> Standing | None:
    """Return what *state* says; None if it is of another time or form."""
    try:
        article, start, end, scrolled, zoom = json.loads(state)
        return Standing(str(article), int(start), int(end), int(scrolled), float(zoom))
    except (ValueError, TypeError):
        return None
