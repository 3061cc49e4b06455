"""The officer's strip beside other software: 480 by 140 pixels, or a window that stays above all others."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.console_page import IDLE, Console
from tests.e2e.legibility.look import console_faults
from tests.e2e.sizes import resize
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

STRIP = (480, 140)


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


@pytest.fixture(params=["vi", "en"])
def strip(request: pytest.FixtureRequest, server: RunningServer, page: OpenPage) -> Console:
    console = Console(page(1366, 768), server, 4)
    console.choose_language(request.param)
    console.page.goto(f"{server.url}/counter/4#strip")
    console.page.reload()
    expect(console.page.locator(".mini")).to_be_visible()
    resize(console.page, STRIP)
    return console


def faults(console: Console) -> list[str]:
    """What cannot be read, or is not seen at once."""
    page = console.page
    below = page.evaluate("document.documentElement.scrollHeight") - STRIP[1]
    return [*map(str, console_faults(page)), *([f"{below} px are out of sight"] if below > 0 else [])]


def test_a_strip_has_all_that_a_visit_takes_in_480_by_140_pixels(
    strip: Console, manager: Api, axe: Axe
) -> None:
    first, second = manager.ticket("B"), manager.ticket("B")
    label = strip.page.locator("[data-label]")
    found = faults(strip)
    strip.press("F2")
    expect(label).to_have_text(first["label"])
    found += faults(strip) + axe(strip.page)
    strip.press("F2")
    found += faults(strip)
    strip.press("Shift+Digit1")
    expect(label).to_have_text(second["label"])
    strip.press("F2", "2")
    found += faults(strip)
    expect(strip.page.locator("[data-notice]")).to_contain_text(second["label"])
    strip.press("Control+z")
    expect(label).to_have_text(second["label"])

    assert found == []


def test_a_strip_opens_no_dialog_and_leads_back_to_the_whole_console(strip: Console, manager: Api) -> None:
    manager.ticket("B")
    strip.press("F2", "6", "F9")
    expect(strip.page.get_by_role("dialog")).to_have_count(0)

    strip.page.locator(".mini__next .action--quiet").click()

    expect(strip.page.locator(".hand__label")).to_be_visible()


def test_the_menu_opens_a_strip_in_a_window_of_its_own(server: RunningServer, page: OpenPage) -> None:
    console = Console(page(1366, 768), server, 4)
    console.page.get_by_role("button", name="Mục khác").click()

    with console.page.expect_popup() as opened:
        console.page.get_by_role("button", name="Dải nhỏ: cửa sổ riêng").click()

    expect(opened.value.locator(".mini")).to_be_visible()
    opened.value.close()


def test_a_floating_strip_calls_and_is_gone_with_its_window(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    ticket = manager.ticket("B")
    console = Console(page(1366, 768), server, 4)
    console.page.get_by_role("button", name="Mục khác").click()

    console.page.get_by_role("button", name="Dải nhỏ: luôn nổi trên cùng").click()
    console.page.wait_for_function("documentPictureInPicture.window?.document.querySelector('.mini')")
    console.page.evaluate("documentPictureInPicture.window.document.querySelector('[data-primary]').click()")

    expect(console.page.locator(".hand__label")).to_have_text(ticket["label"])
    shown: Any = console.page.evaluate(
        "documentPictureInPicture.window.document.querySelector('[data-label]').textContent"
    )
    assert shown == ticket["label"]
    console.page.evaluate("documentPictureInPicture.window.close()")
    expect(console.page.locator(IDLE)).to_be_visible()


def test_a_browser_without_floating_windows_offers_none(server: RunningServer, page: OpenPage) -> None:
    opened = page(1366, 768)
    opened.add_init_script("delete window.documentPictureInPicture")
    console = Console(opened, server, 4)

    console.page.get_by_role("button", name="Mục khác").click()

    expect(console.page.get_by_role("button", name="Dải nhỏ: cửa sổ riêng")).to_be_visible()
    expect(console.page.locator("[data-float]")).to_be_hidden()
