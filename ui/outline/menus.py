"""The context menu of a line: every act on it, with its key."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from briefing.memos.values import Entry
from ui.actions import ACTIONS, ActionRecord, add_to, record
from ui.outline.lines import Line, LineKind

if TYPE_CHECKING:
    from ui.outline.pane import OutlinePane

_OF_ENTRIES = ("entry.also-under", "entry.add-source")


def card_menu(pane: OutlinePane, line: Line | None) -> QMenu:
    """Return the menu of *line*, or of the memo where there is none."""
    menu = QMenu(pane)
    menu.aboutToHide.connect(menu.deleteLater)
    if line is not None and line.kind is not LineKind.OPENING:
        for each in ACTIONS:
            if each.menu == "memo.entry" and _fits(each, pane, line):
                if each.break_before:
                    menu.addSeparator()
                add_to(menu, each, partial(pane.act, each))
    menu.addSeparator()
    add_to(menu, record("memo.copy"), pane.copy_memo)
    return menu


def _fits(each: ActionRecord, pane: OutlinePane, line: Line) -> bool:
    """Tell whether *each* can be done with *line*."""
    if each.id == "entry.edit":
        return True
    if line.kind not in (LineKind.ENTRY, LineKind.SECTION):
        return False
    if each.id in _OF_ENTRIES:
        return isinstance(line.node, Entry)
    return bool(attrgetter(each.when.partition(".")[2])(pane)())
