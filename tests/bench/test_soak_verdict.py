"""A soak ends well only if nothing piled up, the town lived on, and nobody complained."""

import pytest

from bench.figures import Book
from bench.soak_verdict import broken_bounds, broken_silence
from bench.steadiness import Series

MINUTES = 120


def series(unit: str, early: float, late: float) -> Series:
    """One value for the first hour, another for the second."""
    return Series(unit, list(range(MINUTES + 1)), [early] * 60 + [late] * 61)


def calls(*, stop_at: int = MINUTES) -> Series:
    """Ten calls a minute until they stop."""
    return Series("calls", list(range(MINUTES + 1)), [10 * min(minute, stop_at) for minute in range(121)])


@pytest.mark.parametrize(
    ("name", "early", "late", "holds"),
    [
        ("server_beside_cache", 100, 104.9, True),
        ("server_beside_cache", 100, 105.1, False),
        ("printing_resident", 50, 53, False),
        ("printing_own", 50, 53, True),
        ("console_heap", 1000, 1051, False),
        ("console_heap", 1000, 500, True),
        ("console_nodes", 400, 500, True),
        ("server_descriptors", 90, 91, False),
        ("printing_descriptors", 8, 8, True),
        ("issued", 10, 5000, True),
    ],
)
def test_memory_may_grow_by_5_percent_and_descriptors_not_by_one(
    name: str, early: float, late: float, holds: bool
) -> None:
    broken = broken_bounds(Book(), {name: series("", early, late), "called": calls()}, MINUTES)

    assert [one.split()[0] for one in broken] == ([] if holds else [name])


@pytest.mark.parametrize(("stop_at", "holds"), [(120, True), (116, True), (114, False), (60, False)])
def test_calls_may_not_fall_to_half(stop_at: int, holds: bool) -> None:
    assert (broken_bounds(Book(), {"called": calls(stop_at=stop_at)}, MINUTES) == []) is holds


def test_an_error_and_a_complaint_break_the_silence_and_a_warning_does_not() -> None:
    warning, error = '{"level": "warning"}', '{"level": "error"}'

    assert broken_silence(Book(), [warning], []) == []
    assert broken_silence(Book(), [error, warning], []) == ["the log has 1 lines at error level"]
    assert broken_silence(Book(), [], ["console: oh"]) == ["the pages have 1 complaints"]


def test_every_growth_is_written_beside_its_samples() -> None:
    book = Book()

    broken_bounds(book, {"sign_heap": series("kB", 100, 101), "called": calls()}, MINUTES)

    values = {figure.name: (figure.value, figure.unit) for figure in book.figures}
    assert values["soak_sign_heap_growth"] == (1, "%")
    assert values["soak_calls_last"] == (10, "calls/min")
    assert len(book.figures[0].rounds) == MINUTES + 1
