"""Feed health in the window: always counted, opened by two keys, each feed mended by one."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.feeds.web.http import HttpClient
from newsreader.model.feed import Access, Feed, HealthState, Remedy
from newsreader.model.profile import Profile
from newsreader.services.newsroom import open_newsroom
from newsreader.ui.health.view import HealthView
from newsreader.ui.source_settings import KEPT, SourceSettings
from tests.support.keyrings import Memory, installed
from tests.support.news_server import NewsServer, Route
from tests.support.papers import refresh, subscribe
from tests.ui.conftest import Desk

K = Qt.Key


class Clinic:
    """A window over feeds with their troubles: well, moved, blocked (401), no feed any more, gone (404)."""

    def __init__(self, qtbot: QtBot, profile: Profile, server: NewsServer) -> None:
        self.server = server
        newsroom = open_newsroom(profile, make_client=HttpClient)
        self.well = subscribe(newsroom, server.feed("/well.xml", 2, title="Báo khoẻ"))
        new = server.feed("/new.xml", 2, title="Báo chuyển nhà")
        self.moved = subscribe(newsroom, server.serve("/old.xml", Route(status=301, headers={"Location": new})))
        self.blocked = subscribe(newsroom, server.serve("/blocked.xml", Route(status=401)))
        server.feed("/html.xml", 1)
        self.html = subscribe(newsroom, server.fault("/html.xml", "html"))
        self.gone = subscribe(newsroom, server.url("/gone.xml"))
        refresh(newsroom)
        newsroom.close()
        self.desk = Desk(qtbot, profile, HttpClient)
        self.desk.wait(lambda: len(self.desk.window.sources.sources.feeds) == 5)

    @property
    def view(self) -> HealthView:
        return self.desk.window.health_view

    def open(self) -> None:
        """Press g f, and let the table come."""
        self.desk.key(K.Key_G, K.Key_F)
        self.desk.wait(lambda: self.view.report is not None)

    def go_to(self, feed: Feed) -> None:
        """Go to a feed's line with the keys."""
        self.desk.key(K.Key_Home)
        for _ in range(self.view.model.rowCount()):
            if self.view.report is not None and self.view.report.feed.id == feed.id:
                return
            self.desk.key(K.Key_J)
        raise AssertionError(f"{feed.url} is not shown")

    def now(self, feed: Feed) -> Feed:
        """Return a feed as the sources pane knows it."""
        found = self.desk.window.sources.sources.feed(feed.id)
        assert found is not None
        return found

    def lines(self) -> list[int]:
        model = self.view.model
        return [report.feed.id for row in range(model.rowCount()) if (report := model.report(row))]

    def close(self) -> None:
        self.desk.wait(lambda: not self.desk.services.refresher.is_running)
        self.desk.close()


@pytest.fixture
def clinic(qtbot: QtBot, profile: Profile, server: NewsServer) -> Iterator[Clinic]:
    opened = Clinic(qtbot, profile, server)
    yield opened
    opened.close()


def test_the_count_of_failing_feeds_is_always_there_and_opens_the_view(clinic: Clinic) -> None:
    status = clinic.desk.window.status
    clinic.desk.wait(lambda: status.failing.isVisible())
    assert "3" in status.failing.text()
    assert status.failing.accessibleName() == status.failing.text()
    status.failing.click()
    assert clinic.desk.window.is_at_health


def test_where_nothing_fails_no_count_is_shown_and_all_is_said_to_be_well(desk: Desk) -> None:
    desk.key(K.Key_G, K.Key_F)
    view = desk.window.health_view
    desk.wait(lambda: view.model.rowCount() > 0 or view.empty.isVisible())
    assert not desk.window.status.failing.isVisible()
    desk.key(K.Key_Escape)
    assert not desk.window.is_at_health
    assert desk.window.list_column.list.hasFocus()


def test_the_worst_come_first_and_those_that_are_well_only_when_asked_for(clinic: Clinic) -> None:
    clinic.open()
    assert clinic.lines() == [clinic.gone.id, clinic.html.id, clinic.blocked.id, clinic.moved.id]
    assert clinic.view.only_problems.isChecked()
    clinic.desk.key(K.Key_O)
    assert clinic.lines()[-1] == clinic.well.id
    assert len(clinic.lines()) == 5


