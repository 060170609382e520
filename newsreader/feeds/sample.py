"""The sample edition: a small invented newsroom, served to the real pipeline from resources/sample without a socket."""

from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import httpx2

from newsreader.model.resources import resource

_PATTERN = "all://*.sample.example"
"""The hosts, as a pattern of httpx2's mounts. ``.example`` is reserved and never resolves (RFC 2606)."""
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".htm": "text/html; charset=utf-8",
    ".rss": "application/rss+xml; charset=utf-8",
    ".xml": "application/atom+xml; charset=utf-8",
    ".json": "application/feed+json",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}


class SampleTransport(httpx2.BaseTransport):
    """Answers GET and HEAD with the files below ``root/<host>``; a path that ends in a slash is its index.html.

    Every file has an ETag made from its bytes, and If-None-Match with it is answered 304.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the file, 304, or 301 to a folder's own address, or 404; 405 for any other method."""
        if request.method not in ("GET", "HEAD"):
            return httpx2.Response(405, headers={"Allow": "GET, HEAD"}, request=request)
        path = unquote(request.url.path)
        file = self._file(request.url.host, path)
        if file is None:
            return httpx2.Response(404, text="Not found", request=request)
        if file.is_dir():
            return httpx2.Response(301, headers={"Location": f"{request.url.path}/"}, request=request)
        body = file.read_bytes()
        etag = f'"{sha256(body).hexdigest()[:20]}"'
        told = {"ETag": etag, "Cache-Control": "max-age=300", "Content-Type": _TYPES[file.suffix]}
        if etag in request.headers.get("If-None-Match", ""):
            return httpx2.Response(304, headers=told, request=request)
        if request.method == "HEAD":
            return httpx2.Response(200, headers={**told, "Content-Length": str(len(body))}, request=request)
        return httpx2.Response(200, headers=told, content=body, request=request)

    def _file(self, host: str, path: str) -> Path | None:
        steps = path.split("/")[1:]
        if "\\" in path or "\0" in path or any(step.startswith(".") for step in (host, *steps)):
            return None
        file = self._root.joinpath(host, *steps)
        if path.endswith("/"):
            file = file / "index.html"
        if file.is_dir():
            return file if (file / "index.html").is_file() else None
        return file if file.is_file() and file.suffix in _TYPES else None


def sample_mounts(root: Path | None = None) -> dict[str, httpx2.BaseTransport]:
    """Return mounts for ``httpx2.Client`` that answer for the sample edition's hosts, from ``root`` or as shipped."""
    return {_PATTERN: SampleTransport(root or resource("sample"))}
