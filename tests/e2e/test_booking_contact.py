"""A mail address is given on a phone without a script, finds the lost page, and is told of a closed day."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.test_booking import book, led_on, looked_at, tomorrow
from tests.running_server import ROOT, RunningServer

_LANGUAGES = 'languages = ["vi", "en"]'
_MAILS = '\n[outbox]\nserver = "127.0.0.1"\n'


@pytest.fixture(scope="module")
def server(module_server_with: ServerWith) -> RunningServer:
    """An office whose mails wait in the outbox: the server that takes them is not there."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8") + _MAILS
    return module_server_with(text.replace(_LANGUAGES, 'languages = ["vi", "en", "ko"]', 1))


def sent(server: RunningServer, to: str, kind: str) -> Iterator[dict[str, str]]:
    """The values of the messages of that kind to that address, the oldest first."""
    # Not by name: two of one second are told apart by chance there.
    for path in sorted(
        Path(server.data / "outbox").glob("*.json*"), key=lambda path: path.stat().st_mtime_ns
    ):
        message = json.loads(path.read_text(encoding="utf-8"))
        if (message["to"], message["kind"]) == (to, kind):
            yield message["values"]


def typed(phone: Page, axe: Axe, server: RunningServer, to: str) -> None:
    """Give the address, and type the code that came."""
    looked_at(phone, axe)
    phone.locator("#contact").fill(to)
    led_on(phone, ".booking__yes")
    looked_at(phone, axe)
    *_, last = sent(server, to, "once_code")
    phone.locator("#code").fill(last["code"])
    led_on(phone, ".booking__yes")
    looked_at(phone, axe)


@pytest.mark.parametrize(("language", "width", "hour"), [("vi", 320, 8), ("en", 390, 9), ("ko", 360, 10)])
def test_an_address_is_given_and_the_lost_page_is_found_by_it(
    server: RunningServer, page: OpenPage, axe: Axe, language: str, width: int, hour: int
) -> None:
    to = f"lan.{language}@phuong.example"
    booking = book(server.api(), tomorrow(hour), {"digits": f"{500_000 + hour:06}", "birth_year": 1950})
    phone = page(width, 720, touch=True)
    phone.goto(f"{server.url}/booking/{booking['key']}?language={language}")
    looked_at(phone, axe)
    led_on(phone, 'a[href*="/contact"]')
    typed(phone, axe, server, to)

    phone.goto(f"{server.url}/booking-lost?language={language}")
    typed(phone, axe, server, to)
    led_on(phone, ".choice")

    assert phone.url.startswith(f"{server.url}/booking/{booking['key']}")
    expect(phone.locator(".booking__code")).to_be_visible()


def test_the_day_is_closed_and_a_mail_says_so(server: RunningServer) -> None:
    manager, to = server.api("manager"), "lan.vi@phuong.example"

    manager.post("/booking-closings", {"day": f"{tomorrow(8).date()}", "reason": "staff"}).raise_for_status()

    (told,) = sent(server, to, "booking_closed")
    assert told["reason"] == "Ngày đó không đủ cán bộ làm việc."
