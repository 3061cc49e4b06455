"""Waits by running the office's own rule forward: what is known now, what visits take, what comes of it."""
