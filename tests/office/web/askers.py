"""Everyone of the table of rights, sending real requests about one ticket in hand at counter 1."""

import re
from dataclasses import dataclass, field

from werkzeug.test import TestResponse

from office.devices.rolls import PaperRoll
from office.devices.tests import DeviceTestResult, DeviceTestState
from office.people import DeviceRole, Role
from office.tickets.answers import Request
from office.tickets.rights import anyones
from office.tickets.ticket import IN_HAND, Ticket
from office.tickets.ticket_queue import NewTicket
from tests.office.web.rights_table import Asker, Outcome
from tests.office.web.web_office import PASSWORD, Caller, WebOffice, body_of, code_of

_TOKENS = {
    Asker.KIOSK: ("kiosk-2", DeviceRole.KIOSK),
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
    "PUT /api/v1/counters/{number}/state": {"state": "open"},
    "POST /api/v1/session": {"login": "somebody", "password": PASSWORD},
    "POST /api/v1/device-session": {"token": "token-of-spare"},
    "PUT /api/v1/session/language": {"language": "en"},
    # Refused as no new password, but only to who may change it.
    "PUT /api/v1/session/password": {"old": PASSWORD, "new": PASSWORD},
    "POST /api/v1/tickets/{ticket_id}/transfers": {"field": "DD"},
    "POST /api/v1/print-jobs/{job_id}/moves": {"kiosk": "kiosk-1"},
    "POST /api/v1/t/{key}/cancellations": {},
    "POST /api/v1/t/{key}/lates": {},
    "POST /demo/devices/acts": {"device": "printer", "act": "put_paper"},
}
_NAMES = {
    "POST /api/v1/devices/{name}/rolls": "kiosk-1",
    "GET /kiosk/{name}": "kiosk-1",
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
    "counter": "console.css",
    "demo": "devices.css",
}


@dataclass
class Cast:
    """The office's people and devices, and the ticket they act on."""

    context: WebOffice
    _tokens: dict[Asker, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Enrol and hire everyone, and open the counters."""
        self.context.open_counters()
        self.context.hardware.tests.offer(
            "printer", "kiosk-1", lambda: DeviceTestResult(DeviceTestState.DONE)
        )
        roll = PaperRoll(self.context.settings.server.data / "roll.json", 80)
        self.context.hardware.rolls.put_in("kiosk-1", roll)
        for asker, (name, role) in _TOKENS.items():
            self._tokens[asker] = self.context.enrol(name, role)
        self._kiosk_token = self.context.enrol("kiosk-1", DeviceRole.KIOSK)
        self.context.accounts.revoke("kiosk-9", self.context.clock())
        self.context.enrol("spare", DeviceRole.SCREEN)
        self.context.hire("somebody")
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
        if asker is Asker.KIOSK_BROWSER:
            return self._kiosk_browser()
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
        method, path = call.split(" ")[0], address(call, ticket)
        if method == "GET" and not is_api(call):
            return caller.page(path)
        return caller.send(method, path, BODIES.get(call))

    def _kiosk_browser(self) -> Caller:
        browser = self.context.anyone()
        answer = browser.post("/api/v1/device-session", {"token": self._kiosk_token})
        browser.headers |= {"X-CSRF-Token": body_of(answer)["csrf_token"], "X-Device": "kiosk-1"}
        return browser


def address(call: str, ticket: Ticket) -> str:
    """Return the call's address with its variables filled in."""
    path = call.split(" ")[1]
    face = path.split("/")[-2]
    values = {
        "number": "1",
        "ticket_id": str(ticket.id),
        "job_id": "1",
        "key": ticket.key,
        "code": "tach-thua",
        "clip": "khong",
        "file": "doc-so.png",
        "kind": "printer",
        "room": "kiosk",
        "name": _NAMES.get(call, "hall-1"),
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
