"""Saved pages in every format, made by hand."""

import base64
import gzip
import plistlib
import quopri
from collections.abc import Sequence

ADDRESS = "https://bao.example/2026/11/14/ghe.html"
STORY = "".join(f"<p>Câu thứ {n} kể chuyện bến sông, có đầu, có cuối, và có cả tiếng chèo.</p>" for n in range(8))


def story(*, head: str = "", src: str = "", title: str = "Ghe về bến", more: str = "") -> str:
    """Return an article's page with one picture under ``src``; ``more`` are further attributes of it."""
    figure = f'<figure><img src="{src}"{more}><figcaption>Ghe về lúc sáng</figcaption></figure>' if src else ""
    return (
        f"<!DOCTYPE html><html lang=vi><head><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>{figure}{STORY}</article></body></html>"
    )


def mhtml(
    page: str, pictures: Sequence[tuple[str, bytes]] = (), *, frames: Sequence[str] = (), snapshot: str = ADDRESS
) -> bytes:
    """Return a page as Chrome saves it; a picture is named by its address, or as ``cid:NAME``."""
    parts = [_html_part(page, snapshot, "frame-0@mhtml.blink")]
    parts += [_html_part(frame, f"cid:frame-{n}@mhtml.blink", f"frame-{n}@x") for n, frame in enumerate(frames, 1)]
    for name, data in pictures:
        where = f"Content-ID: <{name[4:]}>" if name.startswith("cid:") else f"Content-Location: {name}"
        head = f"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n{where}\r\n\r\n"
        parts.append(head.encode() + base64.encodebytes(data).replace(b"\n", b"\r\n"))
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {snapshot}\r\nSubject: Ghe\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n'
    )
    mark = b"------MultipartBoundary--x----"
    return head.encode() + b"".join(b"\r\n" + mark + b"\r\n" + part for part in parts) + b"\r\n" + mark + b"--\r\n"


def _html_part(page: str, location: str, content_id: str) -> bytes:
    head = (
        f"Content-Type: text/html; charset=utf-8\r\nContent-ID: <{content_id}>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {location}\r\n\r\n"
    )
    return head.encode() + quopri.encodestring(page.encode()).replace(b"\n", b"\r\n")


def response(body: bytes, kind: str = "text/html; charset=utf-8", *, headers: str = "", status: int = 200) -> bytes:
    """Return an HTTP response."""
    return f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body


def record(url: str, block: bytes, kind: str = "response", more: str = "") -> bytes:
    """Return a WARC record."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n{more}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def packed(records: Sequence[bytes]) -> bytes:
    """Return records as ``.warc.gz`` has them: each packed alone."""
    return b"".join(gzip.compress(one) for one in records)


def webarchive(page: str, pictures: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """Return a page as Safari saves it."""
    return plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": page.encode(),
                "WebResourceURL": ADDRESS,
                "WebResourceMIMEType": "text/html",
                "WebResourceTextEncodingName": "UTF-8",
            },
            "WebSubresources": [
                {"WebResourceData": data, "WebResourceURL": url, "WebResourceMIMEType": "image/png"}
                for url, data in pictures
            ],
        },
        fmt=plistlib.FMT_BINARY,
    )
