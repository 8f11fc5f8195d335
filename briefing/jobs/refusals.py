"""Which entries keep a memo from being exported, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.articles.values import Article
from briefing.errors import AnchorLost, ExportRefused
from briefing.memos.values import Cited, Entry, Memo, OwnText
from briefing.statements.anchors import resolve
from briefing.telling import Worded, lines

_SHOWN = 60  # code points of a quotation that name it in a sentence


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


def check_exportable(memo: Memo, articles: Mapping[str, Article]) -> None:
    """Raise ``ExportRefused`` naming each entry that must not be sent out as it is."""
    problems = [problem for entry in memo.entries() for problem in _problems(entry, articles)]
    if problems:
        raise ExportRefused(lines(problems))


def _problems(entry: Entry, articles: Mapping[str, Article]) -> list[Worded]:
    content = entry.content
    problems: list[Worded] = []
    if entry.draft:
        problems.append(
            Worded("%1 is a draft; accept or remove it before exporting.", _told(entry))
        )
    if not isinstance(content, Cited):
        return problems
    for statement in content.statements:
        article = articles.get(statement.article)
        if article is None:
            continue  # cited from an export whose source is not at hand; verify says so
        try:
            resolve(statement.anchor, article)
        except AnchorLost:
            quoted = statement.anchor.exact[:_SHOWN]
            problems.append(
                Worded(
                    "Entry %1: “%2…” does not stand in its article (%3); take the quotation anew.",
                    entry.id,
                    quoted,
                    article.source.title or article.id[:12],
                )
            )
    return problems


def _told(entry: Entry) -> str:
    """Return the first words of *entry*, by which a person finds it in a memo file."""
    match entry.content:
        case Cited(statements=(first, *_)):
            words = first.anchor.exact
        case OwnText(text=words) if words:
            pass
        case _:
            return Worded("Entry %1", entry.id)
    words = " ".join(words.split())
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN].rstrip()}…”"
