"""How memos and edits stand in the workspace as JSON."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from typing import TypeAlias

from briefing.json_values import from_json, to_json
from briefing.memos.edits import MemoEdit
from briefing.memos.values import Memo


@dataclass(frozen=True, slots=True)
class ReplaceMemo:
    """Put *memo* in the place of the whole memo: an import, or an earlier state restored."""

    memo: Memo

    def apply(self, memo: Memo) -> tuple[Memo, ReplaceMemo]:
        """Return the new memo and the edit that restores *memo*."""
        return self.change(memo)

    def change(self, memo: Memo) -> tuple[Memo, ReplaceMemo]:
        """Do what ``apply`` does."""
        return self.memo, ReplaceMemo(memo)


AnyEdit: TypeAlias = MemoEdit | ReplaceMemo


@dataclass(frozen=True, slots=True)
class _Kept:
    edit: AnyEdit


def memo_text(memo: Memo) -> str:
    """Return *memo* as JSON."""
    return to_json(Memo, memo)


def memo_of(text: str) -> Memo:
    """Return the memo written in *text*; raises ``NotThisForm``."""
    return from_json(Memo, text)


def edit_text(edit: AnyEdit) -> str:
    """Return *edit* as JSON; ``TypeError`` if no workspace could read it again."""
    if not isinstance(edit, typing.get_args(AnyEdit)):
        raise TypeError(f"{type(edit).__name__} is no edit that a workspace can keep")
    return to_json(_Kept, _Kept(edit))


def edit_of(text: str) -> AnyEdit:
    """Return the edit written in *text*; raises ``NotThisForm``."""
    return from_json(_Kept, text).edit
