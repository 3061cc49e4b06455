"""The overview: one consistent view of counters, lines, papers, devices and people."""

import re
from typing import Any

import pytest

from manager.overview import WaitLevel, _totals, wait_level
from office.papers.print_queue import TRIES
from office.people import DeviceRole
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.rights import anyones
from office.tickets.ticket import PrintState, State
from office.tickets.ticket_queue import NewTicket
from tests.office.web.web_office import Caller, WebOffice, body_of

KIOSK, AN = Request("kiosk:kiosk-1"), Request("officer:an")


def overview(caller: Caller) -> Any:
    """The overview as a program gets it."""
    answer = caller.get("/api/v1/manager/overview")
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def counter(found: Any, number: int) -> Any:
    return next(row for row in found["counters"] if row["number"] == number)


def line(found: Any, code: str) -> Any:
    return next(row for row in found["fields"] if row["code"] == code)


def print_all(context: WebOffice, state: PrintState, reason: str | None = None) -> None:
    """Let the printer of kiosk-1 end all its jobs so, at the last try."""
    while taken := context.printing.take("kiosk-1"):
        context.printing.end(taken.job.id, state, reason)


def test_an_empty_morning(context: WebOffice, manager: Caller) -> None:
    found = overview(manager)

    assert found["seq"] == 0
    assert found["office_day"] == "2026-11-23"
    assert set(found["totals"].values()) == {0}
    assert counter(found, 1)["state"] == "closed"
    assert (counter(found, 1)["since"], counter(found, 1)["actor"]) == (None, None)
    assert line(found, "HT")["longest_wait_s"] is None
    assert found["print_troubles"] == []
    assert found["entries"] == []


def test_a_counter_tells_who_opened_it_whom_it_has_and_since_when(
    context: WebOffice, manager: Caller
) -> None:
    context.queue.set_duty(1, CounterState.OPEN, AN)
    ticket = context.queue.issue(NewTicket("HT"), KIOSK).value
    context.clock.forward(minutes=2)
    context.queue.call_next(1, AN)
    called = counter(overview(manager), 1)
    started_at = context.clock.forward(minutes=1)
    context.queue.start(ticket.id, AN, right=anyones)
    context.clock.forward(minutes=3)

    served = counter(overview(manager), 1)

    assert (called["state"], called["actor"]) == ("open", "officer:an")
    assert (called["ticket"]["label"], called["ticket"]["state"]) == ("A001", "called")
    assert served["ticket"]["state"] == "serving"
    assert served["ticket"]["since"] == started_at.isoformat().replace("+00:00", "Z")


def test_who_was_away_is_served_since_the_return(context: WebOffice, manager: Caller) -> None:
    context.queue.set_duty(1, CounterState.OPEN, AN)
    ticket = context.queue.issue(NewTicket("HT"), KIOSK).value
    context.queue.call_next(1, AN)
    context.queue.start(ticket.id, AN, right=anyones)
    context.queue.park(ticket.id, AN, right=anyones)
    back_at = context.clock.forward(minutes=90)
    context.queue.resume(ticket.id, AN, right=anyones)
    context.clock.forward(minutes=2)

    found = counter(overview(manager), 1)

    assert found["ticket"]["since"] == back_at.isoformat().replace("+00:00", "Z")


