"""How soon the last of many screens knows, and what each costs: the office, npm socket.io, a bare server."""

import json
import time
from collections.abc import Mapping
from pathlib import Path

from bench.audience import Audience
from bench.broadcasters import Broadcaster, Hall, bare_server, socketio_server
from bench.figures import Book
from bench.load import Line, requests_in_turn
from bench.measured_office import measured_office
from bench.measurement import ROUNDS, Chart, Measurement, back_and_forth
from bench.people import Officer
from office.live.descriptors import raise_limit
from office.live.pump import JOIN_S
from tests.faults.crowded_office import Staffed

BROADCASTS = {20: 40, 200: 40, 1_000: 12, 2_000: 8}
"""How many broadcasts a round has, by the number of screens."""
MOST = max(BROADCASTS)
WAYS = ("office", "socketio", "bare")
_COUNTER = 1
_AT_ONCE = 50
_QUIET_S = 2 * JOIN_S
"""After it the pump has rested from the last entry, and a lone call leaves at once."""
_CALLED = b'"kind":"called"'
_FINISHED = b'"kind":"finished"'


def measure(book: Book, folder: Path) -> None:
    """Write the times to the last screen by number of screens, their ratios, and each client's memory."""
    raise_limit()
    with (
        measured_office(folder / "fanout") as office,
        socketio_server() as socketio,
        bare_server() as bare,
    ):
        servers = (Broadcaster(office.process, office.port), socketio, bare)
        halls = dict(zip(WAYS, map(Hall, servers), strict=True))
        counter = Counter(office.staffed, halls["office"].audience)
        few_kb: dict[str, float] = {}
        for count, broadcasts in BROADCASTS.items():
            _fill(halls, count)
            counter.connect_anew()
            _write_times(book, halls, counter, count, broadcasts)
            few_kb = few_kb or {name: hall.server.memory_kb() for name, hall in halls.items()}
        for name, hall in halls.items():
            grown_kb = hall.server.memory_kb() - few_kb[name]
            book.value(_memory(name), "kB", grown_kb / (MOST - min(BROADCASTS)))
        counter.close()
        for hall in halls.values():
            hall.audience.close()
    for way in WAYS:
        points: dict[float, str] = {count: f"{_last(way, count)}_p50" for count in BROADCASTS}
        book.growth(f"fanout_{way}_by_screens_exponent", points)


class Counter:
    """An officer at a counter with visitors waiting, whose calls all the office's screens are told of."""

    def __init__(self, office: Staffed, audience: Audience) -> None:
        self._port = office.server.port
        self._line, self._officer, self._audience = Line(self._port), Officer(office, _COUNTER), audience
        self._officer.open_counter(office)
        tokens, body = list(office.kiosk_tokens.values()), json.dumps({"field": office.fields[0]}).encode()
        request = requests_in_turn("/api/v1/tickets", tokens, [body])
        for _ in range((ROUNDS + 1) * sum(BROADCASTS.values())):
            self._line.ask(request())

    def connect_anew(self) -> None:
        """Call by a new connection: a silent one is ended long before a thousand screens have joined."""
        self._line.close()
        self._line = Line(self._port)

    def last_s(self) -> float:
        """Call one visitor, and return the seconds from the press until the last screen has the call."""
        time.sleep(_QUIET_S)
        self._audience.rest()
        began_ns = time.monotonic_ns()
        called_ns = self._press(_CALLED)
        self._press(_FINISHED)
        return (called_ns - began_ns) / 1e9

    def close(self) -> None:
        self._line.close()

    def _press(self, told: bytes) -> int:
        self._line.send(self._officer.request())
        ended_ns = self._audience.last_ns(told)
        while (body := self._line.body()) is None:
            pass
        self._officer.take(body)
        return ended_ns


def _fill(halls: Mapping[str, Hall], count: int) -> None:
    """Let screens join every hall, some at a time: those who follow already must answer pings meanwhile."""
    for some in (*range(0, count, _AT_ONCE), count):
        for hall in halls.values():
            hall.audience.grow(some)
            hall.audience.rest()


def _write_times(
    book: Book, halls: Mapping[str, Hall], counter: Counter, count: int, broadcasts: int
) -> None:
    ways = {_last(name, count): hall.last_s for name, hall in halls.items()}
    ways[f"call_press_to_last_of_{count}"] = counter.last_s
    rounds: dict[str, list[list[float]]] = {name: [] for name in ways}
    for turn in range(ROUNDS + 1):
        samples: dict[str, list[float]] = {name: [] for name in ways}
        for broadcast in range(broadcasts):
            for name in back_and_forth(ways, broadcast):
                samples[name].append(ways[name]())
        # The first round warms all up.
        for name, taken in samples.items() if turn else ():
            rounds[name].append(taken)
    for name, by_round in rounds.items():
        book.times(name, by_round)
    for other in WAYS[1:]:
        book.ratio(
            f"last_of_{count}_vs_{other}", f"{_last('office', count)}_p50", f"{_last(other, count)}_p50"
        )


def _last(way: str, count: int) -> str:
    return f"fanout_{way}_last_of_{count}"


def _memory(way: str) -> str:
    return f"client_kb_{MOST}" if way == "office" else f"client_kb_{MOST}_{way}"


MEASUREMENT = Measurement(
    "fanout",
    "how soon the last of many screens knows, and what each costs",
    measure,
    charts=(
        Chart(
            "fanout.svg",
            "A call reaches the last of many screens",
            "screens and phones that follow",
            "ms until the last has it",
            {
                "the office": {count: f"{_last('office', count)}_p50" for count in BROADCASTS},
                "npm's socket.io": {count: f"{_last('socketio', count)}_p50" for count in BROADCASTS},
                "a bare server (uvloop)": {count: f"{_last('bare', count)}_p50" for count in BROADCASTS},
                "the office, from the officer's press": {
                    count: f"call_press_to_last_of_{count}_p50" for count in BROADCASTS
                },
            },
        ),
    ),
)
