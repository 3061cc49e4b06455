"""Visitors at eight kiosks and an officer at every counter, who never give a request up."""

import threading
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import requests

from tests.faults.crowded_office import KIOSKS, Staffed, officer_name
from tests.running_server import Api

_PATIENCE_S = 600
"""Of one request, which may meet many kills in a row on a busy machine."""
_LOOK_AGAIN_S = 0.2


@dataclass(frozen=True)
class Acknowledged:
    """A request the server said yes to, and the ticket as it stood in that answer."""

    actor: str
    path: str
    body: dict[str, str]
    key: str
    ticket: dict[str, Any]

    @property
    def what(self) -> str:
        """``tickets``, ``calls``, ``starts`` or ``finishes``."""
        return self.path.rsplit("/", 1)[1]


@dataclass
class Tally:
    """What was acknowledged so far; others can wait until it is so many."""

    acknowledged: list[Acknowledged] = field(default_factory=list)
    issued: int = 0
    repeats: int = 0
    longest_outage_s: float = 0.0
    _more: threading.Condition = field(default_factory=threading.Condition)
    _is_over: bool = False

    def add(self, one: Acknowledged) -> None:
        """Count one more."""
        with self._more:
            self.acknowledged.append(one)
            self.issued += one.what == "tickets"
            self._more.notify_all()

    def saw_outage(self, seconds: float, repeats: int) -> None:
        """Count a request that was answered only after so long and so many repetitions."""
        with self._more:
            self.repeats += repeats
            self.longest_outage_s = max(self.longest_outage_s, seconds)

    def end(self) -> None:
        """No more will come."""
        with self._more:
            self._is_over = True
            self._more.notify_all()

    def wait_for(self, count: int) -> bool:
        """Wait until so many were acknowledged, and say whether they were: False once it is over."""
        with self._more:
            self._more.wait_for(lambda: self._is_over or len(self.acknowledged) >= count)
            return len(self.acknowledged) >= count

    def wait_for_issue(self, seen: int) -> None:
        """Wait a moment for more issued tickets than ``seen``."""
        with self._more:
            self._more.wait_for(lambda: self._is_over or self.issued > seen, _LOOK_AGAIN_S)

    def of(self, what: str) -> list[Acknowledged]:
        """Return those of one kind: see ``Acknowledged.what``."""
        return [one for one in self.acknowledged if one.what == what]


class PatientClient:
    """Sends each request under a key of its own, and again under that key while the connection breaks."""

    def __init__(self, name: str, api: Api, tally: Tally, is_up: threading.Event) -> None:
        self._name = name
        self._api = api
        self._tally = tally
        self._is_up = is_up

    def post(self, path: str, body: dict[str, str]) -> dict[str, Any] | None:
        """Return the acknowledged ticket, or None when nobody waits. Other refusals fail the test."""
        key = str(uuid.uuid4())
        answer = self._answered(lambda: self._api.post(path, body, key=key))
        if answer.status_code == 409 and answer.json()["code"] == "nobody_waiting":
            return None
        assert answer.status_code in (200, 201), f"{path}: {answer.status_code} {answer.text}"
        ticket: dict[str, Any] = answer.json()["ticket"]
        self._tally.add(Acknowledged(self._name, path, body, key, ticket))
        return ticket

    def again(self, first: Acknowledged) -> dict[str, Any]:
        """Repeat a request under its key, and return the ticket in the answer."""
        answer = self._answered(lambda: self._api.post(first.path, first.body, key=first.key))
        assert answer.ok, f"{first.path} again: {answer.status_code} {answer.text}"
        ticket: dict[str, Any] = answer.json()["ticket"]
        return ticket

    def sign_in(self, login: str, password: str) -> None:
        """Be that officer from now on."""
        self._answered(lambda: self._api.sign_in(login, password)).raise_for_status()

    def set_open(self, counter: int) -> None:
        """Open the counter."""
        path = f"/counters/{counter}/state"
        self._answered(lambda: self._api.put(path, {"state": "open"})).raise_for_status()

    def _answered(self, ask: Callable[[], requests.Response]) -> requests.Response:
        began, repeats = monotonic(), 0
        while True:
            try:
                answer = ask()
                # The library takes one that broke off in its head, even within the length.
                if answer.headers.get("Content-Length") != str(len(answer.content)):
                    raise requests.ConnectionError("the answer broke off in its head")
            except requests.RequestException:
                assert monotonic() - began < _PATIENCE_S, "the server does not come back"
                repeats += 1
                self._is_up.wait(_PATIENCE_S)
            else:
                if repeats:
                    self._tally.saw_outage(monotonic() - began, repeats)
                return answer