def test_a_counter_counts_its_own_visits(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    ticket = context.queue.issue(NewTicket("HT"), KIOSK).value
    context.queue.call_next(3, AN)
    context.queue.finish(ticket.id, AN, right=anyones)
    kept = context.queue.issue(NewTicket("HT"), KIOSK).value
    context.queue.call_next(1, AN)
    context.queue.transfer(kept.id, AN, counter=4, right=anyones)

    found = overview(manager)

    assert [counter(found, number)["served"] for number in (1, 3, 4)] == [0, 1, 0]
    assert [counter(found, number)["called_for"] for number in (1, 3, 4)] == [0, 0, 1]
    assert found["totals"] == {
        "issued": 2,
        "waiting": 1,
        "in_hand": 0,
        "parked": 0,
        "finished": 1,
        "no_show": 0,
        "cancelled": 0,
    }


def test_a_line_tells_its_longest_wait_and_who_is_open_for_it(context: WebOffice, manager: Caller) -> None:
    context.queue.set_duty(3, CounterState.OPEN, AN)
    context.queue.issue(NewTicket("HT"), KIOSK)
    context.clock.forward(minutes=20)
    context.queue.issue(NewTicket("HT"), KIOSK)
    context.queue.issue(NewTicket("DD"), KIOSK)

    found = overview(manager)

    assert (line(found, "HT")["waiting"], line(found, "HT")["longest_wait_s"]) == (2, 1200)
    assert (line(found, "HT")["wait_level"], line(found, "HT")["counters"]) == ("long", [3])
    assert line(found, "HT")["estimate"] is not None
    assert (line(found, "DD")["counters"], line(found, "DD")["estimate"]) == ([], None)


@pytest.mark.parametrize(
    ("longest_s", "level"),
    [
        (None, WaitLevel.FINE),
        (0, WaitLevel.FINE),
        (15 * 60 - 1, WaitLevel.FINE),
        (15 * 60, WaitLevel.LONG),
        (30 * 60 - 1, WaitLevel.LONG),
        (30 * 60, WaitLevel.TOO_LONG),
    ],
)
def test_a_wait_is_held_against_the_targets(longest_s: int | None, level: WaitLevel) -> None:
    assert wait_level(longest_s) is level


def test_a_paper_that_did_not_come_is_told_until_it_is_printed_again(
    context: WebOffice, manager: Caller
) -> None:
    ticket = context.queue.issue(NewTicket("HT", printer="kiosk-1"), KIOSK).value
    for _ in range(TRIES):
        print_all(context, PrintState.FAILED, "the printer says that it has no paper")
    (trouble,) = overview(manager)["print_troubles"]

    again = manager.post(f"/api/v1/tickets/{ticket.id}/prints")
    print_all(context, PrintState.PRINTED)

    assert (trouble["label"], trouble["state"], trouble["printer"]) == ("A001", "failed", "kiosk-1")
    assert trouble["reason"] == "the printer says that it has no paper"
    assert again.status_code == 201
    assert overview(manager)["print_troubles"] == []


def test_a_paper_nobody_knows_of_is_told_too_and_yesterdays_no_more(
    context: WebOffice, manager: Caller
) -> None:
    context.queue.issue(NewTicket("HT", printer="kiosk-1"), KIOSK)
    print_all(context, PrintState.UNKNOWN, "no proof of print")
    today = overview(manager)["print_troubles"]
    context.clock.forward(days=1)

    tomorrow = overview(context.signed_in("quan"))["print_troubles"]

    assert [trouble["state"] for trouble in today] == ["unknown"]
    assert tomorrow == []


def test_why_a_paper_did_not_come_is_read_in_the_readers_language(
    context: WebOffice, manager: Caller
) -> None:
    context.queue.issue(NewTicket("HT", printer="kiosk-1"), KIOSK)
    print_all(context, PrintState.UNKNOWN, "set back to an older copy: look whether the paper came")
    context.queue.issue(NewTicket("HT", printer="kiosk-1"), KIOSK)
    print_all(context, PrintState.UNKNOWN, "a fault of tomorrow: <b>")

    vietnamese = manager.page("/manager/").text
    manager.put("/api/v1/session/language", {"language": "en"})
    english = manager.page("/manager/").text

    assert "Vì sao: Dữ liệu đã đưa về một bản sao cũ hơn" in vietnamese
    assert "Vì sao: Lỗi khác, ghi trong nhật ký của máy chủ" in vietnamese
    assert not re.search("older copy|of tomorrow", vietnamese)
    assert "a fault of tomorrow: &lt;b&gt;" in english


def test_devices_are_told_enrolled_revoked_or_missing(context: WebOffice, manager: Caller) -> None:
    context.enrol("kiosk-1", DeviceRole.KIOSK)
    context.enrol("keypad-2", DeviceRole.COUNTER)
    context.accounts.revoke("keypad-2", context.clock.forward(minutes=1))

    devices = {device["name"]: device for device in overview(manager)["devices"]}

    assert {name: device["state"] for name, device in devices.items()} == {
        "kiosk-1": "enrolled",
        "kiosk-2": "missing",
        "lookup-1": "missing",
        "hall-1": "missing",
        "sign-1": "missing",
        "keypad-2": "revoked",
    }
    assert devices["kiosk-1"]["title"] == "Cửa chính"
    assert devices["kiosk-2"]["since"] is None
    assert {device["last_seen"] for device in devices.values()} == {None}
    assert devices["keypad-2"]["since"] == "2026-11-23T01:01:00Z"


def test_officers_are_told_with_what_they_may(context: WebOffice, manager: Caller) -> None:
    context.hire("an", counters=(1, 3), may_choose=True)
    context.hire("moi", must_change=True)
    context.hire("cu")
    context.accounts.disable("cu")

    officers = {officer["login"]: officer for officer in overview(manager)["officers"]}

    assert officers["an"]["counters"] == [1, 3]
    assert {login: officer["state"] for login, officer in officers.items()} == {
        "an": "active",
        "moi": "one_time",
        "cu": "disabled",
        "quan": "active",
    }


def test_the_last_thirty_entries_come_newest_first(context: WebOffice, manager: Caller) -> None:
    for _ in range(32):
        context.queue.issue(NewTicket("HT"), KIOSK)

    found = overview(manager)

    assert [entry["seq"] for entry in found["entries"]] == list(range(32, 2, -1))
    assert found["seq"] == 32


def test_nothing_secret_is_in_it(context: WebOffice, manager: Caller) -> None:
    token = context.enrol("kiosk-1", DeviceRole.KIOSK)
    ticket = context.queue.issue(NewTicket("HT"), KIOSK).value

    text = manager.get("/api/v1/manager/overview").text

    assert ticket.key not in text
    assert token not in text
    assert "hash" not in text


@pytest.mark.parametrize("state", [one for one in State if one is not State.UNFINISHED])
def test_every_ticket_of_today_is_counted_where_it_stands(state: State) -> None:
    """But for those that the day's end ended: they are of no day that is today."""
    counted = _totals({(state, 1): 3}).model_dump()

    assert counted.pop("issued") == 3
    assert sorted(counted.values(), reverse=True)[:2] == [3, 0]
