"""What no single key shows: checks between the tables of one config.toml. ``cross.py`` asks them all."""
