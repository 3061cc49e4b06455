"""A real server in a process of its own, and a small client that talks JSON with it."""

import subprocess
import sys
import threading
from collections.abc import Mapping
from http.cookiejar import Cookie, DefaultCookiePolicy
from pathlib import Path
from typing import Any, TextIO

import requests

from tests.fork_server import ForkedProcess
from tests.free_ports import free_port

ROOT = Path(__file__).resolve().parents[1]
DEMO_PASSWORD = "demo"
Process = subprocess.Popen[str] | ForkedProcess
_START_S = 120
"""On a busy machine; a quiet one takes a second."""
_COMMAND_S = 120
"""A command's own start takes a second, and many seconds beside a crowd on a busy machine."""
_STOP_S = 60
_ANSWER_S = 15
_READ_S = 180
"""A hostile file is given up after a minute, on a machine that does nothing else."""


class _WholeCookies(DefaultCookiePolicy):
    """Takes a cookie only with its path, which comes last: an answer may break off in the midst of one."""

    def set_ok(self, cookie: Cookie, request: Any) -> bool:
        return cookie.path_specified and super().set_ok(cookie, request)


class Api:
    """Talks JSON with ``/api/v1``: as anyone, as a person once ``sign_in`` is called, or by a token.

    Paths are those after ``/api/v1``. Every method returns the response as it came, refused or not.
    """

    def __init__(self, url: str, token: str | None = None, authority: Path | None = None) -> None:
        self._base = f"{url}/api/v1"
        self._session = requests.Session()
        self._session.cookies.set_policy(_WholeCookies())
        # The environment's own list of authorities would be asked instead of this one.
        self._session.trust_env = False
        self._session.verify = True if authority is None else str(authority)
        if token is not None:
            self._session.headers["Authorization"] = f"Bearer {token}"

    def sign_in(self, login: str, password: str) -> requests.Response:
        """Sign in and keep the session and its CSRF token."""
        answer = self.post("/session", {"login": login, "password": password})
        if answer.ok:
            self._session.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
        return answer

    def get(self, path: str) -> requests.Response:
        """Read."""
        return self._session.get(self._base + path, timeout=_ANSWER_S)

    def post(self, path: str, body: Any = None, *, key: str | None = None) -> requests.Response:
        """Change something, under ``key`` as its Idempotency-Key."""
        return self._change("POST", path, body, key)

    def put(self, path: str, body: Any = None, *, key: str | None = None) -> requests.Response:
        """Set something."""
        return self._change("PUT", path, body, key)

    def delete(self, path: str) -> requests.Response:
        """Remove something."""
        return self._change("DELETE", path, None, None)

    def import_file(self, name: str, content: bytes, *, key: str | None = None) -> requests.Response:
        """Have a file of procedures read."""
        headers = {"Content-Type": "application/octet-stream"} | ({"Idempotency-Key": key} if key else {})
        path = f"{self._base}/catalogue/imports"
        return self._session.post(path, params={"file": name}, data=content, headers=headers, timeout=_READ_S)

    def ticket(self, field: str, **wish: object) -> dict[str, Any]:
        """Issue a ticket, as a manager or a kiosk, and return it."""
        answer = self.post("/tickets", {"field": field, **wish})
        answer.raise_for_status()
        ticket: dict[str, Any] = answer.json()["ticket"]
        return ticket

    def close(self) -> None:
        """Close the kept connections."""
        self._session.close()

    def _change(self, method: str, path: str, body: Any, key: str | None) -> requests.Response:
        headers = {} if key is None else {"Idempotency-Key": key}
        return self._session.request(
            method, self._base + path, json=body or {}, headers=headers, timeout=_ANSWER_S
        )


_PORT_TAKEN = "Address already in use"


