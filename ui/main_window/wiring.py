"""All wires between the rooms, in one table: wishes go to the session, facts to the rooms.

A room never names another.  A wire is laid once both its ends are there.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from ui.main_window.rooms import WIDGETS, Rooms


class Wire(NamedTuple):
    """The *signal* of one room, connected to the *slot* of another."""

    sender: str
    signal: str
    receiver: str
    slot: str


WIRES: tuple[Wire, ...] = (
    # what the analyst wishes
    Wire("library", "library_edit_requested", "session", "edit_library"),
    Wire("library", "article_chosen", "reader", "show_article"),  # article id
    Wire("library", "article_opened", "window", "focus_reader"),
    Wire("library", "edit_requested", "session", "edit"),
    Wire("library", "words_sought", "reader", "show_hits"),  # query, "" for none
    Wire("library", "hints_changed", "status", "show_hints"),  # tuple of Hint
    Wire("reader", "edit_requested", "session", "edit"),  # edit, name
    Wire("reader", "library_edit_requested", "session", "edit_library"),
    Wire("reader", "entry_sought", "outline", "show_entry"),  # entry id
    Wire("reader", "article_shown", "library", "mark_article"),  # article id
    Wire("reader", "detail_confirmed", "library", "confirm_detail"),  # article id, field
    Wire("reader", "filed", "outline", "flash_entry"),  # entry id
    Wire("reader", "hints_changed", "status", "show_hints"),
    Wire("reader", "reader_sought", "centre", "show_reader"),
    Wire("outline", "edit_requested", "session", "edit"),
    Wire("outline", "place_sought", "reader", "show_place"),  # article id, start, end
    Wire("outline", "entry_chosen", "preview", "show_entry"),  # entry id
    Wire("outline", "gallery_requested", "centre", "show_gallery"),
    Wire("outline", "hints_changed", "status", "show_hints"),
    Wire("outline", "checks_counted", "status", "show_checks"),
    Wire("outline", "landing_changed", "status", "show_landing"),  # where a drag will land, or ""
    Wire("preview", "entry_sought", "outline", "show_entry"),
    Wire("preview", "pages_counted", "pressroom", "note"),  # int
    Wire("pressroom", "counted", "status", "show_pages"),
    Wire("pressroom", "counted", "outline", "take_pages"),
    Wire("preview", "hints_changed", "status", "show_hints"),
    Wire("export", "entry_refused", "outline", "show_entry"),
    Wire("export", "entry_sought", "outline", "show_entry"),
    Wire("export", "edit_requested", "session", "edit"),
    Wire("export", "told", "centre", "show_work"),
    Wire("gallery", "edit_requested", "session", "edit"),
    Wire("gallery", "hints_changed", "status", "show_hints"),
    Wire("gallery", "closed", "centre", "show_work"),
    # what has happened
    Wire("session", "next_steps_changed", "window", "show_next_steps"),
    Wire("session", "opened", "window", "take_workspace"),
    Wire("session", "closed", "window", "take_closing"),
    Wire("session", "memo_changed", "window", "show_title"),
    Wire("session", "task_started", "window", "show_task"),
    Wire("session", "file_returned", "centre", "show_returned"),
    Wire("session", "problem", "messages", "show_problem"),
    Wire("session", "stuck", "messages", "show_stuck"),
    Wire("session", "written", "messages", "show_written"),
    Wire("session", "counted", "status", "show_counts"),
    Wire("status", "check_requested", "outline", "show_checks"),
    Wire("messages", "retry_requested", "session", "retry_writing"),
)


def lay(rooms: Rooms, name: str) -> None:
    """Lay every wire of the room *name* whose other end is there."""
    for wire in WIRES:
        if name not in (wire.sender, wire.receiver):
            continue
        sender, receiver = rooms.there(wire.sender), rooms.there(wire.receiver)
        if sender is not None and receiver is not None and not missing_end(wire, sender, receiver):
            getattr(sender, wire.signal).connect(getattr(receiver, wire.slot))


def missing_end(wire: Wire, sender: QObject, receiver: QObject) -> str:
    """Return which end of *wire* its room lacks, "" for none."""
    if not hasattr(sender, wire.signal):
        return f"{wire.sender}.{wire.signal}"
    if not hasattr(receiver, wire.slot):
        return f"{wire.receiver}.{wire.slot}"
    return ""


def is_lazy(name: str) -> bool:
    """Tell whether the room *name* is made only when it is needed."""
    return name in WIDGETS
