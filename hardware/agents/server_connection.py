"""The agent's way to the server: three requests over HTTP, each with a bound on its time."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import urllib3

from hardware.agents.messages import Command, DeviceMessage, Verb

_CONNECT_S = 5.0
_ANSWER_S = 15.0
"""Well above what the server lets a fetch wait."""
_PATH = "/api/v1/agent"
_OK = 200
_CREATED = 201
_NOT_SIGNED_IN = (401, 403, 404)
_CONFLICT = 409


class ServerAway(Exception):
    """The server cannot be reached, or cannot answer now: the same may be tried again."""


class SessionOver(Exception):
    """The server knows this session no more."""


class Refused(Exception):
    """The server does not want this agent: its token is wrong, or config.toml gives it nothing to do."""


class ServerConnection:
    """Speaks with the server at ``address``, such as ``https://may-chu:8080``, as the device of ``token``.

    ``authority`` is a PEM file with the certificate of an office that signs its own; None: the system's.
    """

    def __init__(self, address: str, token: str, authority: Path | None = None) -> None:
        self._address = address.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._pool = urllib3.PoolManager(
            maxsize=2,
            retries=False,
            timeout=urllib3.Timeout(connect=_CONNECT_S, read=_ANSWER_S),
            ca_certs=None if authority is None else str(authority),
        )

    def begin(self) -> str:
        """Begin a session and return its name. Raises ServerAway, Refused."""
        return str(self._answer("POST", "/sessions", json={})["session"])

    def fetch(self, session: str, after: int) -> list[Command]:
        """Return what the server wants after that command, perhaps nothing.

        Raises ServerAway, SessionOver, Refused.
        """
        wishes = {"session": session, "after": str(after)}
        told = self._answer("GET", "/commands", fields=wishes)["commands"]
        return [Command(**{**each, "verb": Verb(each["verb"])}) for each in told]

    def report(self, session: str, reports: Sequence[DeviceMessage]) -> int:
        """Send reports and return the last one's number. Raises ServerAway, SessionOver, Refused."""
        told = {"session": session, "reports": [asdict(each) for each in reports]}
        return int(self._answer("POST", "/reports", json=told)["heard"])

    def _answer(self, method: str, path: str, **named: Any) -> dict[str, Any]:
        try:
            answer = self._pool.request(
                method, f"{self._address}{_PATH}{path}", headers=self._headers, **named
            )
            body = answer.json() if answer.status in (_OK, _CREATED) else {}
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise ServerAway(f"{type(error).__name__}: {error}") from error
        if answer.status == _CONFLICT:
            raise SessionOver(path)
        if answer.status in _NOT_SIGNED_IN:
            raise Refused(f"the server answers {answer.status}: {answer.data[:500].decode(errors='replace')}")
        if not isinstance(body, dict) or not body:
            raise ServerAway(f"the server answers {answer.status}")
        return body
