"""What may be taken in how long, by a clock that the test moves."""

import pytest

from office.live.buckets import Bucket, Usage


def test_a_bucket_that_is_overdrawn_has_to_be_waited_for() -> None:
    bucket = Bucket(10, 2, now=0.0)

    bucket.take(16, now=0.0)

    assert bucket.owed_s(now=0.0) == 3.0
    assert bucket.owed_s(now=3.0) == 0.0


def test_a_bucket_never_holds_more_than_it_does() -> None:
    bucket = Bucket(10, 2, now=0.0)

    bucket.take(1, now=1_000.0)

    assert bucket.level(now=1_000.0) == 9


def test_a_quarter_is_well_filled() -> None:
    bucket = Bucket(10, 1, now=0.0)

    bucket.take(10, now=0.0)

    assert not bucket.is_well_filled(now=2.0)
    assert bucket.is_well_filled(now=2.5)


def test_what_was_taken_long_ago_hardly_counts() -> None:
    used = Usage(now=0.0)

    used.add(1.0, now=0.0)

    assert used.lately(now=0.0) == 1.0
    assert used.lately(now=10.0) == pytest.approx(0.37, abs=0.01)
    assert used.lately(now=100.0) < 0.001
