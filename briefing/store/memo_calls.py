"""What can be asked of a workspace about its memos and its history, and changed in them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from briefing.memos.values import Memo
from briefing.store.rows import MemoRow, Stepped, StepRow
from briefing.store.workspace import Workspace, utc
from briefing.telling import Worded

if TYPE_CHECKING:
    from briefing.store.forms import AnyEdit


class MemoCalls(Workspace):
    """The memos, undo and redo, history."""

    def memos(self) -> list[MemoRow]:
        """Return a light row for each memo, the last changed first."""
        return self._memos.rows()

    def memo_id(self, name: str) -> str:
        """Return the full id of a memo."""
        return self._memos.id_of(name)

    def memo(self, name: str) -> Memo:
        """Return a memo as it is now."""
        return self.memo_and_revision(name)[0]

    def memo_and_revision(self, name: str) -> tuple[Memo, int]:
        """Return a memo as it is now, with the revision that the next edit must name."""
        with self._database.reading():
            return self._memos.current(self._memos.id_of(name))

    def left_at(self, earlier: str, later: str, before: datetime | None = None) -> datetime | None:
        """Return when the memo *earlier* was changed last before *later* was made, by their ids.

        Only changes made *before* that time count, where it is given.  None if
        *earlier* was not there yet, or one of them is not at all.
        """
        if before is None:
            return self._log.last_before(earlier, later)
        return self._log.last_before(earlier, later, utc(before).isoformat())

    def made_at(self, memo: str) -> datetime | None:
        """Return when the memo with that id was made; None if it is not there."""
        return self._log.first(memo)

    def save_memo(
        self,
        memo: Memo,
        at: datetime,
        name: str = Worded("Import memo"),
        expected_revision: int | None = None,
    ) -> int:
        """Store a whole memo, new or in the place of the one with its id; return its revision.

        Replacing is a step like any other, and undone like any other.
        """
        with self._writing():
            if expected_revision is not None:
                self._memos.check_revision(memo.id, expected_revision)
            return self._changes.save_memo(memo, name, utc(at))

    def apply_edit(
        self, memo_id: str, edit: AnyEdit, name: str, at: datetime, expected_revision: int
    ) -> tuple[Memo, int]:
        """Apply *edit* to a memo and log it; return the changed memo and its revision.

        Raises ``StaleMemo`` if the memo is not at *expected_revision*, and what
        the edit raises if it does not fit; nothing has changed then.
        """
        with self._writing():
            self._memos.check_revision(memo_id, expected_revision)
            return self._memos.edit(memo_id, edit, name, utc(at))

    def withdraw_memo(self, name: str, at: datetime) -> None:
        """Take a memo from the list of memos."""
        from briefing.store.library_edits import WithdrawMemo

        edit = WithdrawMemo(self.memo_id(name))
        with self._writing():
            self._changes.make(edit, "Withdraw memo", utc(at))

    def undo(self, at: datetime, memo_id: str = "") -> Stepped | None:
        """Take back the latest step of the memo or the library; None if there is none."""
        with self._writing():
            return self._changes.turn("undo", memo_id, utc(at))

    def redo(self, at: datetime, memo_id: str = "") -> Stepped | None:
        """Make again the step that was undone last; None if there is none."""
        with self._writing():
            return self._changes.turn("redo", memo_id, utc(at))

    def next_undo(self, memo_id: str = "") -> str | None:
        """Return the name of the step that ``undo`` would take back."""
        step = self._log.to_undo(memo_id)
        return step.name if step else None

    def next_redo(self, memo_id: str = "") -> str | None:
        """Return the name of the step that ``redo`` would make again."""
        step = self._log.to_redo(memo_id)
        return step.name if step else None

    def history(self, memo_id: str = "") -> list[StepRow]:
        """Return all steps of the memo and the library, the latest first."""
        return self._log.history(memo_id)

    def memo_at(self, memo_id: str, step: int) -> Memo:
        """Return a memo as it was after *step*."""
        with self._database.reading():
            return self._memos.at(memo_id, step)
