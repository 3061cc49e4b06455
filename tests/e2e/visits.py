"""How visitors, officers and managers come to see each page of a busy office, in each state it has."""

import re
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, Route, expect
from sqlite_utils.utils import sqlite3

from office.settings import Layout
from office.store.sqlite import FILE_NAME
from tests.e2e.console_page import Console
from tests.e2e.kiosk_page import WISHES, see
from tests.running_server import DEMO_PASSWORD, ROOT, Api, RunningServer

_COUNTERS = "counters = [1, 2, 3, 4, 5, 6, 7, 8, 9]"
"""Of two areas."""
OWN_PASSWORD = "của riêng người mới"
NEWCOMER = "moi"
"""An officer whose password is a one-time one, who may act at counter 5 only."""
LAYOUTS = tuple(Layout)
_NUMBERS = count(100_001)
LETTER = "Sảnh chờ nên có thêm ghế cho người cao tuổi, gọi 0901234567."
"""A message with a number that its writer need not have written."""


class Visit:
    """One empty browser page before the office, and what a visitor or officer does with it."""

    def __init__(self, server: RunningServer, page: Page, manager: Api) -> None:
        self.server, self.page, self.manager = server, page, manager

    def go(self, path: str, login: str | None = None, password: str = DEMO_PASSWORD) -> Page:
        """Open a path, signed in as ``login``."""
        if login:
            person = {"login": login, "password": password}
            assert self.page.request.post(f"{self.server.url}/api/v1/session", data=person).ok
        self.page.goto(self.server.url + path)
        return self.page

    def speak(self, language: str) -> None:
        """Choose the language of staff's pages, in this browser, before any other page."""
        # As its button does, which others touch (test_reader_language.py): to load that page twice costs as
        # much as what is looked at.
        page = self.page.request.get(f"{self.server.url}/sign-in").text()
        token = re.search(r'name="csrf-token" content="([^"]*)"', page)
        assert token is not None
        chosen = self.page.request.put(
            f"{self.server.url}/api/v1/session/language",
            data={"language": language},
            headers={"X-CSRF-Token": token[1]},
        )
        assert chosen.ok, chosen.text()
        assert f'<html lang="{language}"' in self.page.request.get(f"{self.server.url}/sign-in").text()

    def console(self, *keys: str) -> Page:
        """Open counter 4 with nobody in hand and press these keys."""
        self._free(4)
        self.manager.put("/counters/4/state", {"state": "open"}).raise_for_status()
        self.manager.ticket("B", priority="priority")
        Console(self.page, self.server, 4).press(*keys)
        return self.page

    def phone(self, state: str, *acts: tuple[str, dict[str, str]]) -> Page:
        """Open the page of a ticket in that state: called to counter 6 unless it waits, then these acts."""
        ticket = self.manager.ticket("C")
        if state not in ("waiting", "soon"):
            self._free(6)
            chosen = {"ticket": ticket["id"], "reason": "hẹn trước"}
            self.manager.post("/counters/6/calls", chosen).raise_for_status()
        for act, body in acts:
            self.manager.post(f"/tickets/{ticket['id']}/{act}", body).raise_for_status()
        self.go(f"/t/{ticket['key']}")
        expect(self.page.locator(f'[data-face="{state}"]')).to_be_visible()
        return self.page

    def giving_up(self) -> Page:
        """Open the page of a ticket and ask for giving it up."""
        self.phone("waiting").locator("[data-give-up-open]").click()
        expect(self.page.locator("[data-give-up-ask]")).to_be_visible()
        return self.page

    def booking_times(self) -> Page:
        """Open the form of a time of tomorrow."""
        return self.go(f"/booking?field=A&day={_tomorrow().date()}&at=09:00")

    def booking(self, *, is_booked: bool, hour: int = 9) -> Page:
        """Open the page of somebody's time of tomorrow, held or booked, which is given back afterwards."""
        who = {"digits": f"{next(_NUMBERS):06}", "birth_year": 1980}
        wish = {"field": "A", "at": _tomorrow().replace(hour=hour).isoformat(), **who}
        answer = self.server.api().post("/bookings", wish)
        answer.raise_for_status()
        key = answer.json()["booking"]["key"]
        if is_booked:
            self.server.api().post(f"/bookings/{key}/confirmations").raise_for_status()
        return self.go(f"/booking/{key}")

    def booking_contact(self) -> Page:
        """Open the page that asks for a mail address to be told at."""
        shown = self.booking(is_booked=True, hour=10)
        return self.go(f"{shown.url.removeprefix(self.server.url)}/contact")

    def booking_lost(self) -> Page:
        """Have a code sent to somebody who has no booking: the page is as for who has one."""
        shown = self.go("/booking-lost")
        shown.locator("#contact").fill(f"lan{next(_NUMBERS)}@phuong.example")
        with shown.expect_navigation():
            shown.locator(".booking__yes").click()
        return shown

    def mailbox(self) -> Page:
        """Open the mailbox with the key of a ticket."""
        return self.go(f"/mailbox?t={self.manager.ticket('C')['key']}")

    def mailbox_sent(self, text: str, shown: str) -> Page:
        """Write that to the office, long enough or not, and wait for what is shown then."""
        self.mailbox().locator("#text").fill(text)
        self.page.locator("[data-write]").evaluate("(form) => { form.noValidate = true }")
        self.page.locator("[data-write] button").click()
        expect(self.page.locator(shown)).to_be_visible()
        return self.page

    def message_seen(self) -> Page:
        """Open the page of a message that was sent."""
        receipt = self.mailbox_sent(LETTER, "[data-receipt]").locator("[data-receipt]").inner_text()
        return self.go(f"/mailbox/{receipt}")

    def kiosk(self, field: str | None = None, catch: Callable[[Route], None] | None = None) -> Page:
        """Open kiosk 1, hold its stage, and touch a field; ``catch`` meets the wish for a number."""
        if catch:
            self.page.route(WISHES, catch)
        with self.page.expect_response("**/api/v1/hall"):
            self.go("/kiosk/kiosk-1")
        self.page.locator("[data-kiosk]").evaluate("(kiosk) => { kiosk.dataset.saying = 'all of it' }")
        if field:
            self.page.locator(f'[data-field="{field}"]').click()
        return self.page

    def kiosk_stage(self, name: str, field: str, catch: Callable[[Route], None] | None = None) -> Page:
        """Open kiosk 1 in the stage that a touch of that field leads to."""
        see(self.kiosk(field, catch), name)
        return self.page

    def kiosk_procedures(self) -> Page:
        """Open kiosk 1, ask for the papers to bring, and touch a field: its procedures are shown."""
        self.kiosk().locator("[data-documents]").click()
        self.page.locator('[data-field="B"]').click()
        see(self.page, "procedures")
        return self.page

    def kiosk_without_script(self) -> Page:
        """Open kiosk 1 as a browser without JavaScript shows it: this one's is needed to look at it."""
        self.kiosk().evaluate("""() => {
          for (const one of document.querySelectorAll("noscript")) one.outerHTML = one.textContent
        }""")
        expect(self.page.locator(".no-script")).to_be_visible()
        return self.page

    def kiosk_drawn(self, name: str) -> Page:
        """Have kiosk 1 show a stage of its page that a paper held to a scanner, or time, would lead to."""
        self.kiosk()
        self.page.evaluate(_SHOW_STAGE, name)
        see(self.page, name)
        return self.page

    def sign_in(self, password: str) -> Page:
        """Try to sign in with this password."""
        self.go("/sign-in")
        self.page.locator("#login").fill("officer")
        self.page.locator("#password").fill(password)
        self.page.keyboard.press("Enter")
        expect(self.page.locator("[data-trouble]")).not_to_be_empty()
        return self.page

    def password_due(self) -> Page:
        """Open the page on which a one-time password is replaced."""
        return self.go("/password", NEWCOMER, self._one_time())

    def not_here(self) -> Page:
        """Open the console of a counter that is not the newcomer's, who has a password of their own."""
        self._one_time_replaced()
        return self.go("/counter/4", NEWCOMER, OWN_PASSWORD)

    def session_over(self) -> Page:
        """Open the page to sign in again for who was signed out elsewhere."""
        self.password_due()
        self._one_time()
        return self.go("/sign-in")

    def procedure_refused(self) -> Page:
        """Type a day that is none of a procedure's, and save."""
        self.go("/manager/procedures/1.000894?version=new", "manager")
        self.page.locator("#cell-time_limit_days").fill("hai")
        self.page.get_by_role("button", name="Lưu").or_(self.page.get_by_role("button", name="Save")).click()
        expect(self.page.locator("#fault-time_limit_days")).to_be_visible()
        return self.page

    def indices_given(self) -> Page:
        """Open the form of a year whose nine indices have points, one of them with a note."""
        marks = [{"index": number, "points": 1, "note": ""} for number in range(1, 10)]
        marks[6]["note"] = "Có một phản ánh về thái độ"
        self.manager.post("/manager/indices/2025/points", {"marks": marks}).raise_for_status()
        return self.go("/manager/indices?year=2025", "manager")

    def file_read(self) -> Page:
        """Open the report of a file with changes and faults."""
        content = "code,name,sure\n1.000894,Đăng ký kết hôn (mới),unsure\nx y,Sai mã,sure\n,Không mã,\n"
        read = self.manager.import_file("danh-muc-moi.csv", content.encode())
        return self.go(f"/manager/procedures/imports/{read.json()['id']}", "manager")

    def asked_in_vain(self) -> Page:
        """Open the list of what was searched in vain, with two such searches."""
        with closing(sqlite3.connect(self.server.data / FILE_NAME, timeout=30)) as conn, conn:
            for text in ("xin giấy phép mở quán phở", "đổi biển số xe"):
                conn.execute(
                    "INSERT OR REPLACE INTO searches (day, text, found, count) VALUES (date('now'), ?, 0, 7)",
                    [text],
                )
        return self.go("/manager/procedures/asked", "manager")

    def _one_time(self) -> str:
        """Give the newcomer a new password and return it."""
        told = self.server.command("officer", "reset", NEWCOMER)
        return told.partition("one-time password: ")[2].split()[0]

    def _one_time_replaced(self) -> None:
        once = self._one_time()
        newcomer = self.server.api(NEWCOMER, once)
        newcomer.put("/session/password", {"old": once, "new": OWN_PASSWORD}).raise_for_status()

    def _free(self, counter: int) -> None:
        held = self.manager.get(f"/counters/{counter}").json()["ticket"]
        if held:
            self.manager.post(f"/tickets/{held['id']}/finishes").raise_for_status()


