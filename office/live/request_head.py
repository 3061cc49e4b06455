"""A request's first line and headers, read strictly and cheaply: one reading each, or the request is refused.

The mail parser that gevent would use took a tenth of a request and forgives what must not be forgiven.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_MOST_LINES = 100
_MOST_BYTES = 32 * 1024
# RFC 9110, 5.1 and 5.5: a name is a token, a value has no control characters but the tab. RFC 9112, 2.2
# lets a server take a bare line feed for a line's end; whoever stands before it may not.
_LINE = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\x00-\x08\x0a-\x1f\x7f]*)\r\n")
_END = b"\r\n"
# RFC 9112, 3. The target is a path: the other forms are for proxies, and name a host beside the header's.
_FIRST_LINE = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+) (/[\x21\x22\x24-\x7e]*) (HTTP/1\.[01])\r\n")
_HOST = re.compile(r"(?:[0-9A-Za-z._~!$&'()*+,;=%-]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?")
_LENGTH = re.compile(r"\d{1,18}", re.ASCII)
_ONCE = frozenset(
    {
        "content-length",
        "transfer-encoding",
        "host",
        "content-type",
        "authorization",
        # Of two keys the environment makes a third, under which the same wish would be granted again.
        "idempotency-key",
        "x-csrf-token",
        "x-device",
    }
)
_FRAMING = frozenset({"content-type", "content-length"})
_NONE: frozenset[str] = frozenset()


class AmbiguousRequest(ValueError):
    """A request that another server might read otherwise; the message says why, and repeats none of it."""


class Head:
    """The headers of one request, under the names that gevent's handler asks for."""

    __slots__ = ("_first", "_pairs")
    status = ""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._pairs = pairs
        self._first = dict(reversed(pairs))

    @property
    def typeheader(self) -> str | None:
        """The ``Content-Type``, None where there is none."""
        return self._first.get("content-type")

    def get(self, name: str, default: str | None = None) -> str | None:
        """Return the first value under a name, in whatever letters."""
        return self._first.get(name.lower(), default)

    getheader = get

    def listed(self, name: str) -> frozenset[str]:
        """Return, in small letters, all that the headers of a name list."""
        if name not in self._first:
            return _NONE
        values = (value for known, value in self._pairs if known == name)
        return frozenset(item.strip(" \t").lower() for value in values for item in value.split(","))

    def for_environ(self) -> Iterator[tuple[str, str]]:
        """Yield each header as the WSGI environment names it.

        One with an underscore is left out: it would stand under the name of another, with a hyphen.
        """
        for name, value in self._pairs:
            if name not in _FRAMING and "_" not in name:
                yield f"HTTP_{name.replace('-', '_').upper()}", value


class FirstLine(NamedTuple):
    """What a request's first line says; ``version`` is HTTP/1.0 or HTTP/1.1."""

    method: str
    target: str
    version: str


def read_first_line(line: str) -> FirstLine:
    """Read a request's first line, its end included. Raises AmbiguousRequest."""
    found = _FIRST_LINE.fullmatch(line)
    if found is None:
        raise AmbiguousRequest("the first line is not that of a request")
    first = FirstLine(*found.groups())
    if first.method == "CONNECT":
        raise AmbiguousRequest("a request to be a proxy")
    return first


def framing_fault(first: FirstLine, head: Head) -> str:
    """Return why the end of this request cannot be known for sure, '' where it can."""
    if _HOST.fullmatch(head.get("host", "" if first.version == "HTTP/1.0" else " ") or "") is None:
        return "no host, or none that can be one"
    length, coding = head.get("content-length"), head.get("transfer-encoding")
    if length is None and coding is None:
        return ""
    if coding is not None and length is not None:
        return "a length beside a transfer encoding"
    if coding is not None and (coding.lower() != "chunked" or first.version != "HTTP/1.1"):
        return "a transfer encoding other than chunked"
    if length is not None and not _LENGTH.fullmatch(length):
        return "a length that is no number"
    if length != "0" and (head.get("upgrade") is not None or first.method == "HEAD"):
        return "a body where there is none"
    return ""


def read_head(lines: BinaryIO) -> Head:
    """Read the headers up to the empty line. Raises AmbiguousRequest."""
    pairs: list[tuple[str, str]] = []
    once: set[str] = set()
    left = _MOST_BYTES
    while (line := lines.readline(left)) != _END:
        left -= len(line)
        found = _LINE.fullmatch(line.decode("latin-1"))
        if found is None:
            raise AmbiguousRequest(_fault_of(line, left))
        name = found[1].lower()
        if name in _ONCE:
            if name in once:
                raise AmbiguousRequest("a header that may stand once is there twice")
            once.add(name)
        pairs.append((name, found[2].strip(" \t")))
        if len(pairs) > _MOST_LINES or left <= len(_END):
            raise AmbiguousRequest("the headers are too many or too long")
    return Head(pairs)


def _fault_of(line: bytes, left: int) -> str:
    if left <= 0:
        return "the headers are too many or too long"
    return "a line among the headers is none" if line.endswith(b"\n") else "the headers break off"
