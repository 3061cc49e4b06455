"""Reads files that strangers send, in a program of its own with limits. Start with ``reading_process.py``."""
