"""Long work in Python beside the requests, which go on meanwhile: a thread that gives way at every turn."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from office.live.serving import NativeThread

T = TypeVar("T")

_USUAL_S = sys.getswitchinterval()
_GIVES_WAY_S = 0.000_2
"""How long the work keeps the interpreter while a request wants it. By Python's own 5 ms each word to each
screen would wait for so long: half a second, for a hundred of them."""


class Beside:
    """One native thread, so that an office does one such thing at a time. Call it to have work done."""

    def __init__(self) -> None:
        self._thread = NativeThread()

    def __call__(self, work: Callable[[], T]) -> T:
        """Return what ``work`` gives, or raise what it raises; only who calls waits."""
        return cast(T, self._thread(partial(_giving_way, work)))


def _giving_way(work: Callable[[], T]) -> T:
    sys.setswitchinterval(_GIVES_WAY_S)
    try:
        return work()
    finally:
        sys.setswitchinterval(_USUAL_S)
