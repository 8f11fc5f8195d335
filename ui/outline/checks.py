"""What is to be checked before the memo is sent, each with the place that it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.articles.values import Article
from briefing.errors import AnchorLost, BriefingError
from briefing.memos.values import Cited, Entry
from briefing.statements.anchors import resolve
from ui.outline.words import tr
from ui.wording import said

if TYPE_CHECKING:
    from briefing.jobs.checking import Concern
    from briefing.templates.values import BriefingTemplate
    from ui.outline.proving import Proven

ArticleOf = Callable[[str], Article]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to check: *key* of the line or *field* of the memo it is about, "" for neither."""

    words: str
    key: str = ""
    field: str = ""
    fatal: bool = False
    is_remark: bool = False  # that stands on the card of its entry


def checks_of(wanting: Iterable[Concern], proven: Iterable[Proven]) -> tuple[Check, ...]:
    """Return all that is to be checked, what forbids sending first.

    *wanting* is what the form and the craft find, *proven* what was found in
    each entry.
    """
    found = [_check(concern) for concern in wanting]
    for one in proven:
        id_ = one.entry.id
        if one.entry.draft:
            found.append(Check(tr("A draft; accept or remove it."), id_, fatal=True))
        if one.altered:
            words = tr("Altered: the article has other words.")
            found.append(Check(words, id_, fatal=True))
        for words in one.unsourced:
            told = tr("Unsourced quotation: “%1”").replace("%1", words)
            found.append(Check(told, id_, is_remark=True))
    return tuple(sorted(found, key=lambda check: not check.fatal))


def too_long(pages: int, template: BriefingTemplate) -> tuple[Check, ...]:
    """Return the check that *pages* are more than *template* allows, or nothing."""
    most = template.limits.pages
    if not most or pages <= most:
        return ()
    words = tr("%1 pages, %2 more than %3")
    for place, number in enumerate((pages, pages - most, most), start=1):
        words = words.replace(f"%{place}", str(number))
    return (Check(words),)


def _check(concern: Concern) -> Check:
    key = concern.section or concern.entry
    if not key and concern.form:
        key = f"missing:{concern.form}"
    words = said(concern.words or concern.message)
    words = words[:1].upper() + words[1:]
    return Check(words, key, concern.field, concern.fatal, bool(concern.entry))


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
