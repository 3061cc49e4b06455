"""The namespace ``/live``: who may follow, and the outlet through which the pump reaches them."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from flask import request
from flask_socketio import ConnectionRefusedError, SocketIO, emit

from office.devices.tests import DeviceTestResult, DeviceTests, DeviceTestState
from office.live.wire import entry_message
from office.tickets.journal import Entry
from office.tickets.refusals import Refusal
from office.tickets.store import Store, StoreError

NAMESPACE = "/live"
GATHER_S = 0.3
"""Changes of rights within so long are told in one message."""
_MOST_KEY_LENGTH = 64


class Hub:
    """Lets screens and phones in and sends them the journal's entries.

    ``check_token`` raises a refusal unless a device's token is good. Anyone may follow the hall without one:
    what is sent names nobody. A phone follows one ticket by its key; it gets the same entries, because a
    place in line changes with every call before it.
    """

    def __init__(self, socketio: SocketIO, store: Store, check_token: Callable[[str], object]) -> None:
        self._socketio = socketio
        self._store = store
        self._check_token = check_token
        self._on_newcomer: Callable[[], None] = lambda: None
        self._will_tell_rights = False
        # The same as long as the server runs: it changes where no server may.
        with store.reading() as reader:
            self._journal_id = reader.journal_id()
        socketio.on_event("connect", self._connect, namespace=NAMESPACE)

    def entries(self, entries: Sequence[Entry]) -> None:
        """Send entries to everyone who follows."""
        messages = [entry_message(entry, self._journal_id) for entry in entries]
        self._socketio.emit("entries", messages, namespace=NAMESPACE)

    def head(self, seq: int) -> None:
        """Tell everyone who follows the last ``seq``."""
        self._socketio.emit("head", self._head(seq), namespace=NAMESPACE)

    @property
    def is_followed(self) -> bool:
        """Whether any screen or phone follows."""
        return any(True for _ in self._socketio.server.manager.get_participants(NAMESPACE, None))

    def tell_of_newcomers(self, on_newcomer: Callable[[], None]) -> None:
        """Call ``on_newcomer`` whenever somebody begins to follow."""
        self._on_newcomer = on_newcomer

    def offer_trials(self, tests: DeviceTests, screens: Iterable[str]) -> None:
        """Let each of these screens be tested."""
        for screen in screens:
            tests.offer("screen", screen, partial(self.try_screen, screen))

    def try_screen(self, screen: str) -> DeviceTestResult:
        """Have the hall's screen of that name say that it is tested. It does not tell whether it does.

        It is sent to everyone who follows, for a screen follows as anyone does; who is not meant ignores it.
        It is no entry: it has no ``seq``, is lost when a screen is away, and nothing is to rely on it.
        """
        self._socketio.emit("trial", {"screen": screen}, namespace=NAMESPACE)
        return DeviceTestResult(DeviceTestState.UNKNOWN)

    def saying(self, zone: str, label: str) -> None:
        """Tell everyone who follows that the voice of a ``zone`` begins to say the call of that ticket.

        As ``try_screen`` it is no entry, and nothing is to rely on it.
        """
        self._socketio.emit("saying", {"zone": zone, "label": label}, namespace=NAMESPACE)

    def rights_changed(self) -> None:
        """Tell everyone who follows that somebody's rights may be others: each page asks for its own.

        It names nobody. As ``try_screen`` it is no entry, and nothing is to rely on it. What changes within
        ``GATHER_S`` is told once: where a whole shift signs out, every page would hear of each of them.
        """
        if not self._will_tell_rights:
            self._will_tell_rights = True
            self._socketio.start_background_task(self._tell_rights)

    def _tell_rights(self) -> None:
        self._socketio.sleep(GATHER_S)
        # Before it is sent: whatever changes from now on is told again.
        self._will_tell_rights = False
        self._socketio.emit("rights", {}, namespace=NAMESPACE)

    def _connect(self, auth: Any = None) -> None:
        # Flask keeps that it has no page at this address, and with that error every frame of this connection:
        # all of it would stay after the client has left, until a full garbage collection.
        request.routing_exception = None
        wish = auth if isinstance(auth, dict) else {}
        try:
            self._prove(wish)
            self._admit(wish)
            with self._store.reading() as reader:
                seq = reader.last_seq()
        except StoreError as error:
            # Any other error would leave the client without an answer.
            raise ConnectionRefusedError("store_failed") from error
        self._on_newcomer()
        emit("head", self._head(seq), to=request.sid, namespace=NAMESPACE)  # type: ignore[attr-defined]

    def _head(self, seq: int) -> dict[str, object]:
        return {"journal_id": self._journal_id, "seq": seq}

    def _prove(self, wish: dict[str, Any]) -> None:
        token = wish.get("token")
        if token is None:
            return
        if not (isinstance(token, str) and token.isascii()):
            raise ConnectionRefusedError("not_signed_in")
        try:
            self._check_token(token)
        except Refusal as refusal:
            raise ConnectionRefusedError(refusal.code) from refusal

    def _admit(self, wish: dict[str, Any]) -> None:
        follow = wish.get("follow", "hall")
        if follow == "hall":
            return
        key = wish.get("key")
        if follow != "ticket" or not isinstance(key, str) or not key.isascii() or len(key) > _MOST_KEY_LENGTH:
            raise ConnectionRefusedError("invalid_request")
        with self._store.reading() as reader:
            if reader.ticket_of_key(key) is None:
                raise ConnectionRefusedError("unknown_ticket")
