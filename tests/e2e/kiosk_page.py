"""The kiosk's page as a visitor meets it: opened, read and waited for."""

from collections.abc import Callable

from playwright.sync_api import Error, Locator, Page, Route, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.hall_page import WITHOUT_CLIPS
from tests.running_server import RunningServer

UPRIGHT = (1080, 1920)
TABLET = (1280, 800)
OLD_SCREEN = (1024, 768)
"""15 inches, 4:3: three buttons in a row leave each little width."""
LEAST_TARGET_PX = 85
"""20 mm on a 21.5-inch kiosk."""
WISHES = "**/api/v1/tickets"
"""Where a touch asks for a number."""

PATIENCE_MS = 40_000
"""What the page shows by the clock (a number for 5 s, a notice for 8 s) comes late on a busy machine."""

_MOST_S = 60
_MOVED_ON_MS = 100


def opened(
    server: RunningServer,
    page: OpenPage,
    size: tuple[int, int] = UPRIGHT,
    catch: Callable[[Route], None] | None = None,
    *,
    has_own_time: bool = False,
) -> Page:
    """Open kiosk 1 and return its page once its scripts run; ``catch`` meets each wish for a number.

    From before the page loads: in one that is open already, Chromium may let the first request pass. The page
    finds none of the voice's clips: it looks the same and costs a fifth less. ``has_own_time`` is for
    ``see_soon``.
    """
    kiosk = page(*size, touch=True)
    if has_own_time:
        kiosk.clock.install()
    kiosk.add_init_script(WITHOUT_CLIPS)
    if catch:
        kiosk.route(WISHES, catch)
    with kiosk.expect_response("**/api/v1/hall"):
        kiosk.goto(f"{server.url}/kiosk/kiosk-1")
    return kiosk


def stage(page: Page, name: str) -> Locator:
    return page.locator(f'[data-stage="{name}"]')


def see(page: Page, name: str) -> Locator:
    """Wait for that part of the page and return it."""
    expect(stage(page, name)).to_be_visible(timeout=PATIENCE_MS)
    return stage(page, name)


def see_soon(page: Page, name: str) -> Locator:
    """Wait for a part of the page that comes by the clock, and have its seconds pass ten times as fast."""
    for _ in range(_MOST_S):
        try:
            stage(page, name).wait_for(timeout=_MOVED_ON_MS)
        except Error:
            page.clock.fast_forward(1_000)
        else:
            break
    return see(page, name)


def label(page: Page) -> str:
    """Wait for the number and return it."""
    see(page, "ticket")
    return page.locator("[data-ticket-label]").inner_text()


def issued(server: RunningServer) -> list[str]:
    """Return the labels the server has given, in order."""
    answer = server.api("manager").get("/journal?after=0&limit=500").json()
    return [entry["ticket"]["label"] for entry in answer["entries"] if entry["kind"] == "issued"]
