"""What an address tells before it is fetched: its site, its pattern, how much it looks like an article."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

from newsreader.model.text import fold
from newsreader.model.urls import host_of

_SECOND_LEVEL = frozenset("com co org net gov edu ac gob go or ne nom info biz name pro health mil".split())
"""Labels under which a country's registry hands out names (``tuoitre.com.vn``); the suffixes that newspapers have."""
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|css|js|pdf|docx?|xlsx?|zip|mp[34]|m4a|rss|xml|json|atom|ics)$", re.I
)
_ENDING = re.compile(r"\.([a-z]{2,5})$", re.I)
_PROGRAM = frozenset("php asp aspx jsp cgi do".split())
_WORD = re.compile(r"[^\W_]+")
_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Shape:
    """An address's pattern and the marks of an article in it.

    ``pattern`` is equal for addresses made by one rule, whatever the host: ``/s/W-9.html`` is a section, a slug of
    words with a number, an ending. ``words`` are the folded words of the last slug.
    """

    pattern: str
    likeness: float
    """Log-odds, about -6 to 6, that the address is an article's, by itself."""
    words: tuple[str, ...] = ()
    is_elsewhere: bool = False
    """On another host of the same site."""


NOWHERE: Final = Shape("", -9.0)


def site_of(url: str) -> str:
    """Return the name that a publisher registered (``tuoitre.vn`` of ``thethao.tuoitre.vn``), or the numeric host."""
    host = host_of(url)
    labels = host.split(".")
    if len(labels) < 3 or labels[-1].isdigit() or ":" in host:
        return host
    is_second_level = len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if is_second_level else labels[-2:])


def shape_of(url: str, page: str) -> Shape:
    """Return the shape of an address as linked by ``page``; ``NOWHERE`` where it is the front page or another site."""
    try:
        parts = urlsplit(url)
        own = urlsplit(page)
    except ValueError:
        return NOWHERE
    if site_of(url) != site_of(page) or parts.port != own.port or _FILE.search(parts.path):
        return NOWHERE
    segments = [unquote(segment) for segment in parts.path.split("/") if segment][-_MOST_PARTS:]
    queries = [(name, value) for name, value in parse_qsl(parts.query) if value]
    ids = {name: value for name, value in queries if _is_query_id(name, value)}
    if not segments and not ids:
        return NOWHERE
    likeness = _path_likeness(segments, max(map(len, ids.values()), default=0))
    if parts.path.rstrip("/") == own.path.rstrip("/") and (not ids or parts.query == own.query):
        return NOWHERE
    if _is_above(parts.path, own.path) and not ids:
        likeness -= 4.0
    is_elsewhere = host_of(url) != host_of(page)
    kinds = _kinds(segments)
    words = [f"{name}={value}" for name, value in queries if ids and value.isalpha() and len(value) <= 12]
    query = "?" + "&".join(sorted([*(f"{name}=9" for name in ids), *words])) if ids else ""
    last = _ENDING.sub("", segments[-1]) if segments else ""
    return Shape(f"/{'/'.join(kinds)}{query}", likeness, tuple(_WORD.findall(fold(last))), is_elsewhere)


def _is_query_id(name: str, value: str) -> bool:
    return name.lower() not in ("page", "p_page", "trang", "offset", "start") and (
        (value.isdigit() and len(value) >= 2) or (len(value) > 16 and not value.isalpha())
    )


def _is_above(path: str, page: str) -> bool:
    """Tell whether a path is the page's own or leads to it (``/the-thao/`` over ``/the-thao/bong-da``)."""
    path, page = path.rstrip("/"), page.rstrip("/")
    return bool(page) and (page == path or page.startswith(path + "/"))


def _kinds(segments: list[str]) -> list[str]:
    """Return the kinds of a path's segments; the one before a bare word or code is kept (``articles``, ``tag``)."""
    if not segments:
        return []
    leaf = _kind(segments[-1], is_last=True)
    kinds = ["s" if (kind := _kind(segment, is_last=False))[:1] in "sw" else kind for segment in segments[:-1]]
    if kinds and kinds[-1] in ("s", "W", "x") and leaf.partition(".")[0] in ("s", "x", "w", "9"):
        kinds[-1] = segments[-2].lower()[:40]
    return [*kinds, leaf]


def _kind(segment: str, is_last: bool) -> str:
    """Return what a segment is made of: ``9`` a number, ``Y`` ``M`` a date's, ``x`` a code, ``w`` ``W`` words."""
    ending = _ENDING.search(segment) if is_last else None
    tail = f".{ending[1].lower()}" if ending else ""
    stem = segment[: ending.start()] if ending else segment
    if re.fullmatch(r"(?:19|20)\d\d", stem):
        return "Y" + tail
    if re.fullmatch(r"\d{1,2}", stem):
        return "M" + tail
    if re.fullmatch(r"(?:19|20)\d\d[-.]?[01]\d[-.]?[0-3]\d", stem):
        return "D" + tail
    if stem.isdigit():
        return "9" + tail
    words = _WORD.findall(stem)
    numbers = [word for word in words if word.isdigit() and len(word) >= 4]
    if len(words) <= 1:
        found = re.fullmatch(r"([^\W\d]{0,6})\d{5,}", stem)
        code = f"{found[1].lower()}9" if found else "x" if _is_code(stem) else "s"
        return code + tail
    coded = "9-" if numbers and words[0] in numbers else ""
    ends = "-9" if numbers and words[-1] in numbers else "-x" if _has_id(words[-1]) else ""
    return coded + ("W" if len(words) - len(numbers) >= 4 else "w") + ends + tail


def _is_code(stem: str) -> bool:
    """Tell whether one word is made by a machine: letters and digits mixed, capitals inside, hardly a vowel."""
    letters, digits = sum(map(str.isalpha, stem)), sum(map(str.isdigit, stem))
    if len(stem) < 6 or not letters:
        return False
    if digits >= 2 or (len(stem) >= 8 and digits >= 1) or re.search(r"[a-z][A-Z].*[a-z][A-Z]", stem):
        return True
    return len(stem) >= 9 and stem.isascii() and sum(char in "aeiou" for char in stem.lower()) * 6 < len(stem)


def _has_id(word: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d]{1,6}\d{5,}", word)) or (_is_code(word) and len(word) >= 7)


def _path_likeness(segments: list[str], query_id: int) -> float:
    """Return how much a path looks like an article's; ``query_id`` is the length of the longest id in the query."""
    total = -1.6
    if query_id:
        total += 2.4 if query_id >= 4 else 1.2
    if not segments:
        return total
    last = segments[-1]
    ending = _ENDING.search(last)
    stem = last[: ending.start()] if ending else last
    words = _WORD.findall(stem)
    if ending and ending[1].lower() not in _PROGRAM:
        total += 0.5
    if re.search(r"\d{5,}", "/".join(segments[-3:])) or any(_is_code(word) for word in words[-1:]):
        total += 2.0
    dated = re.search(r"/(?:19|20)\d\d[/-]?(?:[01]?\d)(?:[/-]?[0-3]?\d)?(?=/|-)", "/" + "/".join(segments) + "/")
    if dated and len(segments) > 1:
        total += 1.6
    plain = [word for word in words if not word.isdigit()]
    if len(plain) >= 4:
        total += 1.4 + min(len(plain) - 4, 4) * 0.25
    elif len(plain) <= 1 and not query_id and not dated and not re.search(r"\d{4,}|\d.*[a-z].*\d", stem):
        total -= 1.8
    if len(segments) > 2:
        total += 0.2
    return total
