"""The pane of the memo: its head, its tree, and what is to be checked."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.memos.values import Memo, OwnKind
from ui.actions import ActionRecord
from ui.outline import copying, drops, payloads
from ui.outline.acts import Acts
from ui.outline.before import EditionBefore
from ui.outline.cards import Faces
from ui.outline.checks_panel import ChecksPanel
from ui.outline.drops import Drops
from ui.outline.editing import Editing
from ui.outline.foot_bar import FootBar
from ui.outline.left import AsLeft
from ui.outline.lines import Line, LineKind, Lines
from ui.outline.menus import card_menu
from ui.outline.model import OutlineModel
from ui.outline.proving import Proving
from ui.outline.sorting import Order, Sorting, facts_of
from ui.outline.title_block import TitleBlock
from ui.outline.view import OutlineView
from ui.outline.words import hints_of
from ui.session import Session
from ui.theme import Hairline

if TYPE_CHECKING:
    from ui.outline.checks import Check


class OutlinePane(QWidget):
    """Shows the memo of *session*; every change is a wish."""

    edit_requested = Signal(object, str)  # Edit, name of the step
    place_sought = Signal(str, int, int)  # article id, start, end
    entry_chosen = Signal(str)
    gallery_requested = Signal()
    hints_changed = Signal(object)  # tuple of Hint
    landing_changed = Signal(str)
    checks_counted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.order = Order.MEMO
        self._lines = Lines()
        self.setAccessibleName(self.tr("Memo"))
        self.drops = Drops(session)
        self.model = OutlineModel(self)
        self.view = OutlineView(self.model)
        self.head = TitleBlock(self)
        self.acts = Acts(session, self.view)
        self.editing = Editing(session, self.view)
        self.proving = Proving(session.article, self)
        self.before = EditionBefore(session)
        self.foot = FootBar()
        self.checks = ChecksPanel()
        self.checks.hide()
        left = AsLeft(self)
        self.view_state, self.restore_view_state = left.view_state, left.restore
        self._lay_out()
        self._connect()
        self._fill()

    def _lay_out(self) -> None:
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for part in (self.head, Hairline(), self.view, self.checks, Hairline(), self.foot):
            self.column.addWidget(part, 1 if part is self.view else 0)
        self.keys_at: QWidget = self.view

    def _connect(self) -> None:
        model, view = self.model, self.view
        model.describe = view.delegate.describe
        model.pack = self.drops.pack
        model.formats = (payloads.ENTRIES, payloads.STATEMENTS)
        model.read_drop = self.drops.read_drop
        model.edit_requested.connect(self.edit_requested)
        self.drops.top_lines = self.model.lines_before_headings
        view.guide.are_sections = self.drops.are_sections
        view.guide.onto_words = lambda key: drops.onto_words(self.line(key))
        view.guide.landing_changed.connect(self.landing_changed)
        view.chosen.connect(self._tell_chosen)
        view.asked.connect(self.act)
        view.focused.connect(self._tell_hints)
        view.opened.connect(self.open_line)
        view.customContextMenuRequested.connect(self._show_menu)
        for part in (self.acts, self.editing, self.foot):
            part.edit_requested.connect(self.edit_requested)
        self.acts.place_sought.connect(self.place_sought)
        self.acts.edit_wanted.connect(self._open_new)
        self.acts.in_memo_order = lambda: self.order is Order.MEMO
        self.foot.asked.connect(self.act)
        self.head.details_requested.connect(self.edit_details)
        self.checks.check_chosen.connect(self._lead_to)
        self.head.gallery_requested.connect(self.gallery_requested)
        self.proving.found.connect(self._show_found)
        self.proving.checked.connect(self._fill_checks)
        session = self.session
        session.memo_changed.connect(self.show_memo)
        session.template_changed.connect(self._fill)
        session.library_changed.connect(self._fill)
        session.closed.connect(self._fill)

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
            self.proving.take(None, None)
            return
        template = self.session.template
        self.proving.take(memo, template)
        sorting = self.sorting(memo)
        self.view.delegate.set_faces(self._faces(memo, sorting))
        self.view.show_lines(self._lines.of(memo, template, sorting))
        self.head.show_memo(memo, template)
        self._tell_hints()

    def _faces(self, memo: Memo, sorting: Sorting) -> Faces:
        template = self.session.template
        return Faces(
            sorting.sources,
            sorting.entries,
            template.likelihood_scale,
            template.marking.portions,
            self.proving.altered,
            self.proving.remarks,
            memo.language,
            self.before.counts(memo),
        )

    @Slot(object)
    def _show_found(self, keys: set[str]) -> None:
        if (memo := self.session.memo) is not None:
            self.view.delegate.set_faces(self._faces(memo, self.sorting(memo)))
            self.model.refresh(keys)

    def sorting(self, memo: Memo) -> Sorting:
        """Return the order in which the entries are shown."""
        events = {event.key: (event.name, event.on) for event in memo.events}
        entries = {entry.id: entry for entry in memo.entries()}
        return Sorting(self.order, facts_of(memo, self.session.row), events, entries)

    @Slot(object)
    def set_order(self, order: Order) -> None:
        """Show the entries under each heading in *order*; the memo stays as it is."""
        self.order = order
        self.foot.show_order(order)
        self._fill()
        self.editing.keep_in_sight()

    @Slot()
    def keep_order(self) -> None:
        """Make the order that is shown the memo's own."""
        if (memo := self.session.memo) is not None:
            self.acts.keep(self.sorting(memo))
            self.set_order(Order.MEMO)

    @Slot(object)
    def act(self, record: ActionRecord) -> None:
        """Do what *record* stands for, whoever asked: a key, a menu, a button."""
        call = attrgetter(record.calls.partition(".")[2])(self)
        call() if record.value is None else call(record.value)

    @Slot(str)
    def show_in_order(self, order: str) -> None:
        """Show the entries under each heading in *order*, a value of ``Order``."""
        self.set_order(Order(order))

    @Slot()
    def edit_current(self) -> None:
        """Edit the line that has the keys."""
        if (line := self.view.current_line()) is not None:
            self.open_line(line)

    @Slot(object)
    def open_line(self, line: Line) -> None:
        """Edit *line* in its place; write what is missing."""
        match line.kind:
            case LineKind.ENTRY | LineKind.SECTION:
                self.editing.open(line.key)
            case LineKind.MISSING:
                self.acts.add_missing(line, self.session.template)
            case LineKind.EMPTY if not line.path:
                self.acts.add_own(OwnKind.BOTTOM_LINE)
            case LineKind.OPENING:
                index = self.model.index_of(line.key)
                self.view.setExpanded(index, not self.view.isExpanded(index))
            case _:
                pass

    def line(self, key: str) -> Line | None:
        """Return the line *key*."""
        return self.model.line(self.model.index_of(key))

    # Slots

    @Slot(str)
    def show_entry(self, id_: str) -> None:
        """Choose the entry *id_* and bring it into sight."""
        self.view.show_line(id_)

    @Slot(str)
    def flash_entry(self, id_: str) -> None:
        """Let the card of *id_* flash once; the keys stay where they are."""
        self.view.flash(id_)

    @Slot()
    def show_checks(self) -> None:
        """List what is to be checked before the memo is sent, or hide the list."""
        self.checks.turn()

    @Slot()
    def _fill_checks(self) -> None:
        self.checks.show_checks(self.proving.checks)
        self.checks_counted.emit(len(self.proving.checks))

    @Slot(int)
    def take_pages(self, pages: int) -> None:
        """Check *pages*, as many as were laid out, against the template's limit."""
        self.proving.take_pages(pages)

    @Slot(object)
    def _lead_to(self, check: Check) -> None:
        if check.field:
            self.edit_details(check.field)
        elif check.key:
            self.view.show_line(check.key)
            self.view.flash(check.key)
            self.view.setFocus()

    @Slot()
    def edit_details(self, field: str = "") -> None:
        """Edit title, marking and fields of the memo, beginning with *field*."""
        from ui.outline.details_form import DetailsForm

        if (memo := self.session.memo) is None:
            return
        sheet = DetailsForm(memo, self.session.template, self)
        sheet.edit_requested.connect(self.edit_requested)
        sheet.open_at(field)

    @Slot()
    def copy(self) -> None:
        """Put what is chosen, or the whole memo, on the clipboard as HTML and plain text."""
        if (memo := self.session.memo) is not None:
            copying.copy(self.session, memo, [line.key for line in self.view.selected_lines()])

    @Slot()
    def copy_memo(self) -> None:
        """Put the whole memo on the clipboard as HTML and plain text."""
        if self.session.memo is not None:
            copying.copy(self.session, self.session.memo, [])

    def _show_menu(self, at: QPoint) -> None:
        line = self.model.line(self.view.indexAt(at)) or self.view.current_line()
        card_menu(self, line).popup(self.view.viewport().mapToGlobal(at))

    def _open_new(self, key: str) -> None:
        """Open what was just added; a moment later, once it stands in the tree."""
        QTimer.singleShot(0, self, lambda: self.editing.open(key))

    def tell_chosen(self) -> None:
        """Tell again which entry is chosen."""
        if (line := self.view.current_line()) is not None:
            self._tell_chosen(line)

    def _tell_chosen(self, line: Line) -> None:
        self._tell_hints()
        if line.kind is LineKind.ENTRY and line.node is not None:
            self.entry_chosen.emit(line.node.id)

    def _tell_hints(self) -> None:
        if self.view.hasFocus():
            line = self.view.current_line()
            self.hints_changed.emit(hints_of(line.node if line is not None else None))
