"""A program of the reader's own as a source: what it writes is the feed.

Only what the reader typed as a command is ever run: an ``exec:`` address from a list, a page or a feed is none.
"""

import os
import shlex
import signal
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import PurePath

from newsreader.model.errors import SubscribeError
from newsreader.model.feed import Trouble
from newsreader.model.fetching import Failed, Fetched

SCHEME = "exec:"
SECONDS = 30.0
"""How long a command may run."""
_LOOK_SECONDS = 0.02
_TOLD = 300
"""Characters of what a command said that are told on."""


def command_address(command: str) -> str:
    """Return the address under which a command is kept. Raises SubscribeError where it cannot be understood."""
    if not _words(command):
        raise SubscribeError(
            f"The command “{command}” cannot be understood: it is empty, or a quotation mark is open.", url=command
        )
    return SCHEME + command.strip()


class Commands:
    """Runs commands, each in a process group of its own, which is killed when it takes too long or the program ends."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._is_closed = False

    def run(self, url: str, limit: int, seconds: float = SECONDS) -> Fetched | Failed:
        """Run the command of an address and return what it wrote, at most ``limit`` bytes. Blocking, any thread."""
        words = _words(url.removeprefix(SCHEME)) or [""]
        name = PurePath(words[0]).name
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
            try:
                process = self._start(words, out.fileno(), said.fileno())
            except (OSError, ValueError) as error:
                why = (error.strerror if isinstance(error, OSError) else None) or str(error)
                return Failed(url, f"The command {name} cannot be run: {why}.", trouble=Trouble.BROKEN)
            try:
                failed = self._wait(process, name, url, out.fileno(), limit, seconds)
            finally:
                _kill(process)
                with self._lock:
                    self._running.discard(process)
            if failed is not None:
                return failed
            status = process.returncode
            if status and (told := _last_line(said.fileno())):
                return Failed(url, f"The command {name} ended with status {status}: {told}.", trouble=Trouble.BROKEN)
            if status:
                return Failed(url, f"The command {name} ended with status {status}.", trouble=Trouble.BROKEN)
            out.seek(0)
            return Fetched(url, out.read(limit), {})

    def close(self) -> None:
        """Kill what runs, and run nothing more."""
        with self._lock:
            self._is_closed = True
            running = tuple(self._running)
        for process in running:
            _kill(process)

    def _start(self, words: list[str], out: int, said: int) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._is_closed:
                raise ValueError("the program ends")
            process = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=out, stderr=said, start_new_session=os.name == "posix"
            )
            self._running.add(process)
        return process

    def _wait(
        self, process: subprocess.Popen[bytes], name: str, url: str, out: int, limit: int, seconds: float
    ) -> Failed | None:
        """Wait until it ends; return why it was not waited for longer, where it was not."""
        until = time.monotonic() + seconds
        while process.poll() is None:
            if os.fstat(out).st_size > limit:
                break
            if time.monotonic() > until:
                return Failed(
                    url,
                    f"The command {name} took longer than {seconds:.0f} seconds and was stopped.",
                    trouble=Trouble.BROKEN,
                )
            with suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK_SECONDS)
        if os.fstat(out).st_size > limit:
            return Failed(
                url,
                f"The command {name} wrote more than {limit // 1_000_000} MB; it was not read.",
                trouble=Trouble.BROKEN,
            )
        return None


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        with suppress(OSError):
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
    process.wait()


def _last_line(said: int) -> str:
    size = os.fstat(said).st_size
    os.lseek(said, max(0, size - 4 * _TOLD), os.SEEK_SET)
    lines = os.read(said, 4 * _TOLD).decode("utf-8", "replace").split("\n")
    return next((line.strip()[:_TOLD].rstrip(". ") for line in reversed(lines) if line.strip()), "")
