"""The look for Qt: palette, style sheet and fonts made of the tokens, and what follows the system's colours."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from newsreader.ui.sheet import sheet
from newsreader.ui.tokens import Colours, Scheme, Theme, make

__all__ = ["Colours", "Look", "Scheme", "Theme", "apply", "make", "page_font", "palette", "ui_font"]

_Role = QPalette.ColorRole
_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


class Look(QObject):
    """The application's look: holds the current ``theme`` and changes it by the setting and with the system.

    ``changed`` carries the new ``Theme`` after palette, font and style sheet have been set.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, scheme: str = "system", *, serif: bool = True) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme(scheme)
        self._serif = serif
        self._is_applying = False
        app.setStyle("fusion")
        self.theme = apply(app, scheme, serif=serif)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    def set_scheme(self, scheme: str) -> None:
        """Take ``system``, ``light``, ``dark`` or ``contrast``; no restart needed."""
        self._scheme = Scheme(scheme)
        self._renew()

    def set_serif(self, serif: bool) -> None:
        """Set the page in a serif or in a sans-serif face."""
        self._serif = serif
        self._renew()

    def _system_changed(self) -> None:
        if self._scheme in (Scheme.SYSTEM, Scheme.CONTRAST) and not self._is_applying:
            self._renew()

    def _renew(self) -> None:
        self._is_applying = True
        try:
            theme = apply(self._app, self._scheme, serif=self._serif)
        finally:
            self._is_applying = False
        if theme != self.theme:
            self.theme = theme
            self.changed.emit(theme)


def apply(app: QApplication, scheme: str, *, serif: bool = True) -> Theme:
    """Give the application the scheme's palette, font and style sheet; return the tokens used."""
    hints = app.styleHints()
    wanted = Scheme(scheme)
    colour_scheme = _SCHEMES.get(wanted, Qt.ColorScheme.Unknown)
    if colour_scheme == Qt.ColorScheme.Unknown:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(colour_scheme)
    is_dark = wanted == Scheme.DARK or (
        wanted in (Scheme.SYSTEM, Scheme.CONTRAST) and hints.colorScheme() == Qt.ColorScheme.Dark
    )
    accessibility = hints.accessibility()
    is_contrast = wanted == Scheme.CONTRAST or (
        wanted == Scheme.SYSTEM and accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
    )
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    theme = make(
        is_dark=is_dark,
        is_contrast=is_contrast,
        ui_family=system.family(),
        ui_pixels=max(13, system.pixelSize()),
        serif=serif,
    )
    app.setPalette(palette(theme))
    app.setFont(ui_font(theme, theme.type.body))
    app.setStyleSheet(sheet(theme))
    return theme


def ui_font(theme: Theme, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return an interface font of a size from the type scale."""
    font = QFont()
    font.setFamilies(list(theme.type.ui_families))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def page_font(theme: Theme, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a reading-pane font of a size from the type scale."""
    font = ui_font(theme, pixels, weight)
    font.setFamilies(list(theme.type.page_families))
    return font


def palette(theme: Theme) -> QPalette:
    """Return the palette made of a theme's colours."""
    colours = theme.colours
    answer = QPalette()
    roles = {
        _Role.Window: colours.window, _Role.WindowText: colours.text, _Role.Base: colours.base,
        _Role.AlternateBase: colours.panel, _Role.Text: colours.text, _Role.Button: colours.raised,
        _Role.ButtonText: colours.text, _Role.BrightText: colours.bad, _Role.Highlight: colours.accent,
        _Role.HighlightedText: colours.on_accent, _Role.Link: colours.link, _Role.LinkVisited: colours.link,
        _Role.ToolTipBase: colours.tip, _Role.ToolTipText: colours.tip_text, _Role.PlaceholderText: colours.muted,
        _Role.Light: colours.raised, _Role.Midlight: colours.line, _Role.Mid: colours.strong_line,
        _Role.Dark: colours.strong_line, _Role.Shadow: colours.strong_line, _Role.Accent: colours.accent,
    }  # fmt: skip
    for role, colour in roles.items():
        answer.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        answer.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.strong_line))
    answer.setColor(QPalette.ColorGroup.Inactive, _Role.Highlight, QColor(colours.selection_idle))
    answer.setColor(QPalette.ColorGroup.Inactive, _Role.HighlightedText, QColor(colours.text))
    return answer
