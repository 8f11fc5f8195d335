"""The workspace file: articles, memos, search, and every step with its way back.

Nothing is loaded before it is asked for: the window asks for little of it at its start.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from briefing.store.rows import Added, ArticleRow, Hit, MemoRow, Stepped, StepRow
    from briefing.store.salvaging import Salvaged, salvage
    from briefing.store.store import Store

_LATER = {
    "Add": "library_edits",
    "AddMemo": "library_edits",
    "Added": "rows",
    "ArticleRow": "rows",
    "Correct": "library_edits",
    "Hit": "rows",
    "LeaveOut": "library_edits",
    "LibraryEdit": "library_edits",
    "MemoRow": "rows",
    "Salvaged": "salvaging",
    "StepRow": "rows",
    "Stepped": "rows",
    "Store": "store",
    "Together": "library_edits",
    "Withdraw": "library_edits",
    "WithdrawMemo": "library_edits",
    "salvage": "salvaging",
}

__all__ = [
    "Add",
    "AddMemo",
    "Added",
    "ArticleRow",
    "Correct",
    "Hit",
    "LeaveOut",
    "LibraryEdit",
    "MemoRow",
    "Salvaged",
    "StepRow",
    "Stepped",
    "Store",
    "Together",
    "Withdraw",
    "WithdrawMemo",
    "salvage",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
