"""Keeps in a file what the screen's clipboard holds as HTML: ``python read_html.py FILE``."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

application = QGuiApplication(sys.argv[:1])


def read() -> None:
    """Keep the bytes, just as another program is given them."""
    data = QGuiApplication.clipboard().mimeData().data("text/html")
    Path(sys.argv[1]).write_bytes(bytes(data.data()))
    application.quit()


QTimer.singleShot(0, read)
application.exec()
