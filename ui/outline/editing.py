"""Opens the editor of a line in its place, and asks for the edit when it is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.errors import BriefingError
from briefing.memos.edits import Replace
from briefing.memos.tree import Node
from briefing.memos.values import Cited, Entry, OwnText, Repeat, Section
from briefing.statements.values import Statement
from ui.outline.lines import Line, LineKind
from ui.outline.placing import id_path
from ui.outline.view import OutlineView
from ui.outline.words import kind_words, tr
from ui.session import Session
from ui.theme import S2, scaled

if TYPE_CHECKING:
    from ui.outline.editors import EntryEditor


class Editing(QObject):
    """One editor at a time; what was typed in an open one is taken before the next opens."""

    edit_requested = Signal(object, str)

    def __init__(self, session: Session, view: OutlineView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._key = ""
        self._editor: QWidget | None = None
        view.delegate.make_editor = self._make

    @property
    def editor(self) -> QWidget | None:
        """The editor that is open."""
        return self._editor

    def open(self, key: str) -> None:
        """Edit the line *key* in its place."""
        if self._session.read_only or not self._view.show_line(key):
            return
        if self._key == key and self._editor is not None:
            self._editor.setFocus()
            return
        self.finish()
        line = self._view.lines.line(self._view.lines.index_of(key))
        if line is not None and line.node is not None and isinstance(line.node, Entry):
            content = line.node.content
            if isinstance(content, Repeat):
                self.open(content.of)
                return
        self._key = key
        self._view.openPersistentEditor(self._view.lines.index_of(key))
        if self._editor is None:
            self._key = ""
            return
        self._resize()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_in_sight(self) -> None:
        """Bring the open editor into sight where its line went, once all lines have their place."""
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        if self._editor is not None:
            self._view.scrollTo(self._view.lines.index_of(self._key))
            self._resize()
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)  # Escape is meant for it

    def _show_whole(self) -> None:
        """Bring all of the open editor into sight, with what ends it."""
        if self._editor is None:
            return
        place, seen = self._editor.geometry(), self._view.viewport().height()
        beyond = min(place.bottom() + scaled(S2) - seen, place.top())
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + max(0, beyond))

    def finish(self) -> None:
        """Take what stands in the open editor, as far as it can stand in the memo."""
        if isinstance(self._editor, QLineEdit):
            self._rename(self._editor.text())
        elif self._editor is not None:
            cast("EntryEditor", self._editor).finish()
            if self._editor is not None:  # it asks something: leave the memo as it was
                self.close()

    def close(self) -> None:
        """Close the open editor."""
        key, self._key = self._key, ""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        index = self._view.lines.index_of(key)
        self._view.delegate.editing = ""
        if index.isValid():
            self._view.closePersistentEditor(index)
            self._view.dataChanged(index, index, [])
        self._view.setFocus()

    def _make(self, line: Line, parent: QWidget) -> QWidget | None:
        editor: QWidget | None = None
        node = line.node
        if line.kind is LineKind.SECTION and isinstance(node, Section):
            editor = self._heading_editor(node, parent)
        elif line.kind is LineKind.ENTRY and isinstance(node, Entry):
            editor = self._entry_editor(node, parent)
        self._editor = editor
        if editor is not None:
            number = id(editor)
            editor.destroyed.connect(lambda: self._forget(number))
        return editor

    def _entry_editor(self, entry: Entry, parent: QWidget) -> EntryEditor | None:
        from ui.outline.editors import OwnTextEditor, QuotationEditor

        editor: EntryEditor
        match entry.content:
            case Cited():
                editor = QuotationEditor(entry, self._reword, parent)
            case OwnText():
                scale = self._session.template.likelihood_scale
                memo = self._session.memo
                language = memo.language if memo is not None else "en"
                editor = OwnTextEditor(entry, scale, language, parent)
            case _:
                return None
        editor.finished.connect(self._take)
        editor.grown.connect(lambda: QTimer.singleShot(0, self, self._resize))
        return editor

    def _heading_editor(self, section: Section, parent: QWidget) -> QLineEdit:
        line = QLineEdit(section.heading, parent)
        line.setAccessibleName(tr("Heading"))
        line.selectAll()
        line.returnPressed.connect(lambda: self._rename(line.text()))
        line.installEventFilter(self)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        elif event.type() == QEvent.Type.FocusOut and isinstance(watched, QLineEdit):
            self._rename(watched.text())
        return False

    def _reword(self, statement: Statement, typed: str) -> Statement | None:
        try:
            article = self._session.article(statement.article)
        except BriefingError:
            return statement if typed.strip() == statement.shown else None
        from ui.outline.rewording import reworded

        return reworded(article, statement, typed)

    def _take(self, typed: Entry | None) -> None:
        self.close()
        if typed is None:
            return
        own = typed.content
        name = kind_words(own.kind) if isinstance(own, OwnText) else tr("Edit quotation")
        if isinstance(own, Cited) and own.paraphrase:
            name = tr("Make it a paraphrase")
        self._ask(typed, name)

    def _rename(self, heading: str) -> None:
        key = self._key
        line = self._view.lines.line(self._view.lines.index_of(key))
        self.close()
        if line is None or not isinstance(line.node, Section):
            return
        if heading.strip() and heading.strip() != line.node.heading:
            self._ask(replace(line.node, heading=heading.strip()), tr("Rename heading"))

    def _ask(self, node: Node, name: str) -> None:
        memo = self._session.memo
        path = id_path(memo, node.id) if memo is not None else None
        if path:
            self.edit_requested.emit(Replace(path, node), name)

    def _resize(self) -> None:
        index = self._view.lines.index_of(self._key)
        if index.isValid():
            self._view.dataChanged(index, index, [])
            self._view.updateEditorGeometries()
            self._show_whole()

    def _forget(self, editor: int) -> None:
        if id(self._editor) == editor:
            self._key, self._editor = "", None
