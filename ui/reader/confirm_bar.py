"""The queue of statements to confirm after an article changed: old and new beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from briefing.statements import Ambiguous, Lost
from ui.reader.confirming import Change
from ui.reader.controls import KeyButton
from ui.theme import (
    INTERFACE_BOLD,
    META,
    QUOTATION,
    S2,
    S4,
    PlainLabel,
    keep_measured,
    scaled,
    theme_of,
)
from ui.wording import plural


class ConfirmBar(QWidget):
    """Shows one change at a time; those that stand unchanged come first, all at once."""

    answered = Signal(object, bool)  # tuple of Change, whether they are confirmed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Change, ...] = ()
        self.setAccessibleName(self.tr("Statements to confirm"))
        self._title = PlainLabel("", INTERFACE_BOLD)
        self._old, self._new = PlainLabel("", QUOTATION), PlainLabel("", QUOTATION)
        self._was = PlainLabel(self.tr("As cited"), META, muted=True)
        self._is = PlainLabel("", META, muted=True)
        for label in (self._title, self._old, self._new):
            label.setWordWrap(True)
        self._yes, self._no = KeyButton(self.tr("Yes"), "Y"), KeyButton(self.tr("No"), "N")
        self._yes.clicked.connect(lambda: self.answer(confirmed=True))
        self._no.clicked.connect(lambda: self.answer(confirmed=False))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._yes)
        head.addWidget(self._no)
        grid = QGridLayout(self)
        keep_measured(self, partial(_measure, grid))
        grid.addLayout(head, 0, 0, 1, 2)
        for column, (word, text) in enumerate(((self._was, self._old), (self._is, self._new))):
            grid.addWidget(word, 1, column)
            grid.addWidget(text, 2, column)
            grid.setColumnStretch(column, 1)
        self.hide()

    @property
    def asked(self) -> tuple[Change, ...]:
        """What is asked about just now."""
        return self._asked

    def ask(self, changes: Sequence[Change], text: str) -> None:
        """Ask about the first of *changes*, whose new article has *text*; hide if there is none."""
        kept = tuple(change for change in changes if change.is_kept)
        left = [change for change in changes if not change.is_kept]
        self._asked = kept or tuple(left[:1])
        self.setVisible(bool(self._asked))
        many = plural(
            len(left), self.tr("1 statement to confirm"), self.tr("%1 statements to confirm")
        )
        for label in (self._was, self._is, self._old, self._new):
            label.setVisible(not kept)
        self._yes.setEnabled(any(change.place for change in self._asked))
        if kept:
            stand = plural(
                len(kept),
                self.tr("1 statement stands unchanged in this newer text. Cite it from here?"),
                self.tr("%1 statements stand unchanged in this newer text. Cite them from here?"),
            )
            self._title.setText(f"{stand}  ·  {many}" if left else stand)
        elif self._asked:
            self._show(self._asked[0], text)
            self._title.setText(many)

    def answer(self, *, confirmed: bool) -> None:
        """Give the answer to what is asked."""
        if self._asked and (not confirmed or self._yes.isEnabled()):
            self.answered.emit(self._asked, confirmed)

    def _show(self, change: Change, text: str) -> None:
        anchor = change.statement.anchor
        self._old.setText(f"…{anchor.prefix}{anchor.exact}{anchor.suffix}…")
        words = {
            Ambiguous: self.tr("In the newer text it stands more than once; here first"),
            Lost: self.tr("In the newer text it does not stand"),
        }
        told = self.tr("In the newer text it stands elsewhere")
        self._is.setText(words.get(type(change.outcome), told))
        new = ""
        if change.place is not None:
            start, end = change.place
            size = len(anchor.prefix) or 32
            new = f"…{text[max(0, start - size) : end + size]}…"
        self._new.setText(new)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.fillRect(self.rect(), theme.judgement)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)


def _measure(grid: QGridLayout) -> None:
    grid.setContentsMargins(scaled(S4), scaled(S2), scaled(S4), scaled(S2))
    grid.setHorizontalSpacing(scaled(S4))
