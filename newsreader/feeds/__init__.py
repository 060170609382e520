"""Feeds: HTTP, feed bytes to values, the decision, what is due, discovery, OPML and JSON Feed. No store, no window."""
