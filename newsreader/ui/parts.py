"""The parts of the window, as the window and its commands reach them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsreader.app.library import Library
from newsreader.app.refresher import Refresher
from newsreader.app.settings import Settings
from newsreader.model.profile import Profile
from newsreader.ui.chooser import Chooser
from newsreader.ui.columns import Columns
from newsreader.ui.first_start import StartPage
from newsreader.ui.health.desk import HealthDesk
from newsreader.ui.health.view import HealthView
from newsreader.ui.intake import Intake
from newsreader.ui.list_column import ListColumn
from newsreader.ui.list_model import ListModel
from newsreader.ui.message_bar import MessageBar
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.pane_column import PaneColumn
from newsreader.ui.reader import Reader
from newsreader.ui.search_session import SearchSession
from newsreader.ui.sources import SourcesView
from newsreader.ui.sources_model import SourcesModel
from newsreader.ui.status import StatusLine
from newsreader.ui.steps import Steps
from newsreader.ui.theme import Look
from newsreader.ui.thumbnails import Thumbnails

if TYPE_CHECKING:
    from newsreader.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Parts:
    """What a window is made of, and what of the services a command may touch; ``build_parts`` makes it."""

    window: "MainWindow"
    profile: Profile
    library: Library
    refresher: Refresher
    settings: Settings
    look: Look
    reader: Reader
    steps: Steps
    search: SearchSession
    intake: Intake
    model: ListModel
    list_column: ListColumn
    pane_column: PaneColumn
    pane: ArticlePane
    sources: SourcesModel
    sources_view: SourcesView
    chooser: Chooser
    messages: MessageBar
    status: StatusLine
    start_page: StartPage
    health_view: HealthView
    health: HealthDesk
    thumbnails: Thumbnails
    columns: Columns
