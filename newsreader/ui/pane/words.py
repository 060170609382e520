"""The page's own words, translated. A value, so that ``page.py`` stays a function of values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from newsreader.ui.sizes import size_said
from newsreader.ui.when import said, written


@dataclass(frozen=True, slots=True)
class PageWords:
    """What the program itself says on a page. The functions take the number or time they speak of."""

    related: str
    offline: str
    not_stored: str
    updated: Callable[[str], str]
    reading_time: Callable[[int], str]
    comments: Callable[[int], str]
    likes: Callable[[int], str]
    attached: Callable[[int], str]
    file_kind: Callable[[str], str]
    size: Callable[[int], str]
    copy_address: str
    written: Callable[[datetime], str]
    said: Callable[[datetime], str]


class Page(QObject):
    """Counted words. A QObject because lupdate marks plural forms in ``self.tr`` only (6.11)."""

    def reading_time(self, minutes: int) -> str:
        """Say how long the article takes to read."""
        return self.tr("%n min read", "", minutes)

    def comments(self, count: int) -> str:
        """Head the readers' comments."""
        return self.tr("Readers’ comments (%n)", "", count)

    def likes(self, count: int) -> str:
        """Say how many readers liked a comment."""
        return self.tr("♥ %n", "", count)

    def attached(self, count: int) -> str:
        """Head the files that the feed attached."""
        return self.tr("Attached files (%n)", "", count)


def file_kind_said(kind: str) -> str:
    """Return what a kind of file is called."""
    say = QCoreApplication.translate
    return {
        "audio": say("Page", "Audio"),
        "video": say("Page", "Video"),
        "picture": say("Page", "Picture"),
        "pdf": say("Page", "PDF"),
        "document": say("Page", "Document"),
        "archive": say("Page", "Archive", "a packed file"),
    }.get(kind, say("Page", "File"))


def page_words(now: datetime) -> PageWords:
    """Return the words in the language installed; ``now`` is aware and in the reader's zone."""

    def updated(time: str) -> str:
        return QCoreApplication.translate("Page", "Updated {time}").format(time=time)

    page = Page()
    return PageWords(
        related=QCoreApplication.translate("Page", "Related stories"),
        offline=QCoreApplication.translate("Page", "offline", "the linked article is in the archive"),
        not_stored=QCoreApplication.translate("Page", "This picture is not stored yet"),
        updated=updated,
        reading_time=page.reading_time,
        comments=page.comments,
        likes=page.likes,
        attached=page.attached,
        file_kind=file_kind_said,
        size=size_said,
        copy_address=QCoreApplication.translate("Page", "Copy address"),
        written=lambda moment: written(moment, now),
        said=lambda moment: said(moment, now),
    )
