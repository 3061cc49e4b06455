"""POST /dossiers/lookups: the whole answer for whoever proves it, one refusal for everybody else.

The full size, 10,000 tries, runs with ``MOT_CUA_FULL=1``.
"""

import os
import random
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from office.dossiers.status import NATIONAL, Status, meaning_of
from office.people import DeviceRole
from office.tickets.office import Office
from office.words.catalogue import LANGUAGES, shipped
from tests.conftest import FakeClock
from tests.office.dossiers.dossier_office import A_DOSSIER, CODE, DIGITS, RECEIPT, numbered
from tests.office.dossiers.test_same_time import SEPARATE, alike
from tests.office.dossiers.web_dossiers import keep, looked_up, with_dossiers
from tests.office.web.web_office import WebOffice, body_of, code_of, web_office

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
TRIES = 10_000 if IS_FULL else 350
KEPT = 2_000 if IS_FULL else 200
PAIRS = 400 if IS_FULL else 120


@pytest.fixture
def context(context: WebOffice) -> WebOffice:
    with_dossiers(context)
    return context


def test_the_code_and_six_digits_tell_where_a_dossier_stands(context: WebOffice) -> None:
    keep(context.store)

    told = body_of(looked_up(context.app.test_client(), code=CODE.lower(), proof=DIGITS))

    assert (told["status"], told["due"], told["received"]) == ("in_progress", "2026-12-07", "2026-11-22")
    assert told["sentence"] == "Hồ sơ đang được giải quyết."
    assert told["told"] == "Theo hệ thống Một cửa, lúc 08:00 23/11/2026"
    assert (told["overdue_days"], told["is_old"], told["interrupted"]) == (0, False, None)
    assert CODE not in str(told)


def test_the_day_and_four_digits_do_for_the_code_and_a_receipt_s_key_for_all(context: WebOffice) -> None:
    keep(context.store, receipt=RECEIPT)
    client = context.app.test_client()

    by_day = looked_up(client, received="2026-11-22", number="0001", proof=DIGITS)
    by_key = looked_up(client, receipt_key=RECEIPT, language="en")

    assert body_of(by_day)["status"] == body_of(by_key)["status"] == "in_progress"
    assert body_of(by_key)["sentence"] == "The dossier is being settled."


def test_two_that_fit_are_never_listed(context: WebOffice) -> None:
    for agency in ("H24.01.02", "H24.01.03"):
        keep(context.store, replace(A_DOSSIER, code=f"{agency}-261122-0001"))

    answer = looked_up(context.app.test_client(), received="2026-11-22", number="0001", proof=DIGITS)

    assert (answer.status_code, code_of(answer)) == (409, "whole_code_needed")
    assert "H24" not in answer.text


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"code": CODE},
        {"proof": DIGITS},
        {"code": CODE, "proof": "12345"},
        {"code": "", "proof": DIGITS},
        {"code": CODE, "proof": DIGITS, "receipt_key": RECEIPT},
        {"received": "2026-11-22", "proof": DIGITS},
        {"receipt_key": "short"},
        {"code": "x" * 161, "proof": DIGITS},
    ],
)
def test_what_is_none_of_the_three_ways_is_no_try(context: WebOffice, body: dict[str, str]) -> None:
    for _ in range(12):
        assert code_of(looked_up(context.app.test_client(), **body)) == "invalid_request"


