"""Every act of every menu and key is one record, found in the palette and shown with its key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from briefing.memos.edits import path_of
from briefing.memos.values import Cited, OwnKind
from ui.actions import ACTIONS, keys_within, tr
from ui.main_window.commands import CommandModel, CommandPalette
from ui.outline.menus import card_menu
from ui.outline.sorting import Order

PATIENCE_MS = 15_000


def words(actions: list[QAction]) -> set[str]:
    return {action.text() for action in actions if action.text() and action.menu() is None}


def in_palette(window) -> set[str]:
    model = CommandModel(window.actions_)
    return {str(model.index(row, 0).data()).partition(": ")[2] for row in range(model.rowCount())}


def plain(texts: set[str]) -> set[str]:
    return {text.replace("&", "").rstrip("…") for text in texts}


@pytest.fixture
def outline(qtbot, window):
    pane = window.rooms["outline"]
    ids = [entry.id for entry in window.session.memo.entries() if isinstance(entry.content, Cited)]
    pane.show_entry(ids[0])
    pane.view.setFocus()
    return pane


def test_each_act_of_the_outlines_menus_is_in_the_palette(window, outline):
    acts = words(card_menu(outline, outline.view.current_line()).actions())
    acts |= words(outline.foot.add_menu().actions()) | words(outline.foot.order_menu().actions())
    assert len(acts) > 20
    assert plain(acts) - in_palette(window) == set()


def test_each_act_of_the_texts_menu_is_in_the_palette(qtbot, window):
    from ui.reader.menu import menu_for

    reader = window.rooms["reader"]
    qtbot.waitUntil(reader.requests.has_choice, timeout=PATIENCE_MS)
    acts = plain(words(menu_for(reader, window.session.memo).actions()))
    assert acts - in_palette(window) <= {plain({tr("Take &back into the story")}).pop()}


def test_each_act_of_the_window_is_in_a_menu(window):
    listed = {each.id for each in ACTIONS if each.menu}
    assert {each.id for each in ACTIONS} == listed
    shown: set[str] = set()
    for menu in window.menuBar().findChildren(QMenu) + window.findChildren(QMenu):
        shown |= {action.objectName() for action in menu.actions()}
    assert listed - shown <= {"file.recent"}


@pytest.mark.parametrize("keys", sorted(keys_within("outline")))
def test_each_key_of_the_outline_asks_for_its_act(qtbot, outline, keys):
    from PySide6.QtGui import QKeySequence

    asked = []
    outline.view.asked.disconnect()
    outline.view.asked.connect(asked.append)
    press = QKeySequence(keys)[0]
    QTest.keyClick(outline.view, press.key(), press.keyboardModifiers())
    assert asked == [keys_within("outline")[keys]]


def test_what_acts_on_something_chosen_waits_for_a_choice(window, outline):
    window.actions_.look()
    assert window.actions_["entry.up"].isEnabled()
    assert window.actions_["entry.source"].isEnabled()
    assert not window.actions_["entry.accept"].isEnabled()  # it is no draft
    outline.view.clearSelection()
    outline.view.setCurrentIndex(outline.model.index(-1, 0))
    window.actions_.look()
    assert not window.actions_["entry.up"].isEnabled()
    assert "Move up" not in in_palette(window)


def test_the_palette_moves_an_entry_as_its_key_does(window, outline):
    session = window.session
    id_ = outline.view.selected_lines()[0].key
    before = path_of(session.memo, id_)
    palette = CommandPalette(window.actions_, window)
    palette.show()
    palette.field.setText("move down")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert path_of(session.memo, id_) == (*before[:-1], before[-1] + 1)


def test_own_text_of_each_kind_and_each_order_has_a_record():
    ids = {each.id for each in ACTIONS}
    assert {f"add.{kind}" for kind in OwnKind} <= ids
    assert {f"order.{order}" for order in Order} <= ids


def test_a_key_typed_into_an_open_editor_moves_no_entry(qtbot, window, outline):
    before = window.session.memo
    window.actions_["entry.edit"].trigger()
    editor = window.focusWidget()
    assert editor is not outline.view
    QTest.keyClick(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert window.session.memo is before
    outline.editing.close()


def test_a_palette_that_finds_nothing_says_so_and_does_nothing(window):
    palette = CommandPalette(window.actions_, window)
    palette.show()
    palette.field.setText("zzz")
    assert palette.model.rowCount() == 1
    assert "can be done now" in str(palette.model.index(0, 0).data())
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_pages_and_templates_are_worked_from_the_palette_where_they_are_shown(qtbot, window):
    qtbot.wait(20)  # it comes back as it was left
    assert "Next page" not in in_palette(window)
    window.centre.show_pages()
    preview = window.rooms["preview"]
    qtbot.waitUntil(lambda: preview.bar._pages > 1, timeout=PATIENCE_MS)
    assert "Next page" in in_palette(window)
    window.actions_["page.next"].trigger()
    qtbot.waitUntil(lambda: preview.bar._page == 1, timeout=PATIENCE_MS)
    window.centre.show_gallery()
    shown = in_palette(window)
    assert {"Use this template", "Rename template", "Import template"} <= shown
    assert "Next page" not in shown
    window.rooms["gallery"].pictures.cancel()


def test_a_button_beside_a_text_tells_the_key_that_does_the_same(window):
    reader, pages = window.rooms["reader"], window.rooms["preview"]
    assert reader.header.statements.toolTip() == "List of statements (Ctrl+L)"
    assert pages.bar._print.toolTip() == "Print (Ctrl+P)"
    assert reader.header.left_out.toolTip() == "Show what is left out"
