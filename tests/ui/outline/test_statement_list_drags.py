"""Statements dragged from their list into the outline: one, many, onto a card; by a real mouse."""

import os
import subprocess
import sys

import pytest

from briefing.memos.edits import path_of
from briefing.memos.tree import node_at
from briefing.memos.values import Cited, entries_of
from ui.reader import ReaderPane
from ui.reader.listing.model import ROW

PATIENCE_MS = 30_000


@pytest.fixture
def listed(qtbot, opened):
    """The list of an article's statements, shown in its reader."""
    reader = ReaderPane(opened)
    reader.edit_requested.connect(opened.edit)
    reader.resize(772, 795)
    reader.show()
    reader.show_article(next(row.id for row in opened.rows if row.outlet == "Sputnik"))
    reader.statements.toggle()
    model = reader.statements.panel.model
    qtbot.waitUntil(lambda: model.rowCount() > 5, timeout=PATIENCE_MS)
    yield reader
    reader.hide()
    reader.deleteLater()


def choose(reader, *numbers):
    view = reader.statements.panel.view
    view.choose_row(numbers[0])
    for number in numbers[1:]:
        flag = view.selectionModel().SelectionFlag.Select
        view.selectionModel().select(view.model().index(number), flag)
    return [view.model().index(number).data(ROW) for number in numbers]


def packed(reader):
    return reader.carrier.pack(reader.statements.panel.taken())


def cards(memo):
    return [e for e in entries_of(memo.sections[0]) if isinstance(e.content, Cited)]


def said(entry):
    return [
        (s.article, s.anchor.start, s.anchor.end, s.speaker, s.relays, s.via, s.kind)
        for s in entry.content.statements
    ]


@pytest.mark.parametrize("numbers", [(1,), (0, 2, 5)])
def test_what_is_dropped_is_what_the_keys_file(qtbot, opened, listed, pane, hand, numbers):
    before, rows = opened.memo, choose(listed, *numbers)
    last = cards(opened.memo)[-1].id
    assert hand.drop(packed(listed), hand.point(last, 0.95))
    row = path_of(opened.memo, last)
    dropped = [node_at(opened.memo, (*row[:-1], row[-1] + n + 1)) for n in range(len(rows))]
    assert [said(entry)[0][:2] for entry in dropped] == [(r.article, r.start) for r in rows]
    assert any(said(entry)[0][3] for entry in dropped)
    opened.undo()
    qtbot.waitUntil(lambda: opened.memo == before, timeout=PATIENCE_MS)
    choose(listed, *numbers)
    listed.requests.file(1)
    filed = opened.memo.sections[0].entries[-len(rows) :]
    assert [said(entry) for entry in filed] == [said(entry) for entry in dropped]


def test_dropped_on_a_card_a_statement_becomes_a_further_source_of_it(opened, listed, pane, hand):
    taken = next(n for n in range(6) if not listed.statements.panel.model.index(n).data(ROW).number)
    (row,) = choose(listed, taken)
    card = cards(opened.memo)[0]
    assert hand.drop(packed(listed), hand.point(card.id, 0.5))
    now = node_at(opened.memo, path_of(opened.memo, card.id))
    assert said(now)[:-1] == said(card)
    assert said(now)[-1][:2] == (row.article, row.start)


_REAL = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from ui.outline import OutlinePane
from ui.reader import ReaderPane
from ui.session import Session
from briefing.memos.values import Cited, entries_of

app = QApplication([])
session = Session()
session.open(Path(sys.argv[1]))
while session.memo is None:
    QTest.qWait(20)
window = QWidget()
row = QHBoxLayout(window)
reader, outline = ReaderPane(session), OutlinePane(session)
outline.edit_requested.connect(session.edit)
row.addWidget(reader, 1)
row.addWidget(outline, 1)
window.resize(1200, 4000)
window.show()
QTest.qWaitForWindowExposed(window)
outline.view.expandAll()
reader.show_article(next(row.id for row in session.rows if row.outlet == "Sputnik"))
reader.statements.toggle()
panel = reader.statements.panel
while panel.model.rowCount() < 6:
    QTest.qWait(20)
view, tree, handle = panel.view, outline.view, window.windowHandle()
left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
rect = lambda number: view.visualRect(view.model().index(number))
at = lambda number: view.viewport().mapTo(window, rect(number).center())
card = next(e for e in entries_of(session.memo.sections[0]) if isinstance(e.content, Cited))
index = outline.model.index_of(card.id)

def end():
    line = tree.visualRect(index)
    return tree.viewport().mapTo(window, QPoint(line.center().x(), line.bottom() - 4))

def inside():
    if reader.findChild(QDrag) is None:
        return
    begun.stop()
    while not (tree.guide.landing and tree.guide.landing.after == card.id):
        for aside in (1, 0):
            QTest.mouseMove(handle, end() + QPoint(aside, 0), 10)
    QTest.mouseRelease(handle, left, none, end())

begun = QTimer(interval=10)  # a drag has an event loop of its own
begun.timeout.connect(inside)
begun.start()
QTest.mouseClick(handle, left, none, at(1))
QTest.mouseClick(handle, left, Qt.KeyboardModifier.ShiftModifier, at(2))
wanted = [row.start for row in view.chosen()]
before = session.memo
QTest.mousePress(handle, left, none, at(1))
for far in (5, 10, 15, 20):
    QTest.mouseMove(handle, at(1) + QPoint(far, 0), 10)
while session.memo is before:
    QTest.qWait(10)
entries = list(entries_of(session.memo.sections[0]))
place = [e.id for e in entries].index(card.id)
new = [e.content.statements[0].anchor.start for e in entries[place + 1 : place + 3]]
print(len(wanted), new == wanted)
session.close()
"""


def test_a_real_drag_by_the_mouse_files_the_chosen_below_the_card(workspace, project):
    done = subprocess.run(
        [sys.executable, "-c", _REAL, str(workspace)],
        cwd=project,
        env={
            "QT_QPA_PLATFORM": "minimal",
            "PATH": os.environ["PATH"],
            "HOME": str(workspace.parent),
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.stdout.split() == ["2", "True"], done.stderr[-2000:]
