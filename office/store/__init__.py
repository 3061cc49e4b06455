"""Keeps tickets and the journal. ``sqlite.py`` is the real store, ``memory.py`` the one for quick tests."""

from hardware.programs.lean_imports import without

# sqlite-utils takes numpy along where there is one, to keep its numbers in tables. The voice's library brings
# it, nobody hands any of its numbers to a table, and each start would pay 0.1 s and 11 MB for it.
with without("numpy"):
    import sqlite_utils  # noqa: F401
