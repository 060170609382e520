"""The rest of an article that its first page does not hold: another form of the page, its further pages."""

import logging
from collections.abc import Callable
from concurrent.futures import Future

from newsreader.extract.whole.same_article import better_form, is_same_article, tells_little
from newsreader.model.article import PageParts
from newsreader.model.fetching import Failed, Fetched
from newsreader.services.flow import chain
from newsreader.services.lanes import Lanes
from newsreader.services.site_rules import RulesNear
from newsreader.services.work import EXTRACT_SECONDS, extract_page, join_pages

log = logging.getLogger(__name__)

PAGES = 20
"""Pages of one article that are asked for at most."""


def understand(lanes: Lanes, rules_near: RulesNear, page: Fetched) -> "Future[PageParts]":
    """Have a page taken apart in a worker process, with the site rules for its address."""
    return lanes.cpu.submit(
        extract_page, page.body, page.url, page.headers, rules_near(page.url), timeout=EXTRACT_SECONDS
    )


class WholeArticle:
    """One chain of lanes for one article: asks for what is missing, one page after the other.

    ``ask`` runs in the net lane and keeps to the pace of its host. ``done`` is called once, from any thread, with the
    best there is: a page that fails, or that is of another article, ends the asking and loses nothing.
    """

    def __init__(
        self,
        lanes: Lanes,
        rules_near: RulesNear,
        ask: Callable[[str], Fetched | Failed],
        is_stopped: Callable[[], bool],
        done: Callable[[PageParts], None],
    ) -> None:
        self._lanes = lanes
        self._rules_near = rules_near
        self._ask = ask
        self._is_stopped = is_stopped
        self._done = done
        self._pages: list[PageParts] = []
        self._asked: set[str] = set()

    def begin(self, first: PageParts) -> None:
        """Go on from an article's first page. Asks for nothing where the page names nothing more."""
        self._asked.add(first.url)
        if first.other_form and (tells_little(first) or first.next_page):
            self._read(first.other_form, lambda other: self._take_form(first, other))
        else:
            self._go_on(first)

    def _take_form(self, first: PageParts, other: PageParts | None) -> None:
        better = better_form(first, other) if other is not None else None
        self._go_on(better or first)

    def _go_on(self, page: PageParts) -> None:
        """Take a page of the article and ask for the one after it."""
        self._pages.append(page)
        address = page.next_page
        if not address or address in self._asked or len(self._pages) == PAGES:
            self._finish()
            return
        self._read(address, self._take_next)

    def _take_next(self, page: PageParts | None) -> None:
        if page is None or not is_same_article(self._pages[0], page):
            self._finish()
        else:
            self._go_on(page)

    def _read(self, address: str, then: Callable[[PageParts | None], None]) -> None:
        """Ask for a page and take its parts; None where there is no answer, or none that can be understood."""
        self._asked.add(address)
        if self._is_stopped():
            then(None)
            return

        def answered(outcome: Fetched | Failed) -> None:
            if isinstance(outcome, Failed):
                then(None)
                return
            chain(
                lambda: understand(self._lanes, self._rules_near, outcome),
                then,
                lambda error: self._without(address, error, then),
            )

        chain(
            lambda: self._lanes.net.submit(self._ask, address),
            answered,
            lambda error: self._without(address, error, then),
        )

    def _without(self, address: str, error: BaseException, then: Callable[[PageParts | None], None]) -> None:
        log.info("further page %s: %s", address, error)
        then(None)

    def _finish(self) -> None:
        if len(self._pages) == 1:
            self._done(self._pages[0])
            return
        chain(
            lambda: self._lanes.cpu.submit(join_pages, tuple(self._pages), timeout=EXTRACT_SECONDS),
            self._done,
            lambda _: self._done(self._pages[0]),
        )
