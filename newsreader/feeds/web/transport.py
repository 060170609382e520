"""Connections: a pool for each proxy, every step on the wire bounded by a deadline, all of them ended by ``shut``.

httpx2 bounds single reads only: a server that drips a byte a second would be read for ever, and closing a pool does not
wake a thread that waits for a socket. Both need a hand on the sockets, which httpcore2 gives by its network backend.
"""

import socket
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from ssl import SSLContext
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore2
import httpx2

from newsreader.feeds.web.reach import is_own_host, is_private

_KEPT_IDLE = 32
_IDLE_SECONDS = 15.0


class InsideRefused(httpcore2.ConnectError):
    """A public server led to an address in a private network."""


class _Bounds(threading.local):
    deadline: float = float("inf")
    is_public_only: bool = False


class Wire(httpcore2.SyncBackend):
    """Opens sockets, knows which are open, and lets no step last beyond the calling thread's deadline."""

    def __init__(self) -> None:
        self._bounds = _Bounds()
        self._open: set[_WatchedStream] = set()
        self._lock = threading.Lock()
        self._is_shut = False

    @contextmanager
    def until(self, deadline: float, *, public_only: bool = False) -> Iterator[None]:
        """Bound everything this thread does on the wire; ``deadline`` is a ``time.monotonic()``.

        With ``public_only`` a connection into a private network is refused before anything is sent.
        """
        self._bounds.deadline, self._bounds.is_public_only = deadline, public_only
        try:
            yield
        finally:
            self._bounds.deadline, self._bounds.is_public_only = float("inf"), False

    def allow_inside(self) -> None:
        """Let this thread connect to private networks as well, until it leaves ``until``."""
        self._bounds.is_public_only = False

    @property
    def is_public_only(self) -> bool:
        """Whether this thread may connect to public networks alone."""
        return self._bounds.is_public_only

    def left(self, timeout: float | None) -> float | None:
        """Return the seconds that a step may last; raise ReadTimeout when there are none."""
        left = self._bounds.deadline - time.monotonic()
        if left <= 0 or self._is_shut:
            raise httpcore2.ReadTimeout("no time left")
        if left == float("inf"):
            return timeout
        return left if timeout is None else min(timeout, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect, as httpcore2 asks."""
        stream = super().connect_tcp(host, port, self.left(timeout), local_address, socket_options)
        try:
            peer = stream.get_extra_info("server_addr")
        except OSError as error:  # the server has hung up already
            stream.close()
            raise httpcore2.ConnectError(str(error)) from error
        if self.is_public_only and peer and is_private(str(peer[0])):
            stream.close()
            raise InsideRefused(f"{host} is in a private network")
        return self.watch(stream)

    def watch(self, stream: httpcore2.NetworkStream) -> "_WatchedStream":
        """Take a stream among those that ``shut`` ends."""
        watched = _WatchedStream(self, stream)
        with self._lock:
            self._open.add(watched)
        return watched

    def forget(self, stream: "_WatchedStream") -> None:
        """Take a stream off again."""
        with self._lock:
            self._open.discard(stream)

    def shut(self) -> None:
        """End every open connection: threads that wait for one wake with an error."""
        self._is_shut = True
        with self._lock:
            streams = tuple(self._open)
        for stream in streams:
            stream.shut()


class _WatchedStream(httpcore2.NetworkStream):
    def __init__(self, wire: Wire, stream: httpcore2.NetworkStream) -> None:
        self._wire = wire
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._wire.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._wire.left(timeout))

    def close(self) -> None:
        self._wire.forget(self)
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._wire.left(timeout))
        self._wire.forget(self)
        return self._wire.watch(secured)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def shut(self) -> None:
        opened = self._stream.get_extra_info("socket")
        if isinstance(opened, socket.socket):
            with suppress(OSError):
                socket.socket.shutdown(opened, socket.SHUT_RDWR)


class Transport(httpx2.BaseTransport):
    """Sends requests directly or through the system's proxies. Thread-safe."""

    def __init__(self) -> None:
        self.wire = Wire()
        self._proxies = getproxies()
        self._trust: SSLContext | None = None
        self._pools: dict[tuple[str, bool, bool], httpcore2.ConnectionPool] = {}
        self._lock = threading.Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request; raise the errors of httpx2."""
        url = request.url
        core = httpcore2.Request(
            method=request.method,
            url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _translated():
            answer = self._pool(url.scheme, url.host).handle_request(core)
        return httpx2.Response(
            status_code=answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        """End what is in flight and close the pools."""
        self.wire.shut()
        with self._lock:
            pools, self._pools = tuple(self._pools.values()), {}
        for pool in pools:
            with suppress(Exception):  # requests in flight end with errors of their own
                pool.close()

    def _proxy(self, scheme: str, host: str) -> str:
        proxy = self._proxies.get(scheme) or self._proxies.get("all") or ""
        if not proxy or is_own_host(host) or proxy_bypass(host):
            return ""
        return proxy if "://" in proxy else f"http://{proxy}"

    def _pool(self, scheme: str, host: str) -> httpcore2.ConnectionPool:
        """Return the pool for a host; requests that must stay outside have their own: no open connection leads them in.

        A proxy decides by itself where it leads; its own address is the reader's word.
        """
        proxy = self._proxy(scheme, host)
        if proxy:
            self.wire.allow_inside()
        is_secure = scheme == "https" or proxy.startswith("https:")
        key = (proxy, is_secure, self.wire.is_public_only)
        with self._lock:
            if is_secure and self._trust is None:
                self._trust = httpx2.create_ssl_context()  # a tenth of a second, which nobody pays who asks http alone
            if key not in self._pools:
                self._pools[key] = httpcore2.ConnectionPool(
                    ssl_context=self._trust if is_secure else None,
                    proxy=_proxy_of(proxy) if proxy else None,
                    max_connections=None,
                    max_keepalive_connections=_KEPT_IDLE,
                    keepalive_expiry=_IDLE_SECONDS,
                    http2=True,
                    network_backend=self.wire,
                )
            return self._pools[key]


class _Body(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _translated():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        with _translated():
            self._answer.close()


@contextmanager
def _translated() -> Iterator[None]:
    """Raise what httpcore2 raises as the error of the same name in httpx2."""
    try:
        yield
    except (
        httpcore2.TimeoutException,
        httpcore2.NetworkError,
        httpcore2.ProtocolError,
        httpcore2.ProxyError,
        httpcore2.UnsupportedProtocol,
    ) as error:
        kind: type[httpx2.TransportError] = getattr(httpx2, type(error).__name__, httpx2.TransportError)
        raise kind(str(error)) from error


def _proxy_of(address: str) -> httpcore2.Proxy:
    parts = urlsplit(address)
    place = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    if parts.username is None:
        return httpcore2.Proxy(place)
    return httpcore2.Proxy(place, auth=(unquote(parts.username), unquote(parts.password or "")))
