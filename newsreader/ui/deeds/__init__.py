"""What each command of the table does: a module for each menu, and the one that looks a command up."""
