"""Feed health in the window: a table of feeds, the worst first, and what can be done about each."""
