"""Related articles and stories, computed from words. Pure: reads through small interfaces, knows no store."""
