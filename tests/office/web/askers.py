"""Everyone of the table of rights, sending real requests about one ticket in hand at counter 1."""

import re
from dataclasses import dataclass, field
from datetime import timedelta

from sqlite_utils import Database
from werkzeug.test import TestResponse

from office.booking.booking import Booking, BookingState, Seat, Slot
from office.booking.kept import BOOKINGS_CHANGED
from office.devices.rolls import PaperRoll
from office.devices.tests import DeviceTestResult, DeviceTestState
from office.papers.slip_job import shares_of
from office.people import DeviceRole, Role
from office.procedures.report import Report
from office.tickets.answers import Request
from office.tickets.keys import new_key
from office.tickets.rights import anyones
from office.tickets.store import Transaction
from office.tickets.ticket import IN_HAND, Ticket
from office.tickets.ticket_queue import NewTicket
from tests.office.dossiers.web_dossiers import with_dossiers
from tests.office.web.rights_table import Asker, Outcome
from tests.office.web.web_office import PASSWORD, Caller, WebOffice, body_of, code_of, receipt_of

_TOKENS = {
    Asker.KIOSK: ("kiosk-2", DeviceRole.KIOSK),
    Asker.LOOKUP: ("lookup-1", DeviceRole.LOOKUP),
    Asker.SCREEN: ("hall-1", DeviceRole.SCREEN),
    Asker.SIGN: ("sign-1", DeviceRole.SIGN),
    Asker.KEYPAD: ("keypad-1", DeviceRole.COUNTER),
    Asker.OTHER_KEYPAD: ("keypad-2", DeviceRole.COUNTER),
    Asker.RATING: ("rating-1", DeviceRole.RATING),
    Asker.JOURNAL: ("city", DeviceRole.JOURNAL),
    Asker.REVOKED: ("kiosk-9", DeviceRole.KIOSK),
}
_PEOPLE = {
    Asker.OFFICER: (Role.OFFICER, (1,)),
    Asker.OTHER_OFFICER: (Role.OFFICER, (2,)),
    Asker.MANAGER: (Role.MANAGER, None),
    Asker.ADMIN: (Role.ADMIN, None),
    Asker.NEWCOMER: (Role.MANAGER, None),
    Asker.DISABLED: (Role.MANAGER, None),
}
BODIES: dict[str, dict[str, object]] = {
    "PUT /api/v1/screens/{name}/report": {"page": "page-of-screen", "can_speak": True},
    "PUT /api/v1/screens/{name}/state": {"seq": 0, "huge": [], "board": [], "sound": "on"},
    "POST /api/v1/tickets": {"field": "HT"},
    "POST /api/v1/slips": {"procedure": "tach-thua"},
    "PUT /api/v1/tickets/{ticket_id}/dossier": {"code": "H24.01.02-261122-0001"},
    "PUT /api/v1/counters/{number}/state": {"state": "open"},
    "POST /api/v1/session": {"login": "somebody", "password": PASSWORD},
    "POST /api/v1/device-session": {"token": "token-of-spare"},
    "PUT /api/v1/session/language": {"language": "en"},
    # Refused as no new password, but only to who may change it.
    "PUT /api/v1/session/password": {"old": PASSWORD, "new": PASSWORD},
    "POST /api/v1/tickets/{ticket_id}/transfers": {"field": "DD"},
    "POST /api/v1/tickets/{ticket_id}/corrections": {"outcome": "guided"},
    "POST /api/v1/print-jobs/{job_id}/moves": {"kiosk": "kiosk-1"},
    "POST /api/v1/t/{key}/cancellations": {},
    "POST /api/v1/t/{key}/lates": {},
    "POST /api/v1/t/{key}/rating": {"answer": "satisfied"},
    "POST /t/{key}/rating": {"answer": "satisfied"},
    "POST /api/v1/manager/indices/{period}/points": {"marks": [{"index": 7, "points": 2}]},
    "POST /api/v1/ratings": {"ticket": 1, "answer": "satisfied", "shown_at": "2026-11-23T01:00:00Z"},
    "POST /api/v1/draw-requests": {},
    "POST /api/v1/bookings": {},
    "POST /api/v1/bookings/{key}/confirmations": {},
    # Too short: who may send is asked before.
    "POST /api/v1/messages": {"kind": "rules", "text": "Ít chữ"},
    "POST /api/v1/manager/messages/{message_id}/steps": {"action": "take_up"},
    "POST /api/v1/manager/mailbox-key": {"passphrase": "mở ra nào"},
    "POST /api/v1/procedures/{code}/diversions": {"kind": "shown"},
    "POST /api/v1/catalogue/steps-back": {"instead_of": 1},
    "POST /api/v1/catalogue/procedures/{code}/versions": {"instead_of": 1, "replaces": "", "cells": {}},
    "POST /api/v1/catalogue/procedures/{code}/names": {"name": "sang ten"},
    "POST /api/v1/catalogue/procedures/{code}/names/removals": {"name": "sang ten"},
    "POST /api/v1/synonyms": {"said": "so hong", "meant": ["giay chung nhan"]},
    "POST /api/v1/synonyms/removals": {"said": "so hong"},
    "POST /api/v1/searches/dismissals": {"text": "so hong"},
    "POST /demo/devices/acts": {"device": "printer", "act": "put_paper"},
}
_NO_RECEIPT = "7KQ2-M9XA-03TV-HJ5B"
_NAMES = {
    "POST /api/v1/devices/{name}/rolls": "kiosk-1",
    "GET /kiosk/{name}": "kiosk-1",
    "GET /lookup/{name}": "lookup-1",
    "GET /lookup/{name}/procedures": "lookup-1",
    "GET /lookup/{name}/procedures/{code}": "lookup-1",
    "GET /lookup/{name}/help": "lookup-1",
    "GET /rating/{name}": "rating-1",
    "GET /lookup/{name}/dossiers": "lookup-1",
    "POST /lookup/{name}/dossiers": "lookup-1",
    "GET /display/{name}": "hall-1",
    "GET /display/{name}/sizes.css": "hall-1",
    "PUT /api/v1/screens/{name}/report": "hall-1",
    "GET /api/v1/screens/{name}/notices": "hall-1",
    "PUT /api/v1/screens/{name}/state": "hall-1",
    "POST /api/v1/devices/{name}/tests": "kiosk-1",
    "POST /api/v1/devices/{kind}/{name}/tests": "kiosk-1",
}
_FILES = {
    "static": "base.css",
    "display": "screen.css",
    "manager": "overview.css",
    "feedback": "rating_tablet.css",
    "counter": "console.css",
    "demo": "devices.css",
    "procedures": "found.css",
}


