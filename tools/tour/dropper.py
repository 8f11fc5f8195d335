"""A window of another program, from which files are dragged: what a file manager is to us."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Dropper(QLabel):
    """A square at the lower right of the screen; pressing the mouse in it drags the files."""

    def __init__(self, files: list[str]) -> None:
        super().__init__("Files")
        self._files = files
        self.setWindowTitle("Dropper")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWindowFlags(Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.FramelessWindowHint)
        self.setGeometry(1300, 780, 100, 80)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt names it
        """Start the drag of the files, as copies."""
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(file) for file in self._files])
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = Dropper(sys.argv[1:])
    window.show()
    sys.exit(application.exec())
