"""The table of feeds, the worst first."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from newsreader.model.feed import HealthState
from newsreader.model.health import FeedReport
from newsreader.ui.health.words import last_read_said, next_said, silence_said, trouble_said
from newsreader.ui.icons import Icons
from newsreader.ui.moving_keys import MovingKeys
from newsreader.ui.tokens import Theme

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    TITLE = 0
    TROUBLE = 1
    READ = 2
    SILENCE = 3
    NEXT = 4


_SHARES = {Column.TITLE: 34, Column.TROUBLE: 26, Column.READ: 13, Column.SILENCE: 16, Column.NEXT: 11}
"""Hundredths of the width."""


class HealthModel(QAbstractTableModel):
    """A line for each report, in the order given."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._reports: tuple[FeedReport, ...] = ()
        self._now = datetime.min

    def show(self, reports: Sequence[FeedReport], now: datetime) -> None:
        """Show these reports as they are at ``now``."""
        self.beginResetModel()
        self._reports, self._now = tuple(reports), now
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._theme = theme

    def report(self, row: int) -> FeedReport | None:
        """Return what stands in a line."""
        return self._reports[row] if 0 <= row < len(self._reports) else None

    def row_of(self, feed: int) -> int | None:
        """Return the line of a feed."""
        return next((at for at, report in enumerate(self._reports) if report.feed.id == feed), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._reports)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """Return what a column is called."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        say = QCoreApplication.translate
        return {
            Column.TITLE: say("Health", "Source"),
            Column.TROUBLE: say("Health", "State"),
            Column.READ: say("Health", "Last read"),
            Column.SILENCE: say("Health", "Newest article"),
            Column.NEXT: say("Health", "Asked next"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, mark, colour or description."""
        report = self.report(index.row())
        if report is None:
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(report, column)
            case Qt.ItemDataRole.DecorationRole if column is Column.TITLE:
                name, colour = self._mark(report)
                return self._icons.pixmap(name, 16, colour, 2.0)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._colour(report, column))
            case Qt.ItemDataRole.ToolTipRole:
                return report.feed.url if column is Column.TITLE else self._text(report, column)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.TITLE:
                return ", ".join(filter(None, (self._text(report, each) for each in Column)))
        return None

    def _text(self, report: FeedReport, column: Column) -> str:
        match column:
            case Column.TITLE:
                return report.feed.title
            case Column.TROUBLE:
                return trouble_said(report)
            case Column.READ:
                return last_read_said(report.feed, self._now)
            case Column.SILENCE:
                return silence_said(report)
            case Column.NEXT:
                return next_said(report.feed, self._now)

    def _mark(self, report: FeedReport) -> tuple[str, str]:
        colours = self._theme.colours
        state = report.feed.health.state
        if state is HealthState.PAUSED:
            return "paused", colours.muted
        if state is HealthState.GONE:
            return "gone", colours.bad
        if report.is_failing:
            return "warning", colours.bad
        if report.is_problem:
            return "warning", colours.star
        return ("read", colours.good) if state is HealthState.OK else ("more", colours.muted)

    def _colour(self, report: FeedReport, column: Column) -> str:
        colours = self._theme.colours
        if column is Column.TITLE:
            return colours.text
        if column is Column.TROUBLE and report.is_problem:
            return colours.bad if report.is_failing else colours.star
        return colours.text if column is Column.SILENCE and report.is_silent else colours.muted


class HealthTable(MovingKeys, QTableView):
    """Shows a ``HealthModel``, one line the current one. ``chosen`` is called with its row."""

    def __init__(
        self, model: HealthModel, theme: Theme, chosen: Callable[[int], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setProperty("kind", "lines")
        self._chosen = chosen
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(theme.type.body * 2.3))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.selectionModel().currentRowChanged.connect(lambda current, _: self._chosen(current.row()))

    def go_to(self, row: int) -> None:
        """Make a line the current one, the nearest there is."""
        last = self.model().rowCount() - 1
        if last >= 0:
            index = self.model().index(max(0, min(row, last)), 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go so many lines down, or up."""
        self.go_to(self.currentIndex().row() + by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, share in _SHARES.items():
            self.setColumnWidth(column, width * share // 100)
