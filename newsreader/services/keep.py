"""Keep articles: complete them for offline and mark them as kept."""

from collections.abc import Callable, Sequence
from datetime import datetime

from newsreader.model.article import Change
from newsreader.model.ids import ArticleId
from newsreader.services.completion import Completed, Completion, Wanted, Watcher
from newsreader.services.flow import chain
from newsreader.services.lanes import Lanes
from newsreader.services.reports import KeepReport, Progress
from newsreader.services.run import Run
from newsreader.store import Database, articles

KeepRun = Run[KeepReport]


class Keep:
    """Starts jobs that make articles complete."""

    def __init__(self, database: Database, lanes: Lanes, completion: Completion, now: Callable[[], datetime]) -> None:
        self._database = database
        self._lanes = lanes
        self._completion = completion
        self._now = now

    def start(
        self,
        ids: Sequence[ArticleId],
        *,
        on_progress: Callable[[Progress], None] = lambda _: None,
        on_written: Callable[[Change], None] = lambda _: None,
    ) -> KeepRun:
        """Fetch what these articles lack, then mark them as kept; returns at once. Raises nothing: see ``done``."""
        wanted = Wanted(articles=tuple(ids))
        completed = Completed()

        def report(is_stopped: bool) -> KeepReport:
            failed = completed.page_failures + completed.picture_failures
            complete = 0 if is_stopped else len(ids) - min(len(ids), failed)
            return KeepReport(len(ids), complete, completed.pages, completed.pictures, tuple(completed.problems))

        run: KeepRun = Run(report)
        watcher = Watcher(lambda: run.is_stopped, run.fail, on_progress, on_written)

        def fetched() -> None:
            if run.is_stopped:
                return
            chain(lambda: self._lanes.write.submit(self._mark, ids), marked, run.fail)

        def marked(_: None) -> None:
            on_written(Change(articles=tuple(ids)))
            run.finish()

        def go(_: None) -> None:
            self._completion.start(wanted, watcher, completed, fetched)

        chain(lambda: self._lanes.read.submit(self._check, ids), go, run.fail)
        return run

    def _check(self, ids: Sequence[ArticleId]) -> None:
        """Raise NotFound for an id that the archive does not hold, before anything is fetched."""
        with self._database.read() as connection:
            for article in ids:
                articles.get_article(connection, article)

    def _mark(self, ids: Sequence[ArticleId]) -> None:
        with self._database.write() as connection:
            articles.set_kept(connection, ids, self._now())
