"""The middle of the window: the text, the pages, or both; above them what was exported.

Both stand side by side, or one above the other where that would leave neither enough.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.main_window.rooms import Rooms, keys_at
from ui.theme import PaneSplitter, is_restyled, scaled

if TYPE_CHECKING:
    from ui.main_window.files import Files
    from ui.main_window.welcome import WelcomePage

MODES = ("read", "pages", "both")
_BESIDE = 560  # of width; with less the pages go below the text


class Centre(QWidget):
    """Makes the reader, the preview and the gallery when each is first shown."""

    mode_changed = Signal(str)
    gallery_shown = Signal(bool)

    def __init__(self, rooms: Rooms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self.mode = "read"
        self._is_shared = False
        self._split = PaneSplitter(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._split, 1)

    @Slot()
    def show_reader(self) -> None:
        """Show the article's text alone."""
        self._show("read")

    @Slot()
    def show_pages(self) -> None:
        """Show the pages as they will be exported."""
        self._show("pages")

    @Slot()
    def show_both(self) -> None:
        """Show text and pages side by side."""
        self._show("both")

    def show_mode(self, mode: str) -> None:
        """Show what *mode* says, one of ``MODES``."""
        self._show(mode if mode in MODES else "read")

    @Slot()
    def show_gallery(self) -> None:
        """Show the gallery of templates in place of all panes."""
        if "gallery" in self._rooms:
            self.gallery_shown.emit(True)

    @Slot()
    def show_work(self) -> None:
        """Leave the gallery."""
        self.gallery_shown.emit(False)

    @Slot(object)
    def show_returned(self, path: Path) -> None:
        """Show above text and pages what became of the Word file at *path* that came back."""
        self._rooms["export"].take_returned(path)  # type: ignore[attr-defined]

    def put_above(self, bar: QWidget) -> None:
        """Put *bar* above text and pages."""
        self._column.insertWidget(0, bar)

    def _show(self, mode: str) -> None:
        wanted = {"read": ("reader",), "pages": ("preview",), "both": ("reader", "preview")}[mode]
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self._split.isAncestorOf(focused)
        for name in wanted:
            room = self._rooms.get(name)
            if isinstance(room, QWidget) and self._split.indexOf(room) < 0:
                self._split.insertWidget(0 if name == "reader" else 1, room)
                self._tell_what_is_chosen(name)
        for name in ("reader", "preview"):
            room = self._rooms.there(name)
            if isinstance(room, QWidget):
                room.setVisible(name in wanted)
        if had_keys and not (focused and focused.isVisible()):
            self._hand_on_keys(wanted[0])
        if mode == "both" and not self._is_shared:
            self._is_shared = True
            self._share_alike()
        self.mode = mode
        self.gallery_shown.emit(False)
        self.mode_changed.emit(mode)

    def _hand_on_keys(self, name: str) -> None:
        """Let the pane *name* have the keys of the one that gave its place to it."""
        room = self._rooms.there(name)
        if isinstance(room, QWidget):
            keys_at(room).setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        """Put the pages beside the text, or below it in little width."""
        beside = self.width() >= scaled(_BESIDE)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
            self._share_alike()

    def _share_alike(self) -> None:
        self._split.refresh()  # else what was just put in asks for its own share afterwards
        self._split.setSizes([self.width()] * self._split.count())  # a half for each

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_restyled(event):
            self._turn()

    def _tell_what_is_chosen(self, name: str) -> None:
        """Let pages that were just made know which entry was chosen before they were there."""
        outline = self._rooms.there("outline")
        if name == "preview" and outline is not None:
            outline.tell_chosen()  # type: ignore[attr-defined]


class _Stack(QStackedLayout):
    """Asks for the room that the page needs that is shown, not the largest."""

    def minimumSize(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize()


class Pages(QWidget):
    """The window's pages, of which one is shown: welcome, work, gallery."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = _Stack(self)
        self._focused: dict[QWidget, QWidget] = {}  # the last one, by page
        self._welcome: WelcomePage | None = None

    def show_welcome(self, files: Files) -> None:
        """Show the page for where no workspace is open; its wishes go to *files*."""
        from ui.main_window.welcome import WelcomePage

        if self._welcome is None:
            self._welcome = page = WelcomePage()
            page.new_requested.connect(files.new)
            page.open_requested.connect(files.open)
            page.sample_requested.connect(files.open_sample)
            page.workspace_requested.connect(files.open_path)
        self._welcome.show_recent(files.recent)
        self.show_page(self._welcome)

    def show_page(self, page: QWidget) -> None:
        """Show *page*; where the focus was in it the last time, there it is again."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        before = self._stack.currentWidget()
        focused = before.focusWidget() if before is not None else None
        if before is not None and focused is not None:
            self._focused[before] = focused
        self._stack.setCurrentWidget(page)
        back = self._focused.get(page)
        if page is not before and back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()
