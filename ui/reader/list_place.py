"""The place of the list of statements: over the text while it is wanted, made the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QBoxLayout

from ui.reader.menu import show_menu
from ui.reader.standing import ListStanding
from ui.session import Session

if TYPE_CHECKING:
    from ui.reader.listing.panel import StatementsPanel
    from ui.reader.pane import ReaderPane


class ListPlace(QObject):
    """Puts the list in the place of *pane*'s text, and the text back."""

    def __init__(self, session: Session, pane: ReaderPane, column: QBoxLayout) -> None:
        super().__init__(pane)
        self._session, self._pane, self._column = session, pane, column
        self.panel: StatementsPanel | None = None
        pane.header.statements.clicked.connect(self.toggle)

    @property
    def is_shown(self) -> bool:
        """Whether the list stands where the text would."""
        return self.panel is not None and not self.panel.isHidden()

    @Slot()
    def toggle(self) -> None:
        """Show the list in place of the text, or the text again."""
        if not self._pane.isVisible():
            self._pane.reader_sought.emit()
            self.enter()
        elif self.is_shown:
            self.leave()
            self._pane.view.setFocus()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the list; it has the keys."""
        panel, pane = self._made(), self._pane
        pane.view.hide()
        panel.show_article(pane.article.id if pane.article else "")
        panel.show()
        self._let_act(panel)
        panel.focus()

    @Slot()
    def leave(self) -> None:
        """Show the text, if it is not there."""
        if self.panel is None or not self.is_shown:
            return
        had_keys = self.panel.isAncestorOf(self._pane.window().focusWidget() or self._pane)
        self._let_act(None)
        self.panel.hide()
        self._pane.view.show()
        if had_keys:
            self._pane.view.setFocus()

    @Slot()
    def show_in_text(self) -> None:
        """Show the text in place of the list, at the statement under its cursor."""
        if self.panel is not None and self.is_shown:
            self.panel.seek_text()

    def standing(self) -> ListStanding | None:
        """Return how the list stands, None where the text does."""
        return self.panel.standing() if self.panel is not None and self.is_shown else None

    def restore(self, known: ListStanding | None) -> None:
        """Stand as *known* says."""
        if known is None:
            self.leave()
        else:
            self._made().restore(known)
            self.enter()

    def _let_act(self, panel: StatementsPanel | None) -> None:
        """Let what is filed, copied and dragged be what is chosen in *panel*; None: in the text."""
        pane = self._pane
        pane.requests.listed = pane.carrier.listed = panel
        pane.keys_at = panel.view if panel else pane.view
        pane.header.statements.setChecked(panel is not None)
        pane.requests.filing.settle()

    def _made(self) -> StatementsPanel:
        if self.panel is None:
            from ui.reader.listing.panel import StatementsPanel

            pane = self._pane
            self.panel = panel = StatementsPanel(self._session, pane.adviser)
            panel.hide()
            self._column.addWidget(panel, 1)
            pane.article_shown.connect(panel.show_article)
            panel.place_sought.connect(self._show_in_text)
            panel.left.connect(self.leave)
            panel.hints_changed.connect(pane.hints_changed)
            panel.view.number_pressed.connect(pane.requests.file)
            panel.view.key_pressed.connect(pane.take_key)
            panel.view.choice_changed.connect(pane.requests.filing.settle)
            panel.view.drag_requested.connect(pane.carrier.drag)
            panel.view.menu_requested.connect(lambda at: show_menu(pane, at, self._session.memo))
        return self.panel

    @Slot(str, int, int)
    def _show_in_text(self, article: str, start: int, end: int) -> None:
        self._pane.show_place(article, start, end)
        self._pane.view.setFocus()
