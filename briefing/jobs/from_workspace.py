"""What an export of a memo needs beside the memo itself, read from its workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefing.articles.values import Article
from briefing.errors import NotFound
from briefing.jobs.cited import cited_articles
from briefing.jobs.editions import tells_changes
from briefing.jobs.exporting import Order
from briefing.memos.values import Memo
from briefing.store import Store
from briefing.templates.values import BriefingTemplate


@dataclass(frozen=True, slots=True)
class Stock:
    """A memo's articles by id, and its order with the edition before and the original bytes.

    *lacking*: the memo names an edition before that the workspace does not hold,
    so that what has changed cannot be told.
    """

    articles: dict[str, Article]
    order: Order
    lacking: bool = False


def stock_of(
    workspace: Path,
    memo: Memo,
    template: BriefingTemplate,
    order: Order,
    known: Mapping[str, Article] | None = None,
) -> Stock:
    """Return all that the workspace at *workspace* gives to the export of *memo* as *order* says.

    Articles that are *known* are not read again.  Raises ``StoreError`` if the
    workspace cannot be read.
    """
    articles = cited_articles(workspace, memo, known)
    order = replace(order, originals=partial(_original, workspace))
    if not (memo.follows and tells_changes(template)):
        return Stock(articles, order)
    earlier = _earlier(workspace, memo.follows)
    if earlier is None:
        return Stock(articles, order, lacking=True)
    # what was said yesterday is told with its outlet, though nobody cites it today
    articles = cited_articles(workspace, earlier, known) | articles
    return Stock(articles, replace(order, earlier=earlier))


def _earlier(workspace: Path, name: str) -> Memo | None:
    with Store.open(workspace, read_only=True) as store:
        try:
            return store.memo(name)
        except NotFound:
            return None


def _original(workspace: Path, identity: str) -> bytes | None:
    with Store.open(workspace, read_only=True) as store:
        try:
            return store.original(identity)
        except NotFound:
            return None
