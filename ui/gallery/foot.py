"""The foot of the gallery: what the chosen template would change, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.gallery.changes import form_lines, lines_of
from ui.gallery.flow import Flow
from ui.theme import (
    INTERFACE,
    JUDGEMENT,
    META,
    RADIUS_CONTROL,
    S1,
    S2,
    S4,
    S6,
    ControlButton,
    FilledButton,
    Hairline,
    LinkButton,
    PlainLabel,
    Theme,
    draw_icon,
    keep_measured,
    scaled,
    theme_of,
)

if TYPE_CHECKING:
    from briefing.memos.values import Memo
    from briefing.templates.values import BriefingTemplate
    from ui.gallery.card import TemplateCard


class Foot(QWidget):
    """Says beforehand what would change."""

    use_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.can_use = False
        self._title = PlainLabel("", JUDGEMENT)
        self._lines = Flow(S6)
        self._flow = self._lines.rows
        undo = QKeySequence(QKeySequence.StandardKey.Undo)
        keys = undo.toString(QKeySequence.SequenceFormat.NativeText)
        self._note = PlainLabel(
            self.tr("One step, undone with %1.").replace("%1", keys), META, muted=True
        )
        self._use = FilledButton(self.tr("Use this template"))
        self._use.clicked.connect(self.use_requested)
        self._links = Flow(S4)
        self._deeds = self._links.rows
        self._lay_out()

    @property
    def lines(self) -> list[str]:
        """What is said of the change, line by line."""
        return [line.text for line in self._lines.findChildren(_Line) if not line.isHidden()]

    def add_deeds(self, links: list[LinkButton]) -> None:
        """Put *links* at the end."""
        for link in links:
            self._deeds.addWidget(link)

    def clear(self) -> None:
        """Say nothing: no template is chosen."""
        self._say("", [])
        self._set_use(False)

    def show_card(self, card: TemplateCard, memo: Memo, now: BriefingTemplate) -> None:
        """Say what the template of *card* would do to *memo*, in the form *now*."""
        from briefing.jobs.changing_template import change_of_template

        new = card.sample.template
        if new is None:
            trouble = card.sample.trouble or self.tr("Being read")
            self._say(card.name, [("warning" if card.sample.trouble else "more", trouble)])
            self._set_use(False)
            return
        if card.in_use:
            self._say(self.tr("%1 is in use").replace("%1", new.name), form_lines(new))
            self._set_use(False)
            return
        title = self.tr("%1 to %2").replace("%1", now.name).replace("%2", new.name)
        self._say(title, [*lines_of(change_of_template(memo, now, new)), *form_lines(new)])
        self._set_use(True)

    def _set_use(self, can: bool) -> None:
        self.can_use = can
        self._use.setEnabled(can)
        self._note.setVisible(can)

    def _say(self, title: str, lines: list[tuple[str, str]]) -> None:
        self._title.setText(title)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for icon, text in lines:
            line = _Line(icon, text)
            self._flow.addWidget(line)
            line.show()
        self._lines.updateGeometry()
        self._lines.fit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._use)
        below = QHBoxLayout()
        below.addWidget(self._note, 1)
        below.addWidget(self._links)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S2)
        column.addWidget(Hairline())
        column.addSpacing(S1)
        column.addLayout(top)
        column.addWidget(self._lines)
        column.addLayout(below)


class OutlinedButton(ControlButton):
    """One of several acts of a page, in a frame."""

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setWidth(size.width() + S2)
        return size

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QPen(theme.border, 1))
        painter.setBrush(theme.hover() if self.underMouse() else theme.base)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)


class _Line(QWidget):
    """An icon and a sentence."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        self._icon, self.text = icon, text
        label = PlainLabel(text, INTERFACE)
        row = QHBoxLayout(self)
        keep_measured(self, lambda: row.setContentsMargins(scaled(S4) + S2, S1, 0, S1))
        row.addWidget(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        colour = theme.warning if self._icon in ("flag", "warning") else theme.text
        size = scaled(S4)
        rect = QRectF(0, (self.height() - size) / 2, size, size)
        draw_icon(QPainter(self), self._icon, rect, colour)
