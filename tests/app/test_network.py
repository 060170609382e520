"""What is known of the network."""

from pytestqt.qtbot import QtBot

from newsreader.app.network import Network


def test_without_word_of_it_there_is_a_network_that_costs_nothing(qtbot: QtBot) -> None:
    network = Network()
    assert not network.is_offline
    assert not network.is_metered


def test_a_change_is_told_once(qtbot: QtBot) -> None:
    network = Network()
    told: list[tuple[bool, bool]] = []
    network.changed.connect(lambda: told.append((network.is_offline, network.is_metered)))
    network.tell(is_offline=True, is_metered=False)
    network.tell(is_offline=True, is_metered=False)
    network.tell(is_offline=False, is_metered=True)
    assert told == [(True, False), (False, True)]
