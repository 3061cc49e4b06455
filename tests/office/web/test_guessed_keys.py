"""Keys guessed from ever new addresses: of tickets, bookings, messages and dossiers. None is hit.

10,000 guesses of each with ``MOT_CUA_FULL=1``.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters, ascii_uppercase, digits

import pytest
from werkzeug.test import TestResponse

from office.mailbox.keys import Keys
from office.people import DeviceRole
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket
from tests.conftest import FakeClock
from tests.office.booking.web_booking import FIELD, booked, tomorrow_at
from tests.office.dossiers.web_dossiers import keep, with_dossiers
from tests.office.mailbox.conftest import CHEAP, PASSPHRASE
from tests.office.web.web_office import WebOffice, body_of, web_office

TRIES = 10_000 if os.environ.get("MOT_CUA_FULL") == "1" else 300
_AN_ADDRESS = 25
"""Fewer than any limit of one address: the guesses go on."""
_URL_SAFE = ascii_letters + digits + "-_"
_RECEIPT = ascii_uppercase + digits
_OF_DOSSIER = "kJ8-xQm2_Vt5Lw9bRz4NcA"
_TEXT = "Bảng giờ làm việc treo khuất sau cửa, người đến sớm không thấy."
_PATHS = {"ticket": "/api/v1/t", "booking": "/api/v1/bookings", "message": "/api/v1/messages"}


@dataclass
class Guarded:
    """An office, and the key of the one thing of each kind that it has."""

    web: WebOffice
    keys: dict[str, str]

    def ask(self, kind: str, key: str, address: str) -> TestResponse:
        """Ask for the thing of that kind by a key, from that address."""
        client, asked = self.web.anyone().client, {"REMOTE_ADDR": address}
        if kind == "dossier":
            sent = {"receipt_key": key}
            return client.post("/api/v1/dossiers/lookups", json=sent, environ_overrides=asked)
        return client.get(f"{_PATHS[kind]}/{key}", environ_overrides=asked)


@pytest.fixture
def guarded(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[Guarded]:
    web = web_office(office, tmp_path / "web", clock, booked_fields=("HT", FIELD))
    with_dossiers(web)
    keep(web.store, receipt=_OF_DOSSIER)
    Keys(web.store, clock, CHEAP).make(PASSPHRASE)
    screen = web.device("lookup-1", DeviceRole.LOOKUP)
    keys = {
        "ticket": web.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value.key,
        "booking": booked(web.anyone(), tomorrow_at(web, "08:00"))["key"],
        "message": body_of(screen.post("/api/v1/messages", {"kind": "rules", "text": _TEXT}))["receipt"],
        "dossier": _OF_DOSSIER,
    }
    yield Guarded(web, keys)
    web.close()


@pytest.mark.parametrize("kind", ["ticket", "booking", "message", "dossier"])
def test_of_many_guesses_none_is_a_hit(guarded: Guarded, kind: str) -> None:
    dice, key = random.Random(20261201), guarded.keys[kind]
    letters, length = (_RECEIPT, len(key.replace("-", ""))) if kind == "message" else (_URL_SAFE, len(key))

    for number in range(TRIES):
        address = f"10.{number // _AN_ADDRESS // 250}.{number // _AN_ADDRESS % 250}.1"
        guess = "".join(dice.choices(letters, k=length))
        assert guarded.ask(kind, guess, address).status_code in (404, 429)
        guarded.web.clock.forward(seconds=0.1)

    assert guarded.ask(kind, key, "10.99.0.1").status_code == 200
