"""Fetch articles' pictures and store them by hash: one chain of lanes a picture."""

import logging
from collections.abc import Callable
from datetime import datetime

from newsreader.archive.pictures import PictureStore, StoredPicture
from newsreader.model.errors import EnvironmentProblem, PageError
from newsreader.model.fetching import Failed
from newsreader.services.clients import ClientSource
from newsreader.services.flow import chain
from newsreader.services.lanes import Lanes
from newsreader.store import Database, pictures

log = logging.getLogger(__name__)


class PictureFiles:
    """Makes chains: GET and store the file in a network thread → one transaction."""

    def __init__(
        self, database: Database, files: PictureStore, client: ClientSource, lanes: Lanes, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._files = files
        self._client = client
        self._lanes = lanes
        self._now = now

    def begin(
        self,
        src: str,
        referer: str | None,
        *,
        done: Callable[[str | None], None],
        is_stopped: Callable[[], bool],
        broken: Callable[[EnvironmentProblem], None],
    ) -> None:
        """Start the chain of one picture. ``done`` gets None when it is stored, or the reason why not."""

        def gave_up(error: BaseException) -> None:
            if isinstance(error, EnvironmentProblem):
                broken(error)
            elif not is_stopped():
                log.error("picture %s: %s", src, error, exc_info=error)
            done(str(error))

        def stored(outcome: StoredPicture | Failed) -> None:
            if is_stopped():
                done("stopped")
                return
            chain(
                lambda: self._lanes.write.submit(self._write, src, outcome),
                lambda _: done(outcome.reason if isinstance(outcome, Failed) else None),
                gave_up,
            )

        chain(lambda: self._lanes.net.submit(self._get_and_store, src, referer), stored, gave_up)

    def _get_and_store(self, src: str, referer: str | None) -> StoredPicture | Failed:
        from newsreader.feeds.web.http import PICTURE_ACCEPT, PICTURE_LIMIT

        outcome = self._client().get(src, limit=PICTURE_LIMIT, accept=PICTURE_ACCEPT, referer=referer)
        if isinstance(outcome, Failed):
            return outcome
        try:
            return self._files.put(outcome.body)
        except PageError as error:
            return Failed(src, str(error))

    def _write(self, src: str, outcome: StoredPicture | Failed) -> None:
        with self._database.write() as connection:
            if isinstance(outcome, Failed):
                pictures.picture_failed(connection, src, outcome.reason, self._now())
            else:
                pictures.picture_stored(connection, src, outcome, self._now())
