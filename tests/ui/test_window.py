"""Journeys by keyboard through the real window, as its reader takes them."""

import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsreader.feeds.web.http import HttpClient
from newsreader.model.article import Change
from newsreader.model.profile import Profile
from newsreader.model.trace import Trace
from tests.support.news_server import NewsServer
from tests.support.papers import paper
from tests.ui.conftest import Desk, sample_client

K = Qt.Key


def test_j_and_k_open_the_next_and_previous_article_and_mark_them_read(desk: Desk) -> None:
    first, second = desk.titles[:2]
    desk.key(K.Key_J)
    desk.wait(lambda: desk.open_title == first)
    desk.key(K.Key_J)
    desk.wait(lambda: desk.open_title == second)
    desk.key(K.Key_K)
    desk.wait(lambda: desk.open_title == first)
    unread = desk.window.model.rowCount() - 2
    desk.wait(lambda: desk.window.sources.sources.counts.unread == unread or _shown_unread(desk) == unread)
    assert desk.titles[:2] == [first, second]  # what was just read stays in Unread


def _shown_unread(desk: Desk) -> int:
    return sum(not row.is_read for article in desk.window.model.ids if (row := desk.window.model.row(article)))


def test_n_goes_through_the_unread_across_sources(desk: Desk) -> None:
    feed = desk.window.sources.sources.feeds[0]
    desk.window.reader.open_key(f"feed:{feed.id}")
    desk.wait(lambda: desk.window.model.is_whole and desk.window.model.rowCount() == feed.articles)
    for _ in range(feed.articles):
        before = desk.open_title
        desk.key(K.Key_N)
        desk.wait(partial(_is_other, desk, before))
    desk.key(K.Key_N)
    desk.wait(lambda: desk.window.reader.view is not None and desk.window.reader.view.key != f"feed:{feed.id}")
    desk.wait(lambda: desk.window.reader.row is not None and feed.id not in desk.window.reader.row.feeds)


def _is_other(desk: Desk, title: str) -> bool:
    return desk.open_title != title


def test_space_pages_and_at_the_end_goes_to_the_next_unread(desk: Desk) -> None:
    desk.key(K.Key_J)
    first = desk.titles[0]
    desk.wait(lambda: desk.open_title == first)
    with desk.qtbot.waitSignal(desk.window.reader.text_painted, timeout=10_000):
        desk.window.pane.update()
        desk.key(K.Key_K)
        desk.key(K.Key_J)
    for _ in range(80):
        if desk.open_title != first:
            break
        desk.key(K.Key_Space)
        desk.qtbot.wait(1)
    desk.wait(lambda: desk.open_title != first)


def test_a_star_and_a_tag_show_in_list_and_sources_and_are_stored(desk: Desk) -> None:
    desk.key(K.Key_J)
    desk.wait(lambda: desk.window.reader.row is not None)
    desk.key(K.Key_S)
    desk.wait(lambda: bool(desk.window.reader.row and desk.window.reader.row.is_starred))
    desk.key(K.Key_T)
    desk.wait(lambda: desk.window.chooser.isVisible())
    desk.type("Ho So")
    desk.key(K.Key_Return)
    desk.wait(lambda: bool(desk.window.reader.row and desk.window.reader.row.tags == ("Ho So",)))
    desk.wait(lambda: [tag.name for tag in desk.window.sources.sources.tags] == ["Ho So"])
    desk.key(K.Key_J)
    desk.wait(lambda: bool(desk.window.reader.row and not desk.window.reader.row.tags))
    desk.key(K.Key_T, shift=True)
    desk.wait(lambda: bool(desk.window.reader.row and desk.window.reader.row.tags == ("Ho So",)))
    desk.wait(lambda: [tag.articles for tag in desk.window.sources.sources.tags] == [2])
    desk.window.reader.open_key("tag:Ho So")
    desk.wait(lambda: desk.window.model.rowCount() == 2)
    desk.window.reader.open_key("starred")
    desk.wait(lambda: desk.window.model.rowCount() == 1)


def test_search_finds_without_accents_as_it_is_typed_and_esc_steps_out(desk: Desk) -> None:
    everything = desk.window.model.rowCount()
    desk.key(K.Key_Slash)
    desk.type("duong sat")
    desk.wait(lambda: 0 < desk.window.model.rowCount() < everything)
    desk.key(K.Key_Return)
    desk.wait(lambda: any("tàu" in title for title in desk.titles))
    desk.key(K.Key_Escape, K.Key_Escape)
    desk.wait(lambda: desk.window.model.rowCount() == everything)
    assert desk.window.isVisible()


