"""Who may follow what: no token, key or message gives a follower more than the hall's own entries."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
import websocket

from office.people import DeviceRole
from tests.running_server import Api, RunningServer
from tests.still_demo import manager
from tests.still_demo import server_of_file as server

__all__ = ["manager", "server"]

pytestmark = pytest.mark.slow

PATIENCE_S = 20
LIVE = "/socket.io/?EIO=4&transport="


class Line:
    """A bare websocket that says what it likes."""

    def __init__(self, server: RunningServer) -> None:
        self._socket = websocket.create_connection(
            server.url.replace("http://", "ws://") + LIVE + "websocket",
            timeout=PATIENCE_S,
            origin=server.url,
        )
        assert self.heard().startswith("0{")

    def say(self, message: str) -> None:
        """Send an Engine.IO packet."""
        self._socket.send(message)

    def follow(self, auth: object, namespace: str = "/live") -> str:
        """Ask to follow and return the server's first word on it: ``40`` let in, ``44`` refused."""
        self.say(f"40{namespace},{json.dumps(auth)}")
        word = self.heard()
        while word.startswith('42/live,["head"'):  # The greeting may come first.
            word = self.heard()
        return word

    def heard(self) -> str:
        """Return the next packet that is no ping; '' once the server has hung up."""
        while True:
            try:
                message = str(self._socket.recv())
            except (websocket.WebSocketConnectionClosedException, ConnectionError):
                return ""
            if message == "2":
                self.say("3")
            else:
                return message

    def entries(self, after_label: str) -> list[dict[str, Any]]:
        """Return all entries up to the one of that label."""
        found: list[dict[str, Any]] = []
        while not any((entry["ticket"] or {}).get("label") == after_label for entry in found):
            packet = self.heard()
            assert packet, "the server hung up"
            if packet.startswith('42/live,["entries"'):
                found += json.loads(packet[len("42/live,") :])[1]
        return found

    def close(self) -> None:
        """Leave."""
        # Unlike close() it also closes a line that the server has ended.
        self._socket.shutdown()  # type: ignore[no-untyped-call]


OpenLine = Callable[[], Line]


@pytest.fixture
def open_line(server: RunningServer) -> Iterator[OpenLine]:
    """Open one more line; all are closed at the end."""
    opened: list[Line] = []

    def one() -> Line:
        opened.append(Line(server))
        return opened[-1]

    yield one
    for each in opened:
        each.close()


@pytest.fixture
def line(open_line: OpenLine) -> Line:
    return open_line()


@pytest.fixture(scope="module")
def tokens(server: RunningServer) -> dict[DeviceRole, str]:
    """A token of each role."""
    said = {
        role: server.command("device", "add", f"{role}-07", "--role", role, "--anyway") for role in DeviceRole
    }
    return {role: text.splitlines()[0].removeprefix("token: ") for role, text in said.items()}


def test_every_device_may_follow_the_hall_and_is_told_the_same(
    open_line: OpenLine, manager: Api, tokens: dict[DeviceRole, str]
) -> None:
    followers = [open_line() for _ in [None, *tokens]]
    for follower, auth in zip(followers, [{}, *({"token": token} for token in tokens.values())], strict=True):
        assert follower.follow(auth).startswith("40/live,")

    label = manager.ticket("A")["label"]

    told = [follower.entries(label) for follower in followers]
    assert all(entries == told[0] for entries in told)


def test_a_revoked_token_follows_nothing(server: RunningServer, line: Line) -> None:
    token = (
        server.command("device", "add", "hall-66", "--role", "screen", "--anyway")
        .splitlines()[0]
        .removeprefix("token: ")
    )
    server.command("device", "revoke", "hall-66")

    assert line.follow({"token": token}).startswith("44/live,")


@pytest.mark.parametrize(
    "auth",
    [
        {"follow": "ticket"},
        {"follow": "ticket", "key": "guess"},
        {"follow": "ticket", "key": 1},
        {"follow": "ticket", "key": ["a"]},
        {"follow": "ticket", "key": "x" * 65},
        {"follow": "ticket", "label": "A001"},
        {"follow": "ticket", "id": 1},
        {"follow": "counter", "counter": 1},
        {"follow": "journal"},
        {"token": 7},
        {"token": "made-up"},
    ],
    ids=str,
)
def test_nothing_but_the_key_on_the_paper_follows_a_ticket(manager: Api, line: Line, auth: object) -> None:
    manager.ticket("A")

    assert line.follow(auth).startswith("44/live,")


