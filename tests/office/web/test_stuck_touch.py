"""A touch point that is stuck gives ever fewer numbers, and the office hears of it; a busy kiosk does not."""

import pytest

from office.people import DeviceRole
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

FREE = 8
"""So many numbers of one field may come as fast as a kiosk gives them."""


def pressed(context: WebOffice, kiosk: Caller, seconds: float, every_s: float, field: str = "HT") -> int:
    """Press one field without an end, and return how many numbers came."""
    given = 0
    for _ in range(round(seconds / every_s)):
        given += kiosk.post("/api/v1/tickets", {"field": field}).status_code == 201
        context.clock.forward(seconds=every_s)
    return given


def touch_of(manager: Caller) -> list[tuple[str, str, str]]:
    rows = body_of(manager.get("/api/v1/manager/overview"))["hardware"]
    return [(row["name"], row["state"], row["what"]) for row in rows if row["kind"] == "touch"]


@pytest.mark.parametrize("every_s", [0.4, 2.1, 8.0])
def test_a_stuck_touch_point_is_slowed_and_told(
    context: WebOffice, kiosk: Caller, manager: Caller, every_s: float
) -> None:
    quick = min(every_s, 2.1)
    given = pressed(context, kiosk, 60, quick)

    in_the_next_minutes = pressed(context, kiosk, 600, every_s)

    assert FREE <= given < 15
    assert in_the_next_minutes <= 14
    assert touch_of(manager) == [("kiosk-1", "warning", "touch_stuck")]
    refusal = kiosk.post("/api/v1/tickets", {"field": "HT"})
    if refusal.status_code == 429:
        assert body_of(refusal)["details"]["reason"] == "touch_stuck"
    page = manager.page("/manager/").text
    assert "có thể bị kẹt" in page


def test_once_nothing_is_pressed_the_kiosk_is_as_before(
    context: WebOffice, kiosk: Caller, manager: Caller
) -> None:
    pressed(context, kiosk, 60, 0.4)
    context.clock.forward(minutes=2)

    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201
    context.clock.forward(seconds=2)
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201
    assert touch_of(manager) == [("kiosk-1", "ok", "")]


def test_a_family_takes_four_numbers_as_fast_as_the_kiosk_gives_them(
    context: WebOffice, kiosk: Caller, manager: Caller
) -> None:
    for field in ("HT", "HT", "HT", "HT", "DD", "DD", "HT", "HT"):
        assert kiosk.post("/api/v1/tickets", {"field": field}).status_code == 201
        context.clock.forward(seconds=2)

    assert touch_of(manager) == []


def test_a_busy_morning_of_one_field_is_not_taken_for_a_stuck_one(
    context: WebOffice, kiosk: Caller, manager: Caller
) -> None:
    assert pressed(context, kiosk, 360, 6.0) == 60
    assert touch_of(manager) == []


def test_one_kiosk_that_is_stuck_slows_no_other(context: WebOffice, kiosk: Caller) -> None:
    pressed(context, kiosk, 60, 0.4)
    other = context.device("kiosk-2", DeviceRole.KIOSK)

    assert other.post("/api/v1/tickets", {"field": "HT"}).status_code == 201


def test_a_tap_repeated_under_its_key_is_no_second_one(context: WebOffice, kiosk: Caller) -> None:
    for _ in range(3 * FREE):
        answer = kiosk.post("/api/v1/tickets", {"field": "HT"}, Idempotency_Key="one")
        assert answer.status_code in (200, 201)

    context.clock.forward(seconds=2)
    assert code_of(kiosk.post("/api/v1/tickets", {"field": "nowhere"})) == "unknown_field"
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201
