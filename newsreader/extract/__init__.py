"""A page's bytes become the parts of a news page; all HTML passes the gate here. Pure: no store, no network."""
