"""Headers have one reading, or the request is refused."""

from io import BytesIO

import pytest

from office.live.request_head import AmbiguousRequest, Head, read_head


def head_of(*lines: bytes) -> Head:
    return read_head(BytesIO(b"".join(line + b"\r\n" for line in (*lines, b""))))


def test_a_header_is_found_whatever_its_letters() -> None:
    head = head_of(b"Host: office", b"CONTENT-type:application/json", b"X-Device:\t kiosk-1 ")

    assert head.get("HOST") == "office"
    assert head.typeheader == "application/json"
    assert head.getheader("x-device") == "kiosk-1"
    assert head.get("cookie", "none") == "none"


def test_the_environment_has_every_header_but_what_it_names_otherwise() -> None:
    head = head_of(b"Host: x", b"Content-Length: 2", b"Content-Type: a/b", b"X-CSRF-Token: t", b"Cookie: a=1")

    assert list(head.for_environ()) == [
        ("HTTP_HOST", "x"),
        ("HTTP_X_CSRF_TOKEN", "t"),
        ("HTTP_COOKIE", "a=1"),
    ]


def test_a_name_with_an_underscore_stands_for_no_other() -> None:
    assert list(head_of(b"X_CSRF_Token: t").for_environ()) == []


def test_what_may_stand_twice_stands_twice_and_the_first_is_asked_for() -> None:
    head = head_of(b"Accept: text/html", b"Accept: */*")

    assert head.get("accept") == "text/html"
    assert list(head.for_environ()) == [("HTTP_ACCEPT", "text/html"), ("HTTP_ACCEPT", "*/*")]


@pytest.mark.parametrize(
    "name",
    [
        "Content-Length",
        "Transfer-Encoding",
        "Host",
        "Content-Type",
        "AUTHORIZATION",
        "Idempotency-Key",
        "X-CSRF-Token",
        "X-Device",
    ],
)
def test_what_may_stand_once_is_refused_twice(name: str) -> None:
    line = f"{name}: 1".encode()

    with pytest.raises(AmbiguousRequest, match="once"):
        head_of(line, line.lower())


@pytest.mark.parametrize(
    "line",
    [
        b"no colon",
        b": no name",
        b"Name : a blank before the colon",
        b" Folded: line",
        b"\tfolded",
        b"Na\x00me: x",
        b"Name: nul \x00",
        b"Name: a bare \r return",
        b"Name: a bare\nTransfer-Encoding: chunked",
        b"Name: delete \x7f",
        "Tên: x".encode(),
    ],
)
def test_a_line_that_is_no_header_is_refused(line: bytes) -> None:
    with pytest.raises(AmbiguousRequest, match="is none"):
        head_of(b"Host: x", line)


@pytest.mark.parametrize("head", [b"", b"Host: x\r\n", b"Host: x", b"Host: x\r\n\r"])
def test_a_head_that_breaks_off_is_refused(head: bytes) -> None:
    with pytest.raises(AmbiguousRequest, match="break off"):
        read_head(BytesIO(head))


@pytest.mark.parametrize(
    "head",
    [b"".join(b"A%d: b\r\n" % number for number in range(101)), b"A: " + b"b" * 40_000, b"A: b\r\n" * 9_000],
    ids=["many lines", "a long line", "no end"],
)
def test_a_head_too_long_is_refused_before_its_end(head: bytes) -> None:
    with pytest.raises(AmbiguousRequest, match="too many or too long"):
        read_head(BytesIO(head))


def test_a_value_may_have_letters_beyond_ascii_as_latin_1() -> None:
    assert head_of("X: ế".encode()).get("x") == "ế".encode().decode("latin-1")
