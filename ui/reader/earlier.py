"""Which cited article an article is another text of.

Pure: no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.memos.values import Memo
from briefing.store import ArticleRow


def same_article(row: ArticleRow) -> tuple[str, str]:
    """Return what versions of one article have in common: its title and its outlet."""
    return row.title.casefold(), row.outlet.casefold()


def earlier_version(rows: Iterable[ArticleRow], memo: Memo | None, shown: str) -> str:
    """Return the id of the cited article of which *shown* is another text, "" for none."""
    by_id = {row.id: row for row in rows}
    own = by_id.get(shown)
    if memo is None or own is None or not own.title:
        return ""
    cited = {statement.article for statement in memo.statements()}
    key = same_article(own)
    return next(
        (
            row.id
            for row in by_id.values()
            if row.id != shown and row.id in cited and same_article(row) == key
        ),
        "",
    )
