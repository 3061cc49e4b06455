"""A visitor who reads Korean, from the kiosk's page to the phone; who does not loads none of its letters."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_page import OLD_SCREEN, TABLET, UPRIGHT, opened, see
from tests.running_server import ROOT, RunningServer

TWO, THREE = 'languages = ["vi", "en"]', 'languages = ["vi", "en", "ko"]'
LOADED = """() => [...document.fonts].filter((face) =>
  face.family.includes("noto-sans-kr") && face.status === "loaded").length"""
CUT_OFF = """() => [...document.querySelectorAll("button, h1, p")]
  .filter((each) => each.getClientRects().length > 0 && each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.innerText)"""


@pytest.fixture
def korean(server_with: ServerWith) -> RunningServer:
    """An office whose first kiosk offers Korean."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    assert TWO in text
    return server_with(text.replace(TWO, THREE, 1))


def in_korean(kiosk: Page) -> None:
    # Its letters are there before, so that they are while the server is away.
    kiosk.wait_for_function(f"() => ({LOADED})() > 6")
    kiosk.tap('[data-language="ko"]')
    expect(kiosk.locator("#choose-heading")).to_contain_text("업무를 누르면 번호표가 나옵니다")


def test_a_number_is_taken_and_followed_in_korean(korean: RunningServer, page: OpenPage) -> None:
    kiosk = opened(korean, page)
    in_korean(kiosk)

    with kiosk.expect_response("**/api/v1/tickets") as answer:
        kiosk.tap('[data-field="B"]')
    expect(see(kiosk, "ticket").locator("h1")).to_contain_text("번호표를 받아 주세요")

    phone = page(390, 844)
    phone.goto(f"{korean.url}/t/{answer.value.json()['ticket']['key']}")
    assert phone.locator("html").get_attribute("lang") == "ko"
    expect(phone.get_by_text("내 번호", exact=True)).to_be_visible()


@pytest.mark.parametrize("size", [UPRIGHT, TABLET, OLD_SCREEN])
def test_nothing_is_cut_off_in_korean(korean: RunningServer, page: OpenPage, size: tuple[int, int]) -> None:
    kiosk = opened(korean, page, size)
    in_korean(kiosk)

    assert kiosk.evaluate(CUT_OFF) == []
    assert kiosk.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_kiosk_that_does_not_offer_it_loads_none_of_its_letters(
    korean: RunningServer, page: OpenPage
) -> None:
    kiosk = page(*UPRIGHT, touch=True)
    with kiosk.expect_response("**/api/v1/hall"):
        kiosk.goto(f"{korean.url}/kiosk/kiosk-2")
    kiosk.evaluate("document.fonts.ready.then(() => null)")

    assert kiosk.evaluate(LOADED) == 0
