"""The reader: header, text, margin; it shows facts of the session and asks for edits."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from briefing.articles.values import Article
from briefing.errors import BriefingError
from ui.reader.advice import Adviser
from ui.reader.carrying import Carrier
from ui.reader.confirm_bar import ConfirmBar
from ui.reader.confirmations import Confirmations
from ui.reader.header import Header
from ui.reader.list_place import ListPlace
from ui.reader.margin import Margin
from ui.reader.marks import marks_of
from ui.reader.menu import show_menu
from ui.reader.reading_view import ReadingView
from ui.reader.requests import Requests
from ui.reader.saying import Saying
from ui.reader.seeking import Seeking
from ui.reader.source_details import ADDRESS_ALONE, details_of, what_to_do
from ui.reader.standing import read_standing, standing_of
from ui.session import Session
from ui.theme import INTERFACE, S8, PlainLabel


class ReaderPane(QWidget):
    """Shows one article and lets its statements be taken."""

    edit_requested = Signal(object, str)  # edit of the memo, name of the step
    library_edit_requested = Signal(object, str)
    entry_sought = Signal(str)  # entry id
    detail_confirmed = Signal(str, str)  # article id, field of its source that is a guess
    article_shown = Signal(str)  # article id
    filed = Signal(str)  # entry id
    hints_changed = Signal(object)  # tuple of Hint
    reader_sought = Signal()  # it is to be shown

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view = ReadingView(self)  # the first, so that the focus comes to it first
        self.keys_at: QWidget = self.view
        self.header = Header(self)
        self.adviser = Adviser(session)
        self.margin = Margin(self.view)
        self.requests = Requests(session, self.view, self.adviser, self)
        self.saying = Saying(session, self.view, self.adviser, self.margin, self.requests.filing)
        self.confirm_bar = ConfirmBar(self)
        self.confirmations = Confirmations(session, self.view, self.confirm_bar, self)
        self.seeking = Seeking(self.view)
        self.carrier = Carrier(session, self.view, self.adviser, self)
        self._empty = PlainLabel("", INTERFACE, muted=True)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(S8, S8, S8, S8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("Reader"))
        self._lay_out()
        self._connect()
        self._hear_session()
        self.show_article("")

    # Facts

    @Slot(str)
    def show_article(self, identity: str) -> None:
        """Show an article from its beginning; "" for none."""
        article = self._found(identity)
        is_there = article is not None and article.media_type != ADDRESS_ALONE
        self._empty.setText(what_to_do(article))
        self._pages.setCurrentIndex(1 if is_there else 0)
        self.saying.is_held = True
        self.view.show_article(article)
        self.saying.is_held = False
        self.margin.hide()
        self._show_marks()
        self._show_details()
        self.saying.advise_soon()  # the text first, then what is said of it
        self.seeking.begin()
        self.confirmations.look()
        if article is not None:
            self.article_shown.emit(article.id)

    @Slot(str, int, int)
    def show_place(self, identity: str, start: int, end: int) -> None:
        """Show ``text[start:end]`` of an article, chosen."""
        if self.article is None or self.article.id != identity:
            self.show_article(identity)
        if self.article is not None and self.article.id == identity:
            self.statements.leave()
            self.view.reveal(start)
            self.view.choose(start, end)

    @Slot(str)
    def show_hits(self, query: str) -> None:
        """Mark the words of *query*, and show the first; "" for none."""
        self.seeking.seek(query)

    @Slot()
    def next_hit(self) -> None:
        """Put the cursor at the next of the words that are sought."""
        self.seeking.step(1)

    @Slot()
    def previous_hit(self) -> None:
        """Put the cursor at the one before of the words that are sought."""
        self.seeking.step(-1)

    def has_hits(self) -> bool:
        """Tell whether words are sought."""
        return bool(self.seeking.query) and not self.statements.is_shown

    def view_state(self) -> str:
        """Return how the reader stands, for the next start."""
        return standing_of(self.view, self.statements.standing())

    def restore_view_state(self, state: str) -> None:
        """Stand as *state* says, as far as it can be."""
        known = read_standing(state)
        if known is None:
            return
        self.view.set_zoom(known.zoom)
        if self._session.row(known.article) is not None:
            self.show_article(known.article)
            self.view.restore(known.start, known.end, known.scrolled)
            self.statements.restore(known.listed)

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.view.article

    # The session

    def _hear_session(self) -> None:
        session = self._session
        session.opened.connect(self._take_workspace)
        session.closed.connect(lambda: self.show_article(""))
        session.memo_changed.connect(self._take_memo)
        session.template_changed.connect(self._take_template)
        session.article_aids_ready.connect(self._take_aids)
        session.library_changed.connect(self._take_library)

    @Slot()
    def _take_workspace(self) -> None:
        # The library chooses one at once as a rule: another before it would be shown for nothing.
        QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        if self.article is None and (rows := self._session.rows):
            self.show_article(rows[0].id)

    @Slot(object, object)
    def _take_memo(self, _before: object, _after: object) -> None:
        self.adviser.forget_memo()
        self._show_marks()
        self._show_details()
        self.confirmations.look()
        self.saying.advise_soon()  # not in the same breath as the outline

    @Slot(object)
    def _take_template(self, _template: object) -> None:
        self.adviser.forget_memo()
        self.saying.advise_soon()

    @Slot(str)
    def _take_aids(self, identity: str) -> None:
        if self.article is not None and self.article.id == identity:
            self.adviser.forget_memo()
            self.saying.advise()

    @Slot()
    def _take_library(self) -> None:
        if self.article is None or self._session.row(self.article.id) is None:
            self._take_workspace()
            return
        article = self._found(self.article.id)
        if article is not None and article != self.article:
            self.view.renew(article)
        self._show_details()
        self.confirmations.look()
        self.saying.advise_soon()

    def _found(self, identity: str) -> Article | None:
        if not identity or self._session.path is None:
            return None
        try:
            return self._session.article(identity)
        except BriefingError as error:
            self._session.problem.emit(error)
            return None

    # What is shown about the text

    def _show_marks(self) -> None:
        article = self.article
        if article is not None:
            self.view.set_marks(marks_of(self._session.memo, article.id, article.text))

    def _show_details(self) -> None:
        article = self.article
        row = None if article is None else self._session.row(article.id)
        if article is None or row is None:
            self.header.show_source("", ())
            return
        entries = {mark.entry for mark in self.view.scene.marks}
        self.header.show_source(row.title, details_of(row, self.view.paragraphs, len(entries)))
        self.view.setAccessibleName(self.tr("Text of “%1”").replace("%1", row.title))
        self.header.left_out.setVisible(bool(article.left_out))

    # Wishes

    @Slot(str)
    def take_key(self, word: str) -> None:
        """Do what a key of the text means, by its word in ``WORDS``."""
        calls = {
            "enter": self.requests.file_as_suggested,
            "all": self.requests.file_with_all,
            "extend": self.requests.extend_over_cut,
            "below": self.requests.point,
            "yes": lambda: self.confirm_bar.answer(confirmed=True),
            "no": lambda: self.confirm_bar.answer(confirmed=False),
            "copy": self.carrier.copy,
        }
        if word in calls:
            calls[word]()

    @Slot(object)
    def _show_menu(self, at: QPoint) -> None:
        show_menu(self, at, self._session.memo)

    def _step_size(self, by: int) -> None:
        self.view.set_zoom(round(self.view.zoom + 0.1 * by, 2))

    @Slot(str)
    def _confirm_detail(self, field: str) -> None:
        if self.article is not None:
            self.detail_confirmed.emit(self.article.id, field)

    @Slot()
    def _turn_left_out(self) -> None:
        self.view.unfold_all(not self.header.left_out.isChecked())
        self.header.left_out.setChecked(not self.header.left_out.isChecked())

    @Slot()
    def _take_all(self) -> None:
        self.requests.file_with_all()
        self.view.setFocus()

    @Slot()
    def _extend(self) -> None:
        self.requests.extend_over_cut()
        self.view.setFocus()

    # How it is made

    def _lay_out(self) -> None:
        work = QWidget(self)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.confirm_bar, self.view):
            column.addWidget(part, 1 if part is self.view else 0)
        self.statements = ListPlace(self._session, self, column)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(work)

    def _connect(self) -> None:
        view, requests, margin = self.view, self.requests, self.margin
        view.choice_changed.connect(self.saying.advise)
        view.choice_changed.connect(requests.filing.settle)
        view.focus_changed.connect(self.saying.advise)
        view.arranged.connect(self._arranged)
        view.number_pressed.connect(requests.file)
        view.key_pressed.connect(self.take_key)
        view.entry_sought.connect(self.entry_sought)
        view.take_back_requested.connect(requests.take_back)
        view.drag_requested.connect(self.carrier.drag)
        view.menu_requested.connect(self._show_menu)
        requests.edit_requested.connect(self.edit_requested)
        self.confirmations.edit_requested.connect(self.edit_requested)
        requests.library_edit_requested.connect(self.library_edit_requested)
        requests.filed.connect(self.filed)
        requests.filed.connect(self.saying.tell_what_is_below)
        requests.noted.connect(self.hints_changed)
        self.saying.hints_changed.connect(self.hints_changed)
        margin.drag_requested.connect(self.carrier.drag_all)
        margin.take_all_requested.connect(self._take_all)
        margin.extension_requested.connect(self._extend)
        self.header.size_stepped.connect(self._step_size)
        self.header.left_out_toggled.connect(self._turn_left_out)
        self.header.detail_clicked.connect(self._confirm_detail)

    @Slot()
    def _arranged(self) -> None:
        self.header.set_indent(self.view.left)
        self.saying.place.put()
