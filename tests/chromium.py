"""The machine's Chromium, and what a page may not do while it is watched."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Response, sync_playwright

from scripts.set_up import BROWSERS, SHELL

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_BROWSERS_OWN_WORDS = (
    "Failed to load resource:",
    "WebSocket connection to",
    "Blocked call to navigator.vibrate",
)
"""How Chromium itself reports a refusal or a cut line on the console: a page must live with both."""


class NoChromium(Exception):
    """There is no Chromium on this machine."""


@contextmanager
def chromium(*flags: str, is_whole: bool = False) -> Iterator[Browser]:
    """Start the machine's Chromium without a window, and end it at the end. Raises NoChromium.

    ``flags`` are added to those it is always given. ``is_whole``: the browser that screens use, rather
    than its engine alone.
    """
    names = BROWSERS if is_whole else (SHELL, *BROWSERS)
    program = next((found for name in names if (found := shutil.which(name))), None)
    if program is None:
        raise NoChromium("a real browser is driven and no Chromium was found: python3 -m scripts.set_up dev")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*_FLAGS, *flags])
        yield browser
        browser.close()


def watch(page: Page, complaints: list[str]) -> None:
    """Add a sentence to ``complaints`` whenever the page raises an error or writes one on the console (the
    strict CSP reports there), asks another host, lacks a file of ours, or meets a fault of the server.
    """
    page.on("pageerror", lambda error: complaints.append(f"page error: {error}"))
    page.on("console", lambda message: _on_console(message, complaints))
    page.on("response", lambda response: _on_response(response, complaints))
    page.on("request", lambda request: _on_request(request.url, complaints))


def _on_console(message: ConsoleMessage, complaints: list[str]) -> None:
    if message.type == "error" and not message.text.startswith(_BROWSERS_OWN_WORDS):
        complaints.append(f"console: {message.text}")


def _on_response(response: Response, complaints: list[str]) -> None:
    is_ours_missing = response.status >= 400 and urlsplit(response.url).path.startswith("/static/")
    if is_ours_missing or response.status == 500:
        complaints.append(f"{response.url} answered {response.status}")


def _on_request(url: str, complaints: list[str]) -> None:
    address = urlsplit(url)
    if address.scheme not in ("data", "blob", "about") and address.hostname != "127.0.0.1":
        complaints.append(f"asked another host: {url}")
