from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.store import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty archive in a real file."""
    opened = Database.open(tmp_path / "archive.sqlite3")
    yield opened
    opened.close()
