"""Start the program with its window and read what it traced."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

STARTS = 5


def run() -> Iterator[tuple[str, float, str]]:
    """Yield milliseconds from the start of the process, over the sample edition; the median of some starts."""
    with TemporaryDirectory() as folder:
        profile, trace = Path(folder) / "profile", Path(folder) / "trace.jsonl"
        environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        _call([sys.executable, "-m", "newsreader", "--profile", str(profile), "demo", "--json"], environment)
        for _ in range(STARTS):
            program = [sys.executable, "-m", "newsreader", "--profile", str(profile), "--trace", str(trace)]
            with subprocess.Popen(
                program, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ) as started:
                try:
                    started.wait(4)
                except subprocess.TimeoutExpired:
                    started.terminate()
        spans: dict[str, list[float]] = {}
        for line in trace.read_text("utf-8").splitlines():
            span = json.loads(line)
            spans.setdefault(span["name"], []).append(span["ms"])
        for name, values in sorted(spans.items()):
            yield f"{name} (median of {len(values)})", median(values), "ms"


def _call(command: list[str], environment: dict[str, str]) -> None:
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
