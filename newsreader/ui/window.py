"""The main window: sources, list and article side by side, put together and kept in step."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from newsreader.app.commands import ON_ARTICLES, ON_FEED, Menu
from newsreader.app.reading import Place, load_place, view_of
from newsreader.ui.announcer import Announcer
from newsreader.ui.build_parts import build_parts
from newsreader.ui.chosen_feed import chosen_feed
from newsreader.ui.deeds.deeds import Deeds
from newsreader.ui.icons import Icons, app_icon
from newsreader.ui.key_presses import KeyPresses
from newsreader.ui.menus import Actions
from newsreader.ui.parts import Parts
from newsreader.ui.place_keeper import PlaceKeeper
from newsreader.ui.reader import local_now
from newsreader.ui.services import Services
from newsreader.ui.settings_effects import apply_setting
from newsreader.ui.sources_loader import SourcesLoader
from newsreader.ui.sources_model import Sources
from newsreader.ui.states import States
from newsreader.ui.theme import Theme

SIZE = QSize(1280, 800)
START_REFRESH_MS = 3000


class MainWindow(QMainWindow):
    """Built whole from ``Services``; asks for everything else through the library.

    ``shown`` after its first paint, ``closing`` before it goes.
    """

    closing = Signal()
    shown = Signal()

    def __init__(self, services: Services, place: Place | None = None) -> None:
        """Be where the reader was, or in ``place``, which is for show: nothing is then kept, refreshed or read."""
        super().__init__()
        self._services = services
        self._library = services.library
        self._is_for_show = place is not None
        self._is_painted = False
        self._icons = Icons(services.look.theme)
        self._keeper = PlaceKeeper(
            services.profile.place, services.tasks, place or load_place(services.profile.place), self.place, self
        )
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self._parts = parts = build_parts(self, services, self._icons, self._run)
        self.status = parts.status
        self.messages = parts.messages
        self.chooser = parts.chooser
        self.sources = parts.sources
        self.sources_view = parts.sources_view
        self.model = parts.model
        self.list_column = parts.list_column
        self.pane = parts.pane
        self.reader = parts.reader
        self.intake = parts.intake
        self.start_page = parts.start_page
        self.health_view = parts.health_view
        self.thumbnails = parts.thumbnails
        self._columns = parts.columns
        self._build_stack()
        self._build_commands(parts)
        self._connect()
        self._say()
        self._states.show()
        self._restore(self._keeper.last)

    # --- built

    def _build_stack(self) -> None:
        self.setStatusBar(self.status)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.health_view)
        self.setCentralWidget(self._stack)

    def _build_commands(self, parts: Parts) -> None:
        library, refresher = parts.library, parts.refresher
        self._loader = SourcesLoader(library, refresher, self.reader, self.sources, self.sources_view, self)
        self.deeds = Deeds(parts)
        self._keys = KeyPresses(self._run, self.status, self)
        self.commands = Actions(self.menuBar(), self._icons, self._run, self)
        self._states = States(
            self.commands, library, refresher, self.reader, self._columns, lambda: chosen_feed(parts), self
        )
        self._announcer = Announcer(library, refresher, self.messages, self.status, self)

    def _connect(self) -> None:
        services, reader = self._services, self.reader
        self.status.stop_wanted.connect(services.refresher.stop)
        self.status.health_wanted.connect(lambda: self._run("health"))
        self.health_view.left.connect(self.show_articles)
        self.health_view.moved.connect(self._states.show)
        self._stack.currentChanged.connect(lambda _: self._states.show())
        self._parts.health.settings_wanted.connect(lambda feed: self.deeds.open_settings(feed, at_access=True))
        self._parts.health.unsubscribe_wanted.connect(self.deeds.unsubscribe)
        for speaker in (reader, self._parts.steps, self._parts.search):
            speaker.said.connect(self.status.say)
        reader.article_changed.connect(self._article_changed)
        self._loader.shown.connect(self._sources_shown)
        self.sources_view.chosen.connect(lambda key: reader.open_key(key))
        self.pane.link_clicked.connect(lambda url: QDesktopServices.openUrl(url))
        self.pane.link_hovered.connect(self.status.say)
        self.pane.address_copied.connect(lambda: self.status.say(self.tr("Address copied")))
        self.pane.save_link_requested.connect(self.intake.save_page)
        self.pane.tag_clicked.connect(lambda name: reader.open_key(f"tag:{name}"))
        self.model.page_loaded.connect(lambda ms: services.trace.write("list.page", ms))
        self.start_page.left.connect(self.show_articles)
        services.look.changed.connect(self._set_theme)
        services.settings.changed.connect(lambda key: apply_setting(key, services, self.pane))
        for view, menu in (
            (self.list_column.list, Menu.ARTICLE),
            (self.sources_view, Menu.SOURCE),
            (self.health_view.table, Menu.SOURCE),
        ):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(
                lambda point, view=view, menu=menu: self.commands.menu(menu).popup(view.mapToGlobal(point))
            )

    def _restore(self, place: Place) -> None:
        if not (place.geometry and self.restoreGeometry(QByteArray.fromHex(place.geometry.encode()))):
            self.resize(SIZE)
        self._columns.set_state(place.splitter)
        self.sources_view.fold(place.closed_folders)
        self.set_sources_shown(place.has_sources)
        self.deeds.set_last_tag(place.last_tag)
        self.pane.set_text_size(self._services.settings.number("look.text_size"))
        self._services.refresher.set_interval(self._services.settings.number("refresh.minutes"))
        self._services.refresher.set_on_metered(self._services.settings.is_on("refresh.on_metered"))

    # --- begun

    def begin(self) -> None:
        """Ask for what the window shows first; call once, when it has been shown."""
        place = self._keeper.last
        self.reader.set_marks_read(not self._is_for_show)
        wish = self.reader.wish_for(place.article, place.scroll) if place.article is not None else None
        # By its key alone: the sources are not there yet, and put right what is gone when they come.
        view = view_of(place.view, now=local_now())
        if view is not None:
            self.reader.open_view(view, wish)
        else:
            self.reader.open_key("unread", wish)
        self.load_sources()
        self._parts.health.load()
        self.list_column.focus_list()
        if self._is_for_show:
            return
        self._keeper.start()
        if self._services.settings.is_on("refresh.at_start"):
            QTimer.singleShot(START_REFRESH_MS, self, self._refresh_at_start)

    def load_sources(self) -> None:
        """Look again at folders, feeds and tags."""
        self._loader.load()

    def take_addresses(self, urls: Sequence[str]) -> None:
        """Offer to subscribe to the first address given at the start."""
        if urls:
            self.intake.add(urls[0])

    def _refresh_at_start(self) -> None:
        if self.sources.sources.feeds:
            self._services.refresher.refresh_by_itself()

    # --- what is shown

    @property
    def is_at_start_page(self) -> bool:
        """Whether the four doors are shown in place of the articles."""
        return self._stack.currentWidget() is self.start_page

    def show_start_page(self) -> None:
        """Show the four doors."""
        self._stack.setCurrentWidget(self.start_page)
        self.start_page.show_doors()

    @property
    def is_at_health(self) -> bool:
        """Whether Feed health is shown in place of the articles."""
        return self._stack.currentWidget() is self.health_view

    def show_health(self) -> None:
        """Show how the feeds are doing."""
        self._stack.setCurrentWidget(self.health_view)
        self._parts.health.open()

    def show_articles(self) -> None:
        """Show sources, list and article."""
        if self._stack.currentWidget() is not self._columns:
            self._stack.setCurrentWidget(self._columns)
            self.list_column.focus_list()

    def show_view(self, key: str) -> None:
        """Show the view of a key and give its list the keys."""
        self.show_articles()
        self.reader.open_key(key)
        self.list_column.focus_list()

    def set_sources_shown(self, is_shown: bool) -> None:
        """Show or hide the sources pane."""
        if not is_shown and self.sources_view.hasFocus():
            self.list_column.focus_list()
        self._columns.set_sources_shown(is_shown)
        self._states.show()

    def come_to_front(self) -> None:
        """Raise the window over others."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def place(self) -> Place:
        """Return where the reader is now."""
        view, article = self.reader.view, self.reader.article
        is_search = view is not None and view.kind == "search"
        return Place(
            view=view.key if view is not None and not is_search else self._keeper.last.view,
            article=article.id if article is not None else None,
            scroll=round(self.pane.scroll_position(), 4),
            geometry=bytes(self.saveGeometry().toHex().data()).decode(),
            splitter=self._columns.state,
            closed_folders=self.sources_view.closed_folders,
            has_sources=self._columns.has_sources,
            last_tag=self.deeds.last_tag,
        )

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys that no field took into commands."""
        is_for_health = self.is_at_health and not self._keys.is_waiting
        if (is_for_health and self.health_view.take(event)) or self._keys.take(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and trace the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._services.trace.since_start("startup.window_shown")
            self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats over the window in its place."""
        super().resizeEvent(event)
        self.messages.place()
        if self.chooser.isVisible():
            self.chooser.place()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take addresses and files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Subscribe to an address, import a file."""
        for url in event.mimeData().urls()[:1]:
            if url.isLocalFile():
                self.intake.import_path(url.toLocalFile())
            else:
                self.intake.add(url.toString())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place and go at once."""
        if not self._is_for_show:
            self._keeper.finish()
        self.closing.emit()
        self.hide()
        self._services.refresher.stop()
        self.thumbnails.close()
        self.pane.close_pictures()
        super().closeEvent(event)

    # --- inside

    def _run(self, command: str) -> None:
        is_of_use = self._stack.currentWidget() is self._columns or (self.is_at_health and command in ON_FEED)
        if command in ON_ARTICLES and not is_of_use:
            return
        self.deeds.run(command)
        self._states.show()

    def _sources_shown(self, sources: Sources) -> None:
        is_empty = not sources.feeds and not sources.counts.all
        self.list_column.show_count(
            self.model.rowCount(),
            has_feeds=bool(sources.feeds),
            has_articles=bool(sources.counts.all),
            is_whole=self.model.is_whole,
        )
        self.start_page.set_can_leave(not is_empty)
        if is_empty and not self.is_at_start_page:
            self.show_start_page()
        self._states.show()

    def _article_changed(self) -> None:
        article, row = self.reader.article, self.reader.row
        self._parts.pane_column.show_row(
            row,
            {
                "texts": article is not None and len(article.contents) > 1,
                "comments": article is not None and bool(article.comments),
            },
        )
        self.setWindowTitle(f"{row.title} – Newsreader" if row is not None else "Newsreader")

    def _set_theme(self, theme: Theme) -> None:
        self._icons.set_theme(theme)
        self.commands.draw()
        self.sources_view.set_theme(theme)
        self.list_column.set_theme(theme)
        self.pane.set_theme(theme)
        self._parts.pane_column.set_theme(theme)
        self.chooser.set_theme(theme)
        self.start_page.set_theme(theme)
        self.health_view.set_theme(theme)

    def _say(self) -> None:
        self.sources_view.setAccessibleName(self.tr("Sources"))
        self.commands.say()
        self._loader.show_again()
