"""The workspace file: articles, memos, search, and every step with its way back."""

from briefing.store.library_edits import (
    Add,
    AddMemo,
    Correct,
    LeaveOut,
    LibraryEdit,
    Withdraw,
    WithdrawMemo,
)
from briefing.store.rows import Added, ArticleRow, Hit, MemoRow, Stepped, StepRow
from briefing.store.salvage import Salvaged, salvage
from briefing.store.store import Store

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
    "Withdraw",
    "WithdrawMemo",
    "salvage",
]
