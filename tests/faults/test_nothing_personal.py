"""One person does all that an office offers on a day: afterwards nothing of that person is in any file.

A name, a telephone and a card, given to the dossier system, a scanner, the booking and the mailbox, and typed
where nobody should type them. The office's folder, its log and its backup are looked through.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import requests

from office.mailbox.keys import Keys
from office.store.sqlite import SqliteStore
from tests.conftest import ROOMS
from tests.e2e.scanning import with_scanner
from tests.faults.crowded_office import Staffed, staffed_office
from tests.hardware.wires.virtual_port import VirtualPort
from tests.office.dossiers.adapters.rigs import System
from tests.office.mailbox.conftest import CHEAP, PASSPHRASE
from tests.running_server import RunningServer

pytestmark = [pytest.mark.faults, pytest.mark.slow]

NAME, PHONE, ADDRESS = "Trần Thị Mắc Khén", "0987654321", "mac.khen@example.vn"
CARD, STREET = "030161204177", "17 Ngõ Giả Định"
PERSON = {"digits": CARD[-6:], "birth_year": 1961}
CODE, RECEIPT = "H24.01.02-261122-0001", "kJ8-xQm2_Vt5Lw9bRz4NcA"
ROW = {
    "code": CODE,
    "status": "4",
    "digits": CARD[-6:],
    "receipt_key": RECEIPT,
    "applicant": NAME,
    "phone": PHONE,
    "address": STREET,
}
CONDUCT = f"Tôi là {NAME}, cán bộ quầy hai đòi thêm tiền, gọi lại cho tôi số {PHONE}."
RULES = "Bảng giờ làm việc treo khuất sau cửa, người đến sớm không thấy."
SCANNED = f"{CARD}||{NAME}|01011961|Nữ|{STREET}|01052021"
_TABLES = '\n[dossiers]\nsource = "{address}"\nname = "Một cửa"\nevery_s = 10\n\n[booking]\nfields = ["A"]\n'
_PATIENCE_S = 120
_FEW, _PLAIN = 8, 3


@pytest.fixture
def system() -> Iterator[System]:
    system = System()
    system.body = json.dumps([ROW]).encode()
    yield system
    system.end()


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[VirtualPort]:
    port = VirtualPort(tmp_path / "scanner")
    port.plug()
    yield port
    port.unplug()


@pytest.fixture
def office(tmp_path: Path, system: System, scanner: VirtualPort) -> Iterator[Staffed]:
    """A running office that asks that system, has a scanner, fields to book and a key of the mailbox."""
    with staffed_office(tmp_path, with_printers=False) as office:
        config = office.server.config
        text = with_scanner(scanner.path, config.read_text(encoding="utf-8"))
        config.write_text(text + _TABLES.format(address=system.address), encoding="utf-8")
        store = SqliteStore(office.server.data, rooms=ROOMS)
        Keys(store, lambda: datetime.now(UTC), CHEAP).make(PASSPHRASE)
        store.close()
        office.power.on()
        yield office


def booked(office: Staffed) -> None:
    """Book a time of one of the next days, have a kiosk look for it, and give it back."""
    anyone, kiosk = office.server.api(), office.server.api(token=office.kiosk_tokens["kiosk-2"])
    zone = re.search(r'(?m)^time_zone = "(.*)"$', office.server.config.read_text(encoding="utf-8"))
    assert zone is not None
    today = datetime.now(ZoneInfo(zone[1])).date()
    days = [f"{today + timedelta(days=ahead)}" for ahead in range(1, 6)]
    slots = [slot for day in days for slot in anyone.get(f"/slots?field=A&day={day}").json()["slots"]]
    held = anyone.post("/bookings", {"field": "A", "at": slots[-1]["at"], **PERSON})
    assert held.status_code == 201, held.text
    key = held.json()["booking"]["key"]
    assert anyone.post(f"/bookings/{key}/confirmations").status_code == 201
    assert kiosk.post("/booking-lookups", PERSON).ok
    assert anyone.delete(f"/bookings/{key}").ok


def looked_up(server: RunningServer) -> None:
    """Look the dossier up, rightly and with what a person may type by mistake."""
    anyone = server.api()
    assert anyone.post("/dossiers/lookups", {"code": CODE, "proof": CARD[-6:]}).ok
    assert anyone.post("/dossiers/lookups", {"receipt_key": RECEIPT}).ok
    for code, proof in ((PHONE, CARD[-6:]), (NAME, CARD[-6:]), (CODE, PHONE[-6:])):
        assert not anyone.post("/dossiers/lookups", {"code": code, "proof": proof}).ok
    for typed in (PHONE, f"hồ sơ số {CARD}", f"gọi tôi {PHONE}"):
        # By the page, which counts what was searched in vain.
        page = requests.get(f"{server.url}/procedures", {"q": typed}, timeout=_PATIENCE_S)
        assert page.ok


def written(office: Staffed) -> list[str]:
    """Write to the mailbox, at a lookup screen and by a ticket, and return the receipts."""
    server = office.server
    said = server.command("device", "add", "lookup-1", "--role", "lookup", "--anyway")
    screen = server.api(token=said.splitlines()[0].removeprefix("token: "))
    ticket = server.api(token=office.kiosk_tokens["kiosk-3"]).ticket("B")
    sent = [
        screen.post("/messages", {"kind": "rules", "text": RULES, "contact": f"{NAME}, {PHONE}, {ADDRESS}"}),
        server.api().post("/messages", {"kind": "conduct", "text": CONDUCT, "ticket": ticket["key"]}),
    ]
    assert [one.status_code for one in sent] == [201, 201], [one.text for one in sent]
    return [one.json()["receipt"] for one in sent]


def scanned(office: Staffed, scanner: VirtualPort) -> None:
    """Hold the card to a kiosk's scanner, and take a number by it."""
    kiosk = office.server.api(token=office.kiosk_tokens["kiosk-1"])
    seq = kiosk.get("/scans").json()["seq"]
    scanner.send(f"{SCANNED}\r\n".encode())
    scan = None
    while scan is None:
        answer = kiosk.get(f"/scans?after={seq}").json()
        seq, scan = answer["seq"], answer["scan"]
    wish = {"field": "C", "claim": scan["claim"], "priority": scan["priority"]}
    assert kiosk.post("/tickets", wish).status_code == 201


