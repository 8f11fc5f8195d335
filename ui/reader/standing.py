"""How the reader stands, kept as text for the next start: article, choice, scroll, size, list."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from ui.reader.reading_view import ReadingView


class ListStanding(NamedTuple):
    """How the list of statements stands; *row* is the article, start and end under the cursor."""

    by_speaker: bool = False
    all_articles: bool = False
    row: tuple[str, int, int] = ("", 0, 0)


class Standing(NamedTuple):
    """The *article* shown, what is chosen in it, pixels *scrolled*, and the *zoom* of its text.

    *listed* is there where the list of statements stands in place of the text.
    """

    article: str
    start: int
    end: int
    scrolled: int
    zoom: float
    listed: ListStanding | None = None


def standing_of(view: ReadingView, listed: ListStanding | None) -> str:
    """Return how *view*, and the list in its place, stand; "" if nothing is shown."""
    if view.article is None:
        return ""
    span = view.scene.choice or (0, 0)
    scrolled = view.verticalScrollBar().value()
    return json.dumps(Standing(view.article.id, *span, scrolled, view.zoom, listed))


def read_standing(state: str) -> Standing | None:
    """Return what *state* says; None if it is of another time or form."""
    try:
        article, start, end, scrolled, zoom, *rest = json.loads(state)
        listed = _listed(rest[0]) if rest and rest[0] is not None else None
        return Standing(str(article), int(start), int(end), int(scrolled), float(zoom), listed)
    except (ValueError, TypeError, KeyError):
        return None


def _listed(state: Any) -> ListStanding:
    by_speaker, all_articles, (article, start, end) = state
    return ListStanding(bool(by_speaker), bool(all_articles), (str(article), int(start), int(end)))
