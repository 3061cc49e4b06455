"""What is plugged in and how it is now: printers, in the order of their names."""

from datetime import datetime

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from manager.blueprint import bp
from office.hardware import Condition
from office.people import Role
from office.web.access import allows
from office.web.openapi import answer, api
from office.web.rooms import Rooms, rooms
from office.web.shapes import Problem


class HardwareRow(BaseModel):
    """A device of ``kind`` such as ``printer``; a printer has its kiosk's name, and ``title`` is the kiosk's.

    ``what`` is a code such as ``paper_out`` that is so ``since``. ``last_seen`` is null while the device has
    never answered, ``last_fault`` while it has had no fault since the server started.
    """

    name: str
    kind: str
    title: str
    state: Condition
    what: str
    since: datetime
    last_seen: datetime | None
    last_fault: datetime | None


class DevicesAnswer(BaseModel):
    """Every device that is driven by the server and has been tried since it started."""

    devices: list[HardwareRow]


@bp.get("/api/v1/devices")
@api.validate(resp=Answers(HTTP_200=DevicesAnswer, HTTP_403=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def devices() -> Response:
    """How the office's hardware is now."""
    return answer(DevicesAnswer(devices=hardware_rows(rooms())))


def hardware_rows(house: Rooms) -> list[HardwareRow]:
    """Return a row for each device, by kind and name."""
    titles = {kiosk.name: kiosk.title for kiosk in house.settings.kiosks}
    return [
        HardwareRow(
            name=row.name,
            kind=row.kind,
            title=titles.get(row.name, ""),
            state=row.state,
            what=row.what,
            since=row.since,
            last_seen=row.last_seen,
            last_fault=row.last_fault,
        )
        for row in house.hardware.rows()
    ]
