"""The program, made to do with hostile articles all that an analyst does with articles.

``python acting_program.py FOLDER HOST BAIT FILE...``; a look at ``/begin-of-acting`` and
``/end-of-acting`` tells whoever watches the system calls when.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from hostile_files import html
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from ui.application import starting

PATIENCE = 180  # seconds


class Analyst:
    """Works in the window, and says what it does."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.session = window.session
        self.library, self.reader = window.rooms["library"], window.rooms["reader"]

    def wait(self, until: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            QApplication.processEvents()
            time.sleep(0.01)
            if time.monotonic() > end:
                raise SystemExit("waited in vain")

    def rest(self, seconds: float = 0.2) -> None:
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > end)

    def do(self, action: str) -> None:
        say(action)
        dict(self.window.actions_)[action].trigger()
        self.rest()

    def add(self, files: list[Path]) -> None:
        say(f"add {len(files)} files")
        done = []
        self.session.add_files(files).finished.connect(lambda: done.append(1))
        self.wait(lambda: done)
        self.rest()

    def paste(self, page: str) -> None:
        say("paste")
        data = QMimeData()
        data.setHtml(page)
        data.setText("Moscow denied it again, " * 20)
        QApplication.clipboard().setMimeData(data)
        before = len(self.session.rows)
        self.library.paste()
        self.wait(lambda: len(self.session.rows) > before)

    def read(self, identity: str) -> None:
        say(f"read {identity[:8]}")
        view = self.reader.view
        self.reader.show_article(identity)
        self.rest(0.2)
        self.reader.view.unfold_all(True)
        for y in range(10, view.viewport().height(), 24):
            self._hover(view.viewport(), QPointF(view.left + 60, y))
        widgets = self.window.findChildren(QWidget)
        for widget in [each for each in widgets if each.isVisible() and each.toolTip()]:
            self._ask_for_tip(widget)
        self.wait(lambda: self.session.aids(identity) is not None)
        for key in (Qt.Key.Key_Home, Qt.Key.Key_1, Qt.Key.Key_S, Qt.Key.Key_Down, Qt.Key.Key_2):
            QTest.keyClick(view, key)
        self.reader.carrier.copy()

    def _hover(self, port: QWidget, at: QPointF) -> None:
        place = QPointF(port.mapToGlobal(at.toPoint()))
        none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        moved = QMouseEvent(QEvent.Type.MouseMove, at, place, none, none, keys)
        QApplication.sendEvent(port, moved)

    def _ask_for_tip(self, widget: QWidget) -> None:
        middle = QPoint(widget.width() // 2, widget.height() // 2)
        asked = QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle))
        QApplication.sendEvent(widget, asked)
        QApplication.processEvents()
        QToolTip.hideText()

    def seek(self, words: str) -> None:
        say(f"seek {words}")
        field = self.library.head.field
        field.setText(words)
        self.rest(1)
        field.clear()
        self.rest(0.3)

    def look_at_details(self) -> None:
        say("details")
        self.library.view.choose(self.session.rows[0].id)
        self.library.edit_details()
        self.rest()
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()

    def write_own_words(self, page: str) -> None:
        """Edit a card, and paste a page into the editor."""
        say("edit")
        outline = self.window.rooms["outline"]
        entry = next(iter(self.session.memo.entries()))
        outline.show_entry(entry.id)
        outline.view.setFocus()
        QTest.keyClick(outline.view, Qt.Key.Key_Return)
        self.rest()
        for editor in self.window.findChildren(QPlainTextEdit) + self.window.findChildren(
            QLineEdit
        ):
            if editor.isVisible() and not editor.isReadOnly():
                data = QMimeData()
                data.setHtml(page)
                QApplication.clipboard().setMimeData(data)
                editor.paste()
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Escape)


def say(words: str) -> None:
    """Tell what is being done."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(folder: Path, host: str, bait: Path, files: list[Path]) -> int:
    """Run the window through all of it."""
    program = starting.Program(
        starting.application_of(sys.argv[:1]), starting.Settings(folder / "settings.ini")
    )
    program.show(None)
    try:
        act(program.window, folder, files, html(host, bait).replace("a war", "another war"))
    finally:
        program.window.leave()
        program.close()
    say("left in order")
    return 0


def act(window: QWidget, folder: Path, files: list[Path], page: str) -> None:
    """Do what an analyst does with *files*, and with *page* from a browser."""
    analyst, session = Analyst(window), window.session
    opened = []
    session.opened.connect(lambda: opened.append(1))
    session.create(folder / "Sealed.briefing")
    analyst.wait(lambda: opened)
    analyst.rest(1)
    Path("/begin-of-acting").exists()
    analyst.add(files)
    analyst.paste(page)
    for row in session.rows:
        analyst.read(row.id)
    analyst.seek("Moscow denied")
    analyst.look_at_details()
    analyst.library.show_problems()
    analyst.write_own_words(page)
    for action in ("view.pages", "view.both", "template.gallery", "view.read", "export.mail"):
        analyst.do(action)
        analyst.rest(2)
    analyst.do("edit.undo")
    analyst.do("edit.redo")
    say(f"{len(session.rows)} articles, {sum(1 for _ in session.memo.entries())} entries")
    Path("/end-of-acting").exists()


if __name__ == "__main__":
    folder, host, bait, *files = sys.argv[1:]
    sys.exit(main(Path(folder), host, Path(bait), list(map(Path, files))))
