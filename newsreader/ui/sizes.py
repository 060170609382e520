"""Sizes of files as people say them, in the interface's language."""

from PySide6.QtCore import QLocale

_IN_DECIMALS = 1_000_000


def size_said(size: int) -> str:
    """Return a number of bytes in the largest unit that fits, a large one to a tenth."""
    return QLocale().formattedDataSize(size, 0 if size < _IN_DECIMALS else 1)