def read_a_file(db: Database) -> None:
    """Keep the report of a file of which nothing can be taken, as the first."""
    nothing = Report(
        instead_of=None,
        rows=0,
        can_be_taken=False,
        is_same=False,
        faults=[],
        fault_count=0,
        refused_codes=0,
        added=[],
        added_count=0,
        changed=[],
        changed_count=0,
        gone=[],
        gone_count=0,
        left_out=[],
    )
    db.execute(
        "INSERT INTO procedure_imports (revision, state, actor, file, at, report)"
        " VALUES (NULL, 'open', 'officer:manager', 'new.csv', '2026-11-23T01:00:00.000000Z', ?)",
        [nothing.model_dump_json()],
    )


@dataclass
class Cast:
    """The office's people and devices, and the ticket they act on."""

    context: WebOffice
    _tokens: dict[Asker, str] = field(default_factory=dict)
    receipt: str = ""

    def __post_init__(self) -> None:
        """Enrol and hire everyone, and open the counters."""
        self.context.open_counters()
        self.context.hardware.tests.offer(
            "printer", "kiosk-1", lambda: DeviceTestResult(DeviceTestState.DONE)
        )
        with_dossiers(self.context)
        roll = PaperRoll(self.context.settings.server.data / "roll.json", 80)
        self.context.hardware.rolls.put_in("kiosk-1", roll)
        for asker, (name, role) in _TOKENS.items():
            self._tokens[asker] = self.context.enrol(name, role)
        self._browsers = {
            Asker.KIOSK_BROWSER: ("kiosk-1", self.context.enrol("kiosk-1", DeviceRole.KIOSK)),
            Asker.LOOKUP_BROWSER: ("lookup-1", self._tokens[Asker.LOOKUP]),
        }
        self.context.accounts.revoke("kiosk-9", self.context.clock())
        self.context.enrol("spare", DeviceRole.SCREEN)
        self._booking_key = book(self.context)
        self.context.hire("somebody")
        self.receipt = receipt_of(self.context)
        self.context.printing.slips.ask("lookup-1", "kiosk-1", "", shares_of(3), Request("lookup:lookup-1"))
        self.context.store.change_records(read_a_file)
        for asker, (rank, counters) in _PEOPLE.items():
            self.context.hire(
                asker.name.lower(), rank, counters=counters, must_change=asker is Asker.NEWCOMER
            )

    def caller(self, asker: Asker) -> Caller:
        """Return the asker with a browser or a connection of its own."""
        if asker in self._tokens:
            return Caller(self.context.app.test_client(), {"Authorization": f"Bearer {self._tokens[asker]}"})
        if asker is Asker.NOBODY:
            return self.context.anyone()
        if asker in self._browsers:
            return self._browser(*self._browsers[asker])
        caller = self.context.signed_in(asker.name.lower())
        if asker is Asker.DISABLED:
            self.context.accounts.disable("disabled")
        return caller

    def let_in_again(self) -> None:
        """Let the disabled manager sign in once more, to be disabled once more."""
        kept = self.context.accounts.password("disabled")
        assert kept is not None
        self.context.accounts.set_password("disabled", *kept, must_change=False)

    def ticket(self) -> Ticket:
        """Return a fresh ticket called at counter 1, its right time passed for all that is timed."""
        queue, request = self.context.queue, Request("officer:early")
        with self.context.store.reading() as reader:
            held = reader.in_hand(1, self.context.settings.office.day(self.context.clock()))
        if held is not None and held.state in IN_HAND:
            queue.finish(held.id, request, right=anyones)
        self.context.clock.forward(seconds=10)
        issued = queue.issue(NewTicket("HT", printer="kiosk-1"), Request("kiosk:kiosk-1")).value
        return queue.call_chosen(1, issued.id, "test", request).value

    def ask(self, asker: Asker, call: str) -> TestResponse:
        """Send the call and return its answer; a page is asked for as a browser does."""
        caller = self.caller(asker)
        return self.send(caller, call, self.ticket())

    def send(self, caller: Caller, call: str, ticket: Ticket) -> TestResponse:
        """Send the call about that ticket."""
        method, path = call.split(" ")[0], address(call, ticket, self._booking_key, self.receipt)
        if method == "GET" and not is_api(call):
            return caller.page(path)
        return caller.send(method, path, BODIES.get(call))

    def _browser(self, name: str, token: str) -> Caller:
        browser = self.context.anyone()
        answer = browser.post("/api/v1/device-session", {"token": token})
        browser.headers |= {"X-CSRF-Token": body_of(answer)["csrf_token"], "X-Device": name}
        return browser


