"""Every screen gets every entry once, in order, whatever else it is told meanwhile."""

from contextlib import ExitStack
from threading import Event, Thread

import pytest

from tests.office.live.broadcast.broadcast_hall import Emit, Hall, running_hall
from tests.office.live.broadcast.broadcast_screens import StandardScreen, WebsocketScreen

pytestmark = pytest.mark.slow

ENTRIES = [[{"seq": seq, "label": f"B{seq:03}", "field": "Hộ tịch – Chứng thực 🏛"}] for seq in range(200)]


def test_every_screen_gets_every_entry_once_in_order_on_every_transport(hall: Hall) -> None:
    with ExitStack() as stack:
        screens: list[WebsocketScreen | StandardScreen] = [
            stack.enter_context(WebsocketScreen(hall.port)) for _ in range(8)
        ]
        for transports in (["polling"], ["websocket"], ["polling", "websocket"]):
            screens.append(stack.enter_context(StandardScreen(hall.port, *transports)))

        for first in range(0, 200, 20):
            hall.broadcast(ENTRIES[first : first + 20])

        assert [screen.read_entries(200) for screen in screens] == [ENTRIES] * len(screens)


def test_an_idle_websocket_is_given_the_shared_frame_and_polling_a_packet_of_its_own() -> None:
    with running_hall("shared") as hall, WebsocketScreen(hall.port) as screen:
        queued_before = hall.broadcast(ENTRIES[:1])
        screen.read_entries(1)

        queued_for_websocket = hall.broadcast(ENTRIES[1:50]) - queued_before
        screen.read_entries(50)
        with StandardScreen(hall.port, "polling") as polling:
            queued_for_polling = hall.broadcast(ENTRIES[50:60]) - queued_before
            polling.read_entries(10)

        assert queued_for_websocket == 0
        assert queued_for_polling == 10


def test_a_frame_is_well_formed_at_every_border_of_its_length(hall: Hall) -> None:
    # The packet is some 20 bytes longer than its text, and the borders are 126 and 65,536 bytes.
    texts = ["x" * length for length in [*range(90, 140), *range(65_500, 65_540), 150_000]]

    with WebsocketScreen(hall.port) as screen:
        for count, text in enumerate(texts, 1):
            hall.broadcast([text])

            assert screen.read_entries(count) == texts[:count]


def test_a_screen_of_another_namespace_gets_nothing(hall: Hall) -> None:
    with WebsocketScreen(hall.port) as screen, WebsocketScreen(hall.port, "/other") as stranger:
        hall.emit(Emit("for the hall"), Emit("for strangers", namespace="/other"))

        assert screen.read_entries(1) == ["for the hall"]
        assert stranger.read_entries(1) == ["for strangers"]


@pytest.mark.parametrize("transports", [("websocket",), ("polling",), ("polling", "websocket")])
def test_emits_to_one_screen_keep_their_place_between_broadcasts(
    hall: Hall, transports: tuple[str, ...]
) -> None:
    with StandardScreen(hall.port, *transports) as chosen, WebsocketScreen(hall.port) as other:
        emits: list[Emit] = []
        for seq in range(0, 300, 5):
            emits += [
                Emit(seq),
                Emit(seq + 1, to=chosen.sid),
                Emit(seq + 2, skip=other.sid),
                Emit(f"binary {seq}", to=chosen.sid, is_binary=True),
                Emit(seq + 4),
            ]

        hall.emit(*emits)

        assert chosen.read_entries(300) == [
            emit.value.encode() if isinstance(emit.value, str) else emit.value for emit in emits
        ]
        assert other.read_entries(120) == [seq for seq in range(300) if seq % 5 in (0, 4)]


def test_acknowledgements_arrive_once_between_broadcasts(hall: Hall) -> None:
    with WebsocketScreen(hall.port) as screen:
        for number in range(50):
            screen.echo(number)
            hall.broadcast(range(4 * number, 4 * number + 4))

        assert screen.read_entries(200) == list(range(200))
        assert sorted(screen.read_acknowledged(50)) == [[number, number] for number in range(50)]


@pytest.mark.parametrize("way", ["shared", "plain"])
def test_pings_go_on_between_broadcasts_and_keep_the_screen(way: str) -> None:
    with (
        running_hall(way, "--ping-interval-s", "0.1", "--ping-timeout-s", "10") as hall,
        WebsocketScreen(hall.port) as screen,
    ):
        for first in range(0, 30, 3):
            hall.broadcast(range(first, first + 3))
            screen.read_pings(first // 3 + 1)

        assert screen.read_entries(30) == list(range(30))
        assert hall.departures() == 0


def test_a_screen_that_changes_its_transport_in_the_middle_misses_nothing(hall: Hall) -> None:
    is_over = Event()
    emitted: list[int] = []

    def emit_until_over() -> None:
        while not is_over.is_set():
            emitted.append(len(emitted))
            hall.broadcast(emitted[-1:])

    emitter = Thread(target=emit_until_over)
    emitter.start()
    try:
        with StandardScreen(hall.port, "polling", "websocket") as screen:
            first = screen.read_entries(100)[0]
            is_over.set()
            emitter.join()

            assert screen.read_entries(len(emitted) - first) == emitted[first:]
            assert screen.transport == "websocket"
    finally:
        is_over.set()
        emitter.join()
