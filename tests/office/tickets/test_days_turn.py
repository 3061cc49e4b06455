"""The day's turn: what is open ends as unfinished, once, told and counted apart; the new day begins clean."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from office.papers.kept import JOBS
from office.papers.print_queue import PrintQueue
from office.reports.report import report
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.journal import Kind
from office.tickets.moves import Action
from office.tickets.office import Office
from office.tickets.refusals import IllegalMove
from office.tickets.rights import ANYBODY, anyones
from office.tickets.ticket import Outcome, PrintState, State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.store.soundness import assert_sound
from tests.office.tickets.acts import (
    OFFICER,
    call,
    called,
    freely,
    issue,
    journal,
    kept,
    missed,
    open_counters,
    visit,
)

pytestmark = ON_BOTH_STORES


@pytest.fixture
def evening(queue: TicketQueue) -> dict[State, Ticket]:
    """A day that ends with one ticket in every state."""
    open_counters(queue, 1, 2, 3, 4)
    for _ in range(6):
        issue(queue)
    left = {State.FINISHED: visit(queue), State.NO_SHOW: missed(queue)}
    left[State.CANCELLED] = queue.cancel(issue(queue).id, OFFICER, "went home", who=ANYBODY).value
    left[State.PARKED] = queue.park(call(queue).id, OFFICER, right=anyones).value
    left[State.CALLED] = call(queue)
    left[State.SERVING] = queue.start(call(queue, 3).id, OFFICER, right=anyones).value
    left[State.WAITING] = issue(queue, "DD")
    return left


@pytest.mark.parametrize("state", [State.WAITING, State.CALLED, State.SERVING, State.PARKED])
def test_what_is_open_ends_as_unfinished(
    evening: dict[State, Ticket], store: AnyStore, changes: Changes, clock: FakeClock, state: State
) -> None:
    midnight = clock.set_local("2026-11-24 00:00")
    changes.keep_day()

    ended = kept(store, evening[state])
    told = [entry for entry in journal(store) if entry.ticket_id == ended.id][-1]
    assert (ended.state, ended.finished_at) == (State.UNFINISHED, None)
    assert (told.kind, told.at, told.actor) == (Kind.UNFINISHED, midnight, "server")
    assert told.office_day == evening[state].office_day
    assert told.counter == evening[state].counter
    assert_sound(store)


@pytest.mark.parametrize("state", [State.FINISHED, State.NO_SHOW, State.CANCELLED])
def test_what_is_over_or_missed_stays_as_it_was(
    evening: dict[State, Ticket], store: AnyStore, changes: Changes, clock: FakeClock, state: State
) -> None:
    clock.set_local("2026-11-24 00:00")
    changes.keep_day()

    assert kept(store, evening[state]) == evening[state]


def test_the_day_turns_once_and_not_before_midnight(
    evening: dict[State, Ticket], store: AnyStore, changes: Changes, clock: FakeClock
) -> None:
    clock.set_local("2026-11-23 23:59")
    changes.keep_day()
    before = len(journal(store))
    clock.set_local("2026-11-24 00:00")
    for _ in range(2):
        changes.keep_day()

    assert [entry.kind for entry in journal(store)[before:]] == [Kind.UNFINISHED] * 5


def test_the_first_change_of_a_day_turns_it_where_nobody_did(
    evening: dict[State, Ticket], store: AnyStore, queue: TicketQueue, clock: FakeClock
) -> None:
    clock.forward(days=1)
    first = issue(queue)

    kinds = [entry.kind for entry in journal(store)]
    assert kinds[-6:] == [*[Kind.UNFINISHED] * 5, Kind.ISSUED]
    assert (first.label, first.state) == ("A001", State.WAITING)


def test_a_start_ends_what_many_past_days_left_open(
    office: Office, store: AnyStore, queue: TicketQueue, clock: FakeClock
) -> None:
    left = [called(queue), *(issue(queue, "DD") for _ in range(250))]
    for days in (1, 40):
        for old in left[:20]:
            day = old.office_day - timedelta(days=days)
            before = replace(old, id=0, key=f"{old.key}-{days}", office_day=day)
            left.append(store.transact(lambda tx, before=before: tx.add_ticket(before)))  # type: ignore[misc]
    clock.forward(days=1)

    Changes(office, store, clock).keep_day()

    with store.reading() as reader:
        assert not reader.left_open(office.day(clock()), 1)
    assert {kept(store, ticket).state for ticket in left} == {State.UNFINISHED}
    assert sum(entry.kind is Kind.UNFINISHED for entry in journal(store)) == len(left)


def test_whose_visit_ended_with_the_day_is_counted_apart(
    office: Office, evening: dict[State, Ticket], store: AnyStore, changes: Changes, clock: FakeClock
) -> None:
    day = office.day(clock())
    with store.reading() as reader:
        before = report(office, reader, day, day).total
    clock.set_local("2026-11-24 00:00")
    changes.keep_day()
    with store.reading() as reader:
        after = report(office, reader, day, day).total

    assert (before.unfinished, before.still_open) == (0, 5)
    assert (after.unfinished, after.still_open) == (5, 0)
    assert after.service == before.service, "no service of fourteen and a half hours"


@pytest.mark.parametrize(
    "action",
    [one for one in Action if one not in (Action.CALL, Action.CALL_BACK, Action.END_DAY, Action.SEND_ON)],
)
def test_no_ticket_of_a_past_day_is_moved(
    evening: dict[State, Ticket], queue: TicketQueue, clock: FakeClock, action: Action
) -> None:
    clock.forward(days=1)
    move = getattr(queue, action.value)
    asked: dict[Action, dict[str, Any]] = {
        Action.TRANSFER: {"field": "CT"},
        Action.CORRECT: {"outcome": Outcome.GUIDED},
    }
    target = asked.get(action, {})

    for ticket in evening.values():
        with pytest.raises(IllegalMove) as refused:
            move(ticket.id, OFFICER, **target, **freely(action.value))
        assert refused.value.details == {"reason": "day_over"}


def test_no_paper_is_printed_again_of_a_past_day(
    evening: dict[State, Ticket], changes: Changes, clock: FakeClock
) -> None:
    clock.forward(days=1)

    for ticket in evening.values():
        with pytest.raises(IllegalMove) as refused:
            PrintQueue(changes).print_again(ticket.id, "kiosk1", OFFICER, right=anyones)
        assert refused.value.details == {"reason": "day_over"}


def test_an_officer_who_serves_across_midnight_may_call_the_next(
    evening: dict[State, Ticket], queue: TicketQueue, clock: FakeClock
) -> None:
    clock.set_local("2026-11-24 00:01")
    open_counters(queue, 3)
    first = issue(queue)

    with pytest.raises(IllegalMove):
        queue.finish(evening[State.SERVING].id, OFFICER, right=anyones)
    assert call(queue, 3).id == first.id


def test_a_paper_not_begun_yesterday_is_not_printed_in_the_morning(
    changes: Changes, queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = queue.issue(NewTicket("HT", printer="kiosk1"), Request("kiosk1")).value
    clock.forward(days=1)
    changes.keep_day()

    assert PrintQueue(changes).take("kiosk1") is None
    with store.reading() as reader:
        job = JOBS.on(reader).last_of(ticket.id)
    assert job is not None
    assert (job.state, job.reason, job.ended_at) == (PrintState.FAILED, "day_over", clock())
    assert kept(store, ticket).print is PrintState.FAILED
    assert_sound(store)


@pytest.mark.parametrize("ending", ["failed", "cut off", "not sent"])
def test_a_paper_begun_yesterday_that_did_not_come_is_not_printed_in_the_morning(
    changes: Changes, queue: TicketQueue, store: AnyStore, clock: FakeClock, ending: str
) -> None:
    ticket = queue.issue(NewTicket("HT", printer="kiosk1"), Request("kiosk1")).value
    prints = PrintQueue(changes)
    clock.set_local("2026-11-23 23:59")
    taken = prints.take("kiosk1")
    assert taken is not None
    clock.set_local("2026-11-24 00:01")
    changes.keep_day()

    if ending == "failed":
        prints.end(taken.job.id, PrintState.FAILED, "no paper")
    elif ending == "cut off":
        prints.recover("kiosk1", repeatable=True)
    else:
        prints.put_back(taken.job.id)

    assert prints.take("kiosk1") is None
    with store.reading() as reader:
        job = JOBS.on(reader).last_of(ticket.id)
    assert job is not None
    assert (job.state, job.reason, job.ended_at) == (PrintState.FAILED, "day_over", clock())
    assert kept(store, ticket).print is PrintState.FAILED


def test_a_paper_is_printed_by_a_clock_that_cannot_be_right(
    changes: Changes, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = queue.issue(NewTicket("HT", printer="kiosk1"), Request("kiosk1")).value
    clock.set_local("2020-01-01 00:10")
    changes.keep_day()

    taken = PrintQueue(changes).take("kiosk1")

    assert taken is not None
    assert taken.place.ticket.id == ticket.id
