"""What stands before Socket.IO when the machine has nothing left to give."""

import errno
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from office.live.listening import guarded_lines

LINE: WSGIEnvironment = {"PATH_INFO": "/socket.io/", "REQUEST_METHOD": "GET"}


def failing(number: int) -> list[str]:
    """Ask for a line of an application that fails so; return the statuses that were begun."""
    begun: list[str] = []

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        raise OSError(number, "on purpose")

    def start(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> object:
        begun.append(status)
        assert ("Retry-After", "1") in headers
        return None

    guarded_lines(application, 100)(LINE, start)  # type: ignore[arg-type]
    return begun


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE])
def test_without_a_descriptor_the_client_is_asked_to_come_again(number: int) -> None:
    assert failing(number) == ["503 Service Unavailable"]


def test_any_other_fault_is_not_hidden() -> None:
    with pytest.raises(OSError, match="on purpose"):
        failing(errno.EIO)
