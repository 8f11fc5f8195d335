"""Every step that changes a workspace: made, undone or redone, each with its line in the log.

All functions here run inside one transaction of the caller.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never, cast

from briefing.articles.values import Article
from briefing.errors import WorkspaceDamaged
from briefing.json_values import NotThisForm, from_json, to_json
from briefing.memos.values import Memo
from briefing.store.articles import Articles
from briefing.store.library import Library
from briefing.store.library_edits import (
    Add,
    AddMemo,
    Correct,
    LeaveOut,
    LibraryEdit,
    Together,
    Withdraw,
    WithdrawMemo,
)
from briefing.store.log import LIBRARY, Log, Step
from briefing.store.memos import Memos
from briefing.store.rows import Added, Stepped
from briefing.telling import Worded, words_of


class Changes:
    """Library edits and turns of the undo stack over the tables."""

    def __init__(self, articles: Articles, library: Library, memos: Memos, log: Log) -> None:
        self._articles = articles
        self._library = library
        self._memos = memos
        self._log = log

    def add(
        self,
        captured: Iterable[tuple[bytes, Article]],
        at: datetime,
        name: str,
        continued: int,
    ) -> tuple[Added, ...]:
        """Add articles as one step; those that are listed already are no part of it."""
        results: list[tuple[str, bool]] = []
        fresh: list[str] = []
        for data, article in captured:
            listed = self._library.is_listed(article.id)
            new = not listed and article.id not in fresh
            if listed is None and new:
                self._library.insert(data, article, at)
            if new:
                fresh.append(article.id)
            results.append((article.id, new))
        step = self._add(tuple(fresh), at, name, continued) if fresh else continued
        return tuple(Added(identity, new, step) for identity, new in results)

    def _add(self, fresh: tuple[str, ...], at: datetime, name: str, continued: int) -> int:
        last = self._latest(continued)
        edit = _library_edit(last.forward, last) if last else None
        if last is None or not isinstance(edit, Add):
            return self.make(Add(fresh), last.name if last else name, at, continued)
        self._apply(Add(fresh))
        whole = edit.articles + fresh
        self._log.rewrite(
            last, to_json(LibraryEdit, Add(whole)), to_json(LibraryEdit, Withdraw(whole))
        )
        return continued

    def _latest(self, continued: int) -> Step | None:
        """Return the library's latest step if it is the one that is to be continued."""
        last = self._log.to_undo(LIBRARY) if continued else None
        return last if last is not None and last.number == continued else None

    def make(self, edit: LibraryEdit, name: str, at: datetime, continued: int = 0) -> int:
        """Apply *edit* to the library and log it; return the step's number.

        If *continued* is the library's latest step, that does this as well, and is named *name*.
        """
        inverse = self._apply(edit)
        last = self._latest(continued)
        if last is not None:
            done, undone = (_library_edit(text, last) for text in (last.forward, last.backward))
            forward, backward = Together((done, edit)), Together((inverse, undone))
            self._log.rewrite(
                last._replace(name=name),
                to_json(LibraryEdit, forward),
                to_json(LibraryEdit, backward),
            )
            return continued
        return self._log.record(
            LIBRARY, name, at, to_json(LibraryEdit, edit), to_json(LibraryEdit, inverse)
        )

    def save_memo(self, memo: Memo, name: str, at: datetime) -> int:
        """Store a memo, new or in the place of the one with its id; return its revision."""
        if self._memos.revision(memo.id) is None:
            return self._memos.create(memo, name, at)
        if not self._memos.is_listed(memo.id):
            self.make(AddMemo(memo.id), name, at)
        return self._memos.replace(memo, name, at)

    def turn(self, kind: str, memo: str, at: datetime) -> Stepped | None:
        """Undo or redo the step that is next for *memo* and the library; None if there is none."""
        step = self._log.to_undo(memo) if kind == "undo" else self._log.to_redo(memo)
        if step is None:
            return None
        if step.memo != LIBRARY:
            return Stepped(step.name, *self._memos.turn(kind, step, at))
        self._apply(_library_edit(step.backward if kind == "undo" else step.forward, step))
        return Stepped(step.name, None, self._log.record_turn(kind, step, at))

    def _apply(self, edit: LibraryEdit) -> LibraryEdit:
        match edit:
            case Add(articles) | Withdraw(articles):
                listed = isinstance(edit, Add)
                ids = [self._articles.number_and_id(article)[1] for article in articles]
                changed = tuple(id_ for id_ in ids if self._library.show(id_, listed=listed))
                return Withdraw(changed) if listed else Add(changed)
            case Correct():
                return self._library.correct(edit)
            case LeaveOut():
                return self._library.leave_out(edit)
            case AddMemo(memo):
                self._memos.show(memo, listed=True)
                return WithdrawMemo(memo)
            case WithdrawMemo(memo):
                self._memos.show(memo, listed=False)
                return AddMemo(memo)
            case Together(edits):
                return Together(tuple(reversed([self._apply(each) for each in edits])))
            case _:
                assert_never(edit)


def _library_edit(text: str, step: Step) -> LibraryEdit:
    try:
        return cast(LibraryEdit, from_json(cast(type[object], LibraryEdit), text))
    except NotThisForm as error:
        raise WorkspaceDamaged(
            Worded("Step %1 of the history is damaged (%2).", step.number, words_of(error))
        ) from error
