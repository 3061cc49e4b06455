"""What cannot be read ends the connection, in the first line, among the headers and in a body."""

import pytest

from tests.office.live.fed_server import served

HEAD = b"POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
HIDDEN = b"GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"
BAD_BODIES = [
    b"-0\r\n\r\n",
    b"+1\r\nx\r\n0\r\n\r\n",
    b"0x1\r\nx\r\n0\r\n\r\n",
    b" 1\r\nx\r\n0\r\n\r\n",
    b"1 \r\nx\r\n0\r\n\r\n",
    b"1_0\r\n0123456789abcdef\r\n0\r\n\r\n",
    b"\r\nx\r\n0\r\n\r\n",
    b"1\nx\r\n0\r\n\r\n",
    b"1\r\nx0\r\n\r\n",
    b"1\r\nx\n0\r\n\r\n",
    b"1\r\nxy\r\n0\r\n\r\n",
    b"0" * 17 + b"1\r\nx\r\n0\r\n\r\n",
    b"1;\nq\r\nx\r\n0\r\n\r\n",
    b"1;a=\x00\r\nx\r\n0\r\n\r\n",
    b"1;" + b"a" * 10_000 + b"\r\nx\r\n0\r\n\r\n",
    b"0\n\r\n",
    b"0\r\n\n",
    b"0\r\nno colon\r\n\r\n",
    b"0\r\nName : value\r\n\r\n",
    b"0\r\nName: a\x0bvalue\r\n\r\n",
    b"0\r\nName: value\n\r\n",
    b"0\r\n Folded: line\r\n\r\n",
    b"0\r\n" + b"A: b\r\n" * 200 + b"\r\n",
    b"0\r\n" + b"A: " + b"b" * 40_000 + b"\r\n\r\n",
]
BAD_HEADS = [
    b"GET /a HTTP/1.1\nHost: x\r\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x\r\n\n",
    b"GET\x0b/a HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /a\x0cHTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /a\x85HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /a\xa0HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET  /a HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET\t/a HTTP/1.1\r\nHost: x\r\n\r\n",
    b" GET /a HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /a HTTP/1.1 \r\nHost: x\r\n\r\n",
    b"GET /a HTTP/1.1\r\r\nHost: x\r\n\r\n",
    b"G\x00T /a HTTP/1.1\r\nHost: x\r\n\r\n",
    b"G(T /a HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /\xc3\xaa HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /a\x7f HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET http://x/a HTTP/1.1\r\nHost: x\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    b"CONNECT /a HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /a HTTP/1.1\r\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x y\r\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x/y\r\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x\r\n y\r\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x\x0b\r\n\r\n",
    b"GET /a HTTP/1.1\r\nHost: x\r\nA\x0b: b\r\n\r\n",
    b"GET /a\r\n",
    b"GET /a HTTP/0.9\r\nHost: x\r\n\r\n",
    b"GET /a HTTP/1.9\r\nHost: x\r\n\r\n",
    b"GET /a HTTP/2.0\r\nHost: x\r\n\r\n",
    b"GET /a HTTP/01.1\r\nHost: x\r\n\r\n",
    b"GET /a http/1.1\r\nHost: x\r\n\r\n",
    b"GET /a HTTP/1.1",
]


def answers(heard: bytes) -> list[int]:
    return [int(part[:3]) for part in heard.split(b"HTTP/1.1 ")[1:]]


@pytest.mark.parametrize("body", BAD_BODIES, ids=lambda body: repr(body[:24]))
@pytest.mark.parametrize("reads_body", [True, False], ids=["read", "not read"])
def test_nothing_behind_a_body_that_cannot_be_read_is_served(body: bytes, reads_body: bool) -> None:
    found, heard = served(HEAD + body + HIDDEN, reads_body=reads_body)

    assert [request.path for request in found] == ([] if reads_body else ["/a"])
    assert answers(heard) == [400 if reads_body else 200]


@pytest.mark.parametrize("head", BAD_HEADS, ids=lambda head: repr(head[:48]))
def test_nothing_behind_a_head_that_can_be_read_in_two_ways_is_served(head: bytes) -> None:
    found, heard = served(head + HIDDEN)

    assert found == []
    assert answers(heard) == [400]


@pytest.mark.parametrize(
    "body", [b"0\r\n\r\n", b"1\r\nx\r\n0\r\n\r\n", b'00A;a=b;c="d\\""\r\n0123456789\r\n0;e\r\nT: v\r\n\r\n']
)
def test_a_good_body_is_read_and_what_follows_it_is_served(body: bytes) -> None:
    found, heard = served(HEAD + body + HIDDEN)

    assert [request.path for request in found] == ["/a", "/hidden"]
    assert answers(heard) == [200, 200]


def test_the_trailers_of_a_body_are_no_headers() -> None:
    found, _ = served(HEAD + b"0\r\nAuthorization: Bearer t\r\n\r\n")

    assert found[0].headers == {"HTTP_HOST": "x", "HTTP_TRANSFER_ENCODING": "chunked"}


@pytest.mark.parametrize(
    "framing", [b"Content-Length: 3\r\n\r\nabc", b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"]
)
def test_an_error_that_did_not_wait_for_the_body_is_the_last_answer(framing: bytes) -> None:
    first = b"POST /a HTTP/1.1\r\nHost: x\r\n" + framing

    found, heard = served(first + HIDDEN, reads_body=False, status="403 Forbidden")

    assert [request.path for request in found] == ["/a"]
    assert b"connection: close" in heard.lower()


def test_a_body_beside_the_wish_to_upgrade_is_not_counted_twice() -> None:
    first = b"POST /a HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nContent-Length: 3\r\n\r\nabc"

    found, _ = served(first + HIDDEN)

    assert [request.path for request in found] == ["/a", "/hidden"]


def test_a_wish_to_upgrade_does_not_let_the_application_read_the_next_request() -> None:
    found, _ = served(b"GET /a HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n" + HIDDEN)

    assert [(request.path, request.body) for request in found] == [("/a", b""), ("/hidden", b"")]


@pytest.mark.parametrize(
    "head",
    [
        b"GET /a HTTP/1.1\r\nHost: x\r\nConnection: x, Close\r\n\r\n",
        b"GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
    ],
)
def test_whoever_says_that_a_request_is_the_last_has_no_other_served(head: bytes) -> None:
    found, _ = served(head + HIDDEN)

    assert [request.path for request in found] == ["/a"]
