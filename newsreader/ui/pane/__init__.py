"""The reading pane: one article as a page, its pictures, its related stories and comments."""
