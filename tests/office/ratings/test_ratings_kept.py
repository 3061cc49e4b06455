"""What ratings keep in any store: both answer alike."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from office.ratings.alarms import Alarm, Said
from office.ratings.kept import RATINGS_CHANGED, RATINGS_KEPT
from office.ratings.rating import By, Rating
from office.ratings.scale import USUAL_CAUSES, Level, Mood, Scale
from office.ratings.summary import alarms_of, summaries
from office.tickets.rights import anyones
from office.tickets.store import StoreError
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.ratings.answers import DAY, rating
from tests.office.tickets.acts import OFFICER, call, issue, journal, missed, open_counters, visit

pytestmark = ON_BOTH_STORES


def kept(store: AnyStore, *new: Rating) -> list[Rating]:
    """Keep those ratings in one transaction."""
    return store.transact(lambda tx: [RATINGS_CHANGED.on(tx).add(one) for one in new])


def visits(queue: TicketQueue, *counters: int) -> list[Ticket]:
    """A visitor after the other comes to those counters, which serve civil status, and goes."""
    open_counters(queue, *set(counters))
    found = []
    for counter in counters:
        issue(queue)
        found.append(visit(queue, counter))
    return found


def test_a_rating_comes_back_as_it_was_kept(store: AnyStore, queue: TicketQueue) -> None:
    (ticket,) = visits(queue, 1)
    new = rating(
        ticket.id,
        Mood.UNHAPPY,
        id=0,
        procedures=("1.001193",),
        label="Không hài lòng",
        reasons=("conduct", "waited_long"),
        is_conduct=True,
        by=By.PHONE,
        came_on=DAY + timedelta(days=1),
    )

    (added,) = kept(store, new)

    assert added == replace(new, id=1)
    with store.reading() as reader:
        assert RATINGS_KEPT.on(reader).of_ticket(ticket.id) == added
        assert RATINGS_KEPT.on(reader).of_ticket(99) is None


def test_a_ticket_has_one_rating_whatever_is_added(store: AnyStore, queue: TicketQueue) -> None:
    first, second = visits(queue, 1, 1)
    (added,) = kept(store, rating(first.id))

    with pytest.raises(StoreError):
        kept(store, rating(first.id, Mood.UNHAPPY))

    with store.reading() as reader:
        assert RATINGS_KEPT.on(reader).of_ticket(first.id) == added
    assert [one.id for one in kept(store, rating(second.id))] == [2]


def test_a_ticket_that_is_not_there_has_none(store: AnyStore) -> None:
    with pytest.raises(StoreError):
        kept(store, rating(7))


def test_ratings_are_those_of_the_tickets_days_in_the_order_they_came(
    store: AnyStore, queue: TicketQueue
) -> None:
    tickets = visits(queue, 1, 1, 1, 1)
    days = [DAY, DAY + timedelta(days=1), DAY, DAY + timedelta(days=2)]
    new = [rating(one.id, office_day=day) for one, day in zip(reversed(tickets), days, strict=True)]

    added = kept(store, *new)

    with store.reading() as reader:
        found = RATINGS_KEPT.on(reader)
        assert list(found.of_days(DAY, DAY)) == [added[0], added[2]]
        assert list(found.of_days(DAY, DAY + timedelta(days=1))) == added[:3]
        assert list(found.of_days(date(2026, 1, 1), date(2026, 1, 2))) == []


def test_visits_are_counted_where_they_ended(store: AnyStore, queue: TicketQueue, clock: FakeClock) -> None:
    visits(queue, 1, 1, 3)
    issue(queue)
    missed(queue)
    issue(queue)
    call(queue)
    clock.forward(days=1)
    visits(queue, 4)

    with store.reading() as reader:
        found = RATINGS_KEPT.on(reader)
        assert dict(found.visits(DAY, DAY)) == {1: 2, 3: 1}
        assert dict(found.visits(DAY, DAY + timedelta(days=1))) == {1: 2, 3: 1, 4: 1}


def test_a_rated_visit_counts_where_it_was_though_its_end_was_undone(
    store: AnyStore, queue: TicketQueue
) -> None:
    (ticket,) = visits(queue, 1)
    kept(store, rating(ticket.id, counter=1))
    queue.undo(ticket.id, OFFICER, right=anyones)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)

    with store.reading() as reader:
        assert dict(RATINGS_KEPT.on(reader).visits(DAY, DAY)) == {1: 1}


def test_what_was_said_at_a_counter_comes_in_the_order_visits_ended(
    store: AnyStore, queue: TicketQueue, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    first = issue(queue)
    call(queue)
    queue.park(first.id, OFFICER, right=anyones)
    issue(queue)
    second = visit(queue)
    clock.forward(seconds=1)
    queue.resume(first.id, OFFICER, right=anyones)
    queue.finish(first.id, OFFICER, right=anyones)
    visits(queue, 3)
    kept(store, rating(first.id, Mood.UNHAPPY, is_conduct=True))

    with store.reading() as reader:
        found = RATINGS_KEPT.on(reader)
        assert list(found.said(1, DAY)) == [Said(second.id, None), Said(first.id, Mood.UNHAPPY, True)]
        assert list(found.said(1, DAY + timedelta(days=1))) == []


def test_a_visits_entries_begin_with_its_last_call_and_are_its_counters(
    store: AnyStore, queue: TicketQueue
) -> None:
    open_counters(queue, 1, 2, 3)
    ticket = issue(queue)
    call(queue)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    call(queue, 2)
    issue(queue)
    visit(queue, 3)
    queue.finish(ticket.id, OFFICER, right=anyones)
    waiting = issue(queue)

    with store.reading() as reader:
        found = RATINGS_KEPT.on(reader)
        entries = list(found.entries_of_visit(ticket.id, 2))
        assert found.entries_of_visit(waiting.id, 2) == []
    assert [(str(one.kind), one.ticket_id) for one in entries] == [
        ("called", ticket.id),
        ("finished", ticket.id),
    ]
    assert entries == [one for one in journal(store) if one in entries]


def test_a_visit_that_was_called_anew_has_its_earlier_call_there(store: AnyStore, queue: TicketQueue) -> None:
    open_counters(queue, 1)
    issue(queue)
    ticket = missed(queue)
    queue.reinstate(ticket.id, OFFICER, right=anyones)
    visit(queue)

    with store.reading() as reader:
        entries = RATINGS_KEPT.on(reader).entries_of_visit(ticket.id, 1)
    assert [str(one.kind) for one in entries] == ["called", "no_show", "called", "finished"]


def test_of_a_ticket_that_came_back_only_its_own_earlier_entries_are_among_them(
    store: AnyStore, queue: TicketQueue
) -> None:
    open_counters(queue, 1, 2)
    ticket = issue(queue)
    call(queue)
    queue.transfer(ticket.id, OFFICER, counter=2, right=anyones)
    call(queue, 2)
    issue(queue)
    visit(queue)
    queue.transfer(ticket.id, OFFICER, counter=1, right=anyones)
    visit(queue)
    after = issue(queue)
    visit(queue)

    with store.reading() as reader:
        entries = RATINGS_KEPT.on(reader).entries_of_visit(ticket.id, 1)
    assert [(str(one.kind), one.ticket_id) for one in entries] == [
        ("called", ticket.id),
        ("transferred", ticket.id),
        ("called", ticket.id),
        ("finished", ticket.id),
        ("called", after.id),
        ("finished", after.id),
    ]


def test_an_end_counts_however_often_its_visitor_was_recalled_and_parked(
    store: AnyStore, queue: TicketQueue, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    ticket = issue(queue)
    call(queue)
    clock.forward(minutes=1)
    queue.recall(ticket.id, OFFICER, right=anyones)
    for _ in range(251):
        queue.park(ticket.id, OFFICER, right=anyones)
        queue.resume(ticket.id, OFFICER, right=anyones)
    queue.finish(ticket.id, OFFICER, right=anyones)

    with store.reading() as reader:
        entries = RATINGS_KEPT.on(reader).entries_of_visit(ticket.id, 1)
    assert str(entries[-1].kind) == "finished"
    assert not any(str(one.kind) == "recalled" for one in entries)


def test_days_are_summed_up_for_the_office_and_each_counter(store: AnyStore, queue: TicketQueue) -> None:
    tickets = visits(queue, *[1] * 7, 3, 3)
    at_once = rating(tickets[6].id, counter=1)
    kept(
        store,
        *[rating(one.id, counter=1) for one in tickets[:4]],
        rating(tickets[4].id, Mood.UNHAPPY, counter=1),
        replace(at_once, answered_at=at_once.shown_at),
        rating(tickets[7].id, Mood.NEUTRAL, counter=3),
    )

    with store.reading() as reader:
        found = summaries(reader, DAY, DAY)

    one, three = found.counters[1], found.counters[3]
    assert (one.answers, one.visits, one.doubtful) == (5, 7, 1)
    assert one.figure is not None
    assert (one.figure.satisfied, one.figure.answers, one.figure.visits) == (4, 5, 7)
    assert (three.figure, three.answers, three.visits, three.doubtful) == (None, 1, 2, 0)
    assert found.total.figure is not None
    assert (found.total.figure.satisfied, found.total.answers, found.total.visits) == (4, 6, 9)
    assert found.gap is None


def test_visits_of_some_seconds_are_told_apart_and_unhappy_answers_listed(
    store: AnyStore, queue: TicketQueue, clock: FakeClock
) -> None:
    open_counters(queue, 1)
    tickets = []
    for seconds in (19, 20, 300):
        issue(queue)
        ticket = call(queue, 1)
        clock.forward(seconds=seconds)
        tickets.append(queue.finish(ticket.id, OFFICER, right=anyones).value)
    unhappy = rating(tickets[2].id, Mood.UNHAPPY, id=0, counter=1, reasons=("waited_long",))
    kept(store, rating(tickets[1].id, id=0, counter=1), unhappy)

    with store.reading() as reader:
        found = summaries(reader, DAY, DAY)

    assert (found.counters[1].too_short, found.total.too_short, found.total.visits) == (1, 1, 3)
    assert [one.ticket_id for one in found.unhappy] == [tickets[2].id]
    assert dict(found.reasons) == {"waited_long": 1}


def test_a_scale_comes_back_as_it_was_kept(store: AnyStore) -> None:
    scale = Scale(7, (Level("tot", Mood.SATISFIED, "Tốt", "Good"), Level("kem", Mood.UNHAPPY)), USUAL_CAUSES)

    store.transact(lambda tx: RATINGS_CHANGED.on(tx).keep_scale(replace(scale, causes=())))
    store.transact(lambda tx: RATINGS_CHANGED.on(tx).keep_scale(scale))

    with store.reading() as reader:
        assert RATINGS_KEPT.on(reader).scale(7) == scale
        assert RATINGS_KEPT.on(reader).scale(8) is None


def test_what_alarms_is_told_by_counter(store: AnyStore, queue: TicketQueue) -> None:
    first, second = visits(queue, 1, 3)
    kept(
        store,
        rating(first.id, id=0, counter=1),
        rating(second.id, Mood.UNHAPPY, id=0, counter=3, is_conduct=True),
    )

    with store.reading() as reader:
        assert dict(alarms_of(reader, (1, 2, 3), DAY)) == {3: (Alarm.CONDUCT,)}
