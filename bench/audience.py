"""All screens of one server, read as cheaply as Python can, so that the server is what is seen."""

import select
import time
from os import read

from bench.screens import Screen

_PATIENCE_S = 60
_MOST_BYTES = 65536


class Audience:
    """The screens that follow one server. Whoever owns it must ask for something now and then: pings wait."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._screens: dict[int, Screen] = {}
        self._epoll = select.epoll()

    def grow(self, count: int) -> None:
        """Let screens join until there are ``count``. Raises ConnectionError when one is not let in."""
        while len(self._screens) < count:
            screen = Screen(self._port)
            self._screens[screen.socket.fileno()] = screen
            self._epoll.register(screen.socket.fileno(), select.EPOLLIN)

    def rest(self) -> None:
        """Answer the pings that have come, and forget everything else that has. Does not wait."""
        while ready := self._epoll.poll(0):
            for number, _ in ready:
                self._screens[number].messages()

    def last_ns(self, told: bytes, frame: bytes = b"") -> int:
        """Return when each screen has read a message with ``told`` in it, by the clock all processes share.

        ``frame``, if given, is the message's whole frame: a screen that reads just that has nothing to parse.
        Raises TimeoutError, and ConnectionError when a screen was hung up on.
        """
        missing, poll = set(self._screens), self._epoll.poll
        deadline = time.monotonic() + _PATIENCE_S
        while missing:
            ready = poll(_PATIENCE_S)
            # Something else comes every few seconds, for ever.
            if not ready or time.monotonic() > deadline:
                raise TimeoutError(f"{len(missing)} of {len(self._screens)} screens were not told")
            for number, _ in ready:
                received = read(number, _MOST_BYTES)
                if received == frame or self._is_told(number, received, told):
                    missing.discard(number)
        return time.monotonic_ns()

    def close(self) -> None:
        self._epoll.close()
        for screen in self._screens.values():
            screen.close()

    def _is_told(self, number: int, received: bytes, told: bytes) -> bool:
        return any(told in message for message in self._screens[number].heard(received))
