"""Deeds of the View and Help menus: how the window looks, and what there is to know about it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from newsreader import __version__
from newsreader.ui.key_sheet import KeySheet
from newsreader.ui.parts import Parts


class ViewDeeds(QObject):
    """Changes the look and opens the sheets. ``run`` does another command, for the key sheet."""

    def __init__(self, parts: Parts, run: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._run = run

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "sources": self._switch_sources,
            "full_screen": self._switch_full_screen,
            "larger": lambda: self._set_text_size(self._parts.settings.number("look.text_size") + 1),
            "smaller": lambda: self._set_text_size(self._parts.settings.number("look.text_size") - 1),
            "normal_size": lambda: self._set_text_size(0),
            "theme": self._switch_theme,
            "keys": self._show_keys,
            "about": self._show_about,
        }

    def _switch_sources(self) -> None:
        self._parts.window.set_sources_shown(not self._parts.sources_view.isVisible())

    def _switch_full_screen(self) -> None:
        window = self._parts.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _set_text_size(self, step: int) -> None:
        taken = self._parts.pane.set_text_size(step)
        self._parts.settings.set("look.text_size", taken)

    def _switch_theme(self) -> None:
        self._parts.settings.set("look.theme", "light" if self._parts.look.theme.is_dark else "dark")

    def _show_keys(self) -> None:
        sheet = KeySheet(self._parts.look.theme, self._parts.window)
        sheet.chosen.connect(self._run)
        sheet.open()

    def _show_about(self) -> None:
        box = QMessageBox(self._parts.window)
        box.setText(f"Newsreader {__version__}")
        box.setInformativeText(
            self.tr("A desktop newsroom reader that keeps what was published.\n\nProfile: {path}").format(
                path=self._parts.profile.root
            )
        )
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(close)
        box.finished.connect(box.deleteLater)
        box.open()
