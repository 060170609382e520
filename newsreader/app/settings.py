"""The one table of settings: the file, its validation and the dialog are made of it."""

import logging
import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from newsreader.app.wording import to_say

log = logging.getLogger(__name__)

Value = str | int | bool
CONTEXT: Final = "Setting"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. ``key`` is ``section.name`` in the file.

    Its values are those of ``choices`` (value, text), else yes and no, else ``low`` to ``high``.
    """

    key: str
    text: str
    default: Value
    choices: tuple[tuple[Value, str], ...] = ()
    low: int = 0
    high: int = 0
    hint: str = ""

    @property
    def section(self) -> str:
        """The table of the file it stands in."""
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        """What it is called in the language installed."""
        return QCoreApplication.translate(CONTEXT, self.text)

    def is_sound(self, value: object) -> bool:
        """Tell whether a value read from a file can be used."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return any(value == choice for choice, _ in self.choices)
        return not isinstance(value, int) or isinstance(value, bool) or self.low <= value <= self.high


SECTIONS: Final = {
    "look": to_say("Setting", "Look"),
    "refresh": to_say("Setting", "Refreshing"),
    "new_sources": to_say("Setting", "New sources"),
    "archive": to_say("Setting", "Archive"),
}

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "look.theme",
        to_say("Setting", "Colours"),
        "system",
        (
            ("system", to_say("Setting", "As the system")),
            ("light", to_say("Setting", "Light")),
            ("dark", to_say("Setting", "Dark")),
            ("contrast", to_say("Setting", "High contrast")),
        ),
    ),
    Setting(
        "look.language",
        to_say("Setting", "Language"),
        "system",
        (("system", to_say("Setting", "As the system")), ("vi", "Tiếng Việt"), ("en", "English")),
    ),
    Setting(
        "look.face",
        to_say("Setting", "Letters of articles"),
        "serif",
        (("serif", to_say("Setting", "With serifs")), ("sans", to_say("Setting", "Without serifs"))),
    ),
    Setting("look.text_size", to_say("Setting", "Text size of articles"), 0, low=-3, high=6),
    Setting(
        "refresh.minutes",
        to_say("Setting", "Refresh by itself"),
        1,
        (
            (0, to_say("Setting", "Only when told")),
            (1, to_say("Setting", "When each source is due")),
            (15, to_say("Setting", "Every 15 minutes")),
            (30, to_say("Setting", "Every 30 minutes")),
            (60, to_say("Setting", "Every hour")),
            (240, to_say("Setting", "Every 4 hours")),
        ),
    ),
    Setting("refresh.at_start", to_say("Setting", "Refresh at start"), True),
    Setting(
        "refresh.on_metered",
        to_say("Setting", "Also on metered networks"),
        False,
        hint=to_say(
            "Setting", "Otherwise only feeds that you refresh by hand are fetched there: no full texts or pictures."
        ),
    ),
    Setting(
        "new_sources.full_text",
        to_say("Setting", "Fetch full texts"),
        True,
        hint=to_say("Setting", "For sources added from now on; each source can be set apart in the Source menu."),
    ),
    Setting("new_sources.pictures", to_say("Setting", "Fetch pictures"), True),
    Setting(
        "archive.backup_days",
        to_say("Setting", "Copy of the archive"),
        7,
        (
            (0, to_say("Setting", "Never by itself")),
            (1, to_say("Setting", "Every day")),
            (7, to_say("Setting", "Every week")),
            (30, to_say("Setting", "Every month")),
        ),
        hint=to_say(
            "Setting", "In the folder “backups” of your profile, without pictures. The command `backup` copies all."
        ),
    ),
    Setting("archive.backups_kept", to_say("Setting", "Copies kept"), 2, low=1, high=30),
)

BY_KEY: Final = {setting.key: setting for setting in SETTINGS}


class Settings(QObject):
    """The settings of a profile. ``changed`` carries the key after a value did; the file is written at each change."""

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._values = read_settings(path)

    def text(self, key: str) -> str:
        """Return the value of a setting that is a text."""
        return str(self._values[key])

    def number(self, key: str) -> int:
        """Return the value of a setting that is a whole number."""
        return int(self._values[key])

    def is_on(self, key: str) -> bool:
        """Return the value of a setting that is yes or no."""
        return bool(self._values[key])

    def value(self, key: str) -> Value:
        """Return the value of any setting."""
        return self._values[key]

    def set(self, key: str, value: Value) -> None:
        """Set a value and write the file. Raises ValueError for a value that the table does not allow."""
        if not BY_KEY[key].is_sound(value):
            raise ValueError(f"{key} cannot be {value!r}")
        if self._values[key] == value:
            return
        self._values[key] = value
        try:
            write_setting(self._path, key, value)
        except OSError as error:
            log.error("settings not written: %s", error)
        self.changed.emit(key)


def read_settings(path: Path) -> dict[str, Value]:
    """Return every setting's value: from the file where it is sound, else the default."""
    values = {setting.key: setting.default for setting in SETTINGS}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return values
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read, so settings are as at first: %s", path, error)
        return values
    for setting in SETTINGS:
        section, _, name = setting.key.partition(".")
        table = found.get(section)
        value = table.get(name) if isinstance(table, Mapping) else None
        if setting.is_sound(value):
            assert isinstance(value, str | int)
            values[setting.key] = value
        elif value is not None:
            log.warning("%s: %s = %r is left out of account", path, setting.key, value)
    return values


def write_setting(path: Path, key: str, value: Value) -> None:
    """Put one value into the file, leaving every other line, comments and unknown keys as they are. Raises OSError.

    A file that is no TOML is put aside as ``….broken`` first.
    """
    try:
        text = path.read_text(encoding="utf-8")
        tomllib.loads(text)
    except FileNotFoundError:
        text = ""
    except ValueError:
        path.replace(path.with_name(f"{path.name}.broken"))
        text = ""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(with_value(text, key, value))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def with_value(text: str, key: str, value: Value) -> str:
    """Return a TOML text with one value put in place of the earlier one, or at the end of its table."""
    section, _, name = key.partition(".")
    line = f"{name} = {_written(value)}"
    lines = text.splitlines()
    start = next((at for at, found in enumerate(lines) if re.match(rf"\s*\[\s*{section}\s*\]", found)), None)
    if start is None:
        return "\n".join([*lines, *([""] if lines else []), f"[{section}]", line]) + "\n"
    end = next((at for at in range(start + 1, len(lines)) if lines[at].lstrip().startswith("[")), len(lines))
    for at in range(start + 1, end):
        if re.match(rf"\s*{name}\s*=", lines[at]):
            lines[at] = line
            break
    else:
        while end > start + 1 and not lines[end - 1].strip():
            end -= 1
        lines.insert(end, line)
    return "\n".join(lines) + "\n"


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
