"""The tables of config.toml: which keys each has, and what they may hold. ``config.py`` is the whole file."""
