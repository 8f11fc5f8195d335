"""The head of the library: the search field, how many articles, and how they are arranged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QActionGroup,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.library.lines import Arrangement, Shown
from ui.theme import (
    HEIGHT_CONTROL,
    INTERFACE,
    INTERFACE_BOLD,
    LINE_FOCUS,
    META,
    RADIUS_CONTROL,
    S1,
    S2,
    S3,
    S4,
    ControlButton,
    PlainLabel,
    Theme,
    draw_icon,
    is_restyled,
    scaled,
    theme_of,
    type_font,
)

_TYPING_MS = 120  # without a key, before the search begins
_ICON = 16
_LEAST = 60  # of the menu's button


class SearchField(QLineEdit):
    """A field with a glass in it; what is typed is sought once the hand rests."""

    sought = Signal(str)
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search titles and text"))
        self.setAccessibleName(self.tr("Search titles and text"))
        self.setFrame(False)
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._timer.timeout.connect(lambda: self.sought.emit(self.text().strip()))
        self.textChanged.connect(self._take_words)
        self._dress()

    @Slot()
    def _take_words(self) -> None:
        self._timer.start()
        if not self.isClearButtonEnabled():  # not before there is something to clear
            self.setClearButtonEnabled(True)
            for button in self.findChildren(QToolButton):
                button.setAccessibleName(self.tr("Clear the field"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._dress()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field; Down goes to what was found."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFont(type_font(INTERFACE))
        self.setFixedHeight(scaled(HEIGHT_CONTROL))
        self.setTextMargins(scaled(_ICON) + scaled(S3), 0, S2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = LINE_FOCUS if self.hasFocus() else 1
        # The field of the platform has square corners: what lies outside of ours is covered.
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside.addRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.fillPath(outside - inside, theme.window)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent if self.hasFocus() else theme.border, width))
        painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        size = scaled(_ICON)
        place = QRectF(scaled(S2) + 2, (self.height() - size) / 2, size, size)
        draw_icon(painter, "search", place, theme.muted)


class Head(QWidget):
    """Field, count, and the menu of arrangements."""

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arrangement, self.shown = Arrangement.EVENT, Shown.ALL
        self.field = SearchField()
        self._count = PlainLabel("", INTERFACE_BOLD)
        self._button = _MenuButton(self.tr("Arrange the articles"))
        self._menu = QMenu(self)
        self._button.clicked.connect(self._open_menu)
        self._words = {
            Arrangement.EVENT: self.tr("By event"),
            Arrangement.DAY: self.tr("By day"),
            Arrangement.OUTLET: self.tr("By outlet"),
            Arrangement.TITLE: self.tr("By title"),
            Arrangement.ADDED: self.tr("Latest first"),
        }
        self._filters = {
            Shown.ALL: self.tr("All articles"),
            Shown.UNUSED: self.tr("Not used yet"),
            Shown.USED: self.tr("Used in a memo"),
            Shown.REVIEW: self.tr("To be reviewed"),
        }
        self._fill_menu()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(S1)
        self._row.addWidget(self._count, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(S3, S3, S3, 0)
        column.setSpacing(S2)
        column.addWidget(self.field)
        column.addLayout(self._row)
        self.choose(Arrangement.EVENT, Shown.ALL)

    def say(self, words: str) -> None:
        """Show how many articles there are."""
        self._count.setText(words)
        self._fit()

    def choose(self, arrangement: Arrangement, shown: Shown) -> None:
        """Arrange by *arrangement* what *shown* lets pass."""
        self.arrangement, self.shown = arrangement, shown
        words = self._words[arrangement]
        if shown is not Shown.ALL:
            words = self._filters[shown]
        self._button.setText(words)
        self._button.updateGeometry()
        self._fit()
        for action in self._menu.actions():
            action.setChecked(action.data() in (arrangement.value, shown.value))
        self.arranged.emit()

    def _fit(self) -> None:
        """Put the menu below the count where both do not fit on one line."""
        wanted = self._count.sizeHint().width() + S1 + self._button.sizeHint().width()
        direction = QBoxLayout.Direction
        fits = wanted <= self.width() - 2 * S3
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_restyled(event):
            self._fit()

    def _fill_menu(self) -> None:
        for choices in (self._words, self._filters):
            group = QActionGroup(self._menu)
            for value, words in choices.items():
                action = self._menu.addAction(words)
                action.setCheckable(True)
                action.setData(value.value)
                group.addAction(action)
                action.triggered.connect(lambda _=False, chosen=value: self._take(chosen))
            self._menu.addSeparator()

    def _take(self, chosen: Arrangement | Shown) -> None:
        if isinstance(chosen, Arrangement):
            self.choose(chosen, self.shown)
        else:
            self.choose(self.arrangement, chosen)

    def _open_menu(self) -> None:
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))


class _MenuButton(ControlButton):
    """Words with an arrow behind them."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.kind = META
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + scaled(S4), scaled(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST), scaled(26))

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        size = scaled(12)
        painter.setFont(type_font(self.kind))
        painter.setPen(theme.muted)
        words = QRectF(0, 0, self.width() - size - S3, self.height())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width()) + 1
        )
        painter.drawText(words, right, shown)
        arrow = QRectF(self.width() - size - S2, (self.height() - size) / 2, size, size)
        draw_icon(painter, "down", arrow, theme.muted)
