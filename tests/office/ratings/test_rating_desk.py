"""Which answers are kept, and which are refused with what reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from office.ratings.kept import RATINGS_KEPT
from office.ratings.rating import By, Given, Rating
from office.ratings.rating_desk import RatingDesk
from office.ratings.refusals import AlreadyRated, NotRated, RatingOver
from office.ratings.scale import Mood
from office.tickets.changes import Changes
from office.tickets.hours import Hours, Session
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest, Refusal, UnknownTicket
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.ratings.conftest import SCALE
from tests.office.tickets.acts import OFFICER, call, called, issue, open_counters

pytestmark = ON_BOTH_STORES

Visit = Callable[..., Ticket]


@pytest.fixture
def finished(queue: TicketQueue, clock: FakeClock) -> Visit:
    """Has a visitor come to counter 1 and finish after so many seconds."""

    def visit(seconds: float = 300) -> Ticket:
        ticket = called(queue)
        clock.forward(seconds=seconds)
        return queue.finish(ticket.id, OFFICER, right=anyones).value

    return visit


def on_tablet(ticket: Ticket, shown: datetime, after_s: float = 5, answer: str = "satisfied") -> Given:
    """An answer on counter 1's tablet, so long after the ticket was shown."""
    return Given(ticket.id, answer, (), By.TABLET, 1, shown, shown + timedelta(seconds=after_s))


def on_phone(ticket: Ticket, now: datetime, answer: str = "satisfied") -> Given:
    """An answer by the ticket's page."""
    return Given(ticket.id, answer, (), By.PHONE, None, now, now)


def of(store: AnyStore, ticket: Ticket) -> Rating | None:
    """What is kept of that ticket."""
    with store.reading() as reader:
        return RATINGS_KEPT.on(reader).of_ticket(ticket.id)


def reason(refused: pytest.ExceptionInfo[Refusal]) -> str:
    """Why it was refused."""
    return refused.value.details["reason"]


def test_an_answer_is_kept_with_all_it_needs_to_be_understood(
    desk: RatingDesk, finished: Visit, clock: FakeClock, store: AnyStore
) -> None:
    ticket, shown = finished(), clock.now
    clock.forward(seconds=7)

    given = replace(on_tablet(ticket, shown, 6, "unhappy"), reasons=("conduct", "waited_long", "conduct"))
    done = desk.give(given)

    assert done.repeated is False
    assert of(store, ticket) == done.value
    assert done.value == Rating(
        id=1,
        ticket_id=ticket.id,
        office_day=ticket.office_day,
        counter=1,
        field="HT",
        procedures=(),
        scale_version=3,
        answer="unhappy",
        label="",
        mood=Mood.UNHAPPY,
        reasons=("conduct", "waited_long"),
        is_conduct=True,
        by=By.TABLET,
        shown_at=shown,
        answered_at=shown + timedelta(seconds=6),
        came_at=clock.now,
        came_on=ticket.office_day,
    )