def test_esc_from_a_search_leaves_the_open_article_open(desk: Desk) -> None:
    first = desk.titles[0]
    desk.key(K.Key_J)
    desk.wait(lambda: desk.open_title == first)
    desk.wait(lambda: desk.window.sources.sources.counts.unread == desk.window.model.rowCount() - 1)
    desk.key(K.Key_Slash)
    desk.type("duong sat")
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.kind == "search"))
    desk.key(K.Key_Escape, K.Key_Escape)
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.key == "unread"))
    desk.wait(lambda: first not in desk.titles and bool(desk.titles))
    desk.wait(lambda: desk.open_title == first)


def test_shift_m_turns_read_around_and_steps_on(desk: Desk) -> None:
    first, second = desk.titles[:2]
    desk.key(K.Key_J)
    desk.wait(lambda: desk.open_title == first)
    desk.key(K.Key_M, shift=True)
    desk.wait(lambda: desk.open_title == second)
    row = desk.window.model.row(desk.window.model.ids[0])
    assert row is not None
    assert not row.is_read


def test_unread_counts_follow_what_is_read_and_shift_j_goes_to_sources_with_unread(desk: Desk) -> None:
    total = desk.window.model.rowCount()
    desk.key(K.Key_J, shift=True)
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.kind == "feed"))
    key = desk.window.reader.view.key if desk.window.reader.view else ""
    desk.wait(lambda: bool(desk.titles))
    desk.key(K.Key_A, shift=True)

    def count(of: str) -> int:
        source = desk.window.sources.source(of)
        return source.count if source is not None else -1

    desk.wait(lambda: count(key) == 0)
    desk.wait(lambda: count("unread") == total - desk.window.model.rowCount())
    desk.key(K.Key_J, shift=True)
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.key not in (key, "unread")))


def test_a_known_tag_is_offered_as_it_is_typed(desk: Desk) -> None:
    desk.key(K.Key_J)
    desk.wait(lambda: desk.window.reader.row is not None)
    desk.key(K.Key_T)
    desk.type("Ho So")
    desk.key(K.Key_Return)
    desk.wait(lambda: [tag.name for tag in desk.window.sources.sources.tags] == ["Ho So"])
    desk.key(K.Key_J)
    desk.wait(lambda: bool(desk.window.reader.row and not desk.window.reader.row.tags))
    desk.key(K.Key_T)
    desk.type("ho")
    desk.key(K.Key_Return)
    desk.wait(lambda: bool(desk.window.reader.row and desk.window.reader.row.tags == ("Ho So",)))


def test_mark_all_read_is_undone_by_one_key(desk: Desk) -> None:
    everything = desk.window.model.rowCount()
    desk.key(K.Key_A, shift=True)
    desk.wait(lambda: _shown_unread(desk) == 0)
    desk.wait(lambda: desk.window._library.can_undo)
    desk.key(K.Key_Z, ctrl=True)
    desk.window.reader.open_key("all")
    desk.wait(lambda: _shown_unread(desk) == everything)


def test_e_takes_an_article_out_and_m_turns_read_around(desk: Desk) -> None:
    desk.key(K.Key_J)
    first, second = desk.titles[:2]
    desk.wait(lambda: desk.open_title == first)
    desk.key(K.Key_E)
    desk.wait(lambda: desk.open_title == second and first not in desk.titles)
    desk.key(K.Key_M)
    desk.wait(lambda: bool(desk.window.reader.row and not desk.window.reader.row.is_read))


def test_the_palette_goes_to_a_source_typed_without_accents(desk: Desk) -> None:
    desk.key(K.Key_K, ctrl=True)
    desk.wait(lambda: desk.window.chooser.isVisible())
    desk.type("song hong")
    desk.key(K.Key_Return)
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.name == "Nhật báo Sông Hồng"))


def test_two_key_sequences_go_to_views(desk: Desk) -> None:
    desk.key(K.Key_G, K.Key_S)
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.key == "starred"))
    desk.key(K.Key_G, K.Key_A)
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.key == "all"))


def test_question_mark_shows_all_keys(desk: Desk) -> None:
    desk.key(K.Key_Question, shift=True)
    from newsreader.ui.key_sheet import KeySheet

    desk.wait(lambda: any(sheet.isVisible() for sheet in desk.window.findChildren(KeySheet)))
    desk.key(K.Key_Escape)
    assert desk.window.isVisible()


