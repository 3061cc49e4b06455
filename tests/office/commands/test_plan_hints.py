"""``server.py check`` looks into the data, with a server running or without, and says who is left over."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from office.commands.messages import messages
from office.commands.plan_hints import plan_hints, settle_plan
from office.papers.ticket_papers import TicketPapers
from office.settings import Settings, load
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.hours import ALWAYS_OPEN
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, FakeClock
from tests.office.settings_toml import SMALL
from tests.office.tickets.acts import KIOSK, OFFICER, call, called, open_counters

ROOT = Path(__file__).parents[3]
OLD_FILE = ROOT / "tests" / "office" / "store" / "old_files" / "first.db"
PRINTER = '\n[[kiosk]]\nname = "kiosk-9"\ntitle = "Sảnh"\n\n[kiosk.printer]\nkind = "virtual"\n'
PROCEDURE = '\n[[procedure]]\ncode = "P1"\nname = "Tách thửa"\nfield = "A"\ndocuments = ["Đơn"]\n'
MORNING = SMALL + PRINTER + PROCEDURE
CHANGES = (
    ('code = "B"', 'code = "C"'),
    ('letter = "A"', 'letter = "X"'),
    ('fields = ["A", "B"]', 'fields = ["A", "C"]'),
    ("number = 2", "number = 3"),
    ("counters = [1, 2]", "counters = [1, 3]"),
    ("counter = 2", "counter = 3"),
    ('code = "priority"', 'code = "elder"'),
    ('name = "kiosk-9"', 'name = "kiosk-8"'),
    ('code = "P1"', 'code = "P2"'),
)


def settings_of(tmp_path: Path, text: str) -> Settings:
    """The settings of that file, open at every hour, with their data in the test's folder."""
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    settings = load(file)
    office = replace(settings.office, hours=ALWAYS_OPEN)
    return replace(settings, office=office, server=replace(settings.server, data=tmp_path / "var"))


def changed(text: str) -> str:
    """The file after somebody has been at it."""
    for old, new in CHANGES:
        text = text.replace(old, new)
    return text


@pytest.fixture
def morning(tmp_path: Path, clock: FakeClock) -> SqliteStore:
    """The store of a server that runs, with somebody everywhere."""
    settings = settings_of(tmp_path, MORNING)
    store = SqliteStore(settings.server.data, rooms=ROOMS)
    queue = TicketQueue(Changes(settings.office, store, clock, papers=TicketPapers()), next_in_turn)
    open_counters(queue, 1, 2)
    queue.transfer(called(queue, 1, "A").id, OFFICER, counter=2, right=anyones)
    call(queue, 2)
    queue.transfer(called(queue, 1, "A").id, OFFICER, counter=2, right=anyones)
    queue.issue(NewTicket("B", printer="kiosk-9"), KIOSK)
    queue.issue(NewTicket("A", "priority", procedures=("P1",)), KIOSK)
    return store


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the folder but the memory that all who read it share, with its bytes."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.endswith("-shm")}


def test_everybody_left_over_is_named_beside_the_running_server(
    morning: SqliteStore, tmp_path: Path, clock: FakeClock
) -> None:
    before = files(tmp_path / "var")

    hints = plan_hints(settings_of(tmp_path, changed(MORNING)), clock(), ROOMS)

    assert hints == [
        "field 'B' has left: nobody calls B001; a manager moves or cancels them on the overview",
        "counter 2 has left with A001 (called); a manager moves or cancels them on the overview",
        "counter 2 has left: A002 had been sent to it and wait for their field's counters",
        "kiosk 'kiosk-9' has left or has no printer: the papers of B001 wait for it;"
        " a manager prints them elsewhere or gives them up on the overview",
        "priority class 'priority' has left: A003 are called like ordinary tickets",
        "procedures have left: papers and consoles do not name them for A003",
        "field A keeps the letter A until the next office day (today is 2026-11-23); then the letter X",
        "field C gives no numbers until the next office day (today is 2026-11-23):"
        " the letter B is another field's today",
    ]
    assert files(tmp_path / "var") == before
    morning.close()


