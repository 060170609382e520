"""Distinct types for database ids and for HTML that has passed the gate."""

from typing import NewType

FeedId = NewType("FeedId", int)
FolderId = NewType("FolderId", int)
ArticleId = NewType("ArticleId", int)
TagId = NewType("TagId", int)
RevisionId = NewType("RevisionId", int)

CleanHtml = NewType("CleanHtml", str)
"""HTML made by ``newsreader.extract.gate.sanitise`` and nowhere else: no script, no style, no remote sub-resource."""
