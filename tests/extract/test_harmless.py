"""Changes to a page's bytes that no reader would see: what comes out of it is the same as before."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsreader.extract.decode import decoded
from newsreader.extract.page import extract
from newsreader.model.article import PageParts
from newsreader.model.ids import CleanHtml

_GOLDEN = Path(__file__).parent / "golden"
_PAGES = sorted(path.stem for path in _GOLDEN.glob("*.html"))
_CHARSET = re.compile(r'charset="?[\w-]+')
_SCRIPT = re.compile(r"(<(?:script|style|pre)\b.*?</(?:script|style|pre)>)", re.S | re.I)


def _outside_scripts(html: str, change: Callable[[str], str]) -> str:
    pieces = _SCRIPT.split(html)
    return "".join(piece if at % 2 else change(piece) for at, piece in enumerate(pieces))


def _in_capitals(html: str) -> str:
    return _outside_scripts(html, lambda part: re.sub(r"</?[a-z][\w-]*", lambda tag: tag[0].upper(), part))


def _in_single_quotes(html: str) -> str:
    return _outside_scripts(html, lambda part: re.sub(r"""="([^"'<>]*)"(?=[\s/>])""", r"='\1'", part))


def _with_comments(html: str) -> str:
    return _outside_scripts(
        html, lambda part: re.sub(r"(</(?:p|div|li|h[1-6]|figure)>)", r"\1<!-- hết <p>ô</p> -->", part)
    )


def _in_one_line(html: str) -> str:
    return _outside_scripts(html, lambda part: re.sub(r"\s*\n\s*", " ", part))


def _wrapped(html: str) -> str:
    html = re.sub(r"(<body\b[^>]*>)", r'\1<div id="root"><div class="l-page">', html, count=1)
    return html.replace("</body>", "</div></div></body>")


def _with_advertisement(html: str) -> str:
    box = '<div class="ad-slot"><iframe src="https://ads.example/z"></iframe></div>'
    return html.replace("</body>", f"{box}</body>")


_CHANGES: dict[str, Callable[[str], bytes]] = {
    "composed otherwise": lambda html: unicodedata.normalize("NFD", html).encode(),
    "in UTF-16": lambda html: html.encode("utf-16"),
    "with a byte order mark": lambda html: html.encode("utf-8-sig"),
    "with other line ends": lambda html: html.replace("\n", "\r\n").encode(),
    "tags in capitals": lambda html: _in_capitals(html).encode(),
    "in single quotes": lambda html: _in_single_quotes(html).encode(),
    "with comments": lambda html: _with_comments(html).encode(),
    "in one line": lambda html: _in_one_line(html).encode(),
    "in two more boxes": lambda html: _wrapped(html).encode(),
    "with one more advertisement": lambda html: _with_advertisement(html).encode(),
}


def _seen(parts: PageParts) -> PageParts:
    """Return the parts but for what shows nowhere: boxes, and the white space between tags."""
    html = re.sub(r"\s+", " ", re.sub(r"</?div[^<>]*>", "", parts.html))
    return replace(parts, html=CleanHtml(re.sub(r"\s*(<[^<>]*>)\s*", r"\1", html)))


@pytest.mark.parametrize("name", _PAGES)
def test_changes_that_nobody_sees_change_nothing(name: str) -> None:
    html = _CHARSET.sub("charset=utf-8", decoded((_GOLDEN / f"{name}.html").read_bytes()), count=1)
    url = f"https://bao.example/{name}-20260514.html"
    before = _seen(extract(html.encode(), url))
    answers = [(change, _seen(extract(make(html), url))) for change, make in _CHANGES.items()]
    differing = [
        f"{change}: {part}: {getattr(after, part)!r}"
        for change, after in answers
        for part in PageParts.__slots__
        if getattr(after, part) != getattr(before, part)
    ]
    assert differing == []
