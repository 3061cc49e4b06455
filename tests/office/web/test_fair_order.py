"""Attacks on the order of the line, each through the HTTP API: refused, or in the journal with a name."""

import pytest

from office.people import DeviceRole
from tests.office.web.fair_hall import A_VISIT_S, STRANGERS, Hall
from tests.office.web.web_office import WebOffice


@pytest.fixture
def hall(context: WebOffice) -> Hall:
    return Hall(context)


def test_nobody_without_the_right_clears_the_line_for_a_friend(hall: Hall) -> None:
    strangers, friend = hall.line_up()

    said = [hall.move(one, "cancellations", {"reason": "nhầm"}) for one in strangers]
    called = hall.call()

    assert said == [403] * STRANGERS
    assert (called["label"], hall.flags()) == (strangers[0]["label"], [])
    assert called["label"] != friend["label"]


def test_whoever_has_the_right_clears_it_with_a_reason_and_a_name(hall: Hall) -> None:
    strangers, friend = hall.line_up()
    without = {hall.move(one, "cancellations", who=hall.chooser) for one in strangers}
    said = {hall.move(one, "cancellations", {"reason": "xin về"}, who=hall.chooser) for one in strangers}

    called = hall.call(who=hall.chooser)

    assert (without, said, called["label"]) == ({400}, {201}, friend["label"])
    assert hall.flags() == [
        ("cancelled", "cancelled_in_line", one["label"], "officer:chi", "xin về") for one in strangers
    ]


def test_a_cancelled_ticket_comes_back_behind_all_who_wait(hall: Hall) -> None:
    strangers, friend = hall.line_up()
    hall.move(strangers[0], "cancellations", {"reason": "xin về"}, who=hall.chooser)

    assert hall.move(strangers[0], "reinstatements") == 400
    assert hall.move(strangers[0], "reinstatements", {"reason": "hủy nhầm"}) == 201

    order = []
    for _ in range(STRANGERS + 1):
        order.append(called := hall.call())
        hall.context.clock.forward(seconds=A_VISIT_S)
        hall.move(called, "finishes")
    labels = [one["label"] for one in order]
    assert labels == [one["label"] for one in (*strangers[1:], friend, strangers[0])]
    assert hall.flags()[-1] == (
        "reinstated",
        "reinstated_cancelled",
        strangers[0]["label"],
        "officer:an",
        "hủy nhầm",
    )


def test_a_keypad_touches_only_what_its_own_counter_has(hall: Hall) -> None:
    waiting, parked, missed, in_hand, elsewhere = (hall.take() for _ in range(5))
    keypad = hall.context.device("keypad-1", DeviceRole.COUNTER)
    hall.call(3)
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(waiting, "no-shows")
    assert hall.call(1, keypad)["id"] == parked["id"]
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(parked, "parkings", who=keypad)
    hall.call(1, keypad)
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(missed, "no-shows", who=keypad)
    hall.call(1, keypad)
    said = {
        "in line": hall.move(elsewhere, "cancellations", {"reason": "x"}, who=keypad),
        "parked": hall.move(parked, "cancellations", {"reason": "x"}, who=keypad),
        "missed": hall.move(missed, "cancellations", {"reason": "x"}, who=keypad),
        "missed elsewhere": hall.move(waiting, "reinstatements", who=keypad),
        "in hand": hall.move(in_hand, "cancellations", who=keypad),
        "missed here": hall.move(missed, "reinstatements", who=keypad),
    }

    assert said == {
        "in line": 403,
        "parked": 403,
        "missed": 403,
        "missed elsewhere": 403,
        "in hand": 201,
        "missed here": 201,
    }


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("no-shows", "no_show"),
        ("parkings", "parked"),
        ("finishes", "finished"),
        ("cancellations", "cancelled"),
    ],
)
def test_who_is_sent_away_in_the_second_of_the_call_is_seen(hall: Hall, what: str, kind: str) -> None:
    strangers, friend = hall.line_up()
    for _ in strangers:
        called = hall.call()
        hall.context.clock.forward(seconds=1)
        hall.move(called, what)

    assert hall.call()["label"] == friend["label"]
    assert hall.flags() == [(kind, "at_once", one["label"], "officer:an", None) for one in strangers]


def test_an_honest_morning_leaves_no_sign(hall: Hall) -> None:
    hall.line_up()
    for what in ("finishes", "no-shows", "parkings", "cancellations", "no-shows"):
        called = hall.call()
        hall.context.clock.forward(seconds=A_VISIT_S)
        assert hall.move(called, what) == 201
    hall.move(called, "reinstatements")

    assert hall.flags() == []


def test_strangers_sent_to_a_colleague_at_once_are_seen(hall: Hall) -> None:
    strangers, friend = hall.line_up()
    for _ in strangers:
        hall.move(hall.call(), "transfers", {"counter": 2})

    assert hall.call()["label"] == friend["label"]
    assert [(kind, flag) for kind, flag, *_ in hall.flags()] == [("transferred", "at_once")] * STRANGERS


def test_a_stranger_left_at_a_counter_that_pauses_is_seen(hall: Hall) -> None:
    (first, *_), _ = hall.line_up()
    hall.colleague.put("/api/v1/counters/2/state", {"state": "paused", "reason": "Nghỉ giải lao"})
    called = hall.call()
    hall.context.clock.forward(seconds=A_VISIT_S)

    hall.move(called, "transfers", {"counter": 2})

    assert hall.flags() == [("transferred", "kept_at_idle_counter", first["label"], "officer:an", "1>2")]


@pytest.mark.parametrize("before", ["open", "closed"])
def test_a_counter_that_pauses_with_a_stranger_kept_for_it_is_seen(hall: Hall, before: str) -> None:
    """Sent there first and paused after: the stranger waits for nobody all the same."""
    (first, second, *_), _ = hall.line_up()
    state = "/api/v1/counters/2/state"
    hall.colleague.put(state, {"state": before})
    hall.context.clock.forward(seconds=A_VISIT_S)
    called = hall.call()
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(called, "transfers", {"counter": 2})

    hall.colleague.put(state, {"state": "paused", "reason": "Họp"})
    hall.colleague.put(state, {"state": "paused", "reason": "Họp lâu"})

    assert hall.call()["label"] == second["label"]
    told = f"Họp; {first['label']}"
    assert hall.flags() == [("counter_paused", "kept_at_idle_counter", "", "officer:binh", told)]


def test_a_pause_that_keeps_nobody_is_no_sign(hall: Hall) -> None:
    hall.line_up()

    hall.colleague.put("/api/v1/counters/2/state", {"state": "paused", "reason": "Họp"})

    assert hall.flags() == []


@pytest.mark.parametrize("away", ["no-shows", "parkings"])
def test_a_stranger_who_is_away_and_cancelled_is_seen(hall: Hall, away: str) -> None:
    """Whoever comes back to a cancelled number waits behind all: that is worth a line, and no question."""
    hall.line_up()
    called = hall.call()
    hall.context.clock.forward(seconds=A_VISIT_S)
    hall.move(called, away)

    assert hall.move(called, "cancellations") == 201

    assert hall.flags() == [("cancelled", "cancelled_while_away", called["label"], "officer:an", None)]
