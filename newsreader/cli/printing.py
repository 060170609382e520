"""How the command line speaks: documents to stdout, messages and progress to stderr, columns that line up."""

import json
import sys
import time
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from newsreader.services.reports import Progress


def print_json(document: Any) -> None:
    """Print one JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=1))


def say(message: str) -> None:
    """Print a message for people, apart from the answer."""
    print(message, file=sys.stderr)


def complain(message: str) -> None:
    """Print what went wrong, in a sentence."""
    say(f"newsreader: {message}")


def local(moment: datetime | None) -> str:
    """Write a moment in the local zone to the minute."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M") if moment else ""


def width_of(text: str) -> int:
    """Return the columns that a text takes on a terminal."""
    wide = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
    return wide - sum(1 for char in text if unicodedata.combining(char))


def cut(text: str, width: int) -> str:
    """Shorten a text to so many columns, with an ellipsis."""
    if width_of(text) <= width:
        return text
    kept = ""
    for char in text:
        if width_of(kept + char) >= width:
            break
        kept += char
    return kept.rstrip() + "…"


def print_columns(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
    """Print rows in columns of at most these widths; the last column takes what it needs."""
    listed = [[cut(cell, most) for cell, most in zip(row, widths, strict=True)] for row in rows]
    wide = [max((width_of(row[n]) for row in listed), default=0) for n in range(len(widths))]
    for row in listed:
        cells = [cell + " " * (wide[n] - width_of(cell)) for n, cell in enumerate(row)]
        print("  ".join(cells).rstrip())


class ProgressLine:
    """A line on a terminal that tells how far a job is, from one second on; wiped at the end. Silent elsewhere."""

    def __init__(self, *, after: float = 1.0) -> None:
        self._begun = time.monotonic()
        self._after = after
        self._is_terminal = sys.stderr.isatty()
        self._shown = 0.0

    def __call__(self, progress: Progress) -> None:
        """Show a step; at most ten times a second."""
        now = time.monotonic()
        if not self._is_terminal or now - self._begun < self._after or now - self._shown < 0.1:
            return
        self._shown = now
        text = cut(f"{progress.stage} {progress.done} of {progress.total}  {progress.title}", 78)
        sys.stderr.write("\r\x1b[K" + text)
        sys.stderr.flush()

    def end(self) -> None:
        """Wipe the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
