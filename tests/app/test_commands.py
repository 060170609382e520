"""The table of commands: complete and without a clash."""

import re
from collections import Counter

from newsreader.app.commands import COMMANDS

PROMISED = (
    *("j", "k", "n", "p", "Space", "Shift+Space", "s", "m", "Shift+M", "t", "Shift+T", "/", "Return", "o", "Esc"),
    *(
        "r",
        "Shift+R",
        "F5",
        "Ctrl+K",
        ":",
        "?",
        "h",
        "l",
        "Left",
        "Right",
        "g a",
        "g u",
        "g s",
        "g t",
        "g f",
        "g h",
        "g g",
    ),
    *("Shift+G", "Home", "End", "e", "Shift+A", "Shift+L", "v", "b", "x", "c", "d", "Ctrl+Z", "Ctrl+Shift+Z", "a", "f"),
    *("F11", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+F", "F3", "Shift+J", "Shift+K", "Ctrl+O"),
)


def test_every_key_that_was_promised_is_there_once() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key in PROMISED if key not in keys] == []
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_is_both_a_command_and_the_first_of_two() -> None:
    single = {key for command in COMMANDS for key in command.keys if " " not in key}
    first = {key.split(" ")[0] for command in COMMANDS for key in command.keys if " " in key}
    assert not single & first


def test_nothing_destructive_sits_on_a_bare_backspace_or_delete() -> None:
    assert not [key for command in COMMANDS for key in command.keys if re.search("Backspace|Del", key)]
