"""The settings dialog, made from the table; every change acts at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.settings import CONTEXT, SECTIONS, SETTINGS, Setting, Settings
from newsreader.ui.tokens import Theme
from newsreader.ui.words import said_in

_WIDTH = 460
_TALLEST = 0.9
"""Of the screen's height."""


class SettingsDialog(QDialog):
    """One line for each setting, by sections."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._theme = theme
        self._says: list[Callable[[], None]] = []
        self._labels: list[QLabel] = []
        self.setMinimumWidth(_WIDTH)
        space = theme.space
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, space.large)
        whole.setSpacing(0)
        self._inside = QWidget(self)
        box = QVBoxLayout(self._inside)
        box.setContentsMargins(space.wide, space.large, space.wide, space.large)
        box.setSpacing(space.small)
        for section, title in SECTIONS.items():
            box.addSpacing(space.small)
            box.addWidget(self._heading(title))
            form = QFormLayout()
            form.setHorizontalSpacing(space.wide)
            form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            form.setVerticalSpacing(space.small)
            for setting in SETTINGS:
                if setting.section == section:
                    self._add_line(form, setting)
            box.addLayout(form)
        box.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        whole.addWidget(self._scroll, 1)
        self._close = QPushButton(self)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(space.wide, space.medium, space.wide, 0)
        foot.addStretch(1)
        foot.addWidget(self._close)
        whole.addLayout(foot)
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the lines are, or as the screen lets it; on a small one they can be scrolled."""
        foot = self._close.sizeHint().height() + self._theme.space.medium + self._theme.space.large
        wanted = self._inside.heightForWidth(self.width()) + foot
        self.resize(self.width(), min(wanted, int(self.screen().availableGeometry().height() * _TALLEST)))
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the lines, not change what it passes over."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", "title")
        self._says.append(lambda: label.setText(said_in(CONTEXT, text)))
        return label

    def _add_line(self, form: QFormLayout, setting: Setting) -> None:
        if setting.choices:
            control: QWidget = self._combo(setting)
        elif isinstance(setting.default, bool):
            control = self._tick(setting)
        else:
            control = self._number(setting)
        control.setObjectName(setting.key)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)
        self._says.append(lambda: control.setAccessibleName(setting.name))
        if isinstance(control, QCheckBox):
            form.addRow(control)
        else:
            label = QLabel(self)
            label.setBuddy(control)
            self._labels.append(label)
            self._says.append(lambda: label.setText(setting.name))
            form.addRow(label, control)
        if setting.hint:
            hint = QLabel(self)
            hint.setProperty("kind", "small")
            hint.setWordWrap(True)
            self._says.append(lambda: hint.setText(said_in(CONTEXT, setting.hint)))
            form.addRow(hint)

    def _combo(self, setting: Setting) -> QComboBox:
        combo = QComboBox(self)
        for value, _ in setting.choices:
            combo.addItem("", value)
        combo.setCurrentIndex(combo.findData(self._settings.value(setting.key)))
        combo.activated.connect(lambda at: self._settings.set(setting.key, combo.itemData(at)))

        def say() -> None:
            for at, (_, text) in enumerate(setting.choices):
                combo.setItemText(at, said_in(CONTEXT, text))

        self._says.append(say)
        return combo

    def _tick(self, setting: Setting) -> QCheckBox:
        tick = QCheckBox(self)
        tick.setChecked(self._settings.is_on(setting.key))
        tick.toggled.connect(lambda is_on: self._settings.set(setting.key, is_on))
        self._says.append(lambda: tick.setText(setting.name))
        return tick

    def _number(self, setting: Setting) -> QSpinBox:
        number = QSpinBox(self)
        number.lineEdit().setTextMargins(self._theme.space.tiny, 0, 0, 0)
        number.setRange(setting.low, setting.high)
        number.setValue(self._settings.number(setting.key))
        number.valueChanged.connect(lambda value: self._settings.set(setting.key, value))
        return number

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self._close.text())
        for say in self._says:
            say()
        widest = max((label.sizeHint().width() for label in self._labels), default=0)
        for label in self._labels:
            label.setMinimumWidth(widest)
