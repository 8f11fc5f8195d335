"""Which of several texts of one article is the older, and which the newer.

Pure: no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.store import ArticleRow


class TextOf(NamedTuple):
    """A text is number *at* of *of*, from 1, the oldest first."""

    at: int
    of: int


def texts_of(rows: Iterable[ArticleRow]) -> dict[str, TextOf]:
    """Return the place of each article of *rows*, by id, that shares title and outlet with others.

    *rows* come in the order in which they were added; where all of one title
    say when they were published, that goes before.
    """
    alike: dict[tuple[str, str], list[ArticleRow]] = {}
    for row in rows:
        if row.title:
            alike.setdefault((row.title, row.outlet), []).append(row)
    found: dict[str, TextOf] = {}
    for texts in alike.values():
        if len(texts) > 1:
            ordered = sorted(texts, key=_published) if all(map(_published, texts)) else texts
            found |= {row.id: TextOf(at, len(texts)) for at, row in enumerate(ordered, start=1)}
    return found


def _published(row: ArticleRow) -> str:
    return row.published
