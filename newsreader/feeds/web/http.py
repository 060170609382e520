"""Asking servers: conditional requests, redirects, limits of size, time and number. Trouble is a value."""

import time
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from urllib.request import url2pathname

from newsreader.feeds.web.commands import Commands
from newsreader.feeds.web.reach import is_private, may_lead_inside
from newsreader.feeds.web.reasons import (
    error_reason,
    host_shown,
    inside_reason,
    reach_of,
    status_reason,
    trouble_of,
)
from newsreader.feeds.web.robots import LIMIT as ROBOTS_LIMIT
from newsreader.feeds.web.robots import Robots
from newsreader.feeds.web.turns import Turns
from newsreader.model.feed import Access, SourceKind, Trouble
from newsreader.model.fetching import Failed, FeedToFetch, Fetched, Gone, NotModified, Outcome, Validators
from newsreader.model.urls import is_web_address

if TYPE_CHECKING:
    import httpx2

CONTACT_URL = "https://newsreader.example/bot"
USER_AGENT = f"Newsreader/0.1 (+{CONTACT_URL})"
FEED_LIMIT = 20_000_000
PAGE_LIMIT = 20_000_000
PICTURE_LIMIT = 25_000_000
"""Bytes of a body after decoding."""
FEED_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
PAGE_ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
PICTURE_ACCEPT = "image/avif, image/webp, image/png, image/jpeg, image/gif;q=0.9, image/*;q=0.8, */*;q=0.5"
_REDIRECTS = 10
_SHORT = 100_000
_REDIRECT = {301, 302, 303, 307, 308}
_PERMANENT = {301, 308}


@dataclass(frozen=True, slots=True)
class _Answer:
    url: str
    status: int
    headers: dict[str, str]
    validators: Validators
    body: bytes
    moved_to: str | None
    peer: str = ""
    """The address that was connected to; empty where it is not known."""


