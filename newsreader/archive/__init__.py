"""Files that the archive keeps beside its database."""
