"""The pump delivers every entry once and in order, joins them under load, and lives through faults."""

import threading
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, Queue

import pytest
import structlog

from office.live import pump as pump_module
from office.live.pump import JOIN_S, Pump
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.journal import Entry
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import AnyStore, FakeClock

PATIENCE_S = 20
REQUEST = Request("kiosk:kiosk-1")


class Hall:
    """An outlet that notes what it gets, and fails as often as it is told to."""

    def __init__(self) -> None:
        self.deliveries: Queue[list[int]] = Queue()
        self.heads: Queue[int] = Queue()
        self.failures = 0

    def entries(self, entries: Sequence[Entry]) -> None:
        """Note a delivery."""
        self._fail()
        self.deliveries.put([entry.seq for entry in entries])

    def head(self, seq: int) -> None:
        """Note a head."""
        self._fail()
        self.heads.put(seq)

    def next(self) -> list[int]:
        """Wait for the next delivery."""
        return self.deliveries.get(timeout=PATIENCE_S)

    def _fail(self) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError("the line is cut")


class Pauses:
    """The pump's pauses: noted, and each filled with what ``meanwhile`` does."""

    def __init__(self) -> None:
        self.lengths: list[float] = []
        self.meanwhile: Callable[[], None] = lambda: None

    def __call__(self, seconds: float) -> None:
        self.lengths.append(seconds)
        doing, self.meanwhile = self.meanwhile, lambda: None
        doing()


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def pump(store: AnyStore, hall: Hall, pauses: Pauses) -> Iterator[Pump]:
    """A pump that runs when ``start`` is called, and is closed at the end."""
    built = Pump(store, hall, pauses)
    yield built
    built.close()


@pytest.fixture
def queue(office: Office, store: AnyStore, clock: FakeClock, pump: Pump) -> TicketQueue:
    """The queue, which wakes the pump after each commit."""
    return TicketQueue(Changes(office, store, clock, pump.wake), next_in_turn)


def start(pump: Pump) -> threading.Thread:
    """Let the pump run."""
    thread = threading.Thread(target=pump.run)
    thread.start()
    return thread


def issue(queue: TicketQueue, times: int = 1) -> None:
    for _ in range(times):
        queue.issue(NewTicket("HT"), REQUEST)


def test_a_lone_entry_leaves_at_once(queue: TicketQueue, pump: Pump, hall: Hall, pauses: Pauses) -> None:
    start(pump)

    issue(queue)

    assert hall.next() == [1]
    issue(queue)
    assert hall.next() == [2]
    assert set(pauses.lengths) <= {JOIN_S}


def test_what_was_there_before_the_start_is_not_told_again(
    office: Office, store: AnyStore, clock: FakeClock, hall: Hall, pauses: Pauses
) -> None:
    issue(TicketQueue(Changes(office, store, clock), next_in_turn), 3)
    pump = Pump(store, hall, pauses)
    start(pump)

    issue(TicketQueue(Changes(office, store, clock, pump.wake), next_in_turn))

    assert hall.next() == [4]
    pump.close()


def test_what_happens_during_the_pause_travels_together(
    queue: TicketQueue, pump: Pump, hall: Hall, pauses: Pauses
) -> None:
    pauses.meanwhile = lambda: issue(queue, 10)
    start(pump)

    issue(queue)

    assert hall.next() == [1]
    assert hall.next() == list(range(2, 12))


def test_many_writers_entries_are_delivered_once_each_and_in_order(
    queue: TicketQueue, pump: Pump, hall: Hall
) -> None:
    start(pump)
    writers = [threading.Thread(target=issue, args=(queue, 50)) for _ in range(4)]

    for writer in writers:
        writer.start()
    seen: list[int] = []
    while len(seen) < 200:
        seen += hall.next()
    for writer in writers:
        writer.join()

    assert seen == list(range(1, 201))
    with pytest.raises(Empty):
        hall.deliveries.get_nowait()


def test_a_great_backlog_comes_in_several_lists_without_a_gap(
    queue: TicketQueue, pump: Pump, hall: Hall
) -> None:
    issue(queue, 1_100)
    start(pump)

    first, second, third = hall.next(), hall.next(), hall.next()

    assert [len(first), len(second), len(third)] == [500, 500, 100]
    assert first + second + third == list(range(1, 1_101))


def test_an_idle_hall_is_told_how_far_the_journal_is(
    queue: TicketQueue, pump: Pump, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pump_module, "HEAD_S", 0.01)
    issue(queue)
    start(pump)
    hall.next()

    assert hall.heads.get(timeout=PATIENCE_S) == 1
    assert hall.heads.get(timeout=PATIENCE_S) == 1


def test_an_outlet_that_fails_gets_the_same_entries_again(
    queue: TicketQueue, pump: Pump, hall: Hall, pauses: Pauses
) -> None:
    hall.failures = 2
    with structlog.testing.capture_logs() as logs:
        start(pump)
        issue(queue)
        first = hall.next()
        issue(queue)

        assert (first, hall.next()) == ([1], [2])
    assert [line["event"] for line in logs] == ["pump_failed", "pump_failed"]


def test_a_head_that_fails_does_not_end_the_pump(
    queue: TicketQueue, pump: Pump, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pump_module, "HEAD_S", 0.01)
    hall.failures = 3
    with structlog.testing.capture_logs():
        start(pump)

        assert hall.heads.get(timeout=PATIENCE_S) == 0


def test_closing_ships_what_was_committed_last(
    queue: TicketQueue, pump: Pump, hall: Hall, pauses: Pauses
) -> None:
    in_pause, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        in_pause.set()
        go_on.wait(PATIENCE_S)

    pauses.meanwhile = hold
    thread = start(pump)
    issue(queue)
    assert in_pause.wait(PATIENCE_S)
    issue(queue)
    closing = threading.Thread(target=pump.close)
    closing.start()
    go_on.set()
    closing.join(PATIENCE_S)

    assert not closing.is_alive()
    assert (hall.next(), hall.next()) == ([1], [2])
    thread.join(PATIENCE_S)
    assert not thread.is_alive()


def test_what_another_program_committed_leaves_though_nobody_tells_of_it(
    office: Office,
    store: AnyStore,
    clock: FakeClock,
    pump: Pump,
    hall: Hall,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pump_module, "HEAD_S", 0.01)
    start(pump)
    hall.heads.get(timeout=PATIENCE_S)

    issue(TicketQueue(Changes(office, store, clock), next_in_turn))

    assert hall.next() == [1]


def test_while_nobody_follows_the_pump_sleeps_and_a_newcomer_gets_what_others_committed(
    office: Office,
    store: AnyStore,
    clock: FakeClock,
    hall: Hall,
    pauses: Pauses,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pump_module, "HEAD_S", 0.01)
    followers: list[str] = []
    pump = Pump(store, hall, pauses, lambda: bool(followers))
    thread = start(pump)
    issue(TicketQueue(Changes(office, store, clock), next_in_turn))
    with pytest.raises(Empty):
        hall.heads.get(timeout=0.2)
    assert hall.deliveries.empty()

    followers.append("a phone")
    pump.wake()

    assert hall.next() == [1]
    assert hall.heads.get(timeout=PATIENCE_S) == 1
    pump.close()
    thread.join(PATIENCE_S)
    assert not thread.is_alive()
