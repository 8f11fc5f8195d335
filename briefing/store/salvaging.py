"""Saving what is whole out of a damaged workspace, into a new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.articles.values import Article
from briefing.errors import BriefingError, StoreError
from briefing.memos.values import Memo
from briefing.store.store import Store
from briefing.telling import Worded


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How much was saved, and a sentence for each thing that was not."""

    articles: int
    memos: int
    lost: tuple[str, ...]


def salvage(damaged: Path, to: Path, at: datetime) -> Salvaged:
    """Save every article and memo that is whole from *damaged* into a new workspace *to*.

    A memo whose latest steps are damaged is saved as it last was whole.  What
    was withdrawn and the history stay behind; *damaged* is not changed.
    """
    if to.exists():
        raise StoreError(Worded("%1 is there already; name a new file for what is saved.", to))
    lost: list[str] = []
    with Store.open(damaged, read_only=True) as old, Store.open(to, create=True) as new:
        articles = sum(1 for data, article in _articles(old, lost) if _add(new, data, article, at))
        memos = 0
        for memo in _memos(old, lost):
            new.save_memo(memo, at, Worded("Salvage"))
            memos += 1
    return Salvaged(articles, memos, tuple(lost))


def _add(store: Store, data: bytes, article: Article, at: datetime) -> bool:
    return store.add_articles([(data, article)], at, Worded("Salvage"))[0].new


def _articles(store: Store, lost: list[str]) -> Iterator[tuple[bytes, Article]]:
    for row in store.articles():
        try:
            yield store.original(row.id), store.article(row.id)
        except StoreError as error:
            lost.append(error.words)


def _memos(store: Store, lost: list[str]) -> Iterator[Memo]:
    for row in store.memos():
        for step in (step for step in store.history(row.id) if step.memo == row.id):
            try:
                memo = store.memo_at(row.id, step.number)
            except BriefingError as error:
                if step.number == row.revision:
                    lost.append(error.words)
                continue
            yield memo
            break
