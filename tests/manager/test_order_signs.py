"""What touched somebody's turn stands on the overview and in the report, with names and reasons."""

import pytest

from manager.order_wording import counts_words, sign_title
from office.people import Role
from office.reports.order_signs import OrderSigns, SignCount
from office.tickets.answers import Request
from office.tickets.journal import Flag, Kind
from office.tickets.rights import ANYBODY
from office.tickets.ticket_queue import NewTicket
from office.words.catalogue import shipped
from tests.office.web.conftest import context
from tests.office.web.web_office import Caller, WebOffice, body_of

__all__ = ["context"]

VI = shipped().words("vi")
TODAY = "from=2026-11-23&to=2026-11-23"


@pytest.fixture
def manager(context: WebOffice) -> Caller:
    """A manager, on a day on which two were called by choice and one was cancelled in line."""
    context.open_counters()
    chooser = Request("officer:chi")
    for counter in (1, 2, 3):
        ticket = context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value
        if counter < 3:
            context.queue.call_chosen(counter, ticket.id, "Đã gọi nhầm", chooser)
        else:
            context.queue.cancel(ticket.id, chooser, "Lấy trùng số", who=ANYBODY)
    return context.signed_in("quan", Role.MANAGER)


@pytest.mark.parametrize("path", ["manager/overview", f"reports?{TODAY}"])
def test_they_are_counted_and_the_newest_are_named(manager: Caller, path: str) -> None:
    order = body_of(manager.get(f"/api/v1/{path}"))["order"]

    assert order["counts"] == [
        {"flag": "out_of_order", "kind": "called", "count": 2},
        {"flag": "cancelled_in_line", "kind": "cancelled", "count": 1},
    ]
    told = [(one["ticket"]["label"], one["actor"], one["reason"]) for one in order["entries"]]
    assert told == [
        ("A003", "officer:chi", "Lấy trùng số"),
        ("A002", "officer:chi", "Đã gọi nhầm"),
        ("A001", "officer:chi", "Đã gọi nhầm"),
    ]


@pytest.mark.parametrize("path", ["/manager/", "/manager/report"])
def test_the_pages_say_so_in_a_line_and_name_who(manager: Caller, path: str) -> None:
    page = manager.page(path).text

    assert "2 lượt gọi ngoài thứ tự, 1 lượt hủy trong hàng." in page
    assert "A003 đã hủy (Lấy trùng số)" in page
    assert "<strong>Hủy trong hàng</strong>: A003" in page
    assert '– <span class="journal__who">chi</span>' in page


@pytest.mark.parametrize("path", ["/manager/", "/manager/report"])
def test_the_pages_say_what_it_means_to_be_named_there(manager: Caller, path: str) -> None:
    page = manager.page(path).text

    assert "hoặc rời quầy trong vòng 15 giây từ lúc gọi. Có tên ở đây chưa phải là làm sai" in page


def test_another_day_has_none_of_them(manager: Caller) -> None:
    order = body_of(manager.get("/api/v1/reports?from=2026-11-22&to=2026-11-22"))["order"]

    assert order == {"counts": [], "entries": []}


@pytest.mark.parametrize("flag", Flag)
def test_every_flag_has_words(flag: Flag) -> None:
    title = sign_title(VI, flag, Kind.NO_SHOW)

    assert title[0].isupper()
    assert not title.startswith(("Lượt", "Lần"))


def test_what_has_the_same_words_is_counted_together() -> None:
    """Fields may be changed while a counter opens, pauses or closes: for a reader that is one thing."""
    kinds = {Kind.COUNTER_OPENED: 1, Kind.COUNTER_CLOSED: 2}
    counts = [SignCount(flag=Flag.REPRINT, kind=Kind.REPRINTED, count=2)]
    counts += [SignCount(flag=Flag.FIELDS_CHANGED, kind=kind, count=many) for kind, many in kinds.items()]

    said = counts_words(VI, OrderSigns(counts=counts, entries=[]))

    assert said == "3 lần đổi lĩnh vực trong ngày, 2 lượt in lại phiếu"
