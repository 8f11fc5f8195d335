"""The main window: lays out the rooms and says which page is shown.

What the rooms tell each other stands in ``wiring``; what they do, in themselves.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.main_window import dropping, menus, view_state, wiring
from ui.main_window.centre import Centre, Pages
from ui.main_window.files import Files
from ui.main_window.look import Look
from ui.main_window.messages import Messages
from ui.main_window.rooms import Rooms, keys_at
from ui.main_window.status_bar import StatusBar
from ui.main_window.toolbar import ToolBar
from ui.session import Session
from ui.settings import Settings
from ui.tasks import Task
from ui.theme import WIDTH_LIBRARY, WIDTH_OUTLINE, Hairline, PaneSplitter, Wardrobe

_WATCH_MS = 3000  # between two looks at whether another program changed the file
_BACKUP_MS = 30 * 60 * 1000
_PANES = ("library", "reader", "preview", "outline")


class MainWindow(QMainWindow):
    """One window on one workspace."""

    def __init__(self, settings: Settings, wardrobe: Wardrobe) -> None:
        super().__init__()
        self.settings = settings
        self.session = Session(self)
        self.rooms = Rooms(self.session, self._take_room)
        self._pages = Pages(self)
        self._split = PaneSplitter(self)
        self._split.hide()  # the panes are laid out once, when all of them are there
        self.centre = Centre(self.rooms)
        self._messages, self._status = Messages(), StatusBar()
        self.files = Files(self.session, settings, self)
        self.look = Look(wardrobe, settings, self)
        self._put_rooms()
        self._is_furnished, self._has_left = False, False
        self.actions_ = Actions(self.rooms, self)
        menus.fill(self, self.actions_, self.files)
        self._lay_out()
        self._connect()
        self._show_nothing()

    @Slot()
    def take_workspace(self) -> None:
        """Show the workspace that was opened, as it was left."""
        self._pages.show_page(self._split)
        self._bar.show()
        self._status.show()
        self._enable()
        # once every room has heard of the workspace
        QTimer.singleShot(0, self, self._come_back)
        self._watch.start()
        self._backup.start()

    def _come_back(self) -> None:
        view_state.restore(self)
        self.focus_reader()

    @Slot()
    def take_closing(self) -> None:
        """Show the welcome page: no workspace is open."""
        self._watch.stop()
        self._backup.stop()
        self._pages.show_welcome(self.files)
        self._show_nothing()

    def _show_nothing(self) -> None:
        """Take what belongs to a workspace from the window's edges."""
        self._bar.hide()
        self._status.clear()
        self._status.hide()
        self.setWindowTitle(self.tr("Briefing"))
        self._enable()

    @Slot()
    def show_next_steps(self) -> None:
        """Name in the menu what undo and redo would turn."""
        menus.name_steps(self.actions_, self.session.undo_text, self.session.redo_text)

    @Slot(object, object)
    def show_title(self, _before: object, _after: object) -> None:
        """Put memo and workspace into the title of the window."""
        memo, path = self.session.memo, self.session.path
        name = path.stem if path else ""
        title = memo.title if memo and memo.title else self.tr("Untitled memo")
        self.setWindowTitle(f"{title} – {name}" if name else self.tr("Briefing"))

    @Slot(object)
    def show_task(self, task: Task) -> None:
        """Show that *task* runs, with a way to stop it; see that its panes are there."""
        self.furnish()
        task.failed.connect(self._stay_welcome)
        if task.name:
            self._status.running.follow(task)
            self._status.show()

    @Slot(object)
    def _stay_welcome(self, _error: Exception) -> None:
        if self.session.path is None:  # what was to be opened could not be
            self.take_closing()

    def tell(self, words: str) -> None:
        """Tell *words* in the bar of messages."""
        self._messages.show_note(words)

    # What the actions call

    @Slot()
    def toggle_library(self) -> None:
        """Show the library, or give its room to the text."""
        library = self.rooms["library"]
        assert isinstance(library, QWidget)
        library.setVisible(library.isHidden())
        self.actions_["view.library"].setChecked(not library.isHidden())

    @Slot()
    def focus_reader(self) -> None:
        """Let the text have the keys."""
        reader = self.rooms.there("reader") or self.rooms.there("library")
        if isinstance(reader, QWidget):
            keys_at(reader).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def focus_next_pane(self) -> None:
        """Let the next pane that is shown have the keys."""
        pane = self.rooms.pane_after(self.focusWidget(), _PANES)
        if pane is not None:
            keys_at(pane).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_commands(self) -> None:
        """Open the command palette."""
        from ui.main_window.commands import CommandPalette

        palette = CommandPalette(self.actions_, self)
        palette.show()
        palette.field.setFocus()

    @Slot()
    def show_history(self) -> None:
        """List every step by day; any earlier state can be looked at and restored."""
        from ui.main_window.history import show_history

        show_history(self.session, self)

    @Slot()
    def choose_memo(self) -> None:
        """Choose among the memos of the workspace."""
        menus.show_memos(self.session, self)

    @Slot()
    def show_keys(self) -> None:
        """List every key."""
        from ui.main_window.keys import show_keys

        show_keys(self.actions_, self)

    @Slot()
    def show_about(self) -> None:
        """Say what this program is."""
        from ui.main_window.keys import show_about

        show_about(self)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.look_elsewhere()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        self.leave()
        event.accept()

    def leave(self) -> None:
        """Keep how the window stands and close the workspace; the last thing it does."""
        if self._has_left:
            return
        self._has_left = True
        view_state.keep(self)
        self._watch.stop()
        self._backup.stop()
        self.session.back_up()
        self.session.closed.disconnect(self.take_closing)
        self.session.close()
        self.settings.flush()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropping.may_take(self, event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropping.take_drop(self, event)

    @property
    def panes(self) -> QSplitter:
        """Library, centre and outline, side by side."""
        return self._split

    def _put_rooms(self) -> None:
        for name, room in (
            ("window", self),
            ("centre", self.centre),
            ("files", self.files),
            ("look", self.look),
            ("messages", self._messages),
            ("status", self._status),
        ):
            self.rooms.put(name, room)

    def _take_room(self, name: str, room: QWidget) -> None:
        wiring.lay(self.rooms, name)
        self.actions_.serve(name, room)
        if name == "export":
            self.centre.put_above(room)
        if hasattr(room, "take_settings"):
            room.take_settings(self.settings)  # type: ignore[attr-defined]

    def furnish(self) -> None:
        """Make the panes of a workspace, once; the welcome page does without them."""
        if self._is_furnished:
            return
        for name in ("library", "centre", "outline"):
            pane = self.rooms.get(name)
            self._split.addWidget(pane if isinstance(pane, QWidget) else QWidget())
            if name == "centre":  # Tab goes through the panes as the eye does
                self.centre.show_reader()
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([WIDTH_LIBRARY, 10_000, WIDTH_OUTLINE])
        self._is_furnished = True
        self._pages.show_page(self._split)

    def _lay_out(self) -> None:
        self._bar = QWidget()
        column = QVBoxLayout(self._bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ToolBar(self.actions_))
        column.addWidget(Hairline())
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        parts = (self._bar, self._messages, self._pages, Hairline(), self._status)
        for part in parts:
            rows.addWidget(part, 1 if part is self._pages else 0)
        self.setCentralWidget(whole)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        for name in ("session", "status", "messages"):
            wiring.lay(self.rooms, name)
        self.session.leaving.connect(lambda: view_state.keep(self))
        self.centre.mode_changed.connect(lambda mode: menus.check_mode(self.actions_, mode))
        self.centre.gallery_shown.connect(self._show_gallery)
        self.look.scheme_changed.connect(lambda s: menus.check_scheme(self.actions_, s))
        menus.check_mode(self.actions_, self.centre.mode)
        menus.check_scheme(self.actions_, self.look.scheme)
        self.actions_["view.library"].setChecked(True)
        self._watch = self._every(_WATCH_MS, self._look_elsewhere)
        self._backup = self._every(_BACKUP_MS, self.session.back_up)

    def _every(self, milliseconds: int, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self, interval=milliseconds)
        timer.timeout.connect(call)
        return timer

    def _look_elsewhere(self) -> None:
        if self.isActiveWindow():
            self.session.look_elsewhere()

    def _show_gallery(self, shown: bool) -> None:
        page = self.rooms.get("gallery") if shown else self._split
        if isinstance(page, QWidget) and (shown or self._is_furnished):
            self._pages.show_page(page)
        menus.check_mode(self.actions_, "" if shown else self.centre.mode)

    def _enable(self) -> None:
        open_ = self.session.path is not None
        self.actions_.enable(workspace=open_, memo=self.session.memo is not None)
        self.show_next_steps()
