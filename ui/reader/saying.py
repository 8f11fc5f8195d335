"""What is said of the choice: in the margin, in the gutter, aloud, and as keys that work."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.reader.advice import Advice, Adviser
from ui.reader.filing import SECOND_THOUGHT, Filing
from ui.reader.hints import hints_below, hints_for
from ui.reader.margin import Margin
from ui.reader.margin_place import MarginPlace
from ui.reader.reading_view import ReadingView
from ui.session import Session

_SOON_MS = 50  # from a text's being shown to what is said of its first sentence


class Saying(QObject):
    """Says anew what there is to say whenever it is asked to."""

    hints_changed = Signal(object)  # tuple of Hint

    def __init__(
        self, session: Session, view: ReadingView, adviser: Adviser, margin: Margin, filing: Filing
    ) -> None:
        super().__init__(view)
        self._session, self._view, self._adviser = session, view, adviser
        self._margin, self._filing = margin, filing
        self.place = MarginPlace(view, margin)
        self.is_held = False  # while a text is put up: it comes first, then what is said of it
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._see)
        self._again = QTimer(self, singleShot=True, interval=round(1000 * SECOND_THOUGHT))
        self._again.timeout.connect(self.advise)

    def advise_soon(self) -> None:
        """Say it once the text stands."""
        self._soon.start()

    @Slot()
    def advise(self) -> None:
        """Say what there is to say of the choice."""
        if self.is_held:
            return
        article, span = self._view.article, self._view.scene.choice
        advice = Advice()
        if article is not None and span is not None:
            advice = self._adviser.about(article, span)
            marks = self._view.scene.marks
            used = next((m for m in marks if m.start < span[1] and span[0] < m.end), None)
            from ui.reader.speaking import tell  # the window stands without

            tell(self._view, article.text[slice(*span)], used, advice)
        self._view.scene.suggested = 0 if advice.heading is None else advice.heading + 1
        self._margin.show_about(advice.collation, advice.cut_off)
        self.place.put()
        if self._view.scene.active:
            sought = bool(self._view.scene.hits)
            told = () if article is None else hints_for(self._session.memo, advice, sought=sought)
            self.hints_changed.emit(told)

    @Slot()
    def tell_what_is_below(self) -> None:
        """Say, for as long as it holds, that a point leads to the headings below the last."""
        memo = self._session.memo
        found = self._filing.below(memo) if memo else None
        if found is not None and self._view.scene.active:
            self.hints_changed.emit(hints_below(*found))
            self._again.start()

    @Slot()
    def _see(self) -> None:
        if self._view.article is not None and self._session.path is not None:
            self._session.aids(self._view.article.id)
        self.advise()
