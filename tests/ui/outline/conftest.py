"""A pane on the sample workspace, and drags as Qt delivers them."""

import pytest
from PySide6 import __version_info__ as version_info
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture
def pane(qtbot, opened):
    """The outline of the sample, wired to its session as the window wires it."""
    from ui.outline import OutlinePane

    pane = OutlinePane(opened)
    qtbot.addWidget(pane)
    pane.edit_requested.connect(opened.edit)
    pane.resize(412, 4000)
    pane.show()
    qtbot.waitExposed(pane)
    pane.view.expandAll()
    QApplication.processEvents()
    return pane


class Hand:
    """Drags over a view through the events that Qt itself would send."""

    def __init__(self, view):
        self.view = view

    def point(self, key, share=0.5):
        """Return the place at *share* of the height of the line *key*."""
        rect = self.view.visualRect(self.view.lines.index_of(key))
        assert rect.isValid(), key
        return QPoint(rect.center().x(), round(rect.top() + rect.height() * share))

    @staticmethod
    def place(at):
        """Return *at* as events take it: in Qt 6.12 as QPointF, before only as QPoint."""
        return QPointF(at) if version_info >= (6, 12) else at

    def over(self, data, at, held=Qt.KeyboardModifier.NoModifier):
        """Enter with *data* and move to *at*; return whether it may be dropped there."""
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction | Qt.DropAction.LinkAction
        viewport, left = self.view.viewport(), Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(self.place(at), actions, data, left, held)
        QApplication.sendEvent(viewport, enter)
        if not enter.isAccepted():
            return False
        move = QDragMoveEvent(self.place(at), actions, data, left, held)
        QApplication.sendEvent(viewport, move)
        if not move.isAccepted():
            QApplication.sendEvent(viewport, QDragLeaveEvent())
        return move.isAccepted()

    def pack(self, keys):
        """Return what dragging the lines *keys* carries."""
        lines = [self.view.lines.line(self.view.lines.index_of(key)) for key in keys]
        return self.view.lines.pack(lines)

    def drop(self, data, at, held=Qt.KeyboardModifier.NoModifier):
        """Enter, move and drop *data* at *at*; return whether it was taken."""
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction | Qt.DropAction.LinkAction
        viewport, left = self.view.viewport(), Qt.MouseButton.LeftButton
        if not self.over(data, at, held):
            return False
        drop = QDropEvent(QPointF(at), actions, data, left, held)
        QApplication.sendEvent(viewport, drop)
        return drop.isAccepted()

    def drag(self, keys, onto, share=0.5, held=Qt.KeyboardModifier.NoModifier):
        """Drag the lines *keys* to *share* of the line *onto*."""
        return self.drop(self.pack(keys), self.point(onto, share), held)


@pytest.fixture
def hand(pane):
    """A hand over the pane's tree."""
    return Hand(pane.view)
