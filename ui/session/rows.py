"""The articles as the library lists them: the store's rows with what the open memo says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.memos.values import Entry, Memo, MemoSource, Section
    from briefing.store import ArticleRow

_SHOWN = ("title", "outlet", "author", "published", "language")


class Rows(NamedTuple):
    """All rows in the store's order, and the place of each among them by the article's id."""

    all: list[ArticleRow]
    places: dict[str, int]


def placed(rows: list[ArticleRow]) -> Rows:
    """Return *rows* with their places; of very many this is work for a thread of its own."""
    return Rows(rows, {row.id: place for place, row in enumerate(rows)})


def with_memo_details(rows: Iterable[ArticleRow], memo: Memo | None) -> list[ArticleRow]:
    """Return *rows* with the details that *memo* gives its sources, which win."""
    given = {source.article: source for source in memo.sources} if memo else {}
    if not given:
        return list(rows)
    return [_with(row, given[row.id]) if row.id in given else row for row in rows]


def _with(row: ArticleRow, source: MemoSource) -> ArticleRow:
    details = dict(source.details)
    details.setdefault("outlet", details.get("credit", ""))
    changed = {name: details[name] for name in _SHOWN if details.get(name)}
    guessed = {name for name in row.guessed if name not in changed} | set(source.guessed)
    return row._replace(**changed, guessed=tuple(sorted(guessed)))


def statements_by_article(memo: Memo | None) -> Counter[str]:
    """Return how many statements of each article stand in *memo*."""
    return _count(_parts(memo).values())


def used_changes(before: Memo | None, after: Memo | None) -> dict[str, int]:
    """Return by how much the number of statements in use changed, by article.

    Headings that are in both, as they are, are not looked into.
    """
    had, has = _parts(before), _parts(after)
    then = _count(part for key, part in had.items() if key not in has)
    now = _count(part for key, part in has.items() if key not in had)
    return {
        article: now[article] - then[article]
        for article in then.keys() | now.keys()
        if now[article] != then[article]
    }


def _parts(memo: Memo | None) -> dict[int, tuple[Entry, ...] | Section]:
    """Return what stands in *memo*, its opening and each section, by which object it is."""
    return {id(part): part for part in (memo.opening, *memo.sections)} if memo else {}


def _count(parts: Iterable[tuple[Entry, ...] | Section]) -> Counter[str]:
    from briefing.memos.values import Cited, Section, entries_of

    return Counter(
        statement.article
        for part in parts
        for entry in (entries_of(part) if isinstance(part, Section) else part)
        if isinstance(entry.content, Cited)
        for statement in entry.content.statements
    )


def event_of_articles(memo: Memo | None) -> dict[str, str]:
    """Return the key of the event that each article's statements in *memo* are mostly about."""
    counts: dict[str, Counter[str]] = {}
    for statement in memo.statements() if memo else ():
        if statement.event:
            counts.setdefault(statement.article, Counter())[statement.event] += 1
    return {article: each.most_common(1)[0][0] for article, each in counts.items()}
