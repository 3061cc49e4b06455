"""The power goes while a file beside the database is written: the old one is there, or the new one, whole."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from office.commands.data_folder import signing_key
from office.web.ended_sessions import EndedSessions
from tests.faults.cuts import Cut, cuts
from tests.faults.disk_log import Record, logging_disk, records

pytestmark = pytest.mark.faults

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
MOMENTS = 60

# Each says what it has kept, once it is kept for good.
MAKE_A_KEY = """
import sys
from pathlib import Path
from office.commands.data_folder import signing_key
print(signing_key(Path(sys.argv[1])), flush=True)
"""
END_SESSIONS = """
import sys
from datetime import timedelta
from pathlib import Path
from office.web.ended_sessions import EndedSessions
from tests.faults.test_power_cut_files import NOW
ended = EndedSessions(lambda: NOW, Path(sys.argv[1], "ended_sessions"))
for number in range(20):
    ended.end(f"session-{number}", NOW + timedelta(hours=12))
    print(f"session-{number}", flush=True)
"""


def noted_of(program: str, folder: Path) -> list[Record]:
    """Run the program on an empty folder and return what was noted of it."""
    office, log = folder / "office", folder / "log"
    office.mkdir()
    command = [sys.executable, "-c", program, str(office)]
    root = Path(__file__).parents[2]
    subprocess.run(command, cwd=root, env=logging_disk(folder, log, office), check=True, capture_output=True)
    return list(records(log))


def words(cut: Cut) -> list[str]:
    """What the program said before the cut."""
    return b"".join(cut.said).decode().split()


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


def test_the_key_that_signs_sessions_is_never_half_a_key(tmp_path: Path, empty: Path) -> None:
    noted = noted_of(MAKE_A_KEY, tmp_path)

    for cut in cuts(noted, empty, tmp_path, MOMENTS):
        key = signing_key(cut.folder)
        assert len(key) == 64, cut.folder
        assert not cut.said or words(cut) == [key]


def test_a_session_once_ended_stays_ended(tmp_path: Path, empty: Path) -> None:
    noted = noted_of(END_SESSIONS, tmp_path)

    for cut in cuts(noted, empty, tmp_path, MOMENTS):
        ended = EndedSessions(lambda: NOW, cut.folder / "ended_sessions")
        assert [one for one in words(cut) if not ended.has(one)] == [], cut.folder
