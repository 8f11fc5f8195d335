"""Statements of an article that came again with another text: what stands, what is to be confirmed.

Pure: no Qt.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import count

from briefing.articles.values import Article, Span
from briefing.memos.edits import MemoEdit, Replace, SetDetails, Several, details_of, path_of
from briefing.memos.tree import node_at
from briefing.memos.values import Cited, Entry, Memo, MemoSource
from briefing.statements import (
    Ambiguous,
    Anchor,
    Kept,
    Lost,
    Moved,
    Statement,
    kind_of,
    make_anchor,
    reanchor,
)
from ui.reader.nearest import nearest


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a statement: *outcome* in the new text, *place* of its words there.

    *place* is the first of several if *outcome* is ambiguous.  If they are lost it is the
    passage most like them, whose words are others; None if nothing is like them.
    """

    entry: str
    statement: Statement
    outcome: Kept | Moved | Ambiguous | Lost
    place: Span | None

    @property
    def is_kept(self) -> bool:
        """Whether the words stand there as they did, and nothing is to be asked."""
        return isinstance(self.outcome, Kept)

    @property
    def is_reworded(self) -> bool:
        """Whether other words stand at *place*."""
        return isinstance(self.outcome, Lost) and self.place is not None


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
            place = nearest(text, statement.anchor.exact)
    return Change(entry, statement, outcome, place)


def confirmation(memo: Memo, confirmed: Sequence[Change], article: Article) -> MemoEdit:
    """Return the edit that ties the statements of *confirmed* to *article*, as one step.

    The details that the memo gives the earlier article go along.  Raises
    ``EditRefused`` if an entry is not in the memo any more.
    """
    edits: list[MemoEdit] = []
    earlier = {change.statement.article for change in confirmed}
    for change in confirmed:
        if change.place is None:
            continue
        path = path_of(memo, change.entry)
        entry = node_at(memo, path)
        assert isinstance(entry, Entry)
        edit = Replace(path, _tied(entry, change.statement.id, article, change.place))
        memo, _ = edit.change(memo)
        edits.append(edit)
    sources = _with_details(memo, earlier, article.id)
    if sources != memo.sources:
        edits.append(SetDetails(replace(details_of(memo), sources=sources)))
    return edits[0] if len(edits) == 1 else Several(tuple(edits))


def _with_details(memo: Memo, earlier: Collection[str], new: str) -> tuple[MemoSource, ...]:
    """Return the sources of *memo* with one for *new* as those of the *earlier* articles are.

    An earlier one that is not cited any more gives way to it.
    """
    own = next((each for each in memo.sources if each.article in earlier), None)
    if own is None:
        return memo.sources
    if all(statement.article != own.article for statement in memo.statements()):
        others = (each for each in memo.sources if each.article != new)
        return tuple(replace(s, article=new, path="") if s is own else s for s in others)
    if any(each.article == new for each in memo.sources):
        return memo.sources
    keys = {each.key for each in memo.sources}
    key = next(k for k in (f"{own.key}-{n}" for n in count(2)) if k not in keys)
    return (*memo.sources, replace(own, key=key, article=new, path=""))


def _tied(entry: Entry, statement: str, article: Article, place: Span) -> Entry:
    assert isinstance(entry.content, Cited)
    anchor = make_anchor(article.text, *place)
    statements = tuple(
        _retied(one, article, anchor) if one.id == statement else one
        for one in entry.content.statements
    )
    return replace(entry, content=replace(entry.content, statements=statements))


def _retied(statement: Statement, article: Article, anchor: Anchor) -> Statement:
    """Return *statement* at *anchor*; edits of words that stand there no more are dropped."""
    if anchor.exact == statement.anchor.exact:
        return replace(statement, article=article.id, anchor=anchor)
    kind = kind_of(article, anchor.start, anchor.end, statement.speaker)
    return replace(statement, article=article.id, anchor=anchor, kind=kind, edits=())
