"""Attacks on the order by what a right, a moment, a paper or a reason allows: refused, or in the journal."""

import pytest

from office.people import DeviceRole
from tests.office.web.fair_hall import A_VISIT_S, CALLS, TICKETS, Hall
from tests.office.web.web_office import WebOffice, body_of, code_of


@pytest.fixture
def hall(context: WebOffice) -> Hall:
    return Hall(context)


def test_a_friend_taken_over_by_a_colleague_s_short_line_is_seen(hall: Hall) -> None:
    """The friend takes a number where nobody waits, and is sent on to a counter that serves other fields."""
    strangers, _ = hall.line_up("HT")
    friend = hall.take("CT")
    assert hall.call(3, hall.officer)["field"] == "HT"
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(strangers[0], "finishes")
    hall.officer.put("/api/v1/counters/3/state", {"state": "open", "fields": ["CT"]})
    assert hall.call(3)["id"] == friend["id"]
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(friend, "transfers", {"field": "HT", "counter": 2})

    assert hall.call(2, hall.colleague)["id"] == friend["id"]

    assert hall.flags()[-1] == ("called", "ahead_of_others", friend["label"], "officer:binh", None)


def test_fields_changed_for_a_moment_are_seen(hall: Hall) -> None:
    hall.line_up("HT")
    friend = hall.take("CT")
    state = "/api/v1/counters/3/state"
    hall.officer.put(state, {"state": "open", "fields": ["CT"]})
    assert hall.call(3)["id"] == friend["id"]
    hall.officer.put(state, {"state": "open", "fields": ["HT", "CT"]})

    assert [(kind, flag, actor) for kind, flag, _, actor, _ in hall.flags()] == [
        ("counter_opened", "fields_changed", "officer:an"),
        ("counter_opened", "fields_for_a_moment", "officer:an"),
    ]
    assert [reason for *_, reason in hall.flags()] == ["HT, CT → CT", "CT → HT, CT"]


def test_a_number_given_by_hand_is_seen(hall: Hall) -> None:
    hall.manager.post(TICKETS, {"field": "HT", "priority": "merit"})

    assert hall.officer.post(TICKETS, {"field": "HT"}).status_code == 403
    assert hall.flags() == [("issued", "given_by_hand", "A001", "officer:manager", None)]


def test_a_class_is_never_given_or_taken_after_the_number(hall: Hall) -> None:
    friend = hall.take()

    said = [
        hall.officer.post(f"{TICKETS}/{friend['id']}/{what}", {"priority": "merit", **body}).status_code
        for what, body in (("transfers", {"field": "DD"}), ("reinstatements", {}), ("prints", {}))
    ]

    assert said == [400, 400, 400]
    assert hall.call()["priority"] is None


def test_a_chosen_call_is_a_right_with_a_reason(hall: Hall) -> None:
    _, friend = hall.line_up()
    wish = {"ticket": friend["id"], "reason": "Trở lại bổ sung giấy tờ"}

    assert hall.officer.post(CALLS.format(1), wish).status_code == 403
    assert hall.chooser.post(CALLS.format(1), wish).status_code == 201
    assert hall.flags() == [("called", "out_of_order", friend["label"], "officer:chi", wish["reason"])]


def test_papers_are_bounded_and_each_is_in_the_journal(hall: Hall) -> None:
    ticket = hall.take()
    path = f"{TICKETS}/{ticket['id']}/prints"

    answers = [hall.officer.post(path) for _ in range(4)]

    assert [one.status_code for one in answers] == [201, 201, 201, 409]
    assert (code_of(answers[-1]), body_of(answers[-1])["details"]["reason"]) == (
        "illegal_move",
        "reprint_limit",
    )
    assert hall.flags() == [("reprinted", "reprint", ticket["label"], "officer:an", None)] * 3


def test_a_kiosk_prints_no_paper_of_another_kiosk_s_ticket(hall: Hall) -> None:
    """The paper carries the key, and whoever holds the key may give the place up."""
    own = hall.take()
    other = hall.context.device("kiosk-2", DeviceRole.KIOSK).post(TICKETS, {"field": "HT"})

    said = [hall.move(ticket, "prints", who=hall.kiosk) for ticket in (own, body_of(other)["ticket"])]

    assert said == [201, 403]


def test_a_parked_ticket_is_not_resumed_at_a_closed_counter(hall: Hall) -> None:
    hall.line_up()
    called = hall.call()
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(called, "parkings")
    state = "/api/v1/counters/1/state"
    hall.officer.put(state, {"state": "closed"})

    refused = hall.officer.post(f"{TICKETS}/{called['id']}/resumptions")
    hall.officer.put(state, {"state": "paused"})

    assert (refused.status_code, code_of(refused)) == (409, "counter_closed")
    assert body_of(refused)["details"] == {"state": "closed", "action": "resume"}
    assert hall.move(called, "resumptions") == 201


@pytest.mark.parametrize("reason", ["\u200b", "\u3164", "\u2800", "\x00", ".", "\u202e\u202c"])
def test_a_reason_that_nobody_can_read_is_none(hall: Hall, reason: str) -> None:
    strangers, friend = hall.line_up()
    wish = {"ticket": friend["id"], "reason": reason}

    assert hall.chooser.post(CALLS.format(1), wish).status_code == 400
    assert hall.move(strangers[0], "cancellations", {"reason": reason}, who=hall.chooser) == 400
    assert hall.flags() == []


def test_a_reason_reads_as_it_was_written(hall: Hall) -> None:
    """A format character may turn the direction of writing, and a line break may look like another entry."""
    _, friend = hall.line_up()
    wish = {"ticket": friend["id"], "reason": "\u202econ\u200b nhỏ\u202c\n10:00 quản lý cho phép"}

    assert hall.chooser.post(CALLS.format(1), wish).status_code == 201

    assert hall.flags()[-1][-1] == "con nhỏ 10:00 quản lý cho phép"
