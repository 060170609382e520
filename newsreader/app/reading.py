"""Where the reader is: the views there are, steps through a list, the last place and how it is kept."""

import json
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from newsreader.model.ids import FeedId
from newsreader.model.query import Query


@dataclass(frozen=True, slots=True)
class View:
    """What the list shows. ``key`` names it for ever: ``unread``, ``feed:12``, ``folder:Báo chí``, ``tag:…``.

    ``name`` is the part of the key after the colon, or a feed's title.
    """

    key: str
    query: Query
    name: str = ""

    @property
    def kind(self) -> str:
        """The part of the key before the colon."""
        return self.key.partition(":")[0]

    @property
    def feed(self) -> FeedId | None:
        """The feed, where the view is one."""
        return self.query.feeds[0] if self.kind == "feed" else None


SMART = ("all", "unread", "today", "starred")


def view_of(key: str, *, now: datetime, name: str = "") -> View | None:
    """Return the view of a key, None for a key that means nothing; ``now`` is in the reader's zone."""
    kind, _, rest = key.partition(":")
    match kind:
        case "all":
            return View(key, Query(is_in_all=True))
        case "unread":
            return View(key, Query(is_unread=True, is_in_all=True))
        case "today":
            morning = now.replace(hour=0, minute=0, second=0, microsecond=0)
            return View(key, Query(after=morning, is_in_all=True))
        case "starred":
            return View(key, Query(is_starred=True))
        case "folder" if rest:
            return View(key, Query(folder=rest), rest.rpartition(" / ")[2])
        case "feed" if rest.isdecimal():
            return View(key, Query(feeds=(FeedId(int(rest)),)), name)
        case "tag" if rest:
            return View(key, Query(tags=(rest,)), rest)
    return None


def while_typing(query: Query, text: str) -> Query:
    """Return a search's query as it is meant while its last word is being typed: from three letters on a beginning."""
    if not query.terms or text != text.rstrip():
        return query
    last = query.terms[-1]
    is_whole = last.is_phrase or last.is_negated or last.is_exact
    if is_whole or last.is_prefix or len(last.text) < 3 or not text.endswith(last.text):
        return query
    return replace(query, terms=(*query.terms[:-1], replace(last, is_prefix=True)))


def next_where(ids: Sequence[int], start: int, step: int, is_wanted: Callable[[int], bool | None]) -> int | None:
    """Return the first position from ``start`` in direction ``step`` whose article is wanted, None where there is none.

    ``is_wanted`` answers None for what it does not know; LookupError is raised at the first of these.
    """
    at = start
    while 0 <= at < len(ids):
        answer = is_wanted(ids[at])
        if answer is None:
            raise LookupError(at)
        if answer:
            return at
        at += step
    return None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was, kept between runs. ``scroll`` is 0 to 1 of the article; bytes are hexadecimal."""

    view: str = "unread"
    article: int | None = None
    scroll: float = 0.0
    geometry: str = ""
    splitter: str = ""
    closed_folders: tuple[str, ...] = ()
    has_sources: bool = True
    last_tag: str = ""


def load_place(path: Path) -> Place:
    """Read the last place; what is missing or makes no sense there is as at the first start."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Place()
    if not isinstance(found, dict):
        return Place()
    sound = {line.name: found[line.name] for line in fields(Place) if _is_sound(line.name, found.get(line.name))}
    if isinstance(sound.get("closed_folders"), list):
        sound["closed_folders"] = tuple(sound["closed_folders"])
    return Place(**sound)


def save_place(path: Path, place: Place) -> None:
    """Write the place whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".place-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(place), file, ensure_ascii=False, indent=1)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _is_sound(name: str, value: Any) -> bool:
    match name:
        case "article":
            return isinstance(value, int) and not isinstance(value, bool)
        case "scroll":
            return isinstance(value, int | float) and 0 <= value <= 1
        case "closed_folders":
            return isinstance(value, list) and all(isinstance(line, str) for line in value)
        case "has_sources":
            return isinstance(value, bool)
        case _:
            return isinstance(value, str)
