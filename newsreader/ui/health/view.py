"""Feed health on screen: a line of summary, the table, the detail below it, and the keys."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.feed import FetchRecord, Remedy
from newsreader.model.health import FeedReport
from newsreader.model.ids import FeedId
from newsreader.ui.health.detail import KEYS, FeedDetail
from newsreader.ui.health.table import HealthModel, HealthTable
from newsreader.ui.health.words import summary_said
from newsreader.ui.icons import Icons
from newsreader.ui.keys import key_name, written
from newsreader.ui.tokens import Theme

ONLY_PROBLEMS = "o"
_REMEDY_OF = {key: remedy for remedy, key in KEYS.items()}
_STEPS = {"j": 1, "k": -1}
_HEIGHTS = (440, 280)


class HealthView(QFrame):
    """Shows reports. ``wanted`` carries a feed and a ``Remedy``, ``shown`` the feed whose requests are wanted.

    ``moved`` after another line, or none, is the current one.
    """

    wanted = Signal(object, object)
    shown = Signal(object)
    left = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._reports: tuple[FeedReport, ...] = ()
        self._now = datetime.min
        self._is_fresh = True
        self.setProperty("kind", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self)
        self._title.setProperty("kind", "display")
        self.summary = QLabel(self)
        self.summary.setProperty("kind", "muted")
        self.only_problems = QCheckBox(self)
        self.only_problems.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.only_problems.toggled.connect(lambda _: self._fill())
        self._leave = QPushButton(self)
        self._leave.setProperty("kind", "quiet")
        self._leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._leave.clicked.connect(self.left)
        self.model = HealthModel(theme, icons, self)
        self.table = HealthTable(self.model, theme, self._go_to, self)
        self.detail = FeedDetail(theme, self)
        self.detail.wanted.connect(self._want)
        self.empty = self._build_empty()
        self._build()
        self._say()

    @property
    def report(self) -> FeedReport | None:
        """The line that is the current one."""
        return self.model.report(self.table.currentIndex().row())

    def begin(self) -> None:
        """Be opened anew: where there are problems, the next reports are filtered to them."""
        self._is_fresh = True
        self.table.setFocus()

    def show_reports(self, reports: Sequence[FeedReport], now: datetime) -> None:
        """Show how feeds are doing, with the current one kept."""
        self._reports, self._now = tuple(reports), now
        if self._is_fresh:
            self._is_fresh = False
            self.only_problems.blockSignals(True)
            self.only_problems.setChecked(any(report.is_problem for report in reports))
            self.only_problems.blockSignals(False)
        self.summary.setText(summary_said(self._reports))
        self._fill()

    def show_history(self, feed: FeedId, history: Sequence[FetchRecord], now: datetime) -> None:
        """Show the last requests for a feed, if it still is the current one."""
        if self.report is not None and self.report.feed.id == feed:
            self.detail.show_history(history, now)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._theme = theme
        self.model.set_theme(theme)
        self._draw_empty()
        self._fill()

    def take(self, event: QKeyEvent) -> bool:
        """Act on a key that no widget took; False where it means nothing here."""
        name = key_name(event)
        pressed = self.window().focusWidget()
        if name == "Return" and isinstance(pressed, QPushButton) and self.isAncestorOf(pressed):
            pressed.click()
        elif name == "Return":
            if self.report is not None and self.report.remedies:
                self._want(self.report.remedies[0])
        elif name in _REMEDY_OF:
            self._want(_REMEDY_OF[name])
        elif name in _STEPS:
            self.table.step(_STEPS[name])
        elif name in ("Home", "End"):
            self.table.go_to(0 if name == "Home" else self.model.rowCount())
        elif name == ONLY_PROBLEMS:
            self.only_problems.toggle()
        else:
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.summary.setText(summary_said(self._reports))
            self._fill()
        super().changeEvent(event)

    # --- built

    def _build_empty(self) -> QWidget:
        page = QWidget(self)
        self._empty_mark = QLabel(page)
        self._empty_title = QLabel(page)
        self._empty_title.setProperty("kind", "title")
        self._empty_hint = QLabel(page)
        self._empty_hint.setProperty("kind", "muted")
        box = QVBoxLayout(page)
        box.addStretch(2)
        for label in (self._empty_mark, self._empty_title, self._empty_hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            box.addWidget(label)
        box.addStretch(3)
        self._draw_empty()
        return page

    def _build(self) -> None:
        space = self._theme.space
        top = QHBoxLayout()
        top.setContentsMargins(space.large, space.large, space.large, space.small)
        top.setSpacing(space.large)
        names = QVBoxLayout()
        names.setSpacing(space.hair)
        names.addWidget(self._title)
        names.addWidget(self.summary)
        top.addLayout(names, 1)
        top.addWidget(self.only_problems)
        top.addWidget(self._leave)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        table = QWidget(self)
        within = QVBoxLayout(table)
        within.setContentsMargins(space.medium, 0, 0, 0)
        within.addWidget(self.table)
        split.addWidget(table)
        split.addWidget(self.detail)
        split.setSizes(list(_HEIGHTS))
        split.setStretchFactor(0, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(split)
        self._pages.addWidget(self.empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(top)
        box.addWidget(self._pages, 1)

    def _draw_empty(self) -> None:
        size = QSize(40, 40)
        ratio = self.devicePixelRatioF()
        self._empty_mark.setPixmap(self._icons.pixmap("health", size.width(), self._theme.colours.good, ratio))

    # --- inside

    def _fill(self) -> None:
        """Show the lines that the filter lets through; the current one stays, or the one in its place."""
        before = self.report
        row = max(0, self.table.currentIndex().row())
        had_focus = self.table.hasFocus()
        shown = [report for report in self._reports if report.is_problem or not self.only_problems.isChecked()]
        self.model.show(shown, self._now)
        kept = self.model.row_of(before.feed.id) if before is not None else None
        self.table.go_to(row if kept is None else kept)
        self._pages.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._say_empty()
            self._go_to(-1)
        if had_focus:
            self.table.setFocus()

    def _go_to(self, row: int) -> None:
        report = self.model.report(row)
        self.detail.show_report(report, self._now)
        if report is not None:
            self.shown.emit(report.feed.id)
        self.moved.emit()

    def _want(self, remedy: Remedy) -> None:
        report = self.report
        if report is not None and (remedy is not Remedy.ADOPT or report.feed.health.moved_to):
            self.wanted.emit(report.feed, remedy)

    def _say(self) -> None:
        self._title.setText(self.tr("Feed health"))
        self.setAccessibleName(self._title.text())
        self.table.setAccessibleName(self.tr("Sources, the worst first"))
        key = written(ONLY_PROBLEMS)
        self.only_problems.setText(f"{self.tr('Only those in trouble')}   {key}")
        self.only_problems.setAccessibleName(self.tr("Only those in trouble"))
        self._leave.setText(f"{self.tr('Back')}   Esc")
        self._leave.setAccessibleName(self.tr("Back"))
        self._say_empty()

    def _say_empty(self) -> None:
        if self._reports:
            self._empty_title.setText(self.tr("All sources are well"))
            self._empty_hint.setText(self.tr("Press o to see them all, Esc to go back to the articles."))
        else:
            self._empty_title.setText(self.tr("No sources yet"))
            self._empty_hint.setText(self.tr("Press a to add a feed or a site."))
