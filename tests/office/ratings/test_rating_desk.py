"""Which answers are kept, and which are refused with what reason."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from office.ratings.rating import By, Rating
from office.ratings.rating_desk import Asking, RatingDesk
from office.ratings.refusals import AlreadyRated, RatingOver
from office.ratings.scale import Mood
from office.tickets.changes import Changes
from office.tickets.hours import Hours, Session
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest, UnknownTicket
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.ratings.conftest import SCALE
from tests.office.ratings.giving import Visit, of, on_phone, on_tablet, reason
from tests.office.tickets.acts import OFFICER, call, called, issue, kept

pytestmark = ON_BOTH_STORES


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


def test_whoever_holds_a_ticket_is_asked_until_the_next_working_day_ends(
    desk: RatingDesk, finished: Visit, queue: TicketQueue, clock: FakeClock, store: AnyStore
) -> None:
    ticket, short = finished(), finished(19)
    waiting = issue(queue)

    def asked() -> list[Asking]:
        with store.reading() as reader:
            return [desk.asking(reader, kept(store, one), clock.now) for one in (waiting, ticket, short)]

    assert asked() == [Asking.NOT_ASKED, Asking.ASKED, Asking.NOT_ASKED]
    clock.set_local("2026-11-24 23:59")
    assert asked()[1] is Asking.ASKED
    desk.give(on_phone(ticket, clock.now))
    assert asked()[1] is Asking.GIVEN
    clock.set_local("2026-11-25 00:00")
    assert asked()[1] is Asking.NOT_ASKED