class RunningServer:
    """One office on a port of its own, which it keeps from start to start, with one data folder.

    ``authority`` is the PEM file of who signed its certificate, where ``config`` names one; None: http.
    ``env`` is the server's environment; None: this process's own.
    """

    def __init__(
        self,
        folder: Path,
        config: Path,
        *,
        is_demo: bool,
        speed: float,
        authority: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self.data = folder / "data"
        self.config = config
        self.port = free_port()
        self.url = f"{'http' if authority is None else 'https'}://127.0.0.1:{self.port}"
        self._authority = authority
        self._env = env
        self._log = folder / "server.log"
        self._options = ["--demo", "--speed", str(speed)] if is_demo else []
        self._process: Process | None = None
        self._clients: list[Api] = []

    @property
    def log(self) -> str:
        """Everything the server has written to its log."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    @property
    def pid(self) -> int | None:
        """The process's id while it runs."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start, and return once it answers ``/healthz``.

        A port that another program took since it was found free is exchanged, before the first start only.
        """
        assert self._process is None, "the server runs already"
        is_first = not self._log.exists()
        try:
            self._start()
        except AssertionError:
            if not is_first or _PORT_TAKEN not in self.log or self._process is None:
                raise
            _ended(self._gone())
            self.url = self.url.replace(str(self.port), str(port := free_port()))
            self.port = port
            self._start()

    def _start(self) -> None:
        arguments = ["run", *self._files(), "--host", "127.0.0.1", "--port", str(self.port), *self._options]
        with self._log.open("a", encoding="utf-8") as log:
            self._process = _started(arguments, log, self._env)
        # Its first line says that it listens; a server that ends, or is ended, says nothing.
        patience = threading.Timer(_START_S, self._process.kill)
        patience.start()
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        patience.cancel()
        assert line, f"the server did not start:\n{self.log}"
        verify = True if self._authority is None else str(self._authority)
        requests.get(f"{self.url}/healthz", timeout=_ANSWER_S, verify=verify).raise_for_status()

    def stop(self) -> None:
        """End it with SIGTERM; it must end well, and must have met no fault."""
        process = self._gone()
        process.terminate()
        code = _ended(process)
        assert code == 0, f"the server ended with {code}:\n{self.log}"
        assert '"event": "fault"' not in self.log, f"the server met a fault:\n{self.log}"

    def kill(self) -> None:
        """End it with SIGKILL, as a power cut would."""
        process = self._gone()
        process.kill()
        _ended(process)

    def restart(self) -> None:
        """Stop and start again, on the same port and data."""
        self.stop()
        self.start()

    def close(self) -> None:
        """End what still runs, with the checks of ``stop``."""
        for client in self._clients:
            client.close()
        if self._process is not None:
            self.stop()

    def api(
        self,
        login: str | None = None,
        password: str = DEMO_PASSWORD,
        *,
        token: str | None = None,
        url: str | None = None,
    ) -> Api:
        """Return a client: signed in as ``login``, or with a device's token, or as anyone.

        ``url`` is where it finds the server, if not at its own.
        """
        client = Api(url or self.url, token, self._authority)
        self._clients.append(client)
        if login is not None:
            client.sign_in(login, password).raise_for_status()
        return client

    def command(self, *arguments: str) -> str:
        """Run ``server.py`` with those arguments on this server's data and return what it prints."""
        command = ForkedProcess([*arguments, *self._files()])
        printed, complaints = command.communicate(_COMMAND_S)
        assert command.returncode == 0, complaints
        return printed

    def _files(self) -> list[str]:
        return ["--config", str(self.config), "--data", str(self.data)]

    def _gone(self) -> Process:
        assert self._process is not None, "the server does not run"
        process, self._process = self._process, None
        return process


def _started(arguments: list[str], log: TextIO, env: Mapping[str, str] | None) -> Process:
    """Start ``server.py``: from nothing where ``env`` may hold what only a new program heeds."""
    if env is None:
        return ForkedProcess(arguments, stderr=log.fileno())
    command = [sys.executable, "server.py", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=log, text=True)


def _ended(process: Process) -> int:
    try:
        process.communicate(timeout=_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    assert process.returncode is not None
    return process.returncode
