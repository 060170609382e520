"""The lines that answer what is typed into the palette, the tag field and the folder field. Values in, values out."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from newsreader.app.commands import CONTEXT, Command
from newsreader.model.article import Enclosure
from newsreader.model.text import fold, nfc
from newsreader.ui.chooser import Choice
from newsreader.ui.keys import written
from newsreader.ui.matching import best
from newsreader.ui.pane.attached import kind_of, name_of
from newsreader.ui.pane.words import file_kind_said
from newsreader.ui.sources_model import SourcesModel
from newsreader.ui.words import said_in

MOST = 60


def palette_lines(text: str, commands: Iterable[Command], sources: SourcesModel) -> Sequence[Choice]:
    """Return actions, sources and tags for the palette; English names of actions are understood in every language."""
    lines = []
    for source in sources.in_order():
        detail = QCoreApplication.translate("Palette", "%n unread", "", source.count) if source.count else ""
        lines.append((source.name, Choice(source.name, f"view/{source.key}", detail, source.icon)))
    for command in commands:
        if command.id in ("palette", "back"):
            continue
        menu = said_in(CONTEXT, command.menu.value)
        keys = written(command.keys[0]) if command.keys else menu
        known_as = command.name if command.name == command.text else f"{command.name} {command.text}"
        lines.append((known_as, Choice(command.name, f"command/{command.id}", keys, command.icon or "more")))
    if not text.strip():
        lines.sort(key=lambda line: str(line[1].value).startswith("view/feed"))
    return best(text, lines, MOST)


def tag_lines(text: str, known: Sequence[str], on: Sequence[str]) -> Sequence[Choice]:
    """Return tags for the tag field: those on the article marked, and a new one for what is typed."""
    has = {fold(name) for name in on}
    every = [*on, *(name for name in known if fold(name) not in has)]
    off = QCoreApplication.translate("Palette", "take off")
    lines = [
        (name, Choice(name, (name, fold(name) in has), off if fold(name) in has else "", "tag", fold(name) in has))
        for name in every
    ]
    found = list(best(text, lines, MOST))
    typed = nfc(" ".join(text.split()))
    if typed and fold(typed) not in {fold(name) for name in every}:
        new = Choice(typed, (typed, False), QCoreApplication.translate("Palette", "new tag"), "add")
        found.insert(0 if not found else 1 if fold(found[0].text).startswith(fold(typed)) else 0, new)
    return found


def folder_lines(text: str, folders: Sequence[str]) -> Sequence[Choice]:
    """Return folders for the folder field, the top, and a new one for what is typed."""
    top = QCoreApplication.translate("Palette", "No folder")
    lines = [(top, Choice(top, "", "", "home")), *((path, Choice(path, path, "", "folder")) for path in folders)]
    found = list(best(text, lines, MOST))
    typed = nfc(" ".join(text.split()))
    if typed and fold(typed) not in {fold(path) for path in folders}:
        found.append(Choice(typed, typed, QCoreApplication.translate("Palette", "new folder"), "add"))
    return found


def file_lines(text: str, files: Sequence[Enclosure]) -> Sequence[Choice]:
    """Return the files that came with an article, each with what it is; the value is its address."""
    lines = [(name_of(file), Choice(name_of(file), file.url, file_kind_said(kind_of(file)), "link")) for file in files]
    return list(best(text, lines, MOST))


def typed_line(text: str) -> Sequence[Choice]:
    """Return what is typed as the one line, for a name."""
    typed = nfc(" ".join(text.split()))
    return (Choice(typed, typed, "", "note"),) if typed else ()
