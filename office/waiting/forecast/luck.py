"""Chance without chance: what luck a ticket has in each path, by its id and the office day alone.

The same ticket has the same luck in every recomputation and in every process, so that a promise moves only
when something happened. Over the paths each ticket has every part of its distribution once; two tickets are
as good as independent, since their paths are shuffled differently.
"""

from functools import cache
from math import log
from random import Random
from statistics import NormalDist

PATHS = 64
_SHUFFLES = 1024
SERVICE, ABSENCE, REST, RETURN, ARRIVAL = range(5)
"""What the luck is for."""


def shuffled(ticket_id: int, day: int, purpose: int, paths: int = PATHS) -> tuple[int, ...]:
    """Return each path's place in the order of luck, 0 the least: a permutation of ``range(paths)``."""
    # Ids that follow each other are in one line: they never share a shuffle.
    return _shuffle((ticket_id + 211 * purpose + 29 * day) % _SHUFFLES, paths)


def shuffled_by_name(name: str, paths: int = PATHS) -> tuple[int, ...]:
    """Return the same for what has a name in place of an id."""
    return _order(name, paths)


@cache
def normal_quantiles(count: int) -> tuple[float, ...]:
    """Return the middles of ``count`` equal parts of the standard normal distribution."""
    return tuple(NormalDist().inv_cdf((place + 0.5) / count) for place in range(count))


@cache
def exponential_quantiles(count: int) -> tuple[float, ...]:
    """Return the same of the exponential distribution of mean 1."""
    return tuple(-log((place + 0.5) / count) for place in range(count))


@cache
def _shuffle(number: int, paths: int) -> tuple[int, ...]:
    return _order(str(number), paths)


@cache
def _order(name: str, paths: int) -> tuple[int, ...]:
    order = list(range(paths))
    # A text as seed is hashed by SHA-512, alike in every process; hash() of a text is not.
    Random(f"luck {name}").shuffle(order)  # noqa: S311
    return tuple(order)
