"""The context menu of text and list: all that keys and mouse can do with what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from briefing.memos.values import Memo, Section
from ui.actions import add_to, record
from ui.session.taking import Heading

if TYPE_CHECKING:
    from ui.reader.pane import ReaderPane

_MOST_HEADINGS = 9  # that have a key
_INDENT = "    "  # of a heading below another


def menu_for(pane: ReaderPane, memo: Memo | None) -> QMenu:
    """Return the menu for what is chosen in *pane*, in its text or in its list of statements."""
    menu = QMenu(pane)
    requests = pane.requests
    under = menu.addMenu(_tr("File under"))
    under.setEnabled(memo is not None)
    for heading, section in _headings(memo.sections if memo else ()):
        told = ".".join(str(number + 1) for number in heading)
        keys = f"\t{told}" if max(heading) < _MOST_HEADINGS else ""
        name = section.heading.replace("&", "&&")
        action = under.addAction(f"{_INDENT * (len(heading) - 1)}{name}{keys}")
        action.triggered.connect(lambda _=False, place=heading: requests.file_under(place))
    for id_, call in _calls(pane):
        each = record(id_)
        if each.break_before:
            menu.addSeparator()
        action = add_to(menu, each, call)
        if id_ == "text.take-back":
            action.setEnabled(requests.left_out_fold() is not None)
    return menu


def _calls(pane: ReaderPane) -> tuple[tuple[str, Callable[[], None]], ...]:
    """Return the actions, by id, that can be done where something is chosen."""
    requests, copy = pane.requests, ("text.copy", pane.carrier.copy)
    if requests.listed is not None:
        show = ("text.show", pane.statements.show_in_text)
        return ("text.all", requests.file_with_all), show, copy
    return (
        ("text.all", requests.file_with_all),
        ("text.extend", requests.extend_over_cut),
        copy,
        ("text.leave-out", requests.leave_out),
        ("text.take-back", requests.take_back_chosen),
    )


def _headings(
    sections: Sequence[Section], above: Heading = ()
) -> Iterator[tuple[Heading, Section]]:
    for number, section in enumerate(sections):
        yield (*above, number), section
        yield from _headings(section.sections, (*above, number))


def show_menu(pane: ReaderPane, at: QPoint, memo: Memo | None) -> None:
    """Show the menu at a point of the screen."""
    menu = menu_for(pane, memo)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
