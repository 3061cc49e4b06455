"""The overview lists who a changed config.toml left over, and its buttons see to each."""

from dataclasses import replace
from datetime import UTC, datetime

from playwright.sync_api import expect

from office.papers.ticket_papers import TicketPapers
from office.settings import load
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.hours import ALWAYS_OPEN
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.manager_page import opened
from tests.office.commands.test_plan_hints import MORNING, changed
from tests.office.tickets.acts import KIOSK, OFFICER, call, called, issue, open_counters
from tests.running_server import RunningServer

VIRTUAL = MORNING.replace('kind = "network"\nhost = "192.168.1.50"', 'kind = "virtual"')


def leave_over(server: RunningServer) -> None:
    """Stop the server, let a morning pass, change its config.toml, and start it again."""
    server.stop()
    office = replace(load(server.config).office, hours=ALWAYS_OPEN)
    store = SqliteStore(server.data, rooms=ROOMS)
    changes = Changes(office, store, lambda: datetime.now(UTC), papers=TicketPapers())
    queue = TicketQueue(changes, next_in_turn)
    open_counters(queue, 1, 2)
    queue.park(called(queue, 2, "A").id, OFFICER, right=anyones)
    issue(queue, "A")
    queue.start(call(queue, 2).id, OFFICER, right=anyones)
    issue(queue, "B")
    queue.issue(NewTicket("A", printer="kiosk-9"), KIOSK)
    queue.issue(NewTicket("A", printer="kiosk-9"), KIOSK)
    store.close()
    server.config.write_text(changed(VIRTUAL), encoding="utf-8")
    server.start()


def test_each_who_is_left_over_is_seen_to_on_the_overview(
    server_with: ServerWith, page: OpenPage, axe: Axe
) -> None:
    server = server_with(VIRTUAL)
    leave_over(server)
    overview = opened(server, page, "/manager/")
    rows = overview.locator("[data-live=left-over] > li")
    expect(rows).to_have_count(5)
    assert axe(overview) == []
    assert overview.evaluate("document.documentElement.scrollWidth <= innerWidth")

    overview.get_by_role("button", name="Chuyển B001").click()
    expect(overview.locator("[data-trouble]")).to_contain_text("Hãy chọn lĩnh vực")
    overview.get_by_label("Chuyển B001 đến lĩnh vực").select_option("A")
    overview.get_by_role("button", name="Chuyển B001").click()
    expect(rows).to_have_count(4)
    overview.get_by_role("button", name="Đã xong").click()
    expect(rows).to_have_count(3)
    overview.get_by_role("button", name="Hủy A001").click()
    expect(rows).to_have_count(3)
    overview.get_by_role("button", name="Chắc chắn hủy A001?").click()
    expect(rows).to_have_count(2)
    overview.get_by_role("button", name="In A003 ở đó").click()
    expect(rows).to_have_count(1)
    overview.get_by_role("button", name="Bỏ, không in").click()
    overview.get_by_role("button", name="Chắc chắn bỏ phiếu A004?").click()

    expect(overview.locator("#left-over")).to_be_hidden()
    assert "left_over" in server.log


def test_what_is_refused_is_told_in_vietnamese_whatever_it_was(
    server_with: ServerWith, page: OpenPage
) -> None:
    server = server_with(VIRTUAL)
    leave_over(server)
    overview = opened(server, page, "/manager/")
    button = overview.get_by_role("button", name="Chuyển A002")

    # In one: the page exchanges what it shows now and then, and would put the right ticket there again.
    button.evaluate("element => { element.dataset.at = 'tickets/4711'; element.click() }")

    trouble = overview.locator("[data-trouble]")
    expect(trouble).to_have_text(
        "Máy chủ chưa làm được. Hãy thử lại; nếu vẫn lỗi, báo kỹ thuật (mã unknown_ticket)."
    )
    server.api("manager").ticket("A")
    issued = overview.locator("[data-live=totals] dd").first
    expect(issued).to_have_text("6")
    expect(trouble).to_be_visible()
    overview.get_by_role("button", name="Hủy A001").click()
    expect(trouble).to_be_hidden()
