"""The shipped catalogues: whole, up to date with the sources, and safe to load."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from pytestqt.qtbot import QtBot

from newsreader.model.resources import resource
from newsreader.ui.translation import LOCALES

CONTEXTS = 0x2F
"""The block of a .qm that ``lrelease -compress`` adds."""


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    """The script that makes the catalogues."""
    path = Path(__file__).parents[2] / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("make_translations", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


def blocks(catalogue: bytes) -> list[int]:
    """Return the tags of a .qm's blocks: after 16 bytes of magic, each a tag, a length of four bytes and its bytes."""
    found, at = [], 16
    while at < len(catalogue):
        found.append(catalogue[at])
        at += 5 + int.from_bytes(catalogue[at + 1 : at + 5], "big")
    assert at == len(catalogue)
    return found


CATALOGUES = sorted(path.stem for path in resource("translations").glob("*.ts"))


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_no_catalogue_has_the_block_that_is_read_beyond_its_end(catalogue: str) -> None:
    found = blocks(resource("translations", f"{catalogue}.qm").read_bytes())
    assert found
    assert CONTEXTS not in found


@pytest.mark.parametrize("language", LOCALES)
def test_every_text_of_the_window_is_translated(maker: ModuleType, language: str) -> None:
    assert list(maker.missing(language)) == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_the_loaded_catalogue_says_what_its_source_says(qtbot: QtBot, catalogue: str) -> None:
    translator = QTranslator()
    assert translator.load(str(resource("translations", f"{catalogue}.qm")))
    checked = 0
    for context in ElementTree.parse(resource("translations", f"{catalogue}.ts")).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source, comment = message.findtext("source") or "", message.findtext("comment")
            forms = message.findall("translation/numerusform") or message.findall("translation")
            said = translator.translate(name, source, comment, 2 if message.get("numerus") else -1)
            assert said == forms[-1].text, (name, source)
            checked += 1
    assert checked > 20


def test_the_texts_given_for_qt_are_texts_of_qt(qtbot: QtBot) -> None:
    german = QTranslator()
    if not german.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        pytest.skip("this Qt brings no catalogue to compare with")
    for context in ElementTree.parse(resource("translations", "qt_vi.ts")).getroot().iter("context"):
        name = context.findtext("name") or ""
        for source in context.iter("source"):
            assert german.translate(name, source.text or ""), (name, source.text)
