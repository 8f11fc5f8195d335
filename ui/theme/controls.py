"""Buttons, lines and labels as the window draws them, on the palette and at the type's size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QSizePolicy,
    QSplitter,
    QSplitterHandle,
    QWidget,
)

from ui.theme.colours import Theme, blend, theme_of
from ui.theme.icons import draw_icon
from ui.theme.measures import (
    HEIGHT_CONTROL,
    INTERFACE,
    INTERFACE_BOLD,
    LINE_FOCUS,
    LINE_PANE,
    RADIUS_CONTROL,
    S1,
    S2,
    S4,
    Type,
)
from ui.theme.tips import act_tip, plain_tip
from ui.theme.type import scaled, type_font, words_width

_ICON = 16
_SHORTEST = 96  # of a button whose words may be cut
_FAINT = 0.4  # opacity of what cannot be used now
_OVER = 0.12  # of the words' colour, on a filled ground under the mouse
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ControlButton(QAbstractButton):
    """A flat button: icon, words or both; what it does is an action's or its ``clicked``."""

    def __init__(
        self, name: str, *, icon: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self.kind: Type = INTERFACE
        self._by_keyboard = False
        self._cut = False
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def follow(self, action: QAction) -> None:
        """Do what *action* does, and show how it stands."""
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._show(action))
        self._show(action)

    def _show(self, action: QAction) -> None:
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())
        name = plain_text_of(action)
        self.setAccessibleName(name)
        self.setToolTip(act_tip(name, action.shortcut().toString()))

    def nextCheckState(self) -> None:
        """Leave it to the action whether the button is checked."""

    def sizeHint(self) -> QSize:
        width = scaled(S2) * 2 + (scaled(_ICON) if self.icon_name else 0)
        if self.text():
            width += words_width(self.kind, self.text()) + scaled(S1)
            width += scaled(S1) if self.icon_name else 0
        return QSize(max(width, scaled(HEIGHT_CONTROL)), scaled(HEIGHT_CONTROL))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return size.boundedTo(QSize(scaled(_SHORTEST), size.height())) if self._cut else size

    def let_cut(self) -> None:
        """Let the words be cut with an ellipsis in little width; the tip says them whole."""
        self._cut = True
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def shown_words(self) -> str:
        """Return the words as far as there is room for them."""
        metrics = QFontMetrics(type_font(self.kind))
        room = self.width() - 2 * scaled(S1)
        room -= scaled(_ICON) + scaled(S2) if self.icon_name else 0
        cut = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        return cut if self._cut else self.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        self.paint_ground(painter, theme)
        if not self.isEnabled():
            painter.setOpacity(_FAINT)
        self.paint_content(painter, theme)
        painter.setOpacity(1.0)
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, QRectF(self.rect()), theme)

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Paint what stands behind icon and words."""
        ground = None
        if self.isDown() or self.isChecked():
            ground = theme.pressed(theme.window)
        elif self.underMouse() and self.isEnabled():
            ground = theme.hover(theme.window)
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)

    def foreground(self, theme: Theme) -> QColor:
        """Return the colour of icon and words."""
        return theme.text

    def paint_content(self, painter: QPainter, theme: Theme) -> None:
        """Paint icon and words, in the middle."""
        font, colour = type_font(self.kind), self.foreground(theme)
        size, words = scaled(_ICON), self.shown_words()
        width = words_width(self.kind, words) if words else 0
        whole = width + (size if self.icon_name else 0)
        whole += scaled(S2) if self.text() and self.icon_name else 0
        left = max(0.0, (self.width() - whole) / 2)
        if self.icon_name:
            top = (self.height() - size) / 2
            draw_icon(painter, self.icon_name, QRectF(left, top, size, size), colour)
            left += size + scaled(S2)
        if self.text():
            painter.setFont(font)
            painter.setPen(colour)
            rect = QRectF(left, 0, width + 2, self.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)


class FilledButton(ControlButton):
    """The one act of a page on a filled ground; a *part* of a block leaves the ground to it."""

    def __init__(self, name: str, *, icon: str = "", text: str = "", part: bool = False) -> None:
        super().__init__(name, icon=icon, text=text or name)
        self.kind = INTERFACE_BOLD
        self._part = part

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + scaled(S4), size.height())

    def foreground(self, theme: Theme) -> QColor:
        return theme.on_button()

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        over = self.isEnabled() and (self.isDown() or self.underMouse())
        if self._part and not over:
            return
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(theme.on_button(), theme.button, _OVER if over else 0.0))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)


class LinkButton(ControlButton):
    """Words in the accent, underlined: leads somewhere."""

    def foreground(self, theme: Theme) -> QColor:
        return theme.accent

    def sizeHint(self) -> QSize:
        height = QFontMetrics(type_font(self.kind)).height() + S1
        return QSize(words_width(self.kind, self.text()) + 2 * S1, max(scaled(20), height))

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        metrics = QFontMetrics(type_font(self.kind))
        width = words_width(self.kind, self.text())
        left = max(0.0, (self.width() - width) / 2)
        line = self.height() / 2 + metrics.height() / 2 + (1 if not self.underMouse() else 0)
        painter.setPen(QPen(theme.accent, LINE_PANE if not self.underMouse() else LINE_FOCUS))
        painter.drawLine(int(left), int(line), int(left + width), int(line))


def paint_focus(painter: QPainter, rect: QRectF, theme: Theme, radius: float = 5) -> None:
    """Paint the ring of the focus just inside *rect*."""
    inset = LINE_FOCUS / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.accent, LINE_FOCUS))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


class Hairline(QFrame):
    """A line of one pixel between two panes or rows; *upright* or lying."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).hairline)


class PaneSplitter(QSplitter):
    """Panes side by side, a hairline between each two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHandleWidth(1)  # Qt lets the mouse take hold of some pixels more
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).hairline)


class PlainLabel(QLabel):
    """Words that are never read as markup, in one kind of type and one role of colour."""

    def __init__(
        self,
        text: str = "",
        kind: Type = INTERFACE,
        *,
        muted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._muted = kind, muted
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
        super().changeEvent(event)

    def set_muted(self, muted: bool) -> None:
        """Let the words stand back, or not."""
        self._muted = muted
        self._dress()

    def _dress(self) -> None:
        font = type_font(self._kind)
        if self.font() != font:
            self.setFont(font)
        theme = theme_of(QGuiApplication.palette())
        colour = theme.muted if self._muted else theme.text
        if self.palette().color(self.foregroundRole()) != colour:
            palette = self.palette()
            palette.setColor(self.foregroundRole(), colour)
            self.setPalette(palette)


def plain_text_of(action: QAction) -> str:
    """Return the words of *action* without the mark of its mnemonic."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