def test_the_last_place_is_restored_at_the_next_start(qtbot: QtBot, profile_copy: Profile) -> None:
    desk = Desk(qtbot, profile_copy, sample_client)
    desk.wait(lambda: bool(desk.window.sources.sources.feeds))
    feed = desk.window.sources.sources.feeds[1]
    desk.window.reader.open_key(f"feed:{feed.id}")
    desk.wait(lambda: desk.window.model.is_whole and len(desk.titles) == feed.articles)
    desk.key(K.Key_J, K.Key_J)
    title = desk.titles[1]
    desk.wait(lambda: desk.open_title == title)
    desk.close()
    desk = Desk(qtbot, profile_copy, sample_client)
    desk.wait(lambda: desk.open_title == title)
    assert desk.window.reader.view is not None
    assert desk.window.reader.view.key == f"feed:{feed.id}"
    desk.close()


def test_an_article_read_by_now_is_open_again_at_the_next_start(qtbot: QtBot, profile_copy: Profile) -> None:
    desk = Desk(qtbot, profile_copy, sample_client)
    desk.wait(lambda: desk.window.model.is_whole and len(desk.titles) > 20)
    desk.key(K.Key_J)
    title = desk.titles[0]
    desk.wait(lambda: desk.open_title == title)
    desk.close()
    desk = Desk(qtbot, profile_copy, sample_client)
    desk.wait(lambda: desk.open_title == title)
    assert desk.window.reader.view is not None
    assert desk.window.reader.view.key == "unread"
    desk.wait(lambda: desk.window.model.is_whole)
    assert title not in desk.titles
    desk.close()


def test_an_empty_profile_offers_four_doors_and_the_sample_edition_fills_it(qtbot: QtBot, profile: Profile) -> None:
    desk = Desk(qtbot, profile, sample_client)
    desk.wait(lambda: desk.window.is_at_start_page)
    desk.key(K.Key_Return)
    desk.wait(lambda: not desk.window.is_at_start_page and len(desk.titles) > 20)
    desk.close()


def test_articles_refreshed_in_the_window_read_on_with_pictures_when_the_server_is_gone(
    qtbot: QtBot, profile: Profile, server: NewsServer
) -> None:
    address = paper(server, 3, pictures=1)
    desk = Desk(qtbot, profile, HttpClient)
    desk.services.library.fetch(lambda newsroom: newsroom.subscribe.add(address), lambda _: desk.window.load_sources())
    desk.wait(lambda: bool(desk.window.sources.sources.feeds))
    desk.window.show_articles()
    desk.key(K.Key_R, shift=True)
    desk.wait(lambda: len(server.asked("/img/2-0.png")) == 1)
    desk.wait(lambda: not desk.services.refresher.is_running)
    server.fault("/a.xml", "500")  # connections that are kept alive outlive the server
    server.close()
    desk.window.reader.open_key("all")
    desk.wait(lambda: len(desk.titles) == 3)
    with qtbot.waitSignal(desk.window.reader.pictures_painted, timeout=10_000):
        desk.key(K.Key_J)
    article = desk.window.reader.article
    assert article is not None
    assert "đoàn tàu đầu tiên" in article.text
    assert all(picture.sha256 for picture in article.pictures)
    desk.key(K.Key_R, shift=True)
    desk.wait(lambda: any(feed.health.last_error for feed in desk.window.sources.sources.feeds))
    desk.close()


def test_stop_ends_a_refresh_at_once(qtbot: QtBot, profile: Profile, server: NewsServer) -> None:
    server.feed("/slow.xml", 1)
    address = server.url("/slow.xml")
    desk = Desk(qtbot, profile, HttpClient)
    desk.services.library.fetch(lambda newsroom: newsroom.subscribe.add(address), lambda _: desk.window.load_sources())
    desk.wait(lambda: bool(desk.window.sources.sources.feeds))
    desk.window.show_articles()
    server.fault("/slow.xml", "hang")
    desk.key(K.Key_R, shift=True)
    desk.wait(lambda: desk.services.refresher.is_running and server.hanging.acquire(blocking=False))
    desk.key(K.Key_Period, ctrl=True)
    desk.wait(lambda: not desk.services.refresher.is_running)
    server.released.set()
    desk.close()


def test_theme_and_language_change_while_the_window_is_open(desk: Desk) -> None:
    menus = [action.text() for action in desk.window.menuBar().actions()]
    assert "File" in menus
    desk.services.settings.set("look.language", "vi")
    desk.wait(lambda: "Tệp" in [action.text() for action in desk.window.menuBar().actions()])
    desk.services.settings.set("look.theme", "dark")
    desk.wait(lambda: desk.window.palette().window().color().lightness() < 80)
    desk.services.settings.set("look.theme", "light")
    desk.services.settings.set("look.language", "en")
    desk.wait(lambda: "File" in [action.text() for action in desk.window.menuBar().actions()])


