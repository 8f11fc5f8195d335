"""Statements of an article that came again with another text: what stands, what is to be confirmed.

Pure: no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.articles.values import Article, Span
from briefing.memos.edits import MemoEdit, Replace, Several, path_of
from briefing.memos.tree import node_at
from briefing.memos.values import Cited, Entry, Memo
from briefing.statements import Ambiguous, Kept, Lost, Moved, Statement, make_anchor, reanchor
from briefing.store import ArticleRow


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a statement: *outcome* in the new text, *place* of its words there.

    *place* is None if they are not there; the first of several if *outcome* is ambiguous.
    """

    entry: str
    statement: Statement
    outcome: Kept | Moved | Ambiguous | Lost
    place: Span | None

    @property
    def is_kept(self) -> bool:
        """Whether the words stand there as they did, and nothing is to be asked."""
        return isinstance(self.outcome, Kept)


def changes(memo: Memo, old: str, text: str) -> tuple[Change, ...]:
    """Return what became in *text* of each statement that *memo* has of the article *old*."""
    return tuple(
        _change(entry.id, statement, text)
        for entry in memo.entries()
        if isinstance(entry.content, Cited)
        for statement in entry.content.statements
        if statement.article == old
    )


def _change(entry: str, statement: Statement, text: str) -> Change:
    outcome = reanchor(statement.anchor, text)
    match outcome:
        case Kept(start, end) | Moved(start, end):
            place: Span | None = (start, end)
        case Ambiguous(places):
            place = places[0]
        case Lost():
            place = None
    return Change(entry, statement, outcome, place)


def confirmation(memo: Memo, confirmed: Sequence[Change], article: Article) -> MemoEdit:
    """Return the edit that ties the statements of *confirmed* to *article*, as one step.

    Raises ``EditRefused`` if an entry is not in the memo any more.
    """
    edits: list[MemoEdit] = []
    for change in confirmed:
        if change.place is None:
            continue
        path = path_of(memo, change.entry)
        entry = node_at(memo, path)
        assert isinstance(entry, Entry)
        edit = Replace(path, _tied(entry, change.statement.id, article, change.place))
        memo, _ = edit.change(memo)
        edits.append(edit)
    return edits[0] if len(edits) == 1 else Several(tuple(edits))


def _tied(entry: Entry, statement: str, article: Article, place: Span) -> Entry:
    assert isinstance(entry.content, Cited)
    anchor = make_anchor(article.text, *place)
    statements = tuple(
        replace(one, article=article.id, anchor=anchor) if one.id == statement else one
        for one in entry.content.statements
    )
    return replace(entry, content=replace(entry.content, statements=statements))


def earlier_version(rows: Iterable[ArticleRow], memo: Memo | None, shown: str) -> str:
    """Return the id of the article that *memo* cites and of which *shown* is another text, or "".

    Articles with one title and one outlet are the same article.
    """
    by_id = {row.id: row for row in rows}
    own = by_id.get(shown)
    if memo is None or own is None or not own.title:
        return ""
    cited = {statement.article for statement in memo.statements()}
    key = (own.title.casefold(), own.outlet.casefold())
    return next(
        (
            row.id
            for row in by_id.values()
            if row.id != shown
            and row.id in cited
            and (row.title.casefold(), row.outlet.casefold()) == key
        ),
        "",
    )
