"""The demo's made-up receipts, as its page of devices shows them."""

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.running_server import DEMO_PASSWORD, RunningServer


@dataclass(frozen=True)
class Receipt:
    """A made-up dossier. ``said`` is its status in words, when the page was opened."""

    code: str
    digits: str
    said: str

    @property
    def key(self) -> str:
        """What its receipt holds for a scanner."""
        return f"receipt-of-demo-dossier-{int(self.digits):04}"


def known(server: RunningServer, page: OpenPage) -> list[Receipt]:
    """Return the receipts of the demo's devices page, once its source has told them."""
    opened = page(1280, 900)
    person = {"login": "manager", "password": DEMO_PASSWORD}
    assert opened.request.post(f"{server.url}/api/v1/session", data=person).ok
    opened.goto(f"{server.url}/demo/devices")
    rows = opened.locator(".twin__table tbody tr")
    while not rows.count():
        opened.wait_for_timeout(500)
        opened.reload()
    cells = rows.evaluate_all(
        "(rows) => rows.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent.trim()))"
    )
    return [Receipt(*row) for row in cells]


def type_code(page: Page, receipt: Receipt, digits: str | None = None) -> None:
    """Type a receipt's code and its digits, or others, and press Enter."""
    page.locator("[data-dossiers-code]").fill(receipt.code)
    page.locator("[data-dossiers-code]").press("Enter")
    page.locator("[data-dossiers-digits]").first.fill(digits or receipt.digits)
    page.locator("[data-dossiers-digits]").first.press("Enter")
