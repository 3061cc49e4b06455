"""Hostile files come in while screens follow the hall: no screen is late, and the catalogue stays as it was.

A sample of screens in ``make test``, which asks that the hall goes on while a file is read; 50 of them under
``MOT_CUA_FULL=1``, and how late each is.
"""

import io
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import requests
from openpyxl import Workbook

from office.procedures.catalogue import Catalogue, Document, Procedure
from office.procedures.exporting import as_csv
from tests.faults.crowded_office import Power
from tests.faults.follower import Follower
from tests.office.procedures.asking import with_the_nation
from tests.office.procedures.hostile import GOOD, csv_of, entity_bomb, sheet_xml, with_member, workbook
from tests.running_server import Api, RunningServer
from tests.still_demo import still_demo

pytestmark = [pytest.mark.faults, pytest.mark.slow]

_IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
SCREENS = 50 if _IS_FULL else 8
LATE_S = 1.0
"""At full length alone, on a machine that does nothing else: a sample runs beside other tests."""
_GOES_ON = 3
_PAUSE_S = 0.1
_SHEET = "xl/worksheets/sheet1.xml"


def many_rows() -> bytes:
    """Return a workbook of 100,001 rows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(("code", "name"))
    for number in range(100_000):
        sheet.append((f"p{number}", "Thủ tục"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def spaces() -> bytes:
    """Return a workbook of a few kB with one cell of 90 MB."""
    content = workbook(GOOD)
    xml = sheet_xml(content)
    place = xml.index(b"</sheetData>")
    cell = b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + b" " * 90_000_000 + b"</t></is></c></row>"
    return with_member(content, _SHEET, xml[:place] + cell + xml[place:])


def formulas() -> bytes:
    """Return a workbook whose names are formulas: each is a fault of its row."""
    return workbook(*((f"p{number}", '=HYPERLINK("http://192.0.2.1")', "unsure") for number in range(50)))


_OLD_FONT = str.maketrans({"Đ": "\xa7", "ă": "\xa8", "ý": "\xfd"})
TCVN3 = csv_of(GOOD, GOOD).translate(_OLD_FONT).encode()
MOJIBAKE = csv_of(("kh", "Đăng ký kết hôn ở phường", "unsure")).encode().decode("latin-1").encode()
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "far.xlsx": (lambda: workbook(GOOD, far="XFD1048576"), "too_many_rows"),
    "bomb.xlsx": (spaces, "unpacks_too_large"),
    "entities.xlsx": (entity_bomb, "broken"),
    "merged.xlsx": (lambda: workbook(GOOD, merge="A2:B2"), "merged_cells"),
    "tcvn3.csv": (lambda: TCVN3, "garbled_letters"),
    "mojibake.csv": (lambda: MOJIBAKE, "garbled_letters"),
}


class Clocked(Follower):
    """A screen that keeps when each entry came to it."""

    def __init__(self, url: str, power: Power) -> None:
        super().__init__(url, power)
        self.came: dict[int, float] = {}

    def _apply(self, entry: dict[str, Any]) -> None:
        self.came[entry["seq"]] = monotonic()
        super()._apply(entry)


class Visitor:
    """Takes a number again and again, and keeps when each was asked for, by the ticket's id."""

    def __init__(self, api: Api) -> None:
        self._api, self._over = api, threading.Event()
        self.asked: dict[int, float] = {}

    def run(self) -> None:
        """Ask for numbers until ``end``."""
        while not self._over.wait(_PAUSE_S):
            begun = monotonic()
            self.asked[self._api.ticket("A")["id"]] = begun

    def end(self) -> None:
        """Let ``run`` end."""
        self._over.set()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    with still_demo(tmp_path) as running:
        yield running
    assert "Traceback" not in running.log


@pytest.fixture
def screens(server: RunningServer) -> list[Clocked]:
    """Screens that follow the hall."""
    power = Power(server)
    power.is_up.set()
    found = [Clocked(server.url, power) for _ in range(SCREENS)]
    for one in found:
        threading.Thread(target=one.run, daemon=True).start()
    for one in found:
        one.wait_joined()
    return found


