"""The settings of one source: how often it is asked, what is fetched of it, and how its server is asked."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.library import Library
from newsreader.model.feed import Access, Feed, HealthState
from newsreader.services.access import COOKIES, PASSWORD, AccessChange, header_of, secret_headers
from newsreader.ui.sentences import sentence_said
from newsreader.ui.tokens import Theme

if TYPE_CHECKING:
    from newsreader.services.newsroom import Newsroom

KEPT = "••••••"
"""Stands for a secret that the keyring holds and that is not shown."""
INTERVALS = (0, 15, 30, 60, 120, 240, 720, 1440)
"""Minutes; 0 is the source's own rhythm."""
_HEADER_LINES = 3


class SourceSettings(QDialog):
    """Changes nothing before Save, and then all or nothing. ``saved`` carries the feed as it is now."""

    saved = Signal(object)

    def __init__(
        self, library: Library, theme: Theme, feed: Feed, parent: QWidget | None = None, *, at_access: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self._feed = feed
        self.setWindowTitle(self.tr("Settings of {feed}").format(feed=feed.title))
        self.setMinimumWidth(560)
        self.interval = self._build_interval()
        self.full_text = self._tick(self.tr("Fetch full texts"), feed.fetch_full_text)
        self.pictures = self._tick(self.tr("Fetch pictures"), feed.fetch_pictures)
        self.in_all = self._tick(self.tr("Show in All, Unread and Today"), feed.is_in_all)
        self.paused = self._tick(self.tr("Paused"), feed.health.state is HealthState.PAUSED)
        access = feed.access
        self.login = QLineEdit(access.login or "", self)
        self.password = self._secret(PASSWORD)
        self.user_agent = QLineEdit(access.user_agent or "", self)
        self.user_agent.setPlaceholderText(self.tr("As the program itself"))
        self.headers = QPlainTextEdit("\n".join(_header_lines(access)), self)
        self.headers.setPlaceholderText("Accept-Language: vi")
        self.headers.setTabChangesFocus(True)
        self.headers.setFixedHeight(self.headers.fontMetrics().lineSpacing() * _HEADER_LINES + 3 * theme.space.small)
        self.cookies = self._secret(COOKIES)
        self._said = QLabel(self)
        self._said.setProperty("kind", "bad")
        self._said.setWordWrap(True)
        self._said.hide()
        self._save = QPushButton(self.tr("Save"), self)
        self._save.setDefault(True)
        self._save.clicked.connect(self._go)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        for button in (self._save, self._cancel):
            button.setAccessibleName(button.text())
        self._build(theme)
        (self.login if at_access else self.interval).setFocus()

    @property
    def told(self) -> str:
        """What stands in the way of saving, empty while nothing does."""
        return self._said.text()

    # --- built

    def _build_interval(self) -> QComboBox:
        said = {0: self.tr("By its own rhythm"), 1440: self.tr("Once a day")}
        combo = QComboBox(self)
        own = self._feed.interval_minutes or 0
        for minutes in sorted({*INTERVALS, own}):
            if minutes in said:
                text = said[minutes]
            elif minutes % 60 == 0:
                hours = minutes // 60
                text = self.tr("Every %n hours", "", hours)
            else:
                text = self.tr("Every %n minutes", "", minutes)
            combo.addItem(text, minutes)
        combo.setCurrentIndex(combo.findData(own))
        return combo

    def _tick(self, text: str, is_on: bool) -> QCheckBox:
        tick = QCheckBox(text, self)
        tick.setAccessibleName(text)
        tick.setChecked(is_on)
        return tick

    def _secret(self, name: str) -> QLineEdit:
        """Return a field that shows no secret; while it is not touched, the keyring's stays."""
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        if name in self._feed.access.secrets:
            field.setText(KEPT)
        return field

    def _build(self, theme: Theme) -> None:
        space = theme.space
        form = QFormLayout()
        form.setHorizontalSpacing(space.wide)
        form.setVerticalSpacing(space.small)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_row(form, self.tr("Asked"), self.interval)
        for tick in (self.full_text, self.pictures, self.in_all, self.paused):
            form.addRow("", tick)
        access = QLabel(self.tr("How its server is asked"), self)
        access.setProperty("kind", "title")
        access.setContentsMargins(0, space.medium, 0, 0)
        form.addRow(access)
        self._add_row(form, self.tr("Name"), self.login)
        self._add_row(form, self.tr("Password"), self.password)
        self._add_row(form, self.tr("User agent"), self.user_agent)
        self._add_row(form, self.tr("Headers"), self.headers)
        self._add_row(form, self.tr("Cookies"), self.cookies)
        hint = QLabel(self.tr("Password, cookies and tokens go to the system’s keyring, never to the archive."), self)
        hint.setProperty("kind", "small")
        hint.setWordWrap(True)
        form.addRow("", hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self._said, 1)
        buttons.addStretch(0)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        box = QVBoxLayout(self)
        box.setContentsMargins(space.wide, space.wide, space.wide, space.large)
        box.setSpacing(space.medium)
        box.addLayout(form)
        box.addLayout(buttons)

    def _add_row(self, form: QFormLayout, name: str, field: QWidget) -> None:
        label = QLabel(name, self)
        label.setBuddy(field)
        field.setAccessibleName(name)
        form.addRow(label, field)

    # --- saved

    def _go(self) -> None:
        headers = self._headers()
        if headers is None:
            return
        change = AccessChange(
            user_agent=self.user_agent.text(),
            headers=headers,
            login=self.login.text().strip(),
            password=_typed(self.password),
            cookies=_typed(self.cookies),
        )
        self._save.setEnabled(False)
        self._library.fetch(self._job(change), self._done, failed=self._failed)

    def _headers(self) -> tuple[tuple[str, str], ...] | None:
        """Return the headers as typed and those taken away; None, with a word why, where a line is no header."""
        typed: dict[str, str] = {}
        for line in filter(str.strip, self.headers.toPlainText().splitlines()):
            header = header_of(line)
            if header is None:
                self._tell(self.tr("“{line}” is no header; write Name: value").format(line=line.strip()))
                self.headers.setFocus()
                return None
            typed[header[0]] = header[1]
        access = self._feed.access
        before = (*(name for name, _ in access.headers), *secret_headers(access))
        kept = {name.lower() for name in typed}
        gone = {name: "" for name in before if name.lower() not in kept}
        return tuple((name, value) for name, value in {**typed, **gone}.items() if value != KEPT)

    def _job(self, change: AccessChange) -> "Callable[[Newsroom], Feed]":
        feed, interval = self._feed, int(self.interval.currentData())
        is_new = interval != (feed.interval_minutes or 0)
        ticks = (self.full_text, self.pictures, self.in_all, self.paused)
        full_text, pictures, in_all, paused = (tick.isChecked() for tick in ticks)

        def work(newsroom: "Newsroom") -> Feed:
            # Access first: it is what can fail, and then nothing is changed.
            newsroom.health.change_access(feed.id, change)
            return newsroom.organise.set_feed_options(
                feed.id,
                fetch_full_text=full_text,
                fetch_pictures=pictures,
                is_in_all=in_all,
                is_paused=paused,
                interval_minutes=interval if is_new else None,
            )

        return work

    def _done(self, feed: Feed) -> None:
        self.saved.emit(feed)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._save.setEnabled(True)
        self._tell(sentence_said(str(error)))

    def _tell(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()


def _typed(field: QLineEdit) -> str | None:
    """Return a secret as typed; None where the field was left as it was."""
    return None if field.text() == KEPT else field.text()


def _header_lines(access: Access) -> list[str]:
    return [
        *(f"{name}: {value}" for name, value in access.headers),
        *(f"{name}: {KEPT}" for name in secret_headers(access)),
    ]
