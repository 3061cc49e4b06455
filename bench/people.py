"""Officers at counters, as a load: each calls whoever is next and finishes the visit, again and again."""

import json
import uuid

import requests

from bench.load import post
from tests.faults.crowded_office import Staffed, officer_name

_PATIENCE_S = 30
_MANAGER, _PASSWORD = "chief", "mười năm đã qua"


class Officer:
    """One counter's officer: a `bench.load.Client` that asks for a call and its finish by turns."""

    def __init__(self, office: Staffed, counter: int) -> None:
        self._counter = counter
        self.headers = signed_in(office, counter)
        self.calls = 0
        self._ticket: int | None = None

    def request(self) -> bytes:
        """Return the request for the next call, or for the finish of the visit under way."""
        if self._ticket is None:
            return self.post(f"/api/v1/counters/{self._counter}/calls")
        return self.post(f"/api/v1/tickets/{self._ticket}/finishes")

    def take(self, body: bytes) -> None:
        """Note whom the officer has now, and count the call."""
        if self._ticket is None:
            self._ticket = json.loads(body)["ticket"]["id"]
            self.calls += 1
        else:
            self._ticket = None

    def start(self) -> bytes:
        """Return the request to start the visit that was called."""
        return self.post(f"/api/v1/tickets/{self._ticket}/starts")

    def post(self, path: str) -> bytes:
        """Return an empty POST by this officer."""
        return post(path, b"{}", {**self.headers, "Idempotency-Key": str(uuid.uuid4())})

    def open_counter(self, office: Staffed) -> None:
        """Open the counter for every field of the office."""
        url = f"{office.server.url}/api/v1/counters/{self._counter}/state"
        answer = requests.put(
            url, json={"state": "open", "fields": office.fields}, headers=self.headers, timeout=_PATIENCE_S
        )
        answer.raise_for_status()


def signed_in(office: Staffed, counter: int) -> dict[str, str]:
    """Return the headers of the counter's officer, signed in and with a password of their own."""
    login = officer_name(counter)
    return headers_of(office, login, office.passwords[login])


def manager(office: Staffed) -> dict[str, str]:
    """Hire a manager and return their headers, signed in and with a password of their own."""
    said = office.server.command("officer", "add", _MANAGER, "--role", "manager")
    handed = said.partition("one-time password: ")[2].split()[0]
    body = {"old": handed, "new": _PASSWORD}
    url = f"{office.server.url}/api/v1/session/password"
    requests.put(
        url, json=body, headers=headers_of(office, _MANAGER, handed), timeout=_PATIENCE_S
    ).raise_for_status()
    return headers_of(office, _MANAGER, _PASSWORD)


def headers_of(office: Staffed, login: str, password: str) -> dict[str, str]:
    """Sign in, and return the headers that prove it."""
    url = f"{office.server.url}/api/v1/session"
    with requests.Session() as session:
        answer = session.post(url, json={"login": login, "password": password}, timeout=_PATIENCE_S)
        answer.raise_for_status()
        cookies = "; ".join(f"{name}={value}" for name, value in session.cookies.items())
        return {"Cookie": cookies, "X-CSRF-Token": answer.json()["csrf_token"]}
