"""One window a profile: a second start hands over to the first."""

import threading

from pytestqt.qtbot import QtBot

from newsreader.model.profile import Profile
from newsreader.ui.single import Listener, hand_over


def test_a_second_start_hands_its_addresses_to_the_first(qtbot: QtBot, profile: Profile) -> None:
    listener = Listener(profile)
    answers: list[bool] = []
    addresses = ["https://bao.example/", "feed:https://bao.example/rss"]
    second = threading.Thread(target=lambda: answers.append(hand_over(profile, addresses)))
    with qtbot.waitSignal(listener.called, timeout=5000) as called:
        second.start()
    second.join()
    listener.close()
    assert answers == [True]
    assert called.args == [addresses]


def test_without_a_first_window_a_start_is_the_first(qtbot: QtBot, profile: Profile) -> None:
    assert not hand_over(profile, [])


def test_windows_of_different_profiles_do_not_hear_each_other(qtbot: QtBot, profile: Profile) -> None:
    listener = Listener(profile)
    assert not hand_over(Profile(profile.root.with_name("another")), ["https://bao.example/"])
    listener.close()


def test_a_window_that_was_killed_leaves_no_other_in_the_way(qtbot: QtBot, profile: Profile) -> None:
    left_over = Listener(profile)  # its socket's file is there, as after a kill
    listener = Listener(profile)
    answers: list[bool] = []
    second = threading.Thread(target=lambda: answers.append(hand_over(profile, ["x"])))
    with qtbot.waitSignal(listener.called, timeout=5000):
        second.start()
    second.join()
    left_over.close()
    listener.close()
    assert answers == [True]
