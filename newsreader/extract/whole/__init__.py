"""Articles on several pages, and other forms of a page: found, compared, joined."""
