"""The context menu of a line: every act on it, with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from briefing.memos.values import Cited, Entry
from ui.outline.lines import Line, LineKind
from ui.outline.words import tr

if TYPE_CHECKING:
    from ui.outline.pane import OutlinePane


def card_menu(pane: OutlinePane, line: Line | None) -> QMenu:
    """Return the menu of *line*, or of the memo where there is none."""
    menu = QMenu(pane)
    menu.aboutToHide.connect(menu.deleteLater)
    if line is not None and line.kind is not LineKind.OPENING:
        _add(menu, tr("Edit"), "F2", lambda: pane.open_line(line))
        if isinstance(line.node, Entry):
            _entry(menu, pane, line.node)
        if line.kind in (LineKind.ENTRY, LineKind.SECTION):
            _moving(menu, pane, isinstance(line.node, Entry))
    menu.addSeparator()
    _add(menu, tr("Copy the whole memo"), "", pane.copy_memo)
    return menu


def _entry(menu: QMenu, pane: OutlinePane, entry: Entry) -> None:
    if entry.draft:
        _add(menu, tr("Accept draft"), "Ctrl+Return", pane.acts.accept)
    if isinstance(entry.content, Cited):
        _add(menu, tr("Show in the source"), "Space", lambda: pane.seek_source(entry))


def _moving(menu: QMenu, pane: OutlinePane, is_entry: bool) -> None:
    acts = pane.acts
    menu.addSeparator()
    _add(menu, tr("Move up"), "Alt+Up", acts.up)
    _add(menu, tr("Move down"), "Alt+Down", acts.down)
    _add(menu, tr("Move out"), "Alt+Left", acts.out)
    _add(menu, tr("Move in"), "Alt+Right", acts.inward)
    _add(menu, tr("Move to…"), "Ctrl+M", acts.move_to)
    if is_entry:
        _add(menu, tr("Also under…"), "Ctrl+U", acts.also_under)
        _add(menu, tr("Add as source of, or rest on it…"), "Ctrl+J", acts.add_as_source)
    menu.addSeparator()
    _add(menu, tr("Copy"), "Ctrl+C", pane.copy)
    _add(menu, tr("Remove"), "Del", acts.remove)


def _add(menu: QMenu, words: str, keys: str, call: object) -> None:
    action = menu.addAction(words, call)  # type: ignore[arg-type]
    if keys:
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
