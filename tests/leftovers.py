"""What a test leaves behind in its process: threads that it began, descriptors that it opened."""

import gc
import os
import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class Held:
    """The threads that run in this process, and how many descriptors are open; ([], 0) for neither.

    What another test of this process had left, and which ends meanwhile, is not counted.
    """

    threads: frozenset[threading.Thread]
    descriptors: int


def held() -> Held:
    """Return what is held now, without what only waits for the collector."""
    gc.collect()
    return Held(frozenset(threading.enumerate()), len(os.listdir("/proc/self/fd")))


def left_since(before: Held) -> tuple[list[str], int]:
    """Return the names of the threads begun since, and how many more descriptors are open.

    What another test of this process had left, and which ends meanwhile, counts for neither.
    """
    now = held()
    names = sorted(thread.name for thread in now.threads - before.threads)
    return names, max(0, now.descriptors - before.descriptors)
