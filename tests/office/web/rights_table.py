"""Who may do what, declared a second time: a rule is changed in the code and here, or a test fails."""

from dataclasses import dataclass
from enum import StrEnum


class Asker(StrEnum):
    """Someone who sends requests; see ``askers.py`` for how each proves itself."""

    NOBODY = "nobody"
    KIOSK = "a kiosk's token"
    KIOSK_BROWSER = "a browser enrolled as a kiosk"
    LOOKUP = "a lookup screen's token"
    LOOKUP_BROWSER = "a browser enrolled as a lookup screen"
    SCREEN = "a screen's token"
    SIGN = "a sign's token"
    KEYPAD = "the keypad of counter 1"
    OTHER_KEYPAD = "the keypad of counter 2"
    RATING = "the rating tablet of counter 1"
    JOURNAL = "a token that reads the journal"
    OFFICER = "the officer of counter 1"
    OTHER_OFFICER = "the officer of counter 2"
    MANAGER = "a manager"
    ADMIN = "an admin"
    NEWCOMER = "a manager with a one-time password"
    DISABLED = "a disabled manager's session"
    REVOKED = "a revoked kiosk's token"


class Outcome(StrEnum):
    """How the server answers a request, whatever else it says."""

    DONE = "let in"
    SIGN_IN = "not signed in"
    PASSWORD = "first a password of one's own"
    NO = "not allowed"


REFUSED = {Asker.NOBODY: Outcome.SIGN_IN, Asker.DISABLED: Outcome.SIGN_IN, Asker.NEWCOMER: Outcome.PASSWORD}
"""What who may not is told; the others are known and told NO."""


@dataclass(frozen=True)
class Right:
    """Those who may. ``refused``: what all others are told, where it is not what ``REFUSED`` says.

    ``by_devices_only``: no person may, so a new password would not help.
    """

    may: frozenset[Asker]
    refused: Outcome | None = None
    by_devices_only: bool = False

    def outcome(self, asker: Asker) -> Outcome:
        """Return what the asker must meet."""
        if asker in self.may:
            return Outcome.DONE
        if asker is Asker.REVOKED:
            return Outcome.SIGN_IN
        if self.by_devices_only and asker is Asker.NEWCOMER:
            return Outcome.NO
        return self.refused or REFUSED.get(asker, Outcome.NO)


def _right(*may: Asker, refused: Outcome | None = None) -> Right:
    return Right(frozenset(may), refused)


FILES = _right(*Asker)
ANYONE = _right(*(asker for asker in Asker if asker is not Asker.REVOKED))
MANAGERS = _right(Asker.MANAGER, Asker.ADMIN)
OFFICERS = _right(*MANAGERS.may, Asker.OFFICER, Asker.OTHER_OFFICER)
WITH_ONE_TIME_PASSWORD = _right(*OFFICERS.may, Asker.NEWCOMER)
AT_COUNTER_1 = _right(*MANAGERS.may, Asker.OFFICER, Asker.KEYPAD)
AT_COUNTERS = _right(*AT_COUNTER_1.may, Asker.OTHER_OFFICER, Asker.OTHER_KEYPAD)
KIOSKS = (Asker.KIOSK, Asker.KIOSK_BROWSER)
LOOKUPS = (Asker.LOOKUP, Asker.LOOKUP_BROWSER)
DEVICES = Right(
    frozenset(
        {
            *KIOSKS,
            *LOOKUPS,
            Asker.SCREEN,
            Asker.SIGN,
            Asker.KEYPAD,
            Asker.OTHER_KEYPAD,
            Asker.RATING,
            Asker.JOURNAL,
        }
    ),
    by_devices_only=True,
)
MACHINES = Right(frozenset({*KIOSKS, Asker.KEYPAD, Asker.OTHER_KEYPAD}), by_devices_only=True)

