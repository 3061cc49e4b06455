"""What every program on the office's machines has in common: one log, and files written whole."""