def test_the_detail_tells_why_in_a_sentence_and_the_last_requests(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.blocked)
    detail = clinic.view.detail
    clinic.desk.wait(lambda: detail.requests.topLevelItemCount() == 1)
    line = detail.requests.topLevelItem(0)
    assert line is not None
    assert line.text(1).startswith("401 · ")
    assert "127.0.0.1" in detail.reason.text()
    assert detail.buttons[Remedy.ACCESS].property("kind") == "primary"
    assert detail.buttons[Remedy.ADOPT].isHidden()


def test_keys_of_the_view_do_not_take_the_second_of_two(clinic: Clinic) -> None:
    clinic.open()
    clinic.desk.key(K.Key_G, K.Key_U)
    assert not clinic.desk.window.is_at_health
    assert clinic.desk.window.reader.view is not None
    assert clinic.desk.window.reader.view.key == "unread"
    assert not clinic.desk.window.findChildren(QMessageBox)


def test_enter_does_what_helps_best(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.moved)
    clinic.desk.key(K.Key_Return)
    clinic.desk.wait(lambda: clinic.now(clinic.moved).url == clinic.server.url("/new.xml"))
    clinic.desk.wait(lambda: clinic.now(clinic.moved).health.state is HealthState.OK)
    clinic.desk.wait(lambda: clinic.moved.id not in clinic.lines())


def test_a_feed_is_asked_again_and_leaves_the_count_when_it_is_well(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.html)
    clinic.server.feed("/html.xml", 2)
    clinic.desk.key(K.Key_R)
    clinic.desk.wait(lambda: clinic.html.id not in clinic.lines())
    clinic.desk.wait(lambda: "2" in clinic.desk.window.status.failing.text())
    assert clinic.view.report is not None


def test_what_its_site_names_takes_its_place(clinic: Clinic) -> None:
    link = clinic.server.feed("/found.xml", 2)
    page = f'<html><head><link rel="alternate" type="application/rss+xml" href="{link}"></head><body><p>x</p></body>'
    clinic.server.page("/", page)
    clinic.open()
    clinic.go_to(clinic.gone)
    clinic.desk.key(K.Key_F)
    clinic.desk.wait(lambda: clinic.now(clinic.gone).url == link)
    clinic.desk.wait(lambda: clinic.now(clinic.gone).health.state is HealthState.OK)


def test_of_several_feeds_of_its_site_one_is_chosen(clinic: Clinic) -> None:
    links = [clinic.server.feed(path, 2) for path in ("/a.xml", "/b.xml")]
    named = "".join(f'<link rel="alternate" type="application/rss+xml" href="{link}">' for link in links)
    clinic.server.page("/", f"<html><head>{named}</head><body><p>x</p></body></html>")
    clinic.open()
    clinic.go_to(clinic.gone)
    clinic.desk.key(K.Key_F)
    clinic.desk.wait(lambda: clinic.desk.window.chooser.isVisible())
    clinic.desk.key(K.Key_Down, K.Key_Return)
    clinic.desk.wait(lambda: clinic.now(clinic.gone).url == links[1])
    assert clinic.desk.window.is_at_health


def test_a_site_that_names_nothing_is_told_and_nothing_changes(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.gone)
    clinic.desk.key(K.Key_F)
    clinic.desk.wait(lambda: bool(clinic.desk.window.messages.text))
    assert clinic.now(clinic.gone).url == clinic.gone.url


def test_pausing_is_no_trouble_and_ends_with_the_same_key(clinic: Clinic) -> None:
    clinic.open()
    clinic.desk.key(K.Key_O)
    clinic.go_to(clinic.well)
    clinic.desk.key(K.Key_P)
    clinic.desk.wait(lambda: clinic.now(clinic.well).health.state is HealthState.PAUSED)
    clinic.desk.wait(lambda: clinic.view.report is not None and Remedy.RESUME in clinic.view.report.remedies)
    assert clinic.view.report is not None
    assert not clinic.view.report.is_problem
    clinic.desk.key(K.Key_P)
    clinic.desk.wait(lambda: clinic.now(clinic.well).health.state is HealthState.OK)


