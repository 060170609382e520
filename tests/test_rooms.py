"""Import rules that lint-imports cannot say: parts of a package, and the standard library alone."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import newsreader

ROOT = Path(newsreader.__file__).parent


def imported(room: str) -> Iterator[tuple[Path, str]]:
    for file in sorted((ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((file, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield file, node.module
                yield from ((file, f"{node.module}.{alias.name}") for alias in node.names)


def test_the_app_room_imports_of_qt_only_the_core() -> None:
    found = {name for _, name in imported("app") if name.startswith("PySide6.")}
    assert found
    assert {name.split(".")[1] for name in found} == {"QtCore"}


def test_the_model_imports_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names | {"newsreader"}
    assert [(str(file), name) for file, name in imported("model") if name.split(".")[0] not in allowed] == []


def test_the_window_does_not_wait_for_events_or_open_loops_of_its_own() -> None:
    forbidden = ("processEvents(", "QEventLoop(", ".exec_(", "waitForFinished(", "time.sleep(")
    lines = [
        f"{file}:{number}"
        for room in ("ui", "app")
        for file in sorted((ROOT / room).rglob("*.py"))
        if file.name != "screenshot.py"  # draws one picture and ends: it waits for its own window
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if any(word in line for word in forbidden)
    ]
    assert lines == []
