"""The command line: one small module a command. It asks services and prints; it computes nothing."""
