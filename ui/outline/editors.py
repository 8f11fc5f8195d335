"""Editing in place: a card becomes a form of its own height; Ctrl+Enter is done, Escape goes back.

An editor never changes a memo.  It gives back the entry as it was typed, and
the pane asks for the edit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.memos.likelihood import CONFIDENCE, SCALES
from briefing.memos.values import Cited, Entry, OwnKind, OwnText
from briefing.statements.values import Statement
from ui.outline.rewording import paraphrased, without_marks
from ui.outline.text_box import TextBox
from ui.outline.words import confidence_words, kind_words
from ui.theme import INTERFACE, JUDGEMENT, META, QUOTATION, S1, S2, S3, PlainLabel, scaled, theme_of

Reword = Callable[[Statement, str], Statement | None]


class EntryEditor(QFrame):
    """A form with a text, some fields, and a way out; see its two kinds below."""

    finished = Signal(object)  # the entry as typed, None if nothing shall change
    grown = Signal()  # its height has changed

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme_of(palette).card)
        self.setPalette(palette)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(scaled(S3), scaled(S2), scaled(S3), scaled(S2))
        self.column.setSpacing(scaled(S1))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(scaled(S2))
        self.form.setVerticalSpacing(scaled(S1))
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.message = PlainLabel("", META)
        self.message.setWordWrap(True)
        self.message.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(scaled(S2))

    def lay_out(self, text: TextBox) -> None:
        """Put *text*, the fields and the buttons below one another."""
        self.text = text
        text.grown.connect(self.grown)
        text.textChanged.connect(self.message.hide)
        self.column.addWidget(text)
        self.column.addLayout(self.form)
        self.column.addWidget(self.message)
        self.column.addLayout(self.buttons)
        self.buttons.addStretch(1)
        self.add_button(self.tr("Cancel"), lambda: self.finished.emit(None))
        self.done = self.add_button(self.tr("Done"), self.finish)
        self.setFocusProxy(text)
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)

    def add_button(self, words: str, call: Callable[[], object]) -> QPushButton:
        """Add a button at the foot of the form."""
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: call())
        self.buttons.addWidget(button)
        return button

    def add_line(self, label: str, value: str) -> QLineEdit:
        """Add a field of one line."""
        line = QLineEdit(value)
        line.setCursorPosition(0)  # the beginning of long words is seen, not their end
        line.setAccessibleName(label)
        self.form.addRow(PlainLabel(label, META, muted=True), line)
        return line

    def add_choice(self, label: str, values: Sequence[tuple[str, str]], now: str) -> QComboBox:
        """Add a list of (value, words), *now* chosen; a value that it lacks is kept first."""
        box = QComboBox()
        box.setAccessibleName(label)
        known = [value for value, _ in values]
        for value, words in (*(((now, now),) if now not in known else ()), *values):
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(now))
        self.form.addRow(PlainLabel(label, META, muted=True), box)
        return box

    def tell(self, words: str) -> None:
        """Show *words* above the buttons."""
        self.message.setText(words)
        self.message.show()
        self.grown.emit()

    def finish(self) -> None:
        """Give back the entry as it was typed."""
        typed = self.typed()
        self.finished.emit(typed if typed != self.entry else None)

    def typed(self) -> Entry:
        """Return the entry as it was typed."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.finished.emit(None)
                return True
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finish()
                return True
        return False

    def sizeHint(self) -> QSize:
        width = self.width() or super().sizeHint().width()
        if self.hasHeightForWidth():
            return QSize(width, self.heightForWidth(width))
        return super().sizeHint()


