"""A booking's request that is sent again, since its answer was lost, gets that answer and changes nothing."""

from datetime import timedelta

from office.people import Role
from tests.conftest import FakeClock
from tests.office.booking.web_booking import FIELD, booked, held, kept, tomorrow_at, who, wish
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of


def test_a_hold_sent_again_is_answered_though_its_address_has_to_wait(
    context: WebOffice, anyone: Caller
) -> None:
    sent = wish(tomorrow_at(context, "16:00"))
    first = anyone.post("/api/v1/bookings", sent, Idempotency_Key="one")
    for n in range(29):
        booking = held(anyone, tomorrow_at(context, f"{8 + n % 7:02}:30"))
        assert anyone.delete(f"/api/v1/bookings/{booking['key']}").status_code == 200

    again = [anyone.post("/api/v1/bookings", sent, Idempotency_Key="one") for _ in range(2)]
    new = anyone.post("/api/v1/bookings", wish(tomorrow_at(context, "08:30")))

    assert [body_of(one) for one in again] == [body_of(first)] * 2
    assert code_of(new) == "slow_down"


def test_a_check_in_sent_again_is_given_its_ticket_though_the_kiosk_has_to_wait(
    context: WebOffice, anyone: Caller, kiosk: Caller
) -> None:
    me, at = who(), tomorrow_at(context, "08:00")
    path = f"/api/v1/bookings/{booked(anyone, at, me)['key']}/check-ins"
    context.clock.now = at
    first = kiosk.post(path, me, Idempotency_Key="one")
    for _ in range(5):
        kiosk.post("/api/v1/booking-lookups", who())

    again = kiosk.post(path, me, Idempotency_Key="one")

    assert code_of(kiosk.post("/api/v1/booking-lookups", me)) == "slow_down"
    assert (again.status_code, body_of(again)["ticket"]["id"]) == (201, body_of(first)["ticket"]["id"])


def test_a_closing_sent_twice_ends_nothing_that_was_booked_since(context: WebOffice, anyone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    booked(anyone, at)
    manager, body = context.signed_in("quan", Role.MANAGER), {"day": f"{at.date()}"}

    first = manager.post("/api/v1/booking-closings", body, Idempotency_Key="one")
    assert body_of(manager.post("/api/v1/booking-openings", body)) == {"opened": 1}
    since = booked(anyone, at)
    again = manager.post("/api/v1/booking-closings", body, Idempotency_Key="one")

    assert body_of(first) == body_of(again) == {"closed": 1}
    assert str(kept(context, since).state) == "booked"


def test_a_hold_sent_again_over_midnight_is_answered_as_before(
    context: WebOffice, anyone: Caller, clock: FakeClock
) -> None:
    clock.set_local("2026-11-24 23:59:58")
    at = tomorrow_at(context, "08:00") + timedelta(days=1)
    sent, form = wish(at), {"field": FIELD, "day": f"{at.date()}", "at": "09:00", "request_id": "r" * 16}

    def hold_both() -> tuple[object, str]:
        by_form = anyone.client.post("/booking", data=form | who_typed)
        return body_of(anyone.post("/api/v1/bookings", sent, Idempotency_Key="one")), by_form.location

    who_typed = who()
    first = hold_both()
    clock.forward(seconds=4)

    assert first[1].startswith("/booking/")
    assert hold_both() == first
