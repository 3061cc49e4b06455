"""How many files and connections this process may have open."""

import resource

_MOST_DESCRIPTORS = 32_768
_OWN_DESCRIPTORS = 256
"""Kept for the database, printers, logs, and connections that are just closing."""
_DESCRIPTORS_A_SCREEN = 2
"""The web server's and the websocket's own."""
_MOST_CONNECTIONS = 10_000


def raise_limit() -> int:
    """Raise this process's limit of open files as far as it may and is useful, and return it.

    Many systems start a program with 1,024 and let it raise that itself.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, _MOST_DESCRIPTORS)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        return wanted
    return _MOST_DESCRIPTORS if soft == resource.RLIM_INFINITY else soft


def most_connections(descriptors: int) -> int:
    """Return how many connections may be open at once with a limit of so many descriptors."""
    return max(1, min(_MOST_CONNECTIONS, (descriptors - _OWN_DESCRIPTORS) // _DESCRIPTORS_A_SCREEN))
