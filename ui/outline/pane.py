"""The pane of the memo: its head, its tree, and what is to be checked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.memos.values import Memo
from ui.outline import drops, payloads
from ui.outline.cards import Faces
from ui.outline.drops import Drops
from ui.outline.lines import Line, LineKind, lines_of
from ui.outline.model import OutlineModel
from ui.outline.sorting import Order, Sorting, SourceFacts
from ui.outline.title_block import TitleBlock
from ui.outline.view import OutlineView
from ui.session import Session
from ui.theme import Hairline


class OutlinePane(QWidget):
    """Shows the memo of *session*; every change is a wish."""

    edit_requested = Signal(object, str)  # Edit, name of the step
    place_sought = Signal(str, int, int)  # article id, start, end
    entry_chosen = Signal(str)
    gallery_requested = Signal()
    hints_changed = Signal(object)  # tuple of Hint
    landing_changed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.order = Order.MEMO
        self.setAccessibleName(self.tr("Memo"))
        self.drops = Drops(session)
        self.model = OutlineModel(self)
        self.view = OutlineView(self.model)
        self.head = TitleBlock()
        self._lay_out()
        self._connect()
        self._fill()

    def _lay_out(self) -> None:
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for part in (self.head, Hairline(), self.view):
            self.column.addWidget(part, 1 if part is self.view else 0)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        model, view = self.model, self.view
        model.describe = view.delegate.describe
        model.pack = self.drops.pack
        model.formats = (payloads.ENTRIES, payloads.STATEMENTS)
        model.read_drop = self.drops.read_drop
        model.edit_requested.connect(self.edit_requested)
        self.drops.top_lines = self._top_lines
        view.guide.reads_sections = self.drops.are_sections
        view.guide.onto_words = lambda _, key: drops.onto_words(self.line(key))
        view.guide.landing_changed.connect(self.landing_changed)
        view.chosen.connect(self._tell_chosen)
        self.head.gallery_requested.connect(self.gallery_requested)
        session = self.session
        session.memo_changed.connect(self.show_memo)
        session.template_changed.connect(self._fill)
        session.library_changed.connect(self._fill)

    # Facts

    @Slot(object, object)
    def show_memo(self, before: Memo | None, after: Memo | None) -> None:
        """Show the memo as it is now; rows that stay keep their place in the user's eye."""
        self.drops.forget()
        self._fill()
        if before is None or after is None or before.id != after.id:
            self.view.collapseAll()
            self.view.expandToDepth(2)

    @Slot()
    def _fill(self) -> None:
        memo = self.session.memo
        if memo is None:
            self.model.show(())
            return
        self.view.delegate.set_faces(self._faces(memo))
        self.model.show(lines_of(memo, self.session.template, self.sorting(memo)))
        self.head.show_memo(memo, self.session.template)

    def _faces(self, memo: Memo) -> Faces:
        template = self.session.template
        entries = {entry.id: entry for entry in memo.entries()}
        return Faces(
            self._facts(memo), entries, template.likelihood_scale, template.marking.portions
        )

    def _facts(self, memo: Memo) -> dict[str, SourceFacts]:
        cited = {statement.article for statement in memo.statements()}
        return {
            row.id: SourceFacts(row.outlet, row.published, row.title, frozenset(row.guessed))
            for row in self.session.rows
            if row.id in cited
        }

    def sorting(self, memo: Memo) -> Sorting:
        """Return the order in which the entries are shown."""
        events = {event.key: (event.name, event.on) for event in memo.events}
        entries = {entry.id: entry for entry in memo.entries()}
        return Sorting(self.order, self._facts(memo), events, entries)

    def line(self, key: str) -> Line | None:
        """Return the line *key*."""
        return self.model.line(self.model.index_of(key))

    def _top_lines(self) -> int:
        first = self.model.line(self.model.index(0, 0))
        return int(first is not None and first.kind is LineKind.OPENING)

    # Slots

    @Slot(str)
    def show_entry(self, id_: str) -> None:
        """Choose the entry *id_* and bring it into sight."""
        self.view.show_line(id_)

    @Slot(str)
    def flash_entry(self, id_: str) -> None:
        """Let the card of the entry *id_* flash once; the keys stay where they are."""
        self.view.flash(id_)

    def _tell_chosen(self, line: Line) -> None:
        if line.kind is LineKind.ENTRY and line.node is not None:
            self.entry_chosen.emit(line.node.id)