def test_the_same_file_leaves_nobody_over(morning: SqliteStore, tmp_path: Path, clock: FakeClock) -> None:
    assert plan_hints(settings_of(tmp_path, MORNING), clock(), ROOMS) == []
    morning.close()


def test_of_yesterday_nothing_is_said(morning: SqliteStore, tmp_path: Path, clock: FakeClock) -> None:
    later = clock.forward(days=1)

    # A paper that nobody printed is named whatever its day.
    assert [
        hint.partition(" ")[0] for hint in plan_hints(settings_of(tmp_path, changed(MORNING)), later, ROOMS)
    ] == ["kiosk"]
    morning.close()


def test_a_server_that_has_stopped_is_looked_at_without_a_trace(
    morning: SqliteStore, tmp_path: Path, clock: FakeClock
) -> None:
    morning.close()
    before = sorted(os.listdir(tmp_path / "var")), files(tmp_path / "var")

    assert len(plan_hints(settings_of(tmp_path, changed(MORNING)), clock(), ROOMS)) == 8
    assert (sorted(os.listdir(tmp_path / "var")), files(tmp_path / "var")) == before


def test_without_data_nothing_is_said_and_nothing_is_made(tmp_path: Path, clock: FakeClock) -> None:
    assert plan_hints(settings_of(tmp_path, MORNING), clock(), ROOMS) == []
    assert not (tmp_path / "var").exists()


def test_a_file_of_an_older_version_stays_as_it_is(tmp_path: Path, clock: FakeClock) -> None:
    settings = settings_of(tmp_path, MORNING)
    settings.server.data.mkdir()
    shutil.copy(OLD_FILE, settings.server.data / FILE_NAME)
    before = files(settings.server.data)

    assert plan_hints(settings, clock(), ROOMS) == [
        "the data is of an older version: the log of the next start says whether anybody is left over"
    ]
    assert files(settings.server.data) == before


def test_a_damaged_file_is_said_and_no_fault(tmp_path: Path, clock: FakeClock) -> None:
    settings = settings_of(tmp_path, MORNING)
    settings.server.data.mkdir()
    (settings.server.data / FILE_NAME).write_bytes(b"no database" * 100)

    (hint,) = plan_hints(settings, clock(), ROOMS)

    assert hint.startswith("nobody knows who is left over today: ")


def test_nobody_knows_in_the_technician_s_language_either() -> None:
    newer = (
        "/var/lib/office.db was written by a newer version of Một Cửa (0002_slips): start that version,"
        " or restore a backup made by this one. Nothing was changed"
    )

    said = messages("vi")(f"nobody knows who is left over today: {newer}")

    assert said == f"không biết hôm nay có ai bị sót không: {messages('vi')(newer)}"


def test_the_start_logs_the_same_and_closes_the_counter(
    morning: SqliteStore, tmp_path: Path, clock: FakeClock
) -> None:
    settings = settings_of(tmp_path, changed(MORNING))
    expected = plan_hints(settings, clock(), ROOMS)

    with capture_logs() as logs:
        settle_plan(settings, morning, clock)

    assert [line["what"] for line in logs if line["event"] == "left_over"] == expected
    assert [line["counter"] for line in logs if line["event"] == "counter_left"] == [2]
    queue = TicketQueue(Changes(settings.office, morning, clock), next_in_turn)
    assert [call(queue, 1).label for _ in range(1)] == ["A002"]
    morning.close()


def test_the_command_says_it_and_is_not_wrong(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, MORNING)
    store = SqliteStore(settings.server.data, rooms=ROOMS)
    changes = Changes(settings.office, store, lambda: datetime.now(UTC), papers=TicketPapers())
    queue = TicketQueue(changes, next_in_turn)
    queue.issue(NewTicket("B", printer="kiosk-9"), KIOSK)
    (tmp_path / "config.toml").write_text(changed(MORNING), encoding="utf-8")

    command = ("check", "--config", tmp_path / "config.toml", "--data", settings.server.data)
    done = subprocess.run(
        [sys.executable, "server.py", *map(str, command)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    store.close()

    assert "is right: 2 counters, 2 fields" in done.stdout
    assert "but: field 'B' has left: nobody calls B001" in done.stdout
