"""Spans written as JSON lines ``{"name", "ms", "at"}`` for bug reports and benchmarks. Cheap when off."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO


class Trace:
    """Writes spans to a file, from any thread; does nothing without a file.

    ``started`` is the ``time.perf_counter()`` from which ``since_start`` counts, the process's own start by default.
    """

    def __init__(self, path: Path | None = None, *, started: float | None = None) -> None:
        self._file: TextIO | None = path.open("a", encoding="utf-8", buffering=1) if path else None
        self._lock = threading.Lock()
        self._started = time.perf_counter() if started is None else started

    @property
    def is_on(self) -> bool:
        """Tell whether spans go anywhere."""
        return self._file is not None

    def write(self, name: str, ms: float) -> None:
        """Write one span of ``ms`` milliseconds that ends now."""
        if self._file is None:
            return
        line = json.dumps({"name": name, "ms": round(ms, 3), "at": datetime.now(UTC).isoformat()})
        with self._lock:
            self._file.write(line + "\n")

    def since_start(self, name: str) -> None:
        """Write a span that began when the program did."""
        self.write(name, (time.perf_counter() - self._started) * 1000)

    @contextmanager
    def span(self, name: str) -> Iterator[None]:
        """Write how long the body took, also when it fails."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.write(name, (time.perf_counter() - begun) * 1000)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
