"""Keeps libraries from taking along what they can do without, wherever it happens to be installed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*packages: str) -> Iterator[None]:
    """Let what is imported meanwhile find none of these packages; one that is loaded already stays."""
    hidden = [name for name in packages if name not in sys.modules]
    # What None stands for is not found, by Python's own rule.
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
