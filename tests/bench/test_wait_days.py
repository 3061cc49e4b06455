"""Waits on a few simulated days through the core: what `make bench` holds over thirty, on a small hall."""

from dataclasses import replace
from datetime import timedelta
from statistics import fmean

import pytest

from bench import wait_figures
from bench.results import ROOT
from bench.wait_cost import largest_group
from bench.wait_days import Series
from bench.wait_judge import Judge, Record
from bench.wait_world import KINDS, LAWS, a_monday, until_the_end, world
from office.settings import load
from office.tickets.office import Office
from office.waiting.forecast.shown import Shown

FIELDS = ("A", "B", "D", "L")
DAYS = Series(3)
KIND_NAMES = [kind.name for kind in KINDS]


@pytest.fixture(scope="module")
def office() -> Office:
    """Four fields of the sample office and the counters that serve them."""
    return part(FIELDS)


def part(fields: tuple[str, ...]) -> Office:
    """Those fields of the sample office and the counters that serve them alone."""
    whole = until_the_end(load(ROOT / "config.toml").office)
    return replace(
        whole,
        fields=tuple(one for one in whole.fields if one.code in fields),
        counters=tuple(one for one in whole.counters if set(one.fields) <= set(fields)),
        procedures=(),
    )


@pytest.fixture(scope="module")
def days(office: Office) -> dict[str, list[Judge]]:
    """Three days of each kind."""
    return DAYS.all_kinds(office)


@pytest.fixture(scope="module")
def monday() -> list[Judge]:
    """One Monday of two lines with each shown range kept up, with people of a class at 3 : 1."""
    return Series(1, priority_share=0.15, follows=1).of(part(("D", "L")), KINDS[1])


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_the_forecast_errs_less_than_every_usual_estimate(days: dict[str, list[Judge]], kind: str) -> None:
    assert wait_figures.error_vs_best(days[kind]) < 0.85


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_knowing_the_true_means_would_help_little(days: dict[str, list[Judge]], kind: str) -> None:
    assert wait_figures.error_vs_true_means(days[kind]) < 1.30


def test_ranges_hold_about_as_often_as_they_say(days: dict[str, list[Judge]]) -> None:
    every = [one for judged in days.values() for one in judged]

    assert 0.72 < wait_figures.range_holds(every) < 0.88


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_everybody_has_a_range_or_a_reason_and_a_reason_only_where_a_counter_is_away(
    days: dict[str, list[Judge]], kind: str
) -> None:
    told_nothing = [one for one in wait_figures.records(days[kind]) if one.wait is None]

    assert all(one.usual is None for one in told_nothing)
    assert not told_nothing or kind == "away"


def test_who_comes_while_counters_rest_is_told_something(days: dict[str, list[Judge]]) -> None:
    at_noon = [one for one in wait_figures.records(days["calm"]) if one.usual is None]

    assert len(at_noon) > 10
    assert all(one.wait is not None for one in at_noon)


def test_the_chance_of_being_called_before_closing_is_worth_more_than_the_usual_share(
    days: dict[str, list[Judge]],
) -> None:
    found = wait_figures.closing(days["monday"], 1)

    assert 0.1 < 1 - found.served < 0.6
    assert found.ratio < 0.35


def test_a_shown_range_changes_seldom(monday: list[Judge]) -> None:
    assert 0.5 < wait_figures.changes(monday) <= 2


def test_a_range_that_was_rewritten_since_is_judged_by_what_was_shown_first(monday: list[Judge]) -> None:
    """A promise that rewrites itself until the call always holds."""
    (day,) = monday
    rewritten = {
        number: replace(one, last=Shown(one.called_at.timestamp() - 1, one.called_at.timestamp() + 1))
        for number, one in day.records.items()
        if one.called_at is not None
    }

    flattered = [replace(day, records=rewritten)]
    assert wait_figures.last_holds(flattered) == 1.0
    assert wait_figures.range_holds(flattered) == wait_figures.range_holds(monday) < 0.95


