"""The list of statements of one article, or of all that are read by now: found, sorted, chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.errors import BriefingError
from ui.actions import Hint
from ui.reader.advice import Adviser
from ui.reader.listing.head import ListHead
from ui.reader.listing.model import StatementsModel
from ui.reader.listing.rows import Key, Row, by_speaker, found, marked, rows_of
from ui.reader.listing.view import StatementsView
from ui.reader.marks import marks_of
from ui.reader.standing import ListStanding
from ui.session import ArticleAids, Session
from ui.session.rows import statements_by_article
from ui.session.taking import Taken
from ui.theme import INTERFACE, S8, Hairline, PlainLabel
from ui.wording import plural

_SOON_MS = 30  # in which articles that are read one after the other are shown together


class StatementsPanel(QWidget):
    """Shows what the aids found; what is chosen in it is filed and dragged as from the text."""

    place_sought = Signal(str, int, int)  # article id, start, end
    left = Signal()
    hints_changed = Signal(object)  # tuple of Hint

    def __init__(self, session: Session, adviser: Adviser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._adviser = session, adviser
        self._article = ""
        self._awaited: Key | None = None  # the row to be chosen once it is there
        self._known: dict[str, tuple[ArticleAids, str, tuple[Row, ...]]] = {}
        self.model = StatementsModel(self)
        self.view = StatementsView(self.model)
        self.head = ListHead()
        self._empty = PlainLabel("", INTERFACE, muted=True)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(S8, S8, S8, S8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self.setAccessibleName(self.tr("List of statements"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._lay_out()
        self._connect()

    # What is chosen, for whoever files, copies and drags it

    def has_chosen(self) -> bool:
        """Tell whether a statement is chosen."""
        return self.view.selectionModel().hasSelection()

    def taken(self) -> list[Taken]:
        """Return the statements that are chosen, as they would be taken from the text."""
        article = self._session.article
        return [
            self._adviser.taken(article(row.article), (row.start, row.end))
            for row in self.view.chosen()
        ]

    def go_on(self) -> None:
        """Choose what comes after the chosen."""
        self.view.go_on()

    # What is shown

    @Slot(str)
    def show_article(self, identity: str) -> None:
        """Show the statements of an article."""
        changed = identity != self._article
        self._article = identity
        if self.isVisible():
            self.refresh()
        if changed and not self.head.all_articles.isChecked():
            self.view.scrollToTop()

    @Slot()
    def refresh_soon(self) -> None:
        """Show anew what has changed, if it is seen."""
        if self.isVisible():
            self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Show what is known by now."""
        if self._session.path is None:
            self.model.show([])
            return
        everything = [row for aids, outlet in self._aids() for row in self._rows(aids, outlet)]
        rows = found(everything, self.head.field.text())
        if self.head.by_speaker.isChecked():
            rows = by_speaker(rows)
        self.model.show(rows)
        self._say(len(rows), len(everything))
        self._choose(rows)

    def _aids(self) -> Iterator[tuple[ArticleAids, str]]:
        """Yield what is known of the articles that are to be shown, each with its outlet."""
        if not self.head.all_articles.isChecked():
            aids = self._session.aids(self._article) if self._article else None
            if aids is not None:
                yield aids, self._adviser.outlet(self._article)
            return
        known = self._session.shelf.aids_by_now()
        for row in self._session.rows:
            if row.id in known:
                yield known[row.id], row.outlet or row.title

    def _rows(self, aids: ArticleAids, outlet: str) -> tuple[Row, ...]:
        kept = self._known.get(aids.article)
        try:
            article = self._session.article(aids.article)
        except BriefingError as error:
            self._session.problem.emit(error)
            return ()
        if kept is None or kept[0] is not aids or kept[1] != outlet:
            kept = aids, outlet, rows_of(article, aids.statements, outlet)
            self._known[aids.article] = kept
        memo = self._session.memo
        if not statements_by_article(memo)[aids.article]:
            return kept[2]
        return marked(kept[2], marks_of(memo, article.id, article.text))

    def _say(self, shown: int, there: int) -> None:
        words = plural(there, self.tr("1 statement"), self.tr("%1 statements"))
        if shown != there:
            words = self.tr("%1 of %2").replace("%2", words)
            words = words.replace("%1", QLocale().toString(shown))
        reading = self.head.all_articles.isChecked() and self._session.shelf.is_reading
        self.head.say(f"{words} …" if reading else words)
        self._empty.setText(self._what_to_do(there))
        self._empty.setVisible(not shown)
        self.view.setVisible(bool(shown))

    def _what_to_do(self, there: int) -> str:
        if there:
            return self.tr("No statement has these words. Empty the field to see all.")
        aids = self._session.aids(self._article) if self._article else None
        if aids is None:
            return self.tr("The article is being read …")
        if not aids.understood:
            return self.tr(
                "Who says what is not found in this language. Go back to the text (Esc): "
                "any sentence can be taken there."
            )
        return self.tr(
            "Nothing is attributed to a speaker here. Go back to the text (Esc): "
            "any sentence can be taken there."
        )

    # How it was left

    def standing(self) -> ListStanding:
        """Return how the list stands, for the next start."""
        row, head = self.view.current, self.head
        key = row.key if row else ListStanding().row
        return ListStanding(head.by_speaker.isChecked(), head.all_articles.isChecked(), key)

    def restore(self, known: ListStanding) -> None:
        """Stand as *known* says, once its row is there."""
        self.head.by_speaker.setChecked(known.by_speaker)
        self.head.all_articles.setChecked(known.all_articles)
        self._awaited = known.row

    def _choose(self, rows: Sequence[Row]) -> None:
        """Choose the row that was awaited, if it is there by now; else one, if none is chosen."""
        at = next((n for n, row in enumerate(rows) if row.key == self._awaited), None)
        if at is not None:
            self._awaited = None
            self.view.choose_row(at)
        elif rows and not self.view.selectedIndexes():
            awaited = self._awaited
            self.view.choose_row(max(0, self.view.currentIndex().row()))
            self._awaited = awaited

    @Slot()
    def _await_nothing(self) -> None:
        """Leave the cursor where a hand has put it."""
        self._awaited = None

    # Wishes

    @Slot()
    def seek_text(self) -> None:
        """Ask for the text, at the statement under the cursor."""
        row = self.view.current
        if row is not None:
            self.place_sought.emit(*row.key)

    @Slot()
    def _tell_hints(self) -> None:
        if self.view.hasFocus():
            self.hints_changed.emit(
                (
                    Hint("1–9", self.tr("file under heading")),
                    Hint("↵", self.tr("as suggested")),
                    Hint("S", self.tr("with all sources")),
                    Hint(self.tr("Space"), self.tr("show in the text")),
                    Hint(self.tr("Esc"), self.tr("text")),
                )
            )

    def focus(self) -> None:
        """Let the list have the keys, or the field where nothing is listed."""
        at = self.view if self.model.rowCount() else self.head.field
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        session, view, head = self._session, self.view, self.head
        session.memo_changed.connect(self.refresh_soon)
        session.library_changed.connect(self.refresh_soon)
        session.article_aids_ready.connect(self.refresh_soon)
        session.closed.connect(self._forget)
        head.arranged.connect(self.refresh)
        head.field.left_downwards.connect(self.focus)
        head.field.left.connect(self.left)
        view.left.connect(self.left)
        view.text_sought.connect(self.seek_text)
        view.focused.connect(self._tell_hints)
        view.choice_changed.connect(self._tell_hints)
        view.choice_changed.connect(self._await_nothing)

    @Slot()
    def _forget(self) -> None:
        self._soon.stop()
        self._known.clear()
        self._article = ""
        self.model.show([])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
