"""What a site's robots.txt (RFC 9309) says to programs that fetch its pages by themselves."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsreader.feeds.web.reasons import host_shown
from newsreader.model.feed import Trouble
from newsreader.model.fetching import Failed, Fetched

if TYPE_CHECKING:
    from protego import Protego

AGENT = "Newsreader"
LIMIT = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB."""
FRESH_SECONDS = 24 * 3600.0
FAILED_SECONDS = 600.0
"""How long an answer is kept, and how long it is believed that none is to be had."""
LONGEST_DELAY = 10.0
"""Seconds between two requests: more is asked for by those who mean crawlers."""


@dataclass(slots=True)
class _Site:
    lock: threading.Lock
    rules: "Protego | None" = None
    is_closed: bool = False
    until: float = 0.0


class Robots:
    """Knows the rules of sites; asks ``get(address of robots.txt)`` once a day a site. Callable from any thread."""

    def __init__(self, get: Callable[[str], Fetched | Failed], slow_down: Callable[[str, float], None]) -> None:
        self._get = get
        self._slow_down = slow_down
        self._sites: dict[str, _Site] = {}
        self._lock = threading.Lock()

    def refusal(self, url: str) -> Failed | None:
        """Return why a page is not to be fetched, None where it may be.

        A site without robots.txt (any 4xx) allows everything; one that answers with 5xx nothing for the moment.
        """
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            site = self._sites.setdefault(origin, _Site(threading.Lock()))
        with site.lock:
            if site.until < time.monotonic():
                self._ask(site, origin)
        host = host_shown(url)
        if site.is_closed:
            return Failed(url, f"The rules of {host} for programs (robots.txt) cannot be read at the moment.", 503)
        if site.rules is not None and not site.rules.can_fetch(url, AGENT):
            return Failed(url, f"{host} asks programs not to fetch this page (robots.txt).", trouble=Trouble.BLOCKED)
        return None

    def _ask(self, site: _Site, origin: str) -> None:
        answer = self._get(f"{origin}/robots.txt")
        site.rules, site.is_closed = None, False
        is_server_error = isinstance(answer, Failed) and (answer.status or 0) >= 500
        if isinstance(answer, Failed):
            # Not reached at all: the page itself will say what is wrong.
            site.is_closed = is_server_error
            is_told = answer.status is not None and not is_server_error
            site.until = time.monotonic() + (FRESH_SECONDS if is_told else FAILED_SECONDS)
            return
        from protego import Protego

        site.rules = Protego.parse(answer.body.decode("utf-8", "replace"))
        site.until = time.monotonic() + FRESH_SECONDS
        delay = site.rules.crawl_delay(AGENT)
        if delay:
            self._slow_down(origin, min(float(delay), LONGEST_DELAY))
