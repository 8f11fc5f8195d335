"""How the outline was left: what was chosen, folded and in sight, for the next start."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer

from ui.outline.sorting import Order

if TYPE_CHECKING:
    from ui.outline.pane import OutlinePane


class AsLeft(QObject):
    """Keeps and restores the state of *pane*."""

    def __init__(self, pane: OutlinePane) -> None:
        super().__init__(pane)
        self._pane = pane

    def view_state(self) -> str:
        """Return choice, folded headings, order and scroll as text."""
        pane, view = self._pane, self._pane.view
        line = view.current_line()
        folded = [key for key, index in self._headings() if not view.isExpanded(index)]
        state = {
            "current": line.key if line else "",
            "folded": folded,
            "order": pane.order,
            "scroll": view.verticalScrollBar().value(),
        }
        return json.dumps(state)

    def _headings(self) -> Iterator[tuple[str, QModelIndex]]:
        model = self._pane.model
        for key in list(model.keys()):
            index = model.index_of(key)
            if model.rowCount(index):
                yield key, index

    def restore(self, text: str) -> None:
        """Bring back what ``view_state`` gave; what does not fit any more is left out."""
        try:
            state = json.loads(text)
            order, folded = Order(state["order"]), {str(key) for key in state["folded"]}
            current, scroll = str(state["current"]), int(state["scroll"])
        except (ValueError, KeyError, TypeError):
            return
        pane, view = self._pane, self._pane.view
        pane.set_order(order)
        for key, index in self._headings():
            view.setExpanded(index, key not in folded)
        if pane.line(current) is not None:
            view.show_line(current)
        QTimer.singleShot(0, self, lambda: view.verticalScrollBar().setValue(scroll))
