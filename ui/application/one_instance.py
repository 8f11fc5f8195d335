"""One window for one workspace: a second start brings the first to the front.

The two talk over a local socket that only the user may open.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ui.application.address import address_of

_WAIT_MS = 500
_ASK, _ANSWER = b"show\n", b"shown\n"


def show_other(workspace: Path) -> bool:
    """Bring the window that has *workspace* open to the front; return whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(address_of(workspace))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_ASK)
    socket.waitForBytesWritten(_WAIT_MS)
    answered = socket.waitForReadyRead(4 * _WAIT_MS)
    answer = bytes(socket.readAll().data()) if answered else b""
    socket.abort()
    return answer == _ANSWER


class Doorbell(QObject):
    """Listens for later starts with the workspace that is open."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, workspace: Path) -> bool:
        """Listen for *workspace* and no other; return whether that is possible here."""
        self.close()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        name = address_of(workspace)
        if not server.listen(name):
            # Left by a window that was killed: nobody answered there.
            QLocalServer.removeServer(name)
            server.listen(name)
        self._server = server
        return server.isListening()

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _answer(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        socket.setParent(self)
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))
        if socket.bytesAvailable():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()) == _ASK:
            socket.write(_ANSWER)
            socket.flush()
            self.rung.emit()
