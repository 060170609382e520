"""Deeds of the File menu. Refreshing, which stands there too, is a source's."""

from collections.abc import Callable

from newsreader.ui.parts import Parts
from newsreader.ui.settings_dialog import SettingsDialog


def file_deeds(parts: Parts) -> dict[str, Callable[[], object]]:
    """Return what each command does."""
    return {
        "add": parts.intake.add,
        "open_page": parts.intake.open_page,
        "import": parts.intake.import_file,
        "export": parts.intake.export_file,
        "settings": lambda: SettingsDialog(parts.settings, parts.look.theme, parts.window).open(),
        "quit": parts.window.close,
    }
