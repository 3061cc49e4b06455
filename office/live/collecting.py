"""When Python's garbage collector runs: seldom, and never over what stays for good."""

import gc

_COLLECT_AFTER = 20_000
"""Containers made and not yet freed. Reference counts free nearly all; looking for the rest cost 15 %."""


def collect_rarely() -> None:
    """Leave all that is loaded by now to itself, and look through what comes after it less often.

    ``server.py`` had the collector off until now.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(_COLLECT_AFTER, 20, 20)
