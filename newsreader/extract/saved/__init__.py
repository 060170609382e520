"""Pages that were saved to a file: what each format holds, as values. Opens no file beside the one it is given."""
