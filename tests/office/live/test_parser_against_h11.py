"""Requests changed by chance, read by the server and by h11: what is served is what h11 reads, or nothing is.

The server may refuse more than h11, never less, and may never read a request otherwise.
``MOT_CUA_FULL=1`` tries twenty times as many.
"""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.office.live.fed_server import read_by_h11, served

pytestmark = pytest.mark.faults

_TRIES = 6_000 if os.environ.get("MOT_CUA_FULL") == "1" else 300

METHODS = st.sampled_from([b"GET", b"POST", b"PUT", b"HEAD", b"OPTIONS", b"CONNECT", b"get"])
TARGETS = st.sampled_from(
    [b"/", b"/a?b=c", b"/%C3%AA%0d%0a", b"*", b"http://x/a", b"//x", b"/a?b?c", b"/a;b"]
)
VERSIONS = st.sampled_from([b"HTTP/1.1"] * 6 + [b"HTTP/1.0", b"HTTP/1.9", b"HTTP/2.0", b"http/1.1"])
EXTRAS = st.lists(
    st.sampled_from(
        [
            b"Host: y",
            b"Connection: close",
            b"Connection: keep-alive, Upgrade",
            b"Connection: x\r\nConnection: close",
            b"Upgrade: websocket",
            b"Upgrade: h2c",
            b"Expect: 100-continue",
            b"Content-Length: 3",
            b"Content-Length: 03",
            b"Content-Length: +3",
            b"Content-Length: 3, 3",
            b"Transfer-Encoding: chunked",
            b"Transfer-Encoding: gzip, chunked",
            b"Transfer-Encoding: \x0bchunked",
            b"Cookie: a=1",
            b"Cookie: b=2",
            b"X-Name:\t two  words \t",
            b"X-Name: \xc3\xaa",
            b"X_Name: z",
            b"X-Empty:",
            b" folded: line",
        ]
    ),
    max_size=3,
)
SIZES = st.sampled_from(
    [b"%x", b"%X", b"0%x", b"%x;a", b'%x;a="b;c"', b"-%x", b"+%x", b"0x%x", b" %x", b"%x "]
)
PIECES = st.lists(st.tuples(SIZES, st.binary(min_size=1, max_size=20)), max_size=3)
TRAILERS = st.sampled_from([b"", b"", b"", b"T: v\r\n", b"Content-Length: 9\r\n", b"t\r\n", b" t: v\r\n"])
NASTY = st.sampled_from(
    [
        b"\r",
        b"\n",
        b"\r\n",
        b"\x0b",
        b"\x0c",
        b"\x00",
        b" ",
        b"\t",
        b":",
        b";",
        b"-",
        b"0",
        b"\x85",
        b"\xa0",
        b"\x7f",
    ]
)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["insert", "replace", "remove", "double"]), st.floats(0, 1, exclude_max=True), NASTY
    ),
    max_size=3,
)


@st.composite
def requests(draw: st.DrawFn) -> bytes:
    """One request, mostly good, in one of the three framings."""
    head = [b" ".join((draw(METHODS), draw(TARGETS), draw(VERSIONS))), b"Host: x", *draw(EXTRAS)]
    framing, body = draw(st.sampled_from(["none", "length", "chunks"])), b""
    if framing == "length":
        body = draw(st.binary(max_size=30))
        head.append(b"Content-Length: %d" % len(body))
    if framing == "chunks":
        head.append(b"Transfer-Encoding: chunked")
        chunks = [size % len(piece) + b"\r\n" + piece + b"\r\n" for size, piece in draw(PIECES)]
        body = b"".join(chunks) + b"0\r\n" + draw(TRAILERS) + b"\r\n"
    return b"\r\n".join(head) + b"\r\n\r\n" + body


def changed(sent: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    """Change single bytes, and double what stands between two line ends."""
    for how, where, nasty in changes:
        at = int(where * len(sent))
        if how == "double":
            begin, end = sent.rfind(b"\r\n", 0, at) + 2, sent.find(b"\r\n", at) + 2
            sent = sent[:end] + sent[begin:end] + sent[end:] if 1 < begin < end else sent
        else:
            sent = sent[:at] + (b"" if how == "remove" else nasty) + sent[at + (how != "insert") :]
    return sent


@settings(max_examples=_TRIES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(requests(), min_size=1, max_size=3), CHANGES, st.booleans())
def test_what_is_served_is_what_h11_reads(
    sent: list[bytes], changes: list[tuple[str, float, bytes]], reads_body: bool
) -> None:
    stream = changed(b"".join(sent), changes)

    found, _ = served(stream, reads_body=reads_body)

    others = read_by_h11(stream)
    assert len(found) <= len(others)
    for ours, theirs in zip(found, others, strict=False):
        assert ours == (theirs if reads_body else theirs._replace(body=None))


@settings(max_examples=_TRIES // 10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.binary(max_size=12) | NASTY | st.sampled_from([b"GET / HTTP/1.1\r\n", b"Host: x\r\n"])))
def test_bytes_of_any_kind_are_served_only_as_h11_reads_them(pieces: list[bytes]) -> None:
    stream = b"".join(pieces)

    found, _ = served(stream)

    assert found == read_by_h11(stream)[: len(found)]


def test_the_two_readers_agree_on_what_is_good() -> None:
    """What is tried by chance would prove nothing if all of it were refused."""
    good = (
        b"POST /a?b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n0\r\nT: v\r\n\r\n"
    )
    last = b"PUT /c HTTP/1.1\r\nHost: x\r\nCookie: a=1\r\nCookie: b=2\r\nContent-Length: 2\r\n\r\nho"

    found, _ = served(good + last)

    assert [(request.path, request.body) for request in found] == [("/a", b"hi"), ("/c", b"ho")]
    assert found == read_by_h11(good + last)
