"""What comes over a bare socket: requests two readers could read differently, and bodies without end."""

import socket
from contextlib import suppress

import pytest

from tests.running_server import Api, RunningServer
from tests.still_demo import server_of_file as server

__all__ = ["server"]

pytestmark = pytest.mark.slow

PATIENCE_S = 20
SIGN_IN = b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
HIDDEN = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
"""Begins inside the first request for a reader who takes the other length."""


def said(server: RunningServer, *parts: bytes) -> bytes:
    """Send the parts and return all that comes until the server closes; it has to."""
    heard = b""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S) as raw:
        with suppress(ConnectionError):
            for part in parts:
                raw.sendall(part)
        with suppress(ConnectionError):
            while piece := raw.recv(1 << 16):
                heard += piece
    return heard


def answers(heard: bytes) -> list[int]:
    """The status of each answer on the connection."""
    return [int(part[:3]) for part in heard.split(b"HTTP/1.1 ")[1:]]


@pytest.mark.parametrize(
    "request_",
    [
        SIGN_IN + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}  " + HIDDEN,
        SIGN_IN + b"Content-Length: 2, 4\r\n\r\n{}  " + HIDDEN,
        SIGN_IN + b"Content-Length: +2\r\n\r\n{}" + HIDDEN,
        SIGN_IN + b"Content-Length: 0x2\r\n\r\n{}" + HIDDEN,
        SIGN_IN + b"Content-Length: -1\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: identity\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"no header at all\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
        SIGN_IN.replace(b"1.1", b"1.0") + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: chunked\r\n\r\n5;\nx\r\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Host: y\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
        SIGN_IN + b"Upgrade: websocket\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: chunked\r\n\r\n-0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\n0\r\n\r\n" + HIDDEN,
        SIGN_IN + b"Transfer-Encoding: chunked\r\n\r\n0\r\n folded\r\n\r\n" + HIDDEN,
        b"GET /healthz HTTP/1.1\r\n\r\n" + HIDDEN,
        b"GET /healthz HTTP/1.1\nHost: x\r\n\r\n" + HIDDEN,
        b"GET\x0b/healthz HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN,
        b"GET /healthz HTTP/1.9\r\nHost: x\r\n\r\n" + HIDDEN,
        b"GET /healthz\r\n\r\n" + HIDDEN,
        b"GET /healthz HTTP/9.9\r\n\r\n" + HIDDEN,
    ],
    ids=lambda request_: request_.removeprefix(SIGN_IN).split(b"\r\n\r\n")[0].decode().replace("\r\n", ", "),
)
def test_a_request_that_can_be_read_in_two_ways_is_refused_and_nothing_after_it_is_read(
    server: RunningServer, request_: bytes
) -> None:
    assert answers(said(server, request_)) == [400]


def test_requests_one_after_the_other_are_each_answered(server: RunningServer) -> None:
    chunked = SIGN_IN + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
    last = HIDDEN.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")

    assert answers(said(server, HIDDEN + chunked + last)) == [200, 400, 200]


def test_nothing_is_read_after_a_refusal_that_did_not_wait_for_the_body(server: RunningServer) -> None:
    unknown = b"POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"

    heard = said(server, unknown + HIDDEN)

    assert answers(heard) == [401]
    assert b"connection: close" in heard.lower()


@pytest.mark.parametrize("framing", [b"Content-Length: 20000\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n"])
def test_a_body_above_the_limit_is_refused_with_words_however_it_is_sent(
    server: RunningServer, framing: bytes
) -> None:
    body = b"x" * 20_000
    if b"chunked" in framing:
        body = b"4e20\r\n" + body + b"\r\n0\r\n\r\n"

    heard = said(server, SIGN_IN + b"Connection: close\r\n" + framing + body)

    assert answers(heard) == [413]
    assert b"application/problem+json" in heard


@pytest.mark.parametrize(
    "framing", [b"Content-Length: 999999999999\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n"]
)
def test_a_body_without_end_is_not_read_to_its_end(server: RunningServer, framing: bytes) -> None:
    piece = b"x" * 65_536
    if b"chunked" in framing:
        piece = b"10000\r\n" + piece + b"\r\n"

    # Far more than the sockets' own buffers hold: it only ends if the server hangs up.
    heard = said(server, SIGN_IN + framing, *[piece] * 1_000)

    assert answers(heard) in ([413], [])


def test_every_post_of_the_api_has_the_limit(server: RunningServer) -> None:
    manager = server.api("manager")
    for path in ("/tickets", "/tickets/1/prints", "/counters/1/calls", "/session", "/device-session"):
        assert manager.post(path, {"x": "y" * 20_000}).status_code == 413, path


@pytest.mark.parametrize(
    "line",
    [
        b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n",
        b"GET / HTTP/1.1\r\n" + b"".join(b"A%d: b\r\n" % n for n in range(150)),
    ],
    ids=["a long address", "many headers"],
)
def test_a_head_without_end_is_refused(server: RunningServer, line: bytes) -> None:
    assert answers(said(server, line + b"Host: x\r\n\r\n")) in ([414], [400])


@pytest.mark.parametrize("name", ["X_CSRF_Token", "X_Device", "Authorization_"])
def test_a_header_written_with_an_underscore_is_not_taken_for_the_real_one(
    server: RunningServer, name: str
) -> None:
    token = server.command(
        "device", "add", f"kiosk-{name.lower().count('x')}{len(name)}", "--role", "kiosk", "--anyway"
    )
    secret = token.splitlines()[0].removeprefix("token: ")
    wish = b'{"field": "A"}'
    head = (
        b"POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
    )
    sent = head + f"{name}: Bearer {secret}\r\nContent-Length: {len(wish)}\r\n\r\n".encode() + wish

    assert answers(said(server, sent)) == [401]


def test_the_server_does_not_say_what_it_is_made_of(server: RunningServer) -> None:
    heard = said(server, HIDDEN.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")).lower()

    assert b"server:" not in heard
    assert b"gevent" not in heard
    assert b"python" not in heard


def test_none_of_this_is_a_fault_in_the_log(server: RunningServer) -> None:
    """It runs last: a client's nonsense must not fill the log."""
    Api(server.url).get("/hall").raise_for_status()

    assert "Traceback" not in server.log
    assert '"level": "error"' not in server.log
