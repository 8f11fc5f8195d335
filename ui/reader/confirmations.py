"""Keeps the queue of statements to confirm in step with the memo and the article shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from briefing.errors import BriefingError
from ui.reader.confirm_bar import ConfirmBar
from ui.reader.earlier import earlier_version
from ui.reader.reading_view import ReadingView
from ui.session import Session

if TYPE_CHECKING:  # loaded where an article came again with another text
    from briefing.memos.values import Memo
    from ui.reader.confirming import Change


class Confirmations(QObject):
    """Asks about statements of an earlier text of the article; nothing merges silently."""

    edit_requested = Signal(object, str)

    def __init__(
        self, session: Session, view: ReadingView, bar: ConfirmBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._bar = bar
        self._declined: set[tuple[str, str]] = set()  # new article, statement
        self._shown: tuple[Change, ...] = ()
        bar.answered.connect(self._take_answer)

    def look(self) -> None:
        """Work out anew what is to be asked."""
        article, memo = self._view.article, self._session.memo
        if article is None or memo is None:
            self._bar.ask((), "")
            return
        old = earlier_version(self._session.rows, memo, article.id)
        asked = _changes(memo, old, article.text) if old else ()
        left = [c for c in asked if (article.id, c.statement.id) not in self._declined]
        self._bar.ask(left, article.text)
        self._show_place(self._bar.asked)

    def _show_place(self, asked: tuple[Change, ...]) -> None:
        """Choose the words that are asked about, once."""
        if asked == self._shown:
            return
        self._shown = asked
        if len(asked) == 1 and asked[0].place is not None and not asked[0].is_kept:
            self._view.choose(*asked[0].place)

    @Slot(object, bool)
    def _take_answer(self, asked: tuple[Change, ...], confirmed: bool) -> None:
        article, memo = self._view.article, self._session.memo
        if article is None or memo is None:
            return
        if not confirmed:
            self._declined |= {(article.id, change.statement.id) for change in asked}
            self.look()
            return
        from ui.reader.confirming import confirmation

        try:
            edit = confirmation(memo, asked, article)
        except BriefingError as error:
            self._session.problem.emit(error)
            return
        self.edit_requested.emit(edit, self.tr("Cite the newer text"))


def _changes(memo: Memo, old: str, text: str) -> tuple[Change, ...]:
    from ui.reader.confirming import changes

    return changes(memo, old, text)
