"""POST /messages and GET /messages/<receipt>: who may write, how often, and what a receipt tells."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from office.mailbox.handling import Handling
from office.mailbox.keys import Keys
from office.people import DeviceRole
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket
from tests.conftest import FakeClock
from tests.office.mailbox.conftest import CHEAP, PASSPHRASE
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, desk_of, web_office

MESSAGES = "/api/v1/messages"
TEXT = "Bảng giờ làm việc treo khuất sau cửa, người đến sớm không thấy."
RULES = {"kind": "rules", "text": TEXT}
CONDUCT = {"kind": "conduct", "text": "Cán bộ quầy hai nói trống không với người già, đề nghị nhắc nhở."}


@pytest.fixture
def web(context: WebOffice, clock: FakeClock) -> WebOffice:
    Keys(context.store, clock, CHEAP).make(PASSPHRASE)
    return context


@pytest.fixture
def screen(web: WebOffice) -> Caller:
    return web.device("lookup-1", DeviceRole.LOOKUP)


def ticket_key(web: WebOffice) -> str:
    """The key of a ticket of today."""
    return web.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value.key


def written(answer: Any) -> str:
    assert answer.status_code == 201, answer.text
    return str(body_of(answer)["receipt"])


def test_a_lookup_screen_sends_a_message_and_its_receipt_tells_how_it_stands(screen: Caller) -> None:
    receipt = written(screen.post(MESSAGES, RULES))

    seen = body_of(screen.get(f"{MESSAGES}/{receipt}"))

    assert re.fullmatch(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", receipt)
    assert (seen["state"], seen["kind"], seen["overdue"]) == ("received", "rules", False)
    assert [step["action"] for step in seen["steps"]] == ["receive"]
    assert (seen["deadline"]["working_days"], seen["deadline"]["counted_from"]) == (15, "2026-11-23")
    assert TEXT not in str(seen)


def test_a_ticket_s_holder_writes_on_its_day_and_the_day_after(web: WebOffice) -> None:
    key, phone = ticket_key(web), web.anyone()
    written(phone.post(MESSAGES, {**RULES, "ticket": key}))
    web.clock.forward(days=1)
    written(phone.post(MESSAGES, {**CONDUCT, "ticket": key}))
    web.clock.forward(days=1)

    assert code_of(phone.post(MESSAGES, {**CONDUCT, "ticket": key})) == "ticket_too_old"


@pytest.mark.parametrize("key", ["", "khong-co-phieu-nay"])
def test_nobody_writes_without_a_ticket(web: WebOffice, key: str) -> None:
    answer = web.anyone().post(MESSAGES, {**RULES, "ticket": key})

    assert (answer.status_code, code_of(answer)) == (404, "unknown_ticket")


def test_another_device_than_a_lookup_screen_is_nobody(web: WebOffice) -> None:
    answer = web.device("kiosk-1", DeviceRole.KIOSK).post(MESSAGES, RULES)

    assert code_of(answer) == "unknown_ticket"


@pytest.mark.parametrize(("letters", "status"), [(19, 400), (20, 201), (2_000, 201), (2_001, 400)])
def test_a_message_has_20_to_2000_characters(screen: Caller, letters: int, status: int) -> None:
    answer = screen.post(MESSAGES, {"kind": "rules", "text": "ờ" * letters})

    assert answer.status_code == status
    if status == 400:
        assert code_of(answer) == "message_length"


def test_a_screen_sends_one_a_minute(web: WebOffice, screen: Caller) -> None:
    written(screen.post(MESSAGES, RULES))
    web.clock.forward(seconds=59)
    refused = screen.post(MESSAGES, CONDUCT)
    web.clock.forward(seconds=1)

    assert (refused.status_code, code_of(refused)) == (429, "too_many_messages")
    assert body_of(refused)["details"]["again"] == "minute"
    written(screen.post(MESSAGES, CONDUCT))


def test_a_ticket_sends_three_a_day(web: WebOffice) -> None:
    key, phone = ticket_key(web), web.anyone()
    for _ in range(3):
        written(phone.post(MESSAGES, {**CONDUCT, "ticket": key}))

    refused = phone.post(MESSAGES, {**CONDUCT, "ticket": key})

    assert body_of(refused)["details"]["again"] == "day"
    written(phone.post(MESSAGES, {**CONDUCT, "ticket": ticket_key(web)}))


def test_equal_texts_about_rules_are_one_message_with_a_count(web: WebOffice) -> None:
    for text in (TEXT, TEXT.upper(), f"  {TEXT}  "):
        written(web.anyone().post(MESSAGES, {"kind": "rules", "text": text, "ticket": ticket_key(web)}))

    (only,) = desk_of(web).by_deadline()

    assert only.message.copies == 3


def test_the_same_request_again_gets_the_same_receipt_and_is_one_message(
    web: WebOffice, screen: Caller
) -> None:
    first, again = (written(screen.post(MESSAGES, CONDUCT, Idempotency_Key="once")) for _ in range(2))

    assert first == again
    assert len(desk_of(web).by_deadline()) == 1


def test_a_key_used_for_another_text_is_refused(screen: Caller) -> None:
    written(screen.post(MESSAGES, RULES, Idempotency_Key="once"))

    answer = screen.post(MESSAGES, CONDUCT, Idempotency_Key="once")

    assert (answer.status_code, body_of(answer)["details"]["reason"]) == (400, "key_reused")


def test_a_report_of_the_manager_is_refused_towards_the_superior(screen: Caller) -> None:
    answer = screen.post(MESSAGES, {**CONDUCT, "about_manager": True})

    assert (answer.status_code, code_of(answer)) == (409, "for_the_superior")


def test_without_a_key_reports_of_conduct_are_for_paper(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    bare = web_office(office, tmp_path / "bare", clock)

    answer = bare.device("lookup-1", DeviceRole.LOOKUP).post(MESSAGES, CONDUCT)

    assert (answer.status_code, code_of(answer)) == (409, "no_mailbox_key")
    bare.close()


def test_what_the_office_says_of_conduct_is_read_with_the_receipt_alone(
    web: WebOffice, screen: Caller
) -> None:
    receipt = written(screen.post(MESSAGES, CONDUCT))
    handling: Handling = desk_of(web).handling
    handling.answer(1, "Đã nhắc nhở cán bộ, xin lỗi ông/bà.", "quan")

    seen = body_of(web.anyone().get(f"{MESSAGES}/{receipt.lower().replace('-', ' ')}"))

    assert seen["steps"][1]["words"] == "Đã nhắc nhở cán bộ, xin lỗi ông/bà."
    assert seen["may_contest"] is True
    assert (seen["deadline"]["working_days"], seen["state"]) == (2, "answered")


def test_unknown_and_impossible_receipts_are_told_alike(web: WebOffice, screen: Caller) -> None:
    written(screen.post(MESSAGES, RULES))

    told = [
        web.anyone().get(f"{MESSAGES}/{code}") for code in ("7KQ2-M9XA-03TV-HJ5B", "x", "'; --", "0" * 300)
    ]

    assert {(answer.status_code, answer.text) for answer in told} == {(404, told[0].text)}
    assert code_of(told[0]) == "unknown_receipt"


def test_who_guesses_receipts_waits_and_nobody_beside_them_is_kept_from_an_answer(
    web: WebOffice, screen: Caller
) -> None:
    receipt = written(screen.post(MESSAGES, RULES))

    def ask(code: str, address: str) -> int:
        found = web.anyone().client.get(f"{MESSAGES}/{code}", environ_overrides={"REMOTE_ADDR": address})
        return found.status_code

    statuses = [ask(f"GUESS{number:011}", "10.0.0.9") for number in range(40)]

    assert (statuses[:30], set(statuses[30:])) == ([404] * 30, {429})
    assert ask(receipt, "10.0.0.9") == 200
    assert ask("GUESS", "10.0.0.1") == 404
    web.clock.forward(minutes=11)
    assert ask("GUESS", "10.0.0.9") == 404


def test_a_counter_that_the_office_lacks_is_left_out(web: WebOffice) -> None:
    for counter in (1, 98):
        body = {**CONDUCT, "counter": counter, "ticket": ticket_key(web)}
        written(web.anyone().post(MESSAGES, body))

    assert [each.message.counter for each in desk_of(web).by_deadline()] == [1, None]


def test_a_receipt_tells_how_it_stands_though_the_office_closes_for_months(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    closed = {office.day(clock()) + timedelta(days=n): "Xây lại trụ sở" for n in range(1, 120)}
    rebuilt = replace(office, hours=replace(office.hours, closed_days=closed))
    web = web_office(rebuilt, tmp_path / "rebuilt", clock)
    screen = web.device("lookup-1", DeviceRole.LOOKUP)

    seen = body_of(screen.get(f"{MESSAGES}/{written(screen.post(MESSAGES, RULES))}"))

    assert seen["deadline"]["day"] > f"{max(closed)}"
    assert screen.page("/mailbox").status_code == 200
    web.close()
