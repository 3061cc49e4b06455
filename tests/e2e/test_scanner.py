"""Somebody holds a ticket, a receipt, a card to the kiosk's scanner: a pty, a real server, a real browser."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_page import PATIENCE_MS, label, opened, see, stage
from tests.e2e.scanning import with_scanner
from tests.hardware.scanning.cards import Card
from tests.hardware.wires.virtual_port import VirtualPort
from tests.hardware.wires.virtual_port import scanner_port as port
from tests.running_server import RunningServer

__all__ = ["port"]

ELDER = Card("030150000002", "", "Trần Thị Thử", date(1950, 1, 1), "Nữ", "Phường Trần Phú, Hải Dương")


@pytest.fixture
def server(server_with: ServerWith, port: VirtualPort) -> RunningServer:
    return server_with(with_scanner(port.path))


@pytest.fixture
def kiosk(server: RunningServer, page: OpenPage) -> Page:
    """Kiosk 1, which has asked where its scans begin."""
    kiosk = opened(server, page)
    expect(kiosk.locator('[data-scan-note="none"]')).to_be_visible()
    with kiosk.expect_request("**/api/v1/scans?after=*", timeout=PATIENCE_MS):
        pass
    return kiosk


def hold(port: VirtualPort, code: str) -> None:
    port.send(f"{code}\r\n".encode())


def test_a_ticket_shows_where_it_stands_and_whoever_was_missed_says_to_be_back(
    server: RunningServer, kiosk: Page, port: VirtualPort, page: OpenPage
) -> None:
    manager = server.api("manager")
    manager.ticket("B")
    ticket = manager.ticket("B")
    code = f"{server.url}/t/{ticket['key']}"

    hold(port, code)
    expect(see(kiosk, "scanned")).to_contain_text(ticket["label"])
    expect(stage(kiosk, "scanned")).to_contain_text("1 người chờ trước")
    expect(kiosk.locator("[data-scanned-do]")).to_be_hidden()
    kiosk.tap("[data-scanned-back]")
    manager.put("/counters/4/state", {"state": "open"})
    reason = {"ticket": ticket["id"], "reason": "test"}
    manager.post("/counters/4/calls", reason).raise_for_status()
    manager.post(f"/tickets/{ticket['id']}/no-shows").raise_for_status()
    see(kiosk, "choose")
    kiosk.wait_for_timeout(3_100)  # The same code within three seconds is one scan.
    hold(port, code)
    kiosk.tap("[data-scanned-do]")

    expect(stage(kiosk, "scanned")).to_contain_text("Quầy 4 biết quý khách đã quay lại", timeout=PATIENCE_MS)
    entries = manager.get("/journal?after=0&limit=100").json()["entries"]
    assert entries[-1]["kind"] == "checked_in"
    console = page(1280, 800)
    console.goto(f"{server.url}/sign-in?next=/counter/4")
    console.fill('[name="login"]', "manager")
    console.fill('[name="password"]', "demo")
    console.keyboard.press("Enter")
    expect(console.locator('[data-list="missed"]')).to_contain_text("Đã quay lại")


def test_a_receipt_leads_to_collecting_results_by_one_touch(kiosk: Page, port: VirtualPort) -> None:
    hold(port, "000.00.05.H23-191024-0001")
    expect(see(kiosk, "scanned")).to_contain_text("000.00.05.H23-191024-0001")

    kiosk.tap("[data-scanned-do]")

    assert label(kiosk) == "T001"


def test_a_card_offers_priority_by_age_and_one_number_of_a_field(kiosk: Page, port: VirtualPort) -> None:
    hold(port, ELDER.text)
    expect(kiosk.locator('[data-scan-note="card"]')).to_be_visible(timeout=PATIENCE_MS)
    expect(kiosk.locator("[data-priority]")).to_have_attribute("aria-pressed", "true")
    assert not any(secret in kiosk.content() for secret in ELDER.secrets)
    kiosk.tap('[data-field="B"]')
    first = label(kiosk)
    expect(kiosk.locator("[data-ticket-priority]")).to_be_visible()
    see(kiosk, "choose")
    expect(kiosk.locator('[data-scan-note="card"]')).to_be_hidden()

    hold(port, ELDER.text)
    expect(kiosk.locator('[data-scan-note="card"]')).to_be_visible(timeout=PATIENCE_MS)
    kiosk.tap('[data-field="B"]')

    expect(see(kiosk, "refused")).to_contain_text(f"Quý khách đã có số {first}")


def test_what_nobody_reads_is_said_and_the_plug_is_watched(
    server: RunningServer, kiosk: Page, port: VirtualPort
) -> None:
    hold(port, "8934567890123")
    expect(see(kiosk, "scanned")).to_contain_text("Không đọc được mã này")

    port.unplug()
    manager = server.api("manager")

    def scanner() -> str:
        rows = manager.get("/devices").json()["devices"]
        return str(next(row["what"] for row in rows if (row["kind"], row["name"]) == ("scanner", "kiosk-1")))

    while scanner() != "unplugged":
        kiosk.wait_for_timeout(100)
