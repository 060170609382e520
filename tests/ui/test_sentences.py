"""The sentences of other rooms in the window's language: none is forgotten, none loses what it names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import newsreader
from newsreader.model import errors
from newsreader.model.resources import resource
from newsreader.ui.sentences import SHAPES, sentence_said

ROOT = Path(newsreader.__file__).parent
ROOMS = ("archive", "extract/rules", "extract/saved", "feeds", "search", "services", "store")
SAYING = {name for name in vars(errors) if name[0].isupper()} | {"Failed", "RuleFault", "Unreadable"}
NOT_SHOWN = {
    "catalogue.py",  # the shipped catalogue's own mistakes are for its makers
}
ONLY_ON_THE_COMMAND_LINE = ("Several feeds are called", "No feed is subscribed as")


def skeleton(text: str) -> str:
    """Return a sentence with ``{}`` for every name."""
    parts = text.split("{")
    return "{}".join([parts[0], *(part.partition("}")[2] for part in parts[1:])]).replace("{}{}", "{}")


def literal(node: ast.expr) -> str | None:
    """Return a text with ``{}`` for what is filled in; None where it is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def sentences() -> Iterator[tuple[str, str]]:
    """Yield every sentence that the other rooms say, with the file it stands in."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if path.name in NOT_SHOWN:
                continue
            tree = ast.parse(path.read_text("utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
                    for argument in node.args:
                        if (text := literal(argument)) and " " in text:
                            yield path.name, skeleton(text)
                elif (
                    (isinstance(node, ast.Return) and path.name in ("reasons.py", "refresh.py", "saved_files.py"))
                    or (isinstance(node, ast.Assign) and path.name == "decide.py")
                ) and node.value:
                    if (text := literal(node.value)) and " " in text:
                        yield path.name, skeleton(text)
                elif isinstance(node, ast.Call) and ast.unparse(node.func) == "self.problems.append":
                    yield from ((path.name, skeleton(text)) for value in node.args if (text := literal(value)))
                elif isinstance(node, ast.Dict) and path.name in ("reasons.py", "remarks.py"):
                    yield from ((path.name, skeleton(text)) for value in node.values if (text := literal(value)))


KNOWN = {skeleton(shape) for shape in SHAPES}
SAID = sorted(set(sentences()))


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource("translations", "newsreader_vi.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_the_sentences_were_found() -> None:
    assert len(SAID) > 50


@pytest.mark.parametrize(("file", "said"), SAID)
def test_every_sentence_is_known_to_the_window(file: str, said: str) -> None:
    if said.startswith(ONLY_ON_THE_COMMAND_LINE):
        return
    assert said in KNOWN, f"{file} says what ui/sentences.py does not know"


def test_no_shape_is_left_over_from_a_sentence_that_nobody_says() -> None:
    assert {said for _, said in SAID} | {"{} gave no answer that can be read."} >= KNOWN


def test_names_stay_and_words_are_translated(vietnamese: None) -> None:
    assert sentence_said("bao.example refused the connection.") == "bao.example từ chối kết nối."


def test_a_sentence_within_a_sentence_is_said_too(vietnamese: None) -> None:
    said = sentence_said(
        "No feed was found at https://bao.example/: the address is not a feed "
        "(The address leads to a web page, not to a feed), and its page names none."
    )
    assert "https://bao.example/" in said
    assert "web page" not in said


def test_what_is_not_known_is_shown_as_it_is(vietnamese: None) -> None:
    assert sentence_said("Something nobody thought of.") == "Something nobody thought of."


def test_without_a_translation_a_sentence_is_itself(qapp: QApplication) -> None:
    for shape in SHAPES:
        sentence = shape.replace("{", "").replace("}", "")
        assert sentence_said(sentence) == sentence
