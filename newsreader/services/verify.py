"""Prove that the archive is whole, and mend what can be mended."""

from collections.abc import Callable
from contextlib import suppress

from newsreader.archive.pictures import PictureStore
from newsreader.model.errors import PageError
from newsreader.services.reports import Progress, VerifyReport
from newsreader.store import Connection, Database, checks, health, pictures

OnProgress = Callable[[Progress], None]
_SHOWN = 5
"""Damaged articles or pictures that are named; the others are counted."""


class Verify:
    """Looks at file, references, index, counts, texts and pictures. Blocking."""

    def __init__(self, database: Database, files: PictureStore) -> None:
        self._database = database
        self._files = files

    def run(self, *, repair: bool = False, on_progress: OnProgress = lambda _: None) -> VerifyReport:
        """Look at everything. With ``repair`` index and counts are made anew, and pictures that are missing or damaged
        are noted as not stored, so that they are fetched again. Nothing that can be read is ever removed.

        Raises EnvironmentProblem where the archive cannot be read at all.
        """
        problems: list[str] = []
        repaired: list[str] = []

        def told(problem: str | None, mend: Callable[[Connection], None] | None = None) -> None:
            if problem is None:
                return
            problems.append(problem)
            if repair and mend is not None:
                with self._database.write() as c:
                    mend(c)
                repaired.append(problem)

        on_progress(Progress("database", 0, 4))
        with self._database.read() as c:
            for problem in health.integrity(c):
                told(f"The file: {problem}.")
            articles = health.sizes(c)["articles"]
        on_progress(Progress("counts", 1, 4))
        with self._database.read() as c:
            wrong = checks.counts_problem(c)
        told(wrong, checks.mend_counts)
        on_progress(Progress("index", 2, 4))
        with self._database.write() as c:
            wrong = checks.index_problem(c)
        told(wrong, checks.mend_index)
        with self._database.read() as c:
            texts, damaged = checks.texts(c, lambda done: on_progress(Progress("texts", done, max(done, articles))))
        if damaged:
            told(f"The texts of {_named(damaged)} are damaged; their pages can be fetched again with `keep`.")
        stored, lost = self._look_at_pictures(on_progress)
        if lost:
            told(f"{_named(lost)} are missing or damaged.", lambda c: self._forget(c, lost))
        return VerifyReport(articles, texts, stored, tuple(problems), tuple(repaired))

    def _look_at_pictures(self, on_progress: OnProgress) -> tuple[int, tuple[str, ...]]:
        with self._database.read() as c:
            hashes = tuple(pictures.stored_hashes(c))
        lost = []
        for done, sha256 in enumerate(hashes, 1):
            try:
                self._files.read(sha256)
            except (PageError, OSError):
                lost.append(sha256)
            on_progress(Progress("pictures", done, len(hashes)))
        return len(hashes), tuple(lost)

    def _forget(self, c: Connection, lost: tuple[str, ...]) -> None:
        for sha256 in lost:
            pictures.forget(c, sha256)
            with suppress(OSError):
                self._files.remove(sha256)


def _named(found: tuple[int, ...] | tuple[str, ...]) -> str:
    what = "article" if isinstance(found[0], int) else "picture"
    named = ", ".join(str(one)[:12] for one in found[:_SHOWN])
    if len(found) == 1:
        return f"1 {what} ({named})"
    return f"{len(found)} {what}s ({named}{', …' if len(found) > _SHOWN else ''})"
