"""A dossier system that hangs, floods or sends rubbish: nobody at a kiosk or counter waits for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.faults.crowded_office import Staffed, staffed_office
from tests.office.dossiers.adapters.rigs import System, system

__all__ = ["system"]

pytestmark = [pytest.mark.faults, pytest.mark.slow]

TICKETS = 30
_PATIENCE_S = 120
CODE, DIGITS = "H24.01.02-261122-0001", "654321"
ROW = f'[{{"code": "{CODE}", "status": "4", "digits": "{DIGITS}"}}]'
TABLE = '\n[dossiers]\nsource = "{address}"\nname = "Một cửa"\nevery_s = 10\n'


@pytest.fixture
def office(tmp_path: Path, system: System) -> Iterator[Staffed]:
    """An office whose source is that system, not started yet."""
    with staffed_office(tmp_path, with_printers=False) as office:
        config = office.server.config
        table = TABLE.format(address=system.address)
        config.write_text(config.read_text(encoding="utf-8") + table, encoding="utf-8")
        yield office


def looked_up(office: Staffed) -> requests.Response:
    return office.server.api().post("/dossiers/lookups", {"code": CODE, "proof": DIGITS})


def wait_until_asked(system: System) -> None:
    """Return once the source was asked once more."""
    assert system.calls.acquire(timeout=_PATIENCE_S)


def served(office: Staffed) -> list[str]:
    """Have numbers taken, one after the other, and return them."""
    kiosk = office.server.api(token=office.kiosk_tokens["kiosk-1"])
    return [str(kiosk.ticket(office.fields[0])["label"]) for _ in range(TICKETS)]


def test_while_an_answer_comes_a_byte_at_a_time_numbers_are_given_and_the_office_ends(
    office: Staffed, system: System
) -> None:
    system.body, system.pieces_s = b" " * 100_000, 0.2
    office.power.on()
    wait_until_asked(system)

    labels = served(office)
    office.server.stop()

    assert len(set(labels)) == TICKETS
    assert len(system.asked) == 1, "the first answer is not at its end yet"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"\xff\xfe\x00 rubbish {", id="rubbish"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(b'[{"code": 1}]' + b" " * 30_000_000, id="huge"),
        pytest.param(b'{"dossiers": {"code": []}}', id="another shape"),
    ],
)
def test_rubbish_holds_nothing_up_and_is_told_once_it_is_over(
    office: Staffed, system: System, body: bytes
) -> None:
    system.body = body
    office.power.on()
    wait_until_asked(system)

    assert len(set(served(office))) == TICKETS
    assert looked_up(office).status_code == 404


def test_what_a_system_told_stays_through_a_cut_and_an_etag_tells_no_rows_again(
    office: Staffed, system: System
) -> None:
    system.body = ROW.encode()
    office.power.on()
    wait_until_asked(system)
    # Asked again, it has kept what it was told before.
    wait_until_asked(system)
    assert system.asked[1].get("If-None-Match") == system.etag
    system.status = 503

    office.power.cut()

    assert looked_up(office).json()["status"] == "in_progress"
