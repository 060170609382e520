"""The sources that were found, to tick: what each is and how much it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from newsreader.model.feed import FeedCandidate, Origin, SourceKind
from newsreader.model.urls import host_of

_CandidateRole = Qt.ItemDataRole.UserRole + 1
_ROWS = 8


class CandidateList(QListWidget):
    """As high as its lines, up to eight; hidden while there is nothing to choose of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Feeds found"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def offer(self, candidates: Sequence[FeedCandidate], *, tick_all: bool) -> None:
        """Show candidates; ticked are all, or the first."""
        self.clear()
        for candidate in candidates:
            item = QListWidgetItem()
            self._write(item, candidate)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_wanted = tick_all or candidate is candidates[0]
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
            self.addItem(item)
        row = self.sizeHintForRow(0) + 2
        self.setFixedHeight(min(max(len(candidates), 1), _ROWS) * row + 2 * self.frameWidth() + 4)
        self.show()
        self.setCurrentRow(0)

    def withdraw(self) -> None:
        """Offer nothing any more."""
        self.hide()
        self.clear()

    def current(self) -> FeedCandidate | None:
        """Return the candidate that the keys are on."""
        item = self.currentItem()
        return _candidate(item) if item is not None and not self.isHidden() else None

    def ticked(self) -> tuple[FeedCandidate, ...]:
        """Return what is ticked, in its order."""
        items = [self.item(at) for at in range(self.count())]
        return tuple(_candidate(item) for item in items if item.checkState() == Qt.CheckState.Checked)

    def renew(self, candidate: FeedCandidate) -> None:
        """Show what has become known of a candidate that is offered."""
        for item in (self.item(at) for at in range(self.count())):
            if _candidate(item).url == candidate.url:
                self._write(item, candidate)

    def _write(self, item: QListWidgetItem, candidate: FeedCandidate) -> None:
        item.setData(_CandidateRole, candidate)
        item.setText(" · ".join(self._parts(candidate)))
        item.setToolTip(candidate.url)

    def _parts(self, candidate: FeedCandidate) -> list[str]:
        parts = [candidate.title]
        if candidate.origin is Origin.CATALOGUE:
            parts += [host_of(candidate.site_url or candidate.url), " / ".join(candidate.folder)]
        if candidate.origin is not Origin.CATALOGUE or candidate.headlines:
            parts.append(self._amount(candidate))
        if candidate.latest is not None:
            latest = QDateTime.fromSecsSinceEpoch(int(candidate.latest.timestamp()))
            parts.append(QLocale().toString(latest.date(), QLocale.FormatType.ShortFormat))
        return parts

    def _amount(self, candidate: FeedCandidate) -> str:
        count = candidate.articles
        match candidate.kind:
            case SourceKind.PAGE:
                return self.tr("page, %n headlines", "", count)
            case SourceKind.SITEMAP:
                name = candidate.url.rpartition("/")[2]
                return self.tr("sitemap {name}, %n articles", "", count).format(name=name)
        return self.tr("%n articles", "", count)


def _candidate(item: QListWidgetItem) -> FeedCandidate:
    found = item.data(_CandidateRole)
    assert isinstance(found, FeedCandidate)
    return found
