"""Lists of subscriptions, as this and other programs write them."""