def test_the_key_of_one_ticket_tells_nothing_secret_of_another(manager: Api, line: Line) -> None:
    mine, other = manager.ticket("B"), manager.ticket("B")
    assert line.follow({"follow": "ticket", "key": mine["key"]}).startswith("40/live,")

    manager.post(f"/tickets/{other['id']}/cancellations", {"reason": "went home"})
    entries = line.entries(other["label"])

    assert all(entry["ticket"].keys() == {"id", "label", "field", "state", "group"} for entry in entries)
    assert other["key"] not in str(entries)


@pytest.mark.parametrize(
    "message",
    [
        '42/live,["join",{"room":"ticket"}]',
        '42/live,["entries",[{"seq":1}]]',
        '42/live,["head",{"seq":999999}]',
        '42/live,["enter_room","/live"]',
        '42/live,["disconnect"]',
        "42/live,[]",
        "42/live,not JSON",
        "9nonsense",
        '451-/live,["x",{"_placeholder":true,"num":0}]',
    ],
)
def test_a_follower_can_say_nothing_that_others_hear_or_that_changes_what_it_hears(
    open_line: OpenLine, manager: Api, message: str
) -> None:
    speaker, listener = open_line(), open_line()
    for one in (speaker, listener):
        assert one.follow({}).startswith("40/live,")
    speaker.say(message)

    label = manager.ticket("C")["label"]

    entries = listener.entries(label)
    seqs = [entry["seq"] for entry in entries]
    assert seqs == sorted(set(seqs))
    assert seqs[-1] < 999_999


@pytest.mark.parametrize("namespace", ["/", "/admin", "/live/../admin", "/journal"])
def test_there_is_no_other_namespace(line: Line, namespace: str) -> None:
    assert line.follow({}, namespace).startswith("44")


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://127.0.0.1.evil.example", "null", "http://127.0.0.1:1"]
)
def test_another_sites_page_may_not_follow_by_websocket(server: RunningServer, origin: str) -> None:
    handshake = {
        "Origin": origin,
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }

    answer = requests.get(server.url + LIVE + "websocket", headers=handshake, timeout=PATIENCE_S)

    assert answer.status_code == 400


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
def test_another_sites_page_may_not_follow_by_polling(server: RunningServer, origin: str) -> None:
    answer = requests.get(server.url + LIVE + "polling", headers={"Origin": origin}, timeout=PATIENCE_S)

    assert answer.status_code == 400
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_message_above_the_limit_ends_the_line_and_nobody_elses(
    open_line: OpenLine, manager: Api, line: Line
) -> None:
    talker = open_line()
    assert talker.follow({}).startswith("40/live,")
    assert line.follow({}).startswith("40/live,")
    talker.say('42/live,["x","' + "y" * 20_000 + '"]')

    while talker.heard():
        pass

    label = manager.ticket("D")["label"]
    assert line.entries(label)


def test_a_poll_above_the_limit_is_refused(server: RunningServer) -> None:
    opened = requests.get(server.url + LIVE + "polling", timeout=PATIENCE_S).text
    session = json.loads(opened[1:])["sid"]

    answer = requests.post(
        f"{server.url}{LIVE}polling&sid={session}", data="4" + "y" * 20_000, timeout=PATIENCE_S
    )

    assert answer.status_code == 413


def test_answers_of_polling_are_guarded_like_all_others(server: RunningServer) -> None:
    headers = requests.get(server.url + LIVE + "polling", timeout=PATIENCE_S).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_wrong_tokens_on_a_live_line_are_counted_with_all_others(
    server: RunningServer, open_line: OpenLine
) -> None:
    said = "".join(open_line().follow({"token": f"guess-{number}"}) for number in range(10))

    assert "not_signed_in" in said
    assert "slow_down" in said
    assert server.api(token="one-guess-more").get("/hall").status_code == 429


def test_none_of_this_is_a_fault_in_the_log(server: RunningServer) -> None:
    """It runs last: what a follower says must not fill the log."""
    assert "Traceback" not in server.log
    assert '"level": "error"' not in server.log
