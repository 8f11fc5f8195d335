"""The window: every wire and action has both its ends, every control a name, and it comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

from briefing.memos.edits import path_of, removal
from ui.actions import ACTIONS, MENUS
from ui.main_window.commands import CommandPalette
from ui.main_window.rooms import WIDGETS
from ui.main_window.welcome import WelcomePage
from ui.main_window.wiring import WIRES, missing_end
from ui.settings import Settings
from ui.theme import scaled

PATIENCE_MS = 30_000
NEEDS_A_NAME = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.MenuItem,
    QAccessible.Role.Tree,
)


def nameless(root: QWidget) -> list[str]:
    """Return what in the accessibility tree can be used and has no name."""
    QAccessible.setActive(True)
    found: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        each = waiting.pop()
        if each is None or not each.isValid():
            continue
        state = each.state()
        used = state.focusable or each.role() in NEEDS_A_NAME
        if used and not state.invisible and not each.text(QAccessible.Text.Name):
            found.append(f"{each.role()} {each.object()}")
        waiting += [each.child(i) for i in range(min(each.childCount(), 50))]
    return found


class Shown(QObject):
    """What was shown as a window: each by the name of its class."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.add(type(watched).__name__)
        return False


def test_no_part_of_the_window_is_ever_shown_as_a_window_of_its_own(
    qtbot, qapp, new_window, workspace
):
    shown = Shown()
    qapp.installEventFilter(shown)
    window = new_window()
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE_MS):
        window.session.open(workspace)
    for name in WIDGETS:
        window.rooms[name]
    qtbot.wait(1)
    qapp.removeEventFilter(shown)
    assert shown.names == {"MainWindow"}


def test_every_wire_has_both_its_ends(window):
    for name in WIDGETS:
        window.rooms[name]
    missing = [
        missing_end(wire, window.rooms[wire.sender], window.rooms[wire.receiver]) for wire in WIRES
    ]
    assert [each for each in missing if each] == []


def test_every_action_has_what_it_calls(window):
    for name in WIDGETS:
        window.rooms[name]
    missing = [r.calls for r in ACTIONS if r.calls and window.rooms.method(r.calls) is None]
    assert missing == []


def test_no_two_actions_have_the_same_key_in_the_same_place():
    keys = [(record.within, key) for record in ACTIONS for key in record.keys.split()]
    assert sorted({each for each in keys if keys.count(each) > 1}) == []


def test_no_two_entries_of_a_menu_have_the_same_letter():
    for menu, _ in MENUS:
        letters = [
            record.text.partition("&")[2][:1].casefold()
            for record in ACTIONS
            if record.menu == menu
        ]
        assert sorted({each for each in letters if letters.count(each) > 1}) == []
        assert "" not in letters


def test_no_control_of_the_window_is_nameless(qtbot, window):
    qtbot.waitUntil(lambda: len(window.session.events) == 2, timeout=PATIENCE_MS)
    assert nameless(window) == []


def test_no_control_of_the_welcome_page_is_nameless(new_window):
    assert nameless(new_window()) == []


def test_no_control_of_the_command_palette_is_nameless(window):
    palette = CommandPalette(window.actions_, window)
    palette.show()
    assert nameless(palette) == []
    palette.close()


def test_no_label_reads_its_words_as_markup(window):
    labels = [label for label in window.findChildren(QLabel) if label.text()]
    assert labels
    assert [w.text() for w in labels if w.textFormat() != Qt.TextFormat.PlainText] == []


def test_without_a_workspace_only_what_needs_none_can_be_done(new_window):
    actions = new_window().actions_
    usable = {id_ for id_, action in actions if action.isEnabled()}
    assert {"file.new", "file.open", "file.sample", "edit.commands"} <= usable
    assert not usable & {"edit.undo", "article.add", "export.word", "file.close"}


def test_the_welcome_page_leads_to_the_sample(qtbot, new_window, tmp_path):
    window = new_window()
    page = window.findChild(WelcomePage)
    assert page.isVisible()
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE_MS):
        page.sample_requested.emit()
    assert not page.isVisible()
    assert len(window.session.rows) == 5
    assert window.session.memo.title in window.windowTitle()
    assert window.settings.last() == window.session.path


