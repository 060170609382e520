"""Draw pages beside what is extracted from them, into one picture, to judge the answers by eye.

    python packaging/extraction_sheet.py --output SHEET.png tests/extract/golden/vi_live.html …

Left the page as a plain browser without style sheets shows it, right the reading pane. A page's address is the ``from``
of the TOML beside it, else ``--url``. Nothing is loaded: the sample edition's drawings stand in for every picture,
the same drawing for the same address on both sides. Needs no display.
"""

import argparse
import os
import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QRect, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from newsreader.extract.decode import decoded
from newsreader.extract.page import extract
from newsreader.model.article import Article, ArticleRow, ContentKind, PageParts, Picture
from newsreader.model.ids import ArticleId
from newsreader.ui.icons import Icons
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.start import application
from newsreader.ui.theme import apply

ROOT = Path(__file__).resolve().parents[1]
DRAWINGS = sorted((ROOT / "resources" / "sample").rglob("*.jpg"))
WIDTH = 560
"""Of each half, in pixels."""
WIDEST = 420
"""Of the pictures on the page's side."""
GAP = 16
CALM_MS = 300
PATIENCE_MS = 6000
COLOURS = 160
"""Of the sheet's palette: a third of the bytes, and no difference that matters here."""


def main() -> None:
    """Draw the pages that the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("pages", nargs="+", type=Path, metavar="PAGE", help="HTML files")
    parser.add_argument("--output", type=Path, default=Path("sheet.png"), help="the PNG to write")
    parser.add_argument(
        "--url", default="https://page.invalid/", help="the address of pages that have none beside them"
    )
    parser.add_argument("--height", type=int, default=900, help="pixels shown of each page")
    asked = parser.parse_args()
    size = QSize(WIDTH, asked.height)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("TZ", "Asia/Ho_Chi_Minh")
    app = application()
    theme = apply(app, "light")
    icons = Icons(theme)
    rows = []
    for page in asked.pages:
        body, url = page.read_bytes(), _address(page, asked.url)
        pane = ArticlePane(theme, icons, Path)
        pane.show_article(_article(extract(body, url)))
        rows.append((_picture_of(_browser(decoded(body), url), size, app), _picture_of(pane, size, app)))
    _write(_sheet(rows, size), asked.output)
    print(f"{asked.output}: {len(rows)} pages, {asked.output.stat().st_size / 1000:.0f} kB")


def _address(page: Path, otherwise: str) -> str:
    beside = page.with_suffix(".toml")
    return str(tomllib.loads(beside.read_text("utf-8"))["from"]) if beside.is_file() else otherwise


def _drawing(address: str) -> Path:
    name = address.split("?")[0].rsplit("/", 1)[-1]
    return DRAWINGS[sum(name.encode()) % len(DRAWINGS)]


class _Page(QTextBrowser):
    """A page as its mark-up says, with drawings for its pictures."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        address = name.toString() if isinstance(name, QUrl) else name
        if not re.search(r"\.(?:jpe?g|webp)", address):
            return None
        return QImage(str(_drawing(address))).scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)


def _browser(html: str, url: str) -> QTextBrowser:
    browser = _Page()
    browser.document().setBaseUrl(QUrl(url))
    browser.setHtml(_as_scripts_leave_it(html))
    return browser


def _as_scripts_leave_it(html: str) -> str:
    """Return the mark-up as it stands once scripts have run: pictures loaded, and no source of scripts as text."""
    html = re.sub(r"(?is)<(script|style|noscript|template)\b.*?</\1>", "", html)
    html = re.sub(r'(<img\b[^>]*?)\ssrc="[^"]*"([^>]*\sdata-(?:src|original)=)', r"\1\2", html)
    html = re.sub(r'(<img\b[^>]*?\s)data-(?:src|original)="', r'\1src="', html)
    return re.sub(r'(?<=\s)(?:width|height)="\d+"', "", html)


def _article(parts: PageParts) -> Article:
    now = parts.published or datetime(2026, 11, 25, tzinfo=UTC)
    row = ArticleRow(
        ArticleId(1), parts.url, parts.title, parts.lead, parts.byline, parts.section, parts.site, parts.language,
        parts.published, parts.modified, now, now, is_read=False, is_starred=False, is_kept=False, tags=parts.tags,
    )  # fmt: skip
    pictures = tuple(_stored(picture.src, picture.caption, picture.credit) for picture in parts.pictures)
    return Article(
        row,
        parts.html,
        parts.text,
        ContentKind.PAGE,
        pictures=pictures,
        blocks=parts.blocks,
        comments=parts.comments,
        agency=parts.agency,
    )


def _stored(src: str, caption: str, credit: str) -> Picture:
    path = _drawing(src)
    size = QImage(str(path)).size()
    return Picture(src, caption, credit, width=size.width(), height=size.height(), sha256=str(path))


def _picture_of(widget: QWidget, size: QSize, app: QApplication) -> QPixmap:
    """Return a widget's picture once it has been at rest for a moment, or the patience for its pictures is over."""
    calm = QTimer(singleShot=True, interval=CALM_MS)
    calm.timeout.connect(lambda: app.exit(0))
    if isinstance(widget, ArticlePane) and widget.article is not None and widget.article.pictures:
        widget.on_pictures_painted = lambda _: calm.start()
    else:
        calm.start()
    patience = QTimer(singleShot=True, interval=PATIENCE_MS)
    patience.timeout.connect(lambda: app.exit(0))
    patience.start()
    widget.resize(size)
    widget.show()
    app.exec()
    patience.stop()
    picture = widget.grab()
    widget.close()
    return picture


def _sheet(rows: list[tuple[QPixmap, QPixmap]], size: QSize) -> QImage:
    width, height = size.width(), size.height()
    sheet = QImage(2 * width + 3 * GAP, len(rows) * (height + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#8a8f98"))
    painter = QPainter(sheet)
    for at, row in enumerate(rows):
        for column, picture in enumerate(row):
            place = QRect(GAP + column * (width + GAP), GAP + at * (height + GAP), width, height)
            painter.drawPixmap(place, picture)
    painter.end()
    return sheet


def _write(sheet: QImage, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not sheet.save(str(target)):
        raise OSError(f"{target} cannot be written")
    with Image.open(target) as picture:
        fewer = picture.convert("RGB").quantize(COLOURS)
    fewer.save(target, optimize=True)


if __name__ == "__main__":
    main()
