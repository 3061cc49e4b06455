"""A screen in Python that follows the hall as ``feed.js`` does, and keeps a record of how it went."""

import json
import threading
from collections import Counter
from typing import Any

import requests
import websocket

from tests.faults.crowded_office import Power

_SILENCE_S = 12
"""The server says every five seconds how far the journal is; silence for so long means a dead line."""
_PATIENCE_S = 60
_EVENT = "42/live,"


class Picture:
    """What a hall's screen shows: how many wait for each field, and who is called where."""

    def __init__(self, snapshot: dict[str, Any]) -> None:
        self.waiting = Counter({line["code"]: line["waiting"] for line in snapshot["fields"]})
        self.in_hand = {one["label"]: one["counter"] for one in snapshot["now_serving"]}

    def apply(self, entry: dict[str, Any]) -> None:
        """Draw what happened. A kind that changes nothing here is passed over."""
        ticket = entry["ticket"]
        match entry["kind"]:
            case "issued":
                self.waiting[ticket["field"]] += 1
            case "called":
                self.waiting[ticket["field"]] -= 1
                self.in_hand[ticket["label"]] = entry["counter"]
            case "finished":
                del self.in_hand[ticket["label"]]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Picture):
            return NotImplemented
        return (self.waiting, self.in_hand) == (other.waiting, other.in_hand)

    __hash__ = None  # type: ignore[assignment]  # it changes


class Follower:
    """Applies entry ``last + 1``, ignores older ones, and fetches a snapshot on a gap and on every joining.

    ``steps`` is what it was given to draw, in order: an entry, or the ``seq`` of a snapshot.
    """

    def __init__(self, url: str, power: Power) -> None:
        self._url = url
        self._power = power
        self._target: int | None = None
        self._joined = threading.Event()
        self._finished = threading.Event()
        self._seq = 0
        self.steps: list[dict[str, Any] | int] = []
        self.joinings = 0
        self.picture: Picture | None = None

    @property
    def fetches(self) -> int:
        """How many snapshots it fetched."""
        return sum(isinstance(step, int) for step in self.steps)

    def run(self) -> None:
        """Follow, through any number of broken lines, until the ``finish_at`` entry is drawn."""
        while not self._is_done():
            try:
                self._follow()
            except (OSError, websocket.WebSocketException, requests.RequestException):
                self._power.is_up.wait(_PATIENCE_S)
        self._finished.set()

    def wait_joined(self) -> None:
        """Wait until it has joined the hall and fetched its first snapshot."""
        assert self._joined.wait(_PATIENCE_S)

    def wait_finished(self) -> None:
        """Wait until the ``finish_at`` entry is drawn."""
        assert self._finished.wait(_PATIENCE_S)

    def finish_at(self, seq: int) -> None:
        """Let ``run`` end once that entry is drawn."""
        self._target = seq

    def _is_done(self) -> bool:
        return self._target is not None and self._seq >= self._target

    def _follow(self) -> None:
        address = f"{self._url.replace('http', 'ws', 1)}/socket.io/?EIO=4&transport=websocket"
        line = websocket.create_connection(address, timeout=_SILENCE_S)
        try:
            line.recv()
            line.send("40/live,")
            while not str(line.recv()).startswith("40/live,"):
                pass
            self.joinings += 1
            # What arrives from here on is held by the connection until the snapshot is there.
            self._fetch()
            self._joined.set()
            while not self._is_done():
                self._take(line, str(line.recv()))
        finally:
            line.close()

    def _take(self, line: websocket.WebSocket, message: str) -> None:
        if message == "2":
            line.send("3")
        elif message.startswith(_EVENT):
            kind, value = json.loads(message.removeprefix(_EVENT))
            if kind == "head" and value["seq"] != self._seq:
                self._fetch()
            for entry in value if kind == "entries" else ():
                self._apply(entry)

    def _apply(self, entry: dict[str, Any]) -> None:
        if entry["seq"] > self._seq + 1:
            self._fetch()
        if entry["seq"] == self._seq + 1:
            assert self.picture is not None
            self.steps.append(entry)
            self._seq = entry["seq"]
            self.picture.apply(entry)

    def _fetch(self) -> None:
        answer = requests.get(f"{self._url}/api/v1/hall", timeout=_SILENCE_S)
        answer.raise_for_status()
        snapshot = answer.json()
        self.steps.append(snapshot["seq"])
        self._seq, self.picture = snapshot["seq"], Picture(snapshot)
