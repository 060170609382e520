import shlex
import sys
import threading
import time
from pathlib import Path

import pytest

from newsreader.feeds.web.commands import Commands, command_address
from newsreader.model.errors import SubscribeError
from newsreader.model.fetching import Failed, Fetched


def program(text: str, *arguments: str) -> str:
    """Return the address of a program in Python."""
    return command_address(shlex.join([sys.executable, "-c", text, *arguments]))


def run(url: str, *, limit: int = 1000, seconds: float = 10) -> Fetched | Failed:
    return Commands().run(url, limit, seconds)


def test_what_a_command_writes_is_the_document() -> None:
    answer = run(program("import sys; print(sys.argv[1])", "bản tin; $(rm -rf ~) | 'x'"))
    assert isinstance(answer, Fetched)
    assert answer.body.decode() == "bản tin; $(rm -rf ~) | 'x'\n"  # no shell has read it


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        (program("import sys; print('no network', file=sys.stderr); sys.exit(3)"), "ended with status 3: no network."),
        (program("import sys; sys.exit(4)"), "ended with status 4."),
        (program("print('x' * 5000)"), "wrote more than 0 MB; it was not read."),
        (program("import time; time.sleep(60)"), "took longer than 1 seconds and was stopped."),
        ("exec:/no/such/program --now", "The command program cannot be run: No such file or directory."),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence(url: str, reason: str) -> None:
    answer = run(url, seconds=1 if "sleep" in url else 10)
    assert isinstance(answer, Failed)
    assert answer.reason.endswith(reason)


def test_a_command_that_writes_for_ever_is_ended_in_time_with_all_it_started(tmp_path: Path) -> None:
    begun = time.monotonic()
    child = "import time\nwhile True: open({!r}, 'a').write('.'); time.sleep(0.05)".format(str(tmp_path / "sign"))
    text = f"import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {child!r}])\nwhile True: print('x' * 999)"
    answer = run(program(text), limit=1_000_000, seconds=20)
    assert isinstance(answer, Failed)
    assert time.monotonic() - begun < 15
    time.sleep(0.3)
    written = (tmp_path / "sign").stat().st_size if (tmp_path / "sign").exists() else 0
    time.sleep(0.3)
    assert ((tmp_path / "sign").stat().st_size if (tmp_path / "sign").exists() else 0) == written


def test_closing_ends_what_runs_and_refuses_more() -> None:
    commands = Commands()
    answers: list[Fetched | Failed] = []
    url = program("import time; time.sleep(60)")
    thread = threading.Thread(target=lambda: answers.append(commands.run(url, 1000)))
    thread.start()
    while not commands._running:
        time.sleep(0.01)
    commands.close()
    thread.join(10)
    assert isinstance(answers[0], Failed)
    assert isinstance(commands.run(url, 1000), Failed)


@pytest.mark.parametrize("command", ["", "  ", "echo 'open"])
def test_a_command_that_cannot_be_understood_is_refused(command: str) -> None:
    with pytest.raises(SubscribeError, match="cannot be understood"):
        command_address(command)
