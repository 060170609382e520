"""The part below the table: what is wrong with one feed, its last requests, and a button for each remedy."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.feed import FetchRecord, HealthState, Remedy
from newsreader.model.health import FeedReport
from newsreader.ui.health.words import answer_said, answer_size_said, reason_said, remedy_said
from newsreader.ui.keys import written
from newsreader.ui.tokens import Theme
from newsreader.ui.when import said

KEYS = {
    Remedy.RETRY: "r",
    Remedy.ADOPT: "a",
    Remedy.LOOK_AGAIN: "f",
    Remedy.RESUME: "p",
    Remedy.ACCESS: "i",
    Remedy.UNSUBSCRIBE: "u",
}
_ACROSS = 2
_LEFT_WIDTH = 440
_NUMBERS = (2, 3, 4)
"""Columns of the requests that hold numbers, whose ends stand below each other."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FeedDetail(QFrame):
    """Shows one report. ``wanted`` carries a ``Remedy``; ``RESUME`` pauses a feed that is not paused."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: FeedReport | None = None
        self._history: Sequence[FetchRecord] = ()
        self._now = datetime.min
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self)
        self.title.setProperty("kind", "title")
        self.address = QLabel(self)
        self.address.setProperty("kind", "small")
        self.reason = QLabel(self)
        self.reason.setWordWrap(True)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for label in (self.title, self.address, self.reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = {remedy: self._button(remedy) for remedy in KEYS}
        self.requests = QTreeWidget(self)
        self.requests.setColumnCount(5)
        self.requests.setRootIsDecorated(False)
        self.requests.setUniformRowHeights(True)
        self.requests.setFrameShape(QFrame.Shape.NoFrame)
        self.requests.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.requests.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.requests.header().setStretchLastSection(False)
        self.requests.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.requests.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._build(theme)
        self._say()

    def show_report(self, report: FeedReport | None, now: datetime) -> None:
        """Show another report; its requests come by themselves."""
        if report is None or self._report is None or report.feed.id != self._report.feed.id:
            self.show_history((), now)
        self._report, self._now = report, now
        self.setVisible(report is not None)
        if report is not None:
            self.title.setText(report.feed.title)
            self.address.setText(report.feed.url)
            self.reason.setText(reason_said(report))
            self._arrange(report)

    def show_history(self, history: Sequence[FetchRecord], now: datetime) -> None:
        """Show the last requests, the newest first."""
        self._history, self._now = history, now
        self.requests.clear()
        for record in history:
            cells = (
                said(record.at, now),
                answer_said(record),
                f"{record.ms} ms",
                answer_size_said(record),
                str(record.new_articles) if record.new_articles else "",
            )
            line = QTreeWidgetItem(self.requests, list(cells))
            line.setToolTip(1, cells[1])
            for at in _NUMBERS:
                line.setTextAlignment(at, _RIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _button(self, remedy: Remedy) -> QPushButton:
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.wanted.emit(remedy))
        return button

    def _build(self, theme: Theme) -> None:
        space = theme.space
        self._grid = QGridLayout()
        self._grid.setSpacing(space.small)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1)
        left = QVBoxLayout()
        left.setSpacing(space.tiny)
        left.addWidget(self.title)
        left.addWidget(self.address)
        left.addSpacing(space.small)
        left.addWidget(self.reason, 1)
        left.addSpacing(space.small)
        left.addLayout(self._grid)
        words = QWidget(self)
        words.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        words.setMaximumWidth(_LEFT_WIDTH)
        box = QHBoxLayout(self)
        box.setContentsMargins(space.large, space.medium, space.large, space.large)
        box.setSpacing(space.wide)
        box.addWidget(words, 2)
        box.addWidget(self.requests, 3)

    def _arrange(self, report: FeedReport) -> None:
        """Put what helps first, the best as the primary button; what makes no sense is hidden."""
        health = report.feed.health
        order = [*report.remedies, *(remedy for remedy in KEYS if remedy not in report.remedies)]
        hidden = set() if health.moved_to else {Remedy.ADOPT}
        shown = [remedy for remedy in order if remedy not in hidden]
        best = report.remedies[0] if report.remedies else None
        for remedy, button in self.buttons.items():
            self._grid.removeWidget(button)
            button.setVisible(remedy in shown)
            button.setToolTip("")
            button.setProperty("kind", "primary" if remedy is best else "")
            button.style().unpolish(button)
            button.style().polish(button)
            self._name(button, remedy)
        for at, remedy in enumerate(shown):
            self._grid.addWidget(self.buttons[remedy], at // _ACROSS, at % _ACROSS)
        if best is not None:
            self.buttons[best].setToolTip(written("Return"))

    def _name(self, button: QPushButton, remedy: Remedy) -> None:
        name = remedy_said(remedy)
        if remedy is Remedy.RESUME and self._report and self._report.feed.health.state is not HealthState.PAUSED:
            name = self.tr("Pause")
        button.setText(f"{name}   {written(KEYS[remedy])}")
        button.setAccessibleName(name)

    def _say(self) -> None:
        self.requests.setHeaderLabels(
            [self.tr("Asked"), self.tr("Answer"), self.tr("Took"), self.tr("Size"), self.tr("New")]
        )
        for at in _NUMBERS:
            self.requests.headerItem().setTextAlignment(at, _RIGHT)
        self.requests.setAccessibleName(self.tr("The last requests"))
        for remedy, button in self.buttons.items():
            self._name(button, remedy)
        self.show_history(self._history, self._now)
        if self._report is not None:
            self.show_report(self._report, self._now)
