"""What is to be checked before the memo is sent, each with the place that it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.articles.values import Article
from briefing.errors import AnchorLost, BriefingError
from briefing.jobs.checking import Concern, concerns
from briefing.memos.own_quotations import unsourced
from briefing.memos.values import Cited, Entry, Memo
from briefing.statements.anchors import resolve
from briefing.statements.finding import Finder
from briefing.templates.values import BriefingTemplate
from ui.outline.words import tr

ArticleOf = Callable[[str], Article]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to check: *key* of the line or *field* of the memo it is about, "" for neither."""

    words: str
    key: str = ""
    field: str = ""
    fatal: bool = False


def checks_of(memo: Memo, template: BriefingTemplate, article: ArticleOf) -> list[Check]:
    """Return all that is to be checked, what forbids sending first."""
    found = [_check(concern) for concern in concerns(memo, template)]
    found += [
        Check(tr("A draft; accept or remove it."), entry.id, fatal=True)
        for entry in memo.entries()
        if entry.draft
    ]
    found += _of_quotations(memo, article)
    return sorted(found, key=lambda check: not check.fatal)


def _check(concern: Concern) -> Check:
    key = concern.section or concern.entry
    if not key and concern.form:
        key = f"missing:{concern.form}"
    words = concern.message
    return Check(words[:1].upper() + words[1:], key, concern.field, concern.fatal)


def altered(entry: Entry, article: ArticleOf) -> dict[str, tuple[str, str]]:
    """Return (as quoted, as the article has it) of each altered statement of *entry* by its id."""
    found: dict[str, tuple[str, str]] = {}
    for statement in entry.content.statements if isinstance(entry.content, Cited) else ():
        try:
            source = article(statement.article)
        except BriefingError:
            continue  # not at hand; nothing can be said
        try:
            resolve(statement.anchor, source)
        except AnchorLost:
            anchor = statement.anchor
            found[statement.id] = (anchor.exact, source.text[anchor.start : anchor.end])
    return found


def _of_quotations(memo: Memo, article: ArticleOf) -> Iterator[Check]:
    finders: list[Finder] = []
    for id_ in dict.fromkeys(statement.article for statement in memo.statements()):
        try:
            finders.append(Finder(article(id_)))
        except BriefingError:
            continue
    for entry in memo.entries():
        if altered(entry, article):
            yield Check(tr("Altered: the article has other words."), entry.id, fatal=True)
        for words in unsourced(entry, finders):
            yield Check(tr("Unsourced quotation: “%1”").replace("%1", words), entry.id)
