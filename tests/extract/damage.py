"""Accidents that happen to a page's bytes and mark-up, each a value that hypothesis draws and shrinks."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile(r"""\s+[\w:@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_WRAPS = "div span p a b table td ul li article section figure blockquote h2 pre form noscript template svg".split()
HOSTILE = (
    "<script>tai('https://h.example/')</script>",
    "<img src=x onerror=tai()>",
    "<a href=' java&#10;script:tai()'>Đọc thêm</a>",
    "<a href='\\\\h.example\\chia'>Đọc thêm</a>",
    "<svg onload=tai()><a xlink:href=javascript:tai()><image href=//h.example/a.svg></svg>",
    "<iframe src=//h.example/></iframe><object data=//h.example/a></object><embed src=//h.example/a>",
    "<style>@import '//h.example/a.css'; p { background: url(//h.example/b) }</style>",
    "<p style='background:url(//h.example/c)' onclick=tai() id=a class=b>Một câu</p>",
    "<base href='https://h.example/'><meta http-equiv=refresh content='0;url=//h.example/'>",
    "<link rel=stylesheet href=//h.example/d.css><video poster=//h.example/e src=//h.example/f></video>",
    "<math><mtext><table><mglyph><style><img title='</style><img src=x onerror=tai()>'></table></math>",
    "<noscript><p title='</noscript><img src=x onerror=tai()>'></noscript>",
    "<form action=//h.example/><input type=image src=//h.example/g><button formaction=javascript:tai()>Gửi</form>",
    "<!--><img src=x onerror=tai()>--><![CDATA[<script>tai()</script>]]><?xml <script>tai()</script>?>",
    "<img src='file:///etc/hosts'><img src='data:image/svg+xml,<svg onload=tai()>'><img srcset='//h.example/h 1x'>",
)
"""Mark-up that must not come through, wherever it is put."""


@dataclass(frozen=True, slots=True)
class Accident:
    """What happens, between which two places (as shares of the page), and a number for what it needs."""

    kind: str
    one: float
    other: float
    number: int


def accidents(most: int) -> st.SearchStrategy[list[Accident]]:
    """Return a strategy for lists of up to so many accidents."""
    share = st.floats(0, 1)
    number = st.integers(0, 255)
    return st.lists(
        st.builds(Accident, st.sampled_from(sorted(_TO_MARKUP | _TO_BYTES)), share, share, number), max_size=most
    )


def damaged(page: str, happened: list[Accident]) -> bytes:
    """Return a page after its accidents: those to the mark-up first, in order, then those to the bytes."""
    for each in happened:
        if each.kind in _TO_MARKUP:
            page = _TO_MARKUP[each.kind](page, each)
    body = page.encode("utf-8", "surrogatepass")
    for each in happened:
        if each.kind in _TO_BYTES and body:
            body = _TO_BYTES[each.kind](body, each)
    return body


def _two_tags(page: str, each: Accident) -> tuple[re.Match[str], re.Match[str]] | None:
    tags = list(_TAG.finditer(page))
    if not tags:
        return None
    places = sorted(min(int(share * len(tags)), len(tags) - 1) for share in (each.one, each.other))
    return tags[places[0]], tags[places[1]]


def _lose_tag(page: str, each: Accident) -> str:
    if (tags := _two_tags(page, each)) is None:
        return page
    return page[: tags[0].start()] + page[tags[0].end() :]


def _swap_tags(page: str, each: Accident) -> str:
    if (tags := _two_tags(page, each)) is None or tags[0].start() == tags[1].start():
        return page
    one, other = tags
    return page[: one.start()] + other[0] + page[one.end() : other.start()] + one[0] + page[other.end() :]


def _repeat_tag(page: str, each: Accident) -> str:
    if (tags := _two_tags(page, each)) is None:
        return page
    return page[: tags[0].end()] + tags[0][0] * each.number + page[tags[0].end() :]


def _wrap(page: str, each: Accident) -> str:
    if (tags := _two_tags(page, each)) is None:
        return page
    one, other = tags
    name = _WRAPS[each.number % len(_WRAPS)]
    return page[: one.start()] + f"<{name}>" + page[one.start() : other.end()] + f"</{name}>" + page[other.end() :]


def _copy(page: str, each: Accident) -> str:
    if (tags := _two_tags(page, each)) is None:
        return page
    one, other = tags
    return page[: other.end()] + page[one.start() : other.end()] + page[other.end() :]


def _shuffle_attributes(page: str, each: Accident) -> str:
    """Give the attributes of one tag, turned round, to another."""
    if (tags := _two_tags(page, each)) is None:
        return page
    one, other = tags
    taken = "".join(reversed(_ATTRIBUTE.findall(one[0])))
    given = other[0].rstrip("/>") + taken + ">"
    return page[: other.start()] + given + page[other.end() :]


def _unquote(page: str, each: Accident) -> str:
    """Take one quotation mark out of a tag, which then runs on to the next."""
    if (tags := _two_tags(page, each)) is None:
        return page
    one = tags[0]
    return page[: one.start()] + one[0].replace('"', "", 1) + page[one.end() :]


def _put_hostile(page: str, each: Accident) -> str:
    at = int(each.one * len(page))
    return page[:at] + HOSTILE[each.number % len(HOSTILE)] + page[at:]


def _cut(body: bytes, each: Accident) -> bytes:
    return body[: int(each.one * len(body))]


def _turn_byte(body: bytes, each: Accident) -> bytes:
    at = min(int(each.one * len(body)), len(body) - 1)
    return body[:at] + bytes([each.number]) + body[at + 1 :]


def _lose_bytes(body: bytes, each: Accident) -> bytes:
    at = int(each.one * len(body))
    return body[:at] + body[at + each.number :]


_TO_MARKUP: dict[str, Callable[[str, Accident], str]] = {
    "lose tag": _lose_tag,
    "swap tags": _swap_tags,
    "repeat tag": _repeat_tag,
    "wrap": _wrap,
    "copy": _copy,
    "shuffle attributes": _shuffle_attributes,
    "unquote": _unquote,
    "put hostile": _put_hostile,
}
_TO_BYTES: dict[str, Callable[[bytes, Accident], bytes]] = {
    "cut": _cut,
    "turn byte": _turn_byte,
    "lose bytes": _lose_bytes,
}