def test_undo_in_the_menu_says_what_it_takes_back(qtbot, window):
    from briefing.memos.edits import Remove

    window.session.edit(Remove((0,)), "Remove entry")
    assert window.actions_["edit.undo"].text() == "&Undo: Remove entry"
    with qtbot.waitSignal(window.session.memo_changed, timeout=PATIENCE_MS):
        window.actions_["edit.undo"].trigger()
    assert window.actions_["edit.redo"].text() == "&Redo: Remove entry"


def test_the_command_palette_finds_by_any_words_and_does_what_is_chosen(qtbot, window):
    palette = CommandPalette(window.actions_, window)
    palette.show()
    qtbot.keyClicks(palette.field, "dark view")
    assert palette.model.rowCount() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.look.scheme == "dark"


def test_text_grows_to_twice_its_size_and_back(window):
    for _ in range(9):
        window.look.enlarge()
    assert scaled(100) == 200
    window.grab()
    window.look.reset_size()
    assert scaled(100) == 100


def test_what_the_disk_refuses_is_told_with_a_way_to_try_again(qtbot, window, workspace):
    from briefing.memos.edits import Remove

    away = workspace.with_name("away.briefing")
    workspace.rename(away)
    messages = window.rooms["messages"]
    window.session.edit(Remove((0,)), "Remove entry")
    qtbot.waitUntil(lambda: messages.text != "", timeout=PATIENCE_MS)
    assert workspace.name in messages.text
    away.rename(workspace)
    messages.retry_requested.emit()
    qtbot.waitUntil(lambda: messages.text == "", timeout=PATIENCE_MS)
    assert window.session.unwritten == 0


def test_the_window_comes_back_as_it_was_left(qtbot, new_window, workspace, settings):
    first = new_window()
    with qtbot.waitSignal(first.session.opened, timeout=PATIENCE_MS):
        first.session.open(workspace)
    library = first.rooms["library"]
    qtbot.waitUntil(lambda: len(first.session.events) == 2, timeout=PATIENCE_MS)
    chosen = first.session.rows[3].id
    library.view.choose(chosen)
    outline = first.rooms["outline"]
    outline.show_entry("n12")
    outline.show_in_order("speaker")
    folded = outline.model.index(outline.model.rowCount() - 1, 0)
    outline.view.collapse(folded)
    heading = outline.model.line(folded).key
    first.panes.setSizes([300, 700, 440])
    sizes = first.panes.sizes()
    first.close()
    assert Settings(settings_file(settings)).last() == workspace
    second = new_window()
    with qtbot.waitSignal(second.session.library_changed, timeout=PATIENCE_MS):
        second.session.open(workspace)
    qtbot.waitUntil(lambda: second.panes.sizes() == sizes, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: second.rooms["library"].view.current_id == chosen, timeout=PATIENCE_MS)
    again = second.rooms["outline"]
    assert again.order == "speaker"
    assert again.view.current_line().key == "n12"
    index = again.model.index_of(heading)
    assert again.model.rowCount(index)
    assert not again.view.isExpanded(index)


def test_an_earlier_state_is_looked_at_and_restored(qtbot, window):
    from ui.main_window.history import History

    session = window.session
    first, before = session.memo.entries().__next__(), session.memo
    session.edit(removal(session.memo, path_of(session.memo, first.id)), "Remove")
    qtbot.waitUntil(lambda: session.unwritten == 0, timeout=PATIENCE_MS)
    history = History(session)
    qtbot.addWidget(history)
    days = [n for n in range(history.list.count()) if not history.list.item(n).data(0x100)]
    assert days[0] == 0  # a day stands before its steps
    told = []
    history.chosen.connect(told.append)
    history.list.setCurrentRow(days[1] + 1)
    assert told[-1] is True
    assert first.content.text[:30] in history.then.toPlainText()
    session.restore(history.earlier)
    assert session.memo == before


def settings_file(settings: Settings):
    from pathlib import Path

    return Path(settings._store.fileName())


