"""What the system tells of its network, handed on to ``app/network.py``; where it tells nothing, all is well."""

import logging

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation, QNetworkInterface

from newsreader.app.network import Network

log = logging.getLogger(__name__)

_INNER = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxd")
"""Beginnings of the names of interfaces that lead to this machine's own guests alone."""
_Flag = QNetworkInterface.InterfaceFlag
_Reach = QNetworkInformation.Reachability


class SystemNetwork(QObject):
    """Tells a ``Network`` how things stand, now and whenever they change."""

    def __init__(self, network: Network, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network = network
        if not QNetworkInformation.loadDefaultBackend():
            log.info("the system does not tell of its network; it is taken to be there")
            return
        system = QNetworkInformation.instance()
        system.reachabilityChanged.connect(self._look)
        system.isMeteredChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        system = QNetworkInformation.instance()
        self._network.tell(
            is_offline=is_cut_off(system.reachability(), has_way_out=_has_way_out()),
            is_metered=system.supports(QNetworkInformation.Feature.Metered) and system.isMetered(),
        )


def is_cut_off(reach: QNetworkInformation.Reachability, *, has_way_out: bool) -> bool:
    """Tell whether a machine is surely offline: refusing to refresh where there is a network is the worse mistake.

    A NetworkManager that runs but does not manage the interface in use says ``Disconnected`` for ever, so an interface
    with an address has the last word.
    """
    return reach == _Reach.Disconnected and not has_way_out


def _has_way_out() -> bool:
    for each in QNetworkInterface.allInterfaces():
        flags = each.flags()
        is_up = bool(flags & _Flag.IsUp) and bool(flags & _Flag.IsRunning) and not flags & _Flag.IsLoopBack
        if is_up and not each.name().startswith(_INNER):
            addresses = (entry.ip() for entry in each.addressEntries())
            if any(not address.isLinkLocal() for address in addresses):
                return True
    return False
