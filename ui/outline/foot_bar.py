"""The foot of the outline: what can be added, and in which order entries are shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.actions import ACTIONS, add_to, record, tr
from ui.outline.sorting import Order
from ui.theme import (
    HEIGHT_STATUS,
    S1,
    S2,
    S3,
    ControlButton,
    LinkButton,
    keep_measured,
    plain_tip,
    scaled,
)


class FootBar(QWidget):
    """Two menus and, in another order than the memo's, a way to keep it."""

    edit_requested = Signal(object, str)
    asked = Signal(object)  # ActionRecord

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Memo tools"))
        self.add = ControlButton(self.tr("Add to the memo"), icon="add", text=self.tr("Add"))
        self.add.clicked.connect(lambda: self._drop(self.add_menu(), self.add))
        self.order = ControlButton(self.tr("Order of the entries"), text=" ")
        self.order.let_cut()
        self.order.clicked.connect(lambda: self._drop(self.order_menu(), self.order))
        self.keep = LinkButton(self.tr("Keep this order"), text=self.tr("Keep this order"))
        self.keep.clicked.connect(lambda: self.asked.emit(record("order.keep")))
        row = QHBoxLayout(self)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.order)
        keep_measured(self, self._measure)
        self._now = Order.MEMO
        self.show_order(Order.MEMO)

    def _measure(self) -> None:
        row = self.layout()
        assert row is not None
        row.setContentsMargins(scaled(S2), 0, scaled(S3), 0)
        row.setSpacing(scaled(S1))
        self.setFixedHeight(scaled(HEIGHT_STATUS + 4))

    def show_order(self, order: Order) -> None:
        """Show that the entries stand in *order*."""
        self._now = order
        self.order.setText(self._words(order))
        name = f"{self.tr('Order of the entries')}: {self._words(order)}"
        self.order.setAccessibleName(name)
        self.order.setToolTip(plain_tip(name))
        self.order.updateGeometry()
        self.keep.setVisible(order is not Order.MEMO)

    def add_menu(self) -> QMenu:
        """Return the menu of what can be added."""
        return self._menu("memo.add")

    def order_menu(self) -> QMenu:
        """Return the menu of orders, the present one checked."""
        menu = self._menu("memo.order")
        group = QActionGroup(menu)
        for action in menu.actions():
            if action.objectName().removeprefix("order.") in set(Order):
                action.setCheckable(True)
                action.setChecked(action.objectName() == f"order.{self._now}")
                group.addAction(action)
        return menu

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        for each in ACTIONS:
            if each.menu == name and (each.id != "order.keep" or self._now is not Order.MEMO):
                if each.break_before:
                    menu.addSeparator()
                add_to(menu, each, partial(self.asked.emit, each)).setObjectName(each.id)
        return menu

    def _drop(self, menu: QMenu, under: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _words(self, order: Order) -> str:
        return tr(record(f"order.{order}").text).replace("&", "")