def test_unknown_and_wrong_are_refused_in_the_same_words(context: WebOffice) -> None:
    keep(context.store)
    client = context.app.test_client()

    answers = [
        looked_up(client, code=CODE, proof="000000"),
        looked_up(client, code="H24.01.02-261122-9999", proof=DIGITS),
        looked_up(client, received="2026-11-22", number="0001", proof="000000"),
        looked_up(client, receipt_key="no-receipt-has-this-key-at-all"),
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    assert len({tuple(answer.headers) for answer in answers}) == 1


def test_an_office_without_a_source_says_so(office: Office, tmp_path: Path, clock: FakeClock) -> None:
    built = web_office(office, tmp_path / "web", clock)

    answer = looked_up(built.app.test_client(), code=CODE, proof=DIGITS)
    built.close()

    assert (answer.status_code, code_of(answer)) == (404, "no_dossier_source")


def test_a_lookup_screen_pauses_by_its_name_and_a_phone_by_its_address(context: WebOffice) -> None:
    screen = context.device("lookup-1", DeviceRole.LOOKUP)
    wrong = {"code": CODE, "proof": "000000"}
    for number in range(5):
        answer = screen.post("/api/v1/dossiers/lookups", wrong | {"code": numbered(number).code})
        assert answer.status_code == 404

    paused = screen.post("/api/v1/dossiers/lookups", wrong)
    phone = looked_up(context.app.test_client(), code=numbered(9).code, proof="000000")

    assert (paused.status_code, code_of(paused)) == (429, "slow_down")
    assert 60 <= int(paused.headers["Retry-After"]) <= 61
    assert phone.status_code == 404


def test_who_was_told_to_wait_is_counted_for_the_manager(context: WebOffice) -> None:
    desk = with_dossiers(context)
    client = context.app.test_client()
    for number in range(12):
        looked_up(client, code=numbered(number).code, proof="000000")

    assert desk.slowed.today == 2
    context.clock.forward(days=1)
    assert desk.slowed.today == 0


@pytest.mark.slow
def test_wrong_digits_for_right_codes_hit_nothing_and_are_slowed_as_designed(context: WebOffice) -> None:
    chance, client, began = random.Random(5), context.app.test_client(), context.clock()
    right = {number: f"{chance.randrange(10**6):06}" for number in range(KEPT)}
    for number, digits in right.items():
        keep(context.store, numbered(number), digits)
    met: dict[str, int] = {}
    made = 0
    while made < TRIES:
        number, digits = chance.randrange(KEPT), f"{chance.randrange(10**6):06}"
        if digits == right[number]:
            continue
        answer = looked_up(client, f"10.1.{made >> 8}.{made & 255}", code=numbered(number).code, proof=digits)
        code = "hit" if answer.status_code == 200 else code_of(answer)
        met[code] = met.get(code, 0) + 1
        if code == "slow_down":
            context.clock.forward(seconds=int(answer.headers["Retry-After"]))
        else:
            made += 1
    hours = (context.clock() - began).total_seconds() / 3600

    assert set(met) <= {"no_such_dossier", "at_counter_only", "slow_down"}
    assert met["slow_down"] > 0
    # A dossier that is locked costs nobody of the office's tries: only those that were wrong count.
    assert hours >= (met["no_such_dossier"] - 1) // 300


@pytest.mark.slow
def test_the_times_of_unknown_and_wrong_cannot_be_told_apart(context: WebOffice) -> None:
    """Equal ones seem to differ once in a hundred times; twice in a row they do not."""
    for number in range(0, 2 * PAIRS, 2):
        keep(context.store, numbered(number))
    client = context.app.test_client()

    def times() -> tuple[list[float], list[float]]:
        found: tuple[list[float], list[float]] = ([], [])
        numbers = list(range(2 * PAIRS))
        random.Random(3).shuffle(numbers)
        for number in numbers:
            context.clock.forward(seconds=15)
            began = time.process_time_ns()
            answer = looked_up(
                client, f"10.2.{number >> 8}.{number & 255}", code=numbered(number).code, proof="000000"
            )
            found[number % 2].append(time.process_time_ns() - began)
            assert answer.status_code == 404
        context.clock.forward(days=1)
        return found

    assert any(alike(*times()) > SEPARATE for _ in range(2))


def test_a_late_authority_is_never_hidden(context: WebOffice) -> None:
    keep(context.store, replace(A_DOSSIER, due=date(2026, 11, 20)))

    told = body_of(looked_up(context.app.test_client(), code=CODE, proof=DIGITS))

    assert told["overdue_days"] == 3
    assert told["overdue"] == "Cơ quan đã quá hẹn 3 ngày làm việc."


def test_what_may_be_old_and_since_when_the_source_is_away_are_told(context: WebOffice) -> None:
    keep(context.store)
    context.clock.forward(minutes=150)

    told = body_of(looked_up(context.app.test_client(), code=CODE, proof=DIGITS))

    assert told["is_old"] is True
    assert told["interrupted"] == "Hệ thống Một cửa đang gián đoạn từ 08:00 23/11/2026."
    assert told["status"] == "in_progress"


@pytest.mark.parametrize("status", Status)
def test_each_status_has_its_sentences_in_every_language(status: Status) -> None:
    words, meaning = shipped(LANGUAGES), meaning_of(status)

    for name in (meaning.sentence, meaning.advice):
        assert len(set(words.said(name).values())) == len(LANGUAGES)


def test_the_ten_statuses_are_told_by_ten_sentences(context: WebOffice) -> None:
    client, told = context.app.test_client(), []
    for number, status in enumerate(NATIONAL.values()):
        keep(context.store, replace(numbered(number), status=status))
        told.append(body_of(looked_up(client, code=numbered(number).code, proof=DIGITS)))

    assert [one["status"] for one in told] == list(NATIONAL.values())
    assert len({one["sentence"] for one in told}) == 10
