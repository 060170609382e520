"""Run the benchmarks named on the command line, or all."""

import sys
from collections.abc import Callable, Iterable

from tests.benchmarks import archive, extract, refresh, soak, window

Figures = Iterable[tuple[str, float, str]]

BENCHMARKS: dict[str, Callable[[], Figures]] = {
    "archive": archive.run,
    "extract": extract.run,
    "refresh": refresh.run,
    "soak": soak.run,
    "window": window.run,
}


def main() -> None:
    """Print one line a figure: benchmark, name, value, unit."""
    for name in sys.argv[1:] or BENCHMARKS:
        for label, value, unit in BENCHMARKS[name]():
            print(f"{name:<10}{label:<52}{value:>12,.2f} {unit}", flush=True)


if __name__ == "__main__":
    main()
