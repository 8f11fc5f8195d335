"""The library: what is in it, what is sought in it, and what comes into it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from ui.actions import Hint, add_to, record
from ui.library import taking
from ui.library.drop_area import DropArea
from ui.library.empty import EmptyState
from ui.library.foot import Foot
from ui.library.head import Head
from ui.library.incoming import Incoming
from ui.library.lines import Arrangement, Shown
from ui.library.listing import Listed, Listing
from ui.library.model import LibraryModel
from ui.library.view import LinesView
from ui.session import Session
from ui.theme import S2, WIDTH_LIBRARY, keep_measured, scaled
from ui.wording import own_words, plural


class LibraryPane(DropArea):
    """Search, rows and foot, one below the other."""

    edit_requested = Signal(object, str)
    library_edit_requested = Signal(object, str)
    article_chosen = Signal(str)  # article id; by mouse, or as the cursor moves
    article_opened = Signal(str)  # article id; by Enter: the reader is to have the keys
    words_sought = Signal(str)
    hints_changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept, self._scroll = "", 0  # what was chosen when the workspace was left
        self.model = LibraryModel(self)
        self.view = LinesView(self.model)
        self.incoming = Incoming(session, self)
        self.listing = Listing(session, self.model, self.incoming, self)
        self.head, self.foot, self.empty = Head(), Foot(self), EmptyState()
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Library"))
        self.keys_at: QWidget = self.view
        keep_measured(self, lambda: self.setMinimumWidth(max(160, scaled(140))))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.empty, 1)
        inset = QVBoxLayout()
        inset.setContentsMargins(S2, 0, 0, 0)
        inset.addWidget(self.view)
        column.addLayout(inset, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        session, view = self._session, self.view
        for fact in (session.library_changed, session.events_found, session.used_changed):
            fact.connect(self._arrange)
        session.closed.connect(self._clear)
        self.dropped.connect(self.incoming.take)
        self.incoming.changed.connect(self._arrange)
        self.listing.lines_due.connect(view.fit)
        self.listing.shown.connect(self._show_state)
        self.listing.sought.connect(self.words_sought)
        self.head.field.sought.connect(self.listing.search)
        self.head.field.returnPressed.connect(self._open_first)
        self.head.field.left_downwards.connect(view.setFocus)
        self.head.arranged.connect(self._arrange)
        view.article_chosen.connect(self.article_chosen)
        view.article_opened.connect(self._open)
        view.heading_turned.connect(self.listing.turn_heading)
        view.detail_clicked.connect(self.confirm_detail)
        view.customContextMenuRequested.connect(self._open_menu)
        view.focused.connect(self._tell_hints)
        self.foot.review_requested.connect(self.review)
        self.foot.problems_requested.connect(self.show_problems)
        self.empty.add_requested.connect(self.choose_files)

    # What the actions call

    @Slot()
    def seek(self) -> None:
        """Put the cursor into the field of the search."""
        self.show()
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    @Slot()
    def choose_files(self) -> None:
        """Ask for files, and take them in."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add articles"))
        if names:
            self.incoming.take(taking.Files(tuple(map(Path, names))))

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder, and take in what is in it."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a folder"))
        if name:
            self.incoming.take(taking.Files((Path(name),)))

    @Slot()
    def paste(self) -> None:
        """Take in what the clipboard holds: text, a page, files, or an address."""
        found = taking.what_is_in(QGuiApplication.clipboard().mimeData())
        if found is None:
            self._session.problem.emit(
                BriefingError(own_words(self.tr("The clipboard holds no text and no files.")))
            )
        else:
            self.incoming.take(found, self.view.current_id)

    @Slot()
    def review(self) -> None:
        """Show only what is a guess or missing, or all again."""
        shown = Shown.ALL if self.head.shown is Shown.REVIEW else Shown.REVIEW
        self.head.choose(self.head.arrangement, shown)
        first = next(iter(self.model.articles()), None)
        if shown is Shown.REVIEW and first is not None:
            self.view.choose(first.id)
            self.view.setFocus()

    @Slot()
    def confirm(self) -> None:
        """Let no detail of the chosen articles be a guess any more."""
        for row in self.view.chosen():
            self._confirm(row.id, row.guessed)

    @Slot(str, str)
    def confirm_detail(self, identity: str, field: str) -> None:
        """Confirm one guess; what is missing is asked for."""
        row = self._session.row(identity)
        if row is not None and field in row.guessed:
            self._confirm(identity, (field,))
        elif row is not None:
            self._edit_details(identity, field)

    @Slot()
    def edit_details(self) -> None:
        """Open the form of details of the article under the cursor."""
        if self.view.current_id:
            self._edit_details(self.view.current_id, "title")

    @Slot()
    def withdraw(self) -> None:
        """Take the chosen articles out of the library; memos keep what they cite."""
        from briefing.store import Withdraw

        ids = tuple(row.id for row in self.view.chosen())
        if ids:
            name = plural(len(ids), self.tr("Take out 1 article"), self.tr("Take out %1 articles"))
            self.library_edit_requested.emit(Withdraw(ids), name)

    @Slot()
    def show_problems(self) -> None:
        """Open the list of what could not be read, or not without a warning."""
        from ui.library.problems import show_problems

        show_problems(self.incoming.problems, self)

    @Slot(str)
    def mark_article(self, identity: str) -> None:
        """Put the cursor on the article that is shown elsewhere."""
        if identity != self.view.current_id:
            self.view.choose(identity, quietly=True)

    # How it was left

    def view_state(self) -> str:
        """Return selection, arrangement and scroll as text, for the next start."""
        return json.dumps(
            {
                "article": self.view.current_id,
                "arrangement": self.head.arrangement,
                "closed": sorted(self.listing.closed),
                "scroll": self.view.verticalScrollBar().value(),
            }
        )

    def restore_view_state(self, text: str) -> None:
        """Bring back what ``view_state`` gave; what does not fit any more is left out."""
        try:
            state = json.loads(text)
            arrangement = Arrangement(state["arrangement"])
            self.listing.closed = set(state["closed"])
            self._kept, self._scroll = str(state["article"]), int(state["scroll"])
        except (ValueError, KeyError, TypeError):
            return
        self.head.choose(arrangement, Shown.ALL)

    # What is shown

    @Slot()
    def _arrange(self) -> None:
        self.listing.arrange(self.head.arrangement, self.head.shown)

    @Slot(object)
    def _show_state(self, listed: Listed) -> None:
        """Say how many there are, choose what was awaited, and tell what to do if there is none."""
        rows = listed.wish.rows
        words = plural(len(rows), self.tr("1 article"), self.tr("%1 articles"))
        if listed.count != len(rows):
            shown = QLocale().toString(listed.count)
            words = self.tr("%1 of %2").replace("%1", shown).replace("%2", words)
        self.head.say(words)
        self.foot.show_review(listed.without_outlet, listed.undated)
        self.foot.show_problems(len(self.incoming.problems))
        nothing = not self.model.rowCount()
        self.empty.setVisible(nothing)
        self.view.setVisible(not nothing)
        self.empty.show_for(self.listing.words if rows else "", bool(rows))
        self._choose_awaited()

    def _choose_awaited(self) -> None:
        awaited = self.incoming.first or self._kept
        if awaited and self.view.choose(awaited):
            self.incoming.first = ""
            if self._kept:
                self.view.verticalScrollBar().setValue(self._scroll)
        elif not self.view.currentIndex().isValid() and not self._kept:
            self.view.choose_row(self.model.first_article())
        self._kept = ""

    @Slot(str)
    def _open(self, identity: str) -> None:
        self.article_chosen.emit(identity)
        self.article_opened.emit(identity)

    @Slot()
    def _open_first(self) -> None:
        first = next(iter(self.model.articles()), None)
        if first is not None:
            self.view.choose(first.id)
            self._open(first.id)

    @Slot()
    def _clear(self) -> None:
        self.head.field.clear()
        self.incoming.clear()
        self.listing.clear()

    @Slot()
    def _tell_hints(self) -> None:
        self.hints_changed.emit(
            (
                Hint(self.tr("Enter"), self.tr("read")),
                Hint("F2", self.tr("details")),
                Hint(self.tr("Del"), self.tr("take out")),
            )
        )

    def _confirm(self, identity: str, fields: Iterable[str]) -> None:
        from ui.library import details  # a dialog: the window stands without

        fields = tuple(fields)
        name = self.tr("Confirm a guess")
        edit = details.confirmed(self._session.article(identity), fields)
        if edit is not None:
            self.library_edit_requested.emit(edit, name)
        in_memo = details.confirmed_in_memo(self._session.memo, identity, fields)
        if in_memo is not None:
            self.edit_requested.emit(in_memo, name)

    def _edit_details(self, identity: str, focus: str) -> None:
        from ui.library import details

        details.edit_details(
            self._session.article(identity),
            self,
            lambda edit: self.library_edit_requested.emit(edit, self.tr("Correct details")),
            focus,
        )

    def _open_menu(self, place: QPoint) -> None:
        if not self.view.chosen():
            return
        menu = QMenu(self)
        add_to(menu, record("article.confirm"), self.confirm)
        add_to(menu, record("article.details"), self.edit_details)
        menu.addSeparator()
        add_to(menu, record("article.withdraw"), self.withdraw)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(place))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_LIBRARY, 600)
