"""What an answer on the command line means: a number, hours, places. Each refuses with a sentence's name."""

import re
from dataclasses import dataclass
from datetime import time
from ipaddress import IPv4Address
from itertools import pairwise

from office.settings.addresses import Host, PublicAddress

NONE = "-"
"""Answers that there is none of what is asked for."""

MOST_COUNTERS = 99
_PORT = 8080
_BETWEEN = re.compile(r"[,;\s]+")
_TIME = re.compile(r"([01]?\d|2[0-3])(?:[:h.]([0-5]\d)?)?", re.ASCII | re.IGNORECASE)
_SPAN = re.compile(r"\s*[-–]\s*")
_LEAST_MINUTES = 30


class CannotBe(Exception):
    """An answer that cannot be; ``reason`` names the sentence that says why, ``filled`` what stands in it."""

    def __init__(self, reason: str, **filled: object) -> None:
        super().__init__(reason)
        self.reason, self.filled = reason, filled


@dataclass(frozen=True, slots=True)
class Stretch:
    """One session of a day."""

    opens: time
    closes: time

    @property
    def minutes(self) -> int:
        """How long it is; negative where it closes before it opens."""
        return self.closes.hour * 60 + self.closes.minute - self.opens.hour * 60 - self.opens.minute


def whole(answer: str, low: int, high: int) -> int:
    """Return a number in a range."""
    if not re.fullmatch("[0-9]{1,4}", answer) or not low <= int(answer) <= high:
        raise CannotBe("new-why-whole", low=low, high=high)
    return int(answer)


def numbers(answer: str, most: int) -> tuple[int, ...]:
    """Return different numbers from 1 on, such as of ``1,3-5``; () for none."""
    if answer == NONE:
        return ()
    found: list[int] = []
    for part in _parts(answer):
        first, _, last = part.partition("-")
        low = whole(first, 1, most)
        found += range(low, whole(last, low, most) + 1) if last else [low]
    return tuple(dict.fromkeys(found))


def stretches(answer: str) -> tuple[Stretch, ...]:
    """Return a day's sessions, such as of ``7h30-11h30, 13:30-17:00``; () for none."""
    if answer == NONE:
        return ()
    found = tuple(map(_stretch, _parts(_SPAN.sub("-", answer))))
    for before, after in pairwise(found):
        if after.opens < before.closes:
            raise CannotBe("new-why-hours-order")
    return found


def hosts(answer: str) -> tuple[str, ...]:
    """Return the addresses of printers, one a kiosk; "" for a kiosk whose printer has none yet."""
    return tuple("" if part == NONE else _host(part) for part in _parts(answer))


def public_address(answer: str) -> str:
    """Return the server's address as phones reach it, of an IP address, a name, or what a browser shows."""
    try:
        if "//" in answer:
            return PublicAddress().read(answer)
        host, _, port = answer.rstrip("/").partition(":")
        return PublicAddress().read(f"http://{_host(host)}:{port or _PORT}")
    except ValueError as error:
        raise CannotBe("new-why-host", answer=answer) from error


def is_of_this_machine_alone(address: str) -> bool:
    """Whether an address leads every device to itself."""
    host = address.partition("//")[2].partition(":")[0]
    try:
        return IPv4Address(host).is_loopback or IPv4Address(host).is_unspecified
    except ValueError:
        return host == "localhost"


def _parts(answer: str) -> list[str]:
    parts = [part for part in _BETWEEN.split(answer) if part]
    if not parts:
        raise CannotBe("new-why-nothing")
    return parts


def _host(text: str) -> str:
    try:
        return Host().read(text)
    except ValueError as error:
        raise CannotBe("new-why-host", answer=text) from error


def _stretch(text: str) -> Stretch:
    ends = [_TIME.fullmatch(end) for end in text.split("-")]
    match ends:
        case [re.Match() as opens, re.Match() as closes]:
            found = Stretch(*(time(int(end[1]), int(end[2] or 0)) for end in (opens, closes)))
        case _:
            raise CannotBe("new-why-hours", answer=text)
    if found.minutes < _LEAST_MINUTES:
        raise CannotBe("new-why-hours-short", answer=text, minutes=_LEAST_MINUTES)
    return found
