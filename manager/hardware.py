"""What is plugged in and how it is now, in the order of kinds and names, and tests of it."""

from datetime import datetime

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from manager.blueprint import bp
from manager.reached_at import is_not_reached, reached_at
from manager.screens import ScreenRow, screen_rows
from office.devices.conditions import Condition, Hardware
from office.devices.tests import DeviceTest, DeviceTestState, UnknownDevice
from office.people import Role
from office.settings import Settings
from office.web.access import allows, asked
from office.web.context import Context, current
from office.web.openapi import answer, api
from office.web.reader import reader_words
from office.web.shapes import Nothing, Problem
from office.words.catalogue import Words

_PRINTER = "printer"
_VIRTUAL = "virtual"
"""The code of a printer that draws pictures."""


class DeviceTestShape(BaseModel):
    """A device's newest test since the server started, begun ``at``.

    ``heard`` is the key that came from a keypad, such as ``next``, ``digit 5`` or ``unknown 4e``; else "".
    """

    kind: str
    device: str
    state: DeviceTestState
    at: datetime
    heard: str


class DeviceTestAnswer(BaseModel):
    """The test that was started, or runs already; ``GET /api/v1/devices`` tells what comes of it."""

    test: DeviceTestShape


class HardwareRow(BaseModel):
    """A device of ``kind`` such as ``printer``; a printer has its kiosk's name and title.

    A sign or keypad is ``counter-4`` and is as its line is; a line has its name of config.toml.

    ``what`` is a code such as ``paper_out`` that is so ``since``. ``last_seen`` is null while the device has
    never answered, ``last_fault`` while it has had no fault since the server started. ``is_virtual``: it is
    no machine, but a folder of pictures or one of the demo's own devices. ``paper_left_percent`` is counted
    from what was printed, null where config.toml does not say how long a roll is. ``can_be_tested``:
    by a POST to its ``tests``. ``tried_at`` is the address, device path or print queue by config.toml, at
    which a device is tried that cannot be reached, as ``192.0.2.9:9100``; else "".
    """

    name: str
    kind: str
    title: str
    state: Condition
    what: str
    tried_at: str
    since: datetime
    last_seen: datetime | None
    last_fault: datetime | None
    is_virtual: bool
    paper_left_percent: int | None
    can_be_tested: bool
    test: DeviceTestShape | None


class RollAnswer(BaseModel):
    """The printer's roll as it is counted now."""

    paper_left_percent: int


class DevicesAnswer(BaseModel):
    """Every device that is driven by the server and was tried since it started, and the hall's screens."""

    devices: list[HardwareRow]
    screens: list[ScreenRow]


@bp.get("/api/v1/devices")
@api.validate(resp=Answers(HTTP_200=DevicesAnswer, HTTP_403=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def devices() -> Response:
    """How the office's hardware is now, and whether its screens show what the server knows."""
    return answer(DevicesAnswer(devices=hardware_rows(current()), screens=screen_rows(current())))


@bp.post("/api/v1/devices/<name>/tests")
@api.validate(resp=Answers(HTTP_202=DeviceTestAnswer, HTTP_403=Problem, HTTP_404=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def start_printer_test(name: str, json: Nothing) -> Response:
    """Have a printer print a slip that is no ticket, as ``/devices/printer/<name>/tests`` does."""
    return _started(_PRINTER, name)


@bp.post("/api/v1/devices/<kind>/<name>/tests")
@api.validate(resp=Answers(HTTP_202=DeviceTestAnswer, HTTP_403=Problem, HTTP_404=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def start_test(kind: str, name: str, json: Nothing) -> Response:
    """Test a device: a printer prints a slip that is no ticket, a sign lights all its places.

    Of a sign nothing comes back: that it was sent is all that is known, and the test ends as ``unknown``.
    Of a keypad the next press within 30 seconds is told, and that press does nothing else. A hall's
    ``screen`` says for five seconds that it is tested, without a number, and a call ends that at once.
    """
    return _started(kind, name)


@bp.post("/api/v1/devices/<name>/rolls")
@api.validate(resp=Answers(HTTP_201=RollAnswer, HTTP_403=Problem, HTTP_404=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def put_roll_in(name: str, json: Nothing) -> Response:
    """Say that a printer has a new roll: its paper is counted anew. Said twice it is as true."""
    return answer(RollAnswer(paper_left_percent=current().hardware.rolls.renew(name).left_percent), 201)


def hardware_rows(context: Context) -> list[HardwareRow]:
    """Return a row for each device, by kind and name."""
    tests = context.hardware.tests
    titles = _titles(context.settings, reader_words())
    places = reached_at(context.settings)
    return [
        HardwareRow(
            name=row.name,
            kind=row.kind,
            title=titles.get((row.kind, row.name), ""),
            state=row.state,
            what=row.what,
            tried_at=places.get((row.kind, row.name), "") if is_not_reached(row.what) else "",
            since=row.since,
            last_seen=row.last_seen,
            last_fault=row.last_fault,
            is_virtual=row.what == _VIRTUAL or context.hardware.is_virtual(row.kind, row.name),
            paper_left_percent=_paper_left(context, row.kind, row.name),
            can_be_tested=tests.has(row.kind, row.name),
            test=newest_test(context.hardware, row.kind, row.name),
        )
        for row in context.hardware.rows()
    ]


def can_be_tested(context: Context, kind: str, name: str) -> bool:
    """Whether a test is offered of that device: of a revoked one it is not, whose page may be anywhere."""
    device = context.accounts.device(name)
    is_revoked = device is not None and device.role == kind and device.revoked_at is not None
    return not is_revoked and context.hardware.tests.has(kind, name)


def newest_test(hardware: Hardware, kind: str, name: str) -> DeviceTestShape | None:
    """Return a device's newest test since the server started; None: there was none."""
    newest = hardware.tests.newest(kind, name)
    return None if newest is None else _test(newest)


def _paper_left(context: Context, kind: str, name: str) -> int | None:
    roll = context.hardware.rolls.known(name) if kind == _PRINTER else None
    return None if roll is None else roll.left_percent


def _titles(settings: Settings, words: Words) -> dict[tuple[str, str], str]:
    titles = {(_PRINTER, printer.name): printer.title for printer in settings.printers}
    titles |= {
        ("sign", f"counter-{one.counter}"): words("manager-counter", number=one.counter)
        for one in settings.wired_signs
    }
    return titles | {
        ("keypad", f"counter-{one.counter}"): words("manager-counter", number=one.counter)
        for one in settings.wired_keypads
    }


def _started(kind: str, name: str) -> Response:
    request = asked()
    if not can_be_tested(current(), kind, name):
        raise UnknownDevice(f"no {kind} {name!r} can be tested")
    key = None if request.key is None else f"{request.actor} {request.key}"
    return answer(DeviceTestAnswer(test=_test(current().hardware.tests.start(kind, name, key))), 202)


def _test(test: DeviceTest) -> DeviceTestShape:
    return DeviceTestShape(kind=test.kind, device=test.device, state=test.state, at=test.at, heard=test.heard)
