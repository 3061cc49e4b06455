"""Small answers leave at once, websockets are not compressed, and a taken port is said at once."""

import socket
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from office.live.listening import listener, without_compression


def test_a_connection_inherits_that_small_answers_leave_at_once() -> None:
    with listener("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_a_taken_port_is_refused() -> None:
    with listener("127.0.0.1", 0) as first, pytest.raises(OSError, match="in use"):
        listener("127.0.0.1", first.getsockname()[1])


def test_the_offer_of_compression_is_hidden_and_nothing_else() -> None:
    seen: list[WSGIEnvironment] = []

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        seen.append(environ)
        return [b"answer"]

    offer = {"HTTP_SEC_WEBSOCKET_EXTENSIONS": "permessage-deflate", "HTTP_SEC_WEBSOCKET_VERSION": "13"}
    answer = without_compression(application)(offer, lambda *_: lambda _: None)

    assert list(answer) == [b"answer"]
    assert seen == [{"HTTP_SEC_WEBSOCKET_VERSION": "13"}]
