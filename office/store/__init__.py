"""Keeps tickets and the journal. ``sqlite.py`` is the real store, ``memory.py`` the one for quick tests."""

import sys

if "numpy" not in sys.modules:
    # sqlite-utils takes numpy along where there is one, to keep its numbers in tables. The voice's library
    # brings it, nobody hands any of its numbers to a table, and each start would pay 0.1 s and 20 MB for it.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    import sqlite_utils  # noqa: F401

    del sys.modules["numpy"]
