"""``python -m benchmarks.window_work PART WORKSPACE``: work in the window, watched.

The answer is a line of JSON: ``[step, longest pause, of that at work]`` in ms each.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import astuple, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from benchmarks.watchdog import Pause, Watchdog, turn, until
from briefing.memos.edits import MemoEdit, Replace, removal
from briefing.memos.values import Memo
from ui.application.starting import Program, application_of
from ui.settings import Settings

_REST_MS = 600  # for what begins once the hand rests
_WARM_MS = 6000  # until the press is ready, as it is for somebody who reads before printing
_LEFT = Qt.MouseButton.LeftButton


def main() -> None:
    """Do the part that was asked for, and end."""
    part, workspace = sys.argv[1], Path(sys.argv[2])
    parts = {
        "idle": _idle,
        "clicks": _clicks,
        "pages": _pages,
        "library": _library,
        "memo": _memo,
        "long pages": _long_pages,
    }
    program = Program(application_of(sys.argv[:1]), Settings(Path(os.environ["BRIEFING_SETTINGS"])))
    pauses = parts[part](program.window, workspace, lambda: program.show(workspace))
    print(json.dumps([astuple(pause) for pause in pauses]), flush=True)
    os._exit(0)


def _idle(window: Any, workspace: Path, show: Callable[[], None]) -> list[Pause]:
    """Return what this machine does to a window that does nothing."""
    _open(window, workspace, show)
    dog = Watchdog()
    with dog.watching("nothing at all"):
        turn(3000)
    return dog.pauses


def _clicks(window: Any, workspace: Path, show: Callable[[], None]) -> list[Pause]:
    """Click each article; return how long its text took to stand in the reader."""
    _open(window, workspace, show)
    library, reader = window.rooms["library"], window.rooms["reader"]
    painted = _Painted(reader.view.viewport())
    taken: list[Pause] = []
    for row in list(library.model.articles()) * 2:
        if reader.article is not None and reader.article.id == row.id:
            continue
        index = library.model.index(library.model.row_of(row.id), 0)
        library.view.scrollTo(index)
        turn(300)
        painted.forget()
        began, began_cpu = time.perf_counter(), time.thread_time()
        place = library.view.visualRect(index).topLeft() + QPoint(24, 8)
        QTest.mouseClick(library.view.viewport(), _LEFT, pos=place)
        until(lambda row=row: painted.at > 0 and reader.article.id == row.id)
        wall, cpu = painted.at - began, painted.cpu - began_cpu
        taken.append(Pause("an article's text after a click", wall * 1000, cpu * 1000))
    return taken


def _pages(window: Any, workspace: Path, show: Callable[[], None]) -> list[Pause]:
    """Return how long it takes from opening the pages, and from each edit, to seen pages."""
    _open(window, workspace, show)
    turn(_WARM_MS)
    taken = [_time("the first pages", window, window.centre.show_both)]
    session = window.session
    for number in range(8):
        turn(_REST_MS)
        path, entry = (0,), session.memo.opening[0]
        edit = Replace(path, replace(entry, note=f"Changed {number} times"))
        taken.append(_time("pages after an edit", window, partial(session.edit, edit, "Note")))
    return taken


def _time(step: str, window: Any, do: Callable[[], object]) -> Pause:
    began, began_cpu = time.perf_counter(), time.thread_time()
    do()
    until(lambda: _pages_stand(window), nap=2)
    wall, cpu = time.perf_counter() - began, time.thread_time() - began_cpu
    return Pause(step, wall * 1000, cpu * 1000)


def _pages_stand(window: Any) -> bool:
    """Tell whether all pages in sight are drawn, and are those of the memo as it is."""
    preview: Any = window.rooms.there("preview")
    if preview is None or preview.office.edition is None:
        return False
    edition, drawn = preview.office.edition, preview.desk.drawn
    is_this = edition.wanted.memo is window.session.memo
    return is_this and all(drawn.get(page) == edition.number for page in preview.desk.seen)


def _library(window: Any, workspace: Path, show: Callable[[], None]) -> list[Pause]:
    """Open, scroll and filter a large library."""
    dog = Watchdog()
    show()
    window.furnish()  # making the panes is measured by the start, not here
    turn(_REST_MS)
    library = window.rooms["library"]
    with dog.watching("open 100,000 articles"):
        until(lambda: library.model.rowCount() > 50_000)
        turn(3 * _REST_MS)
    bar = library.view.verticalScrollBar()
    with dog.watching("scroll them"):
        for step in range(60):
            bar.setValue(bar.maximum() * step // 60)
            turn(15)
        for _ in range(60):
            bar.setValue(max(0, bar.value() - library.view.viewport().height()))
            turn(15)
    field = library.head.field
    for words in ("putin", "military escalation", "bade"):
        with dog.watching(f"filter by “{words}”"):
            QTest.keyClicks(field, words)
            turn(2 * _REST_MS)
        with dog.watching("take the filter away"):
            field.clear()
            turn(2 * _REST_MS)
    with dog.watching("choose articles with the keys"):
        library.view.setFocus()
        for _ in range(20):
            QTest.keyClick(library.view, Qt.Key.Key_Down)
            turn(30)
    return dog.pauses


def _memo(window: Any, workspace: Path, show: Callable[[], None]) -> list[Pause]:
    """Drag, edit, undo and scroll in a long memo."""
    _open(window, workspace, show)
    outline, session = window.rooms["outline"], window.session
    outline.view.expandAll()
    turn(3 * _REST_MS)
    dog = Watchdog()
    bar = outline.view.verticalScrollBar()
    with dog.watching("scroll a memo of 1,000 entries"):
        for step in range(60):
            bar.setValue(bar.maximum() * step // 60)
            turn(15)
    ids = [entry.id for entry in session.memo.entries()]
    for at, to in ((10, 14), (400, 406), (800, 804)):
        with dog.watching("drag an entry"):
            _drag(outline.view, ids[at], ids[to])
            turn(_REST_MS)
    for at in (20, 500):
        with dog.watching("edit a note in its place"):
            _edit(outline, ids[at])
            turn(_REST_MS)
    for call in (session.undo, session.undo, session.redo):
        with dog.watching("undo and redo"):
            call()
            turn(2 * _REST_MS)
    with dog.watching("remove hundreds of entries"):
        session.edit(_removal_of_half(session.memo), "Remove")
        turn(2 * _REST_MS)
    with dog.watching("undo a step of hundreds"):
        session.undo()
        turn(2 * _REST_MS)
    return dog.pauses


def _removal_of_half(memo: Memo) -> MemoEdit:
    """Return the edit that removes every second entry under the headings of *memo*."""
    first = len(memo.opening)
    return removal(
        memo,
        *(
            (first + place, row)
            for place, section in enumerate(memo.sections)
            for row in range(0, len(section.entries), 2)
        ),
    )


def _long_pages(window: Any, workspace: Path, show: Callable[[], None]) -> list[Pause]:
    """Write while the pages of a long memo are laid out, again and again."""
    _open(window, workspace, show)
    outline, dog = window.rooms["outline"], Watchdog()
    turn(_WARM_MS)
    ids = [entry.id for entry in window.session.memo.entries()]
    with dog.watching("open the pages of a memo of 1,000 entries"):
        window.centre.show_both()
        turn(4 * _REST_MS)
    for at in (3, 500):
        with dog.watching("write while they are laid out"):
            _edit(outline, ids[at])
            turn(4 * _REST_MS)
    until(lambda: _pages_stand(window))
    return dog.pauses


def _drag(view: Any, key: str, onto: str) -> None:
    """Drag the card *key* between two others near *onto*, through Qt's own events."""
    lines = view.lines
    view.scrollTo(lines.index_of(onto), QAbstractItemView.ScrollHint.PositionAtCenter)
    turn(60)
    data = lines.pack([lines.line(lines.index_of(key))])
    box = view.visualRect(lines.index_of(onto))
    at = QPoint(box.center().x(), box.top() + 3)
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    held, port = Qt.KeyboardModifier.NoModifier, view.viewport()
    QApplication.sendEvent(port, QDragEnterEvent(at, actions, data, _LEFT, held))
    for step in range(20):
        moved = at + QPoint(0, -step * 4)
        QApplication.sendEvent(port, QDragMoveEvent(moved, actions, data, _LEFT, held))
        turn(15)
    QApplication.sendEvent(port, QDragMoveEvent(at, actions, data, _LEFT, held))
    QApplication.sendEvent(port, QDropEvent(QPointF(at), actions, data, _LEFT, held))


def _edit(outline: Any, key: str) -> None:
    """Write into the first field of the card's editor, as a hand does, and close it."""
    outline.editing.open(key)
    turn(60)
    target = QApplication.focusWidget() or outline.editing.editor
    QTest.keyClicks(target, "a few more words", delay=20)
    outline.editing.finish()


def _open(window: Any, workspace: Path, show: Callable[[], None]) -> None:
    show()
    until(lambda: window.session.path == workspace and window.rooms.there("outline") is not None)
    turn(4 * _REST_MS)


class _Painted(QObject):
    """When *widget* was painted first since ``forget``; 0 for not yet."""

    def __init__(self, widget: Any) -> None:
        super().__init__(widget)
        self.at = self.cpu = 0.0
        widget.installEventFilter(self)

    def forget(self) -> None:
        """Wait for the next one."""
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and not self.at:
            self.at, self.cpu = time.perf_counter(), time.thread_time()
        return False


if __name__ == "__main__":
    main()
