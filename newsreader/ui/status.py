"""The status line: what was done last, how far a refresh is, and Stop."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from newsreader.services.reports import Progress
from newsreader.ui.health.words import failing_said
from newsreader.ui.keys import written
from newsreader.ui.words import progress_said


class StatusLine(QStatusBar):
    """Speaks in one line at the bottom.

    ``stop_wanted`` when the reader presses Stop, ``health_wanted`` when the count of failing feeds is pressed.
    """

    stop_wanted = Signal()
    health_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._text = QLabel(self)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setProperty("kind", "small")
        self._text.setContentsMargins(8, 0, 8, 0)
        self._progress_text = QLabel(self)
        self._progress_text.setProperty("kind", "small")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._stop = QPushButton(self)
        self._stop.setProperty("kind", "quiet")
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stop.clicked.connect(self.stop_wanted)
        self._count = 0
        self.failing = QPushButton(self)
        self.failing.setProperty("kind", "warning")
        self.failing.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.failing.clicked.connect(self.health_wanted)
        self.addWidget(self._text, 1)
        for widget in (self._progress_text, self._bar, self._stop, self.failing):
            self.addPermanentWidget(widget)
            widget.hide()
        self.setFixedHeight(30)
        self._say()

    @property
    def text(self) -> str:
        """What stands at the left."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say one thing until another is said."""
        self._text.setText(text)

    def begin(self) -> None:
        """Show that a refresh has begun."""
        self._bar.setRange(0, 0)
        self._progress_text.setText(self.tr("Refreshing…"))
        for widget in (self._progress_text, self._bar, self._stop):
            widget.show()

    def progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.done)
        text = progress_said(progress)
        shown = self._progress_text.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 360)
        self._progress_text.setText(shown)

    def end(self) -> None:
        """Show that nothing is under way."""
        for widget in (self._progress_text, self._bar, self._stop):
            widget.hide()

    def show_failing(self, count: int) -> None:
        """Show how many feeds fail; nothing where none does."""
        self._count = count
        self.failing.setText(failing_said(count))
        self.failing.setAccessibleName(self.failing.text())
        self.failing.setVisible(count > 0)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self._stop.setText(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop refreshing"))
        self._bar.setAccessibleName(self.tr("Progress of the refresh"))
        self._text.setAccessibleName(self.tr("Status"))
        self.failing.setToolTip(f"{self.tr('What is wrong, and what helps')}  ({written('g f')})")
        self.show_failing(self._count)
