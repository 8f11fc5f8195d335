"""Every action of the window as one record: menus, keys, palette and tool bar come from here.

*calls* names a room of the main window and its method, as ``room.method``.  An
action of a room that is not there, or lacks the method, is not made.  Keys of
an action with *within* hold while that room has the focus; all others
everywhere.  Texts are sources of translation in the context ``Actions``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One action; *keys* are portable sequences parted by a blank."""

    id: str
    text: str
    calls: str
    menu: str = ""
    keys: str = ""
    icon: str = ""
    within: str = ""
    checkable: bool = False
    group: str = ""  # of actions of which one is chosen
    needs: str = "workspace"  # workspace, memo, or "" for nothing
    break_before: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """A key that works where the focus is, and what it does."""

    keys: str
    text: str


class Called(Protocol):
    """Where the methods are that actions call: the rooms of the window."""

    def method(self, calls: str) -> Callable[[], object] | None:
        """Return the method that *calls* names, None if there is none."""
        ...


def _r(
    id_: str, text: str, calls: str, menu: str = "", keys: str = "", **more: Any
) -> ActionRecord:
    return ActionRecord(id_, text, calls, menu, keys, **more)


MENUS: tuple[tuple[str, str], ...] = (
    ("file", "&File"),
    ("edit", "&Edit"),
    ("view", "&View"),
    ("article", "&Article"),
    ("memo", "&Memo"),
    ("template", "&Template"),
    ("help", "&Help"),
)

ACTIONS: tuple[ActionRecord, ...] = (
    _r("file.new", "&New workspace…", "files.new", "file", "Ctrl+N", needs=""),
    _r("file.open", "&Open workspace…", "files.open", "file", "Ctrl+O", needs=""),
    _r("file.recent", "Open &recent", "", "file", needs=""),
    _r("file.sample", "Try the &sample", "files.open_sample", "file", needs=""),
    _r(
        "export.word",
        "Export as &Word",
        "export.export_word",
        "file",
        "Ctrl+E",
        icon="export",
        needs="memo",
        break_before=True,
    ),
    _r(
        "export.pdf",
        "Export as &PDF",
        "export.export_pdf",
        "file",
        "Ctrl+Shift+E",
        icon="export",
        needs="memo",
    ),
    _r("export.evidence", "Export e&vidence pack", "export.export_evidence", "file", needs="memo"),
    _r(
        "export.mail",
        "&Copy as e-mail body",
        "export.copy_email",
        "file",
        "Ctrl+Shift+C",
        icon="mail",
        needs="memo",
    ),
    _r("export.options", "Export op&tions…", "export.show_options", "file", needs="memo"),
    _r(
        "export.returned",
        "Rea&d a returned Word file…",
        "export.choose_returned",
        "file",
        needs="memo",
    ),
    _r(
        "file.print", "Pr&int…", "preview.print_pages", "file", "Ctrl+P", icon="print", needs="memo"
    ),
    _r("file.backup", "&Back up now", "session.back_up", "file", break_before=True),
    _r("file.close", "C&lose workspace", "files.close", "file", "Ctrl+W"),
    _r("file.quit", "&Quit", "window.close", "file", "Ctrl+Q", needs="", break_before=True),
    _r("edit.undo", "&Undo", "session.undo", "edit", "Ctrl+Z", icon="undo"),
    _r("edit.redo", "&Redo", "session.redo", "edit", "Ctrl+Shift+Z Ctrl+Y", icon="redo"),
    _r("edit.history", "&History…", "window.show_history", "edit", "Ctrl+H", icon="history"),
    _r("edit.paste", "&Paste text or page as article", "library.paste", "edit", "Ctrl+Shift+V"),
    _r(
        "edit.find",
        "&Find in the library",
        "library.seek",
        "edit",
        "Ctrl+F",
        icon="search",
        break_before=True,
    ),
    _r("edit.commands", "&Commands…", "window.show_commands", "edit", "Ctrl+Shift+P", needs=""),
    _r(
        "view.library",
        "&Library",
        "window.toggle_library",
        "view",
        "Ctrl+B",
        icon="library",
        checkable=True,
    ),
    _r(
        "view.read",
        "&Read",
        "centre.show_reader",
        "view",
        "Ctrl+1",
        icon="read",
        checkable=True,
        group="centre",
        break_before=True,
    ),
    _r(
        "view.pages",
        "&Pages",
        "centre.show_pages",
        "view",
        "Ctrl+2",
        icon="pages",
        checkable=True,
        group="centre",
    ),
    _r(
        "view.both",
        "&Side by side",
        "centre.show_both",
        "view",
        "Ctrl+3",
        icon="side-by-side",
        checkable=True,
        group="centre",
    ),
    _r("view.next-pane", "Next pa&ne", "window.focus_next_pane", "view", "F6", break_before=True),
    _r("view.larger", "Lar&ger text", "look.enlarge", "view", "Ctrl++ Ctrl+=", needs=""),
    _r("view.smaller", "S&maller text", "look.reduce", "view", "Ctrl+-", needs=""),
    _r("view.normal", "N&ormal text size", "look.reset_size", "view", "Ctrl+0", needs=""),
    _r(
        "view.system",
        "Colours of the s&ystem",
        "look.use_system",
        "view",
        checkable=True,
        group="scheme",
        needs="",
        break_before=True,
    ),
    _r("view.light", "L&ight", "look.use_light", "view", checkable=True, group="scheme", needs=""),
    _r("view.dark", "&Dark", "look.use_dark", "view", checkable=True, group="scheme", needs=""),
    _r("article.add", "&Add articles…", "library.choose_files", "article", "Ctrl+I", icon="add"),
    _r("article.add-folder", "Add a &folder…", "library.choose_folder", "article"),
    _r("article.review", "&Review guesses", "library.review", "article", "Ctrl+R", icon="flag"),
    _r("article.confirm", "&Confirm guesses of this article", "library.confirm", "article"),
    _r(
        "article.details",
        "E&dit details…",
        "library.edit_details",
        "article",
        "F2",
        within="library",
    ),
    _r("article.problems", "Show &problems", "library.show_problems", "article", icon="warning"),
    _r(
        "article.withdraw",
        "&Take out of the library",
        "library.withdraw",
        "article",
        "Del",
        icon="trash",
        within="library",
        break_before=True,
    ),
    _r("memo.next", "&Next edition", "session.next_edition", "memo", needs="memo"),
    _r("memo.choose", "C&hoose memo…", "window.choose_memo", "memo"),
    _r("memo.details", "&Details…", "outline.edit_details", "memo", needs="memo"),
    _r(
        "memo.check",
        "&Check before sending",
        "outline.show_checks",
        "memo",
        "F8",
        icon="warning",
        needs="memo",
    ),
    _r("template.gallery", "&Gallery…", "centre.show_gallery", "template", "Ctrl+T", needs="memo"),
    _r("template.save", "&Save as template…", "gallery.save_as", "template", needs="memo"),
    _r("help.keys", "&Keys", "window.show_keys", "help", "F1", needs=""),
    _r("help.about", "&About", "window.show_about", "help", needs=""),
)