RIGHTS: dict[str, Right] = {
    "GET /healthz": ANYONE,
    "GET /api/v1/office": ANYONE,
    "GET /api/v1/hall": ANYONE,
    "GET /api/v1/openapi.json": ANYONE,
    "GET /api/v1/procedures": ANYONE,
    "GET /api/v1/procedures/{code}": ANYONE,
    "POST /api/v1/dossiers/lookups": ANYONE,
    "POST /api/v1/messages": ANYONE,
    "GET /api/v1/messages/{receipt}": ANYONE,
    "POST /api/v1/manager/messages/{message_id}/steps": MANAGERS,
    "POST /api/v1/manager/mailbox-key": MANAGERS,
    "DELETE /api/v1/manager/mailbox-key": MANAGERS,
    "GET /api/v1/t/{key}": ANYONE,
    "GET /api/v1/t/{key}/sentences": ANYONE,
    "POST /api/v1/t/{key}/cancellations": ANYONE,
    "POST /api/v1/t/{key}/lates": ANYONE,
    "POST /api/v1/t/{key}/rating": ANYONE,
    "GET /api/v1/ratings/next": Right(frozenset({Asker.RATING}), by_devices_only=True),
    "GET /api/v1/manager/indices/{period}": MANAGERS,
    "GET /api/v1/manager/indices/{period}/form.csv": MANAGERS,
    "GET /api/v1/manager/indices/{period}/form.xlsx": MANAGERS,
    "POST /api/v1/manager/indices/{period}/points": MANAGERS,
    "POST /api/v1/ratings": Right(frozenset({Asker.RATING}), by_devices_only=True),
    "GET /api/v1/slots": ANYONE,
    "GET /api/v1/draws": ANYONE,
    "POST /api/v1/draw-requests": ANYONE,
    "POST /api/v1/bookings": ANYONE,
    "GET /api/v1/bookings/{key}": ANYONE,
    "DELETE /api/v1/bookings/{key}": ANYONE,
    "POST /api/v1/bookings/{key}/confirmations": ANYONE,
    "POST /api/v1/bookings/{key}/check-ins": Right(frozenset(KIOSKS), by_devices_only=True),
    "POST /api/v1/booking-lookups": Right(frozenset(KIOSKS), by_devices_only=True),
    "POST /api/v1/booking-closings": MANAGERS,
    "POST /api/v1/booking-openings": MANAGERS,
    "POST /api/v1/session": ANYONE,
    "POST /api/v1/device-session": ANYONE,
    "GET /api/v1/device-session": DEVICES,
    "PUT /api/v1/session/language": ANYONE,
    "DELETE /api/v1/session": WITH_ONE_TIME_PASSWORD,
    "PUT /api/v1/session/password": WITH_ONE_TIME_PASSWORD,
    "POST /api/v1/tickets": _right(*MANAGERS.may, *KIOSKS, *LOOKUPS),
    "GET /api/v1/tickets/{ticket_id}": _right(*AT_COUNTERS.may, *KIOSKS, *LOOKUPS),
    "POST /api/v1/tickets/{ticket_id}/prints": _right(*AT_COUNTERS.may, *KIOSKS),
    "POST /api/v1/tickets/{ticket_id}/check-ins": Right(frozenset(KIOSKS), by_devices_only=True),
    "GET /api/v1/t/{key}/code": Right(frozenset({*KIOSKS, *LOOKUPS}), by_devices_only=True),
    "GET /api/v1/page-readings": Right(frozenset(LOOKUPS), by_devices_only=True),
    "POST /api/v1/slips": Right(frozenset(LOOKUPS), by_devices_only=True),
    "GET /api/v1/slips/{slip_id}": Right(frozenset(LOOKUPS), by_devices_only=True),
    "GET /api/v1/tickets/{ticket_id}/dossier": _right(*MANAGERS.may, Asker.OFFICER),
    "PUT /api/v1/tickets/{ticket_id}/dossier": _right(*MANAGERS.may, Asker.OFFICER),
    "GET /api/v1/printers": _right(*AT_COUNTERS.may, *KIOSKS),
    "PUT /api/v1/screens/{name}/report": Right(frozenset({Asker.SCREEN}), by_devices_only=True),
    "GET /api/v1/screens/{name}/notices": ANYONE,
    "GET /notices/{file}": ANYONE,
    "PUT /api/v1/screens/{name}/state": Right(frozenset({Asker.SCREEN}), by_devices_only=True),
    "GET /voices/{clip}": ANYONE,
    "GET /words/{room}.js": ANYONE,
    "GET /words/languages.css": ANYONE,
    "GET /api/v1/readings": Right(frozenset(KIOSKS), by_devices_only=True),
    "GET /api/v1/scans": Right(frozenset(KIOSKS), by_devices_only=True),
    "GET /api/v1/counters/{number}": AT_COUNTER_1,
    "POST /api/v1/counters/{number}/calls": AT_COUNTER_1,
    "PUT /api/v1/counters/{number}/state": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/recalls": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/starts": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/finishes": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/no-shows": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/undoings": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/corrections": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/parkings": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/resumptions": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/transfers": AT_COUNTER_1,
    "POST /api/v1/tickets/{ticket_id}/reinstatements": _right(*AT_COUNTER_1.may, Asker.OTHER_OFFICER),
    "POST /api/v1/tickets/{ticket_id}/cancellations": AT_COUNTER_1,
    "GET /api/v1/journal": _right(*MANAGERS.may, Asker.JOURNAL),
    "GET /api/v1/manager/overview": MANAGERS,
    "POST /api/v1/print-jobs/{job_id}/moves": MANAGERS,
    "POST /api/v1/print-jobs/{job_id}/cancellations": MANAGERS,
    "POST /api/v1/manager/trial-hours": MANAGERS,
    "POST /api/v1/manager/trial-hours/endings": MANAGERS,
    "POST /api/v1/manager/clock": MANAGERS,
    "GET /api/v1/devices": MANAGERS,
    "POST /api/v1/devices/{name}/rolls": MANAGERS,
    "POST /api/v1/devices/{name}/tests": MANAGERS,
    "POST /api/v1/devices/{kind}/{name}/tests": MANAGERS,
    "GET /api/v1/reports": MANAGERS,
    "POST /api/v1/agent/sessions": MACHINES,
    "GET /api/v1/agent/commands": MACHINES,
    "POST /api/v1/agent/reports": MACHINES,
    "POST /api/v1/procedures/{code}/diversions": ANYONE,
    "GET /api/v1/catalogue": MANAGERS,
    "GET /api/v1/catalogue.csv": MANAGERS,
    "GET /api/v1/catalogue.json": MANAGERS,
    "GET /api/v1/catalogue.xlsx": MANAGERS,
    "POST /api/v1/catalogue/imports": MANAGERS,
    "GET /api/v1/catalogue/imports/{number}": MANAGERS,
    "POST /api/v1/catalogue/imports/{number}/takings": MANAGERS,
    "POST /api/v1/catalogue/imports/{number}/cancellations": MANAGERS,
    "POST /api/v1/catalogue/steps-back": MANAGERS,
    "POST /api/v1/catalogue/procedures/{code}/versions": MANAGERS,
    "POST /api/v1/catalogue/procedures/{code}/names": MANAGERS,
    "POST /api/v1/catalogue/procedures/{code}/names/removals": MANAGERS,
    "GET /api/v1/synonyms": MANAGERS,
    "POST /api/v1/synonyms": MANAGERS,
    "POST /api/v1/synonyms/removals": MANAGERS,
    "POST /api/v1/searches/dismissals": MANAGERS,
    "GET /": ANYONE,
    "GET /sign-in": ANYONE,
    "GET /password": WITH_ONE_TIME_PASSWORD,
    "GET /t/{key}": ANYONE,
    "GET /t/{key}/live": ANYONE,
    "POST /t/{key}/rating": ANYONE,
    "GET /booking": ANYONE,
    "POST /booking": ANYONE,
    "POST /booking-draws": ANYONE,
    "GET /booking/{key}": ANYONE,
    "POST /booking/{key}/confirmations": ANYONE,
    "POST /booking/{key}/cancellations": ANYONE,
    "POST /booking/{key}/check-ins": ANYONE,
    "GET /booking/{key}/contact": ANYONE,
    "POST /booking/{key}/contact": ANYONE,
    "POST /booking/{key}/contact-confirmations": ANYONE,
    "GET /booking-lost": ANYONE,
    "POST /booking-lost": ANYONE,
    "POST /booking-lost-confirmations": ANYONE,
    "GET /booking/{key}/calendar.ics": ANYONE,
    # Its page for a browser that is not that kiosk says how to enrol it.
    "GET /kiosk/{name}": _right(Asker.KIOSK_BROWSER, refused=Outcome.NO),
    "GET /procedures": ANYONE,
    "GET /procedures/{code}": ANYONE,
    # Its pages for a browser that is not that screen say how to enrol it.
    "GET /lookup/{name}": _right(Asker.LOOKUP_BROWSER, refused=Outcome.NO),
    "GET /lookup/{name}/procedures": _right(Asker.LOOKUP_BROWSER, refused=Outcome.NO),
    "GET /lookup/{name}/procedures/{code}": _right(Asker.LOOKUP_BROWSER, refused=Outcome.NO),
    "GET /lookup/{name}/help": _right(Asker.LOOKUP_BROWSER, refused=Outcome.NO),
    # As the kiosk's: no browser of these is enrolled as that tablet.
    "GET /rating/{name}": _right(refused=Outcome.NO),
    "GET /lookup/{name}/dossiers": _right(Asker.LOOKUP_BROWSER, refused=Outcome.NO),
    "POST /lookup/{name}/dossiers": _right(Asker.LOOKUP_BROWSER, refused=Outcome.NO),
    "GET /dossiers": ANYONE,
    "POST /dossiers": ANYONE,
    "GET /mailbox": ANYONE,
    "POST /mailbox": ANYONE,
    "GET /mailbox/{receipt}": ANYONE,
    "POST /mailbox/receipts": ANYONE,
    "POST /mailbox/receipts/replies": ANYONE,
    "POST /mailbox/receipts/contests": ANYONE,
    "GET /counter/": OFFICERS,
    "GET /counter/{number}": _right(*MANAGERS.may, Asker.OFFICER),
    "GET /counter/{number}/ratings": _right(*MANAGERS.may, Asker.OFFICER),
    "GET /counter/{number}/sign": ANYONE,
    "GET /display/": ANYONE,
    "GET /display/{name}": ANYONE,
    "GET /display/{name}/sizes.css": ANYONE,
    "GET /manager/": MANAGERS,
    "GET /manager/report": MANAGERS,
    "GET /manager/ratings": MANAGERS,
    "GET /manager/indices": MANAGERS,
    "GET /manager/dossiers": MANAGERS,
    "GET /manager/devices": MANAGERS,
    "GET /manager/bookings": MANAGERS,
    "GET /manager/mailbox": MANAGERS,
    "GET /manager/mailbox/{message_id}": MANAGERS,
    "GET /manager/procedures": MANAGERS,
    "GET /manager/procedures/asked": MANAGERS,
    "GET /manager/procedures/import": MANAGERS,
    "GET /manager/procedures/imports/{number}": MANAGERS,
    "GET /manager/procedures/synonyms": MANAGERS,
    "GET /manager/procedures/{code}": MANAGERS,
    "GET /widget/hall": ANYONE,
    "GET /static/{filename}": FILES,
    "GET /static/kiosk/{filename}": FILES,
    "GET /static/counter/{filename}": FILES,
    "GET /static/display/{filename}": FILES,
    "GET /static/lookup/{filename}": FILES,
    "GET /static/feedback/{filename}": FILES,
    "GET /static/phone/{filename}": FILES,
    "GET /static/dossiers/{filename}": FILES,
    "GET /static/manager/{filename}": FILES,
    "GET /static/procedures/{filename}": FILES,
    "GET /static/widget/{filename}": FILES,
}
"""By method and address. The ticket is in hand at counter 1, the number is 1, the names are the first."""

DEMO_RIGHTS: dict[str, Right] = {
    "GET /demo/devices": MANAGERS,
    "GET /demo/devices/state": MANAGERS,
    "GET /demo/devices/picture": MANAGERS,
    "POST /demo/devices/acts": MANAGERS,
    "GET /static/demo/{filename}": FILES,
}
"""What a demo serves besides."""
