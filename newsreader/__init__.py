"""Newsreader: a desktop newsroom reader that keeps what was published."""

__version__ = "0.1.0"
