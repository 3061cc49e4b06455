"""Legs as stores keep and add them up, in SQLite and in memory: see ``office/tickets/legs.py``."""
