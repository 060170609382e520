"""The interface's language: which one is meant, and its texts installed, at start or while the window is open."""

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from newsreader.model.resources import resource

LOCALES = {"vi": "vi_VN", "en": "en_GB"}


def meant(setting: str) -> str:
    """Return ``vi`` or ``en`` for a setting; ``system`` is Vietnamese where the system's language is."""
    if setting in LOCALES:
        return setting
    return "vi" if QLocale.system().language() == QLocale.Language.Vietnamese else "en"


class Translation(QObject):
    """Holds the translators installed: of Qt's own dialogs and menus, then of ours.

    Widgets say everything anew when Qt tells them of the change.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = ""

    def set_language(self, setting: str) -> None:
        """Speak the language that a setting means; numbers and dates follow."""
        language = meant(setting)
        if language == self.language:
            return
        self.language = language
        if setting == "system" and QLocale.system().language() == QLocale(LOCALES[language]).language():
            QLocale.setDefault(QLocale.system())
        else:
            QLocale.setDefault(QLocale(LOCALES[language]))
        earlier, self._translators = self._translators, []
        for translator in earlier:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        for catalogue in ("qt", "newsreader"):
            translator = QTranslator(self)
            if translator.load(str(resource("translations", f"{catalogue}_{language}.qm"))):
                self._app.installTranslator(translator)
                self._translators.append(translator)
