"""Phones in one thread that follow the hall quietly, as visitors' phones behind one access point do."""

import json
import selectors
import socket
import struct
import threading
import time
from types import TracebackType

from tests.faults.flooders import UPGRADE, client_frame

_PATIENCE_S = 60
_LOOK_AGAIN_S = 0.1
_GLANCE_S = 0.002
_PONG, _JOIN = client_frame(0x81, b"3"), client_frame(0x81, b"40/live,")
_EVENT = "42/live,"
_SHORT, _IN_TWO, _IN_EIGHT = 126, 126, 127


class Phone:
    """One phone's line: the entries' ``seqs`` it was told, and when it ``saw`` which ticket in which kind.

    ``is_lost`` says that its line broke.
    """

    def __init__(self, port: int, address: str) -> None:
        self.line = socket.create_connection(("127.0.0.1", port), _PATIENCE_S, (address, 0))
        self.line.sendall(UPGRADE)
        self._heard = b""
        while b"\r\n\r\n" not in self._heard:
            self._hear()
        self._heard = self._heard.split(b"\r\n\r\n", 1)[1]
        self.line.sendall(_JOIN)
        self.seqs: list[int] = []
        self.saw: dict[tuple[str, int], float] = {}
        self.has_joined = self.is_lost = False
        while not self.has_joined:
            self._read()
        self.line.setblocking(False)

    def read(self) -> None:
        """Take what came."""
        try:
            self._read()
        except BlockingIOError:
            pass
        except OSError:
            self.is_lost = True

    def _read(self) -> None:
        self._hear()
        while (message := self._message()) is not None:
            self._take(message)

    def _hear(self) -> None:
        heard = self.line.recv(1 << 16)
        if not heard:
            raise ConnectionResetError("the server ended the line")
        self._heard += heard

    def _message(self) -> str | None:
        """Return the next whole message, None if none is: a server's frames are not masked."""
        if len(self._heard) < 2:
            return None
        length, begin = self._heard[1], 2
        if length == _IN_TWO and len(self._heard) >= 4:
            (length,), begin = struct.unpack_from("!H", self._heard, 2), 4
        elif length == _IN_EIGHT and len(self._heard) >= 10:
            (length,), begin = struct.unpack_from("!Q", self._heard, 2), 10
        elif length >= _SHORT:
            return None
        if len(self._heard) < begin + length:
            return None
        message, self._heard = self._heard[begin : begin + length], self._heard[begin + length :]
        return message.decode()

    def _take(self, message: str) -> None:
        if message == "2":
            self.line.sendall(_PONG)
        elif message.startswith("40/live,"):
            self.has_joined = True
        elif message.startswith(_EVENT):
            kind, value = json.loads(message.removeprefix(_EVENT))
            for entry in value if kind == "entries" else ():
                self.seqs.append(entry["seq"])
                if entry["ticket"] is not None:
                    self.saw[entry["kind"], entry["ticket"]["id"]] = time.monotonic()


class Phones:
    """So many phones behind one address, each on a line that is never to break, while a block runs."""

    def __init__(self, port: int, address: str, count: int) -> None:
        self.all = [Phone(port, address) for _ in range(count)]
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Phones":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        self._thread.join()
        for phone in self.all:
            phone.line.close()

    def wait_seen(self, kind: str, ticket: int) -> float:
        """Wait until every phone was told that entry, and return when the last one was."""
        until = time.monotonic() + _PATIENCE_S
        while not all((kind, ticket) in phone.saw or phone.is_lost for phone in self.all):
            assert time.monotonic() < until, f"{kind} {ticket} has not come"
            self._end.wait(_GLANCE_S)
        return max((phone.saw.get((kind, ticket), 0.0) for phone in self.all), default=0.0)

    def assert_gapless(self) -> None:
        """None was cut off, and none missed an entry."""
        assert not any(phone.is_lost for phone in self.all), "a phone was cut off"
        for told in (phone.seqs for phone in self.all):
            assert told == list(range(told[0], told[0] + len(told)))

    def _run(self) -> None:
        ready = selectors.DefaultSelector()
        for phone in self.all:
            ready.register(phone.line, selectors.EVENT_READ, phone)
        while not self._end.is_set():
            for key, _ in ready.select(_LOOK_AGAIN_S):
                told: Phone = key.data
                told.read()
                if told.is_lost:
                    ready.unregister(told.line)
