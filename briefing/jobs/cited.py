"""The articles that a memo cites, read from its workspace."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.articles.values import Article
from briefing.errors import NotFound
from briefing.memos.values import Memo
from briefing.store import Store


def cited_articles(
    workspace: Path, memo: Memo, known: Mapping[str, Article] | None = None
) -> dict[str, Article]:
    """Return by id the articles that *memo* cites and the workspace at *workspace* holds.

    Those that are *known* are not read again.  One that the workspace lacks is
    left out.  Raises ``StoreError`` if the workspace cannot be read.
    """
    cited = {source.article for source in memo.sources}
    cited |= {statement.article for statement in memo.statements()}
    found = {id_: article for id_, article in (known or {}).items() if id_ in cited}
    missing = sorted(cited - found.keys())
    if missing:
        with Store.open(workspace, read_only=True) as store:
            for id_ in missing:
                try:
                    found[id_] = store.article(id_)
                except NotFound:
                    continue
    return found
