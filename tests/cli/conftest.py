"""The command line in this process, over a fresh profile."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from newsreader.cli.main import main
from newsreader.model.profile import Profile


@dataclass(frozen=True)
class Answer:
    """What a command left: its exit status, what it printed, what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Call = Callable[..., Answer]


@pytest.fixture
def call(profile: Profile, capsys: pytest.CaptureFixture[str]) -> Call:
    """Run ``newsreader ARGUMENTS`` in the test's own profile."""

    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        try:
            status = main(["--profile", str(profile.root), *map(str, arguments)])
        except SystemExit as stop:
            status = int(stop.code or 0)
        told = capsys.readouterr()
        return Answer(status, told.out, told.err)

    return run
