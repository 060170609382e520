"""Rewrite an article's clean HTML into the flat blocks that the page's style sheet dresses. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Protocol

from newsreader.model.article import Picture
from newsreader.model.ids import CleanHtml


class Figure(Protocol):
    """Makes the blocks of one picture, which may be the so-manieth of a gallery."""

    def __call__(self, picture: Picture, number: int = 1, total: int = 1) -> str:
        """Return the blocks; ``total`` is 1 for a picture that stands alone."""


_INLINE = {
    "b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "var": "i", "u": "u", "ins": "u", "s": "s", "del": "s",
    "code": "code", "kbd": "code", "samp": "code", "sub": "sub", "sup": "sup", "small": "small", "mark": "b", "a": "a",
}  # fmt: skip
_HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3", "summary": "h3"}
_QUOTED = {"q": ("“", "”"), "rt": (" (", ")")}
_SKIPPED = {"figcaption", "rp"}


@dataclass(slots=True)
class _Block:
    """A block being written: what tag opens it, which end tag names it, its attributes, its inline HTML."""

    tag: str
    attributes: str
    parts: list[str] = field(default_factory=list)
    has_text: bool = False


class BodyWriter(HTMLParser):
    """Feed it clean HTML, then take ``blocks``: each a whole element for the page, in reading order.

    ``pictures`` are by their ``src``; ``figure`` makes the blocks of one. ``used`` collects the sources met. A
    figure of figures is a gallery: its pictures are numbered.
    """

    def __init__(self, pictures: Mapping[str, Picture], figure: Figure, direction: str = "") -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.texts: list[str] = []
        self.used: set[str] = set()
        self._pictures = pictures
        self._figure = figure
        self._block: _Block | None = None
        self._open: list[tuple[str, str]] = []
        self._quotes = 0
        self._lists: list[str] = []
        self._skipped = 0
        self._code = 0
        self._table = 0
        self._after_table: list[str] = []
        self._text: list[str] = []
        self._direction = direction
        self._directions: list[tuple[str, str]] = []
        self._heading = ""
        self._definition = ""
        self._figures = 0
        self._slides: list[tuple[int, Picture]] = []
        """Pictures of the gallery that is open, each with the number of the block that waits for it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block or an inline span."""
        values = {name: value or "" for name, value in attrs}
        if tag in _SKIPPED:
            self._skipped += 1
        elif self._skipped:
            return
        elif tag == "img":
            self._picture(values)
        elif tag == "br":
            self._break()
        elif tag in _QUOTED:
            self._write(_QUOTED[tag][0])
        elif tag in _INLINE:
            self._open_inline(tag, values)
        elif self._table or tag == "table":
            self._open_in_table(tag, values)
        elif tag == "hr":
            self._end_block()
            self.blocks.append('<p class="rule">&nbsp;</p>')
            self.texts.append("")
        elif tag not in {"ruby", "abbr", "bdi", "bdo", "wbr"}:
            self._open_block(tag, values)

    def handle_endtag(self, tag: str) -> None:
        """Close it again."""
        if tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
        elif self._skipped:
            return
        elif tag in _QUOTED:
            self._write(_QUOTED[tag][1])
        elif tag in _INLINE:
            self._close_inline(_INLINE[tag])
        elif self._table:
            self._close_in_table(tag)
        elif tag not in {"ruby", "abbr", "bdi", "bdo", "wbr", "img", "br", "hr"}:
            self._close_block(tag)

    def handle_data(self, data: str) -> None:
        """Take text into the block that is open."""
        if self._skipped:
            return
        if self._code:
            for at, line in enumerate(data.split("\n")):
                if at:
                    self._end_block(keep_empty=True)
                    self._begin("p", ' class="code"')
                if line:
                    self._write(line.replace("\t", "    ").replace(" ", "\u00a0"))
            return
        if data.strip() or (self._block and self._block.has_text):
            self._write(data)

    def finish(self) -> None:
        """Close what is still open."""
        self.close()
        self._end_block()
        self._end_gallery()
        while self._lists:
            self.blocks.append(f"</{self._lists.pop()}>")
            self.texts.append("")

    # --- inline

    def _open_inline(self, tag: str, values: dict[str, str]) -> None:
        name = _INLINE[tag]
        opened = f"<{name}>"
        if tag == "a":
            opened = f'<a href="{escape(values.get("href", ""))}">'
        self._open.append((name, opened))
        if self._block is not None:
            self._block.parts.append(opened)

    def _close_inline(self, name: str) -> None:
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] == name:
                over = self._open[at:]
                if self._block is not None:
                    self._block.parts.extend(f"</{tag}>" for tag, _ in reversed(over))
                    self._block.parts.extend(opened for _, opened in over[1:])
                del self._open[at]
                return

    def _write(self, text: str) -> None:
        if self._block is None:
            if not text.strip():
                return
            self._begin(*self._kind())
            text = text.lstrip() if not self._code else text
        assert self._block is not None
        self._block.parts.append(escape(text, quote=False))
        self._block.has_text = self._block.has_text or bool(text.strip())
        self._text.append(text)

    def _break(self) -> None:
        if self._code:
            self._end_block(keep_empty=True)
            self._begin("p", ' class="code"')
        elif self._block is not None and self._block.has_text:
            self._block.parts.append("<br/>")
            self._text.append(" ")

    # --- blocks

    def _kind(self) -> tuple[str, str]:
        """Return tag and attributes of the block that text begins here."""
        direction = self._directions[-1][1] if self._directions else self._direction
        told = f' dir="{direction}"' if direction else ""
        if self._heading:
            return self._heading, told
        if self._lists:
            return "li", told
        if self._definition:
            return "p", f' class="{self._definition}"{told}'
        return "p", f' class="{"quote" if self._quotes else "body"}"{told}'

    def _begin(self, tag: str, attributes: str) -> None:
        self._block = _Block(tag, attributes, [opened for _, opened in self._open])
        self._text = []

    def _end_block(self, *, keep_empty: bool = False) -> None:
        block, self._block = self._block, None
        if block is None or not (block.has_text or keep_empty):
            return
        closing = "".join(f"</{tag}>" for tag, _ in reversed(self._open))
        inner = "".join(block.parts)
        while inner.endswith("<br/>"):
            inner = inner[: -len("<br/>")]
        self.blocks.append(f"<{block.tag}{block.attributes}>{inner or '&nbsp;'}{closing}</{block.tag}>")
        self.texts.append(" ".join("".join(self._text).split()))

    def _open_block(self, tag: str, values: dict[str, str]) -> None:
        if self._lists and tag in {"p", "div"} and self._block is not None and self._block.tag == "li":
            if self._block.has_text:
                self._block.parts.append("<br/>")
            return
        self._end_block()
        if values.get("dir") in {"rtl", "ltr"}:
            self._directions.append((tag, values["dir"]))
        elif self._directions and self._directions[-1][0] == tag:
            self._directions.append((tag, self._directions[-1][1]))
        if tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._code += 1
            self.blocks.append('<p class="before-code">&nbsp;</p>')
            self.texts.append("")
            self._begin("p", ' class="code"')
        elif tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag in {"ul", "ol"}:
            start = f' start="{int(values["start"])}"' if values.get("start", "").isdigit() else ""
            inner = ' class="inner"' if self._lists else ""
            self.blocks.append(f"<{tag}{inner}{start}>")
            self.texts.append("")
            self._lists.append(tag)
        elif tag in {"dt", "dd"}:
            self._definition = "term" if tag == "dt" else "definition"
        elif tag == "figure":
            self._figures += 1

    def _close_block(self, tag: str) -> None:
        if self._lists and tag in {"p", "div"} and self._block is not None and self._block.tag == "li":
            return
        self._end_block()
        if self._directions and self._directions[-1][0] == tag:
            self._directions.pop()
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif tag == "pre" and self._code:
            self._code -= 1
            self._trim_code()
            self.blocks.append('<p class="after-code">&nbsp;</p>')
            self.texts.append("")
        elif tag in _HEADINGS:
            self._heading = ""
        elif tag in {"ul", "ol"} and tag in self._lists:
            while self._lists:
                closed = self._lists.pop()
                self.blocks.append(f"</{closed}>")
                self.texts.append("")
                if closed == tag:
                    break
        elif tag in {"dt", "dd"}:
            self._definition = ""
        elif tag == "figure":
            self._figures = max(0, self._figures - 1)
            if not self._figures:
                self._end_gallery()

    def _trim_code(self) -> None:
        while self.blocks and self.blocks[-1] == '<p class="code">&nbsp;</p>':
            self.blocks.pop()
            self.texts.pop()

    # --- pictures

    def _picture(self, values: dict[str, str]) -> None:
        picture = self._pictures.get(values.get("src", ""))
        if picture is None or picture.src in self.used:
            return
        self.used.add(picture.src)
        if self._table:
            self._after_table.append(self._figure(picture))
            return
        self._end_block()
        lists = "".join(f"</{tag}>" for tag in reversed(self._lists))
        again = "".join(f'<{tag} class="inner">' for tag in self._lists)
        if self._figures > 1:
            self._slides.append((len(self.blocks) + 1, picture))
            self.blocks += [lists, "", again]
            self.texts += ["", "", ""]
            return
        self.blocks.append(f"{lists}{self._figure(picture)}{again}")
        self.texts.append("")

    def _end_gallery(self) -> None:
        """Make the blocks of a gallery's pictures, now that it is known how many there are."""
        slides, self._slides = self._slides, []
        for number, (at, picture) in enumerate(slides, start=1):
            self.blocks[at] = self._figure(picture, number, len(slides))

    # --- tables: cells hold inline text; pictures follow the table

    def _open_in_table(self, tag: str, values: dict[str, str]) -> None:
        if tag == "table":
            self._table += 1
            if self._table > 1:
                return
            self._end_block()
            self._begin("table", ' class="data" width="100%" border="1" cellspacing="0" cellpadding="7"')
            return
        assert self._block is not None
        if tag in {"tr", "td", "th"} and self._table == 1:
            told = [name for name in ("colspan", "rowspan") if values.get(name, "").isdigit()]
            spans = "".join(f' {name}="{values[name]}"' for name in told)
            self._block.parts.append(f"<{tag}{spans}>")
        elif self._block.has_text and tag in {"p", "div", "li", "tr"} and not self._block.parts[-1].startswith("<t"):
            self._block.parts.append("<br/>")

    def _close_in_table(self, tag: str) -> None:
        if tag == "table":
            self._table -= 1
            if not self._table:
                self._end_block()
                self.blocks.extend(self._after_table)
                self.texts.extend("" for _ in self._after_table)
                self._after_table = []
        elif tag in {"tr", "td", "th"} and self._table == 1 and self._block is not None:
            self._block.parts.append(f"</{tag}>")


def body_blocks(
    html: CleanHtml, pictures: Mapping[str, Picture], figure: Figure, direction: str = ""
) -> tuple[list[tuple[str, str]], set[str]]:
    """Return the body's blocks as (HTML, plain text) and the sources of the pictures placed among them."""
    writer = BodyWriter(pictures, figure, direction)
    writer.feed(html)
    writer.finish()
    return list(zip(writer.blocks, writer.texts, strict=True)), writer.used