class QuotationEditor(EntryEditor):
    """Edits an entry that cites: its words only as far as they stay the source's."""

    def __init__(self, entry: Entry, reword: Reword, parent: QWidget) -> None:
        super().__init__(entry, parent)
        self.setAccessibleName(self.tr("Edit quotation"))
        self._cited = cast(Cited, entry.content)
        self._first = self._cited.statements[0]
        self._reword = reword
        shown = self._cited.paraphrase or self._first.shown
        text = TextBox(shown, QUOTATION, self.tr("Quotation"))
        tools = QHBoxLayout()
        tools.setSpacing(scaled(S1))
        for words, name, call in (
            ("[…]", self.tr("Leave out what is selected"), lambda: text.put_mark("[…]")),
            ("[ ]", self.tr("Clarify in brackets"), lambda: text.put_mark("[]")),
            ("[sic]", self.tr("Mark as the source's own"), lambda: text.put_behind(" [sic]")),
        ):
            button = QPushButton(words)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, put=call: put())
            tools.addWidget(button)
        tools.addStretch(1)
        self._speaker = self.add_line(self.tr("Speaker"), self._first.speaker)
        self._note = self.add_line(self.tr("Note"), entry.note)
        self.lay_out(text)
        self.column.insertLayout(1, tools)
        self._ours = self.add_button(self.tr("Make it a paraphrase"), self._paraphrase)
        self._ours.hide()
        text.textChanged.connect(self._ours.hide)
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)

    def finish(self) -> None:
        """Give back the entry, or offer a paraphrase where a word is not the source's."""
        if self._cited.paraphrase or self._statement() is not None:
            super().finish()
            return
        self._ours.show()
        self.tell(
            self.tr(
                "The source does not have these words. Only […] and [brackets] may differ; "
                "as a paraphrase your wording is printed, and the quotation goes to the note."
            )
        )

    def typed(self) -> Entry:
        """Return the entry as it was typed."""
        note, words = self._note.text().strip(), self.text.toPlainText()
        cited = self._cited
        if cited.paraphrase:
            cited = paraphrased(cited, words)
        first = (None if cited.paraphrase else self._statement()) or self._first
        first = replace(first, speaker=self._speaker.text().strip())
        cited = replace(cited, statements=(first, *cited.statements[1:]))
        return replace(self.entry, content=cited, note=note)

    def _statement(self) -> Statement | None:
        return self._reword(self._first, self.text.toPlainText())

    def _paraphrase(self) -> None:
        words = without_marks(self.text.toPlainText())
        if words:
            typed = replace(self._first, speaker=self._speaker.text().strip())
            cited = replace(self._cited, statements=(typed, *self._cited.statements[1:]))
            content = paraphrased(cited, words)
            note = self._note.text().strip()
            self.finished.emit(replace(self.entry, content=content, note=note))


class OwnTextEditor(EntryEditor):
    """Edits the analyst's own text with what belongs to its kind."""

    def __init__(self, entry: Entry, scale: str, language: str, parent: QWidget) -> None:
        super().__init__(entry, parent)
        own = self._own = cast(OwnText, entry.content)
        self.setAccessibleName(self.tr("Edit: %1").replace("%1", kind_words(own.kind)))
        look = JUDGEMENT if own.kind is OwnKind.JUDGEMENT else INTERFACE
        text = TextBox(own.text, look, kind_words(own.kind))
        self._lines: dict[str, QLineEdit] = {}
        self._choices: dict[str, QComboBox] = {}
        if own.kind is OwnKind.JUDGEMENT:
            self._add_judging(own, scale, language)
        for name, label in self._fields(own.kind):
            self._lines[name] = self.add_line(label, getattr(own, name))
        self._note = self.add_line(self.tr("Note"), entry.note)
        self.lay_out(text)

    def _add_judging(self, own: OwnText, scale: str, language: str) -> None:
        terms = [("", self.tr("not stated"))]
        if scale in SCALES:
            steps = SCALES[scale].steps()
            said = SCALES[scale].said
            terms += [
                (_plain(term), f"{said(_plain(term), language)}  ({low}–{high} %)")
                for term, low, high in steps
            ]
        sure = [
            ("", self.tr("not stated")),
            *((each, confidence_words(each)) for each in CONFIDENCE),
        ]
        add = self.add_choice
        self._choices["likelihood"] = add(self.tr("Likelihood"), terms, own.likelihood)
        self._choices["confidence"] = add(self.tr("Confidence"), sure, own.confidence)

    def _fields(self, kind: OwnKind) -> tuple[tuple[str, str], ...]:
        return {
            OwnKind.JUDGEMENT: (("basis", self.tr("Basis")),),
            OwnKind.ASSUMPTION: (("if_wrong", self.tr("If wrong")),),
            OwnKind.ACTION: (("owner", self.tr("Owner")), ("due", self.tr("Due"))),
        }.get(kind, ())

    def typed(self) -> Entry:
        """Return the entry as it was typed."""
        values = {name: line.text().strip() for name, line in self._lines.items()}
        values |= {name: str(box.currentData()) for name, box in self._choices.items()}
        own = replace(self._own, text=self.text.toPlainText().strip(), **values)
        return replace(self.entry, content=own, note=self._note.text().strip())


def _plain(term: str) -> str:
    """Return a term of a scale as one writes it: ``almost certain`` for ``almost certain(ly)``."""
    return term.partition("/")[0].partition("(")[0].strip()
