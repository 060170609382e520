"""The fast reader of feeds: lxml, element by element; it declines what it cannot vouch for (``Untrusted``)."""
