"""The manager's overview lists who a changed config.toml left over, and a manager sees to each of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from office.people import Role
from office.tickets.answers import Request
from office.tickets.left_over import close_counters_gone
from office.tickets.office import Office
from office.tickets.rights import anyones
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import NewTicket
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.tickets.acts import KIOSK, OFFICER, call, called, issue, open_counters
from tests.office.tickets.test_left_over import WITHOUT_CT
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, web_office

ELSEWHERE = Request("kiosk:kiosk-9")
BOTH = replace(WITHOUT_CT, counters=WITHOUT_CT.counters[:3])
REASON = {"reason": "không còn trong cấu hình"}


class Changed:
    """The office before and after somebody changed its config.toml and started it again."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self._folder, self._clock = folder, clock
        self.context = web_office(SMALL_OFFICE, folder, clock)

    def start(self, office: Office) -> Caller:
        """Start it again with that office, and return a manager at work."""
        self.context.close()
        self.context = web_office(office, self._folder, self._clock)
        self.context.store.transact(lambda tx: close_counters_gone(office, tx, self._clock()))
        return self.context.signed_in("quan-ly", Role.MANAGER)


@pytest.fixture
def changed(tmp_path: Path, clock: FakeClock) -> Iterator[Changed]:
    office = Changed(tmp_path / "changed", clock)
    yield office
    office.context.close()


def left_over(manager: Caller) -> Any:
    return body_of(manager.get("/api/v1/manager/overview"))["left_over"]


def test_nobody_is_left_over_on_an_ordinary_day(context: WebOffice, manager: Caller) -> None:
    issue(context.queue)

    assert left_over(manager) == {"tickets": [], "papers": [], "printers": ["kiosk-1"]}
    assert "data-hidden-when-empty hidden" in manager.page("/manager/").text


def test_each_who_is_left_over_is_listed_and_the_page_says_why(changed: Changed) -> None:
    queue = changed.context.queue
    parked = queue.park(called(queue, 4, "DD").id, OFFICER, right=anyones).value
    in_hand = called(queue, 4, "DD")
    waiting = issue(queue, "CT")

    manager = changed.start(BOTH)
    page = manager.page("/manager/").text

    assert [(one["label"], one["gone"], one["state"]) for one in left_over(manager)["tickets"]] == [
        (parked.label, "counter", "parked"),
        (in_hand.label, "counter", "called"),
        (waiting.label, "field", "waiting"),
    ]
    assert "tạm ra ở quầy 4, không còn nữa" in page
    assert "đang được gọi ở quầy 4, không còn nữa" in page
    assert "đang chờ lĩnh vực CT, không còn nữa: không quầy nào gọi" in page
    assert "data-hidden-when-empty hidden" not in page
    assert page.count('<option value="" selected disabled>Chọn lĩnh vực…</option>') == 1


@pytest.mark.parametrize("act", ["parked", "called", "waiting"])
def test_a_manager_sends_each_of_them_on(changed: Changed, act: str) -> None:
    ticket = {"parked": _parked, "called": _called, "waiting": _waiting}[act](changed.context)
    manager = changed.start(BOTH)

    answer = manager.post(f"/api/v1/tickets/{ticket}/transfers", {"field": "HT"})

    assert answer.status_code == 201, answer.text
    assert left_over(manager)["tickets"] == []
    open_counters(changed.context.queue, 1)
    assert call(changed.context.queue, 1).id == ticket


@pytest.mark.parametrize("act", ["parked", "called", "waiting"])
def test_a_manager_cancels_each_of_them(changed: Changed, act: str) -> None:
    ticket = {"parked": _parked, "called": _called, "waiting": _waiting}[act](changed.context)
    manager = changed.start(BOTH)

    answer = manager.post(f"/api/v1/tickets/{ticket}/cancellations", REASON)

    assert answer.status_code == 201, answer.text
    assert left_over(manager)["tickets"] == []