def _tomorrow() -> datetime:
    """Nine o'clock of tomorrow."""
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    return datetime.now(zone).replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=1)


def every_layout() -> str:
    """Return config.toml's text with a screen of each layout, and a mail server."""
    screens = (
        f'[[screen]]\nname = "{name}"\ntitle = "Sảnh chờ"\nlayout = "{name}"\n{_COUNTERS}\n'
        for name in LAYOUTS
    )
    # Mails leave this office, to a server that is not there: pages ask for addresses.
    mails = '[outbox]\nserver = "127.0.0.1"\n'
    return "\n".join([(ROOT / "config.toml").read_text(encoding="utf-8"), *screens, mails])


def busy_office(server: RunningServer) -> Api:
    """Fill a started office with visitors in every state; return its manager."""
    manager = server.api("manager")
    for field in "ABCDEFGHKLT":
        for _ in range(5):
            manager.ticket(field)
    for counter in (1, 7, 8):
        called = manager.post(f"/counters/{counter}/calls").json()["ticket"]["id"]
        if counter == 7:
            manager.post(f"/tickets/{called}/no-shows").raise_for_status()
        if counter == 8:
            manager.post(f"/tickets/{called}/starts").raise_for_status()
    manager.put("/counters/9/state", {"state": "paused", "reason": "Mất điện ở khu B"}).raise_for_status()
    manager.put("/counters/10/state", {"state": "closed"}).raise_for_status()
    server.command("officer", "add", NEWCOMER, "--role", "officer", "--counters", "5")
    server.command("device", "revoke", "kiosk-2")
    server.command("device", "revoke", "lookup-3")
    return manager


_SHOW_STAGE = """(name) => {
  for (const stage of document.querySelectorAll("[data-stage]")) {
    stage.hidden = stage.dataset.stage !== name
    if (stage.hidden) continue
    for (const one of stage.querySelectorAll("span[lang]:empty")) one.textContent = "B012"
    for (const one of stage.querySelectorAll("p:empty")) one.textContent = "B012"
    for (const one of stage.querySelectorAll("[hidden]")) one.hidden = false
  }
}"""
