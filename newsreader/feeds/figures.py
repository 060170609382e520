"""The pictures named in a feed's clean HTML."""

from html.parser import HTMLParser

from newsreader.model.article import FoundPicture
from newsreader.model.ids import CleanHtml


def pictures_in(html: CleanHtml) -> tuple[FoundPicture, ...]:
    """Return the pictures in the order of the text, each address once, with the caption of its figure."""
    if "<img" not in html:
        return ()
    reader = _Reader()
    reader.feed(html)
    reader.close()
    unique: dict[str, FoundPicture] = {}
    for picture in reader.pictures:
        unique.setdefault(picture.src, picture)
    return tuple(unique.values())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures: list[FoundPicture] = []
        self._first_of_figure = 0
        self._figures = 0
        self._caption: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "figure":
            self._figures += 1
            self._first_of_figure = len(self.pictures)
        elif tag == "figcaption":
            self._caption = []
        elif tag == "img" and told.get("src"):
            self.pictures.append(
                FoundPicture(
                    str(told["src"]),
                    alt=told.get("alt") or "",
                    width=_size(told.get("width")),
                    height=_size(told.get("height")),
                )
            )

    def handle_endtag(self, tag: str) -> None:
        if tag == "figcaption" and self._caption is not None:
            self._close_caption(" ".join("".join(self._caption).split()))
            self._caption = None
        elif tag == "figure":
            self._figures = max(0, self._figures - 1)

    def handle_data(self, data: str) -> None:
        if self._caption is not None:
            self._caption.append(data)

    def _close_caption(self, caption: str) -> None:
        if not self._figures:
            return
        for at in range(self._first_of_figure, len(self.pictures)):
            one = self.pictures[at]
            self.pictures[at] = FoundPicture(
                one.src, one.caption or caption, one.credit, one.alt, one.width, one.height
            )


def _size(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else None
