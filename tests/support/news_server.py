"""A newspaper's web server on this machine: feeds, pages, pictures, validators, and everything that goes wrong."""

import gzip
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.support import documents, pictures

LAST_MODIFIED = "Sun, 01 Mar 2026 08:00:00 GMT"
FEED_TYPE = "application/rss+xml; charset=utf-8"


@dataclass(frozen=True)
class Route:
    """What one path answers. ``fault`` is one of ``FAULTS``; ``status`` and ``headers`` go out as they are."""

    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    validated: bool = True
    encoding: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Asked:
    """A line of the log: one request (header names in lower case) and the status it got."""

    path: str
    headers: dict[str, str]
    status: int


class NewsServer:
    """Serves until closed; a context manager. Routes are added and changed at any time, from any thread."""

    def __init__(self) -> None:
        self.log: list[Asked] = []
        self.released = threading.Event()
        """Set at the end, and by tests: hanging and dripping requests stop waiting."""
        self.hanging = threading.Semaphore(0)
        """Released once for each request that hangs, so that a test can wait for it."""
        self.latency = 0.0
        """Seconds before each answer; for measuring, tests wait for nothing."""
        self.connections = 0
        self.most_at_once = 0
        """The most requests that were under way at the same moment."""
        self._at_once = 0
        self._counting = threading.Lock()
        self._routes: dict[str, Route] = {}
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"news": self}))
        self._http.daemon_threads = True
        self._http.block_on_close = False
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        self.base = f"http://127.0.0.1:{self._http.server_port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stop serving; from now on connections are refused."""
        self.released.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return self.base + path

    def serve(self, path: str, route: Route) -> str:
        """Have a path answer this from now on; return its address."""
        self._routes[path] = route
        return self.url(path)

    def feed(
        self, path: str, items: Sequence[documents.Item] | int = 3, title: str = "Báo thử", extra: str = ""
    ) -> str:
        """Serve an RSS feed of these articles, or of so many made ones."""
        made = documents.numbered(items, self.base) if isinstance(items, int) else items
        return self.serve(path, Route(documents.rss(made, title, self.base + "/", extra), FEED_TYPE))

    def page(self, path: str, html: str) -> str:
        """Serve a page."""
        return self.serve(path, Route(html.encode()))

    def picture(self, path: str, data: bytes | None = None) -> str:
        """Serve a picture; a made one, PNG or JPEG after the path's end, differs from path to path."""
        is_png = path.endswith(".png")
        seed = sha256(path.encode()).digest()
        made = pictures.png(color=(seed[0], seed[1], seed[2])) if is_png else pictures.jpeg(path)
        return self.serve(path, Route(made if data is None else data, "image/png" if is_png else "image/jpeg"))

    def opml(self, path: str, feeds: Sequence[tuple[str, str]]) -> str:
        """Serve a subscription list of (title, address)."""
        return self.serve(path, Route(documents.opml(feeds), "text/x-opml; charset=utf-8"))

    def redirect(self, path: str, target: str, status: int = 301) -> str:
        """Send a path elsewhere."""
        return self.serve(path, Route(status=status, headers={"Location": target}, validated=False))

    def fault(self, path: str, fault: str) -> str:
        """Put a fault of ``FAULTS`` on a path; its other properties stay for when ``""`` takes the fault off."""
        if fault and fault not in FAULTS:
            raise ValueError(f"no such fault: {fault}")
        return self.serve(path, replace(self._routes.get(path, Route(documents.rss(()), FEED_TYPE)), fault=fault))

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Count a request as under way."""
        with self._counting:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            yield
        finally:
            with self._counting:
                self._at_once -= 1

    def route(self, path: str) -> Route | None:
        """Return what a path answers."""
        return self._routes.get(path)

    def asked(self, path: str) -> list[Asked]:
        """Return the requests for one path so far."""
        return [line for line in list(self.log) if line.path == path]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    news: NewsServer

    def setup(self) -> None:
        super().setup()
        self.news.connections += 1

    def do_GET(self) -> None:
        with self.news.counted():
            if self.news.latency:
                time.sleep(self.news.latency)
            self._answer()

    def _answer(self) -> None:
        path = urlsplit(self.path).path
        found = self.news.route(self.path) or self.news.route(path)
        route = found or Route(b"nothing here", status=404, validated=False)
        if route.fault:
            self._note(_STATUS_NOTED[route.fault])
            FAULTS[route.fault](self, route)
        elif route.validated and self._is_current(route):
            self._note(304)
            self.answer(304, b"", _validators(route))
        else:
            self._note(route.status)
            self.answer_route(route)

    def answer_route(self, route: Route) -> None:
        body, headers = _encoded(route)
        self.answer(route.status, body, {"Content-Type": route.kind, **headers, **route.headers})

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _is_current(self, route: Route) -> bool:
        told = _validators(route)
        if asked := self.headers.get("If-None-Match"):
            return asked == told["ETag"]
        return self.headers.get("If-Modified-Since") == told["Last-Modified"]

    def _note(self, status: int) -> None:
        told = {name.lower(): value for name, value in self.headers.items()}
        self.news.log.append(Asked(urlsplit(self.path).path, told, status))

    def handle(self) -> None:
        with suppress(ConnectionError):  # readers go away whenever they like
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        return


def _validators(route: Route) -> dict[str, str]:
    modified = route.headers.get("Last-Modified", LAST_MODIFIED)
    return {"ETag": f'"{sha256(route.body).hexdigest()[:16]}"', "Last-Modified": modified}


def _encoded(route: Route) -> tuple[bytes, dict[str, str]]:
    headers = _validators(route) if route.validated and route.status == 200 else {}
    if route.encoding == "gzip":
        return gzip.compress(route.body, mtime=0), {**headers, "Content-Encoding": "gzip"}
    if route.encoding == "deflate":
        return zlib.compress(route.body), {**headers, "Content-Encoding": "deflate"}
    return route.body, headers


def _status(status: int, headers: dict[str, str]) -> "Fault":
    def answer(handler: _Handler, route: Route) -> None:
        handler.answer(status, b"", headers)

    return answer


def _body(change: Callable[[bytes], bytes], kind: str = "") -> "Fault":
    def answer(handler: _Handler, route: Route) -> None:
        handler.answer_route(replace(route, body=change(route.body), kind=kind or route.kind))

    return answer


def _loop(handler: _Handler, route: Route) -> None:
    handler.answer(302, b"", {"Location": handler.path})


def _hang(handler: _Handler, route: Route) -> None:
    handler.news.hanging.release()
    handler.news.released.wait()
    handler.close_connection = True


def _drop(handler: _Handler, route: Route) -> None:
    """Reset the connection without an answer."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def _truncated(handler: _Handler, route: Route) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", route.kind)
    handler.send_header("Content-Length", str(len(route.body)))
    handler.end_headers()
    handler.wfile.write(route.body[: len(route.body) // 2])
    handler.close_connection = True


def _drip(handler: _Handler, route: Route) -> None:
    """Send a byte at a time, each well within any time limit for a single read."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(route.body) or 1000))
    handler.end_headers()
    for byte in route.body or b" " * 1000:
        if handler.news.released.wait(0.05):
            break
        handler.wfile.write(bytes([byte]))
    handler.close_connection = True


def _drip_headers(handler: _Handler, route: Route) -> None:
    """Never come to the end of the headers."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not handler.news.released.wait(0.05):
        handler.wfile.write(b"X: y\r\n")
    handler.close_connection = True


def _bad_gzip(handler: _Handler, route: Route) -> None:
    damaged = bytearray(gzip.compress(route.body * 20, mtime=0))
    damaged[12:40] = b"\xff" * 28
    handler.answer(200, bytes(damaged), {"Content-Encoding": "gzip", "Content-Type": route.kind})


def _short_gzip(handler: _Handler, route: Route) -> None:
    """Send a gzip stream that ends early, with a length that says it is whole."""
    whole = gzip.compress(route.body, mtime=0)
    handler.answer(200, whole[: len(whole) * 2 // 3], {"Content-Encoding": "gzip", "Content-Type": route.kind})


def _gzip_bomb(handler: _Handler, route: Route) -> None:
    bomb = gzip.compress(bytes(60_000_000), 9, mtime=0)
    handler.answer(200, bomb, {"Content-Encoding": "gzip", "Content-Type": route.kind})


Fault = Callable[[_Handler, Route], None]
FAULTS: dict[str, Fault] = {
    "404": _status(404, {}),
    "410": _status(410, {}),
    "429": _status(429, {"Retry-After": "120"}),
    "500": _status(500, {}),
    "503": _status(503, {"Retry-After": "3600"}),
    "loop": _loop,
    "hang": _hang,
    "drop": _drop,
    "truncated": _truncated,
    "malformed": _body(lambda body: body.replace(b"</title>", b"</tilte>", 1)),
    "html": _body(
        lambda _: b"<!DOCTYPE html><html><head><title>Log in</title></head><body>Please</body></html>", "text/html"
    ),
    "empty": _body(lambda _: b""),
    "drip": _drip,
    "drip-headers": _drip_headers,
    "badgzip": _bad_gzip,
    "shortgzip": _short_gzip,
    "bomb": _gzip_bomb,
}
_STATUS_NOTED = {name: int(name) if name.isdigit() else 200 for name in FAULTS} | {"hang": 0, "drop": 0, "loop": 302}
