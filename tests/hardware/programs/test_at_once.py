"""Several ends that are waited for together."""

import threading

import pytest

from hardware.programs.at_once import all_at_once


def test_all_are_under_way_together_and_all_have_ended() -> None:
    everybody_is_there = threading.Barrier(3, timeout=60)
    ended = []

    def work() -> None:
        everybody_is_there.wait()
        ended.append(1)

    all_at_once(work, work, work)

    assert len(ended) == 3


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_one_that_fails_keeps_no_other_from_its_end() -> None:
    ended = []

    def fail() -> None:
        raise OSError

    all_at_once(fail, lambda: ended.append(1))

    assert ended == [1]
