"""Bring the translations up to date: read the texts from the sources, then make the files that the program loads.

Texts are found in the syntax tree, as lupdate misses plurals in Python (PySide6 6.11): a number that is an attribute
or a call drops the text, a plain name drops its plural. Fails when a text has no translation. English needs one only
for its plurals.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LRELEASE = Path(sys.executable).with_name("pyside6-lrelease")
FORMS = {"vi": 1, "en": 2}
LOCALES = {"vi": "vi_VN", "en": "en_GB"}
WITH_CONTEXT = {"translate", "say", "_say", "to_say"}
"""Names under which the sources call ``QCoreApplication.translate`` and mark texts of tables."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text to translate. ``comment`` tells texts apart that are the same in English."""

    context: str
    source: str
    comment: str = ""
    is_plural: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What a translation is looked up by."""
        return self.context, self.source, self.comment


class _Finder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: list[Text] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        name = (
            function.attr
            if isinstance(function, ast.Attribute)
            else function.id
            if isinstance(function, ast.Name)
            else ""
        )
        texts = [argument.value if isinstance(argument, ast.Constant) else None for argument in node.args]
        if name == "tr" and texts and isinstance(texts[0], str) and self._classes:
            comment = texts[1] if len(texts) > 1 else ""
            self.found.append(Text(self._classes[-1], texts[0], str(comment or ""), len(texts) > 2))
        elif name in WITH_CONTEXT and len(texts) > 1 and isinstance(texts[0], str) and isinstance(texts[1], str):
            comment = texts[2] if len(texts) > 2 else ""
            self.found.append(Text(texts[0], texts[1], str(comment or ""), len(texts) > 3))
        self.generic_visit(node)


def texts() -> list[Text]:
    """Return every text of the window, by context and source."""
    found: dict[tuple[str, str, str], Text] = {}
    for room in ("app", "ui"):
        for path in sorted((ROOT / "newsreader" / room).rglob("*.py")):
            finder = _Finder()
            finder.visit(ast.parse(path.read_text(encoding="utf-8")))
            for text in finder.found:
                found.setdefault(text.key, text)
    return sorted(found.values(), key=lambda text: text.key)


def known(catalogue: Path) -> dict[tuple[str, str, str], list[str]]:
    """Return the translations that a catalogue holds, a list of plural forms each."""
    if not catalogue.exists():
        return {}
    answer = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or "")
            answer[key] = forms
    return answer


def write(
    catalogue: Path, language: str, wanted: list[Text], translations: dict[tuple[str, str, str], list[str]]
) -> None:
    """Write a catalogue (Qt's .ts) of the texts wanted."""
    root = ElementTree.Element("TS", version="2.1", language=LOCALES[language], sourcelanguage="en_GB")
    contexts: dict[str, ElementTree.Element] = {}
    for text in wanted:
        context = contexts.get(text.context)
        if context is None:
            context = contexts[text.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = text.context
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if text.is_plural else {})
        ElementTree.SubElement(message, "source").text = text.source
        if text.comment:
            ElementTree.SubElement(message, "comment").text = text.comment
        translation = ElementTree.SubElement(message, "translation")
        forms = translations.get(text.key, [])
        count = FORMS[language] if text.is_plural else 1
        if len(forms) != count or not all(forms):
            translation.set("type", "unfinished")
            forms = (forms + [""] * count)[:count]
        if text.is_plural:
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def missing(language: str, folder: Path = FOLDER) -> Iterator[str]:
    """Yield a line for each text that a language's catalogue does not translate."""
    translations = known(folder / f"newsreader_{language}.ts")
    for text in wanted_by(language):
        forms = translations.get(text.key, [])
        if len(forms) != (FORMS[language] if text.is_plural else 1) or not all(forms):
            yield f"newsreader_{language}.ts: {text.context}: {text.source}"


def wanted_by(language: str) -> list[Text]:
    """Return the texts that a language must translate: all, or for English those with a plural."""
    return [text for text in texts() if language != "en" or text.is_plural]


def release(catalogue: Path) -> None:
    """Make the .qm of a catalogue.

    Not with -compress: the table of contexts it adds ends without a mark (Qt 6.11), and Qt reads on beyond the file.
    """
    subprocess.run([LRELEASE, "-silent", catalogue, "-qm", catalogue.with_suffix(".qm")], check=True)


def main() -> int:
    """Update, check and release both languages; return the exit status."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    for language in LOCALES:
        catalogue = FOLDER / f"newsreader_{language}.ts"
        write(catalogue, language, wanted_by(language), known(catalogue))
        release(catalogue)
        lines += missing(language)
    # Qt's own texts, of its dialogs and menus, for languages that Qt does not ship; written by hand.
    for catalogue in FOLDER.glob("qt_*.ts"):
        release(catalogue)
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
