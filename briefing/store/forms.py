"""How memos and edits stand in the workspace as JSON."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias, cast

from briefing.json_values import from_json, to_json
from briefing.memos.values import Memo


class Edit(Protocol):
    """A change of a memo that can be applied and taken back."""

    def apply(self, memo: Memo) -> tuple[Memo, Any]:
        """Return the changed memo and the edit that restores the old one."""
        ...


@dataclass(frozen=True, slots=True)
class ReplaceMemo:
    """Put *memo* in the place of the whole memo: an import, or an earlier state restored."""

    memo: Memo

    def apply(self, memo: Memo) -> tuple[Memo, ReplaceMemo]:
        """Return the new memo and the edit that restores *memo*."""
        return self.memo, ReplaceMemo(memo)


def memo_text(memo: Memo) -> str:
    """Return *memo* as JSON."""
    return to_json(Memo, memo)


def memo_of(text: str) -> Memo:
    """Return the memo written in *text*; raises ``NotThisForm``."""
    return from_json(Memo, text)


AnyEdit: TypeAlias = ReplaceMemo  # and those of briefing.memos.edits


def edit_text(edit: Edit) -> str:
    """Return *edit* as JSON; ``TypeError`` if no workspace could read it again."""
    if not isinstance(edit, typing.get_args(AnyEdit) or AnyEdit):
        raise TypeError(f"{type(edit).__name__} is no edit that a workspace can keep")
    return to_json(AnyEdit | None, edit)


def edit_of(text: str) -> Edit:
    """Return the edit written in *text*; raises ``NotThisForm``."""
    return cast(Edit, from_json(cast(Any, AnyEdit | None), text))
