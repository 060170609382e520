"""Which addresses may be in clean HTML, and which address a picture element really means."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from newsreader.extract.pictures.inline import is_inline
from newsreader.extract.pictures.variants import fills_column, largest_of, outgrown, sensible_of, wide_variant
from newsreader.model.urls import strip_tracking

_IGNORED = re.compile(r"[\x00-\x1f\x7f]")
_UNSAFE = str.maketrans({" ": "%20", '"': "%22", "<": "%3C", ">": "%3E", "`": "%60", "\xa0": "%C2%A0"})
_MAIL = re.compile(r"mailto:[^\s<>\"]{1,500}", re.I)
_PICTURE_FILE = re.compile(
    r"\.(?:jpe?g|png|webp|gif|avif|bmp)(?:$|[?#&!/:;,])|[?&](?:format|fm)=(?:jpe?g|png|webp)", re.I
)
_PLACEHOLDER = re.compile(
    r"^data:|^about:|(?:^|[/_.-])placeholders?[/_.-]|"
    r"(?:^|[/_.-])(?:blank|spacer|pixel|transparent|index-transparent\w*|trans|1x1|"
    r"grey|gray|dummy|lazy(?:-?load)?|loading|loader|clear|empty|default[-_]?image|no[-_]?image|img[-_]?default)"
    r"(?:[-_.]?[\w-]{0,40}\.gif|(?:[-_.]?(?:\d{1,4}|\d{1,4}x\d{1,4}|image|img|pixel|bg|photo|picture|thumb|large|small|"
    r"default|news|icon|square|wide|[0-9a-f]{8,32}))*\.(?:png|svg|jpe?g|webp))",
    re.I,
)
_HINT = re.compile(
    "placeholder|blank|spacer|pixel|trans|1x1|gr[ea]y|dummy|lazy|load|clear|empty|default|no[-_]?image|data:|about:"
)
"""One of these is in every placeholder's address, in lower case; looking for them takes a sixth of the time."""
_TRACKER = re.compile(
    r"//(?:[\w-]+\.)*(?:doubleclick\.net|scorecardresearch\.com|quantserve\.com|google-analytics\.com|pixel\.wp\.com|"
    r"stats\.wordpress\.com|feedsportal\.com|imrworldwide\.com|chartbeat\.net|facebook\.com/tr\b|"
    r"feeds\.feedburner\.com/~r/|feedads\.g\.|counter\.\w+\.)|/(?:1x1|pixel|beacon|tracking|count(?:er)?)\.(?:gif|"
    r"png|php)|"
    r"/(?:track|open|beacon|pixel)/[^?]*\.gif",
    re.I,
)
_COUNTER = 2
"""Pixels along a side of a picture that only counts readers."""
_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-original-src", "data-lazy", "data-img-src", "data-image-src",
    "data-full-src", "data-hi-res-src", "data-high-src", "data-photo-original-src",
    "data-orig-file", "data-large-file", "data-cfsrc", "data-runner-src", "data-echo", "data-pin-media",
    "data-default-src",
)  # fmt: skip
_VAGUE = ("data-url", "data-image", "data-lazy", "data-echo")
"""Attributes that hold a page's address or a number as often as a picture's."""
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "data-sizes-srcset", "srcset")
_SITE = re.compile(r"(https?://[a-z0-9][a-z0-9.-]*)(?:/|$)")
_PLAIN = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/(?!\.)[A-Za-z0-9._~%-]+)*/?")
_ROOTED = re.compile(r"(?:/(?!\.)[A-Za-z0-9._~%-]+)+/?")
"""Addresses, whole or from the root of the site, that stay as they are; most links are such."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*")


def _trimmed(url: str) -> str:
    return _IGNORED.sub("", url).strip()


def web_address(url: str, base: str) -> str | None:
    """Return the absolute http or https address, percent-encoded where markup could break; None for anything else.

    Backslashes are refused before the query: browsers read them as slashes, Windows as a UNC path.
    """
    url = _trimmed(url)
    if not url or len(url) > 8000 or "\\" in url.split("?", 1)[0]:
        return None
    if url.startswith("//") and not base:
        url = "https:" + url
    try:
        if _PLAIN.fullmatch(url):
            return url
        if _ROOTED.fullmatch(url) and (site := _SITE.match(base)) is not None:
            return site[1] + url
        joined = urljoin(base, url)
        parts = urlsplit(joined)
        if parts.scheme not in ("http", "https") or not parts.hostname or "\\" in parts.netloc + parts.path:
            return None
        if not joined.isascii():
            joined = _in_ascii(joined, parts)
    except ValueError:
        return None
    return joined.translate(_UNSAFE)


def _in_ascii(url: str, parts: SplitResult) -> str:
    """Return an address as it is sent: the host by IDNA, what else is beyond ASCII in per cent (WHATWG URL).

    So an address is the same text in clean HTML and beside it. Raises ValueError where the host is none.
    """
    if not parts.netloc.isascii():
        host = (parts.hostname or "").encode("idna").decode("ascii")
        url = urlunsplit(parts._replace(netloc=f"{host}:{parts.port}" if parts.port else host))
    return _BEYOND_ASCII.sub(lambda found: quote(found[0], errors="replace"), url)


def link_address(url: str, base: str) -> str | None:
    """Return where a link may lead: a web address without tracking parameters, or mailto; None for anything else."""
    trimmed = _trimmed(url)
    if trimmed[:7].lower() == "mailto:":
        return trimmed if _MAIL.fullmatch(trimmed) and "\\" not in trimmed else None
    found = web_address(trimmed, base)
    if found is None or "?" not in found:
        return found
    try:
        return strip_tracking(found).translate(_UNSAFE)
    except ValueError:
        return found


def is_placeholder(src: str) -> bool:
    """Tell whether an address only stands in until a script loads the picture."""
    beginning = src[:2000]
    return not src or bool(_HINT.search(beginning.lower()) and _PLACEHOLDER.search(beginning))


def looks_like_picture(url: str) -> bool:
    """Tell whether an address names a picture file."""
    return bool(_PICTURE_FILE.search(url))


def picture_address(
    attributes: Mapping[str, str], base: str, sources: Iterable[str] = (), wide: str = ""
) -> str | None:
    """Return the absolute address of the picture an ``img`` means, lazy loading and ``srcset`` resolved.

    ``sources`` are the ``srcset`` values of the ``<source>`` elements beside it, ``wide`` that of the one for wide
    windows. A picture in the page itself may be a small copy, and is meant only where no other is named. None where
    only a placeholder is left.
    """
    named = [value for name in _LAZY if (value := attributes.get(name))]
    named += [value for name in _VAGUE if looks_like_picture(value := attributes.get(name, ""))]
    listed = [value for name in _LAZY_SETS if (value := attributes.get(name))]
    sets = [found for value in listed if (found := largest_of(value))]
    src = attributes.get("src", "").strip()
    candidates = [*sets, *(value for value in named if not value.lstrip().startswith(("{", "[")))]
    if listed and not is_placeholder(src) and fills_column(src, listed):
        candidates.insert(0, src)
    sources = list(sources)
    if larger := outgrown(src, sources) if not wide else wide_variant(wide, src):
        candidates.append(larger)
    is_in_page = is_inline(src)
    if not is_in_page:
        candidates.append(src)
    candidates += [value for value in map(largest_of, sources) if value]
    candidates += [
        value
        for name, value in attributes.items()
        if name.startswith("data-") and len(value) < 4000 and looks_like_picture(value) and " " not in value.strip()
    ]
    if is_in_page:
        candidates.append(src)
    usable = (value for value in candidates if not is_placeholder(value) and not _is_vector(value))
    return sensible_of([address for value in usable if (address := web_address(value, base))])


def _is_vector(url: str) -> bool:
    return url.split("?")[0].split("#")[0].lower().endswith(".svg")


def pixels(value: str | None) -> int | None:
    """Read a width or height attribute as whole CSS pixels; None where it is missing or relative."""
    if not value:
        return None
    if len(value) < 6 and value.isascii() and value.isdigit():
        return int(value)
    found = _PIXELS.fullmatch(value)
    return int(found[1]) if found else None


def is_tracking_pixel(src: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether a picture only reports that it was loaded: one or two pixels, or a known counter's address."""
    sizes = [size for name in ("width", "height") if (size := pixels(attributes.get(name))) is not None]
    is_untold = 0 in sizes and ("data-src" in attributes or max(sizes) > _COUNTER)
    if any(size <= _COUNTER for size in sizes) and not is_untold:
        return True
    style = attributes.get("style", "")
    if (
        style
        and "min-width" not in style
        and re.search(r"(?:^|;)\s*(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|!|$)", style, re.I)
    ):
        return True
    return bool(_TRACKER.search(src[:2000]))
