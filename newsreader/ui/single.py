"""One window a profile: a second start raises the first and hands it what it was given."""

import json
from collections.abc import Sequence
from hashlib import sha256

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from newsreader.model.profile import Profile

WAIT_MS = 500


def server_name(profile: Profile) -> str:
    """Return the name under which the window of a profile listens."""
    return f"newsreader-{sha256(str(profile.root.resolve()).encode()).hexdigest()[:20]}"


def hand_over(profile: Profile, urls: Sequence[str]) -> bool:
    """Raise the profile's window if there is one and give it these addresses; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(profile))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(json.dumps(list(urls)).encode() + b"\n")
    socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return True


class Listener(QObject):
    """``called`` carries the addresses that a second start was given."""

    called = Signal(object)

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._sockets: list[QLocalSocket] = []
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = server_name(profile)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._sockets.append(socket)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Read what has come whole, and let go of those who have said all."""
        for socket in list(self._sockets):
            if socket.canReadLine():
                self._take(bytes(socket.readLine().data()))
            if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState and not socket.canReadLine():
                # Only from the list: no closure of the socket's own may hold it when it is destroyed.
                self._sockets.remove(socket)
                socket.deleteLater()

    def _take(self, line: bytes) -> None:
        try:
            found = json.loads(line)
        except ValueError:
            found = []
        self.called.emit([text for text in found if isinstance(text, str)] if isinstance(found, list) else [])

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
