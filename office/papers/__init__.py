"""Papers of tickets: which are to be printed, and what became of each. See ``capability.py``."""
