"""What the sources pane shows as a tree: smart views, folders and feeds, tags, each with its key and count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from newsreader.app.reading import SMART, View, view_of
from newsreader.model.article import Counts, Tag
from newsreader.model.feed import Feed, Folder, HealthState
from newsreader.ui.words import health_said, view_name

SourceRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the pane. ``key`` is a view's key, empty for a heading; ``count`` is what stands at its right."""

    key: str
    name: str
    icon: str
    count: int = 0
    is_failing: bool = False
    is_paused: bool = False

    @property
    def kind(self) -> str:
        """The part of the key before the colon."""
        return self.key.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the pane shows, as the archive tells it."""

    feeds: tuple[Feed, ...] = ()
    folders: tuple[Folder, ...] = ()
    tags: tuple[Tag, ...] = ()
    counts: Counts = Counts()

    def feed(self, feed_id: int) -> Feed | None:
        """Return a feed by its id."""
        return next((feed for feed in self.feeds if feed.id == feed_id), None)


class SourcesModel(QStandardItemModel):
    """Built anew when the structure changes; counts are put in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources = Sources()
        self._items: dict[str, QStandardItem] = {}

    def show(self, sources: Sources, now: datetime) -> None:
        """Show these sources."""
        self.sources = sources
        self.clear()
        self._items.clear()
        for key in SMART:
            view = view_of(key, now=now)
            assert view is not None
            self._append(None, Source(key, view_name(view), key))
        if sources.feeds or sources.folders:
            self._heading(QCoreApplication.translate("Sources", "Sources"))
        self._append_feeds(sources, now)
        if sources.tags:
            self._heading(QCoreApplication.translate("Sources", "Tags"))
        for tag in sources.tags:
            self._append(None, Source(f"tag:{tag.name}", tag.name, "tag", tag.unread))
        self.set_counts(sources.counts)

    def set_counts(self, counts: Counts) -> None:
        """Put the counts in place."""
        self.sources = Sources(self.sources.feeds, self.sources.folders, self.sources.tags, counts)
        for key, count in (
            ("all", 0),
            ("unread", counts.unread),
            ("today", counts.today_unread),
            ("starred", counts.starred),
        ):
            self._set_count(key, count)
        folders: dict[str, int] = {}
        for feed in self.sources.feeds:
            unread = counts.feeds.get(feed.id, 0)
            self._set_count(f"feed:{feed.id}", unread)
            path = feed.folder or ""
            while path:
                folders[path] = folders.get(path, 0) + unread
                path = path.rpartition(" / ")[0]
        for folder in self.sources.folders:
            self._set_count(f"folder:{folder.path}", folders.get(folder.path, 0))

    def item_of(self, key: str) -> QStandardItem | None:
        """Return the line of a key."""
        return self._items.get(key)

    def source(self, key: str) -> Source | None:
        """Return what stands under a key."""
        item = self._items.get(key)
        found = item.data(SourceRole) if item is not None else None
        return found if isinstance(found, Source) else None

    def view(self, key: str, now: datetime) -> View | None:
        """Return the view of a key, a feed's with its title; None where there is no such feed."""
        source = self.source(key)
        if key.startswith("feed:") and source is None and self._items:
            return None
        return view_of(key, now=now, name=source.name if source else "")

    def in_order(self) -> Iterator[Source]:
        """Yield every line that can be gone to, as they stand, folded ones too."""

        def below(item: QStandardItem) -> Iterator[Source]:
            source = item.data(SourceRole)
            if isinstance(source, Source) and source.key:
                yield source
            for at in range(item.rowCount()):
                yield from below(item.child(at))

        for at in range(self.rowCount()):
            yield from below(self.item(at))

    def neighbour(self, key: str, step: int) -> Source | None:
        """Return the next (1) or previous (-1) feed with unread articles, around the end; None where there is none."""
        order = list(self.in_order())
        start = next((at for at, source in enumerate(order) if source.key == key), None)
        if step > 0:
            around = order if start is None else [*order[start + 1 :], *order[:start]]
        else:
            backwards = order[::-1]
            around = backwards if start is None else [*order[:start][::-1], *order[start + 1 :][::-1]]
        return next((source for source in around if source.kind == "feed" and source.count), None)

    def _append_feeds(self, sources: Sources, now: datetime) -> None:
        made: dict[str, QStandardItem] = {}
        for folder in sorted(sources.folders, key=lambda folder: folder.path.casefold()):
            parent = made.get(folder.path.rpartition(" / ")[0])
            made[folder.path] = self._append(parent, Source(f"folder:{folder.path}", folder.name, "folder"))
        for feed in sources.feeds:
            state = feed.health.state
            source = Source(
                f"feed:{feed.id}",
                feed.title,
                "feed",
                feed.unread,
                is_failing=state in (HealthState.FAILING, HealthState.GONE),
                is_paused=state is HealthState.PAUSED,
            )
            item = self._append(made.get(feed.folder or ""), source)
            item.setToolTip(health_said(feed, now))

    def _heading(self, text: str) -> None:
        item = QStandardItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(Source("", text, ""), SourceRole)
        self.appendRow(item)

    def _append(self, parent: QStandardItem | None, source: Source) -> QStandardItem:
        item = QStandardItem(source.name)
        item.setEditable(False)
        item.setData(source, SourceRole)
        item.setData(_described(source), Qt.ItemDataRole.AccessibleTextRole)
        self._items[source.key] = item
        if parent is None:
            self.appendRow(item)
        else:
            parent.appendRow(item)
        return item

    def _set_count(self, key: str, count: int) -> None:
        item = self._items.get(key)
        if item is None:
            return
        source = item.data(SourceRole)
        if source.count != count:
            renewed = Source(source.key, source.name, source.icon, count, source.is_failing, source.is_paused)
            item.setData(renewed, SourceRole)
            item.setData(_described(renewed), Qt.ItemDataRole.AccessibleTextRole)


def _described(source: Source) -> str:
    parts = [source.name]
    if source.count:
        parts.append(QCoreApplication.translate("Sources", "%n unread", "", source.count))
    if source.is_failing:
        parts.append(QCoreApplication.translate("Sources", "failing"))
    return ", ".join(parts)
