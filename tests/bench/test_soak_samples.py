"""What SQLite may keep of the database is told apart from what piles up."""

import pytest

from bench.soak_samples import page_cache_mb


@pytest.mark.parametrize(
    ("database_mb", "kept_mb"),
    [(0, 0), (1, 1.25 * 2), (2, 1.25 * 4), (10, 1.25 * 12), (32, 1.25 * 34), (500, 1.25 * 34)],
)
def test_the_page_cache_grows_with_the_database_until_it_is_full(database_mb: float, kept_mb: float) -> None:
    assert page_cache_mb(database_mb) == kept_mb
