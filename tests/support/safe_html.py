"""What clean HTML may hold, read by a parser that the gate does not use: for fuzzing and damaged pages."""

from html.parser import HTMLParser

_TAGS = frozenset(
    "p br hr h1 h2 h3 h4 h5 h6 blockquote q cite pre code kbd samp var em strong i b u s del ins sub sup small mark "
    "abbr ul ol li dl dt dd figure figcaption img a div details summary ruby rt rp bdi bdo wbr table caption thead "
    "tbody tfoot tr th td".split()
)
_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
_EVERYWHERE = {"lang", "dir"}
_LINKS = ("https://", "http://", "mailto:")
_PICTURES = ("https://", "http://")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.offences: list[str] = []
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.offences.append(f"<{tag}>")
        for name, told in attrs:
            value = told or ""
            if name not in _EVERYWHERE | _ATTRIBUTES.get(tag, set()):
                self.offences.append(f"{tag} {name}={value!r}")
            if name == "src":
                self.sources.append(value)
            if name in ("href", "src"):
                self._address(tag, name, value)

    def _address(self, tag: str, name: str, value: str) -> None:
        schemes = _LINKS if name == "href" else _PICTURES
        if not value.lower().startswith(schemes) or "\\" in value.split("?", 1)[0] or not value.isprintable():
            self.offences.append(f"{tag} {name}={value!r}")

    def handle_comment(self, data: str) -> None:
        self.offences.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.offences.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.offences.append(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self.offences.append(f"<![{data}]>")


def offences(html: str) -> list[str]:
    """Return what is in the HTML that clean HTML may not hold; an empty list where it is clean."""
    reader = _read(html)
    return reader.offences


def picture_sources(html: str) -> list[str]:
    """Return the addresses of the HTML's pictures in order."""
    return _read(html).sources


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader
