"""The list of ended sessions: kept over a restart, and known for unreadable where it is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from office.web.ended_sessions import EndedSessions

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def test_what_was_ended_stays_ended_over_a_restart(tmp_path: Path) -> None:
    EndedSessions(lambda: NOW, tmp_path / "ended").end("one", NOW + timedelta(hours=1))

    again = EndedSessions(lambda: NOW, tmp_path / "ended")

    assert (again.has("one"), again.has("another")) == (True, False)


@pytest.mark.parametrize("spoilt", [b"garbage", b"0123 2026-11", b"\xff" * 64])
def test_a_spoilt_list_ends_every_session_and_stops_no_start(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "ended").write_bytes(spoilt)
    ends: list[str] = []

    ended = EndedSessions(lambda: NOW, tmp_path / "ended", lambda: ends.append("all"))

    assert ends == ["all"]
    ended.end("one", NOW + timedelta(hours=1))
    assert EndedSessions(lambda: NOW, tmp_path / "ended", ends.clear).has("one")
    assert ends == ["all"]
