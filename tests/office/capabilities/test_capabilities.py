"""A capability is one value in one list: all it brings is in the office, and without it nothing of it is."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Protocol, cast

import pytest

from application import Application
from hardware.scanning.codes import UnknownCode
from office.capabilities import Capability, settings_of
from office.settings import ConfigError
from office.settings.reference import reference
from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket
from tests.applications import NEEDED, application
from tests.conftest import FakeClock
from tests.hardware.wires.virtual_port import VirtualPort
from tests.office.capabilities.stars import STARS, Stars

STARS_IN_THE_DOCUMENT = """
## `[stars]`

How many stars one may give. May be left out.

| key | must be | default | |
| --- | --- | --- | --- |
| `most` | a whole number from 1 to 10 | `5` | The best of all |
"""


SCANNER = """
[[kiosk]]
name = "kiosk-7"
title = "Cửa sau"
[kiosk.scanner]
line = "scanner-7"
[[line]]
name = "scanner-7"
port = "{port}"
"""


class OpenOffice(Protocol):
    """Opens the office of this test, one at a time, with these capabilities."""

    def __call__(self, capabilities: Sequence[Capability], more: str = "") -> Application: ...


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenOffice]:
    """Close each office before the next is opened on its folder, and the last one."""
    with ExitStack() as stack:

        def reopened(capabilities: Sequence[Capability], more: str = "") -> Application:
            stack.close()
            return stack.enter_context(closing(application(tmp_path, FakeClock(), capabilities, more)))

        yield reopened


def stars_of(office: Application) -> Stars:
    """Return what the capability opened in that office."""
    with office.app.app_context():
        return cast(Stars, office.app.extensions["mot_cua"].opened["stars"])


def test_all_that_a_capability_brings_is_in_the_office(opened: OpenOffice) -> None:
    office = opened((*NEEDED, STARS), "[stars]\nmost = 3")

    given = office.app.test_client().post("/api/v1/stars", json={"stars": 10})
    ticket = office.queue.issue(NewTicket("A"), Request("kiosk:kiosk-1")).value
    stars = stars_of(office)

    assert (given.status_code, given.get_json()) == (201, {"stars": 3, "most": 3})
    assert office.app.test_client().get("/api/v1/stars").status_code == 401
    assert "/api/v1/stars" in office.app.test_client().get("/api/v1/openapi.json").get_json()["paths"]
    assert stars.heard_some.wait(30)
    assert [entry.ticket_id for entry in stars.heard] == [ticket.id]
    assert not stars.is_closed


def test_one_that_takes_scans_is_told_of_them(opened: OpenOffice, tmp_path: Path) -> None:
    port = VirtualPort(tmp_path / "scanner")
    port.plug()
    office = opened((*NEEDED, STARS), SCANNER.format(port=port.path))
    office.begin_devices()
    stars = stars_of(office)

    for _ in range(1_000):
        port.send(b"8 938501 912345\r\n")
        if stars.scanned_some.wait(0.1):
            break

    assert stars.scans[0] == ("kiosk-7", UnknownCode())
    port.unplug()


def test_it_is_closed_with_its_office_and_finds_what_it_kept_at_the_next_start(opened: OpenOffice) -> None:
    first = stars_of(opened((*NEEDED, STARS)))
    first.give(4)

    again = opened((*NEEDED, STARS))

    assert first.is_closed
    assert stars_of(again).given().stars == 4


def test_taken_out_of_the_list_it_is_out_of_the_office_and_its_rows_are_kept(opened: OpenOffice) -> None:
    stars_of(opened((*NEEDED, STARS))).give(4)

    office = opened(NEEDED)
    client = office.app.test_client()
    document = client.get("/api/v1/openapi.json").get_json()

    assert client.get("/api/v1/stars").status_code == 404
    assert [path for path in document["paths"] if "stars" in path] == []
    assert [name for name in document["components"]["schemas"] if "Stars" in name] == []
    assert stars_of(opened((*NEEDED, STARS))).given().stars == 4


def test_its_table_of_settings_stands_in_the_document_of_configuration() -> None:
    document = reference(settings_of((*NEEDED, STARS)))

    assert document.endswith(STARS_IN_THE_DOCUMENT)
    assert "stars" not in reference(settings_of(NEEDED))


def test_without_the_capability_its_table_of_settings_is_unknown(opened: OpenOffice) -> None:
    with pytest.raises(ConfigError, match="stars: there is no such key"):
        opened(NEEDED, "[stars]\nmost = 3")


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("[stars]\nmost = 11", "stars.most: must be a whole number from 1 to 10, not 11"),
        ("[stars]\nmots = 3", "stars.mots: there is no such key. Did you mean 'most'?"),
        ("[[stars]]\nmost = 3", "stars: must be a table, written [stars]"),
    ],
)
def test_what_is_wrong_in_its_table_is_said_with_all_other_faults(
    opened: OpenOffice, table: str, fault: str
) -> None:
    with pytest.raises(ConfigError) as error:
        opened((*NEEDED, STARS), f"{table}\n[[screen]]\nname = 'a b'")

    assert fault in str(error.value)
    assert "screen[2].name" in str(error.value)
