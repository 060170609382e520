"""Pages put together from pieces of mark-up that publishers' systems print, each with what must come out of it.

A page is one choice of every piece: how headline, lead, paragraphs, pictures, lists, comments and signature are marked
up, and which furniture stands between them. Thousands of pages follow from the pieces of each file in ``pieces/``.
"""

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

URL = "https://bao.example/doi-song/pha-dem-20261114.html"
PUBLISHED = datetime(2026, 11, 14, 16, 10, tzinfo=UTC)
PICTURE = "/anh/2026/pha-dem.jpg"
_FOLDER = Path(__file__).parent / "pieces"
EDITIONS = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.toml"))}
KINDS = "head lead body paragraph subhead picture inline between signature closing after comments".split()
"""Kinds of pieces, in an edition's order."""


@dataclass(frozen=True, slots=True)
class Places:
    """After which paragraphs (1 to 5) these stand."""

    picture: int = 2
    between: int = 3
    subhead: int = 3
    inline: int = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """One page: of an edition, the name of the piece of each kind, and where the movable ones stand."""

    edition: str
    pieces: dict[str, str]
    places: Places = Places()

    @property
    def words(self) -> dict[str, Any]:
        """The edition's words."""
        return dict(EDITIONS[self.edition]["words"])

    def piece(self, kind: str, **words: str) -> str:
        """Return the mark-up of the page's piece of a kind with the words put in."""
        markup: str = EDITIONS[self.edition][kind][self.pieces[kind]]
        return "".join(markup.splitlines()).format(**words)


def page_of(choice: Choice) -> str:
    """Return the page's mark-up."""
    words = choice.words
    title, site = words["title"], words["site"]
    menu = "".join(f'<li><a href="/muc-{number}/">{name}</a></li>' for number, name in enumerate(words["menu"]))
    head, lead = choice.piece("head", title=title), choice.piece("lead", lead=words["lead"])
    below = choice.piece("after", **_lines(words["below"], "duoi"))
    return (
        f'<!DOCTYPE html><html lang="{words["language"]}"><head><meta charset="utf-8"><title>{title} - {site}</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}"></head><body>'
        f'<div id="header"><ul class="menu">{menu}</ul></div><div class="main">{head}\n{lead}\n'
        f"{choice.piece('body', body=_body(choice))}\n{below}\n{choice.piece('comments', **words['comment'])}</div>"
        f'<div class="social"><span>{words["share"]}</span><a href="https://social.example/s">Facebook</a></div>'
        f'<div id="footer"><p>© {site}. {words["rights"]}</p></div></body></html>'
    )


def _body(choice: Choice) -> str:
    words, at = choice.words, choice.places
    picture = choice.piece("picture", src=PICTURE, caption=words["caption"], credit=words["name"])
    pieces: list[str] = []
    for number, paragraph in enumerate(words["paragraphs"], 1):
        pieces.append(choice.piece("paragraph", words=paragraph))
        if number == at.picture:
            pieces.append(picture)
        if number == at.inline:
            pieces.append(choice.piece("inline", **_lines(words["within"], "trong")))
        if number == at.between:
            pieces.append(choice.piece("between"))
        if number == at.subhead:
            pieces.append(choice.piece("subhead", words=words["subhead"]))
    return "\n".join([*pieces, choice.piece("signature", name=words["name"]), choice.piece("closing")])


def _lines(titles: list[str], name: str) -> dict[str, str]:
    told = {f"title{number}": title for number, title in enumerate(titles, 1)}
    return told | {f"url{number}": f"/t/{name}-10{number}.html" for number in range(1, len(titles) + 1)}


def wanted_of(choice: Choice) -> dict[str, Any]:
    """Return what must come out of the page: each part under its name."""
    words, at = choice.words, choice.places.subhead
    comment = words["comment"]
    is_commented = comment["text"] in choice.piece("comments", **comment)
    return {
        "title": words["title"],
        "lead": words["lead"],
        "paragraphs": [words["lead"], *words["paragraphs"][:at], words["subhead"], *words["paragraphs"][at:]],
        "pictures": [(PICTURE, words["caption"], words["name"])],
        "lists": [titles for titles in (_told(choice, "inline", "within"), _told(choice, "after", "below")) if titles],
        "comments": [(comment["author"], comment["text"])] if is_commented else [],
        "byline": words["name"],
        "published": PUBLISHED,
    }


def _told(choice: Choice, kind: str, name: str) -> list[str]:
    titles: list[str] = choice.words[name]
    printed = choice.piece(kind, **_lines(titles, kind))
    return [title for title in titles if title in printed]
