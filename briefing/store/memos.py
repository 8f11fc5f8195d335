"""The memos of a workspace: whole states now and then, and every step between them.

A step costs what it changes, not what the memo holds.  The memo as it is now
is its latest whole state with the steps after it; the same gives any earlier
state.  Both are written in one transaction, so they cannot disagree.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

from briefing.errors import NotFound, StaleMemo, WorkspaceDamaged
from briefing.json_values import NotThisForm, storable
from briefing.memos.values import Memo
from briefing.store.articles import SHORTEST_PREFIX, fingerprint
from briefing.store.database import Database
from briefing.store.forms import AnyEdit, ReplaceMemo, edit_of, edit_text, memo_of, memo_text
from briefing.store.log import Log, Step
from briefing.store.rows import MemoRow
from briefing.telling import Joined, Worded, words_of

MOST_STEPS = 200  # from one whole state to the next


class Memos:
    """The tables of memos.  Changes run in the caller's transaction."""

    def __init__(self, database: Database, log: Log) -> None:
        self._database = database
        self._log = log
        self._latest: dict[str, tuple[int, Memo]] = {}  # by id, with the revision that it is

    def rows(self) -> list[MemoRow]:
        """Return a light row for each memo, the last changed first."""
        return [
            MemoRow._make((*row[:5], datetime.fromisoformat(row[5]), row[6]))
            for row in self._database.rows(
                "SELECT id, title, template, edition, entries, changed, revision FROM memo"
                " WHERE withdrawn = 0 ORDER BY revision DESC"
            )
        ]

    def id_of(self, name: str) -> str:
        """Return the id of the one memo that *name* means: its title or id, or how one begins."""
        listed = self.rows()
        long = len(name) >= SHORTEST_PREFIX
        ways = (
            [row for row in listed if row.id == name],
            [row for row in listed if row.title == name or (long and row.id.startswith(name))],
            [r for r in listed if long and r.title.casefold().startswith(name.casefold())],
        )
        found = next((rows for rows in ways if rows), ways[0])
        if len(found) == 1:
            return found[0].id
        if found:
            each = (Worded("%1 (edition %2)", row.id[:8], row.edition) for row in found)
            several = Joined(", ", *each)
            raise NotFound(Worded("Several memos are meant by %1: %2.", repr(name), several))
        from difflib import get_close_matches

        near = get_close_matches(name, [row.title for row in listed], 3, 0.4)
        titles = near or [row.title for row in listed[:3]]
        raise NotFound(
            Worded("No memo %1; there are %2.", repr(name), ", ".join(map(repr, titles)))
            if titles
            else Worded("No memo %1; there are none yet.", repr(name))
        )

    def revision(self, memo: str) -> int | None:
        """Return the memo's revision, or None if there is no such memo."""
        return self._database.value("SELECT revision FROM memo WHERE id = ?", (memo,))

    def current(self, memo: str) -> tuple[Memo, int]:
        """Return the memo as it is, and its revision."""
        revision = self.revision(memo)
        if revision is None:
            raise NotFound(Worded("No memo %1.", repr(memo)))
        known = self._latest.get(memo)
        if known is None or known[0] != revision:
            known = self._latest[memo] = (revision, self.at(memo, revision))
        return known[1], revision

    def make_ready(self, memo: str) -> None:
        """Have *memo* at hand for an edit, and the form in which edits are written."""
        now, _ = self.current(memo)
        edit_text(ReplaceMemo(replace(now, opening=(), sections=())))

    def at(self, memo: str, step: int) -> Memo:
        """Return the memo as it was after *step*; raises ``NotFound`` if it was not there yet."""
        row = self._database.row(
            "SELECT step, state, hash FROM memo_state WHERE memo = ? AND step <= ?"
            " ORDER BY step DESC LIMIT 1",
            (memo, step),
        )
        if row is None:
            raise NotFound(Worded("There was no memo %1 at step %2.", repr(memo), step))
        start, text, seal = row
        try:
            if fingerprint(memo, str(start), text) != seal:
                raise NotThisForm("the hash does not fit")
            state = memo_of(text)
            for made in self._log.steps(memo, start, step):
                state, _ = edit_of(self._edit_text(made)).change(state)
        except NotThisForm as error:
            raise WorkspaceDamaged(
                Worded(
                    "Memo %1 in %2 is damaged at step %3 or later (%4). Look at an earlier "
                    "state in its history, or open a backup.",
                    memo,
                    self._database.path.name,
                    start,
                    words_of(error),
                )
            ) from error
        return state

    def is_listed(self, memo: str) -> bool:
        """Tell whether the memo is there and not withdrawn."""
        row = self._database.row("SELECT 1 FROM memo WHERE id = ? AND withdrawn = 0", (memo,))
        return row is not None

    def check_revision(self, memo: str, expected: int) -> None:
        """Raise ``StaleMemo`` unless *expected* is the memo's revision."""
        revision = self.revision(memo)
        if revision is None:
            raise NotFound(Worded("No memo %1.", repr(memo)))
        if revision != expected:
            raise StaleMemo(
                Worded(
                    "The memo was changed by another program or window in the meantime; "
                    "this edit was not made. Read the memo again, then repeat the edit."
                )
            )

    def create(self, memo: Memo, name: str, at: datetime) -> int:
        """Store a memo that is new; return its revision."""
        self._database.run("INSERT INTO memo VALUES (?, '', '', 0, 0, '', 0, 0)", (memo.id,))
        number = self._log.record(memo.id, name, at, "", "", kind="create")
        self._set_whole(memo, number)
        self._settle(memo, number, at)
        return number

    def edit(self, memo: str, edit: AnyEdit, name: str, at: datetime) -> tuple[Memo, int]:
        """Apply *edit*, log it, and return the changed memo and its revision.

        Only here is it judged whether the edit fits; what was judged once is
        made and taken back without asking again.
        """
        forward = edit_text(edit)
        before, _ = self.current(memo)
        after, inverse = edit_of(forward).apply(before)
        if after.id != memo:
            raise ValueError(f"an edit cannot change the id of memo {memo} to {after.id}")
        number = self._log.record(memo, name, at, forward, edit_text(inverse))
        self._settle(after, number, at)
        return after, number

    def replace(self, memo: Memo, name: str, at: datetime) -> int:
        """Put *memo* in the place of the one with its id; return its revision."""
        return self.edit(memo.id, ReplaceMemo(memo), name, at)[1]

    def turn(self, kind: str, step: Step, at: datetime) -> tuple[Memo, int]:
        """Undo or redo *step*, an edit of a memo; return the memo and its revision."""
        before, _ = self.current(step.memo)
        after, _ = edit_of(step.backward if kind == "undo" else step.forward).change(before)
        number = self._log.record_turn(kind, step, at)
        self._settle(after, number, at)
        return after, number

    def show(self, memo: str, *, listed: bool) -> None:
        """List the memo, or take it from the list."""
        self._database.run("UPDATE memo SET withdrawn = ? WHERE id = ?", (int(not listed), memo))

    def forget(self) -> None:
        """Forget what was read, after a step that failed half-way."""
        self._latest.clear()

    def _edit_text(self, step: Step) -> str:
        if step.kind == "edit":
            return step.forward
        turned = self._log.step(step.target)
        return turned.backward if step.kind == "undo" else turned.forward

    def _settle(self, memo: Memo, revision: int, at: datetime) -> None:
        """Bring what is derived from *memo* up to date."""
        light = (memo.title, memo.template)
        self._database.run(
            "UPDATE memo SET title = ?, template = ?, edition = ?, entries = ?, changed = ?,"
            " revision = ? WHERE id = ?",
            (
                *(storable(text) for text in light),
                memo.edition,
                sum(1 for _ in memo.entries()),
                at.isoformat(),
                revision,
                memo.id,
            ),
        )
        self._count_citations(memo)
        start, length = self._database.row(
            "SELECT step, length(state) FROM memo_state WHERE memo = ? ORDER BY step DESC LIMIT 1",
            (memo.id,),
        )
        steps, characters = self._log.weight(memo.id, start)
        if steps >= MOST_STEPS or characters > max(length, 20_000):
            self._set_whole(memo, revision)
        self._latest[memo.id] = (revision, memo)

    def _set_whole(self, memo: Memo, step: int) -> None:
        text = memo_text(memo)
        self._database.run(
            "INSERT INTO memo_state VALUES (?, ?, ?, ?)",
            (memo.id, step, text, fingerprint(memo.id, str(step), text)),
        )

    def _count_citations(self, memo: Memo) -> None:
        now = Counter(statement.article for statement in memo.statements())
        before: dict[str, int] = dict(
            self._database.rows(
                "SELECT article, statements FROM citation WHERE memo = ?", (memo.id,)
            )
        )
        for article in before.keys() - now.keys():
            self._database.run(
                "DELETE FROM citation WHERE memo = ? AND article = ?", (memo.id, article)
            )
        for article, count in now.items():
            if before.get(article) != count:
                self._database.run(
                    "INSERT INTO citation VALUES (?, ?, ?) ON CONFLICT (memo, article)"
                    " DO UPDATE SET statements = excluded.statements",
                    (memo.id, article, count),
                )
