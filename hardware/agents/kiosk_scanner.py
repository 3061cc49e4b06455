"""The scanner beside an agent: a card becomes two facts on this machine, and only they leave it."""

import secrets

from hardware.agents.messages import Command
from hardware.agents.outbox import Say
from hardware.scanning.card import CardSeen, card_seen
from hardware.scanning.codes import Scan, scan_of
from hardware.scanning.scanner import Scanner
from hardware.scanning.wire import reading_in, scan_text, state_text
from hardware.serial_port import PortState

_FRESH_S = 8.0
"""Whoever scanned before that has gone on."""
_KEY_BYTES = 32


class AgentScanner:
    """One scanner, heard until closed. Raises WireError where ``text`` does not say how it is read.

    It is opened anew with each office day: a key of its own lasts no longer either.
    """

    def __init__(self, text: str, say: Say) -> None:
        self._say = say
        self._state: PortState | None = None
        reading = reading_in(text)
        key = secrets.token_bytes(_KEY_BYTES) if reading.key is None else reading.key

        def card(read: str) -> CardSeen | None:
            return card_seen(read, key, reading.today, reading.elder_age)

        self._scanner = Scanner(reading.port, lambda read: scan_of(read, card), self._scanned, self._changed)
        self._scanner.start()

    def do(self, command: Command) -> None:
        """Do nothing: a scanner is only heard."""

    def greet(self) -> None:
        """Say how its line is."""
        if self._state is not None:
            self._say(state_text(self._state))

    def close(self) -> None:
        """Let its port go."""
        self._scanner.close()

    def _scanned(self, scan: Scan) -> None:
        self._say(scan_text(scan), fresh_s=_FRESH_S)

    def _changed(self, state: PortState) -> None:
        self._state = state
        self._say(state_text(state))
