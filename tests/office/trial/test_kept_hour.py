"""What is kept of a trial hour beside the office's data, and when it is over."""

from datetime import timedelta
from pathlib import Path

import pytest

from office.tickets.trial_hour import TrialHour
from office.trial.folder import FOLDER, keep_hour, kept_hour, remove
from office.trial.hour_watch import HourWatch
from tests.conftest import FakeClock


def hour_from(clock: FakeClock) -> TrialHour:
    return TrialHour("one", clock(), clock() + timedelta(hours=1), "manager")


def test_an_hour_is_found_again_by_the_next_start(tmp_path: Path, clock: FakeClock) -> None:
    hour = hour_from(clock)

    keep_hour(tmp_path, hour)

    assert kept_hour(tmp_path, clock()) == hour


def test_an_older_hour_s_folder_is_emptied_first(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "office.db").write_text("of another hour")

    keep_hour(tmp_path, hour_from(clock))

    assert not (tmp_path / FOLDER / "office.db").exists()


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"name": "one"}', '{"begun_at": 1, "ends_at": 2}'])
def test_what_cannot_be_read_begins_no_hour(tmp_path: Path, clock: FakeClock, spoilt: str) -> None:
    keep_hour(tmp_path, hour_from(clock))
    (tmp_path / FOLDER / "hour.json").write_text(spoilt)

    assert kept_hour(tmp_path, clock()) is None


@pytest.mark.parametrize("minutes", [-1, 60])
def test_an_hour_that_is_over_or_of_another_clock_is_not_begun(
    tmp_path: Path, clock: FakeClock, minutes: int
) -> None:
    keep_hour(tmp_path, hour_from(clock))
    clock.forward(minutes=minutes)

    assert kept_hour(tmp_path, clock()) is None


def test_nothing_of_it_is_left_once_removed(tmp_path: Path, clock: FakeClock) -> None:
    keep_hour(tmp_path, hour_from(clock))

    remove(tmp_path)
    remove(tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("minutes", "elapsed_s", "is_over"), [(59, 3540, False), (60, 3540, True), (-300, 3600, True)]
)
def test_it_is_over_by_the_clock_and_by_seconds_that_nobody_sets(
    clock: FakeClock, minutes: int, elapsed_s: float, is_over: bool
) -> None:
    passed = [0.0]
    watch = HourWatch(hour_from(clock), clock, lambda: passed[0], lambda: None)

    clock.forward(minutes=minutes)
    passed[0] = elapsed_s

    assert watch.is_over == is_over


def test_its_end_is_called_once_it_is_over(clock: FakeClock) -> None:
    ended: list[bool] = []
    watch = HourWatch(hour_from(clock), clock, lambda: 0.0, lambda: ended.append(True))
    clock.forward(minutes=60)

    watch.run()

    assert ended == [True]
