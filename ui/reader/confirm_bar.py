"""The queue of statements to confirm after an article changed: old and new beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from briefing.articles.values import Span
from ui.reader.controls import KeyButton
from ui.reader.wording import Wording
from ui.theme import (
    INTERFACE_BOLD,
    META,
    S2,
    S4,
    PlainLabel,
    keep_measured,
    scaled,
    theme_of,
)
from ui.wording import plural

if TYPE_CHECKING:
    from ui.reader.confirming import Change

_CONTEXT = 32  # code points shown before and after
_LONGEST = 420  # code points of a statement that are shown


class ConfirmBar(QWidget):
    """Shows one change at a time; those that stand unchanged come first, all at once."""

    answered = Signal(object, bool)  # tuple of Change, whether they are confirmed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Change, ...] = ()
        self.setAccessibleName(self.tr("Statements to confirm"))
        self._title = PlainLabel("", INTERFACE_BOLD)
        self._old, self._new = Wording(), Wording()
        self._was = PlainLabel(self.tr("As cited"), META, muted=True)
        self._is = PlainLabel("", META, muted=True)
        self._title.setWordWrap(True)
        self._yes, self._no = KeyButton(self.tr("Yes"), "Y"), KeyButton(self.tr("No"), "N")
        self._yes.clicked.connect(lambda: self.answer(confirmed=True))
        self._no.clicked.connect(lambda: self.answer(confirmed=False))
        head = QHBoxLayout()
        head.setSpacing(scaled(S2))
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
        self._is.setText(self._told_of(change))
        start, end = change.place or (0, 0)
        new = text[start:end]
        from ui.reader.nearest import changed_words  # the window stands without

        gone, fresh = changed_words(anchor.exact, new) if change.is_reworded else ((), ())
        show_between(self._old, anchor.prefix, anchor.exact, anchor.suffix, gone, struck=True)
        if change.place is None:
            self._new.show_words("", (0, 0))
            return
        before = text[max(0, start - _CONTEXT) : start]
        show_between(self._new, before, new, text[end : end + _CONTEXT], fresh)

    def _told_of(self, change: Change) -> str:
        from briefing.statements import Ambiguous, Lost

        if change.is_reworded:
            return self.tr("In the newer text, in other words: Y cites these")
        if isinstance(change.outcome, Lost):
            return self.tr("In the newer text it does not stand")
        if isinstance(change.outcome, Ambiguous):
            return self.tr("In the newer text it stands more than once; here first")
        return self.tr("In the newer text it stands elsewhere")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.fillRect(self.rect(), theme.judgement)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)


def _measure(grid: QGridLayout) -> None:
    grid.setContentsMargins(scaled(S4), scaled(S2), scaled(S4), scaled(S2))
    grid.setHorizontalSpacing(scaled(S4))


def show_between(
    shown: Wording,
    before: str,
    words: str,
    after: str,
    changed: Sequence[Span],
    *,
    struck: bool = False,
) -> None:
    """Show *words* between what stands *before* and *after* them; of many those that changed."""
    if len(words) > _LONGEST:
        low = max(0, (changed[0][0] if changed else 0) - _LONGEST // 3)
        high = min(len(words), low + _LONGEST)
        changed = [(a - low, min(b, high) - low) for a, b in changed if low <= a < high]
        before, after = "" if low else before, "" if high < len(words) else after
        words = words[low:high]
    at = len(before) + 1
    moved = [(start + at, end + at) for start, end in changed]
    shown.show_words(f"…{before}{words}{after}…", (at, at + len(words)), moved, struck=struck)