def test_reading_leaves_the_documented_spans(qtbot: QtBot, profile_copy: Profile, tmp_path: Path) -> None:
    trace = Trace(tmp_path / "trace.jsonl")
    desk = Desk(qtbot, profile_copy, sample_client, trace)
    desk.wait(lambda: desk.window.model.is_whole and desk.window.model.rowCount() > 20)
    with qtbot.waitSignal(desk.window.reader.pictures_painted, timeout=10_000):
        desk.key(K.Key_J)
    desk.key(K.Key_Slash)
    desk.type("tau")
    desk.wait(lambda: '"search.first_rows"' in (tmp_path / "trace.jsonl").read_text("utf-8"))
    desk.close()
    trace.close()
    spans = [json.loads(line) for line in (tmp_path / "trace.jsonl").read_text("utf-8").splitlines()]
    assert {span["name"] for span in spans} >= {
        *("startup.window_shown", "startup.list_painted", "article.text_painted", "article.pictures_painted"),
        *("list.page", "search.first_rows"),
    }
    assert all(span["ms"] >= 0 for span in spans)


def test_sources_without_articles_yet_are_not_called_read(qtbot: QtBot, profile: Profile, server: NewsServer) -> None:
    address = paper(server, 1, pictures=0)
    desk = Desk(qtbot, profile, HttpClient)
    desk.services.library.fetch(lambda newsroom: newsroom.subscribe.add(address), lambda _: desk.window.load_sources())
    desk.wait(lambda: bool(desk.window.sources.sources.feeds))
    desk.window.show_articles()
    assert desk.window.list_column.empty_text.startswith("No articles yet")
    desk.key(K.Key_R, shift=True)
    desk.wait(lambda: len(desk.titles) == 1)
    desk.key(K.Key_J)
    desk.wait(lambda: bool(desk.open_title))
    desk.key(K.Key_E)
    desk.wait(lambda: desk.window.list_column.empty_text.startswith("Everything is read"))
    desk.close()


def test_a_feed_left_out_is_read_in_its_own_place_alone(desk: Desk) -> None:
    window = desk.window
    total, feed = len(desk.titles), window.sources.sources.feeds[0]
    window.show_view(f"feed:{feed.id}")
    window.commands["source_in_all"].trigger()
    alone = total - feed.unread
    desk.wait(lambda: _count(desk, "unread") == alone)
    assert _count(desk, f"feed:{feed.id}") == feed.unread
    for key in ("unread", "all"):
        window.show_view(key)
        desk.wait(lambda: window.model.is_whole and window.model.rowCount() == alone)
    window.show_view(f"feed:{feed.id}")
    desk.wait(lambda: window.model.is_whole and window.model.rowCount() == feed.articles)
    assert not window.commands["source_in_all"].isChecked()
    window.commands["source_in_all"].trigger()
    desk.wait(lambda: _count(desk, "unread") == total)


def test_articles_of_a_feed_left_out_do_not_wait_behind_the_pill(desk: Desk, server: NewsServer) -> None:
    window = desk.window
    desk.key(K.Key_J)
    desk.wait(lambda: bool(desk.open_title))
    feed = window.sources.sources.feeds[0]
    options = desk.newsroom.organise
    desk.newsroom.lanes.write.submit(options.set_feed_options, feed.id, is_in_all=False).result(10)
    desk.services.library.tell(Change(structure=True))
    desk.wait(lambda: not window.sources.sources.feeds[0].is_in_all)
    answered: list[object] = []
    desk.services.library.tell(Change(new_articles=3))
    desk.services.library.ask(lambda find: None, answered.append)
    desk.wait(lambda: bool(answered))
    desk.qtbot.wait(50)
    assert window.list_column.new_articles == 0


def test_shift_v_says_that_no_file_came_with_the_article(desk: Desk) -> None:
    desk.key(K.Key_J)
    desk.wait(lambda: bool(desk.open_title))
    assert not desk.window.commands["open_file"].isEnabled()
    desk.key(K.Key_V, shift=True)
    assert desk.window.status.text.endswith("No file came with this article.")


def _count(desk: Desk, key: str) -> int:
    source = desk.window.sources.source(key)
    return source.count if source is not None else -1
