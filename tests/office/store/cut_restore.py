"""A restore that is cut short: by a power cut's like, at any of its flushes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware.programs.whole_file import flush
from office.store import restoring


@contextmanager
def cut_at_flush(monkeypatch: pytest.MonkeyPatch, flushes: int) -> Iterator[None]:
    """Cut short the restore within, after so many of its flushes; it has to have more of them."""
    left = [flushes]

    def fail_after(path: Path) -> None:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1
        flush(path)

    with monkeypatch.context() as patched:
        patched.setattr(restoring, "flush", fail_after)
        with pytest.raises(KeyboardInterrupt):
            yield
