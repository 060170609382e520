"""What the list model answers beside Qt's own roles."""

from PySide6.QtCore import Qt

ArticleRole = Qt.ItemDataRole.UserRole + 1
"""The row's ``ArticleRow``, or None while it is not loaded."""
