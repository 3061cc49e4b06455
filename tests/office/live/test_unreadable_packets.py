"""A packet that Engine.IO cannot use ends its session, and its request is answered all the same."""

import json
from collections.abc import Iterator

import gevent
import pytest
from flask import Flask
from werkzeug.test import Client

from office.live.hub import Hub
from office.live.serving import open_socketio
from office.store.memory import MemoryStore

PATIENCE_S = 5
LINE = "/socket.io/?EIO=4&transport=polling"


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    with gevent.Timeout(PATIENCE_S):
        yield


@pytest.fixture
def client() -> Client:
    app = Flask("lines")
    Hub(open_socketio(app), MemoryStore(), lambda token: True)
    return app.test_client()


def session_of(client: Client) -> str:
    return str(json.loads(client.get(LINE).text[1:])["sid"])


@pytest.mark.parametrize("packet", ["6", "2probe", "9", "0{}"])
def test_its_request_waits_for_no_other_request(client: Client, packet: str) -> None:
    session = session_of(client)

    answer = client.post(f"{LINE}&sid={session}", data=packet)

    assert answer.status_code == 400
    assert client.get(f"{LINE}&sid={session}").status_code == 400


def test_a_request_that_waits_meanwhile_is_told_that_the_session_is_over(client: Client) -> None:
    session = session_of(client)
    waiting = gevent.spawn(lambda: client.get(f"{LINE}&sid={session}"))
    gevent.sleep(0)

    client.post(f"{LINE}&sid={session}", data="9")

    assert waiting.get().text == "1"
