"""Mouse and keys in the text: they choose, ask to file, and never change anything themselves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from briefing.articles.values import Article
from ui.reader.blocks import Fold
from ui.reader.choosing import Chooser
from ui.reader.pointing import Pointing
from ui.reader.sentences import Sentences
from ui.reader.text_view import TextView
from ui.theme import LINE_ICON, S1, scaled, theme_of

_KEY = Qt.Key
WORDS: Mapping[int, str] = {
    _KEY.Key_Return: "enter",
    _KEY.Key_Enter: "enter",
    _KEY.Key_S: "all",
    _KEY.Key_E: "extend",
    _KEY.Key_Y: "yes",
    _KEY.Key_N: "no",
    _KEY.Key_Period: "below",
    _KEY.Key_Comma: "below",  # on the number pads of half of Europe
}


class ReadingView(TextView):
    """The text with a cursor that goes by sentences."""

    choice_changed = Signal()
    number_pressed = Signal(int)  # of a heading, from 1
    key_pressed = Signal(str)  # one of WORDS, or "copy"
    entry_sought = Signal(str)
    take_back_requested = Signal(object)  # Fold
    drag_requested = Signal()
    menu_requested = Signal(object)  # QPoint of the screen
    focus_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser: Chooser | None = None
        self.tied_at: QPointF | None = None  # where the margin begins that goes with the choice
        self._pointing = Pointing(self)

    def show_article(self, article: Article | None) -> None:
        """Show *article* from its beginning, the cursor at the story's first sentence."""
        self.show_text(article)
        self.chooser = None
        if article is not None:
            self.chooser = Chooser(article.text, self._sentences(article))
            self.chooser.put(self.chooser.sentences.first())
        self.tell()

    def renew(self, article: Article) -> None:
        super().renew(article)
        if self.chooser is not None:
            self.chooser.renew(self._sentences(article))

    def unfold(self, start: int, shown: bool) -> None:
        super().unfold(start, shown)
        if self.chooser is not None and self.article is not None:
            self.chooser.renew(self._sentences(self.article))

    def unfold_all(self, shown: bool) -> None:
        """Show or hide all that is left out."""
        for block in tuple(self.blocks):
            if isinstance(block, Fold) and block.shown is not shown:
                self.unfold(block.start, shown)

    def reveal(self, position: int) -> None:
        """Show what is left out if *position* stands in it."""
        for block in tuple(self.blocks):
            hidden = isinstance(block, Fold) and not block.shown
            if hidden and block.start <= position < block.end:
                self.unfold(block.start, True)

    def restore(self, start: int, end: int, scrolled: int) -> None:
        """Choose ``text[start:end]`` and stand *scrolled* pixels from the beginning."""
        if self.chooser is not None and self.article and 0 <= start < end <= len(self.article.text):
            self.chooser.put_at(start)
            if self.chooser.span != (start, end):
                self.chooser.mark(start, end, exactly=True)
            self.tell()
        self.verticalScrollBar().setValue(scrolled)

    def choose(self, start: int, end: int, *, exactly: bool = True) -> None:
        """Choose ``text[start:end]`` and bring it into view."""
        if self.chooser is not None:
            self.chooser.mark(start, end, exactly=exactly)
            self.tell(seen=True)

    def go_on(self) -> None:
        """Put the cursor at the next sentence."""
        if self.chooser is not None:
            self.chooser.go_on()
            self.tell(seen=True)

    def _sentences(self, article: Article) -> Sentences:
        return Sentences(article.text, article.source.language or "en", self.blocks)

    def tell(self, *, seen: bool = False) -> None:
        """Show what the chooser chose, and say so; *seen*: bring it into view."""
        span = self.chooser.span if self.chooser else None
        self.set_choice(span)
        if seen and span and self.chooser and self.chooser.cursor:
            whole = self.chooser.cursor if not self.chooser.is_free else span
            self.bring_into_view(whole)
        self.choice_changed.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.chooser is None or not (self._took_move(event) or self._took_word(event)):
            super().keyPressEvent(event)

    def _took_move(self, event: QKeyEvent) -> bool:
        assert self.chooser is not None
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps: dict[int, int] = {_KEY.Key_Down: 1, _KEY.Key_Up: -1}
        words: dict[int, int] = {_KEY.Key_Right: 1, _KEY.Key_Left: -1}
        key = event.key()
        if key in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            (self.chooser.extend if shift else self.chooser.move)(steps[key])
        elif key in words and shift:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            span = self.chooser.span
            turned = span is not None and self.runs_leftwards(span[0])
            self.chooser.nudge(-words[key] if turned else words[key], at_end=not control)
        elif key in (_KEY.Key_Home, _KEY.Key_End):
            sentences = self.chooser.sentences
            self.chooser.put(sentences.first() if key == _KEY.Key_Home else sentences.last())
        elif key == _KEY.Key_Escape:
            self.chooser.give_up()
        else:
            return False
        self.tell(seen=True)
        return True

    def _took_word(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier:
            if event.matches(QKeySequence.StandardKey.Copy):
                self.key_pressed.emit("copy")
                return True
            return False
        if _KEY.Key_1 <= event.key() <= _KEY.Key_9:
            self.number_pressed.emit(event.key() - _KEY.Key_0)
            return True
        word = WORDS.get(event.key(), "")
        if word:
            self.key_pressed.emit(word)
        return bool(word)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.chooser is None:
            return
        fold = self.fold_at(event.position())
        if fold is not None:
            self._follow_fold(*fold)
        else:
            self._pointing.press(event.position(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pointing.is_down:
            self._pointing.move(event.position(), event.modifiers())
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pointing.is_down:
            self._pointing.release(event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            at = self.character_at(QPointF(event.pos()))
            span = self.chooser.span if self.chooser else None
            if self.chooser and at is not None and not (span and span[0] <= at < span[1]):
                self.chooser.put_at(at)
                self.tell()
        self.menu_requested.emit(event.globalPos())

    def _follow_fold(self, fold: object, link: int) -> None:
        assert isinstance(fold, Fold)
        if link == 1:
            self.take_back_requested.emit(fold)
        else:
            self.unfold(fold.start, not fold.shown)

    def _hover(self, point: QPointF) -> None:
        at = self.character_at(point, in_text=True)
        fold = self.fold_at(point)
        sentence = self.chooser.sentences.at(at) if self.chooser and at is not None else None
        hand = fold is not None or (at is not None and self.mark_at(point) is not None)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape if hand or at is not None else Qt.CursorShape.ArrowCursor)
        if sentence != self.scene.hover:
            self.scene.hover = sentence
            self.viewport().update()

    def scroll_along(self, y: float) -> None:
        """Scroll by a line if *y* is above or below what is seen."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if y < 0 or y > height:
            bar.setValue(bar.value() + (bar.singleStep() if y > 0 else -bar.singleStep()))

    # Qt's own

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._set_active(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._set_active(False)
        super().focusOutEvent(event)

    def _set_active(self, active: bool) -> None:
        self.scene.active = active
        self.viewport().update()
        self.focus_changed.emit()

    def leaveEvent(self, event: object) -> None:
        self.scene.hover = None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rects = self.rects(self.scene.choice) if self.tied_at and self.scene.choice else []
        if not rects or self.tied_at is None:
            return
        y = rects[0].center().y()
        right = max(rect.right() for rect in rects)
        right = max(right, self.end_of_line(rects[0].center()))  # it strikes no words through
        tie = QRectF(right + 2, y, self.tied_at.x() - scaled(S1) - right - 2, 0)
        if 0 < tie.top() < self.viewport().height() and tie.width() > 0:
            painter = QPainter(self.viewport())
            theme = theme_of(self.palette())
            painter.setPen(QPen(theme.accent if self.scene.active else theme.border, LINE_ICON))
            painter.drawLine(tie.topLeft(), tie.topRight())
