"""All records in one table, and the menus in which they stand."""

from __future__ import annotations

from functools import cache

from ui.actions.of_memo import MEMO_ACTIONS
from ui.actions.of_pages import PAGE_ACTIONS
from ui.actions.of_text import TEXT_ACTIONS
from ui.actions.of_window import WINDOW_ACTIONS
from ui.actions.records import ActionRecord

MENUS: tuple[tuple[str, str], ...] = (
    ("file", "&File"),
    ("edit", "&Edit"),
    ("view", "&View"),
    ("view.page", "Pa&ge"),
    ("article", "&Article"),
    ("article.choice", "C&hosen text"),
    ("memo", "&Memo"),
    ("memo.entry", "&Entry"),
    ("memo.add", "&Add"),
    ("memo.order", "&Order of the entries"),
    ("template", "&Template"),
    ("template.chosen", "&Chosen template"),
    ("help", "&Help"),
)
"""Id and title of each menu; one with a point stands at the end of that before the point."""

ACTIONS: tuple[ActionRecord, ...] = (
    *WINDOW_ACTIONS,
    *TEXT_ACTIONS,
    *MEMO_ACTIONS,
    *PAGE_ACTIONS,
)


@cache
def _by_id() -> dict[str, ActionRecord]:
    return {each.id: each for each in ACTIONS}


def record(id_: str) -> ActionRecord:
    """Return the record *id_*."""
    return _by_id()[id_]


def keys_within(room: str) -> dict[str, ActionRecord]:
    """Return by its keys each action whose keys *room* hears itself."""
    return {
        keys: each
        for each in ACTIONS
        if each.within == room and each.by_room
        for keys in each.keys.split()
    }
