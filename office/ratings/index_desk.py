"""Takes the points that a person gives the nine indices of a period."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from office.ratings.index_kept import INDEX_POINTS, INDEX_POINTS_CHANGED
from office.ratings.index_points import IndexForm, PointsGiven, form_of
from office.ratings.indices import MOST_POINTS, Grade, Index
from office.tickets.answers import Form, Plain, Request, Result
from office.tickets.changes import Changes
from office.tickets.refusals import InvalidRequest
from office.tickets.store import Reader, Transaction

MOST_GIVEN = 2_000
"""Entries of one period's history: nobody changes his mind more often, and a page still shows it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What somebody wants to stand at an index. ``points`` None: none."""

    index: Index
    points: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the form stands after points were given. ``total`` and ``grade`` are None until all nine are."""

    given: int
    total: int | None
    grade: Grade | None


def _read(values: Sequence[Plain]) -> Standing:
    given, total, grade = values
    return Standing(cast(int, given), cast("int | None", total), None if grade is None else Grade(str(grade)))


_AS_ANSWER: Form[Standing] = Form("index_points", lambda one: (one.given, one.total, one.grade), _read)


class IndexDesk:
    """Appends what is given; what stood before stays in the history."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    def form(self, reader: Reader, first: date, last: date) -> IndexForm:
        """Return the form of those days."""
        return form_of(INDEX_POINTS.on(reader).of_period(first, last))

    def give(
        self, request: Request, first: date, last: date, marks: Collection[Mark], by: str
    ) -> Result[Standing]:
        """Keep those marks as given by that login; what stands so already is not kept again.

        Raises InvalidRequest for points that are none, an index twice, and days that are still to come.
        """

        def change(tx: Transaction, now: datetime) -> Standing:
            _refuse_wrong(marks)
            if first > self._changes.office.day(now):
                raise InvalidRequest(f"no points before {first}: it is still to come", reason="not_begun")
            kept = INDEX_POINTS_CHANGED.on(tx)
            form = form_of(kept.of_period(first, last))
            new = [mark for mark in marks if not _stands(form, mark)]
            if len(form.history) + len(new) > MOST_GIVEN:
                raise InvalidRequest(f"{first} to {last} has {MOST_GIVEN} entries", reason="form_full")
            for mark in new:
                kept.add(PointsGiven(0, first, last, mark.index, mark.points, mark.note, by, now))
            after = form_of(kept.of_period(first, last))
            return Standing(after.given, after.total, after.grade)

        return self._changes.once_as(_AS_ANSWER, request, change)


def _stands(form: IndexForm, mark: Mark) -> bool:
    """Whether that is what the form says already; points not given, without a note, are no entry."""
    before = form.standing.get(mark.index)
    if before is None:
        return mark.points is None and not mark.note
    return (before.points, before.note) == (mark.points, mark.note)


def _refuse_wrong(marks: Collection[Mark]) -> None:
    indices = [mark.index for mark in marks]
    twice = next((one for one in indices if indices.count(one) > 1), None)
    if twice is not None:
        raise InvalidRequest(f"index {twice:d} is there twice", reason="index_twice")
    wrong = next((one for one in marks if one.points not in (None, *range(MOST_POINTS + 1))), None)
    if wrong is not None:
        raise InvalidRequest(f"points are 0, 1 or 2, not {wrong.points}", reason="no_points")