def test_unsubscribing_asks_first_and_stays_at_health(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.gone)
    clinic.desk.key(K.Key_U)
    (box,) = clinic.desk.window.findChildren(QMessageBox)
    leave = next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole)
    leave.click()
    clinic.desk.wait(lambda: clinic.desk.window.sources.sources.feed(clinic.gone.id) is None)
    clinic.desk.wait(lambda: clinic.gone.id not in clinic.lines())
    assert clinic.desk.window.is_at_health
    assert clinic.view.report is not None


def test_a_button_under_the_focus_is_pressed_by_enter_and_not_the_best_remedy(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.moved)
    button = clinic.view.detail.buttons[Remedy.RESUME]
    button.setFocus()
    clinic.desk.key(K.Key_Return)
    clinic.desk.wait(lambda: clinic.now(clinic.moved).health.state is HealthState.PAUSED)
    assert clinic.now(clinic.moved).url == clinic.moved.url


def test_commands_on_articles_do_nothing_where_these_are_not_seen(clinic: Clinic) -> None:
    clinic.open()
    before = list(clinic.desk.window.model.ids)
    clinic.desk.key(K.Key_A, shift=True)
    clinic.desk.key(K.Key_E)
    assert clinic.desk.window.is_at_health
    assert list(clinic.desk.window.model.ids) == before
    assert not clinic.desk.services.library.can_undo


def test_the_source_menu_is_about_the_feed_of_the_current_line(clinic: Clinic) -> None:
    clinic.open()
    actions = clinic.desk.window.commands
    assert actions["source_in_all"].isEnabled()
    clinic.go_to(clinic.blocked)
    clinic.desk.key(K.Key_F2)
    clinic.desk.type("Bao khoa")
    clinic.desk.key(K.Key_Return)
    clinic.desk.wait(lambda: clinic.now(clinic.blocked).title == "Bao khoa")
    assert clinic.desk.window.is_at_health
    for name, option in (
        ("source_texts", "fetch_full_text"),
        ("source_pictures", "fetch_pictures"),
        ("source_in_all", "is_in_all"),
    ):
        clinic.desk.wait(actions[name].isChecked)
        actions[name].trigger()
        clinic.desk.wait(partial(_is_off, clinic, option))
        clinic.desk.wait(partial(_is_unticked, clinic, name))
    clinic.go_to(clinic.html)
    assert actions["source_texts"].isChecked()
    clinic.desk.key(K.Key_F4)
    assert settings_of(clinic).windowTitle() == f"Settings of {clinic.now(clinic.html).title}"
    settings_of(clinic).reject()


def _is_off(clinic: Clinic, option: str) -> bool:
    return getattr(clinic.now(clinic.blocked), option) is False


def _is_unticked(clinic: Clinic, command: str) -> bool:
    return not clinic.desk.window.commands[command].isChecked()


def test_the_source_menu_asks_for_the_feed_of_the_current_line_alone(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.gone)
    clinic.server.feed("/gone.xml", 2)
    clinic.desk.window.commands["refresh"].trigger()
    clinic.desk.wait(lambda: clinic.now(clinic.gone).health.state is HealthState.OK)
    assert clinic.now(clinic.blocked).health.failures == 1


def test_without_a_line_the_source_menu_has_no_feed(desk: Desk) -> None:
    feed = desk.window.sources.sources.feeds[0]
    desk.window.show_view(f"feed:{feed.id}")
    assert desk.window.commands["rename"].isEnabled()
    desk.key(K.Key_G, K.Key_F)
    desk.wait(lambda: bool(desk.window.health_view.summary.text()))
    if desk.window.health_view.report is not None:  # some are silent: the edition is of one day
        desk.key(K.Key_O)
    assert desk.window.commands["rename"].isEnabled() is (desk.window.health_view.report is not None)
    desk.key(K.Key_Escape)
    assert desk.window.commands["rename"].isEnabled()


# --- settings of a source


def settings_of(clinic: Clinic) -> SourceSettings:
    (dialog,) = clinic.desk.window.findChildren(SourceSettings)
    return dialog


