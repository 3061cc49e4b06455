"""Tablets and phones hand in answers over HTTP: which are taken, and what is said of the others."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from office.ratings.rating import By
from office.tickets.rights import anyones
from tests.conftest import FakeClock
from tests.office.ratings.visits_over_http import rate, ratings_of, tablet_of, turn, visited
from tests.office.tickets.acts import OFFICER, call, called, issue
from tests.office.web.web_office import WebOffice, body_of, code_of


def test_a_tablet_is_told_whose_visit_has_just_ended_at_its_counter(
    context: WebOffice, clock: FakeClock
) -> None:
    tablet, other = tablet_of(context, 1), tablet_of(context, 2)
    ticket = visited(context)

    found = turn(tablet)

    assert found["ticket"] == {"id": ticket.id, "label": ticket.label, "language": "vi"}
    assert datetime.fromisoformat(found["until"]) == clock.now + timedelta(seconds=120)
    assert found["grace_s"] == 10
    assert [one["code"] for one in found["scale"]["answers"]] == ["unhappy", "satisfied", "very_satisfied"]
    assert found["scale"]["answers"][0]["name"] == "Không hài lòng"
    assert turn(other)["ticket"] is None


def test_the_next_call_shortens_the_turn_and_the_next_end_ends_it(
    context: WebOffice, clock: FakeClock
) -> None:
    tablet = tablet_of(context)
    first = visited(context)
    before = turn(tablet)
    issue(context.queue)
    clock.forward(seconds=3)
    following = call(context.queue)

    shorter = turn(tablet, before["seq"])
    clock.forward(seconds=60)
    context.queue.finish(following.id, OFFICER, right=anyones)
    other = turn(tablet, shorter["seq"])

    assert shorter["ticket"]["id"] == first.id
    assert datetime.fromisoformat(shorter["until"]) == clock.now - timedelta(seconds=50)
    assert other["ticket"]["id"] == following.id
    assert before["seq"] < shorter["seq"] < other["seq"]


def test_what_a_tablet_knows_is_said_to_the_millisecond_and_never_too_early(
    context: WebOffice, clock: FakeClock
) -> None:
    tablet = tablet_of(context)
    clock.forward(seconds=0.000_4)
    visited(context)

    now = datetime.fromisoformat(turn(tablet)["now"])

    assert now.microsecond % 1_000 == 0
    assert clock.now <= now < clock.now + timedelta(milliseconds=1)


def test_an_answer_is_kept_once_and_sent_again_is_the_same(context: WebOffice, clock: FakeClock) -> None:
    tablet = tablet_of(context)
    ticket = visited(context)
    shown = clock.now
    clock.forward(minutes=10)

    answers = [rate(tablet, ticket.id, shown, reasons=["waited_long"]) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 200]
    assert body_of(answers[0]) == body_of(answers[1])
    (kept,) = ratings_of(context)
    assert (kept.ticket_id, kept.counter, kept.answer, kept.by) == (ticket.id, 1, "satisfied", By.TABLET)
    assert turn(tablet)["ticket"] is None


def test_a_tablet_that_says_nothing_of_the_time_answers_now(context: WebOffice, clock: FakeClock) -> None:
    ticket = visited(context)
    shown = clock.now
    clock.forward(seconds=7)

    body = {"ticket": ticket.id, "answer": "satisfied", "shown_at": shown.isoformat()}
    assert tablet_of(context).post("/api/v1/ratings", body).status_code == 201

    assert ratings_of(context)[0].thought_s == 7


def test_whoever_is_late_is_told_by_code(context: WebOffice, clock: FakeClock) -> None:
    tablet, other = tablet_of(context, 1), tablet_of(context, 3)
    ticket = visited(context)
    shown = clock.now
    in_hand = called(context.queue)
    clock.forward(seconds=30)

    late, elsewhere = rate(tablet, ticket.id, shown, 10.1), rate(other, ticket.id, shown)
    unfinished, unknown = rate(tablet, in_hand.id, clock.now), rate(tablet, 999, shown)
    in_time, differently = rate(tablet, ticket.id, shown, 10), rate(tablet, ticket.id, shown, 10, "unhappy")

    assert code_of(late) == "rating_over"
    assert code_of(elsewhere) == code_of(unfinished) == "not_rated"
    assert body_of(elsewhere)["details"]["reason"] == "other_counter"
    assert unknown.status_code == 404
    assert in_time.status_code == 201
    assert code_of(differently) == "already_rated"


@pytest.mark.parametrize(
    "wrong",
    [
        {"answer": "five_stars"},
        {"reasons": ["weather"]},
        {"scale": 77},
        {"shown_at": "2026-11-23T08:00:00"},
        {"shown_at": "0001-01-01T00:00:00+14:00"},
        {"touches": ["9999-12-31T23:59:59-14:00"] * 401},
    ],
)
def test_what_no_tablet_sends_is_refused(context: WebOffice, clock: FakeClock, wrong: dict[str, Any]) -> None:
    tablet = tablet_of(context)
    ticket = visited(context)

    answer = rate(tablet, ticket.id, clock.now, **wrong)

    assert answer.status_code in (400, 409)
    assert ratings_of(context) == []


def test_touches_of_any_time_harm_nothing(context: WebOffice, clock: FakeClock) -> None:
    ticket = visited(context)
    far = ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]

    assert rate(tablet_of(context), ticket.id, clock.now, touches=far).status_code == 201


def test_a_phone_rates_by_the_ticket_s_key_and_the_tablet_is_told(
    context: WebOffice, clock: FakeClock
) -> None:
    tablet, phone = tablet_of(context), context.anyone()
    ticket = visited(context)
    assert turn(tablet)["ticket"] is not None

    path = f"/api/v1/t/{ticket.key}/rating"
    first = phone.post(path, {"answer": "unhappy", "reasons": ["conduct"]})
    again, other = phone.post(path, {"answer": "unhappy"}), phone.post(path, {"answer": "satisfied"})

    assert (first.status_code, again.status_code, code_of(other)) == (201, 200, "already_rated")
    assert turn(tablet)["ticket"] is None
    assert code_of(rate(tablet, ticket.id, clock.now, answer="unhappy")) == "already_rated"
    (kept,) = ratings_of(context)
    assert (kept.by, kept.is_conduct) == (By.PHONE, True)
    assert code_of(phone.post("/api/v1/t/none/rating", {"answer": "satisfied"})) == "unknown_ticket"
