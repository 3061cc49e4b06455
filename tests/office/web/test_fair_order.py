"""Attacks on the order of the line, each through the HTTP API: refused, or in the journal with a name."""

from typing import Any

import pytest

from office.people import DeviceRole, Role
from tests.office.web.web_house import Caller, WebHouse, body_of, code_of

TICKETS = "/api/v1/tickets"
CALLS = "/api/v1/counters/{}/calls"
STRANGERS = 5
_A_VISIT_S = 60


class Hall:
    """A morning with strangers in line before a friend, and an officer without the right to choose."""

    def __init__(self, house: WebHouse) -> None:
        self.house = house
        house.open_counters()
        self.kiosk = house.device("kiosk-1", DeviceRole.KIOSK)
        self.manager = house.signed_in("manager", Role.MANAGER)
        self.officer = house.signed_in("an")
        self.colleague = house.signed_in("binh", counters=(2,))
        self.chooser = house.signed_in("chi", may_choose=True)

    def take(self, field: str = "HT", **wish: object) -> Any:
        """A visitor takes a number, a minute after whoever came before."""
        self.house.clock.forward(minutes=1)
        answer = self.kiosk.post(TICKETS, {"field": field, **wish})
        assert answer.status_code == 201, answer.text
        return body_of(answer)["ticket"]

    def line_up(self, field: str = "HT") -> tuple[list[Any], Any]:
        """Strangers, and behind them the friend."""
        return [self.take(field) for _ in range(STRANGERS)], self.take(field)

    def call(self, counter: int = 1, who: Caller | None = None) -> Any:
        """Press Next, which must succeed."""
        answer = (who or self.officer).post(CALLS.format(counter))
        assert answer.status_code == 201, answer.text
        return body_of(answer)["ticket"]

    def move(self, ticket: Any, what: str, body: object = None, *, who: Caller | None = None) -> int:
        """Try one move and return the status."""
        return (who or self.officer).post(f"{TICKETS}/{ticket['id']}/{what}", body).status_code

    def flags(self) -> list[tuple[str, str, str, str, str | None]]:
        """Every entry of the journal with a sign: kind, sign, label, actor, reason."""
        entries = body_of(self.manager.get("/api/v1/journal?limit=1000"))["entries"]
        return [
            (one["kind"], one["flag"], (one["ticket"] or {}).get("label", ""), one["actor"], one["reason"])
            for one in entries
            if one.get("flag")
        ]


@pytest.fixture
def hall(house: WebHouse) -> Hall:
    return Hall(house)


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
        hall.house.clock.forward(seconds=_A_VISIT_S)
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
    keypad = hall.house.device("keypad-1", DeviceRole.COUNTER)
    hall.call(3)
    hall.house.clock.forward(seconds=_A_VISIT_S)
    hall.move(waiting, "no-shows")
    assert hall.call(1, keypad)["id"] == parked["id"]
    hall.house.clock.forward(seconds=_A_VISIT_S)
    hall.move(parked, "parkings", who=keypad)
    hall.call(1, keypad)
    hall.house.clock.forward(seconds=_A_VISIT_S)
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
        hall.house.clock.forward(seconds=1)
        hall.move(called, what)

    assert hall.call()["label"] == friend["label"]
    assert hall.flags() == [(kind, "at_once", one["label"], "officer:an", None) for one in strangers]


def test_an_honest_morning_leaves_no_sign(hall: Hall) -> None:
    hall.line_up()
    for what in ("finishes", "no-shows", "parkings", "cancellations", "no-shows"):
        called = hall.call()
        hall.house.clock.forward(seconds=_A_VISIT_S)
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
    hall.house.clock.forward(seconds=_A_VISIT_S)

    hall.move(called, "transfers", {"counter": 2})

    assert hall.flags() == [
        ("transferred", "kept_at_idle_counter", first["label"], "officer:an", "quầy 1 → quầy 2")
    ]


@pytest.mark.parametrize("before", ["open", "closed"])
def test_a_counter_that_pauses_with_a_stranger_kept_for_it_is_seen(hall: Hall, before: str) -> None:
    """Sent there first and paused after: the stranger waits for nobody all the same."""
    (first, second, *_), _ = hall.line_up()
    state = "/api/v1/counters/2/state"
    hall.colleague.put(state, {"state": before})
    hall.house.clock.forward(seconds=_A_VISIT_S)
    called = hall.call()
    hall.house.clock.forward(seconds=_A_VISIT_S)
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
    hall.house.clock.forward(seconds=_A_VISIT_S)
    hall.move(called, away)

    assert hall.move(called, "cancellations") == 201

    assert hall.flags() == [("cancelled", "cancelled_while_away", called["label"], "officer:an", None)]


def test_a_friend_taken_over_by_a_colleague_s_short_line_is_seen(hall: Hall) -> None:
    """The friend takes a number where nobody waits, and is sent on to a counter that serves other fields."""
    strangers, _ = hall.line_up("HT")
    friend = hall.take("CT")
    assert hall.call(3, hall.officer)["field"] == "HT"
    hall.house.clock.forward(seconds=_A_VISIT_S)
    hall.move(strangers[0], "finishes")
    hall.officer.put("/api/v1/counters/3/state", {"state": "open", "fields": ["CT"]})
    assert hall.call(3)["id"] == friend["id"]
    hall.house.clock.forward(seconds=_A_VISIT_S)
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
    other = hall.house.device("kiosk-2", DeviceRole.KIOSK).post(TICKETS, {"field": "HT"})

    said = [hall.move(ticket, "prints", who=hall.kiosk) for ticket in (own, body_of(other)["ticket"])]

    assert said == [201, 403]


def test_a_parked_ticket_is_not_resumed_at_a_closed_counter(hall: Hall) -> None:
    hall.line_up()
    called = hall.call()
    hall.house.clock.forward(seconds=_A_VISIT_S)
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
