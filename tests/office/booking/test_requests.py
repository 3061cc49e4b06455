"""Booking by the API: from the free times to the ordinary ticket that waits from the booked one."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from office.people import Role
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.booking.web_booking import (
    FIELD,
    booked,
    check_in,
    held,
    kept,
    tomorrow_at,
    who,
    wish,
)
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, web_office


def slots(caller: Caller, day: object, field: str = FIELD) -> dict[str, object]:
    """What that day offers."""
    found: dict[str, object] = body_of(caller.get(f"/api/v1/slots?field={field}&day={day}"))
    return found


def free_at(caller: Caller, at: datetime) -> int:
    """How many seats of that time are free."""
    told = slots(caller, at.date())["slots"]
    assert isinstance(told, list)
    return next(int(one["free"]) for one in told if datetime.fromisoformat(one["at"]) == at)


def test_a_held_time_is_free_for_nobody_else_until_the_hold_ends(context: WebOffice, anyone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    before = free_at(anyone, at)

    booking = held(anyone, at)
    assert (booking["state"], free_at(anyone, at)) == ("held", before - 1)
    context.clock.forward(minutes=10)

    assert free_at(anyone, at) == before
    late = anyone.post(f"/api/v1/bookings/{booking['key']}/confirmations")
    assert (late.status_code, code_of(late)) == (409, "too_late")


def test_days_say_whether_they_can_be_booked(context: WebOffice, anyone: Caller) -> None:
    today = context.settings.office.day(context.clock())
    states = {n: slots(anyone, today + timedelta(days=n))["state"] for n in (0, 1, 5, 6, 7)}

    assert states == {0: "over", 1: "open", 5: "open", 6: "not_yet", 7: "not_yet"}
    assert slots(anyone, today + timedelta(days=1), "CT")["state"] == "closed"
    assert code_of(anyone.get(f"/api/v1/slots?field=XX&day={today}")) == "unknown_field"
    assert code_of(anyone.get("/api/v1/slots?field=HT&day=0001-01-01")) == "invalid_request"


def test_a_time_that_is_taken_is_refused(context: WebOffice, anyone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    for _ in range(free_at(anyone, at)):
        booked(anyone, at)

    assert code_of(anyone.post("/api/v1/bookings", wish(at))) == "slot_taken"


def test_one_person_has_one_time_of_a_field_and_two_of_a_day(context: WebOffice, anyone: Caller) -> None:
    me = who()
    booked(anyone, tomorrow_at(context, "08:00"), me)

    again = anyone.post("/api/v1/bookings", wish(tomorrow_at(context, "09:00"), me))

    assert code_of(again) == "limit_reached"
    assert body_of(again)["details"]["limit"] == "a_field"


def test_two_times_are_held_at_once_from_one_address_and_a_kiosk_holds_as_many_as_come(
    context: WebOffice, anyone: Caller, kiosk: Caller
) -> None:
    for hour in (8, 9):
        held(anyone, tomorrow_at(context, f"{hour:02}:00"))

    third = anyone.post("/api/v1/bookings", wish(tomorrow_at(context, "10:00")))

    assert body_of(third)["details"]["limit"] == "holds"
    for hour in (11, 12, 13):
        held(kiosk, tomorrow_at(context, f"{hour}:00"))


def test_an_address_that_holds_without_end_has_to_wait(context: WebOffice, anyone: Caller) -> None:
    for n in range(30):
        booking = held(anyone, tomorrow_at(context, f"{8 + n % 10:02}:30"))
        assert anyone.delete(f"/api/v1/bookings/{booking['key']}").status_code == 200

    answer = anyone.post("/api/v1/bookings", wish(tomorrow_at(context, "08:30")))

    assert (answer.status_code, code_of(answer)) == (429, "slow_down")


def test_a_request_sent_twice_holds_one_time(context: WebOffice, anyone: Caller) -> None:
    sent = wish(tomorrow_at(context, "08:00"))

    first, again = (anyone.post("/api/v1/bookings", sent, Idempotency_Key="one") for _ in range(2))

    assert body_of(first) == body_of(again)
    other = anyone.post("/api/v1/bookings", wish(tomorrow_at(context, "09:00")), Idempotency_Key="one")
    assert code_of(other) == "invalid_request"


def test_another_address_is_not_answered_with_somebody_s_booking(context: WebOffice, anyone: Caller) -> None:
    sent = wish(tomorrow_at(context, "08:00"))
    mine = body_of(anyone.post("/api/v1/bookings", sent, Idempotency_Key="one"))

    other = context.app.test_client().post(
        "/api/v1/bookings",
        json={**sent, **who()},
        headers={"Idempotency-Key": "one"},
        environ_base={"REMOTE_ADDR": "192.168.1.77"},
    )

    assert other.get_json().get("booking", {}).get("key") != mine["booking"]["key"]


@pytest.mark.parametrize(
    ("minutes", "code"),
    [(-16, "not_yet"), (-15, None), (0, None), (10, None), (11, "too_late")],
)
def test_a_number_is_given_from_15_minutes_before_to_10_after(
    context: WebOffice, anyone: Caller, kiosk: Caller, minutes: int, code: str | None
) -> None:
    me, at = who(), tomorrow_at(context, "08:00")
    booking = booked(anyone, at, me)
    context.clock.now = at + timedelta(minutes=minutes)

    answer = check_in(kiosk, booking, me)

    if code is not None:
        assert code_of(answer) == code
        return
    ticket = body_of(answer)["ticket"]
    assert (answer.status_code, ticket["field"], ticket["state"]) == (201, FIELD, "waiting")
    assert ticket["key"] is not None
    assert kept(context, booking).ticket_id == ticket["id"]
    with context.store.reading() as reader:
        found = reader.ticket(ticket["id"])
    assert found is not None
    assert (found.waits_from, found.booked_for) == (at, at)
    assert found.print is not None, "the kiosk's paper"


def test_who_came_once_comes_no_second_time(context: WebOffice, anyone: Caller, kiosk: Caller) -> None:
    me, at = who(), tomorrow_at(context, "08:00")
    booking = booked(anyone, at, me)
    context.clock.now = at

    assert check_in(kiosk, booking, me).status_code == 201
    assert code_of(check_in(kiosk, booking, me)) == "illegal_booking_move"


def test_somebody_else_cannot_come_in_its_place_and_a_kiosk_is_not_there_to_guess_at(
    context: WebOffice, anyone: Caller, kiosk: Caller
) -> None:
    me, at = who(), tomorrow_at(context, "08:00")
    booking = booked(anyone, at, me)
    context.clock.now = at

    codes = [code_of(check_in(kiosk, booking, who())) for _ in range(6)]

    assert codes == ["wrong_person"] * 5 + ["slow_down"]
    assert code_of(check_in(kiosk, booking, me)) == "slow_down"
    context.clock.forward(minutes=6)
    assert check_in(kiosk, booking, me).status_code == 201


def test_without_the_code_a_kiosk_finds_what_this_person_booked_today(
    context: WebOffice, anyone: Caller, kiosk: Caller
) -> None:
    me, at = who(), tomorrow_at(context, "08:00")
    booking = booked(anyone, at, me)
    context.clock.now = at

    mine = body_of(kiosk.post("/api/v1/booking-lookups", me))["bookings"]
    others = body_of(kiosk.post("/api/v1/booking-lookups", who()))["bookings"]

    assert [one["key"] for one in mine] == [booking["key"]]
    assert others == []


def test_who_does_not_come_blocks_nobody_and_is_missed(
    context: WebOffice, anyone: Caller, kiosk: Caller
) -> None:
    at = tomorrow_at(context, "08:00")
    booking = booked(anyone, at)
    context.clock.now = at
    assert kiosk.post("/api/v1/tickets", {"field": FIELD}).status_code == 201
    context.clock.forward(minutes=11)

    context.app.extensions["mot_cua"].opened["booking"].do_due()

    assert body_of(anyone.get(f"/api/v1/bookings/{booking['key']}"))["booking"]["state"] == "missed"


def test_a_time_is_given_back_until_two_hours_before(context: WebOffice, anyone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    first, second = (booked(anyone, at + timedelta(hours=n)) for n in (0, 1))
    context.clock.now = at - timedelta(hours=2)

    assert anyone.delete(f"/api/v1/bookings/{first['key']}").status_code == 200
    context.clock.forward(minutes=61)
    assert code_of(anyone.delete(f"/api/v1/bookings/{second['key']}")) == "too_late"
    assert code_of(anyone.delete("/api/v1/bookings/nobodys")) == "unknown_booking"


def test_a_manager_ends_a_day_s_bookings_and_nobody_missed_anything(
    context: WebOffice, anyone: Caller
) -> None:
    at = tomorrow_at(context, "08:00")
    land, family = booked(anyone, at), booked(anyone, at, field="HT")
    manager = context.signed_in("quan", Role.MANAGER)

    body = {"day": f"{at.date()}", "field": FIELD}
    assert body_of(manager.post("/api/v1/booking-closings", body)) == {"closed": 1}
    assert (str(kept(context, land).state), str(kept(context, family).state)) == ("cancelled", "booked")
    assert body_of(manager.post("/api/v1/booking-closings", {"day": f"{at.date()}"})) == {"closed": 1}


def test_a_day_without_a_draw_has_none(context: WebOffice, anyone: Caller) -> None:
    at = tomorrow_at(context, "08:00")
    body = {"field": FIELD, "day": f"{at.date()}", "wanted": [at.isoformat()], **who()}

    assert code_of(anyone.get(f"/api/v1/draws?field={FIELD}&day={at.date()}")) == "not_drawn"
    assert code_of(anyone.post("/api/v1/draw-requests", body)) == "not_drawn"


def test_the_digits_stand_nowhere(
    context: WebOffice,
    anyone: Caller,
    kiosk: Caller,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    planted = "739155"
    me, at = {"digits": planted, "birth_year": 1947}, tomorrow_at(context, "08:00")
    booking = booked(anyone, at, me)
    refused = anyone.post("/api/v1/bookings", wish(at + timedelta(hours=1), me))
    assert planted not in refused.text
    context.clock.now = at
    kiosk.post("/api/v1/booking-lookups", me)
    assert check_in(kiosk, booking, me).status_code == 201
    context.store.look_up("PRAGMA wal_checkpoint(FULL)")

    folder = context.settings.server.data
    found = [path for path in folder.rglob("*") if path.is_file() and b"739155" in path.read_bytes()]

    assert len(list(folder.rglob("*"))) > 3
    assert found == []
    assert "739155" not in caplog.text + "".join(capfd.readouterr())
    assert booking["key"] not in caplog.text


def test_a_field_without_booking_and_an_office_without_it_say_so(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    built = web_office(office, tmp_path / "off", clock)
    anyone = built.anyone()
    answer = anyone.post("/api/v1/bookings", wish(tomorrow_at(built, "08:00")))

    assert code_of(answer) == "unknown_slot"
    assert "không nhận đặt lịch" in anyone.page("/booking").text
    built.close()
