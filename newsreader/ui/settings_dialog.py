"""The settings dialog, made from the table; every change acts at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.settings import CONTEXT, SECTIONS, SETTINGS, Setting, Settings
from newsreader.ui.tokens import Theme
from newsreader.ui.words import said_in


class SettingsDialog(QDialog):
    """One line for each setting, by sections."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._theme = theme
        self._says: list[Callable[[], None]] = []
        self._labels: list[QLabel] = []
        self.setMinimumWidth(460)
        space = theme.space
        box = QVBoxLayout(self)
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
        box.addSpacing(space.large)
        self._close = QPushButton(self)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self._say()

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
