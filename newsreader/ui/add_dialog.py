"""Add a feed or a site: an address or a name, a look at what is there, a choice where there are several."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.library import Library
from newsreader.app.tasks import Ticket
from newsreader.model.feed import Feed, FeedCandidate, Origin, SourceKind
from newsreader.model.urls import is_web_address
from newsreader.ui.candidate_list import CandidateList
from newsreader.ui.sentences import sentence_said
from newsreader.ui.tokens import Theme

if TYPE_CHECKING:
    from newsreader.services.discovery import Found

_PROBLEMS = 3
_RESTING_MS = 400
"""How long the keys rest on a newspaper of the catalogue before its server is asked for headlines."""
Organised = Callable[[Feed], object]


class AddDialog(QDialog):
    """Stays open until a feed is subscribed to or the reader gives up; never waits. ``added`` carries the feeds."""

    added = Signal(object)

    def __init__(
        self, library: Library, theme: Theme, folders: Sequence[str], parent: QWidget | None = None, address: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self._ticket: Ticket | None = None
        self._preview_ticket: Ticket | None = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESTING_MS)
        self._resting.timeout.connect(self._fetch_preview)
        self.setWindowTitle(self.tr("Add a feed or site"))
        self.setMinimumWidth(520)
        self._hint = QLabel(self.tr("The address of a site or of a feed, or the name of a newspaper"), self)
        self.address = QLineEdit(address or _pasted(), self)
        self.address.setAccessibleName(self._hint.text())
        self.address.setPlaceholderText("https://")
        self.address.selectAll()
        self.address.textEdited.connect(lambda _: self._begin_anew())
        self.choices = CandidateList(self)
        self.choices.itemChanged.connect(lambda _: self._show_buttons())
        self.choices.currentItemChanged.connect(lambda *_: self._show_preview())
        self.preview = QLabel(self)
        self.preview.setWordWrap(True)
        self.preview.setProperty("kind", "muted")
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setAccessibleName(self.tr("Latest headlines"))
        self.preview.hide()
        self.folder = QComboBox(self)
        self.folder.setEditable(True)
        self.folder.addItem("")
        self.folder.addItems(list(folders))
        self.folder.setAccessibleName(self.tr("Folder"))
        folder_field = self.folder.lineEdit()
        if folder_field is not None:
            folder_field.setPlaceholderText(self.tr("No folder"))
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.hide()
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Looking"))
        self._busy.hide()
        self._add = QPushButton(self.tr("Add"), self)
        self._add.setDefault(True)
        self._add.clicked.connect(self._go)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        for button in (self._add, self._cancel):
            button.setAccessibleName(button.text())
        self._build(theme)
        self._show_buttons()

    def _build(self, theme: Theme) -> None:
        space = theme.space
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._add)
        folder = QHBoxLayout()
        label = QLabel(self.tr("Folder"), self)
        label.setBuddy(self.folder)
        folder.addWidget(label)
        folder.addWidget(self.folder, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(space.wide, space.wide, space.wide, space.large)
        box.setSpacing(space.small)
        box.addWidget(self._hint)
        box.addWidget(self.address)
        box.addWidget(self._busy)
        box.addWidget(self._said)
        box.addWidget(self.choices)
        box.addWidget(self.preview)
        box.addLayout(folder)
        box.addSpacing(space.medium)
        box.addLayout(buttons)

    def reject(self) -> None:
        """Give up, and want no answer any more."""
        for ticket in (self._ticket, self._preview_ticket):
            if ticket is not None:
                ticket.cancel()
        super().reject()

    def _begin_anew(self) -> None:
        self._resting.stop()
        self.choices.withdraw()
        self.preview.hide()
        self._said.hide()
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_choosing = not self.choices.isHidden()
        is_ready = bool(self.choices.ticked()) if is_choosing else bool(self.address.text().strip())
        self._add.setEnabled(is_ready and self._busy.isHidden())

    def _go(self) -> None:
        if not self.choices.isHidden():
            self._subscribe(self.choices.ticked())
            return
        text = self.address.text().strip()
        self._set_busy(True)
        self._ticket = self._library.fetch(
            lambda newsroom: newsroom.discovery.look_at(text), self._found, failed=self._failed, key="add.look"
        )

    def _found(self, found: "Found") -> None:
        self._set_busy(False)
        candidates = found.candidates
        if not candidates:
            self._tell("\n".join(map(sentence_said, found.problems)), is_bad=True)
            return
        self._tell("\n".join(self._summary(found)))
        self.choices.offer(candidates, tick_all=found.is_list)
        self.choices.setFocus()
        self._show_buttons()
        self._show_preview()

    def _summary(self, found: "Found") -> list[str]:
        candidates, problems = found.candidates, found.problems
        if candidates[0].origin is Origin.CATALOGUE:
            known = [self.tr("%n more are subscribed to already.", "", len(problems))] if problems else []
            return [self.tr("The catalogue has %n sources. Tick those that you want.", "", len(candidates)), *known]
        if found.is_list:
            lines = [self.tr("%n sources found. Untick those that you do not want.", "", len(candidates))]
        elif candidates[0].origin is Origin.INSTEAD:
            lines = [self._said_instead(candidates)]
        elif len(candidates) > 1:
            lines = [self.tr("This site offers %n feeds. Tick those that you want.", "", len(candidates))]
        elif candidates[0].kind is SourceKind.SITEMAP:
            lines = [self.tr("This is a sitemap; its articles can be followed.")]
        else:
            lines = [self.tr("This is what it has to offer. Press Enter to subscribe.")]
        lines += map(sentence_said, problems[:_PROBLEMS])
        if len(problems) > _PROBLEMS:
            lines.append(self.tr("%n more addresses lead nowhere.", "", len(problems) - _PROBLEMS))
        return lines

    def _said_instead(self, candidates: Sequence[FeedCandidate]) -> str:
        if len(candidates) > 1:
            return self.tr("This site has no feed, but it can be followed in these ways. Tick what you want.")
        if candidates[0].kind is SourceKind.SITEMAP:
            return self.tr("This site has no feed, but the articles of its sitemap can be followed.")
        return self.tr("This page has no feed, but its headlines can be followed.")

    def _show_preview(self) -> None:
        self._resting.stop()
        candidate = self.choices.current()
        self._write_preview(_listed(candidate) if candidate is not None else "")
        if candidate is not None and candidate.origin is Origin.CATALOGUE and not candidate.headlines:
            self._resting.start()

    def _write_preview(self, text: str) -> None:
        self.preview.setText(text)
        self.preview.setVisible(bool(text))
        self.adjustSize()

    def _fetch_preview(self) -> None:
        """Ask a newspaper of the catalogue what it holds now."""
        candidate = self.choices.current()
        if candidate is None:
            return

        def seen(renewed: FeedCandidate) -> None:
            self.choices.renew(renewed)
            if self.choices.current() == renewed:
                self._write_preview(_listed(renewed))

        def failed(error: BaseException) -> None:
            if self.choices.current() == candidate:
                self._write_preview(sentence_said(str(error)))

        self._preview_ticket = self._library.fetch(
            lambda newsroom: newsroom.discovery.preview(candidate), seen, failed=failed, key="add.preview"
        )

    def _subscribe(self, candidates: Sequence[FeedCandidate]) -> None:
        self._set_busy(True)
        folder = self.folder.currentText().strip() or None
        self._ticket = self._library.fetch(
            lambda newsroom: newsroom.subscribe.add_candidates(candidates, folder=folder),
            self._subscribed,
            failed=self._failed,
            key="add.look",
        )

    def _subscribed(self, feeds: tuple[Feed, ...]) -> None:
        self.added.emit(feeds)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self._tell(sentence_said(str(error)), is_bad=True)
        self.address.setFocus()
        self.address.selectAll()

    def _tell(self, text: str, *, is_bad: bool = False) -> None:
        self._said.setProperty("kind", "bad" if is_bad else "muted")
        self._said.style().polish(self._said)
        self._said.setText(text)
        self._said.show()

    def _set_busy(self, is_busy: bool) -> None:
        self._busy.setVisible(is_busy)
        if is_busy:
            self._said.hide()
        self._show_buttons()


def _pasted() -> str:
    """Return the address that the clipboard holds, if it is one."""
    text = QGuiApplication.clipboard().text().strip()
    return text if is_web_address(text) and len(text) < 500 else ""


def _listed(candidate: FeedCandidate) -> str:
    return "\n".join(f"· {title}" for title in candidate.headlines)
