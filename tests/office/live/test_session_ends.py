"""Requests to a session that ends, or that ends by what they bring, are answered all the same."""

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
def app() -> Flask:
    app = Flask("lines")
    Hub(open_socketio(app), MemoryStore(), lambda token: True)
    return app


@pytest.fixture
def client(app: Flask) -> Client:
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


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_session_whose_line_broke_a_moment_ago_is_over(app: Flask, client: Client, method: str) -> None:
    session = session_of(client)
    app.extensions["socketio"].server.eio.sockets[session].closed = True

    assert client.open(f"{LINE}&sid={session}", method=method, data="3").status_code == 400