def tr(text: str) -> str:
    """Return *text* of a record in the user's language."""
    return QCoreApplication.translate("Actions", text)


class Actions:
    """The actions made of the records, by id."""

    def __init__(
        self, rooms: Called, window: QWidget, records: Iterable[ActionRecord] = ACTIONS
    ) -> None:
        self.records = {record.id: record for record in records}
        self._by_id: dict[str, QAction] = {}
        for record in self.records.values():
            called = rooms.method(record.calls)
            if called is not None:
                self._by_id[record.id] = _made(record, called, window)

    def __getitem__(self, id_: str) -> QAction:
        return self._by_id[id_]

    def __contains__(self, id_: str) -> bool:
        return id_ in self._by_id

    def __iter__(self) -> Iterator[tuple[str, QAction]]:
        return iter(self._by_id.items())

    def serve(self, name: str, room: QWidget) -> None:
        """Let the keys of those actions work that hold only within the room *name*."""
        for id_, action in self._by_id.items():
            if self.records[id_].within == name:
                room.addAction(action)

    def enable(self, *, workspace: bool, memo: bool) -> None:
        """Let those actions be used that what is open allows."""
        there = {"": True, "workspace": workspace, "memo": memo}
        for id_, action in self._by_id.items():
            action.setEnabled(there[self.records[id_].needs])


def _made(record: ActionRecord, called: Callable[[], object], window: QWidget) -> QAction:
    action = QAction(tr(record.text), window)
    action.setObjectName(record.id)
    action.setCheckable(record.checkable)
    action.setShortcuts([QKeySequence(keys) for keys in record.keys.split()])
    if record.within:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(action)
    action.triggered.connect(lambda: called())
    return action
