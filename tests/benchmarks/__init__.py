"""Measurements, printed and never asserted: ``make bench``, or ``python -m tests.benchmarks refresh``."""
