"""A dossier as the API answers it."""

from datetime import date, datetime

from pydantic import BaseModel

from office.dossiers.reckoning import Reckoning
from office.dossiers.said import interrupted_said, overdue_said, told_said
from office.dossiers.status import NextStep, Status
from office.dossiers.view import DossierView
from office.tickets.office import Office
from office.words.catalogue import Words


class StepShape(BaseModel):
    """Step ``at`` of ``of``, both from 1."""

    at: int
    of: int


class DayOffShape(BaseModel):
    """A day that does not count, and why."""

    day: date
    reason: str


class ReckoningShape(BaseModel):
    """How the due date is reckoned by the office's calendar, in working days after the day of receipt.

    ``days_off`` are named by the calendar, ``usual_days_off`` are those of every week.
    """

    days: int
    days_off: list[DayOffShape]
    usual_days_off: int


class DossierAnswer(BaseModel):
    """Where a dossier stands. Nothing of a person is in it, for nothing is known.

    ``sentence`` and ``next`` say it and what to do, ``next_step`` what a number is taken for, if anything.
    ``source_at`` is as of when it is known, told by ``told``; ``is_old`` once that is more than two hours of
    office time ago. ``interrupted_since`` is null while the source answers. ``overdue_days`` are of work.
    """

    status: Status
    sentence: str
    next: str
    next_step: NextStep
    steps: StepShape | None
    received: date | None
    due: date | None
    overdue_days: int
    overdue: str | None
    reckoning: ReckoningShape | None
    digitised_url: str | None
    source: str
    source_at: datetime
    told: str
    is_old: bool
    interrupted_since: datetime | None
    interrupted: str | None


def dossier_answer(words: Words, office: Office, view: DossierView) -> DossierAnswer:
    """Return a dossier's shape, its sentences in the language of these words."""
    dossier, meaning = view.dossier, view.meaning
    return DossierAnswer(
        status=dossier.status,
        sentence=words(meaning.sentence),
        next=words(meaning.advice),
        next_step=meaning.next_step,
        steps=None if dossier.step is None else StepShape(at=dossier.step.at, of=dossier.step.of),
        received=dossier.received,
        due=dossier.due,
        overdue_days=view.overdue,
        overdue=overdue_said(words, view),
        reckoning=_reckoning(view.reckoning),
        digitised_url=dossier.digitised_url,
        source=dossier.source,
        source_at=view.at,
        told=told_said(words, office, view),
        is_old=view.is_old,
        interrupted_since=view.interrupted_since,
        interrupted=interrupted_said(words, office, view),
    )


def _reckoning(found: Reckoning | None) -> ReckoningShape | None:
    if found is None:
        return None
    days_off = [DayOffShape(day=one.day, reason=one.reason) for one in found.days_off]
    return ReckoningShape(days=found.days, days_off=days_off, usual_days_off=found.usual)
