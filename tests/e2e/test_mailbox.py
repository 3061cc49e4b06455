"""The suggestion mailbox in a browser: from a ticket's page to the receipt, and the manager's answer."""

import pytest
from playwright.sync_api import Page, expect

from office.demo.mailbox import PASSPHRASE
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.legibility.look import console_faults
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.test_korean import THREE, TWO
from tests.running_server import DEMO_PASSWORD, Api, RunningServer

TEXT = "Cán bộ quầy sáu nói trống không với người già, đề nghị nhắc nhở."
UPRIGHT, LYING = (360, 640), (640, 360)


@pytest.fixture
def server(server_with: ServerWith) -> RunningServer:
    """The demo without printers, with a kiosk that offers Korean, too."""
    text = with_printers(None)
    assert TWO in text
    return server_with(text.replace(TWO, THREE, 1))


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


def opened(server: RunningServer, page: OpenPage, manager: Api, language: str = "vi") -> Page:
    phone = page(*UPRIGHT, touch=True)
    key = manager.ticket("C")["key"]
    phone.goto(f"{server.url}/mailbox?t={key}&language={language}")
    return phone


def sent(phone: Page, text: str = TEXT, kind: str = "conduct") -> str:
    """Send a message and return its receipt."""
    phone.locator(f'[name="kind"][value="{kind}"]').check()
    phone.locator("#text").fill(text)
    phone.locator("[data-write] button").click()
    expect(phone.locator("[data-receipt]")).to_be_visible()
    return phone.locator("[data-receipt]").inner_text()


def signed_in(server: RunningServer, page: OpenPage, path: str) -> Page:
    desk = page(1366, 768)
    person = {"login": "manager", "password": DEMO_PASSWORD}
    assert desk.request.post(f"{server.url}/api/v1/session", data=person).ok
    desk.goto(server.url + path)
    return desk


def test_a_ticket_s_page_leads_to_the_mailbox_and_to_a_receipt(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = page(*UPRIGHT, touch=True)
    phone.goto(f"{server.url}/t/{manager.ticket('C')['key']}")

    phone.get_by_role("link", name="Góp ý cho cơ quan").click()
    receipt = sent(phone)
    phone.goto(f"{server.url}/mailbox/{receipt}")

    expect(phone.locator("h1")).to_have_text("Đã nhận")


def test_the_receipt_is_not_found_by_going_back(server: RunningServer, page: OpenPage, manager: Api) -> None:
    phone = opened(server, page, manager)
    before = phone.evaluate("history.length")

    receipt = sent(phone)

    assert phone.evaluate("history.length") == before
    assert receipt not in phone.url
    phone.reload()
    expect(phone.locator("[data-receipt]")).to_have_count(0)
    expect(phone.locator("#text")).to_have_value("")


def test_a_hint_stands_there_while_a_long_number_is_written(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = opened(server, page, manager)
    hint = phone.locator("[data-digits]")
    expect(hint).to_be_hidden()

    for text, is_shown in (("12345678", False), ("090 123 4567", True), ("1234567890123", False)):
        phone.locator("#text").fill(text)
        expect(hint).to_be_visible() if is_shown else expect(hint).to_be_hidden()


def test_without_an_answer_the_text_stays_and_is_sent_once(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = opened(server, page, manager)
    # The message arrives, its answer does not.
    phone.route("**/mailbox", lambda route: (route.fetch(), route.abort()), times=1)
    phone.locator('[name="kind"][value="conduct"]').check()
    phone.locator("#text").fill(TEXT)
    phone.locator("[data-write] button").click()
    expect(phone.locator("[data-unreached]")).to_be_visible()
    expect(phone.locator("#text")).to_have_value(TEXT)

    phone.locator("[data-write] button").click()

    expect(phone.locator("[data-receipt]")).to_be_visible()
    desk = signed_in(server, page, "/manager/mailbox")
    # The demo's own are three.
    expect(desk.locator('a[href="/manager/mailbox/4"]')).to_have_count(1)
    expect(desk.locator('a[href="/manager/mailbox/5"]')).to_have_count(0)


def test_the_manager_reads_with_the_passphrase_and_the_writer_reads_the_answer(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = opened(server, page, manager)
    receipt = sent(phone)
    desk = signed_in(server, page, "/manager/mailbox/4")
    expect(desk.get_by_text(TEXT)).to_have_count(0)

    desk.locator("#passphrase").fill("sai cụm mật khẩu rồi")
    desk.locator("[data-open-key] button").click()
    expect(desk.locator("[data-trouble]")).to_contain_text("Cụm mật khẩu không đúng")
    desk.locator("#passphrase").fill(PASSPHRASE)
    desk.locator("[data-open-key] button").click()
    expect(desk.get_by_text(TEXT)).to_be_visible()
    desk.locator("#words-answer").fill("Đã nhắc nhở cán bộ.")
    desk.locator('[data-step="answer"] button').click()
    expect(desk.locator('[data-step="publish"]')).to_be_visible()

    phone.goto(f"{server.url}/mailbox")
    phone.locator("#receipt").fill(receipt.lower())
    phone.locator("[data-look] button").click()
    expect(phone.get_by_text("Đã nhắc nhở cán bộ.")).to_be_visible()
    assert receipt not in phone.url


@pytest.mark.parametrize("language", ["vi", "en", "ko"])
def test_every_language_fits_both_ways_up_and_keeps_nobody_out(
    server: RunningServer, page: OpenPage, manager: Api, axe: Axe, language: str
) -> None:
    phone = opened(server, page, manager, language)
    expect(phone.locator("html")).to_have_attribute("lang", language)

    found = []
    for width, height in (UPRIGHT, LYING):
        phone.set_viewport_size({"width": width, "height": height})
        found += [*map(str, console_faults(phone)), *axe(phone)]
    sent(phone)
    for width, height in (UPRIGHT, LYING):
        phone.set_viewport_size({"width": width, "height": height})
        found += [*map(str, console_faults(phone)), *axe(phone)]

    assert found == []
