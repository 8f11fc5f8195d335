"""Takes what is chosen to the clipboard, or along with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from ui.reader.advice import Adviser
from ui.reader.copying import carried, picture_of, quotation_of
from ui.reader.reading_view import ReadingView
from ui.reader.requests import Listed
from ui.session import Session
from ui.session.taking import Taken
from ui.theme import S1, S2, scaled
from ui.wording import plural


class Carrier(QObject):
    """Copies and drags the choice of *view*."""

    def __init__(
        self, session: Session, view: ReadingView, adviser: Adviser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._adviser = adviser
        self._above = parent
        self.listed: Listed | None = None

    @Slot()
    def copy(self) -> None:
        """Put what is chosen on the clipboard; other programs see a quotation with its citation."""
        taken = self._chosen()
        if taken:
            QApplication.clipboard().setMimeData(self.pack(taken))

    @Slot()
    def drag(self) -> None:
        """Let what is chosen be dragged; returns when it was let go."""
        taken = self._chosen()
        if not taken:
            return
        outlet = self._adviser.outlet(taken[0].article)
        about = ", ".join(name for name in (taken[0].speaker, outlet) if name)
        if len(taken) > 1:
            about = plural(len(taken), "", self.tr("%1 statements"))
        self._pull(self.pack(taken), self._words(taken[0]), about)

    def pack(self, taken: Sequence[Taken]) -> QMimeData:
        """Return *taken* as a drag carries them, each an entry of its own."""
        return carried([[one] for one in taken], "\n\n".join(map(self._words, taken)))

    @Slot()
    def drag_all(self) -> None:
        """Let what is chosen be dragged with what others make of it, as one entry."""
        article, span = self._view.article, self._view.scene.choice
        if article is None or span is None:
            return
        collation = self._adviser.collation(article, span)
        taken = self._adviser.taken_with_others(article, span)
        sources = plural(len(taken), self.tr("1 source"), self.tr("%1 sources"))
        count = len(collation.origins) if collation else 1
        origins = plural(count, self.tr("1 origin"), self.tr("%1 origins"))
        words = self._words(taken[0])
        self._pull(carried([taken], words), words, f"{sources}, {origins}")

    def _pull(self, data: QMimeData, words: str, about: str) -> None:
        pulled = QDrag(self._view if self.listed is None else self._above)
        pulled.setMimeData(data)
        pulled.setPixmap(picture_of(self._view, words, about))
        pulled.setHotSpot(QPoint(-scaled(S2), -scaled(S1)))
        pulled.exec(Qt.DropAction.CopyAction)

    def _chosen(self) -> Sequence[Taken]:
        if self.listed is not None:
            return self.listed.taken()
        article, span = self._view.article, self._view.scene.choice
        return [self._adviser.taken(article, span)] if article and span else []

    def _words(self, taken: Taken) -> str:
        article = self._session.article(taken.article)
        return quotation_of(article, taken, self._session.memo, self.tr("para."))
