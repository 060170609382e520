"""The main window: sources, list and article side by side, put together and kept in step."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from newsreader.app.commands import COMMANDS, Menu
from newsreader.app.library import Deed, DeedKind, Library
from newsreader.app.reading import Place, View, load_place, save_place, view_of
from newsreader.app.refresher import Refresher
from newsreader.app.settings import Settings
from newsreader.app.tasks import Lane, Tasks
from newsreader.model.article import Change, Counts
from newsreader.model.profile import Profile
from newsreader.model.trace import Trace
from newsreader.services.reports import RefreshReport
from newsreader.ui.article_delegate import ArticleDelegate
from newsreader.ui.article_list import ArticleList
from newsreader.ui.chooser import Chooser
from newsreader.ui.deeds import Deeds
from newsreader.ui.first_start import StartPage
from newsreader.ui.icons import Icons, app_icon
from newsreader.ui.intake import Intake
from newsreader.ui.keys import KeyMap, key_name
from newsreader.ui.list_column import ListColumn
from newsreader.ui.list_model import ListModel
from newsreader.ui.menus import Actions
from newsreader.ui.message_bar import MessageBar
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.pane_column import PaneColumn
from newsreader.ui.parts import Parts
from newsreader.ui.reader import Reader, local_now
from newsreader.ui.sources import SourcesView
from newsreader.ui.sources_model import Sources, SourcesModel
from newsreader.ui.status import StatusLine
from newsreader.ui.theme import Look, Theme
from newsreader.ui.thumbnails import Thumbnails
from newsreader.ui.translation import Translation
from newsreader.ui.words import deed_said, report_said, row_described, undone_said

SIZE = QSize(1280, 800)
COLUMNS = (230, 380, 670)
SEQUENCE_MS = 1500
"""How long the second key of two is waited for."""
KEPT_EVERY_MS = 30_000
"""How often the place is written, so that not even a kill loses much of it."""
START_REFRESH_MS = 3000


@dataclass(frozen=True, slots=True)
class Services:
    """What the window is built upon."""

    profile: Profile
    tasks: Tasks
    library: Library
    refresher: Refresher
    settings: Settings
    look: Look
    translation: Translation
    trace: Trace


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
        self._trace = services.trace
        self._library = services.library
        self._is_for_show = place is not None
        self._place = place or load_place(services.profile.place)
        self._is_painted = False
        self._keys = KeyMap(COMMANDS)
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.setInterval(SEQUENCE_MS)
        self._forgetting.timeout.connect(self._forget_key)
        self._icons = Icons(services.look.theme)
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._restore()

    # --- built

    def _build(self) -> None:
        services, theme, icons = self._services, self._services.look.theme, self._icons
        path_of = services.library.picture_path
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.messages = MessageBar(theme, self)
        self.chooser = Chooser(theme, icons, self)
        self.sources = SourcesModel(self)
        self.sources_view = SourcesView(self.sources, theme, icons, self)
        self.thumbnails = Thumbnails(path_of, parent=self)
        self._delegate = ArticleDelegate(theme, icons, self.thumbnails, parent=self)
        self.model = ListModel(services.library, self)
        self.model.describe = lambda row: row_described(row, local_now())
        self.list_column = ListColumn(theme, icons, ArticleList(self.model, self._delegate, self.thumbnails), self)
        self.pane = ArticlePane(theme, icons, path_of)
        self.reader = Reader(
            services.library,
            self.model,
            self.list_column,
            self.pane,
            self.sources,
            self.sources_view,
            services.trace,
            self,
        )
        self.pane_column = PaneColumn(theme, icons, self.pane, self._run, self)
        self.start_page = StartPage(theme, icons, self)
        self.intake = Intake(
            services.tasks,
            services.library,
            services.refresher,
            services.settings,
            services.look,
            self.reader,
            self.sources,
            self.start_page,
            self.messages,
            self,
        )
        self.deeds = Deeds(
            Parts(
                self,
                services.profile,
                services.library,
                services.refresher,
                services.settings,
                services.look,
                self.reader,
                self.intake,
                self.model,
                self.list_column,
                self.pane_column,
                self.pane,
                self.sources,
                self.sources_view,
                self.chooser,
                self.messages,
                self.status,
                self.start_page,
            )
        )
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for column, least in ((self._build_sources(), 150), (self.list_column, 240), (self.pane_column, 320)):
            column.setMinimumWidth(least)
            self._splitter.addWidget(column)
        self._splitter.setSizes(list(COLUMNS))
        self._splitter.setStretchFactor(2, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.start_page)
        self.setCentralWidget(self._stack)
        self.commands = Actions(self.menuBar(), icons, self._run, self)
        self._say()
        self._show_states()

    def _build_sources(self) -> QWidget:
        column = QWidget(self)
        column.setProperty("kind", "panel")
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.sources_view, 1)
        self._sources_column = column
        return column

    def _connect(self) -> None:
        services, library, reader = self._services, self._library, self.reader
        library.changed.connect(self._changed)
        library.counts_changed.connect(self._counted)
        library.did.connect(self._did)
        library.undid.connect(self._undid)
        library.failed.connect(lambda text: self.messages.say(text, is_long=True))
        library.broken.connect(self._broken)
        refresher = services.refresher
        refresher.started.connect(self.status.begin)
        refresher.started.connect(self._show_states)
        refresher.progressed.connect(self.status.progress)
        refresher.finished.connect(self._refreshed)
        self.status.stop_wanted.connect(refresher.stop)
        reader.view_changed.connect(self._view_changed)
        reader.article_changed.connect(self._article_changed)
        reader.said.connect(self.status.say)
        self.sources_view.chosen.connect(lambda key: reader.open_key(key))
        self.pane.link_clicked.connect(self._open_link)
        self.pane.link_hovered.connect(self.status.say)
        self.pane.save_link_requested.connect(self.intake.save_page)
        self.pane.tag_clicked.connect(lambda name: reader.open_key(f"tag:{name}"))
        self.model.page_loaded.connect(lambda ms: self._trace.write("list.page", ms))
        self.start_page.left.connect(self.show_articles)
        services.look.changed.connect(self._set_theme)
        services.settings.changed.connect(self._set)
        for view, menu in ((self.list_column.list, Menu.ARTICLE), (self.sources_view, Menu.SOURCE)):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(
                lambda point, view=view, menu=menu: self._show_menu(view.mapToGlobal(point), self.commands.menu(menu))
            )
        self._keeping = QTimer(self)
        self._keeping.setInterval(KEPT_EVERY_MS)
        self._keeping.timeout.connect(self._keep_place)

    def _restore(self) -> None:
        place = self._place
        if not (place.geometry and self.restoreGeometry(QByteArray.fromHex(place.geometry.encode()))):
            self.resize(SIZE)
        if place.splitter:
            self._splitter.restoreState(QByteArray.fromHex(place.splitter.encode()))
        self.sources_view.fold(place.closed_folders)
        self.set_sources_shown(place.has_sources)
        self.deeds.set_last_tag(place.last_tag)
        self.pane.set_text_size(self._services.settings.number("look.text_size"))
        self._services.refresher.set_interval(self._services.settings.number("refresh.minutes"))

    # --- begun

    def begin(self) -> None:
        """Ask for what the window shows first; call once, when it has been shown."""
        place = self._place
        self.reader.marks_read = not self._is_for_show
        wish = self.reader.wish_for(place.article, place.scroll) if place.article is not None else None
        # By its key alone: the sources are not there yet, and put right what is gone when they come.
        view = view_of(place.view, now=local_now())
        if view is not None:
            self.reader.open_view(view, wish)
        else:
            self.reader.open_key("unread", wish)
        self.load_sources()
        self.list_column.focus_list()
        if self._is_for_show:
            return
        self._keeping.start()
        if self._services.settings.is_on("refresh.at_start"):
            QTimer.singleShot(START_REFRESH_MS, self, self._refresh_at_start)

    def load_sources(self) -> None:
        """Look again at folders, feeds and tags."""
        self._library.ask(
            lambda find: Sources(find.feeds(), find.folders(), find.tags(), find.counts()),
            self._show_sources,
            key="sources",
        )

    def _refresh_at_start(self) -> None:
        if self.sources.sources.feeds and not self._services.refresher.is_running:
            self._services.refresher.refresh()

    def _show_sources(self, sources: Sources) -> None:
        view = self.reader.view
        self.sources_view.show_sources(sources, local_now(), view.key if view else "")
        if view is not None:
            self._name_view(view)
        self.list_column.show_count(self.model.rowCount(), has_feeds=bool(sources.feeds), is_whole=self.model.is_whole)
        self.start_page.set_can_leave(bool(sources.feeds or sources.counts.all))
        if not sources.feeds and not sources.counts.all and not self.is_at_start_page:
            self.show_start_page()
        self._show_states()

    def _name_view(self, view: View) -> None:
        """Give a feed's view its title, which is known only when the sources are."""
        named = self.sources.view(view.key, local_now())
        if named is not None and named.name != view.name and view.kind == "feed":
            self.reader.rename_view(named)
        elif named is None and view.kind != "search":
            self.reader.open_key("unread")

    # --- what is shown

    @property
    def is_at_start_page(self) -> bool:
        """Whether the four doors are shown in place of the articles."""
        return self._stack.currentWidget() is self.start_page

    def show_start_page(self) -> None:
        """Show the four doors."""
        self._stack.setCurrentWidget(self.start_page)
        self.start_page.show_doors()

    def show_articles(self) -> None:
        """Show sources, list and article."""
        if self.is_at_start_page:
            self._stack.setCurrentWidget(self._splitter)
            self.list_column.focus_list()

    def set_sources_shown(self, is_shown: bool) -> None:
        """Show or hide the sources pane."""
        if not is_shown and self.sources_view.hasFocus():
            self.list_column.focus_list()
        self._sources_column.setVisible(is_shown)
        self._show_states()

    def come_to_front(self) -> None:
        """Raise the window over others."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def take_addresses(self, urls: Sequence[str]) -> None:
        """Offer to subscribe to the first address given at the start."""
        if urls:
            self.intake.add(urls[0])

    def place(self) -> Place:
        """Return where the reader is now."""
        view, article = self.reader.view, self.reader.article
        is_search = view is not None and view.kind == "search"
        return Place(
            view=view.key if view is not None and not is_search else self._place.view,
            article=article.id if article is not None else None,
            scroll=round(self.pane.scroll_position(), 4),
            geometry=bytes(self.saveGeometry().toHex().data()).decode(),
            splitter=bytes(self._splitter.saveState().toHex().data()).decode(),
            closed_folders=self.sources_view.closed_folders,
            has_sources=not self._sources_column.isHidden(),
            last_tag=self.deeds.last_tag,
        )

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys that no field took into commands."""
        name = key_name(event)
        command = self._keys.press(name) if name else None
        if command is None:
            super().keyPressEvent(event)
            return
        self._forgetting.stop()
        if command:
            self.status.say("")
            self._run(command)
        else:
            self.status.say(f"{self._keys.waiting} …")
            self._forgetting.start()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and trace the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._trace.since_start("startup.window_shown")
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
        self._keeping.stop()
        if not self._is_for_show:
            with suppress(OSError):
                save_place(self._services.profile.place, self.place())
        self.closing.emit()
        self.hide()
        self._services.refresher.stop()
        self.thumbnails.close()
        self.pane.close_pictures()
        super().closeEvent(event)

    # --- inside

    def _run(self, command: str) -> None:
        self.deeds.run(command)
        self._show_states()

    def _forget_key(self) -> None:
        self._keys.forget()
        self.status.say("")

    def _show_menu(self, point: QPoint, menu: QMenu) -> None:
        menu.popup(point)

    def _open_link(self, url: QUrl) -> None:
        QDesktopServices.openUrl(url)

    def _keep_place(self) -> None:
        place = self.place()
        if place != self._place:
            self._place = place
            path = self._services.profile.place
            self._services.tasks.run(Lane.WRITE, save_place, path, place)

    def _changed(self, change: Change) -> None:
        if change.structure:
            self.load_sources()

    def _counted(self, counts: Counts) -> None:
        self.sources.set_counts(counts)

    def _did(self, deed: Deed) -> None:
        self._show_states()
        is_quiet = deed.kind in (DeedKind.STARRED, DeedKind.UNSTARRED, DeedKind.READ, DeedKind.UNREAD)
        if is_quiet and deed.count < 2:
            self.status.say(deed_said(deed) if deed.count else "")
        elif deed.count or deed.kind is DeedKind.VIEW_READ:
            self.messages.say(deed_said(deed), self.tr("Undo"), self._library.undo)

    def _undid(self, deed: Deed) -> None:
        self._show_states()
        self.messages.say(undone_said(deed), self.tr("Redo"), self._library.redo)

    def _refreshed(self, report: RefreshReport) -> None:
        self.status.end()
        time = f"{datetime.now():%H:%M}"
        self.status.say(f"{time}  {report_said(report)}")
        self.load_sources()
        self._show_states()

    def _broken(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), sentence, parent=self)
        box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.finished.connect(box.deleteLater)
        box.open()

    def _view_changed(self, view: View) -> None:
        self._show_states()

    def _article_changed(self) -> None:
        article, row = self.reader.article, self.reader.row
        self.pane_column.show_row(
            row,
            {
                "texts": article is not None and len(article.contents) > 1,
                "comments": article is not None and bool(article.comments),
            },
        )
        self.setWindowTitle(f"{row.title} – Newsreader" if row is not None else "Newsreader")
        self._show_states()

    def _show_states(self) -> None:
        """Enable and tick the actions as things stand."""
        if not hasattr(self, "commands"):
            return
        row, view = self.reader.row, self.reader.view
        feed = self.sources.sources.feed(view.feed) if view is not None and view.feed is not None else None
        there = {
            "": True,
            "article": row is not None,
            "feed": feed is not None,
            "undo": self._library.can_undo,
            "redo": self._library.can_redo,
            "refresh": self._services.refresher.is_running,
        }
        for command in COMMANDS:
            self.commands[command.id].setEnabled(there[command.needs])
        ticks = {
            "sources": not self._sources_column.isHidden(),
            "full_screen": self.isFullScreen(),
            "source_texts": feed is not None and feed.fetch_full_text,
            "source_pictures": feed is not None and feed.fetch_pictures,
            "source_paused": feed is not None and feed.health.state.value == "paused",
        }
        for name, is_on in ticks.items():
            self.commands[name].setChecked(is_on)

    def _set(self, key: str) -> None:
        """Let a setting act."""
        services, settings = self._services, self._services.settings
        match key:
            case "look.theme":
                services.look.set_scheme(settings.text(key))
            case "look.face":
                services.look.set_serif(settings.text(key) == "serif")
            case "look.language":
                services.translation.set_language(settings.text(key))
            case "look.text_size":
                if self.pane.text_size != settings.number(key):
                    self.pane.set_text_size(settings.number(key))
            case "refresh.minutes":
                services.refresher.set_interval(settings.number(key))

    def _set_theme(self, theme: Theme) -> None:
        self._icons.set_theme(theme)
        self.commands.draw()
        self.sources_view.set_theme(theme)
        self.list_column.set_theme(theme)
        self.pane.set_theme(theme)
        self.pane_column.set_theme(theme)
        self.chooser.set_theme(theme)
        self.start_page.set_theme(theme)

    def _say(self) -> None:
        self.sources_view.setAccessibleName(self.tr("Sources"))
        if hasattr(self, "commands"):
            self.commands.say()
            view = self.reader.view
            self.sources_view.show_sources(self.sources.sources, local_now(), view.key if view else "")
