"""Ratings: what visitors say of a finished visit. Start at ``window.py`` and ``rating_desk.py``."""
