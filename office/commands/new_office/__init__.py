"""``new``: asks a dozen questions and writes the office's config.toml. Start reading at ``interview.py``."""


class NewOfficeError(Exception):
    """No config.toml was written."""
