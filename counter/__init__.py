"""Where an officer calls: the console, and the sign above the counter."""
