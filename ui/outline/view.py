"""The tree of the memo: keys, mouse and drags; what they mean is asked of the pane."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import (
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from ui.actions import keys_within
from ui.outline.delegate import OutlineDelegate
from ui.outline.drag_picture import drag_picture
from ui.outline.dropping import DropGuide
from ui.outline.lines import Line, LineKind, walk
from ui.outline.model import OutlineModel
from ui.outline.settling import Settling
from ui.theme import FLASH_MS, S6, keep_measured, scaled, theme_of
from ui.theme.viewports import give_viewport

_FLASH_STEP = 30
_TRIES = 4  # to bring a line into sight among others of which the height is estimated


class OutlineView(QTreeView):
    """Cards under headings; every wish is a signal with the line it is about."""

    asked = Signal(object)  # ActionRecord
    opened = Signal(object)  # Line, to be edited
    chosen = Signal(object)  # Line that became the current one
    focused = Signal()

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.lines = model
        self.setModel(model)
        self.delegate = OutlineDelegate(self, model)
        self.setItemDelegate(self.delegate)
        self.guide = DropGuide(self, model, self.delegate)
        self.settling = Settling(self, model, self.delegate)
        self.setAccessibleName(self.tr("Memo"))
        self._flash_left = 0
        self._flash = QTimer(self, interval=_FLASH_STEP)
        self._flash.timeout.connect(self._fade)
        self._relay = QTimer(self, singleShot=True, interval=0)
        self._relay.timeout.connect(self._lay_anew)
        self._dress()

    def _dress(self) -> None:
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        keep_measured(self, lambda: self.verticalScrollBar().setSingleStep(scaled(S6)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    # What is chosen

    def current_line(self) -> Line | None:
        """Return the line that has the keys."""
        return self.lines.line(self.currentIndex())

    def selected_lines(self) -> list[Line]:
        """Return the chosen headings and entries; the current one if none is chosen."""
        indexes: Sequence[QModelIndex] = self.selectionModel().selectedIndexes()
        lines = [line for index in indexes if (line := self.lines.line(index))]
        current = self.current_line()
        found = lines or ([current] if current else [])
        return [each for each in found if each.kind in (LineKind.SECTION, LineKind.ENTRY)]

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show *lines*; where the current one is not among them, its neighbour becomes it."""
        self._step_aside({line.key for line in walk(lines)})
        self.lines.show(lines)

    def _step_aside(self, staying: AbstractSet[str]) -> None:
        index, no_update = self.currentIndex(), QItemSelectionModel.SelectionFlag.NoUpdate
        while (line := self.lines.line(index)) is not None and line.key not in staying:
            row, rows = index.row(), self.lines.rowCount(index.parent())
            others = (*range(row + 1, rows), *reversed(range(row)))
            siblings = (index.siblingAtRow(other) for other in others)
            index = next(
                (each for each in siblings if self._is_one_of(each, staying)), index.parent()
            )
            self.selectionModel().setCurrentIndex(index, no_update)

    def _is_one_of(self, index: QModelIndex, keys: AbstractSet[str]) -> bool:
        line = self.lines.line(index)
        return line is not None and line.key in keys

    def show_line(self, key: str) -> bool:
        """Open what is above the line *key*, choose it and bring it into sight."""
        index = self.lines.index_of(key)
        if not index.isValid():
            return False
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def flash(self, key: str) -> None:
        """Let the card *key* flash once; nothing moves."""
        index = self.lines.index_of(key)
        if index.isValid():
            self.scrollTo(index)
            self._flash_left = FLASH_MS
            self.delegate.flashing = (key, 1.0)
            self._flash.start()
            self.viewport().update()

    def _fade(self) -> None:
        self._flash_left -= _FLASH_STEP
        key, _ = self.delegate.flashing
        if self._flash_left <= 0:
            self._flash.stop()
            key = ""
        self.delegate.flashing = (key, max(0.0, self._flash_left / FLASH_MS))
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        line = self.lines.line(current)
        if line is not None:
            self.chosen.emit(line)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString()
        typed_into = self.window().focusWidget()
        if typed_into not in (None, self) and self.isAncestorOf(typed_into):
            event.ignore()  # an open editor let the key through: it is not about the entry
        elif (record := keys_within("outline").get(pressed)) is not None:
            self.asked.emit(record)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.lines.line(index)
        plain = not event.modifiers() and event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)
        if line is not None and line.children and plain:
            at = event.position().x()
            if at < scaled(S6 * 2):
                self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.lines.line(self.indexAt(event.position().toPoint()))
        if line is not None and event.position().x() >= scaled(S6 * 2):
            self.opened.emit(line)

    # Drags

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag what is chosen; what becomes of it is the memo's business, not the view's."""
        lines = self.selected_lines()
        data = self.lines.pack(lines)
        if not data.formats():
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(drag_picture(self, self.delegate, lines))
        drag.setHotSpot(QPoint(-scaled(S6 / 3), -scaled(S6 / 3)))
        drag.exec(supported, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(event.mimeData().hasFormat(form) for form in self.lines.mimeTypes()):
            event.setDropAction(self.guide.action_of(event))
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.guide.follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.guide.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.guide.follow(event)
        self.guide.drop(event)

    # How it is drawn

    def drawBranches(self, painter: QPainter, rect: object, index: QModelIndex) -> None:  # type: ignore[override]
        """The delegate draws them: cards begin at one edge, however deep they stand."""

    def drawRow(self, painter: QPainter, options: object, index: QModelIndex) -> None:  # type: ignore[override]
        options.rect.setWidth(self.viewport().width())  # type: ignore[attr-defined]
        super().drawRow(painter, options, index)  # type: ignore[arg-type]

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring *index* into sight; what comes into sight with it has its height then."""
        for _ in range(_TRIES):
            super().scrollTo(index, hint)
            if not self.settling.settle():
                break

    def _lay_anew(self) -> None:
        anchor = self.settling.anchor()
        self.doItemsLayout()
        self.settling.hold(anchor)
        self.settling.wake()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.settling.settle()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme_of(self.palette()).window)
        painter.end()
        super().paintEvent(event)
        if self.guide.landing is not None:
            painter = QPainter(self.viewport())
            self.guide.paint(painter, theme_of(self.palette()))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._relay.start()
