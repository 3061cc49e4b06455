"""What citizens type at a lookup stands in no file and no log afterwards, whether it was right or wrong."""

from pathlib import Path

import structlog

from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.dossiers.dossier_office import CODE, RECEIPT
from tests.office.dossiers.web_dossiers import keep, looked_up, with_dossiers
from tests.office.web.web_office import web_office

DIGITS = "918273"
TYPED = {
    "a right proof": DIGITS,
    "wrong digits": "475869",
    "a phone number in the code's place": "0912345678",
    "a name in the code's place": "Nguyễn Thị Thử",
    "a receipt's key": RECEIPT,
}


def test_what_is_typed_stands_in_no_file_and_no_log(office: Office, tmp_path: Path, clock: FakeClock) -> None:
    built = web_office(office, tmp_path / "web", clock)
    with_dossiers(built)
    keep(built.store, digits=DIGITS, receipt=RECEIPT)
    client = built.app.test_client()

    with structlog.testing.capture_logs() as logs:
        assert looked_up(client, code=CODE, proof=DIGITS).status_code == 200
        assert looked_up(client, receipt_key=RECEIPT).status_code == 200
        asked = [
            {"code": CODE, "proof": TYPED["wrong digits"]},
            {"code": TYPED["a phone number in the code's place"], "proof": DIGITS},
            {"code": TYPED["a name in the code's place"], "proof": DIGITS},
        ]
        assert {looked_up(client, **body).status_code for body in asked} <= {400, 404}
        for form in ({"code": CODE, "digits": DIGITS}, {"code": RECEIPT}):
            assert client.post("/dossiers", data=form).status_code == 200
    running = {file: file.read_bytes() for file in (tmp_path / "web").rglob("*") if file.is_file()}
    built.close()
    ended = {file: file.read_bytes() for file in (tmp_path / "web").rglob("*") if file.is_file()}

    assert any(CODE.encode() in content for content in running.values()), "nothing was written yet"
    for what, typed in TYPED.items():
        assert typed not in str(logs), what
        for files in (running, ended):
            assert [file.name for file, content in files.items() if typed.encode() in content] == [], what