def test_a_manager_finishes_whose_visit_had_begun(changed: Changed) -> None:
    ticket = _called(changed.context)
    changed.context.queue.start(ticket, OFFICER, right=anyones)
    manager = changed.start(BOTH)

    assert 'data-left="finish"' in manager.page("/manager/").text
    assert manager.post(f"/api/v1/tickets/{ticket}/finishes", {}).status_code == 201
    assert left_over(manager)["tickets"] == []


def test_an_officer_without_the_right_to_choose_does_not_send_on_who_waits(changed: Changed) -> None:
    ticket = _waiting(changed.context)
    changed.start(BOTH)
    officer = changed.context.signed_in("an")

    answer = officer.post(f"/api/v1/tickets/{ticket}/transfers", {"field": "HT"})

    assert (answer.status_code, code_of(answer)) == (403, "not_allowed")


def test_a_paper_of_a_kiosk_that_has_left_is_printed_elsewhere(changed: Changed) -> None:
    changed.context.queue.issue(NewTicket("HT", printer="kiosk-9"), ELSEWHERE)
    manager = changed.start(SMALL_OFFICE)
    (paper,) = left_over(manager)["papers"]

    refused = manager.post(f"/api/v1/print-jobs/{paper['job']}/moves", {"kiosk": "kiosk-9"})
    moved = manager.post(f"/api/v1/print-jobs/{paper['job']}/moves", {"kiosk": "kiosk-1"})
    again = manager.post(f"/api/v1/print-jobs/{paper['job']}/moves", {"kiosk": "kiosk-1"})

    assert (paper["label"], paper["printer"]) == ("A001", "kiosk-9")
    assert (refused.status_code, moved.status_code) == (400, 201)
    assert (again.status_code, code_of(again)) == (409, "illegal_move")
    assert left_over(manager)["papers"] == []
    taken = changed.context.printing.take("kiosk-1")
    assert taken is not None
    assert (taken.place.ticket.label, taken.is_reprint) == ("A001", False)


def test_a_paper_that_may_have_come_out_is_printed_as_a_second_one(changed: Changed) -> None:
    changed.context.queue.issue(NewTicket("HT", printer="kiosk-9"), ELSEWHERE)
    changed.context.printing.take("kiosk-9")
    manager = changed.start(SMALL_OFFICE)
    (paper,) = left_over(manager)["papers"]

    manager.post(f"/api/v1/print-jobs/{paper['job']}/moves", {"kiosk": "kiosk-1"})

    taken = changed.context.printing.take("kiosk-1")
    assert taken is not None
    assert taken.is_reprint


def test_a_paper_that_is_given_up_is_asked_about_no_more(changed: Changed) -> None:
    ticket = changed.context.queue.issue(NewTicket("HT", printer="kiosk-9"), ELSEWHERE).value
    manager = changed.start(SMALL_OFFICE)
    (paper,) = left_over(manager)["papers"]

    answer = manager.post(f"/api/v1/print-jobs/{paper['job']}/cancellations")
    found = body_of(manager.get("/api/v1/manager/overview"))

    assert (answer.status_code, body_of(answer)["job"]["state"]) == (201, PrintState.FAILED)
    assert (found["left_over"]["papers"], found["print_troubles"]) == ([], [])
    with changed.context.store.reading() as reader:
        kept = reader.ticket(ticket.id)
    assert kept is not None
    assert kept.print is PrintState.FAILED


def test_a_paper_of_a_printer_that_is_there_is_left_to_it(context: WebOffice, manager: Caller) -> None:
    context.queue.issue(NewTicket("HT", printer="kiosk-1"), KIOSK)

    answers = [
        manager.post("/api/v1/print-jobs/1/cancellations"),
        manager.post("/api/v1/print-jobs/2/cancellations"),
    ]

    assert [(one.status_code, code_of(one)) for one in answers] == [
        (409, "illegal_move"),
        (404, "unknown_job"),
    ]


def _waiting(context: WebOffice) -> int:
    return issue(context.queue, "CT").id


def _called(context: WebOffice) -> int:
    return called(context.queue, 4, "DD").id


def _parked(context: WebOffice) -> int:
    return context.queue.park(_called(context), OFFICER, right=anyones).value.id
