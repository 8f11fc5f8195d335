"""The page of templates, in place of all panes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import Hint
from ui.gallery.card import WIDTH, TemplateCard
from ui.gallery.deeds import Deeds
from ui.gallery.flow import Flow
from ui.gallery.foot import Foot
from ui.gallery.pictures import Pictures, Request, Sample
from ui.session import Session
from ui.theme import (
    GALLERY_TITLE,
    INTERFACE,
    S1,
    S2,
    S4,
    S6,
    S8,
    ControlButton,
    PlainLabel,
    keep_measured,
    scaled,
)
from ui.theme.flowing import FlowingLayout

if TYPE_CHECKING:
    from briefing.templates import TemplateFile


_CARDS = 220  # the least height of what shows them


class GalleryPage(QWidget):
    """Shows this memo in every template, and lets one be chosen, saved, edited, shared."""

    edit_requested = Signal(object, str)
    closed = Signal()
    hints_changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Templates"))
        self._session = session
        self._cards: dict[str, TemplateCard] = {}
        self.pictures = Pictures(self)
        self.foot = Foot()
        self.deeds = Deeds(session, self)
        self._grid = QWidget()
        self._flow = FlowingLayout(self._grid, S6)
        self._lay_out()
        self._connect()

    # What the window calls

    @Slot()
    def save_as(self) -> None:
        """Keep the memo's form as a template of the user's own."""
        self.deeds.save_memo_as()

    # What is chosen

    @property
    def chosen(self) -> TemplateCard | None:
        """The card that is chosen."""
        return next((card for card in self._cards.values() if card.isChecked()), None)

    def choose(self, id_: str) -> None:
        """Choose the template *id_*."""
        card = self._cards.get(id_)
        if card is not None:
            card.setChecked(True)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def use(self) -> None:
        """Lay the memo out in the template that is chosen, and leave the gallery."""
        from briefing.jobs.changing_template import edit_for_template

        card, memo = self.chosen, self._session.memo
        template = card.sample.template if card is not None else None
        if template is None or memo is None or not self.foot.can_use:
            return
        edit = edit_for_template(memo, template, lambda: str(uuid4()))
        name = self.tr("Use template %1").replace("%1", template.name)
        self.edit_requested.emit(edit, name)
        self.closed.emit()

    @Slot()
    def show_templates(self) -> None:
        """Read which templates there are, and show each with what is known of it."""
        from briefing.templates import template_files

        session = self._session
        if session.path is None or session.memo is None:
            return
        files = template_files()
        for id_ in [id_ for id_ in self._cards if id_ not in {file.id for file in files}]:
            card = self._cards.pop(id_)
            self._flow.removeWidget(card)
            card.deleteLater()
        for file in files:
            self._card(file).in_use = file.id == session.memo.template
        if self.chosen is None:
            self.choose(session.memo.template)
        width = round((scaled(WIDTH) - 2 * S1) * self.devicePixelRatioF())
        press = session.pressroom.press
        self.pictures.ask(Request(session.path, session.memo, width, press), files)
        self._show_change()

    def _card(self, file: TemplateFile) -> TemplateCard:
        if file.id not in self._cards:
            card = TemplateCard(Sample(file, None, None, 0, ""), in_use=False)
            card.toggled.connect(self._show_change)
            card.used.connect(self.use)
            card.installEventFilter(self)
            self._cards[file.id] = card
            self._flow.addWidget(card)
            card.show()
        return self._cards[file.id]

    @Slot(object)
    def _take_sample(self, sample: Sample) -> None:
        card = self._cards.get(sample.file.id)
        if card is not None:
            card.show_sample(sample)
            if card.isChecked():
                self._show_change()

    @Slot()
    def _show_change(self) -> None:
        card, memo = self.chosen, self._session.memo
        if card is None or memo is None:
            self.foot.clear()
            return
        self.foot.show_card(card, memo, self._session.template)
        self.deeds.file = card.sample.file
        self.deeds.name = card.name

    # Keys

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1}
            steps[Qt.Key.Key_Down] = 1
            if event.key() in steps:
                self._step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.use()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        ids = list(self._cards)
        card = self.chosen
        at = ids.index(card.sample.file.id) if card is not None else 0
        self.choose(ids[(at + by) % len(ids)])
        self._bring_into_view()

    @Slot()
    def _bring_into_view(self) -> None:
        if (chosen := self.chosen) is not None:
            self._area.ensureWidgetVisible(chosen)

    # How it is made

    def _lay_out(self) -> None:
        head = self._head()
        self._area = QScrollArea()
        self._area.setWidget(self._grid)
        self._whole = QScrollArea()  # of head, cards and foot, where they are too high together
        inside = QWidget()
        self._whole.setWidget(inside)
        for area in (self._area, self._whole):
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards in it take the keys
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setAccessibleName(self.tr("Templates"))
        keep_measured(self, lambda: self._area.setMinimumHeight(scaled(_CARDS)))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._whole)
        column = QVBoxLayout(inside)
        column.setContentsMargins(S8, 0, S8, S4)
        column.setSpacing(S2)
        column.addLayout(head)
        below = QVBoxLayout()
        below.setContentsMargins(self._inset, 0, self._inset, 0)
        below.addWidget(self._area, 1)
        below.addWidget(self.foot)
        column.addLayout(below, 1)
        self.foot.add_deeds(self.deeds.foot_links())

    def _head(self) -> QHBoxLayout:
        """Return the title with the acts that need no template chosen."""
        back = ControlButton(self.tr("Back to the memo"), icon="left")
        back.clicked.connect(self.closed)
        title = PlainLabel(self.tr("Templates"), GALLERY_TITLE)
        said = self.tr(
            "Each picture is the first page of this memo. "
            "Headings that a template lacks are kept at the end."
        )
        about = PlainLabel(said, INTERFACE, muted=True)
        about.setWordWrap(True)
        words, head, first = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        words.addLayout(first)
        words.addWidget(about)
        self._inset = back.sizeHint().width() + S2
        head.setContentsMargins(0, S6, self._inset, S4)
        head.setSpacing(S2)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        deeds = Flow(S2)
        for button in self.deeds.head_buttons():
            deeds.rows.addWidget(button)
        first.addWidget(title, 1)
        first.addWidget(deeds)
        return head

    def _connect(self) -> None:
        self.pictures.made.connect(self._take_sample)
        self.pictures.failed.connect(_report)
        self.foot.use_requested.connect(self.use)
        self.deeds.changed.connect(self._take_changed_files)
        self._session.closed.connect(self._close)
        self._session.memo_changed.connect(self._refresh)

    @Slot(str)
    def _take_changed_files(self, chosen: str) -> None:
        self.show_templates()
        if chosen:
            self.choose(chosen)
            QTimer.singleShot(0, self, self._bring_into_view)  # once the new card has its place

    @Slot()
    def _refresh(self) -> None:
        if self.isVisible():
            self.show_templates()

    @Slot()
    def _close(self) -> None:
        self.pictures.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_templates()
        if self._session.memo is not None:
            self.choose(self._session.memo.template)
        keys = (
            ("←→", self.tr("choose")),
            (self.tr("Enter"), self.tr("use")),
            (self.tr("Esc"), self.tr("back to the memo")),
        )
        self.hints_changed.emit(tuple(Hint(key, words) for key, words in keys))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pictures.cancel()
        self.hints_changed.emit(())


def _report(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
