"""Builds the parts of a window and gives each what it works with."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsreader.ui.article_delegate import ArticleDelegate
from newsreader.ui.article_list import ArticleList
from newsreader.ui.chooser import Chooser
from newsreader.ui.columns import Columns
from newsreader.ui.first_start import StartPage
from newsreader.ui.health.desk import HealthDesk
from newsreader.ui.health.view import HealthView
from newsreader.ui.icons import Icons
from newsreader.ui.intake import Intake
from newsreader.ui.list_column import ListColumn
from newsreader.ui.list_model import ListModel
from newsreader.ui.message_bar import MessageBar
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.pane_column import PaneColumn
from newsreader.ui.parts import Parts
from newsreader.ui.reader import Reader, local_now
from newsreader.ui.search_session import SearchSession
from newsreader.ui.services import Services
from newsreader.ui.sources import SourcesView
from newsreader.ui.sources_model import SourcesModel
from newsreader.ui.status import StatusLine
from newsreader.ui.steps import Steps
from newsreader.ui.thumbnails import Thumbnails
from newsreader.ui.words import row_described

if TYPE_CHECKING:
    from newsreader.ui.window import MainWindow


def build_parts(window: "MainWindow", services: Services, icons: Icons, run: Callable[[str], None]) -> Parts:
    """Build what a window is made of, the window their parent; ``run`` does a command.

    Nothing is laid out but the columns. Order matters where several listen to the library: the list hears of a change
    before the reader, and both before whoever asks them.
    """
    library, refresher, theme = services.library, services.refresher, services.look.theme
    status = StatusLine(window)
    messages = MessageBar(theme, window)
    chooser = Chooser(theme, icons, window)
    sources = SourcesModel(window)
    sources_view = SourcesView(sources, theme, icons, window)
    thumbnails = Thumbnails(library.picture_path, parent=window)
    delegate = ArticleDelegate(theme, icons, thumbnails, parent=window)
    model = ListModel(library, window)
    model.describe = lambda row: row_described(row, local_now())
    column = ListColumn(theme, icons, ArticleList(model, delegate, thumbnails), window)
    column.search.offer_from(lambda: sources.sources)
    pane = ArticlePane(theme, icons, library.picture_path)
    pane_column = PaneColumn(theme, icons, pane, run, window)
    start_page = StartPage(theme, icons, window)
    reader = Reader(library, model, column, pane, sources, sources_view, services.trace, window)
    intake = Intake(
        services.tasks,
        library,
        refresher,
        services.settings,
        services.look,
        reader,
        sources,
        start_page,
        messages,
        window,
    )
    health_view = HealthView(theme, icons, window)
    return Parts(
        window=window,
        profile=services.profile,
        library=library,
        refresher=refresher,
        settings=services.settings,
        look=services.look,
        reader=reader,
        steps=Steps(library, reader, model, column, pane, sources, window),
        search=SearchSession(library, reader, column, services.trace, window),
        intake=intake,
        model=model,
        list_column=column,
        pane_column=pane_column,
        pane=pane,
        sources=sources,
        sources_view=sources_view,
        chooser=chooser,
        messages=messages,
        status=status,
        start_page=start_page,
        health_view=health_view,
        health=HealthDesk(health_view, library, refresher, chooser, messages, status, window),
        thumbnails=thumbnails,
        columns=Columns(sources_view, column, pane_column, window),
    )
