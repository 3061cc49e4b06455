"""Every page of an office by its route, in the states that look otherwise: a new one is a row here."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, Route

from tests.e2e.visits import LAYOUTS, LETTER, Visit

SIZES = ((320, 640), (480, 700), (683, 384), (960, 540), (1024, 768), (1366, 768), (1920, 1080))
"""In px. 683 and 960 are screens of 1366 and 1920 at 200 %."""
NO_PAGES = {
    "/booking/<key>/calendar.ics",
    "/demo/devices/picture",
    "/demo/devices/state",
    "/display/<name>/sizes.css",
    "/healthz",
    "/notices/<file>",
    "/t/<key>/live",
    "/voices/<clip>",
    "/words/<room>.js",
    "/words/languages.css",
}
"""Routes outside the API, beside those of static files, that answer with something other than a page."""


@dataclass(frozen=True)
class PageRow:
    """A page in one state. ``is_flowing``: at every width it is read without scrolling sideways."""

    name: str
    rule: str
    open: Callable[[Visit], Page]
    is_flowing: bool = True
    is_staffs: bool = False


Opened = Callable[[Visit], Page]


def _at(path: str, login: str | None = None) -> Opened:
    return lambda it: it.go(path, login)


def _pressing(*keys: str) -> Opened:
    return lambda it: it.console(*keys)


def _ticket(state: str, *acts: tuple[str, dict[str, str]]) -> PageRow:
    return PageRow(f"ticket {state}", _TICKET, lambda it: it.phone(state, *acts))


def _drawn(name: str) -> Opened:
    return lambda it: it.kiosk_drawn(name)


def _staff(name: str, rule: str, opened: Opened) -> PageRow:
    return PageRow(name, rule, opened, is_staffs=True)


def _glass(name: str, rule: str, opened: Opened) -> PageRow:
    return PageRow(name, rule, opened, is_flowing=False)


def _refused(route: Route) -> None:
    problem = '{"code": "field_closed", "status": 409, "title": "", "detail": "", "details": {}}'
    route.fulfill(status=409, body=problem, content_type="application/problem+json")


def _hangs(_: Route) -> None:
    """Never answer."""


_COUNTER, _SIGN, _KIOSK = "/counter/<int:number>", "/counter/<int:number>/sign", "/kiosk/<name>"
_LOOKUP, _LISTED = "/lookup/<name>", "/lookup/<name>/procedures"
_SCREEN, _TICKET, _REPORT = "/display/<name>", "/t/<key>", "/manager/report"
_TABLET, _RATINGS, _INDICES = "/rating/<name>", "/manager/ratings", "/manager/indices"
_BOOKING = "/booking/<key>"
_DRAWN = ("cut", "still_there", "scanned", "give_up", "booked")
_MAILBOX, _MESSAGE = "/mailbox", "/mailbox/<receipt>"
_PROCEDURE, _IMPORT = "/manager/procedures/<code>", "/manager/procedures/imports/<int:number>"
_DIALOGS = {
    "to send on": ("F2", "F2", "6"),
    "to pause": ("7",),
    "of fields": ("8",),
    "to close": ("9",),
    "to step out": ("F2", "F2", "F9"),
    "of a ticket": ("ArrowDown", "Enter"),
}

PAGES = (
    _staff("start", "/", _at("/")),
    _staff("start of who is signed in", "/", _at("/", "manager")),
    _staff("sign-in", "/sign-in", _at("/sign-in")),
    _staff("sign-in refused", "/sign-in", lambda it: it.sign_in("sai")),
    _staff("sign-in after the session", "/sign-in", Visit.session_over),
    _staff("password", "/password", _at("/password", "officer")),
    _staff("password due", "/password", Visit.password_due),
    _staff("choice of counters", "/counter/", _at("/counter/", "officer")),
    _staff("counter of others", _COUNTER, Visit.not_here),
    _staff("console", _COUNTER, _pressing()),
    _staff("console called", _COUNTER, _pressing("F2")),
    _staff("console serving", _COUNTER, _pressing("F2", "F2")),
    _staff("console ended", _COUNTER, _pressing("F2", "F2", "2")),
    _staff("console paused", _COUNTER, _pressing("7", "2", "Enter")),
    *(_staff(f"console's dialog {name}", _COUNTER, _pressing(*keys)) for name, keys in _DIALOGS.items()),
    _glass("sign", _SIGN, _at("/counter/6/sign")),
    _glass("sign of who calls", _SIGN, _at("/counter/1/sign")),
    _glass("sign of who is away", _SIGN, _at("/counter/9/sign")),
    PageRow("screens", "/display/", _at("/display/")),
    PageRow("screen unknown", _SCREEN, _at("/display/none")),
    *(_glass(f"screen {layout}", _SCREEN, _at(f"/display/{layout}")) for layout in LAYOUTS),
    _glass("kiosk", _KIOSK, Visit.kiosk),
    _glass("kiosk without script", _KIOSK, Visit.kiosk_without_script),
    _glass("kiosk's procedures", _KIOSK, Visit.kiosk_procedures),
    _glass("kiosk waits", _KIOSK, lambda it: it.kiosk_stage("wait", "T", _hangs)),
    _glass("kiosk refuses", _KIOSK, lambda it: it.kiosk_stage("refused", "T", _refused)),
    _glass("kiosk's ticket", _KIOSK, lambda it: it.kiosk_stage("ticket", "T")),
    *(_glass(f"kiosk's {one}", _KIOSK, _drawn(one)) for one in _DRAWN),
    _staff("kiosk unknown", _KIOSK, _at("/kiosk/none")),
    _staff("kiosk not enrolled", _KIOSK, _at("/kiosk/kiosk-2")),
    _glass("lookup screen", _LOOKUP, _at("/lookup/lookup-1")),
    _glass("lookup screen found", _LISTED, _at("/lookup/lookup-1/procedures?q=giaays khai sinh")),
    _glass("lookup screen's nearest", _LISTED, _at("/lookup/lookup-1/procedures?q=xyzzy")),
    _glass("lookup screen's procedure", f"{_LISTED}/<code>", _at("/lookup/lookup-1/procedures/1.001193")),
    _glass(
        "lookup screen's procedure in English",
        f"{_LISTED}/<code>",
        _at("/lookup/lookup-1/procedures/1.001612?language=en&large=1"),
    ),
    _glass("lookup screen's help", f"{_LOOKUP}/help", _at("/lookup/lookup-1/help")),
    _staff("lookup screen unknown", _LOOKUP, _at("/lookup/none")),
    _staff("lookup screen not enrolled", _LOOKUP, _at("/lookup/lookup-3")),
    PageRow("what to bring", "/procedures", _at("/procedures")),
    PageRow("what to bring found", "/procedures", _at("/procedures?q=mo quan pho")),
    PageRow("what to bring for one", "/procedures/<code>", _at("/procedures/1.001193")),
    PageRow("what to bring for none", "/procedures/<code>", _at("/procedures/none")),
    _glass("tablet", _TABLET, _at("/rating/rating-4")),
    _staff("tablet unknown", _TABLET, _at("/rating/none")),
    _staff("counter's ratings", "/counter/<int:number>/ratings", _at("/counter/4/ratings", "officer")),
    _ticket("waiting"),
    _ticket("called"),
    _ticket("serving", ("starts", {})),
    _ticket("parked", ("starts", {}), ("parkings", {"reason": "Lấy thêm giấy tờ"})),
    _ticket("finished", ("finishes", {})),
    _ticket("no_show", ("no-shows", {})),
    _ticket("cancelled", ("cancellations", {})),
    PageRow("ticket given up", _TICKET, Visit.giving_up),
    PageRow("ticket unknown", _TICKET, _at("/t/none")),
    PageRow("dossiers on a phone", "/dossiers", _at("/dossiers")),
    _glass("dossiers on a screen", "/lookup/<name>/dossiers", _at("/lookup/lookup-1/dossiers")),
    PageRow("booking", "/booking", _at("/booking")),
    PageRow("booking a day", "/booking", _at("/booking?field=A")),
    PageRow("booking a time", "/booking", Visit.booking_times),
    PageRow("booking held", _BOOKING, lambda it: it.booking(is_booked=False)),
    PageRow("booking booked", _BOOKING, lambda it: it.booking(is_booked=True)),
    PageRow("booking unknown", _BOOKING, _at("/booking/none")),
    PageRow("booking told by mail", "/booking/<key>/contact", Visit.booking_contact),
    PageRow("booking lost", "/booking-lost", _at("/booking-lost")),
    PageRow("booking lost, a code sent", "/booking-lost", Visit.booking_lost),
    PageRow("mailbox", _MAILBOX, _at("/mailbox")),
    PageRow("mailbox of a ticket", _MAILBOX, Visit.mailbox),
    PageRow("mailbox refuses", _MAILBOX, lambda it: it.mailbox_sent("Quá ngắn", "[role=alert][data-told]")),
    PageRow("mailbox's receipt", _MAILBOX, lambda it: it.mailbox_sent(LETTER, "[data-receipt]")),
    PageRow("message", _MESSAGE, Visit.message_seen),
    PageRow("message unknown", _MESSAGE, _at("/mailbox/7KQ2-M9XA-03TV-HJ5B")),
    _staff("mailbox of the manager", "/manager/mailbox", _at("/manager/mailbox", "manager")),
    _staff(
        "message of the manager", "/manager/mailbox/<int:message_id>", _at("/manager/mailbox/1", "manager")
    ),
    _staff("overview", "/manager/", _at("/manager/", "manager")),
    _staff("bookings", "/manager/bookings", _at("/manager/bookings", "manager")),
    _staff("devices", "/manager/devices", _at("/manager/devices", "manager")),
    _staff("report", _REPORT, _at("/manager/report", "manager")),
    _staff("report of a month", _REPORT, _at("/manager/report?month=2026-11", "manager")),
    _staff("ratings", _RATINGS, _at("/manager/ratings", "manager")),
    _staff("ratings of a month", _RATINGS, _at("/manager/ratings?month=2026-11", "manager")),
    _staff("indices", _INDICES, _at("/manager/indices", "manager")),
    _staff("indices of a quarter", _INDICES, _at("/manager/indices?quarter=2026-Q4", "manager")),
    _staff("indices with points", _INDICES, Visit.indices_given),
    _staff("source of dossiers", "/manager/dossiers", _at("/manager/dossiers", "manager")),
    _staff("report misread", _REPORT, _at("/manager/report?day=1", "manager")),
    _staff("procedures", "/manager/procedures", _at("/manager/procedures", "manager")),
    _staff("procedures found", "/manager/procedures", _at("/manager/procedures?q=khai sinh", "manager")),
    _staff("procedure", _PROCEDURE, _at("/manager/procedures/1.000894", "manager")),
    _staff(
        "procedure's next version", _PROCEDURE, _at("/manager/procedures/1.000894?version=new", "manager")
    ),
    _staff("procedure misread", _PROCEDURE, Visit.procedure_refused),
    _staff("procedure unknown", _PROCEDURE, _at("/manager/procedures/none", "manager")),
    _staff("import", "/manager/procedures/import", _at("/manager/procedures/import", "manager")),
    _staff("file read", _IMPORT, Visit.file_read),
    _staff("asked in vain", "/manager/procedures/asked", Visit.asked_in_vain),
    _staff(
        "synonyms", "/manager/procedures/synonyms", _at("/manager/procedures/synonyms?q=so do", "manager")
    ),
    PageRow("widget", "/widget/hall", _at("/widget/hall")),
    PageRow("widget in English", "/widget/hall", _at("/widget/hall?language=en")),
    _staff("virtual devices", "/demo/devices", _at("/demo/devices", "manager")),
    _staff("page of others", "/manager/", _at("/manager/", "officer")),
    _staff("no such counter", _SIGN, _at("/counter/98/sign")),
    _staff("no such page", "", _at("/nothing")),
)
