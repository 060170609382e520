"""A thousand feeds, twenty rounds, a tenth of them publishing between two, and every fault on."""

import statistics
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support import soak

FEEDS = 1000
ROUNDS = 20
SETTLED = 5
"""Rounds after which memory is to be flat."""


def run() -> Iterator[tuple[str, float, str]]:
    """Yield what was asked and stored, the breaches of rules, memory and CPU."""
    with TemporaryDirectory() as folder:
        came = soak.run(Path(folder), FEEDS, ROUNDS)
    for complaint in came.complaints:
        print(f"  {complaint}")
    settled = came.memory[SETTLED:]
    median = statistics.median(settled)
    yield "requests", len(came.requests), ""
    yield "articles published", len(came.published), ""
    yield "articles lost", len(came.lost), ""
    yield "articles stored twice", len(came.doubled), ""
    yield "breaches of a server's wishes", len(came.complaints), ""
    yield "requests at once at one host, most", came.most_at_once, ""
    yield "memory after the first round", came.memory[0] / 1024, "MiB"
    yield f"memory from round {SETTLED + 1} on, median", median / 1024, "MiB"
    yield "its largest distance from the median", max(abs(each / median - 1) for each in settled) * 100, "%"
    yield "CPU of all rounds, workers included", came.cpu_seconds, "s"
    yield "wall time of all rounds", sum(report.seconds for report in came.reports), "s"
