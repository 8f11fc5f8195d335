"""The list of lines: headings that fold, rows that can be chosen, guesses that can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.library.delegate import LineDelegate
from ui.library.lines import Heading, Pending, heading_id
from ui.library.model import NEWS, LibraryModel
from ui.theme.viewports import give_viewport

if TYPE_CHECKING:
    from briefing.store import ArticleRow

_BATCH = 500  # lines laid out at a time, so that the window goes on meanwhile


class LinesView(QListView):
    """One column of lines over a ``LibraryModel``."""

    article_chosen = Signal(str)  # article id; by mouse, or as the cursor moves
    article_opened = Signal(str)  # article id; by Enter
    heading_turned = Signal(str)  # id of a heading that is to fold or unfold
    detail_clicked = Signal(str, str)  # article id, field
    focused = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._model = model
        self._lines = LineDelegate(self, model)
        self._quiet = False
        self._before_reset = ""
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._come_back)
        self.setItemDelegate(self._lines)
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(24)

    def fit(self, lines: int) -> None:
        """Choose the kind of rows that goes with so many *lines*."""
        compact = self._model.is_large(lines)
        if compact != self._lines.compact or compact != self.uniformItemSizes():
            self._lines.compact = compact
            self.setUniformItemSizes(compact)
            mode = QListView.LayoutMode
            self.setLayoutMode(mode.Batched if compact else mode.SinglePass)
            self.setBatchSize(_BATCH)
            self.scheduleDelayedItemsLayout()

    @property
    def current_id(self) -> str:
        """The id of the article under the cursor, "" for none."""
        line = self._model.line(self.currentIndex().row())
        return "" if line is None or isinstance(line, Heading | Pending) else line.id

    def chosen(self) -> list[ArticleRow]:
        """Return the articles that are selected, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        lines = (self._model.line(row) for row in rows)
        return [
            each for each in lines if each is not None and not isinstance(each, Heading | Pending)
        ]

    def choose(self, identity: str, *, quietly: bool = False) -> bool:
        """Put the cursor on an article; return whether it is shown.  *quietly*: tell nobody."""
        return self.choose_row(self._model.row_of(identity), quietly=quietly)

    def choose_row(self, row: int, *, quietly: bool = False) -> bool:
        """Put the cursor on a row; return whether there is one of that number."""
        if not 0 <= row < self._model.rowCount():
            return False
        self._quiet = quietly
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._model.index(row), flags)
        self._quiet = False
        self.scrollTo(self._model.index(row))
        return True

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if not self._quiet and self.current_id:
            self.article_chosen.emit(self.current_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self._model.line(index.row())
        if event.button() == Qt.MouseButton.LeftButton and isinstance(line, Heading):
            self.heading_turned.emit(heading_id(line.key, line.name))
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            field = self._detail_at(event)
            if field:
                self.detail_clicked.emit(self.current_id, field)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._detail_at(event)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._model.line(self.currentIndex().row())
        if isinstance(line, Heading) and _turns(event.key(), closed=line.closed):
            self.heading_turned.emit(heading_id(line.key, line.name))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id:
            self.article_opened.emit(self.current_id)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @Slot()
    def _remember(self) -> None:
        self._before_reset = self.current_id

    @Slot()
    def _come_back(self) -> None:
        """Put the cursor back where it was before everything was shown anew."""
        if self._before_reset:
            self.choose(self._before_reset, quietly=True)

    def viewportSizeHint(self) -> QSize:
        return QSize(200, 300)

    def _detail_at(self, event: QMouseEvent) -> str:
        index = self.indexAt(event.position().toPoint())
        line = self._model.line(index.row())
        if line is None or isinstance(line, Heading | Pending):
            return ""
        news = index.data(NEWS)
        return self._lines.detail_at(self.visualRect(index), line, event.position(), news)


def _turns(key: int, *, closed: bool) -> bool:
    """Tell whether *key* folds an open heading, or unfolds a closed one."""
    either = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
    return key in (*either, Qt.Key.Key_Right if closed else Qt.Key.Key_Left)
