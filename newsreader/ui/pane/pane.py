"""The reading pane: shows one article, scrolls it, finds in it, and says what the reader asked for."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QWidget

from newsreader.model.article import Article, RelatedArticle
from newsreader.ui.icons import Icons
from newsreader.ui.pane.attached import attached_files
from newsreader.ui.pane.browser import ReadingBrowser
from newsreader.ui.pane.empty import EmptyState
from newsreader.ui.pane.finder import Finder
from newsreader.ui.pane.page import article_page, tail
from newsreader.ui.pane.pictures import PagePictures
from newsreader.ui.pane.scrolling import Scroller
from newsreader.ui.pane.style import STEPS, PageStyle, page_sheet
from newsreader.ui.pane.words import page_words
from newsreader.ui.theme import page_font
from newsreader.ui.tokens import Theme


def _local_now() -> datetime:
    return datetime.now().astimezone()


class ArticlePane(QWidget):
    """An article with what follows it. Asks for nothing by itself: articles and related stories are given to it.

    ``on_text_painted`` and ``on_pictures_painted`` are called with milliseconds since ``show_article``, once for each
    article: after the first paint of its text, and after the paint in which the last picture near sight appeared.
    """

    link_clicked = Signal(QUrl)
    article_requested = Signal(int)
    save_link_requested = Signal(str)
    tag_clicked = Signal(str)
    link_hovered = Signal(str)
    address_copied = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        picture_path: Callable[[str], Path | None],
        *,
        now: Callable[[], datetime] = _local_now,
        on_text_painted: Callable[[float], None] | None = None,
        on_pictures_painted: Callable[[float], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.on_text_painted = on_text_painted
        self.on_pictures_painted = on_pictures_painted
        self._theme = theme
        self._now = now
        self._article: Article | None = None
        self._related: tuple[RelatedArticle, ...] = ()
        self._step = 0
        self._has_comments_open = False
        self._tail_at = 0
        self._before_related: float | None = None
        self._begun = 0.0
        self._is_text_due = False
        self._are_pictures_due = False
        self._pictures = PagePictures(picture_path, radius=theme.radius.medium, parent=self)
        self._empty = EmptyState(theme, icons, "all", "", "", self)
        self.browser = ReadingBrowser(theme, self._pictures, self)
        self._scroller = Scroller(self.browser.verticalScrollBar(), self)
        self._finder = Finder(self.browser, theme)
        self._resetting = QTimer(self)
        self._resetting.setSingleShot(True)
        self._resetting.setInterval(60)
        self._resetting.timeout.connect(self._set_again)
        self._build()

    def _build(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.browser)
        browser = self.browser
        browser.anchorClicked.connect(self._follow)
        browser.highlighted.connect(self._hover)
        browser.save_link_requested.connect(self.save_link_requested)
        browser.painted.connect(self._painted)
        browser.pictures_there.connect(self._pictures_there)
        browser.column_changed.connect(self._resetting.start)
        self._say()

    # --- what is shown

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self._article

    def show_article(self, article: Article, related: Sequence[RelatedArticle] = ()) -> None:
        """Show an article from its top; the one shown already is renewed where the reader is."""
        self._begun = time.perf_counter()
        is_same = self._article is not None and self._article.id == article.id
        place = self.browser.top_position() if is_same else None
        if not is_same:
            self._has_comments_open = False
            self._finder.clear()
        self._scroller.stop()
        self._before_related = None
        self._article, self._related = article, tuple(related)
        self._is_text_due = True
        self._are_pictures_due = any(picture.sha256 for picture in article.pictures)
        self._stack.setCurrentWidget(self.browser)
        self._set_page()
        if place is not None:
            self.browser.go_to(place)

    def set_related(self, related: Sequence[RelatedArticle]) -> None:
        """Put our related stories under the article; nothing above them moves."""
        self._related = tuple(related)
        self._set_tail()

    def clear(self) -> None:
        """Show no article, and say what to do."""
        self._article, self._related = None, ()
        self._is_text_due = self._are_pictures_due = False
        self._scroller.stop()
        self._finder.clear()
        self._stack.setCurrentWidget(self._empty)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours and sizes."""
        self._theme = theme
        self._finder.theme = theme
        self._empty.set_theme(theme)
        self.browser.set_theme(theme)
        self._set_again()

    def set_text_size(self, step: int) -> int:
        """Set the text in one of the sizes ``STEPS`` spans, 0 being the normal one; return the step taken."""
        self._step = max(STEPS[0], min(step, STEPS[1]))
        self._set_again()
        return self._step

    @property
    def text_size(self) -> int:
        """The step of text size."""
        return self._step

    # --- moving

    def page_down(self) -> bool:
        """Go a screen further; False when the end is in sight already."""
        return self._article is not None and self._scroller.page(1)

    def page_up(self) -> bool:
        """Go a screen back; False at the top."""
        return self._article is not None and self._scroller.page(-1)

    def scroll_position(self) -> float:
        """Return how far the article is read, 0 to 1 of what can be scrolled."""
        bar = self.browser.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def set_scroll_position(self, position: float) -> None:
        """Go to a place that ``scroll_position`` gave."""
        self._scroller.stop()
        document = self.browser.document()
        document.documentLayout().blockBoundingRect(document.lastBlock())
        bar = self.browser.verticalScrollBar()
        bar.setValue(round(max(0.0, min(position, 1.0)) * bar.maximum()))

    def toggle_related(self) -> None:
        """Go to what follows the article; again, go back to where the reader was."""
        if self._article is None:
            return
        bar = self.browser.verticalScrollBar()
        if self._before_related is not None:
            place, self._before_related = self._before_related, None
            self._scroller.to(round(place))
        elif self._related or self._article.blocks:
            self._before_related = bar.value()
            self._scroller.to(self.browser.height_of(self._tail_at + 1) - self._theme.space.wide)

    def toggle_comments(self) -> None:
        """Unfold the readers' comments and go to them; again, fold them."""
        if self._article is None or not self._article.comments:
            return
        self._has_comments_open = not self._has_comments_open
        self._set_tail()
        anchor = self.browser.anchor_height("comments")
        if self._has_comments_open and anchor is not None:
            self._scroller.to(anchor - self._theme.space.large)

    def focus_browser(self) -> None:
        """Give the article the keys."""
        self.browser.setFocus()

    # --- finding and taking

    def find_text(self, text: str) -> int:
        """Light every place of a text, accents and case aside; return how many there are."""
        return self._finder.find(text)

    def find_next(self) -> tuple[int, int]:
        """Go to the next place found; return its number and how many there are."""
        return self._finder.step(1)

    def find_previous(self) -> tuple[int, int]:
        """Go to the place found before; return its number and how many there are."""
        return self._finder.step(-1)

    def clear_find(self) -> None:
        """Put the lights of ``find_text`` out."""
        self._finder.clear()

    def selected_text(self) -> str:
        """Return the selected text with plain line ends."""
        return self.browser.textCursor().selection().toPlainText().replace("\ufffc", "").strip()

    def close_pictures(self) -> None:
        """Wait for the decoding under way; call before the archive is closed."""
        self._pictures.close()

    # --- inside

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._set_again()
        super().changeEvent(event)

    def _say(self) -> None:
        self.browser.setAccessibleName(self.tr("Article"))
        self._empty.set_texts(
            self.tr("No article open"), self.tr("Press j to read the next article, or choose one from the list.")
        )

    def _style(self) -> PageStyle:
        style = PageStyle(self._theme, self._step)
        return PageStyle(self._theme, self._step, self.browser.column_for(page_font(self._theme, style.body_pixels)))

    def _set_page(self) -> None:
        assert self._article is not None
        self._resetting.stop()
        style, words = self._style(), page_words(self._now())
        self.browser.set_page(
            article_page(self._article, words, style), page_sheet(style), page_font(self._theme, style.body_pixels)
        )
        self.browser.files = frozenset(file.url for file in attached_files(self._article))
        self._tail_at = self.browser.end_position()
        self._set_tail()

    def _set_tail(self) -> None:
        if self._article is None:
            return
        words = page_words(self._now())
        html = tail(self._article, self._related, words, has_comments_open=self._has_comments_open)
        self.browser.replace_from(self._tail_at, html)

    def _set_again(self) -> None:
        if self._article is None:
            return
        place = self.browser.top_position()
        self._set_page()
        self.browser.go_to(place)
        self.browser.load_pictures()
        self._finder.again()

    def _hover(self, url: QUrl) -> None:
        self.link_hovered.emit(url.toString() if url.scheme() in ("http", "https") else "")

    def _follow(self, url: QUrl) -> None:
        scheme = url.scheme()
        if scheme == "article" and url.path().isdigit():
            self.article_requested.emit(int(url.path()))
        elif scheme == "tag":
            self.tag_clicked.emit(unquote(url.path(QUrl.ComponentFormattingOption.FullyEncoded)))
        elif scheme == "copy":
            self._copy_address(int(url.path()))
        elif scheme == "do":
            self.toggle_comments()
        elif scheme in ("http", "https", "mailto"):
            self.link_clicked.emit(url)

    def _copy_address(self, number: int) -> None:
        """Copy the address of one of the files listed."""
        if self._article is not None:
            QGuiApplication.clipboard().setText(attached_files(self._article)[number].url)
            self.address_copied.emit()

    def _painted(self) -> None:
        if self._is_text_due:
            self._is_text_due = False
            if self.on_text_painted:
                self.on_text_painted(self._elapsed())
            QTimer.singleShot(0, self.browser, self.browser.load_pictures)
        elif self._are_pictures_due and self.browser.are_pictures_there:
            self._are_pictures_due = False
            if self.on_pictures_painted:
                self.on_pictures_painted(self._elapsed())

    def _pictures_there(self) -> None:
        if self._are_pictures_due:
            self.browser.viewport().update()

    def _elapsed(self) -> float:
        return (time.perf_counter() - self._begun) * 1000