def mistaken(server: RunningServer) -> None:
    """Type all of it where it does not belong."""
    anyone = server.api()
    for said in (NAME, PHONE, CARD, ADDRESS):
        assert not anyone.post("/session", {"login": said, "password": f"{said} {CARD}"}).ok
        assert not anyone.post("/device-session", {"token": said}).ok
        for path in (f"/t/{said}", f"/messages/{said}", f"/bookings/{said}", f"/{said}"):
            assert not anyone.get(path).ok
    wish = {"field": NAME, "at": PHONE, "digits": CARD, "birth_year": 0}
    assert not anyone.post("/bookings", wish).ok


def kept(folder: Path) -> dict[str, bytes]:
    """Return every file below the folder by its name, but the configuration; lines and pipes left out."""
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if name != "config.toml"}


def found(files: dict[str, bytes], secret: str) -> set[str]:
    """Return the files that hold it, plain or in hexadecimal digits; few digits where they stand alone."""
    alone = rb"(?<![0-9a-zA-Z.])%s(?![0-9a-zA-Z])" if len(secret) < _FEW else rb"%s"
    shapes = {secret, secret.lower(), secret.upper(), json.dumps(secret)[1:-1], secret.encode().hex()}
    written = {shape.encode() for shape in shapes} | {secret.encode("utf-16-le")}
    patterns = [re.compile(alone % re.escape(shape)) for shape in written]
    return {
        name
        for name, content in files.items()
        if any(pattern.search(content) or pattern.search(name.encode()) for pattern in patterns)
    }


def test_a_day_on_which_one_does_all_that_an_office_offers_leaves_nothing_of_oneself(
    office: Staffed, system: System, scanner: VirtualPort, tmp_path: Path
) -> None:
    for _ in range(2):  # Asked again, it has kept what it was told before.
        assert system.calls.acquire(timeout=_PATIENCE_S)
    booked(office)
    looked_up(office.server)
    receipts = written(office)
    scanned(office, scanner)
    mistaken(office.server)

    office.server.command("backup", str(tmp_path / "copy.db"))
    files = kept(tmp_path)
    office.server.stop()
    files |= {f"{name}, stopped": content for name, content in kept(tmp_path).items()}

    assert any(name.endswith("-wal") and content for name, content in files.items())
    # What is plain by design is found in the file, its log and the copy, so that the rest would be.
    assert len(found(files, CODE)) >= _PLAIN
    assert len(found(files, RULES)) >= _PLAIN
    of_person = (NAME, "Mắc Khén", PHONE, PHONE[-6:], ADDRESS, CARD, CARD[-6:], STREET, SCANNED, CONDUCT)
    of_papers = (RECEIPT, *receipts, *(code.replace("-", "") for code in receipts))
    for secret in (*of_person, *of_papers):
        assert found(files, secret) == set(), secret
