"""A network between clients and the server that cuts, delays, holds back, doubles and repeats.

Start with `Storm`. Only what comes over it is hurt; the server and its clients are real.
"""

import asyncio
import random
import threading
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

_PIECE_BYTES = 4_096
_SHORT_S = 0.25
_REMEMBERED = 50
_ANSWER_S = 30.0


class Trouble(StrEnum):
    """What may happen to a connection."""

    CUT = "cut"
    DELAY = "delay"
    THROTTLE = "throttle"
    HOLD = "hold"
    """One direction stands still."""
    LOSE_ANSWER = "lose answer"
    """The request arrives; the connection breaks before its answer does."""
    DOUBLE = "double"
    """The request arrives twice at once, the second time over a connection of its own."""
    REPLAY = "replay"
    """An older request arrives once more, after this one."""


_TO_LINES = {Trouble.CUT: 10, Trouble.DELAY: 10, Trouble.THROTTLE: 5, Trouble.HOLD: 1}
_TO_REQUESTS = {**_TO_LINES, Trouble.LOSE_ANSWER: 10, Trouble.DOUBLE: 10, Trouble.REPLAY: 10}
"""How often each, beside the others."""


@dataclass(frozen=True)
class Weather:
    """How often a request, or a websocket's message, meets trouble: 0 never, 1 always.

    A line is held for a second at least and ``longest_hold_s`` at most.
    """

    of_requests: float
    of_messages: float
    longest_hold_s: float = 4.0


CALM = Weather(of_requests=0, of_messages=0)


