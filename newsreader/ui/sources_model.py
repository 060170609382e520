"""What the sources pane shows as a tree: smart views, folders and feeds, tags, each with its key and count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
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


@dataclass(frozen=True, slots=True)
class _Line:
    source: Source
    parent: str = ""
    """The key of the folder that it stands in."""

    @property
    def place(self) -> tuple[str, str, str]:
        """What makes the tree another one when it changes; a heading is known by its words."""
        return self.source.key, self.parent, "" if self.source.key else self.source.name


class SourcesModel(QStandardItemModel):
    """Built anew when its lines change; what stands in them is put in place. ``shown`` comes after both."""

    shown = Signal()
    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources = Sources()
        self._items: dict[str, QStandardItem] = {}
        self._lines: list[_Line] = []

    def show(self, sources: Sources, now: datetime) -> bool:
        """Show these sources; return whether the tree was built anew."""
        self.sources = sources
        lines = _lines(sources, now)
        is_new = [line.place for line in lines] != [line.place for line in self._lines]
        self._lines = lines
        if is_new:
            self._build()
        else:
            for line in lines:
                self._renew(line.source)
        self.set_counts(sources.counts)
        self.shown.emit()
        return is_new

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a line holds; what is said of a feed's health is put into words when it is asked for."""
        if role == Qt.ItemDataRole.ToolTipRole:
            source = super().data(index, SourceRole)
            feed = (
                self.sources.feed(int(source.key[5:])) if isinstance(source, Source) and source.kind == "feed" else None
            )
            return health_said(feed, datetime.now().astimezone()) if feed is not None else None
        return super().data(index, role)

    def set_counts(self, counts: Counts) -> None:
        """Put the counts in place and say ``counted`` once.

        Of a change of data the view would look for each line among all others and measure it again, which takes it
        longer than painting all it shows.
        """
        self.sources = Sources(self.sources.feeds, self.sources.folders, self.sources.tags, counts)
        told = {"all": 0, "unread": counts.unread, "today": counts.today_unread, "starred": counts.starred}
        folders: dict[str, int] = {}
        for feed in self.sources.feeds:
            unread = counts.feeds.get(feed.id, 0)
            told[f"feed:{feed.id}"] = unread
            path = feed.folder or ""
            while path:
                folders[path] = folders.get(path, 0) + unread
                path = path.rpartition(" / ")[0]
        told |= {f"folder:{folder.path}": folders.get(folder.path, 0) for folder in self.sources.folders}
        with QSignalBlocker(self):
            changed = [self._set_count(key, count) for key, count in told.items()]
        if any(changed):
            self.counted.emit()

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

    def _build(self) -> None:
        """Make the tree. Folders are filled before they are put into it, so that nobody hears of each feed."""
        self.clear()
        self._items.clear()
        roots: list[QStandardItem] = []
        for line in self._lines:
            item = QStandardItem(line.source.name)
            item.setEditable(False)
            item.setData(line.source, SourceRole)
            if not line.source.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            else:
                item.setData(_described(line.source), Qt.ItemDataRole.AccessibleTextRole)
                self._items[line.source.key] = item
            parent = self._items.get(line.parent) if line.parent else None
            if parent is None:
                roots.append(item)
            else:
                parent.appendRow(item)
        self.invisibleRootItem().appendRows(roots)

    def _renew(self, source: Source) -> None:
        item = self._items.get(source.key)
        if item is None or item.data(SourceRole) == source:
            return
        item.setText(source.name)
        item.setData(source, SourceRole)
        item.setData(_described(source), Qt.ItemDataRole.AccessibleTextRole)

    def _set_count(self, key: str, count: int) -> bool:
        item = self._items.get(key)
        if item is None:
            return False
        source = item.data(SourceRole)
        if source.count == count:
            return False
        renewed = Source(source.key, source.name, source.icon, count, source.is_failing, source.is_paused)
        item.setData(renewed, SourceRole)
        item.setData(_described(renewed), Qt.ItemDataRole.AccessibleTextRole)
        return True


def _lines(sources: Sources, now: datetime) -> list[_Line]:
    """Return the pane's lines from the top; a folder comes before what is in it."""
    lines: list[_Line] = []
    for key in SMART:
        view = view_of(key, now=now)
        assert view is not None
        lines.append(_Line(Source(key, view_name(view), key)))
    if sources.feeds or sources.folders:
        lines.append(_Line(Source("", QCoreApplication.translate("Sources", "Sources"), "")))
    for folder in sorted(sources.folders, key=lambda folder: folder.path.casefold()):
        above = folder.path.rpartition(" / ")[0]
        source = Source(f"folder:{folder.path}", folder.name, "folder")
        lines.append(_Line(source, f"folder:{above}" if above else ""))
    lines += (_Line(_feed_line(feed), f"folder:{feed.folder}" if feed.folder else "") for feed in sources.feeds)
    if sources.tags:
        lines.append(_Line(Source("", QCoreApplication.translate("Sources", "Tags"), "")))
    lines += (_Line(Source(f"tag:{tag.name}", tag.name, "tag", tag.unread)) for tag in sources.tags)
    return lines


def _feed_line(feed: Feed) -> Source:
    state = feed.health.state
    return Source(
        f"feed:{feed.id}",
        feed.title,
        "feed",
        feed.unread,
        is_failing=state in (HealthState.FAILING, HealthState.GONE),
        is_paused=state is HealthState.PAUSED,
    )


def _described(source: Source) -> str:
    parts = [source.name]
    if source.count:
        parts.append(QCoreApplication.translate("Sources", "%n unread", "", source.count))
    if source.is_failing:
        parts.append(QCoreApplication.translate("Sources", "failing"))
    return ", ".join(parts)
