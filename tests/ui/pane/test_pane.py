from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.model.article import (
    Article,
    BlockKind,
    BlockLink,
    Comment,
    Enclosure,
    LinkBlock,
    Picture,
    RelatedArticle,
)
from newsreader.model.ids import ArticleId
from newsreader.ui.icons import Icons
from newsreader.ui.pane.figures import STORED
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.pane.style import Mark
from newsreader.ui.tokens import make
from tests.support.pages import NOW, PARAGRAPH, article, long_article, row, stored_picture

THEME = make()
RELATED = [RelatedArticle(row(7, title="Bài liên quan của kho"), 0.5, "Đà Nẵng")]
Make = Callable[..., ArticlePane]


@pytest.fixture
def new_pane(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    made: list[ArticlePane] = []

    def new(size: QSize = QSize(760, 600), **hooks: Any) -> ArticlePane:
        pane = ArticlePane(
            THEME,
            Icons(THEME),
            lambda sha: path if (path := tmp_path / sha).is_file() else None,
            now=lambda: NOW,
            **hooks,
        )
        qtbot.addWidget(pane)
        pane.resize(size)
        pane.show()
        made.append(pane)
        return pane

    yield new
    for pane in made:
        pane.close_pictures()


def text_of(pane: ArticlePane) -> str:
    return pane.browser.document().toPlainText()


def marks(pane: ArticlePane) -> list[int]:
    block, states = pane.browser.document().begin(), []
    while block.isValid():
        states.append(block.userState())
        block = block.next()
    return [state for state in states if state > 0]


def is_painted(pane: ArticlePane, sha256: str) -> bool:
    held = pane.browser.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(STORED + sha256))
    return bool(held.width() > 1)


def test_pane_says_what_to_do_until_there_is_an_article(new_pane: Make) -> None:
    pane = new_pane()
    assert not pane.browser.isVisible()
    pane.show_article(article())
    assert pane.browser.isVisible()
    pane.clear()
    assert not pane.browser.isVisible()
    assert pane.article is None
    assert not pane.page_down()


def test_text_is_painted_and_told_once(qtbot: QtBot, new_pane: Make) -> None:
    told: list[float] = []
    pane = new_pane(on_text_painted=told.append)
    pane.show_article(article())
    qtbot.waitUntil(lambda: len(told) == 1)
    pane.browser.viewport().repaint()
    assert len(told) == 1
    assert 0 < told[0] < 10_000


def test_pictures_come_after_the_text_and_are_told_once(qtbot: QtBot, new_pane: Make, tmp_path: Path) -> None:
    told: list[str] = []
    pane = new_pane(
        on_text_painted=lambda ms: told.append("text"), on_pictures_painted=lambda ms: told.append("pictures")
    )
    pictures = (stored_picture(tmp_path, "a"), stored_picture(tmp_path, "b"))
    pane.show_article(article("".join(f'<img src="{picture.src}">' for picture in pictures), pictures=pictures))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["text", "pictures"]
    assert is_painted(pane, "a")


def test_nothing_moves_when_a_picture_appears(qtbot: QtBot, new_pane: Make, tmp_path: Path) -> None:
    told: list[float] = []
    pane = new_pane(on_pictures_painted=told.append)
    picture = stored_picture(tmp_path, "a", caption="Tàu.")
    pane.show_article(article(f'<img src="{picture.src}"><p>Sau ảnh.</p>', pictures=(picture,)))
    before = pane.browser.document().size()
    place = pane.browser.grab().toImage().pixelColor(300, 420)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert pane.browser.document().size() == before
    assert place != QColor(180, 60, 40)


def test_picture_that_cannot_be_read_keeps_its_place_and_the_rest_goes_on(
    qtbot: QtBot, new_pane: Make, tmp_path: Path
) -> None:
    told: list[float] = []
    pane = new_pane(on_pictures_painted=told.append)
    gone = Picture("https://bao.example/x", "Mất.", width=640, height=400, sha256="gone")
    there = stored_picture(tmp_path, "a")
    pane.show_article(article(f'<img src="{gone.src}"><img src="{there.src}">', pictures=(gone, there)))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert is_painted(pane, "a")
    assert not is_painted(pane, "gone")


