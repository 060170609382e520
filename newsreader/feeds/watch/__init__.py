"""Pages without a feed and sitemaps as sources: learned, visited again, read as a feed. No network."""