def patiently(manager: Api, path: str) -> requests.Response:
    """Ask under one key until it is answered: a busy machine takes long to make 6,000 procedures ready."""
    while True:
        with suppress(requests.Timeout):
            return manager.post(path, key="taken")


def shown(manager: Api, visitor: Visitor, screens: list[Clocked]) -> list[tuple[float, float]]:
    """Return when each number was asked for, and when the last screen showed it."""
    seqs: dict[int, int] = {}
    after = 0
    while found := manager.get(f"/journal?after={after}&limit=1000").json()["entries"]:
        seqs |= {one["ticket"]["id"]: one["seq"] for one in found if one["kind"] == "issued"}
        after = found[-1]["seq"]
    return [
        (begun, max(screen.came[seqs[ticket]] for screen in screens))
        for ticket, begun in visitor.asked.items()
        if all(seqs[ticket] in screen.came for screen in screens)
    ]


def assert_goes_on(shown: list[tuple[float, float]], begun: float, ended: float) -> None:
    """Numbers asked for in that time were shown in it: the office did not wait for its end."""
    assert sum(begun < asked and came < ended for asked, came in shown) >= _GOES_ON
    if _IS_FULL:
        assert max(came - asked for asked, came in shown) < LATE_S


def show_the_last(manager: Api, screens: list[Clocked]) -> None:
    """Give a last number; return once every screen has shown it."""
    last = manager.get("/hall").json()["seq"] + 1
    for screen in screens:
        screen.finish_at(last)
    manager.ticket("A")
    for screen in screens:
        screen.wait_finished()


def test_no_screen_is_late_while_hostile_files_are_read(
    server: RunningServer, screens: list[Clocked], subtests: pytest.Subtests
) -> None:
    manager, visitor = server.api("manager"), Visitor(server.api("manager"))
    before = manager.get("/catalogue").json()["current"]
    thread = threading.Thread(target=visitor.run)
    thread.start()

    large, begun = many_rows(), monotonic()
    told = {"rows.xlsx": manager.import_file("rows.xlsx", large)}
    ended = monotonic()
    told |= {name: manager.import_file(name, content()) for name, (content, _) in HOSTILE.items()}
    report = manager.import_file("formulas.xlsx", formulas()).json()["report"]

    visitor.end()
    thread.join()
    show_the_last(manager, screens)
    for name, reason in {
        "rows.xlsx": "too_many_rows",
        **{name: why for name, (_, why) in HOSTILE.items()},
    }.items():
        with subtests.test(name):
            assert told[name].json()["details"]["reason"] == reason
    assert (report["fault_count"], {fault["wrong"] for fault in report["faults"]}) == (50, {"formula"})
    assert manager.get("/catalogue").json()["current"] == before
    assert all(len(screen.came) >= len(visitor.asked) for screen in screens), "a screen missed a number"
    assert_goes_on(shown(manager, visitor, screens), begun, ended)


def test_no_screen_is_late_while_6000_procedures_are_taken_into_use(
    server: RunningServer, screens: list[Clocked]
) -> None:
    manager, visitor = server.api("manager"), Visitor(server.api("manager"))
    fields = {field["code"] for field in manager.get("/office").json()["fields"]}
    nation = Catalogue(
        tuple(
            Procedure(
                one.code,
                one.field if one.field in fields else "",
                one.name,
                everyday=one.everyday,
                documents=tuple(map(Document, one.document_names)),
            )
            for one in with_the_nation()
        )
    )
    thread = threading.Thread(target=visitor.run)
    thread.start()

    begun = monotonic()
    read = manager.import_file("nation.csv", as_csv(nation).encode())
    taken = patiently(manager, f"/catalogue/imports/{read.json()['id']}/takings")
    found = manager.get("/procedures?q=khai sinh&limit=1")
    ended = monotonic()

    visitor.end()
    thread.join()
    show_the_last(manager, screens)
    assert (taken.status_code, found.status_code) == (201, 200), taken.text
    assert_goes_on(shown(manager, visitor, screens), begun, ended)
