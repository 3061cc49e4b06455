"""A clock that cannot be right gives no numbers, says so everywhere, and loses nobody when set right."""

import pytest

from office.tickets.refusals import ClockWrong
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of


@pytest.fixture
def clock(clock: FakeClock) -> FakeClock:
    """Some weeks after the release."""
    clock.set_local("2026-12-21 08:00")
    return clock


def take(kiosk: Caller, clock: FakeClock) -> str:
    """Take a number some seconds later, which must be given."""
    clock.forward(seconds=10)
    answer = kiosk.post("/api/v1/tickets", {"field": "HT"})
    assert answer.status_code == 201, answer.text
    return str(body_of(answer)["ticket"]["label"])


def waiting(context: WebOffice) -> int:
    lines = body_of(context.anyone().get("/api/v1/hall"))["fields"]
    return next(int(line["waiting"]) for line in lines if line["code"] == "HT")


@pytest.mark.parametrize("wrong", ["2020-01-01 00:10", "2026-12-14 08:00", "2033-12-21 08:00"])
def test_no_number_is_given_while_the_clock_cannot_be_right(
    context: WebOffice, kiosk: Caller, clock: FakeClock, wrong: str
) -> None:
    take(kiosk, clock)
    clock.set_local(wrong)

    refused = kiosk.post("/api/v1/tickets", {"field": "HT"})

    assert code_of(refused) == "field_closed"
    assert body_of(refused)["details"]["reason"] == "clock_wrong"
    # Or the newest entry were the wrong time's, and the clock believed.
    with pytest.raises(ClockWrong):
        context.open_counters()
    assert context.anyone().get("/healthz").status_code == 503
    clock.set_local("2026-12-21 08:30")
    assert waiting(context) == 1, "whoever waits is still there"
    assert take(kiosk, clock) == "A002"
    assert context.anyone().get("/healthz").status_code == 200


@pytest.mark.parametrize("wrong", ["2020-01-01 00:10", "2033-12-21 08:00"])
def test_an_office_that_was_never_open_trusts_no_such_clock_either(
    context: WebOffice, kiosk: Caller, clock: FakeClock, wrong: str
) -> None:
    clock.set_local(wrong)

    assert code_of(kiosk.post("/api/v1/tickets", {"field": "HT"})) == "field_closed"


def test_everyone_is_told_in_words(
    context: WebOffice, kiosk: Caller, manager: Caller, clock: FakeClock
) -> None:
    take(kiosk, clock)
    clock.set_local("2026-12-14 08:00")

    lines = body_of(context.anyone().get("/api/v1/hall"))["fields"]
    overview = manager.page("/manager/").text
    assert {(line["open"], line["reason"]) for line in lines} == {(False, "clock_wrong")}
    assert body_of(manager.get("/api/v1/manager/overview"))["clock"] == "before_newest"
    assert "Đồng hồ máy chủ đang là 08:00 14/12/2026" in overview
    assert "lần làm việc gần nhất đã ghi (08:00 21/12/2026)" in overview
    assert "data-accept-clock" in overview


def test_a_manager_says_that_the_clock_is_right_and_the_wrong_day_is_carried_over(
    context: WebOffice, kiosk: Caller, manager: Caller, clock: FakeClock
) -> None:
    clock.set_local("2027-01-20 08:00")
    assert [take(kiosk, clock) for _ in range(2)] == ["A001", "A002"]
    clock.set_local("2026-12-21 08:30")
    assert code_of(kiosk.post("/api/v1/tickets", {"field": "HT"})) == "field_closed"

    said = manager.post("/api/v1/manager/clock")

    assert (said.status_code, body_of(said)) == (200, {"accepted": True})
    assert waiting(context) == 2, "nobody vanishes"
    assert take(kiosk, clock) == "A003", "no number is given again"
    assert manager.put("/api/v1/counters/1/state", {"state": "open"}).status_code == 200
    called = body_of(manager.post("/api/v1/counters/1/calls"))["ticket"]
    assert (called["label"], called["office_day"]) == ("A001", "2026-12-21")
    assert body_of(manager.post("/api/v1/manager/clock")) == {"accepted": False}


def test_nobody_says_that_a_time_before_the_release_is_right(
    context: WebOffice, kiosk: Caller, manager: Caller, clock: FakeClock
) -> None:
    take(kiosk, clock)
    clock.set_local("2020-01-01 08:00")

    refused = manager.post("/api/v1/manager/clock")

    assert code_of(refused) == "field_closed"
    assert "data-accept-clock" not in manager.page("/manager/").text
