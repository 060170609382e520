"""What jobs tell while they run and when they end."""

from dataclasses import dataclass

from newsreader.model.feed import Feed
from newsreader.model.ids import FeedId


@dataclass(frozen=True, slots=True)
class RefreshOptions:
    """What a refresh does. ``feeds`` None: those that are due, or all with ``force``; named ones are always fetched.

    ``only_local``: of these what needs no network, and texts and pictures of that alone.
    """

    feeds: tuple[FeedId, ...] | None = None
    force: bool = False
    only_local: bool = False
    full_text: bool = False
    pictures: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is; ``title`` names what was just done.

    ``stage`` is ``feeds``, ``pages``, ``comments``, ``pictures``, ``texts``, or names a step that cannot be counted.
    """

    stage: str
    done: int
    total: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class FeedFailure:
    """A feed that could not be refreshed and why, in a sentence for people."""

    feed_id: FeedId
    feed: str
    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did. ``pages`` and ``pictures`` count those stored; ``seconds`` is wall time.

    Of the feeds that ``failed``, ``lost`` are those that the loss of the reader's own network kept from being asked.
    """

    feeds: int = 0
    fetched: int = 0
    unchanged: int = 0
    failed: int = 0
    new_articles: int = 0
    updated_articles: int = 0
    seconds: float = 0.0
    failures: tuple[FeedFailure, ...] = ()
    pages: int = 0
    pictures: int = 0
    page_failures: int = 0
    picture_failures: int = 0
    is_stopped: bool = False
    lost: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought. ``problems`` are sentences about parts that were left out; ``path`` is the file."""

    feeds: tuple[Feed, ...] = ()
    feeds_known: int = 0
    articles_added: int = 0
    articles_known: int = 0
    problems: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote: how many feeds or articles, and where."""

    path: str
    feeds: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class KeepReport:
    """What keeping did: articles asked for, those complete now, pages and pictures fetched on the way."""

    articles: int
    complete: int
    pages: int
    pictures: int
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoctorLine:
    """One line of the doctor's report."""

    name: str
    value: str
    is_problem: bool = False


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What a backup holds: its file and size in bytes, how many articles and pictures."""

    path: str
    size: int
    articles: int
    pictures: int


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What was put back, and where what was there before is kept (None where there was nothing)."""

    path: str
    articles: int
    pictures: int
    before: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was looked at and what is wrong. ``repaired`` are those of the ``problems`` that are mended now."""

    articles: int
    texts: int
    pictures: int
    problems: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong any more."""
        return len(self.repaired) == len(self.problems)
