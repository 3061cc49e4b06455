"""The agent: does what the server wants of the devices on this machine, for ever. Start reading here."""

import threading
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol, TypeVar

import structlog

from hardware.agents.messages import Command, Verb
from hardware.agents.outbox import Outbox, Say
from hardware.agents.server_connection import Refused, ServerAway, ServerConnection, SessionOver

log = structlog.get_logger(__name__)

PAUSES_S = (0.5, 1.0, 2.0, 5.0)
"""Between tries to reach the server."""
_REFUSED_S = 30.0
_REPLACED_S = 2.0
_LAST_S = 20.0


class Device(Protocol):
    """A device that is open. Neither method waits for the device itself."""

    def do(self, command: Command) -> None:
        """Do what an ASK or a TELL wants."""

    def greet(self) -> None:
        """Say again how the device is: a server that has begun anew does not know."""

    def close(self) -> None:
        """Let what is under way end, and let the device go."""


T = TypeVar("T")
Opener = Callable[[str, Say], Device]
"""Opens a device as its text says; what it has to say goes to ``Say``."""


class Agent:
    """Serves one machine's devices until closed. ``openers`` are by kind: ``printer``, ``line``."""

    def __init__(
        self, server: ServerConnection, openers: Mapping[str, Opener], pauses_s: Sequence[float] = PAUSES_S
    ) -> None:
        self._server = server
        self._openers = openers
        self._pauses_s = pauses_s
        self._outbox = Outbox()
        self._devices: dict[str, tuple[str, Device]] = {}
        self._is_closed = threading.Event()

    def close(self) -> None:
        """Let ``run`` end, within the time of a request."""
        self._is_closed.set()
        self._outbox.close()

    def run(self) -> None:
        """Serve until closed: whatever happens to the server or the network, begin again."""
        sender = threading.Thread(target=self._send, daemon=True)
        sender.start()
        try:
            while not self._is_closed.is_set():
                session = self._tried(self._server.begin)
                if session is not None:
                    log.info("agent_session_begun")
                    self._outbox.begin(session)
                    self._serve(session)
                    self._outbox.end()
                    self._is_closed.wait(_REPLACED_S)
        finally:
            for _, device in self._devices.values():
                device.close()
            sender.join(_LAST_S)

    def _serve(self, session: str) -> None:
        """Do what the server wants until the session is over."""
        after = 0
        while not self._is_closed.is_set():
            try:
                commands = self._tried(partial(self._server.fetch, session, after))
            except SessionOver:
                log.warning("agent_session_over")
                return
            for command in commands or ():
                self._obey(command)
                after = command.seq

    def _obey(self, command: Command) -> None:
        try:
            if command.verb is Verb.OPEN:
                self._open(command)
            elif command.to in self._devices:
                self._devices[command.to][1].do(command)
        except Exception:
            log.exception("command_failed", device=command.to, verb=command.verb)

    def _open(self, command: Command) -> None:
        """Open a device, or have it say how it is where it is open just so."""
        text, device = self._devices.get(command.to, ("", None))
        if device is not None and text == command.text:
            device.greet()
            return
        if device is not None:
            del self._devices[command.to]
            device.close()
        kind = command.to.partition(":")[0]
        if kind not in self._openers:
            log.error("no_such_device_here", device=command.to)
            return
        opened = self._openers[kind](command.text, self._outbox.sayer(command.to))
        self._devices[command.to] = command.text, opened

    def _send(self) -> None:
        """Tell the server what the devices say, until closed."""
        while (taken := self._outbox.take()) is not None:
            session, reports = taken
            try:
                heard = self._tried(partial(self._server.report, session, reports))
            except SessionOver:
                heard = reports[-1].seq  # Nobody wants it any more; the other thread begins anew.
            if heard is not None:
                self._outbox.acknowledge(session, heard)

    def _tried(self, ask: Callable[[], T]) -> T | None:
        """Return the server's answer, asked until there is one; None once closed. Raises SessionOver."""
        failures = 0
        while not self._is_closed.is_set():
            try:
                return ask()
            except ServerAway as error:
                pause_s = self._pauses_s[min(failures, len(self._pauses_s) - 1)]
                if not failures:
                    log.warning("server_away", reason=str(error))
                failures += 1
            except Refused as error:
                log.error("agent_refused", reason=str(error))
                pause_s = _REFUSED_S
            self._is_closed.wait(pause_s)
        return None
