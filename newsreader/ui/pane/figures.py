"""Figures of a page: a picture's paragraph at its final size, then its caption and credit."""

from html import escape

from newsreader.model.article import Picture
from newsreader.ui.pane.style import PageStyle
from newsreader.ui.pane.words import PageWords

STORED = "stored:"
"""Scheme of a picture's address in the page; the rest is the sha256 of the stored bytes."""
_FILLS = 0.6
"""A picture at least this share of the column's width is shown as wide as the column."""
_TALLEST = 1.25
"""Height over column width that no picture passes."""


class Figures:
    """Makes the blocks of figures for one page."""

    def __init__(self, style: PageStyle, words: PageWords, direction: str = "") -> None:
        self._column = style.column
        self._told = f' dir="{direction}"' if direction else ""
        self._words = words

    def html(self, picture: Picture, number: int = 1, total: int = 1) -> str:
        """Return the figure's blocks; a picture that is not stored gives a quiet line in its place.

        Where ``total`` is more than 1 it is a picture of a gallery: its number stands before its caption, and the
        pictures stand closer together.
        """
        place = f"{number}/{total}" if total > 1 else ""
        caption = self._caption(picture, place, is_last=number == total)
        if picture.sha256 is None:
            if not caption:
                return ""
            return f'<p class="absent"{self._told}>{escape(self._words.not_stored)}</p>{caption}'
        width, height = shown_size(picture, self._column)
        kind = "figure" if caption else "figure-alone"
        image = f'<img src="{STORED}{picture.sha256}" width="{width}" height="{height}"/>'
        return f'<p class="{kind}"{self._told}>{image}</p>{caption}'

    def _caption(self, picture: Picture, place: str, *, is_last: bool) -> str:
        if not picture.caption and not picture.credit and not place:
            return ""
        words = [f'<span class="strong">{place}</span>'] if place else []
        words += [escape(picture.caption)] if picture.caption else []
        if picture.credit and picture.credit not in picture.caption:
            words.append(f"<i>{escape(picture.credit)}</i>")
        kind = "caption" if is_last else "caption-in-gallery"
        # The hard space comes first: a credit that goes to a line of its own begins at its edge.
        return f'<p class="{kind}"{self._told}>{"&nbsp; ".join(words)}</p>'


def shown_size(picture: Picture, column: int) -> tuple[int, int]:
    """Return width and height in device-independent pixels: never wider than the column, small ones as they are."""
    natural_width, natural_height = picture.width or 3, picture.height or 2
    width = natural_width
    if picture.width is None or picture.height is None or width >= column * _FILLS:
        width = column
    height = round(width * natural_height / natural_width)
    tallest = round(column * _TALLEST)
    if height > tallest:
        width, height = max(1, round(width * tallest / height)), tallest
    return width, max(1, height)
