"""Site rules: what is known of a publisher's mark-up, as one more voice about a page."""
