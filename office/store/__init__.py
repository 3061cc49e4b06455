"""Keeps tickets and the journal. ``sqlite.py`` is the real store, ``memory.py`` the one for quick tests."""
