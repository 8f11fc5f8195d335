"""Is a workspace whole?  Every page, text, original, memo and step against its hash."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import BriefingError, StoreError
from briefing.progress import Progress
from briefing.store.articles import Articles
from briefing.store.database import Database
from briefing.store.log import Log
from briefing.store.memos import Memos


def problems(
    database: Database, articles: Articles, memos: Memos, log: Log, progress: Progress
) -> Iterator[str]:
    """Yield a sentence for each thing in the workspace that is not whole."""
    try:
        pages = [row[0] for row in database.rows("PRAGMA quick_check(20)")]
        listed = database.rows("SELECT number, id FROM article ORDER BY number")
        kept = database.rows("SELECT id, revision FROM memo ORDER BY id")
        steps = database.rows("SELECT number FROM step ORDER BY number")
    except StoreError as error:
        yield error.words
        return
    if pages != ["ok"]:
        yield f"The file is damaged: {'; '.join(pages)}."
    total, done = len(listed) + len(kept) + len(steps), 0
    for number, identity in listed:
        yield from _article_problems(articles, number, identity)
        done += 1
        progress.step(done, total, identity[:12])
    for memo, revision in kept:
        try:
            memos.at(memo, revision)
        except BriefingError as error:
            yield error.words
        done += 1
        progress.step(done, total, memo)
    for (number,) in steps:
        try:
            log.step(number)
        except StoreError as error:
            yield error.words
        done += 1
        progress.step(done, total, str(number))


def _article_problems(articles: Articles, number: int, identity: str) -> Iterator[str]:
    try:
        articles.check_row(number, articles.article_at(number, identity))
        articles.original(identity)
    except StoreError as error:
        yield error.words
