"""The query language, the order of hits and their snippets. Pure: knows the model, no store."""
