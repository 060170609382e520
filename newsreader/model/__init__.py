"""Values and rules every other room shares. Standard library only."""
