"""Rounds become figures: medians, spreads, ratios round by round, exponents."""

import pytest

from bench.figures import Book, Figure, exponent


def test_a_figure_is_the_median_of_its_rounds_between_the_lowest_and_the_highest() -> None:
    figure = Figure("rate", "requests/s", (7.0, 1.0, 5.0, 900.0, 3.0))

    assert (figure.low, figure.value, figure.high) == (1.0, 5.0, 900.0)


def test_a_line_is_a_name_a_value_and_a_unit() -> None:
    assert Figure("ticket_p50", "ms", (2.0,)).line == "ticket_p50: 2.000 ms"
    assert Figure("rate_exponent", "", (0.5,)).line == "rate_exponent: 0.500"


def test_a_ratio_is_taken_within_each_round() -> None:
    book = Book()
    book.rounds("ticket", "requests/s", [80, 10, 900])
    book.rounds("noop", "requests/s", [100, 20, 1000])

    book.ratio("tickets_vs_noop", "ticket", "noop")

    assert book.figures[-1].rounds == (0.8, 0.5, 0.9)


def test_a_ratio_of_figures_with_unequal_rounds_is_refused() -> None:
    book = Book()
    book.rounds("ticket", "requests/s", [80, 10])
    book.rounds("noop", "requests/s", [100])

    with pytest.raises(ValueError, match="zip"):
        book.ratio("tickets_vs_noop", "ticket", "noop")


def test_a_name_stands_in_a_book_once() -> None:
    book = Book()
    book.value("size", "MB", 3)

    with pytest.raises(ValueError, match="size stands in the book already"):
        book.value("size", "MB", 4)


def test_times_become_a_median_and_a_99th_percentile_in_ms() -> None:
    book = Book()

    book.times("ticket", [[0.001, 0.002, 0.003], [0.004, 0.005, 0.006]])

    median, late = book.figures
    assert (median.name, median.unit, median.rounds) == ("ticket_p50", "ms", (2.0, 5.0))
    assert late.name == "ticket_p99"
    assert 2.9 < late.rounds[0] <= 3.0


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0, 2.0, -0.3])
def test_the_exponent_of_a_power_law_is_found(power: float) -> None:
    assert exponent({x: 3 * x**power for x in (20, 200, 1000, 2000)}) == pytest.approx(power)


def test_one_point_has_no_exponent() -> None:
    with pytest.raises(ValueError, match="two loads"):
        exponent({20: 1.0})


def test_growth_is_fitted_in_every_round() -> None:
    book = Book()
    book.rounds("at_10", "ms", [10, 5])
    book.rounds("at_100", "ms", [100, 5])

    book.growth("exponent", {10: "at_10", 100: "at_100"})

    assert book.figures[-1].rounds == pytest.approx((1.0, 0.0))


def test_every_figure_is_told_as_it_comes() -> None:
    told: list[str] = []

    Book(lambda figure: told.append(figure.name)).value("size", "MB", 3)

    assert told == ["size"]