def test_people_of_a_class_are_never_shown_the_ordinary_range(monday: list[Judge]) -> None:
    waited = [one for one in wait_figures.records(monday) if one.waits and one.wait]
    of_a_class = fmean(one.wait.likely_s for one in waited if one.priority and one.wait)
    ordinary = fmean(one.wait.likely_s for one in waited if one.priority is None and one.wait)

    assert of_a_class < ordinary / 2


@pytest.mark.parametrize("law", LAWS)
def test_each_law_of_visits_has_the_mean_it_says(office: Office, law: str) -> None:
    people = world(office, a_monday(office), KINDS[1], 4, law=LAWS[law])

    share = fmean(one.visit_s / people.means_s[one.field] for one in people.people)
    assert share == pytest.approx(1.0, abs=0.15)


def test_every_candidate_is_judged_by_the_same_people(office: Office) -> None:
    """Two worlds that differ by luck would compare luck."""
    first, again = (world(office, a_monday(office), KINDS[0], 4) for _ in range(2))

    assert first == again
    assert first.people != world(office, a_monday(office), KINDS[0], 5).people


def test_the_middle_of_the_range_is_a_worse_estimate(days: dict[str, list[Judge]]) -> None:
    for judged in days.values():
        middle = wait_figures.error_vs_best(judged, middle=True)
        assert middle > wait_figures.error_vs_best(judged) + 0.02


def test_who_was_told_to_go_at_once_is_no_range_that_held(days: dict[str, list[Judge]]) -> None:
    """A third of the visitors of a calm day find a free counter; with them every range would seem to hold."""
    every = wait_figures.records(days["calm"])
    at_once = [one for one in every if one.first is not None and one.first.is_now and one.wait_s < 60]

    assert len(at_once) > len(every) / 5
    assert not any(one.waits for one in at_once)


def test_who_was_told_to_go_at_once_and_had_to_wait_is_one_that_did_not_hold(
    days: dict[str, list[Judge]],
) -> None:
    (day,) = days["calm"][:1]
    number, record = next((id_, one) for id_, one in day.records.items() if one.first and one.first.is_now)
    late = replace(record, called_at=record.issued_at + timedelta(minutes=7))
    alone = replace(day, records={number: late})

    assert late.waits
    assert wait_figures.range_holds([alone]) == 0.0


def test_who_is_counted_does_not_depend_on_what_the_product_can_say_nor_on_the_wait_that_came(
    days: dict[str, list[Judge]],
) -> None:
    """Whoever today's estimate said nothing to is not counted against it, though the forecast speaks."""

    def counted(every: list[Record]) -> int:
        return sum(one.usual is not None for one in every)

    every = wait_figures.records(days["monday"])
    later = [replace(one, called_at=one.issued_at + timedelta(hours=3)) for one in every]
    assert counted(later) == counted(every) < sum(one.wait is not None for one in every)


def test_days_with_a_past_know_what_it_taught_and_nothing_of_themselves(office: Office) -> None:
    first, second = Series(2, past=1).of(office, KINDS[0])

    assert {len(days) for days in first.assumed.recent.values()} == {1}
    assert {len(days) for days in second.assumed.recent.values()} == {2}
    assert second.assumed.recent["A"][1] == first.summaries()["A"]


def test_no_forecast_is_made_on_a_tickets_way(office: Office) -> None:
    (day,) = Series(1).of(office, KINDS[0])
    made = day.forecasts.count

    for code in FIELDS:
        day.forecasts.promise(code, None)

    assert day.forecasts.count == made


def test_the_group_that_costs_are_measured_on_is_the_longest_line_of_a_full_hall() -> None:
    whole = load(ROOT / "config.toml").office

    state = largest_group(whole, 300)

    assert 50 < len(state.waiting) < 100
    assert len({one.priority for one in state.waiting}) == 2
