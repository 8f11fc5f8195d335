"""A field for running text, as high as what stands in it; plain text only."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import S2, Type, leading, scaled, type_font

_FEWEST, _MOST = 2, 14  # lines


class TextBox(QPlainTextEdit):
    """Tab leaves it; *grown* tells that it wants another height."""

    grown = Signal()

    def __init__(self, text: str, kind: Type, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._lines = 0
        self.setFont(type_font(kind))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._measure)
        self.setPlainText(text)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._measure())
        self._measure()

    def put_mark(self, mark: str) -> None:
        """Put *mark*, "[…]" or "[]", in the place of what is selected.

        The spaces at the ends of what is selected stay, and beside a word there
        is one, but not within it.  Empty brackets close around what is selected,
        so that it can be typed over; the cursor stands in them.
        """
        cursor = self.textCursor()
        taken = cursor.selectedText()
        inner = taken.strip()
        before, _, after = taken.partition(inner) if inner else self._spaces_at(cursor)
        words = f"[{inner}]" if mark == "[]" else mark
        cursor.insertText(before + words + after)
        inside = len(after) + 1 if mark == "[]" else len(after)
        cursor.movePosition(QTextCursor.MoveOperation.Left, n=inside)
        self.setTextCursor(cursor)
        self.setFocus()

    def _spaces_at(self, cursor: QTextCursor) -> tuple[str, str, str]:
        """Return the spaces that a mark needs before and behind it; none within a word."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        left = start > 0 and self.document().characterAt(start - 1).isalnum()
        right = self.document().characterAt(end).isalnum()
        if left and right and start == end:
            return "", "", ""
        return " " if left else "", "", " " if right else ""

    def put_behind(self, words: str) -> None:
        """Put *words* behind what is selected."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        cursor.insertText(words)
        self.setTextCursor(cursor)
        self.setFocus()

    def sizeHint(self) -> QSize:
        lines = min(max(self._lines, _FEWEST), _MOST)
        return QSize(scaled(200), lines * leading(self._kind) + scaled(S2) + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _measure(self) -> None:
        lines = round(self.document().size().height())
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.grown.emit()
