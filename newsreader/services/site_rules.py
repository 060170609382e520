"""The site rules that hold: those that ship with the program, and the reader's own in the profile."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from newsreader.extract.rules.fault import RuleFault
from newsreader.extract.rules.reading import read_rules
from newsreader.extract.rules.rule import RuleBook, SiteRule
from newsreader.model.resources import resource

RulesNear: TypeAlias = Callable[[str], RuleBook]
"""Gives the rules that can speak of the page at an address."""
_Stamp: TypeAlias = tuple[int, int] | None


class SiteRules:
    """Reads the rules when they are first asked for, and the reader's own again whenever their file has changed.

    Safe in any thread. A file that is missing is a file without rules.
    """

    def __init__(self, own: Path) -> None:
        self._own = own
        self._shipped: tuple[SiteRule, ...] | None = None
        self._stamp: _Stamp = None
        self._book: RuleBook | None = None
        self._problems: tuple[str, ...] = ()
        self._lock = threading.Lock()

    def book(self) -> RuleBook:
        """Return all rules, the reader's own first."""
        with self._lock:
            stamp = _stamp(self._own)
            if self._book is None or stamp != self._stamp:
                own, self._problems = read_file(self._own, is_own=True) if stamp else ((), ())
                if self._shipped is None:
                    self._shipped, _ = read_file(resource("site_rules.toml"), is_own=False)
                self._book, self._stamp = RuleBook((*own, *self._shipped)), stamp
            return self._book

    def near(self, url: str) -> RuleBook:
        """Return the rules that can speak of the page at an address."""
        return self.book().near(url)

    def problems(self) -> tuple[str, ...]:
        """Return a sentence for each of the reader's own rules that cannot be used."""
        if _stamp(self._own) is None:
            return ()
        self.book()
        return self._problems


def read_file(path: Path, *, is_own: bool) -> tuple[tuple[SiteRule, ...], tuple[str, ...]]:
    """Return the rules of a file and what is wrong in it, as sentences."""
    try:
        text = _text(path)
    except RuleFault as fault:
        return (), (str(fault),)
    return read_rules(text, str(path), is_own=is_own)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise RuleFault(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise RuleFault(f"{path} cannot be read: it is no text in UTF-8.") from None


def _stamp(path: Path) -> _Stamp:
    """Return what differs when a file was written anew, None where there is none."""
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size
