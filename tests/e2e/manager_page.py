"""A manager's pages, opened as a manager opens them: by signing in first."""

from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.running_server import DEMO_PASSWORD, RunningServer


def opened(server: RunningServer, page: OpenPage, path: str) -> Page:
    """Sign in to the demo by hand and return the page that this leads to."""
    browser = page(1366, 900)
    browser.goto(f"{server.url}/sign-in?next={path}")
    browser.get_by_label("Tên đăng nhập").fill("manager")
    browser.get_by_label("Mật khẩu").fill(DEMO_PASSWORD)
    browser.keyboard.press("Enter")
    browser.wait_for_url(f"{server.url}{path}")
    return browser
