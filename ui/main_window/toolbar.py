"""The tool bar: library, Add, undo and redo; Read, Pages, Side by side; mail, Word and PDF."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.actions import Actions
from ui.theme import (
    HEIGHT_TOOLBAR,
    INTERFACE,
    INTERFACE_BOLD,
    RADIUS_CARD,
    RADIUS_CONTROL,
    S1,
    S2,
    S3,
    S4,
    ControlButton,
    FilledButton,
    Hairline,
    Theme,
    blend,
    keep_measured,
    plain_text_of,
    scaled,
    theme_of,
)

_INSET = 3  # of a segment in its track
_DIVIDER = 0.5  # how much of the divider of the filled pair shows


class ToolBar(QWidget):
    """One row of buttons that follow the window's actions."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tool-bar")
        self.setAccessibleName(self.tr("Tool bar"))
        self._actions = actions
        self._words: dict[str, tuple[ControlButton, str]] = {}
        left, middle, right = self._parts = (QWidget(self), _Segments(self), QWidget(self))
        self._fill(left, ["view.library", "article.add", "|", "edit.undo", "edit.redo"])
        for id_ in ("view.read", "view.pages", "view.both"):
            segment = _Segment(actions, id_)
            self._words[id_] = (segment, segment.text())
            middle.add(segment)
        self._fill(right, ["export.mail"])
        pair = _FilledPair(actions, ["export.word", "export.pdf"])
        right_layout = right.layout()
        assert right_layout is not None
        right_layout.addWidget(pair)
        row = QHBoxLayout(self)
        row.setContentsMargins(S3, 0, S4, 0)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(middle, 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(right, 1, Qt.AlignmentFlag.AlignRight)
        keep_measured(self, self._measure)

    def _measure(self) -> None:
        self.setFixedHeight(scaled(HEIGHT_TOOLBAR))
        if self.isVisible():  # before that it has no width of its own to fit into
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def _fit(self) -> None:
        """Let words give way to their icons where there is no room, the modes' last."""
        for brief in (set[str](), {"article.add", "export.mail"}, set(self._words)):
            for id_, (button, words) in self._words.items():
                button.setText("" if id_ in brief else words)
                button.updateGeometry()
            if self._room_needed() <= self.width():
                return

    def _room_needed(self) -> int:
        left, middle, right = self._parts
        sides = max(part.sizeHint().width() for part in (left, right))
        return 2 * sides + middle.sizeHint().width() + 2 * S4

    def _fill(self, side: QWidget, ids: list[str]) -> None:
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S1)
        worded = {"article.add", "export.mail"}
        for id_ in ids:
            if id_ == "|":
                line = Hairline(upright=True)
                keep_measured(line, partial(_measure_line, line))
                row.addSpacing(S2)
                row.addWidget(line, 0, Qt.AlignmentFlag.AlignVCenter)
                row.addSpacing(S2)
            elif id_ in self._actions:
                button = _button(self._actions, id_, worded=id_ in worded)
                if button.text():
                    self._words[id_] = (button, button.text())
                row.addWidget(button)


def _measure_line(line: Hairline) -> None:
    line.setFixedHeight(scaled(S4))


def _button(actions: Actions, id_: str, *, worded: bool) -> ControlButton:
    action, record = actions[id_], actions.records[id_]
    name = plain_text_of(action)
    button = ControlButton(name, icon=record.icon, text=name if worded else "")
    button.follow(action)
    return button


class _Segments(QWidget):
    """The track in which one of several segments is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self._row.setSpacing(0)

    def add(self, segment: QWidget) -> None:
        """Put *segment* at the end."""
        self._row.addWidget(segment)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(self.palette()).pressed(theme_of(self.palette()).window))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)


class _Segment(ControlButton):
    def __init__(self, actions: Actions, id_: str) -> None:
        action = actions[id_]
        name = plain_text_of(action)
        super().__init__(name, icon=actions.records[id_].icon, text=name)
        self.follow(action)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setHeight(scaled(26))
        size.setWidth(size.width() + S2)
        return size

    def foreground(self, theme: Theme) -> QColor:
        return theme.text if self.isChecked() else theme.muted

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        self.kind = INTERFACE_BOLD if self.isChecked() else INTERFACE
        if not self.isChecked():
            return
        painter.setBrush(theme.base)
        painter.setPen(QPen(theme.border if theme.dark else theme.hairline, 1))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)


class _FilledPair(QWidget):
    """Word and PDF as one filled block."""

    def __init__(self, actions: Actions, ids: list[str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        names = {"export.word": self.tr("Word"), "export.pdf": self.tr("PDF")}
        for id_ in ids:
            if id_ in actions:
                icon = actions.records[id_].icon
                button = FilledButton(names[id_], icon=icon, part=True)
                button.follow(actions[id_])
                row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.button)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setPen(QPen(blend(theme.on_button(), theme.button, _DIVIDER), 1))
        for child in self.findChildren(FilledButton)[1:]:
            painter.drawLine(child.x(), S2, child.x(), self.height() - S2)