class HttpClient:
    """Asks servers; blocking, thread-safe. Every call ends within ``timeout`` seconds of its turn at the host.

    At most ``per_host`` calls run at one host at a time (see ``turns``), and they begin some time apart. A public
    server's redirect into a private network is refused. ``mounts`` maps patterns (``all://sample.example``) to
    transports that serve those hosts instead of the network. Time spent in the system's name lookup cannot be bounded.
    """

    def __init__(
        self,
        *,
        user_agent: str = USER_AGENT,
        mounts: "Mapping[str, httpx2.BaseTransport] | None" = None,
        timeout: float = 20.0,
        connect_timeout: float = 10.0,
        per_host: int | None = None,
    ) -> None:
        import httpx2  # here: it takes 100 ms, which the window's start does not have

        from newsreader.feeds.web.decoding import decoded
        from newsreader.feeds.web.transport import Transport

        self._timeout = timeout
        self._turns = Turns(per_host)
        self._commands = Commands()
        self._is_closed = False
        self._robots = Robots(lambda address: self.get(address, limit=ROBOTS_LIMIT), self._turns.slow_down)
        self._transport = Transport()
        self._decoded = decoded
        self._new_jar: Callable[[], httpx2.Cookies] = httpx2.Cookies
        self._client = httpx2.Client(
            transport=self._transport,
            mounts=mounts,
            headers={"User-Agent": user_agent},
            cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            timeout=httpx2.Timeout(timeout, connect=connect_timeout),
        )

    def fetch(self, feed: FeedToFetch, secrets: Mapping[str, str] | None = None) -> Outcome:
        """Ask for a feed, if changed since its validators were given. A ``file:`` address is read from the disk, and a
        source that is a command is run.

        ``secrets`` are those that ``feed.access`` names; they and the feed's own headers go to its own host alone.
        """
        if feed.url.lower().startswith("file:"):
            return _unless_same(_read_file(feed.url, FEED_LIMIT), feed)
        if feed.kind is SourceKind.COMMAND:
            return _unless_same(self._commands.run(feed.url, FEED_LIMIT), feed)
        headers = {b"Accept": (PAGE_ACCEPT if feed.kind is SourceKind.PAGE else FEED_ACCEPT).encode()}
        if feed.validators.etag:
            headers[b"If-None-Match"] = _wire_text(feed.validators.etag)
        if feed.validators.last_modified:
            headers[b"If-Modified-Since"] = _wire_text(feed.validators.last_modified)
        answer = self._ask(feed.url, headers, FEED_LIMIT, own=own_headers(feed.access, secrets or {}))
        if isinstance(answer, Failed):
            return answer
        if answer.status == 304:
            return NotModified(answer.url, answer.headers, moved_to=answer.moved_to)
        if answer.status == 410:
            return Gone(answer.url)
        return _unless_same(_fetched(answer), feed)

    def get(
        self,
        url: str,
        *,
        limit: int = PAGE_LIMIT,
        accept: str = PAGE_ACCEPT,
        referer: str | None = None,
        source: str | None = None,
        by_itself: bool = False,
    ) -> Fetched | Failed:
        """Ask for a page or a picture of at most ``limit`` bytes. Reads no files: a feed must not lead to one.

        ``source`` (else ``referer``) is the address whose content named this one, None where the reader did; what is
        public does not lead into a private network. ``by_itself``: nobody asked for this page, so its site's robots.txt
        is respected.
        """
        if by_itself and is_web_address(url) and (refusal := self._robots.refusal(url)):
            return refusal
        headers = {b"Accept": accept.encode()}
        if referer and is_web_address(referer):
            headers[b"Referer"] = _wire_text(referer)
        answer = self._ask(url, headers, limit, may_go_inside=may_lead_inside(url, source or referer))
        return answer if isinstance(answer, Failed) else _fetched(answer)

    def close(self) -> None:
        """End the calls in flight and refuse new ones. Answers at once."""
        self._is_closed = True
        self._commands.close()
        self._turns.close()
        self._client.close()

    def _ask(
        self,
        url: str,
        headers: Mapping[bytes, bytes],
        limit: int,
        *,
        own: Mapping[bytes, bytes] | None = None,
        may_go_inside: bool = True,
    ) -> _Answer | Failed:
        """Follow redirects until an answer; a failure carries the address that was asked for first.

        ``own`` headers go to the host of ``url`` alone, and not from https to http.
        """
        here, is_permanent = url, True
        cookies = self._new_jar()
        seen: set[tuple[str, str]] = set()
        left = self._timeout
        for _ in range(_REDIRECTS + 1):
            if not is_web_address(here):
                return Failed(url, f"This is no web address: {here}")
            step = (here, repr(sorted((cookie.name, cookie.value) for cookie in cookies.jar)))
            if step in seen:
                return Failed(url, f"{host_shown(url)} sends the request round in a circle.")
            seen.add(step)
            with self._turns.at(here):
                if self._is_closed:
                    return Failed(url, "The request was stopped.")
                begun = time.monotonic()
                told = {**headers, **own} if own and _is_same_place(url, here) else headers
                answer = self._hop(here, told, limit, cookies, begun + left, public_only=not may_go_inside)
                left -= time.monotonic() - begun
            if isinstance(answer, Failed):
                return replace(answer, url=url)
            if answer.status not in _REDIRECT:
                moved = here if is_permanent and here != url else None
                return replace(answer, url=here, moved_to=moved)
            may_go_inside = may_go_inside and (not answer.peer or is_private(answer.peer))
            is_permanent = is_permanent and answer.status in _PERMANENT
            here = _target(here, answer.headers.get("location", ""))
        return Failed(url, f"{host_shown(url)} redirects more than {_REDIRECTS} times.")

    def _hop(
        self,
        url: str,
        headers: Mapping[bytes, bytes],
        limit: int,
        cookies: "httpx2.Cookies",
        deadline: float,
        *,
        public_only: bool,
    ) -> _Answer | Failed:
        if public_only and is_private(host_shown(url)):
            return Failed(url, inside_reason(url), trouble=Trouble.BLOCKED)
        try:
            with self._transport.wire.until(deadline, public_only=public_only):
                request = self._client.build_request("GET", url, headers=dict(headers), cookies=cookies)
                response = self._client.send(request, stream=True)
                try:
                    cookies.extract_cookies(response)
                    return self._read(url, response, limit, deadline)
                finally:
                    response.close()
        except Exception as error:  # supervised: whatever a server provokes is the trouble of this one request
            if self._is_closed:
                return Failed(url, "The request was stopped.")
            return Failed(url, error_reason(error, url, self._timeout), reach=reach_of(error))

    def _read(self, url: str, response: "httpx2.Response", limit: int, deadline: float) -> _Answer | Failed:
        status = response.status_code
        told = dict(response.headers.items())
        answer = _Answer(url, status, told, _validators(response), b"", None, _peer(response))
        if status in (304, 410) or (status in _REDIRECT and "location" in told):
            _read_out(response)
            return answer
        if not 200 <= status < 300:
            return Failed(url, status_reason(status, url), status, retry_after(told), trouble_of(status))
        too_large = Failed(url, f"{host_shown(url)} sends more than {limit // 1_000_000 or 1} MB; it was not read.")
        if told.get("content-length", "").isdigit() and int(told["content-length"]) > limit:
            return too_large
        chunks: list[bytes] = []
        size = 0
        for chunk in self._decoded(response):
            size += len(chunk)
            if size > limit:
                return too_large
            if time.monotonic() > deadline:
                return Failed(url, f"{host_shown(url)} timed out: no whole answer within {self._timeout:.0f} seconds.")
            chunks.append(chunk)
        return replace(answer, body=b"".join(chunks))


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Return the seconds that a Retry-After header asks to wait, given as seconds or as a date (RFC 9110, 10.2.3)."""
    told = headers.get("retry-after", "").strip()
    if told.isdigit():
        return float(told)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - (now or datetime.now(UTC))).total_seconds())


def body_hash(body: bytes) -> str:
    """Return the hash by which an unchanged body is known."""
    return sha256(body).hexdigest()


def own_headers(access: Access, secrets: Mapping[str, str]) -> dict[bytes, bytes]:
    """Return the headers that a feed's own way of being asked adds, with secrets in their places."""
    told = {name.encode("latin-1", "ignore"): _wire_text(value) for name, value in access.headers}
    if access.user_agent:
        told[b"User-Agent"] = _wire_text(access.user_agent)
    if access.login is not None:
        pair = f"{access.login}:{secrets.get('password', '')}".encode()
        told[b"Authorization"] = b"Basic " + b64encode(pair)
    if secrets.get("cookies"):
        told[b"Cookie"] = _wire_text(secrets["cookies"])
    for name, value in secrets.items():
        if name.startswith("header:"):
            told[name.removeprefix("header:").encode("latin-1", "ignore")] = _wire_text(value)
    return told