class Storm:
    """A proxy on a port of its own, in a thread of its own, before the server at ``port``.

    Once it rises trouble comes by chance from ``seed``, until ``calm`` is called. ``happened`` counts each.
    """

    def __init__(self, port: int, seed: int) -> None:
        self._server_port = port
        self._weather = CALM
        self._chance = random.Random(seed)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._lines: set[asyncio.Task[None]] = set()
        self._requests: list[bytes] = []
        self._breaks: list[tuple[bytes, bytes]] = []
        self.happened: Counter[Trouble] = Counter()
        self.port = 0

    @property
    def url(self) -> str:
        """Where clients find the server through the storm."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self.port = asyncio.run_coroutine_threadsafe(self._open(), self._loop).result()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def break_answer(self, request: bytes, after: bytes) -> None:
        """Cut the answer to the next request that begins so, right after those of its bytes."""
        self._breaks.append((request, after))

    def rise(self, weather: Weather) -> None:
        """Let trouble come from now on."""
        self._weather = weather

    def calm(self) -> None:
        """End the storm with one last cut."""
        self._weather = CALM
        self.cut()

    def cut(self) -> None:
        """Cut every connection there is."""
        asyncio.run_coroutine_threadsafe(self._cut_all(), self._loop).result()

    async def _open(self) -> int:
        self._listening = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port: int = self._listening.sockets[0].getsockname()[1]
        return port

    async def _close(self) -> None:
        self._listening.close()
        await self._cut_all()
        # The transports close their sockets in the loop's next turn.
        await asyncio.sleep(0)

    async def _cut_all(self) -> None:
        lines = [line for line in self._lines if line is not asyncio.current_task()]
        for line in lines:
            line.cancel()
        await asyncio.gather(*lines, return_exceptions=True)

    async def _serve(self, from_client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._lines.add(task)
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await self._carry(from_client, to_client)
        to_client.transport.abort()
        self._lines.discard(task)

    async def _carry(self, from_client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self._server_port)
        try:
            while True:
                request = await _request(from_client)
                if b"\r\nupgrade: websocket\r\n" in request.lower():
                    to_server.write(request)
                    await self._carry_messages((from_client, to_server), (from_server, to_client))
                    return
                await self._carry_request(request, to_server, from_server, to_client)
        finally:
            to_server.transport.abort()

    async def _carry_request(
        self,
        request: bytes,
        to_server: asyncio.StreamWriter,
        from_server: asyncio.StreamReader,
        to_client: asyncio.StreamWriter,
    ) -> None:
        trouble = self._trouble(self._weather.of_requests, _TO_REQUESTS)
        match trouble:
            case Trouble.DOUBLE:
                self._send_besides(request)
            case Trouble.REPLAY if self._requests:
                self._send_besides(self._chance.choice(self._requests))
        self._remember(request)
        await self._pass_on(request, to_server, None if trouble is Trouble.LOSE_ANSWER else trouble)
        answer = await _answer(from_server, request)
        if trouble is Trouble.LOSE_ANSWER:
            raise ConnectionAbortedError
        for promised in [one for one in self._breaks if request.startswith(one[0])]:
            self._breaks.remove(promised)
            to_client.write(answer[: answer.index(promised[1]) + len(promised[1])])
            await to_client.drain()
            to_client.close()
            await to_client.wait_closed()
            raise ConnectionAbortedError
        await self._pass_on(answer, to_client, self._trouble(self._weather.of_requests, _TO_LINES))

    def _remember(self, request: bytes) -> None:
        if request.startswith(b"POST "):
            self._requests.append(request)
            del self._requests[:-_REMEMBERED]

    def _send_besides(self, request: bytes) -> None:
        task = asyncio.get_running_loop().create_task(self._send_alone(request))
        self._lines.add(task)
        task.add_done_callback(self._lines.discard)

    async def _send_alone(self, request: bytes) -> None:
        """Send a request over a connection of its own, a little later, and throw its answer away."""
        await asyncio.sleep(self._chance.uniform(0, _SHORT_S))
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self._server_port)
        try:
            with suppress(OSError, asyncio.IncompleteReadError):
                to_server.write(request)
                await _answer(from_server, request)
        finally:
            to_server.transport.abort()

    async def _carry_messages(self, *ways: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> None:
        """Carry both directions until either ends."""
        carrying = [asyncio.create_task(self._carry_bytes(*way)) for way in ways]
        try:
            await asyncio.wait(carrying, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in carrying:
                one.cancel()
            await asyncio.gather(*carrying, return_exceptions=True)

    async def _carry_bytes(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await reader.read(_PIECE_BYTES):
            await self._pass_on(piece, writer, self._trouble(self._weather.of_messages, _TO_LINES))

    def _trouble(self, likelihood: float, kinds: Mapping[Trouble, int]) -> Trouble | None:
        if self._chance.random() >= likelihood:
            return None
        trouble = self._chance.choices(list(kinds), list(kinds.values()))[0]
        self.happened[trouble] += 1
        return trouble

    async def _pass_on(self, piece: bytes, writer: asyncio.StreamWriter, trouble: Trouble | None) -> None:
        """Write a piece as the trouble has it; a cut may come in its middle."""
        match trouble:
            case Trouble.CUT:
                writer.write(piece[: self._chance.randrange(len(piece))])
                await writer.drain()
                raise ConnectionAbortedError
            case Trouble.DELAY:
                await asyncio.sleep(self._chance.uniform(0, _SHORT_S))
            case Trouble.THROTTLE:
                for start in range(0, len(piece), len(piece) // 4 + 1):
                    writer.write(piece[start : start + len(piece) // 4 + 1])
                    await asyncio.sleep(self._chance.uniform(0, _SHORT_S))
                return
            case Trouble.HOLD:
                await asyncio.sleep(self._chance.uniform(1, self._weather.longest_hold_s))
        writer.write(piece)
        await writer.drain()


async def _request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    return head + await reader.readexactly(_length(head))


async def _answer(reader: asyncio.StreamReader, request: bytes) -> bytes:
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), _ANSWER_S)
    has_body = not request.startswith(b"HEAD ") and b" 304 " not in head.split(b"\r\n")[0]
    return head + (await reader.readexactly(_length(head)) if has_body else b"")


def _length(head: bytes) -> int:
    """Return how many bytes follow a head; our server and its clients say it, and send no chunks here."""
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    assert b"transfer-encoding" not in head.lower(), "the storm carries no chunks"
    return 0
