"""The parts of the window, as its commands reach them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsreader.app.library import Library
from newsreader.app.refresher import Refresher
from newsreader.app.settings import Settings
from newsreader.model.profile import Profile
from newsreader.ui.chooser import Chooser
from newsreader.ui.first_start import StartPage
from newsreader.ui.intake import Intake
from newsreader.ui.list_column import ListColumn
from newsreader.ui.list_model import ListModel
from newsreader.ui.message_bar import MessageBar
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.pane_column import PaneColumn
from newsreader.ui.reader import Reader
from newsreader.ui.sources import SourcesView
from newsreader.ui.sources_model import SourcesModel
from newsreader.ui.status import StatusLine
from newsreader.ui.theme import Look

if TYPE_CHECKING:
    from newsreader.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a command may touch."""

    window: "MainWindow"
    profile: Profile
    library: Library
    refresher: Refresher
    settings: Settings
    look: Look
    reader: Reader
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
