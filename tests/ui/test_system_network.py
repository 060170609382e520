"""What the system tells of the network: a reader is never taken to be offline without need."""

import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from newsreader.app.network import Network
from newsreader.ui.system_network import SystemNetwork, is_cut_off

Reach = QNetworkInformation.Reachability


@pytest.mark.parametrize("reach", [Reach.Unknown, Reach.Local, Reach.Site, Reach.Online])
def test_only_what_is_surely_disconnected_is_offline(reach: Reach) -> None:
    assert not is_cut_off(reach, has_way_out=False)


def test_an_interface_with_an_address_has_the_last_word() -> None:
    assert is_cut_off(Reach.Disconnected, has_way_out=False)
    assert not is_cut_off(Reach.Disconnected, has_way_out=True)


def test_the_system_is_asked_without_harm_whatever_it_tells(qtbot: QtBot) -> None:
    network = Network()
    system = SystemNetwork(network)
    assert isinstance(network.is_offline, bool)
    assert isinstance(network.is_metered, bool)
    system.deleteLater()