def _is_same_place(first: str, second: str) -> bool:
    is_downgrade = first.lower().startswith("https:") and not second.lower().startswith("https:")
    return host_shown(first) == host_shown(second) and not is_downgrade


def _read_out(response: "httpx2.Response") -> None:
    """Read a short body that nobody wants: a connection left in the middle of one is closed and made anew."""
    size = 0
    for piece in () if response.is_stream_consumed else response.iter_raw():
        size += len(piece)
        if size > _SHORT:
            return


def _peer(response: "httpx2.Response") -> str:
    stream = response.extensions.get("network_stream")
    peer = stream.get_extra_info("server_addr") if stream is not None else None
    return str(peer[0]) if peer else ""


def _fetched(answer: _Answer) -> Fetched | Failed:
    if not 200 <= answer.status < 300:
        reason = status_reason(answer.status, answer.url)
        return Failed(answer.url, reason, answer.status, trouble=trouble_of(answer.status))
    return Fetched(
        answer.url, answer.body, answer.headers, answer.validators, status=answer.status, moved_to=answer.moved_to
    )


def _unless_same(answer: Fetched | Failed, feed: FeedToFetch) -> Outcome:
    if isinstance(answer, Fetched) and feed.body_hash and body_hash(answer.body) == feed.body_hash:
        size = len(answer.body)
        return NotModified(answer.url, answer.headers, answer.validators, answer.status, answer.moved_to, size)
    return answer


def _validators(response: "httpx2.Response") -> Validators:
    """Take the validators byte for byte (as Latin-1), so that they go back exactly as they came."""
    raw = {name.lower(): value.decode("latin-1") for name, value in response.headers.raw}
    return Validators(raw.get(b"etag"), raw.get(b"last-modified"))


def _wire_text(text: str) -> bytes:
    return text.encode("latin-1", "ignore").replace(b"\r", b"").replace(b"\n", b"")


def _target(here: str, location: str) -> str:
    try:
        joined = urljoin(here, location.strip())
    except ValueError:
        return location
    return joined.partition("#")[0]


def _read_file(url: str, limit: int) -> Fetched | Failed:
    path = Path(url2pathname(urlsplit(url).path))
    try:
        with path.open("rb") as file:
            body = file.read(limit + 1)
    except FileNotFoundError:
        return Failed(url, f"There is no file {path}.")
    except OSError as error:
        return Failed(url, f"The file {path} cannot be read: {error.strerror}.")
    if len(body) > limit:
        return Failed(url, f"The file {path} is larger than {limit // 1_000_000} MB; it was not read.")
    return Fetched(url, body, {})
