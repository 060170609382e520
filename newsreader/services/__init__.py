"""Whole jobs, for the window and the command line alike. No Qt; nothing here prints."""