def button(dialog: SourceSettings) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.isDefault())


def test_a_blocked_feed_is_read_once_it_has_its_password(clinic: Clinic) -> None:
    clinic.open()
    clinic.go_to(clinic.blocked)
    clinic.desk.key(K.Key_Return)
    dialog = settings_of(clinic)
    assert dialog.focusWidget() is dialog.login
    with installed(Memory()) as ring:
        assert isinstance(ring, Memory)
        clinic.server.feed("/blocked.xml", 2)
        dialog.login.setText("hang")
        dialog.password.setText("bí mật")
        dialog.headers.setPlainText("X-Edition: vi\nX-Token: t-1")
        button(dialog).click()
        clinic.desk.wait(lambda: clinic.now(clinic.blocked).health.state is HealthState.OK)
        asked = clinic.server.asked("/blocked.xml")[-1].headers
        assert asked["authorization"].startswith("Basic ")
        assert (asked["x-edition"], asked["x-token"]) == ("vi", "t-1")
        assert sorted(ring.held.values()) == ["bí mật", "t-1"]


def test_secrets_are_not_shown_and_stay_where_they_are_not_touched(clinic: Clinic) -> None:
    with installed(Memory()) as ring:
        assert isinstance(ring, Memory)
        access = Access("Bot/1", (("X-Edition", "vi"),), "hang", ("password", "header:X-Token"))
        secrets = {"password": "bí mật", "header:X-Token": "t-1"}
        newsroom = clinic.desk.newsroom
        newsroom.lanes.write.submit(newsroom.organise.set_access, clinic.well.id, access, secrets).result(10)
        clinic.desk.window.load_sources()
        clinic.desk.wait(lambda: clinic.now(clinic.well).access == access)
        clinic.desk.window.deeds.open_settings(clinic.now(clinic.well))
        dialog = settings_of(clinic)
        assert dialog.password.text() == KEPT
        assert dialog.headers.toPlainText() == f"X-Edition: vi\nX-Token: {KEPT}"
        dialog.interval.setCurrentIndex(dialog.interval.findData(60))
        dialog.pictures.setChecked(False)
        button(dialog).click()
        clinic.desk.wait(lambda: clinic.now(clinic.well).interval_minutes == 60)
        assert clinic.now(clinic.well).access == access
        assert not clinic.now(clinic.well).fetch_pictures
        assert sorted(ring.held.values()) == ["bí mật", "t-1"]


def test_without_a_keyring_the_dialog_says_so_and_stays(clinic: Clinic) -> None:
    from keyring.backends.fail import Keyring as NoKeyringAtAll

    clinic.desk.window.deeds.open_settings(clinic.now(clinic.well))
    dialog = settings_of(clinic)
    nothing = NoKeyringAtAll()  # type: ignore[no-untyped-call]
    with installed(nothing):
        dialog.login.setText("hang")
        dialog.password.setText("x")
        dialog.paused.setChecked(True)
        button(dialog).click()
        clinic.desk.wait(lambda: dialog.told != "")
    assert dialog.isVisible()
    assert clinic.now(clinic.well).health.state is HealthState.OK
    dialog.reject()


def test_a_line_that_is_no_header_is_told_and_nothing_is_saved(clinic: Clinic) -> None:
    clinic.desk.window.deeds.open_settings(clinic.now(clinic.well))
    dialog = settings_of(clinic)
    dialog.headers.setPlainText("no colon")
    button(dialog).click()
    assert "no colon" in dialog.told
    assert dialog.isVisible()
    dialog.reject()


def test_the_view_speaks_the_other_language_and_takes_the_other_theme_at_once(clinic: Clinic) -> None:
    clinic.desk.services.settings.set("look.language", "vi")
    clinic.open()
    clinic.desk.wait(lambda: "nguồn" in clinic.view.summary.text())
    clinic.desk.services.settings.set("look.theme", "dark")
    clinic.desk.services.settings.set("look.language", "en")
    clinic.desk.wait(lambda: "sources" in clinic.view.summary.text())
    assert clinic.view.detail.requests.headerItem().text(1) == "Answer"
