"""The program itself, telling the tour where things stand on the screen.

It is started as a user starts it; beside it a timer writes the places of
everything that has a name into a file, so that the tour's mouse can find it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.application import starting

_EVERY_MS = 150
_MOST_ROWS = 400

Places = dict[str, list[int]]


def main(places: Path, arguments: list[str]) -> int:
    """Run the program with *arguments*, writing the *places* of its parts."""
    application = starting.application_of(sys.argv[:1])
    timer = QTimer(application)
    timer.timeout.connect(lambda: _publish(places))
    timer.start(_EVERY_MS)
    return starting.main(arguments)


def _publish(places: Path) -> None:
    found: Places = {}
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            for widget in (window, *window.findChildren(QWidget)):
                _add(widget, found)
    part = places.with_suffix(".part")
    part.write_text(json.dumps(found), encoding="utf-8")
    part.replace(places)


def _add(widget: QWidget, found: Places) -> None:
    if not widget.isVisible() or widget.visibleRegion().isEmpty():
        return
    corner = widget.mapToGlobal(QPoint(0, 0))
    rect = [corner.x(), corner.y(), widget.width(), widget.height()]
    for name in (widget.accessibleName(), widget.objectName()):
        if name and not name.startswith("qt_"):
            found.setdefault(name, rect)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        _add_rows(widget, QModelIndex(), found)


def _add_rows(view: QAbstractItemView, parent: QModelIndex, found: Places) -> None:
    model = view.model()
    port = view.viewport()
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        index = model.index(row, 0, parent)
        rect = view.visualRect(index).intersected(port.rect())
        text = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if text and not rect.isEmpty():
            corner = port.mapToGlobal(rect.topLeft())
            place = [corner.x(), corner.y(), rect.width(), rect.height()]
            found.setdefault(f"row: {text}", place)
        if model.rowCount(index):
            _add_rows(view, index, found)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