def book(context: WebOffice) -> str:
    """Have a seat of tomorrow be somebody's, and return the key of the booking."""
    now = context.clock()
    at = now + timedelta(days=1)
    seat = Seat(Slot(context.settings.office.day(at), "HT", at), 1)
    booking = Booking(0, new_key(now), seat, None, None, None, 1, BookingState.BOOKED, now, booked_at=now)

    def work(tx: Transaction) -> None:
        kept = BOOKINGS_CHANGED.on(tx)
        kept.offer([seat])
        kept.add(booking)

    context.store.transact(work)
    return booking.key


def address(call: str, ticket: Ticket, booking: str = "none", receipt: str = _NO_RECEIPT) -> str:
    """Return the call's address with its variables filled in."""
    path = call.split(" ")[1]
    face = path.split("/")[-2]
    values = {
        "number": "1",
        "ticket_id": str(ticket.id),
        "job_id": "1",
        "key": booking if "/booking" in path else ticket.key,
        "code": "tach-thua",
        "period": "2026-11",
        "clip": "khong",
        "file": "doc-so.png",
        "kind": "printer",
        "room": "kiosk",
        "name": _NAMES.get(call, "hall-1"),
        "receipt": receipt,
        "message_id": "1",
        "slip_id": "1",
        "filename": _FILES.get(face, f"{face}.css"),
    }
    return re.sub(r"\{(\w+)\}", lambda match: values[match[1]], path)


def is_api(call: str) -> bool:
    """Whether a program makes the call, which gets its refusals as problems."""
    return " /api/" in call


def outcome_of(answer: TestResponse) -> Outcome:
    """Return how the asker was answered. What was let in may still be refused for another reason."""
    location = answer.headers.get("Location", "")
    if answer.status_code == 302:
        return {"/sign-in": Outcome.SIGN_IN, "/password": Outcome.PASSWORD}[location.split("?")[0]]
    assert answer.status_code < 500, answer.text
    assert answer.status_code != 404, answer.text
    if answer.status_code not in (401, 403):
        return Outcome.DONE
    if answer.mimetype == "text/html":
        return {401: Outcome.SIGN_IN, 403: Outcome.NO}[answer.status_code]
    codes = {"not_signed_in": Outcome.SIGN_IN, "password_due": Outcome.PASSWORD, "not_allowed": Outcome.NO}
    return codes[code_of(answer)]
