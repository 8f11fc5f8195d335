"""Which entries keep a memo from being exported, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.articles.values import Article
from briefing.errors import AnchorLost
from briefing.memos.values import Cited, Memo
from briefing.statements.anchors import resolve


@dataclass(frozen=True, slots=True)
class Refusal:
    """An *entry* that must not be sent out.

    *quoted* are the words that the memo holds for a quotation, *stands* what
    stands at their place in the article now; both "" for a draft.
    """

    entry: str
    quoted: str = ""
    stands: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether the entry waits to be accepted; otherwise its quotation is altered."""
        return not self.quoted


def refusals(memo: Memo, articles: Mapping[str, Article]) -> tuple[Refusal, ...]:
    """Return what ``check_exportable`` would refuse in *memo*, in order of reading."""
    found: list[Refusal] = []
    for entry in memo.entries():
        if entry.draft:
            found.append(Refusal(entry.id))
        if not isinstance(entry.content, Cited):
            continue
        for statement in entry.content.statements:
            article = articles.get(statement.article)
            if article is None:
                continue
            anchor = statement.anchor
            try:
                resolve(anchor, article)
            except AnchorLost:
                stands = article.text[anchor.start : anchor.end]
                found.append(Refusal(entry.id, anchor.exact, stands))
    return tuple(found)
