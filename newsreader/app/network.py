"""Whether there is a network, and whether it costs: what is known of it. Who tells is ``ui/system_network.py``."""

from PySide6.QtCore import QObject, Signal


class Network(QObject):
    """``changed`` after either claim did. Online and free until told otherwise; main thread only."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_offline = False
        self._is_metered = False

    @property
    def is_offline(self) -> bool:
        """Whether nothing beyond this machine can be reached."""
        return self._is_offline

    @property
    def is_metered(self) -> bool:
        """Whether its user pays for what is fetched."""
        return self._is_metered

    def tell(self, *, is_offline: bool, is_metered: bool) -> None:
        """Take how things stand."""
        if (is_offline, is_metered) != (self._is_offline, self._is_metered):
            self._is_offline, self._is_metered = is_offline, is_metered
            self.changed.emit()
