"""The one table of commands: menus, keys, palette, key sheet and the manual's page are made of it.

What a command does is the window's; a test holds that every command here has a deed there.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from newsreader.app.wording import to_say

CONTEXT: Final = "Command"


class Menu(StrEnum):
    """The menus, in the order in which they stand."""

    FILE = to_say("Command", "File")
    GO = to_say("Command", "Go")
    ARTICLE = to_say("Command", "Article")
    SOURCE = to_say("Command", "Source")
    VIEW = to_say("Command", "View")
    HELP = to_say("Command", "Help")


class Needs(StrEnum):
    """What must be there for a command to make sense."""

    NOTHING = ""
    ARTICLE = "article"
    FILE = "file"
    FEED = "feed"
    UNDO = "undo"
    REDO = "redo"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do.

    ``keys`` are written as on the key sheet: ``Shift+A``, ``Ctrl+K``, ``g u`` for two keys after each other. A letter
    alone stands for the key without Shift; a sign (``?``) for whatever types it. ``group`` parts a menu by lines.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: Menu
    group: int = 0
    icon: str = ""
    needs: Needs = Needs.NOTHING
    is_checkable: bool = False

    @property
    def name(self) -> str:
        """What the command is called in the language installed."""
        return QCoreApplication.translate(CONTEXT, self.text)


COMMANDS: Final[tuple[Command, ...]] = (
    Command("add", to_say("Command", "Add a feed or site…"), ("a",), Menu.FILE, 0, "add"),
    Command("open_page", to_say("Command", "Open a saved page…"), ("Ctrl+O",), Menu.FILE, 0),
    Command("import", to_say("Command", "Import feeds or articles…"), ("Ctrl+I",), Menu.FILE, 1, "import"),
    Command("export", to_say("Command", "Export…"), ("Ctrl+E",), Menu.FILE, 1, "export"),
    Command("refresh_all", to_say("Command", "Refresh all"), ("Shift+R", "F5"), Menu.FILE, 2, "refresh"),
    Command("stop", to_say("Command", "Stop refreshing"), ("Ctrl+.",), Menu.FILE, 2, "stop", Needs.REFRESH),
    Command("settings", to_say("Command", "Settings…"), ("Ctrl+,",), Menu.FILE, 3, "settings"),
    Command("quit", to_say("Command", "Quit"), ("Ctrl+Q",), Menu.FILE, 4),
    Command("next", to_say("Command", "Next article"), ("j",), Menu.GO, 0, "down"),
    Command("previous", to_say("Command", "Previous article"), ("k",), Menu.GO, 0, "up"),
    Command("next_unread", to_say("Command", "Next unread"), ("n",), Menu.GO, 1),
    Command("previous_unread", to_say("Command", "Previous unread"), ("p",), Menu.GO, 1),
    Command("page_down", to_say("Command", "Page down; at the end, next unread"), ("Space",), Menu.GO, 1),
    Command("page_up", to_say("Command", "Page up"), ("Shift+Space",), Menu.GO, 1),
    Command("first", to_say("Command", "First article"), ("g g", "Home"), Menu.GO, 2),
    Command("last", to_say("Command", "Last article"), ("Shift+G", "End"), Menu.GO, 2),
    Command("next_source", to_say("Command", "Next source with unread"), ("Shift+J",), Menu.GO, 3),
    Command("previous_source", to_say("Command", "Previous source with unread"), ("Shift+K",), Menu.GO, 3),
    Command("focus_left", to_say("Command", "To the pane on the left"), ("h", "Left"), Menu.GO, 4),
    Command("focus_right", to_say("Command", "To the pane on the right"), ("l", "Right"), Menu.GO, 4),
    Command("into", to_say("Command", "Into the article, and back"), ("Return", "o"), Menu.GO, 4),
    Command("back", to_say("Command", "One step out"), ("Esc",), Menu.GO, 4),
    Command("go_all", to_say("Command", "All articles"), ("g a",), Menu.GO, 5, "all"),
    Command("go_unread", to_say("Command", "Unread"), ("g u",), Menu.GO, 5, "unread"),
    Command("go_today", to_say("Command", "Today"), ("g t",), Menu.GO, 5, "today"),
    Command("go_starred", to_say("Command", "Starred"), ("g s",), Menu.GO, 5, "starred"),
    Command("health", to_say("Command", "Feed health"), ("g f",), Menu.GO, 5, "health"),
    Command("home", to_say("Command", "Start page"), ("g h",), Menu.GO, 5, "home"),
    Command("search", to_say("Command", "Search the archive"), ("/",), Menu.GO, 6, "search"),
    Command("palette", to_say("Command", "Go to anything…"), ("Ctrl+K", ":"), Menu.GO, 6),
    Command("undo", to_say("Command", "Undo"), ("Ctrl+Z",), Menu.ARTICLE, 0, "undo", Needs.UNDO),
    Command("redo", to_say("Command", "Redo"), ("Ctrl+Shift+Z",), Menu.ARTICLE, 0, "redo", Needs.REDO),
    Command("star", to_say("Command", "Star"), ("s",), Menu.ARTICLE, 1, "starred", Needs.ARTICLE),
    Command("read", to_say("Command", "Read or unread"), ("m",), Menu.ARTICLE, 1, "read", Needs.ARTICLE),
    Command("read_on", to_say("Command", "Read or unread, and on"), ("Shift+M",), Menu.ARTICLE, 1, "", Needs.ARTICLE),
    Command("done", to_say("Command", "Done: out of the list"), ("e",), Menu.ARTICLE, 1, "", Needs.ARTICLE),
    Command("tag", to_say("Command", "Tag…"), ("t",), Menu.ARTICLE, 2, "tag", Needs.ARTICLE),
    Command("tag_again", to_say("Command", "The last tag again"), ("Shift+T",), Menu.ARTICLE, 2, "", Needs.ARTICLE),
    Command("browser", to_say("Command", "Open the original"), ("v",), Menu.ARTICLE, 3, "browser", Needs.ARTICLE),
    Command(
        "browser_behind",
        to_say("Command", "Open the original in the background"),
        ("b",),
        Menu.ARTICLE,
        3,
        "",
        Needs.ARTICLE,
    ),
    Command("open_file", to_say("Command", "Open an attached file"), ("Shift+V",), Menu.ARTICLE, 3, "", Needs.FILE),
    Command("copy_link", to_say("Command", "Copy the link"), ("Ctrl+L",), Menu.ARTICLE, 3, "link", Needs.ARTICLE),
    Command("keep", to_say("Command", "Keep for offline"), ("Ctrl+S",), Menu.ARTICLE, 3, "keep", Needs.ARTICLE),
    Command("related", to_say("Command", "Related stories"), ("x",), Menu.ARTICLE, 4, "related", Needs.ARTICLE),
    Command("comments", to_say("Command", "Readers’ comments"), ("c",), Menu.ARTICLE, 4, "comments", Needs.ARTICLE),
    Command(
        "texts",
        to_say("Command", "Feed text, full text, saved page"),
        ("d",),
        Menu.ARTICLE,
        4,
        "note",
        Needs.ARTICLE,
    ),
    Command("find", to_say("Command", "Find in the article"), ("Ctrl+F",), Menu.ARTICLE, 5, "", Needs.ARTICLE),
    Command("find_next", to_say("Command", "Next hit"), ("F3",), Menu.ARTICLE, 5, "", Needs.ARTICLE),
    Command("find_previous", to_say("Command", "Previous hit"), ("Shift+F3",), Menu.ARTICLE, 5, "", Needs.ARTICLE),
    Command("refresh", to_say("Command", "Refresh this source"), ("r",), Menu.SOURCE, 0, "refresh"),
    Command("view_read", to_say("Command", "Mark all here as read"), ("Shift+A",), Menu.SOURCE, 1, "read"),
    Command(
        "view_read_on",
        to_say("Command", "Mark all here as read, and to the next source"),
        ("Shift+L",),
        Menu.SOURCE,
        1,
    ),
    Command("reload", to_say("Command", "Show what is new in the list"), ("Ctrl+R",), Menu.SOURCE, 1),
    Command("rename", to_say("Command", "Rename…"), ("F2",), Menu.SOURCE, 2, "", Needs.FEED),
    Command("move", to_say("Command", "Move to a folder…"), ("Ctrl+M",), Menu.SOURCE, 2, "folder", Needs.FEED),
    Command(
        "source_texts", to_say("Command", "Fetch full texts"), (), Menu.SOURCE, 3, "", Needs.FEED, is_checkable=True
    ),
    Command(
        "source_pictures",
        to_say("Command", "Fetch pictures"),
        (),
        Menu.SOURCE,
        3,
        "",
        Needs.FEED,
        is_checkable=True,
    ),
    Command(
        "source_in_all",
        to_say("Command", "Show in All, Unread and Today"),
        (),
        Menu.SOURCE,
        3,
        "",
        Needs.FEED,
        is_checkable=True,
    ),
    Command("source_paused", to_say("Command", "Paused"), (), Menu.SOURCE, 3, "", Needs.FEED, is_checkable=True),
    Command("source_settings", to_say("Command", "Settings of this source…"), ("F4",), Menu.SOURCE, 3, "", Needs.FEED),
    Command("unsubscribe", to_say("Command", "Unsubscribe…"), (), Menu.SOURCE, 4, "", Needs.FEED),
    Command("sources", to_say("Command", "Sources"), ("f",), Menu.VIEW, 0, "sidebar", is_checkable=True),
    Command("full_screen", to_say("Command", "Full screen"), ("F11",), Menu.VIEW, 0, is_checkable=True),
    Command("larger", to_say("Command", "Larger text"), ("Ctrl++", "Ctrl+="), Menu.VIEW, 1),
    Command("smaller", to_say("Command", "Smaller text"), ("Ctrl+-",), Menu.VIEW, 1),
    Command("normal_size", to_say("Command", "Normal text size"), ("Ctrl+0",), Menu.VIEW, 1),
    Command("theme", to_say("Command", "Light or dark"), ("Ctrl+D",), Menu.VIEW, 2),
    Command("keys", to_say("Command", "All keys"), ("?", "F1"), Menu.HELP, 0, "keys"),
    Command("about", to_say("Command", "About Newsreader"), (), Menu.HELP, 1, "info"),
)

BY_ID: Final = {command.id: command for command in COMMANDS}
_ANYWHERE = {"back", "health", "home", "search", "palette", "undo", "redo"}
ON_ARTICLES: Final = frozenset(
    command.id
    for command in COMMANDS
    if command.menu in (Menu.GO, Menu.ARTICLE, Menu.SOURCE)
    and command.id not in _ANYWHERE
    and not command.id.startswith("go_")
)
"""Commands on list and article, which do nothing where these are not seen."""
ON_FEED: Final = frozenset(
    command.id for command in COMMANDS if command.menu is Menu.SOURCE and command.needs is Needs.FEED
) | {"refresh"}
"""Those of them that are about one feed, and therefore act on the line of Feed health too."""


def is_shortcut(key: str) -> bool:
    """Tell whether a key acts even while a text field has the focus: anything with Ctrl, and the function keys."""
    return key.startswith("Ctrl+") or (key.rpartition("+")[2][:1] == "F" and key.rpartition("+")[2][1:].isdigit())
