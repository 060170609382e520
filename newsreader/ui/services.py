"""What the window is built upon."""

from dataclasses import dataclass

from newsreader.app.library import Library
from newsreader.app.network import Network
from newsreader.app.refresher import Refresher
from newsreader.app.settings import Settings
from newsreader.app.tasks import Tasks
from newsreader.model.profile import Profile
from newsreader.model.trace import Trace
from newsreader.ui.theme import Look
from newsreader.ui.translation import Translation


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that is there before a window and stays when it goes."""

    profile: Profile
    tasks: Tasks
    library: Library
    refresher: Refresher
    network: Network
    settings: Settings
    look: Look
    translation: Translation
    trace: Trace
