"""An unknown code and wrong digits cost the same: nobody learns from the time which it was.

Work is counted rather than timed: calls of the program and steps of SQLite, which no busy machine changes.
Processor time is compared as well.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import exp, fsum, sqrt
from typing import Any

import pytest

from office.dossiers import lookup
from office.dossiers.dossier import Dossier
from office.dossiers.in_sqlite import DossiersInSqlite
from office.dossiers.limits import Asker, Place
from office.dossiers.lookup import ByCode
from office.dossiers.refusals import NoSuchDossier
from office.store.sqlite import SqliteStore
from tests.office.dossiers.dossier_office import A_DOSSIER, DossierOffice

Measure = Callable[[Callable[[], None]], float]

PAIRS = 150
KEPT = 300
SEPARATE = 0.01

ON_DISK = pytest.mark.parametrize("store", ["sqlite"], indirect=True)


def alike(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the probability (Kolmogorov and Smirnov, two samples) that one distribution gave both."""
    values = sorted({*one, *other})
    gap = max(
        abs(sum(v <= x for v in one) / len(one) - sum(v <= x for v in other) / len(other)) for x in values
    )
    size = sqrt(len(one) * len(other) / (len(one) + len(other)))
    reach = (size + 0.12 + 0.11 / size) * gap
    if reach < 0.2:
        return 1.0
    return min(1.0, 2 * fsum((-1.0) ** (k - 1) * exp(-2 * (k * reach) ** 2) for k in range(1, 101)))


def code_of(number: int) -> str:
    return f"H24.01.02-261122-{number:04}"


def keep_even(dossiers: DossierOffice) -> None:
    """Keep the even ones of many codes, so that known and unknown ones lie between each other."""
    for number in range(0, 2 * KEPT, 2):
        dossiers.keep(replace(A_DOSSIER, code=code_of(number)))


def compared(dossiers: DossierOffice, measured: Measure) -> tuple[list[float], list[float]]:
    """Return what wrong digits cost, and unknown codes, tried in mixed order."""
    chance, costs = random.Random(11), ([], [])  # type: ignore[var-annotated]
    numbers = [
        number for pair in zip(range(0, 2 * PAIRS, 2), range(1, 2 * PAIRS, 2), strict=True) for number in pair
    ]
    chance.shuffle(numbers)

    for number in numbers:
        dossiers.clock.forward(seconds=15)
        asker, wanted = Asker(Place.PHONE, f"10.0.{number:03}"), ByCode(code_of(number), "000000")

        def tried(asker: Asker = asker, wanted: ByCode = wanted) -> None:
            with pytest.raises(NoSuchDossier):
                dossiers.lookups.find(asker, wanted)

        costs[number % 2].append(measured(tried))
    return costs


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Measure:
    """How many functions some work calls, in the asker's thread and inside the store's."""
    count = [0]

    def counted(frame: Any, event: str, arg: Any) -> None:
        count[0] += 1

    def profiled(work: Callable[..., Any], *given: Any) -> Any:
        sys.setprofile(counted)
        try:
            return work(*given)
        finally:
            sys.setprofile(None)

    def measured(work: Callable[[], None]) -> float:
        count[0] = 0
        profiled(work)
        return count[0]

    inside = lookup._try
    monkeypatch.setattr(lookup, "_try", lambda *given: profiled(inside, *given))
    return measured


def processor_ms(work: Callable[[], None]) -> float:
    began = time.process_time_ns()
    work()
    return (time.process_time_ns() - began) / 1e6


def test_the_comparison_tells_samples_apart_that_differ() -> None:
    chance = random.Random(3)
    one, other, moved = ([chance.gauss(by, 1) for _ in range(PAIRS)] for by in (0, 0, 0.6))

    assert alike(one, other) > SEPARATE
    assert alike(one, moved) < SEPARATE
    assert alike([5.0] * PAIRS, [6.0] * PAIRS) < SEPARATE


@ON_DISK
def test_unknown_and_wrong_take_equally_many_calls(dossiers: DossierOffice, calls: Measure) -> None:
    keep_even(dossiers)

    wrong, unknown = compared(dossiers, calls)

    assert statistics.median(wrong) > 10
    assert alike(wrong, unknown) > SEPARATE


@ON_DISK
def test_unknown_and_wrong_take_equally_many_steps_of_the_database(dossiers: DossierOffice) -> None:
    assert isinstance(dossiers.store, SqliteStore)
    keep_even(dossiers)
    conn, steps = dossiers.store._db.conn, [0]

    def one_more() -> int:
        steps[0] += 1
        return 0

    def counted(work: Callable[[], None]) -> float:
        steps[0] = 0
        conn.set_progress_handler(one_more, 1)
        try:
            work()
        finally:
            conn.set_progress_handler(None, 0)
        return steps[0]

    wrong, unknown = compared(dossiers, counted)

    assert statistics.median(wrong) > 10
    assert alike(wrong, unknown) > SEPARATE


@pytest.mark.slow
@ON_DISK
def test_unknown_and_wrong_take_equal_processor_time(dossiers: DossierOffice) -> None:
    """Equal ones seem to differ once in a hundred times; twice in a row they do not."""
    keep_even(dossiers)

    assert any(alike(*compared(dossiers, processor_ms)) > SEPARATE for _ in range(2))


@ON_DISK
def test_a_lookup_that_seeks_the_code_first_would_be_told_apart(
    dossiers: DossierOffice, monkeypatch: pytest.MonkeyPatch, calls: Measure
) -> None:
    """The usual way, to find the code and then look at the digits, fails the tests above."""

    def by_code_first(self: DossiersInSqlite, check_hmac: str) -> Sequence[Dossier]:
        return self.of_spelling(wanted[0]) and []

    wanted = [""]
    keep_even(dossiers)
    monkeypatch.setattr(DossiersInSqlite, "of_check", by_code_first)
    plain_find = dossiers.lookups.find

    def find(asker: Asker, sought: ByCode) -> Dossier:
        wanted[0] = sought.code.replace(".", "")
        return plain_find(asker, sought)

    monkeypatch.setattr(dossiers.lookups, "find", find, raising=False)
    wrong, unknown = compared(dossiers, calls)

    assert alike(wrong, unknown) < SEPARATE
