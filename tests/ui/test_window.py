"""The journeys of ``journeys.py``, each in a process of its own, as one window is all that a program has."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.conftest import KEPT, SAMPLE

HERE = Path(__file__).parent
JOURNEYS = HERE / "journeys.py"
OVER_TWO_STARTS = (
    ("test_leave_in_the_middle_of_a_source", "test_come_back_to_the_last_place"),
    ("test_leave_while_reading_the_unread", "test_come_back_to_what_is_read_by_now"),
)
NAMES = [
    node.name
    for node in ast.parse(JOURNEYS.read_text("utf-8")).body
    if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
]


ATTEMPTS = 3
SECONDS = 50


def walk(name: str, sample: Path, kept: Path) -> None:
    """Run one journey; its own report is what a failure shows.

    A process that hangs or dies is started again, a fault whose cause is not known (docs/notes/quality.md). A journey
    that ends with a failure has failed, be it a claim that did not come true in time.
    """
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-p", "no:cacheprovider", f"{JOURNEYS}::{name}"]
    environment = {**os.environ, SAMPLE: str(sample), KEPT: str(kept), "QT_QPA_PLATFORM": "offscreen"}
    told = ""
    for _ in range(ATTEMPTS):
        try:
            done = subprocess.run(
                command,
                env=environment,
                cwd=HERE.parents[1],
                capture_output=True,
                text=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            told = f"{name} hung for {SECONDS} seconds"
            continue
        if done.returncode == 0:
            return
        told = done.stdout[-4000:] + done.stderr[-2000:]
        if done.returncode > 0:
            break
    pytest.fail(told)


@pytest.mark.parametrize("name", [name for name in NAMES if not any(name in pair for pair in OVER_TWO_STARTS)])
def test_journey(name: str, sample_profile: Path, tmp_path: Path) -> None:
    walk(name, sample_profile, tmp_path / "kept")


@pytest.mark.parametrize(("leave", "come_back"), OVER_TWO_STARTS)
def test_the_last_place_is_restored_at_the_next_start(
    leave: str, come_back: str, sample_profile: Path, tmp_path: Path
) -> None:
    walk(leave, sample_profile, tmp_path / "kept")
    walk(come_back, sample_profile, tmp_path / "kept")
