"""After B999 comes B1000, and names of fields may be long: on the hall nothing covers another."""

from contextlib import closing
from itertools import product

import pytest
from playwright.sync_api import expect
from sqlite_utils.utils import sqlite3

from office.store.sqlite import FILE_NAME
from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.hall_page import (
    LANDSCAPE,
    PORTRAIT,
    SMALL,
    WHOLE_HALL,
    call,
    expect_huge,
    opened,
    with_visitors,
)
from tests.e2e.legibility.look import hall_faults, told
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.sizes import resize
from tests.running_server import Api, RunningServer

SIZES = (LANDSCAPE, PORTRAIT, SMALL)


@pytest.fixture
def hall(server_with: ServerWith) -> RunningServer:
    """A demo whose fields have each given their 999th number, the last one still waiting."""
    server = server_with(with_printers(None) + WHOLE_HALL)
    manager = server.api("manager")
    for field in "ABCDEFGHKLT":
        manager.ticket(field)
    server.stop()
    with closing(sqlite3.connect(server.data / FILE_NAME)) as conn:
        conn.execute("UPDATE tickets SET number = 999, label = field || '999'")
        conn.commit()
    server.start()
    return server


@pytest.fixture
def manager(hall: RunningServer) -> Api:
    """The manager, with four visitors for every field behind the 999th, who has been served."""
    return with_visitors(hall.api("manager"), 4)


def served(api: Api, counter: int) -> str:
    """Serve the next visitor of that counter and return the label."""
    answer = api.post(f"/counters/{counter}/calls")
    answer.raise_for_status()
    ticket = answer.json()["ticket"]
    api.post(f"/tickets/{ticket['id']}/finishes").raise_for_status()
    return str(ticket["label"])


def test_a_number_of_four_digits_is_not_cut_off(hall: RunningServer, manager: Api, page: OpenPage) -> None:
    for counter in (4, 6, 7, 8, 9, 10, 12, 13, 1):
        assert served(manager, counter).endswith("999")
    screens = {name: opened(hall, page, name=name) for name in ("all", "hall-1", "hall-3")}
    for counter in (6, 7, 8, 9, 1, 12):
        served(manager, counter)
    left, right = [call(manager, counter) for counter in (2, 13)]

    expect_huge(screens["hall-1"], left, 2)
    for name in ("all", "hall-3"):
        expect_huge(screens[name], right, 13)
    assert (left, right) == ("A1001", "T1000")
    screens["first paint"] = opened(hall, page, name="all")
    expect(screens["first paint"].locator(".newest--long")).to_have_count(1)
    cut_off = {}
    for (name, screen), size in product(screens.items(), SIZES):
        resize(screen, size)
        cut_off[name, size] = told(hall_faults(screen))
    assert not any(cut_off.values()), cut_off


def test_a_long_name_of_a_field_covers_no_other_line(
    server_with: ServerWith, page: OpenPage, subtests: pytest.Subtests
) -> None:
    name = "Hộ tịch, quốc tịch, con nuôi và xác nhận tình trạng hôn nhân của công dân cư trú"
    config = with_printers(None)
    screen = opened(server_with(config.replace('"Hộ tịch"', f'"{name}"')), page, name="hall-1")

    expect(screen.locator(".waiting__name").nth(1)).to_have_text(name)
    for size in SIZES:
        resize(screen, size)
        with subtests.test(size=size):
            assert told(hall_faults(screen)) == ""
