"""Ends several things at the same time: what each waits for is waited for once, not one after the other."""

import threading
from collections.abc import Callable


def all_at_once(*works: Callable[[], object]) -> None:
    """Do each of ``works`` in a thread of its own, and return once all have ended.

    One that raises ends its thread with that error, as any thread does; the others go on.
    """
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
