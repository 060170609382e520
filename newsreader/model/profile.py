"""The user's folder: which file is where. Makes no folder and opens no file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile's paths under ``root``."""

    root: Path

    @property
    def database(self) -> Path:
        """The archive's SQLite file."""
        return self.root / "newsreader.sqlite3"

    @property
    def pictures(self) -> Path:
        """Pictures by hash."""
        return self.root / "pictures"

    @property
    def backups(self) -> Path:
        """Backups that the program makes by itself."""
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        """Settings, a TOML file that a person can read."""
        return self.root / "settings.toml"

    @property
    def site_rules(self) -> Path:
        """The reader's own site rules, a TOML file."""
        return self.root / "site_rules.toml"

    @property
    def place(self) -> Path:
        """Where the reader was: window geometry, source, article, scroll."""
        return self.root / "place.json"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.root / "newsreader.log"
