"""Which part of a page is the article, and what in it is no text of the article."""