@pytest.mark.parametrize("damage", ["", "no such mode"])
def test_settings_that_make_no_sense_do_no_harm(qtbot, new_window, workspace, settings, damage):
    settings.set("scale", damage)
    settings.set("scheme", damage)
    settings.set("window/geometry", damage)
    window = new_window()
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE_MS):
        window.session.open(workspace)
    assert window.look.scheme == "system"


def test_no_workspace_is_left_in_the_settings_once_it_was_closed(qtbot, window):
    window.files.close()
    assert window.session.path is None
    assert window.settings.last() is None
    assert window.settings.recent()


def test_in_the_gallery_no_mode_is_marked_and_each_mode_leaves_it(qtbot, window):
    qtbot.wait(20)  # it comes back as it was left
    window.actions_["template.gallery"].trigger()
    gallery = window.rooms["gallery"]
    modes = [window.actions_[id_] for id_ in ("view.read", "view.pages", "view.both")]
    assert gallery.isVisible()
    assert not any(mode.isChecked() for mode in modes)
    modes[0].trigger()
    assert not gallery.isVisible()
    assert [mode.isChecked() for mode in modes] == [True, False, False]
    modes[0].trigger()
    assert modes[0].isChecked()
    gallery.pictures.cancel()


def test_pages_that_are_made_later_mark_the_entry_that_was_chosen_before(qtbot, window):
    qtbot.wait(20)  # it comes back as it was left
    window.rooms["outline"].show_entry("n2")
    window.centre.show_pages()
    assert window.rooms["preview"].desk.entry == "n2"


def test_the_head_of_the_memo_gives_way_where_there_is_little_room(qtbot, window):
    head = window.rooms["outline"].head
    assert head._edition.isVisible()
    head.resize(200, head.height())
    assert not head._edition.isVisible()
    assert not head._marking.isHidden()  # the marking is always there
    head.resize(420, head.height())
    assert head._edition.isVisible()


def keys_told(window) -> str:
    return window.rooms["status"]._keys.accessibleName()


def test_keys_of_the_gallery_are_told_while_it_is_shown_and_then_no_longer(qtbot, window):
    reader, outline = window.rooms["reader"].view, window.rooms["outline"]
    buttons = outline.findChildren(QAbstractButton)
    template = next(b for b in buttons if b.accessibleName().startswith("Template: "))
    window.activateWindow()
    for start in (template, reader):
        start.setFocus()
        QTest.qWait(50)
        window.centre.show_gallery()
        qtbot.waitUntil(lambda: "back to the memo" in keys_told(window))
        window.centre.show_work()
        qtbot.waitUntil(start.hasFocus)
        assert "back to the memo" not in keys_told(window)
    assert "file under heading" in keys_told(window)
    window.rooms["gallery"].pictures.cancel()


def test_the_keys_that_are_told_are_those_of_the_pane_that_is_shown(qtbot, window):
    window.activateWindow()
    window.focus_reader()
    qtbot.waitUntil(window.rooms["reader"].view.hasFocus)
    told = window.rooms["status"]._keys
    qtbot.waitUntil(lambda: "extend" in told.accessibleName(), timeout=PATIENCE_MS)
    window.centre.show_both()
    assert "extend" in told.accessibleName()
    window.centre.show_pages()
    assert told.accessibleName() == "Click: show the entry; Ctrl+wheel: larger or smaller"
    window.centre.show_reader()
    assert "extend" in told.accessibleName()
    window.rooms["outline"].view.setFocus()
    of_memo = told.accessibleName()
    window.centre.show_pages()
    assert window.rooms["outline"].view.hasFocus()
    assert told.accessibleName() == of_memo


def test_recent_workspaces_of_one_name_are_told_apart_by_their_folders(window, tmp_path):
    for name in ("monday/calls", "tuesday/calls", "monday/votes"):
        path = tmp_path / f"{name}.briefing"
        path.parent.mkdir(exist_ok=True)
        path.touch()
        window.settings.remember(path)
    files = next(menu for menu in window.findChildren(QMenu) if "File" in menu.title())
    files.aboutToShow.emit()
    recent = next(menu for menu in files.findChildren(QMenu) if "recent" in menu.title().casefold())
    told = [action.text() for action in recent.actions()][:3]
    assert told == ["votes", f"calls – {tmp_path / 'tuesday'}", f"calls – {tmp_path / 'monday'}"]