class Crowd:
    """Issues ``tickets`` over all fields from all kiosks at once, and has every one of them served.

    ``url`` is where everyone finds the server, if not at its own.
    """

    def __init__(self, office: Staffed, tickets: int, url: str | None = None) -> None:
        self._url = url
        self.tally = Tally()
        self._office = office
        self._wishes = iter([office.fields[number % len(office.fields)] for number in range(tickets)])
        self._wishing = threading.Lock()
        self._are_issuing = True
        self._clients: dict[str, PatientClient] = {}

    def run(self) -> None:
        """Return when the last ticket is finished; raise what went wrong first."""
        try:
            kiosks = [self._kiosk(name, token) for name, token in self._office.kiosk_tokens.items()]
            officers = [self._officer(counter) for counter in self._office.counters]
            with ThreadPoolExecutor(len(kiosks) + len(officers)) as pool:
                staff = zip(self._office.counters, officers, strict=True)
                serving = [pool.submit(self._serve, *pair) for pair in staff]
                issuing = [pool.submit(self._take_numbers, kiosk) for kiosk in kiosks]
                failed = [one.exception() for one in issuing]
                self._are_issuing = False
                failed += [one.exception() for one in serving]
        finally:
            self._are_issuing = False
            self.tally.end()
        for error in failed:
            if error is not None:
                raise error

    def again(self, chosen: Iterable[Acknowledged]) -> list[dict[str, Any]]:
        """Repeat requests under their keys, and return the tickets in the answers, in the same order."""
        return [self._clients[one.actor].again(one) for one in chosen]

    def leave_open(self) -> None:
        """Issue one more ticket of each field and have every other counter call: work that stays undone."""
        for number, wish in enumerate(self._office.fields):
            assert self._clients[f"kiosk-{number % KIOSKS + 1}"].post("/tickets", {"field": wish})
        for counter in self._office.counters[::2]:
            self._clients[officer_name(counter)].post(f"/counters/{counter}/calls", {})

    def _kiosk(self, name: str, token: str) -> PatientClient:
        return self._client(name, self._office.server.api(token=token, url=self._url))

    def _officer(self, counter: int) -> PatientClient:
        login = officer_name(counter)
        client = self._client(login, self._office.server.api(url=self._url))
        client.sign_in(login, self._office.passwords[login])
        client.set_open(counter)
        return client

    def _client(self, name: str, api: Api) -> PatientClient:
        self._clients[name] = PatientClient(name, api, self.tally, self._office.power.is_up)
        return self._clients[name]

    def _take_numbers(self, kiosk: PatientClient) -> None:
        while True:
            with self._wishing:
                wish = next(self._wishes, None)
            if wish is None:
                return
            assert kiosk.post("/tickets", {"field": wish})

    def _serve(self, counter: int, officer: PatientClient) -> None:
        while True:
            # Looked at before the call: whatever was issued by then, this call would find.
            more_may_come, seen = self._are_issuing, self.tally.issued
            ticket = officer.post(f"/counters/{counter}/calls", {})
            if ticket is not None:
                officer.post(f"/tickets/{ticket['id']}/starts", {})
                officer.post(f"/tickets/{ticket['id']}/finishes", {"outcome": "accepted"})
            elif more_may_come:
                self.tally.wait_for_issue(seen)
            else:
                return
