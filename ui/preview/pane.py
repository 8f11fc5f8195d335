"""The pane of pages: the exported pages, beside or instead of the text."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.errors import BriefingError
from ui.actions import Hint
from ui.preview.desk import Desk
from ui.preview.page_bar import PageBar
from ui.preview.printing_office import Edition, PagePicture, PrintingOffice, Wanted
from ui.session import Session
from ui.theme import S2, S4, PlainLabel
from ui.wording import told


class PreviewPane(QWidget):
    """Lays the memo out while it is shown, after each change of it."""

    entry_sought = Signal(str)
    pages_counted = Signal(int)
    hints_changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._session = session
        self._due = True
        self.office = PrintingOffice(session, self)
        self.bar, self.desk = PageBar(), Desk()
        self._trouble = PlainLabel()
        self._trouble.setWordWrap(True)
        self._trouble.setContentsMargins(S4, S2, S4, S2)
        self._trouble.setAccessibleName(self.tr("Why the pages are not up to date"))
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self._trouble, self.desk):
            column.addWidget(part, 1 if part is self.desk else 0)
        self.keys_at: QWidget = self.desk
        self._connect()

    # What the window tells

    @Slot(str)
    def show_entry(self, entry: str) -> None:
        """Mark *entry* on the pages and bring it into view."""
        self.desk.show_entry(entry)

    @Slot()
    def print_pages(self) -> None:
        """Ask for a printer, and print the pages as they are."""
        from ui.preview.paper import print_pages

        self._lay_out_if_due()
        print_pages(self, self.office)

    def view_state(self) -> str:
        """Return how the pages stand, for ``restore_view_state``."""
        page, offset = self.desk.place()
        zoom = 0 if self.desk.fits_width else self.desk.zoom
        return json.dumps({"page": page, "offset": round(offset, 1), "zoom": zoom})

    def restore_view_state(self, state: str) -> None:
        """Bring the pages back to how they stood once they are laid out."""
        try:
            kept = json.loads(state)
            self._kept = (int(kept["page"]), float(kept["offset"]))
            zoom = float(kept["zoom"])
        except (ValueError, KeyError, TypeError):
            return
        if zoom:
            self.desk.set_zoom(zoom)

    # What happens

    def _connect(self) -> None:
        self._kept: tuple[int, float] | None = None
        self._session.memo_changed.connect(self._take_memo)
        self._session.template_changed.connect(self._take_change)
        self._session.library_changed.connect(self._take_library)
        self._session.closed.connect(self._close)
        self.office.laid_out.connect(self._take_edition)
        self.office.drawn.connect(self._take_picture)
        self.office.placed.connect(self._take_places)
        self.office.failed.connect(self._tell)
        self.desk.picture_wanted.connect(self.office.draw)
        self.desk.entry_clicked.connect(self.entry_sought)
        self.desk.focused.connect(self._tell_hints)
        self.desk.page_changed.connect(self.bar.show_page)
        self.desk.zoom_changed.connect(self._show_zoom)
        self.bar.page_wanted.connect(self.desk.go_to)
        self.bar.zoom_wanted.connect(self.desk.set_zoom)
        self.bar.fit_wanted.connect(self._fit)
        self.bar.print_wanted.connect(self.print_pages)
        self._show_zoom()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out_if_due()

    @Slot()
    def _tell_hints(self) -> None:
        self.hints_changed.emit(
            (
                Hint(self.tr("Click"), self.tr("show the entry")),
                Hint(self.tr("Ctrl+wheel"), self.tr("larger or smaller")),
            )
        )

    @Slot(object, object)
    def _take_memo(self, before: object, after: object) -> None:
        if before is None:
            self.desk.clear()
        self._take_change()

    @Slot()
    def _take_library(self) -> None:
        self.office.forget_articles()
        self._take_change()

    @Slot()
    def _take_change(self) -> None:
        self._due = True
        if self.isVisible():
            self._lay_out_if_due()

    def _lay_out_if_due(self) -> None:
        session = self._session
        if self._due and session.path is not None and session.memo is not None:
            self._due = False
            self.office.take(Wanted(session.path, session.memo, session.template))

    @Slot()
    def _close(self) -> None:
        self.office.close()
        self.desk.clear()
        self.bar.show_pages(0)
        self._due = True

    @Slot(object)
    def _take_edition(self, edition: Edition) -> None:
        self._trouble.hide()
        self.desk.show_pages(edition.number, edition.pages.sizes)
        if self._kept is not None:
            self.desk.go_to(*self._kept)
            self._kept = None
        self.bar.show_pages(len(edition.pages.sizes))
        self.pages_counted.emit(len(edition.pages.sizes))

    @Slot(object)
    def _take_picture(self, picture: PagePicture | None) -> None:
        if picture is not None:
            ratio = self.desk.devicePixelRatioF()
            picture.image.setDevicePixelRatio(ratio)
            self.desk.show_picture(*picture)

    @Slot(int, object)
    def _take_places(self, _number: int, places: dict) -> None:
        edition = self.office.edition
        if edition is not None:
            page = edition.wanted.template.sheet.page
            self.desk.show_places(places, (page.left, page.width - page.right))

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        """Say beside the pages why they are old; a mistake of ours goes to the reporter."""
        if not isinstance(error, BriefingError):
            sys.excepthook(type(error), error, error.__traceback__)
            return
        words = self.tr("These pages are not up to date: %1")
        self._trouble.setText(words.replace("%1", told(error)))
        self._trouble.show()

    @Slot()
    def _fit(self) -> None:
        self.desk.fit_width()
        self._show_zoom()

    @Slot()
    def _show_zoom(self) -> None:
        self.bar.show_zoom(self.desk.zoom, self.desk.fits_width)
