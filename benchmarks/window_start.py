"""``python -m benchmarks.window_start bare|ours WORKSPACE``: start, say when what stood, end.

The answer is one line of JSON: the moments of a clock that all processes of
this machine share.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable


def main() -> None:
    """Start the window that was asked for."""
    which, workspace = sys.argv[1:]
    start = {"bare": _start_bare, "ours": _start_ours}[which]
    start(workspace)


def _start_bare(_workspace: str) -> None:
    """Show what a window with three panes cannot do without."""
    from PySide6.QtWidgets import (
        QApplication,
        QListView,
        QMainWindow,
        QPlainTextEdit,
        QSplitter,
        QTreeView,
    )

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    panes = QSplitter()
    for pane in (QListView(), QPlainTextEdit(), QTreeView()):
        panes.addWidget(pane)
    window.setCentralWidget(panes)
    window.resize(1440, 900)
    _when_painted([window], lambda: True, lambda: _answer(visible=time.monotonic()))
    window.show()
    application.exec()


def _start_ours(workspace: str) -> None:
    """Start as ``briefing WORKSPACE`` does, and look on."""
    import gc

    from ui import launch

    gc.disable()  # as the launcher does, before what ``_look_on`` loads
    _look_on()
    launch.main([workspace])


def _look_on() -> None:
    """Let the program that ``ui.launch`` is about to make tell of its window."""
    from ui.application import starting

    class Watched(starting.Program):
        def show(self, workspace: object) -> None:
            window, told = self.window, {}
            show_it = window.show

            def watched_show() -> None:
                # At the last moment, so that nothing that waits for the paint comes before.
                _when_painted([window], lambda: True, lambda: told.update(visible=time.monotonic()))
                show_it()

            window.show = watched_show  # type: ignore[method-assign]
            window.session.opened.connect(
                lambda: _when_painted(
                    [
                        window.rooms[name].view.viewport()  # type: ignore[attr-defined]
                        for name in ("library", "reader", "outline")
                    ],
                    lambda: _is_ready(window.rooms),
                    lambda: _answer(**told, ready=time.monotonic()),
                )
            )
            super().show(workspace)  # type: ignore[arg-type]

    starting.Program = Watched  # type: ignore[misc]


def _is_ready(rooms: object) -> bool:
    library, reader, outline = (rooms[n] for n in ("library", "reader", "outline"))  # type: ignore[index]
    return bool(
        library.model.rowCount() and reader.article is not None and outline.model.rowCount()
    )


def _when_painted(widgets: list, is_enough: Callable[[], bool], then: Callable[[], object]) -> None:
    """Call *then* once each of *widgets* was painted, the last time with enough in it."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Looker(QObject):
        def __init__(self) -> None:
            super().__init__(widgets[0])
            self.left = set(widgets)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and self.left and is_enough():
                self.left.discard(watched)
                if not self.left:
                    QTimer.singleShot(0, then)  # once it is painted and handed over
            return False

    looker = Looker()
    for widget in widgets:
        widget.installEventFilter(looker)


def _answer(**moments: float) -> None:
    print(json.dumps(moments), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
