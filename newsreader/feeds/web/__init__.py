"""Asking servers: requests, turns, limits, private networks, robots.txt, and trouble in words. Trouble is a value."""
