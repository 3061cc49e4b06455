"""Who may follow, and what they get: the standard client against the real server."""

from collections.abc import Iterator
from queue import Queue
from typing import Any

import pytest
import socketio
from socketio.exceptions import ConnectionError as Refused

from tests.running_agent import enrolled
from tests.running_server import Api, RunningServer
from tests.still_demo import manager
from tests.still_demo import server_of_file as server

__all__ = ["manager", "server"]

pytestmark = pytest.mark.slow

PATIENCE_S = 20
TOKEN_LINE = "token: "


class Follower:
    """One who follows ``/live`` and, as the interface says, ignores what is older than the greeting."""

    def __init__(self) -> None:
        self._seq = 0
        self.heads: Queue[int] = Queue()
        self.lists: Queue[list[dict[str, Any]]] = Queue()
        self.sayings: Queue[dict[str, Any]] = Queue()
        self.reasons: Queue[dict[str, Any]] = Queue()
        self._client = socketio.Client(reconnection=False)
        self._client.on("head", lambda head: self.heads.put(head["seq"]), namespace="/live")
        self._client.on("connect_error", self.reasons.put, namespace="/live")
        self._client.on("saying", self.sayings.put, namespace="/live")
        self._client.on("entries", self.lists.put, namespace="/live")

    def follow(self, server: RunningServer, auth: object, transport: str = "websocket") -> int:
        """Connect and return the ``seq`` the server greets with. Raises Refused."""
        self._client.connect(
            server.url, auth=auth, namespaces=["/live"], transports=[transport], wait_timeout=PATIENCE_S
        )
        self._seq = self.heads.get(timeout=PATIENCE_S)
        return self._seq

    def entries(self, count: int) -> list[dict[str, Any]]:
        """Wait for that many entries."""
        found: list[dict[str, Any]] = []
        while len(found) < count:
            sent = self.lists.get(timeout=PATIENCE_S)
            found += [entry for entry in sent if entry["seq"] > self._seq]
        return found

    def close(self) -> None:
        """Leave."""
        self._client.disconnect()


@pytest.fixture
def follower() -> Iterator[Follower]:
    opened = Follower()
    yield opened
    opened.close()


def last_seq(manager: Api) -> int:
    return int(manager.get("/journal?limit=1").json()["last_seq"])


@pytest.mark.parametrize("auth", [None, {}, {"follow": "hall"}, {"unheard": "of"}], ids=str)
@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_anyone_may_follow_the_hall(
    server: RunningServer, manager: Api, follower: Follower, auth: object, transport: str
) -> None:
    greeted_with = follower.follow(server, auth, transport)

    ticket = manager.ticket("B")

    (entry,) = follower.entries(1)
    assert entry["seq"] == greeted_with + 1 == last_seq(manager)
    assert (entry["kind"], entry["ticket"]["label"], entry["counter"]) == ("issued", ticket["label"], None)


def test_an_entry_has_the_promised_shape_and_names_nobody(
    server: RunningServer, manager: Api, follower: Follower
) -> None:
    follower.follow(server, None)
    manager.ticket("C")

    called = manager.post("/counters/6/calls").json()["ticket"]

    entry = follower.entries(2)[-1]
    shape = {"journal_id", "seq", "kind", "at", "office_day", "priority", "ticket", "counter"}
    assert entry.keys() == shape
    assert entry["journal_id"] == manager.get("/journal").json()["journal_id"]
    assert entry["office_day"] == called["office_day"]
    assert entry["ticket"] == {
        "id": called["id"],
        "label": called["label"],
        "field": "C",
        "state": "called",
        "group": "in_hand",
    }
    assert (entry["kind"], entry["counter"]) == ("called", 6)
    assert entry["at"].endswith("Z")
    assert "manager" not in str(entry)
    manager.post(f"/tickets/{called['id']}/finishes")


def test_everyone_is_told_whose_call_a_room_begins_to_hear(
    server: RunningServer, manager: Api, follower: Follower
) -> None:
    server.command("device", "revoke", "hall-1")
    screen = server.api(token=enrolled(server, "hall-1", "screen"))
    manager.ticket("B")
    follower.follow(server, None)
    ticket = manager.post("/counters/4/calls").json()["ticket"]

    screen.put("/screens/hall-1/report", {"page": "a page of a test", "can_speak": True}).raise_for_status()

    assert follower.sayings.get(timeout=PATIENCE_S) == {"zone": "Sảnh tầng 1", "label": ticket["label"]}
    manager.post(f"/tickets/{ticket['id']}/finishes")


def test_a_phone_follows_by_its_tickets_key(server: RunningServer, manager: Api, follower: Follower) -> None:
    ticket = manager.ticket("D")

    greeted_with = follower.follow(server, {"follow": "ticket", "key": ticket["key"]})

    assert greeted_with == last_seq(manager)
    manager.post(f"/tickets/{ticket['id']}/cancellations", {"reason": "went home"})
    assert [entry["kind"] for entry in follower.entries(1)] == ["cancelled"]


@pytest.mark.parametrize(
    ("auth", "reason"),
    [
        ({"follow": "ticket", "key": "nobody-has-this"}, "unknown_ticket"),
        ({"follow": "ticket"}, "invalid_request"),
        ({"follow": "ticket", "key": 7}, "invalid_request"),
        ({"follow": "ticket", "key": "x" * 65}, "invalid_request"),
        ({"follow": "everything"}, "invalid_request"),
        ({"token": "made-up"}, "not_signed_in"),
        ({"token": ["made-up"]}, "not_signed_in"),
        ({"token": ""}, "not_signed_in"),
    ],
    ids=str,
)
def test_who_may_not_follow_is_refused_with_the_reason(
    server: RunningServer, follower: Follower, auth: object, reason: str
) -> None:
    with pytest.raises(Refused):
        follower.follow(server, auth)

    assert follower.reasons.get(timeout=PATIENCE_S)["message"] == reason


def test_a_device_follows_by_its_token_until_it_is_revoked(server: RunningServer) -> None:
    lines = server.command("device", "add", "screen-9", "--role", "screen", "--anyway").splitlines()
    token = next(line.removeprefix(TOKEN_LINE) for line in lines if line.startswith(TOKEN_LINE))
    first, second = Follower(), Follower()

    first.follow(server, {"token": token})
    first.close()
    server.command("device", "revoke", "screen-9")

    with pytest.raises(Refused):
        second.follow(server, {"token": token})
    assert second.reasons.get(timeout=PATIENCE_S)["message"] == "not_signed_in"


def test_all_followers_get_the_same_entries_in_order(server: RunningServer, manager: Api) -> None:
    followers = [Follower() for _ in range(5)]
    for follower in followers:
        follower.follow(server, None)
    before = last_seq(manager)

    for _ in range(20):
        manager.ticket("E")

    seen = [[entry["seq"] for entry in follower.entries(20)] for follower in followers]
    assert seen == [list(range(before + 1, before + 21))] * 5
    for follower in followers:
        follower.close()