def test_only_pictures_near_sight_are_held(qtbot: QtBot, new_pane: Make, tmp_path: Path) -> None:
    told: list[float] = []
    pane = new_pane(on_pictures_painted=told.append)
    pictures = tuple(stored_picture(tmp_path, f"p{number}") for number in range(12))
    pane.show_article(article("".join(f'<img src="{picture.src}"><p>x</p>' for picture in pictures), pictures=pictures))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert is_painted(pane, "p0")
    assert not is_painted(pane, "p11")
    pane.set_scroll_position(1.0)
    qtbot.waitUntil(lambda: is_painted(pane, "p11"))
    assert not is_painted(pane, "p0")


def test_nothing_is_ever_fetched(new_pane: Make, tmp_path: Path) -> None:
    pane = new_pane()
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"x")
    for address in ("https://track.example/1.gif", secret.as_uri(), "data:image/png;base64,AAAA", "secret.png"):
        answer = pane.browser.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))
        assert (answer.width(), answer.height()) == (1, 1)


def test_marks_stand_in_the_page(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(article("<blockquote><p>a</p></blockquote><pre>b\nc</pre><hr>"))
    assert marks(pane) == [Mark.RULE, Mark.QUOTE, Mark.CODE, Mark.CODE, Mark.RULE]


def test_related_come_later_without_moving_the_text(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(long_article())
    pane.set_scroll_position(0.5)
    place = pane.browser.verticalScrollBar().value()
    pane.set_related(RELATED)
    assert pane.browser.verticalScrollBar().value() == place
    assert text_of(pane).count("Bài liên quan của kho") == 1
    pane.set_related(RELATED)
    assert text_of(pane).count("Bài liên quan của kho") == 1
    assert Mark.RULE_SPACED in marks(pane)
    pane.set_related([])
    assert "Bài liên quan" not in text_of(pane)


def test_page_down_goes_to_the_end_and_then_says_no(qtbot: QtBot, new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(long_article(paragraphs=20))
    pages = 0
    while pane.page_down():
        pages += 1
        assert pages < 100
    assert pages > 2
    qtbot.waitUntil(lambda: pane.scroll_position() == 1.0)
    assert pane.page_up()
    qtbot.waitUntil(lambda: pane.scroll_position() < 1.0)


def test_short_article_has_no_second_page(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(article("<p>Ngắn.</p>", lead=""))
    assert not pane.page_down()
    assert not pane.page_up()
    assert pane.scroll_position() == 0.0


def test_place_is_kept_when_the_text_size_changes(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(long_article())
    pane.set_scroll_position(0.4)
    before = pane.browser.top_position()[0]
    assert pane.set_text_size(3) == 3
    assert pane.browser.top_position()[0] == before
    assert pane.set_text_size(99) == 6


def test_place_is_kept_when_the_same_article_is_renewed_and_left_for_another(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(long_article())
    pane.set_scroll_position(0.4)
    before = pane.browser.top_position()[0]
    pane.show_article(long_article(is_starred=True))
    assert pane.browser.top_position()[0] == before
    pane.show_article(long_article(id=2))
    assert pane.scroll_position() == 0.0


def test_column_has_about_seventy_letters_and_stands_in_the_middle(new_pane: Make) -> None:
    pane = new_pane(QSize(1400, 600))
    pane.show_article(long_article())
    frame = pane.browser.document().rootFrame().frameFormat()
    assert abs(frame.leftMargin() - frame.rightMargin()) <= 1
    block = pane.browser.document().findBlockByNumber(6)
    letters = [block.layout().lineAt(line).textLength() for line in range(block.layout().lineCount() - 1)]
    assert 58 <= sum(letters) / len(letters) <= 80


def test_narrow_pane_sets_the_column_and_its_pictures_anew(qtbot: QtBot, new_pane: Make, tmp_path: Path) -> None:
    pane = new_pane()
    picture = stored_picture(tmp_path, "a", 1200, 800)
    pane.show_article(article(f'<img src="{picture.src}">', pictures=(picture,)))
    pane.resize(420, 600)
    qtbot.waitUntil(lambda: pane.browser.document().size().width() <= pane.browser.viewport().width())

    def width() -> float:
        block = pane.browser.document().begin()
        while block.userState() != Mark.FIGURE:
            block = block.next()
        return block.begin().fragment().charFormat().toImageFormat().width()

    qtbot.waitUntil(lambda: width() < 420)


def test_links_say_where_they_lead_and_nothing_opens(qtbot: QtBot, new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(article())
    with qtbot.waitSignal(pane.link_clicked) as link:
        pane.browser.anchorClicked.emit(QUrl("https://bao.example/x"))
    assert link.args == [QUrl("https://bao.example/x")]
    with qtbot.waitSignal(pane.article_requested) as asked:
        pane.browser.anchorClicked.emit(QUrl("article:7"))
    assert asked.args == [7]
    with qtbot.waitSignal(pane.tag_clicked) as tag:
        pane.browser.anchorClicked.emit(QUrl("tag:%C4%91%C6%B0%E1%BB%9Dng%20s%E1%BA%AFt%2F2"))
    assert tag.args == ["đường sắt/2"]
    with qtbot.assertNotEmitted(pane.link_clicked):
        pane.browser.anchorClicked.emit(QUrl("javascript:alert(1)"))
        pane.browser.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert text_of(pane)


def test_clicking_a_related_story_asks_for_it(qtbot: QtBot, new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(article(), RELATED)
    document = pane.browser.document()
    cursor = document.find("Bài liên quan của kho")
    pane.browser.setTextCursor(cursor)
    pane.browser.ensureCursorVisible()
    place = pane.browser.cursorRect(cursor).center() - QPoint(6, 0)
    with qtbot.waitSignal(pane.article_requested) as asked:
        QTest.mouseClick(pane.browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [7]


def test_menu_of_a_link_offers_to_save_its_page(qtbot: QtBot, new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(article())
    menu = pane.browser.menu_for("https://bao.example/x")
    save = next(action for action in menu.actions() if action.text() == "Save the linked page")
    with qtbot.waitSignal(pane.save_link_requested) as asked:
        save.trigger()
    assert asked.args == ["https://bao.example/x"]
    assert [action.text() for action in pane.browser.menu_for("").actions()] == ["Select all"]
    menu.deleteLater()


def test_comments_unfold_and_fold(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(article(comments=(Comment("Lan", "Hay quá", NOW, 3),)))
    assert "Hay quá" not in text_of(pane)
    pane.toggle_comments()
    assert "Hay quá" in text_of(pane)
    pane.browser.anchorClicked.emit(QUrl("do:comments"))
    assert "Hay quá" not in text_of(pane)


def test_related_key_goes_there_and_back(qtbot: QtBot, new_pane: Make) -> None:
    pane = new_pane()
    links = LinkBlock("Tin khác", BlockKind.MORE, (BlockLink("Một", "https://bao.example/2", article_id=ArticleId(2)),))
    pane.show_article(replace(long_article(), blocks=(links,)), RELATED)
    pane.toggle_related()
    qtbot.waitUntil(lambda: pane.scroll_position() > 0.9)
    pane.toggle_related()
    qtbot.waitUntil(lambda: pane.scroll_position() == 0.0)


def test_finding_lights_every_hit_and_goes_around(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(long_article(paragraphs=30))
    count = pane.find_text("hanh khach")
    assert count == 90
    assert len(pane.browser.extraSelections()) == 90
    assert pane.find_next() == (2, 90)
    assert pane.find_previous() == (1, 90)
    assert pane.find_previous() == (90, 90)
    assert pane.scroll_position() > 0.8
    pane.set_text_size(1)
    assert len(pane.browser.extraSelections()) == 90
    pane.clear_find()
    assert pane.find_next() == (0, 0)
    assert pane.browser.extraSelections() == []


def test_selected_text_is_plain(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(article("<p>Một <b>hai</b>.</p><p>Ba.</p>", lead=""))
    cursor = pane.browser.document().find("Một")
    cursor.movePosition(cursor.MoveOperation.Down, cursor.MoveMode.KeepAnchor)
    cursor.movePosition(cursor.MoveOperation.EndOfLine, cursor.MoveMode.KeepAnchor)
    pane.browser.setTextCursor(cursor)
    assert pane.selected_text() == "Một hai.\nBa."


@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_Backspace, Qt.Key.Key_Left])
def test_keys_that_do_not_move_in_the_page_are_left_to_the_window(qtbot: QtBot, new_pane: Make, key: Qt.Key) -> None:
    pane = new_pane()
    pane.show_article(long_article())
    pane.focus_browser()
    QTest.keyClick(pane.browser, key)
    assert pane.scroll_position() == 0.0


def test_input_methods_are_off(new_pane: Make) -> None:
    pane = new_pane()
    for widget in (pane.browser, pane.browser.viewport()):
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_theme_changes_in_place(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(long_article())
    pane.set_scroll_position(0.5)
    before = pane.browser.top_position()[0]
    pane.set_theme(make(is_dark=True))
    assert pane.browser.top_position()[0] == before


@pytest.mark.parametrize(
    "shown",
    [
        article("", lead="", title="", byline="", section="", text=""),
        article(f"<p>{PARAGRAPH}</p>", language="ar"),
        article("<table><tr><td>" + "x" * 400 + "</td></tr></table>"),
        article("<p>" + "dài" * 3000 + "</p>"),
    ],
    ids=["empty", "right-to-left", "wide table", "one long word"],
)
def test_odd_articles_are_painted(qtbot: QtBot, new_pane: Make, shown: Article) -> None:
    told: list[float] = []
    pane = new_pane(on_text_painted=told.append)
    pane.show_article(shown, RELATED)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert not pane.browser.horizontalScrollBar().isVisible()


def test_hundred_articles_in_a_row_leave_one_document(qtbot: QtBot, new_pane: Make) -> None:
    pane = new_pane()
    for number in range(100):
        pane.show_article(long_article(id=number, paragraphs=3))
    qtbot.waitUntil(lambda: len(pane.browser.findChildren(QTextDocument)) == 1)
    assert pane.article is not None
    assert pane.article.id == 99


def with_sound(**fields: Any) -> Article:
    sound = Enclosure("https://media.example/so-1.mp3", "audio/mpeg", 12_345_678)
    return replace(article(**fields), enclosures=(sound,))


def test_an_attached_file_is_reached_and_opened_by_keys_and_its_address_copied(new_pane: Make, qtbot: QtBot) -> None:
    pane = new_pane()
    pane.show_article(with_sound())
    pane.activateWindow()
    pane.focus_browser()
    qtbot.waitUntil(pane.browser.hasFocus)
    opened: list[str] = []
    pane.link_clicked.connect(lambda url: opened.append(url.toString()))
    QTest.keyClick(pane.browser, Qt.Key.Key_Tab)
    QTest.keyClick(pane.browser, Qt.Key.Key_Return)
    assert opened == ["https://media.example/so-1.mp3"]
    QTest.keyClick(pane.browser, Qt.Key.Key_Tab)
    with qtbot.waitSignal(pane.address_copied, timeout=1000):
        QTest.keyClick(pane.browser, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "https://media.example/so-1.mp3"
    assert len(opened) == 1


def test_the_menu_of_an_attached_file_does_not_offer_to_save_it_as_a_page(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(with_sound())
    texts = [action.text() for action in pane.browser.menu_for("https://media.example/so-1.mp3").actions()]
    assert texts[:2] == ["Open the file", "Copy link address"]
    pane.show_article(article(id=2))
    texts = [action.text() for action in pane.browser.menu_for("https://media.example/so-1.mp3").actions()]
    assert "Save the linked page" in texts


def test_related_stories_come_after_the_files(new_pane: Make) -> None:
    pane = new_pane()
    pane.show_article(with_sound())
    pane.set_related(RELATED)
    text = text_of(pane)
    assert text.index("so-1.mp3") < text.index("Bài liên quan của kho")
