"""The context menu of the text: all that keys and mouse can do with what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from briefing.memos.values import Memo

if TYPE_CHECKING:
    from ui.reader.pane import ReaderPane

_MOST_HEADINGS = 9  # that have a key


def menu_for(pane: ReaderPane, memo: Memo | None) -> QMenu:
    """Return the menu for what is chosen in *pane*."""
    menu = QMenu(pane)
    requests = pane.requests
    under = menu.addMenu(_tr("File under"))
    under.setEnabled(memo is not None)
    for number, section in enumerate(memo.sections if memo else (), start=1):
        keys = f"\t{number}" if number <= _MOST_HEADINGS else ""
        name = section.heading.replace("&", "&&")
        action = under.addAction(f"{name}{keys}")
        action.triggered.connect(lambda _=False, n=number: requests.file(n))
    all_sources = menu.addAction(_tr("Take with all sources") + "\tS")
    all_sources.triggered.connect(requests.file_with_all)
    whole = menu.addAction(_tr("Take in what is cut off") + "\tE")
    whole.triggered.connect(requests.extend_over_cut)
    menu.addSeparator()
    menu.addAction(_tr("Copy as quotation") + "\tCtrl+C").triggered.connect(pane.carrier.copy)
    menu.addSeparator()
    menu.addAction(_tr("Leave out of the story")).triggered.connect(requests.leave_out)
    back = menu.addAction(_tr("Take back into the story"))
    back.setEnabled(requests.left_out_fold() is not None)
    back.triggered.connect(requests.take_back_chosen)
    return menu


def show_menu(pane: ReaderPane, at: QPoint, memo: Memo | None) -> None:
    """Show the menu at a point of the screen."""
    menu = menu_for(pane, memo)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