def test_the_same_answer_again_is_the_first_even_when_its_time_is_over(
    desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    first = desk.give(on_tablet(ticket, shown))
    clock.forward(days=9)

    again = desk.give(on_tablet(ticket, shown))

    assert (again.value, again.repeated) == (first.value, True)


def test_another_answer_is_refused_and_the_first_stays(
    desk: RatingDesk, finished: Visit, clock: FakeClock, store: AnyStore
) -> None:
    ticket, shown = finished(), clock.now
    first = desk.give(on_tablet(ticket, shown)).value

    with pytest.raises(AlreadyRated):
        desk.give(on_phone(ticket, clock.now, "unhappy"))

    assert of(store, ticket) == first


def test_trying_each_answer_on_a_tablet_does_not_tell_which_was_given(
    desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    desk.give(on_tablet(ticket, shown))
    clock.forward(seconds=8)

    for level in SCALE.levels:
        with pytest.raises(AlreadyRated):
            desk.give(on_tablet(ticket, clock.now, answer=level.code))


def test_of_tablet_and_phone_the_first_wins_though_they_say_the_same(
    desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    desk.give(on_phone(ticket, shown))

    with pytest.raises(AlreadyRated):
        desk.give(on_tablet(ticket, shown))
    assert desk.give(on_phone(ticket, clock.forward(seconds=9))).repeated is True


def test_an_answer_exactly_ten_seconds_after_the_next_call_counts(
    desk: RatingDesk, finished: Visit, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    issue(queue)
    clock.forward(seconds=4)
    call(queue)
    clock.forward(seconds=30)

    with pytest.raises(RatingOver) as refused:
        desk.give(on_tablet(ticket, shown, 14.001))
    assert reason(refused) == "turn_over"
    assert desk.give(on_tablet(ticket, shown, 14)).value.ticket_id == ticket.id


def test_a_late_answer_never_counts_for_the_next_ticket(
    desk: RatingDesk, finished: Visit, clock: FakeClock, store: AnyStore
) -> None:
    ticket, shown = finished(), clock.now
    following = finished()

    with pytest.raises(RatingOver):
        desk.give(on_tablet(ticket, shown, 301))

    assert (of(store, ticket), of(store, following)) == (None, None)


def test_a_touch_in_time_lets_its_visitor_answer(
    desk: RatingDesk, finished: Visit, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    issue(queue)
    call(queue)
    clock.forward(seconds=20)

    given = replace(on_tablet(ticket, shown, 18), touches=(shown + timedelta(seconds=9),))

    assert desk.give(given).value.ticket_id == ticket.id


def test_an_officer_cannot_keep_a_visit_from_being_rated_by_a_transfer_to_the_own_counter(
    desk: RatingDesk, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(minutes=10)
    queue.transfer(ticket.id, OFFICER, counter=1, right=anyones)
    call(queue)
    clock.forward(seconds=3)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert desk.give(on_tablet(ticket, clock.now)).value.counter == 1


def test_an_answer_kept_by_a_tablet_overnight_is_taken_until_the_next_day_ends(
    desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    other, shown_then = finished(), clock.now

    clock.set_local("2026-11-24 23:59")
    assert desk.give(on_tablet(ticket, shown)).value.came_on.isoformat() == "2026-11-24"

    clock.set_local("2026-11-25 00:00")
    with pytest.raises(RatingOver) as refused:
        desk.give(on_tablet(other, shown_then))
    assert reason(refused) == "day_over"


def test_the_next_day_of_an_office_is_its_next_working_day(
    office: Office, changes: Changes, finished: Visit, clock: FakeClock, store: AnyStore
) -> None:
    ticket, shown = finished(), clock.now
    weekdays = (Session(frozenset({0, 2}), datetime.min.time(), datetime.max.time()),)
    closed = Changes(replace(office, hours=Hours(weekdays)), store, clock)

    clock.set_local("2026-11-25 20:00")

    assert RatingDesk(closed, SCALE).give(on_phone(ticket, shown)).repeated is False


def test_a_phone_may_rate_after_the_tablet_has_gone_on(
    desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket = finished()
    clock.forward(minutes=90)

    assert desk.give(on_phone(ticket, clock.now)).value.by is By.PHONE


def test_only_the_tablet_of_its_last_counter_rates_a_ticket(
    desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket = finished()

    with pytest.raises(NotRated) as refused:
        desk.give(replace(on_tablet(ticket, clock.now), counter=3))
    assert reason(refused) == "other_counter"


def test_a_transferred_visit_is_rated_where_it_ended(
    desk: RatingDesk, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=60)
    queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    with pytest.raises(NotRated) as refused:
        desk.give(on_tablet(ticket, clock.now))
    assert reason(refused) == "not_finished"

    open_counters(queue, 2)
    call(queue, 2)
    clock.forward(seconds=60)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert desk.give(replace(on_tablet(ticket, clock.now), counter=2)).value.counter == 2


@pytest.mark.parametrize("seconds", [0, 19.9])
def test_a_visit_of_some_seconds_is_rated_by_nobody(
    seconds: float, desk: RatingDesk, finished: Visit, clock: FakeClock
) -> None:
    ticket = finished(seconds)

    for given in (on_tablet(ticket, clock.now), on_phone(ticket, clock.now)):
        with pytest.raises(NotRated) as refused:
            desk.give(given)
        assert reason(refused) == "too_short"


def test_an_end_that_was_undone_cannot_be_rated_until_it_ends_again(
    desk: RatingDesk, finished: Visit, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    clock.forward(seconds=5)
    queue.undo(ticket.id, OFFICER, right=anyones)
    with pytest.raises(NotRated):
        desk.give(on_tablet(ticket, shown))

    clock.forward(seconds=60)
    queue.finish(ticket.id, OFFICER, right=anyones)
    with pytest.raises(RatingOver):
        desk.give(on_tablet(ticket, shown))

    assert desk.give(on_tablet(ticket, clock.now)).repeated is False


def test_a_visitor_who_was_parked_is_rated_by_all_the_time_at_the_counter(
    desk: RatingDesk, queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = called(queue)
    clock.forward(seconds=15)
    queue.park(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=10)
    queue.resume(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=5)
    queue.finish(ticket.id, OFFICER, right=anyones)

    assert desk.give(on_tablet(ticket, clock.now)).repeated is False


def test_what_the_scale_does_not_have_is_refused(
    desk: RatingDesk, finished: Visit, clock: FakeClock, store: AnyStore
) -> None:
    ticket, shown = finished(), clock.now

    with pytest.raises(InvalidRequest) as refused:
        desk.give(on_tablet(ticket, shown, answer="five_stars"))
    assert reason(refused) == "unknown_answer"
    with pytest.raises(InvalidRequest) as refused:
        desk.give(replace(on_tablet(ticket, shown), reasons=("conduct", "weather")))
    assert reason(refused) == "unknown_reason"
    with pytest.raises(UnknownTicket):
        desk.give(replace(on_tablet(ticket, shown), ticket_id=99))
    assert of(store, ticket) is None
