"""Takes what is chosen to the clipboard, or along with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from ui.reader.advice import Adviser
from ui.reader.copying import carried, picture_of, quotation_of
from ui.reader.reading_view import ReadingView
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

    @Slot()
    def copy(self) -> None:
        """Put what is chosen on the clipboard; other programs see a quotation with its citation."""
        chosen = self._chosen()
        if chosen is not None:
            taken, words = chosen
            QApplication.clipboard().setMimeData(carried([taken], words))

    @Slot()
    def drag(self) -> None:
        """Let what is chosen be dragged; returns when it was let go."""
        chosen = self._chosen()
        if chosen is None:
            return
        taken, words = chosen
        outlet = self._adviser.outlet(taken.article)
        self._pull([taken], words, ", ".join(name for name in (taken.speaker, outlet) if name))

    @Slot()
    def drag_all(self) -> None:
        """Let what is chosen be dragged with what others make of it, as one entry."""
        chosen, article = self._chosen(), self._view.article
        span = self._view.scene.choice
        if chosen is None or article is None or span is None:
            return
        collation = self._adviser.collation(article, span)
        taken = self._adviser.taken_with_others(article, span)
        sources = plural(len(taken), self.tr("1 source"), self.tr("%1 sources"))
        count = len(collation.origins) if collation else 1
        origins = plural(count, self.tr("1 origin"), self.tr("%1 origins"))
        self._pull(taken, chosen[1], f"{sources}, {origins}")

    def _pull(self, taken: Sequence[Taken], words: str, about: str) -> None:
        pulled = QDrag(self._view)
        pulled.setMimeData(carried(taken, words))
        pulled.setPixmap(picture_of(self._view, words, about))
        pulled.setHotSpot(QPoint(-scaled(S2), -scaled(S1)))
        pulled.exec(Qt.DropAction.CopyAction)

    def _chosen(self) -> tuple[Taken, str] | None:
        article, span = self._view.article, self._view.scene.choice
        if article is None or span is None:
            return None
        taken = self._adviser.taken(article, span)
        return taken, quotation_of(article, taken, self._session.memo, self.tr("para."))
