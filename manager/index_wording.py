"""How the form of the nine indices is said: facts, proposals, who gave what."""

from collections.abc import Sequence
from functools import partial

from manager.figures import date_words, grouped, percentage, time_and_date
from manager.index_form import FilledForm
from manager.rating_figures import figure_said
from office.ratings.evidence import Evidence, Fact, Proposal
from office.ratings.index_points import PointsGiven
from office.ratings.indices import MOST_POINTS, Index, cut
from office.tickets.office import Office
from office.words.catalogue import Words

BY_RULE = frozenset({Index.TOTAL_TIME, Index.TIMES_ONE_HAD_TO_COME})
"""The indices of which a source that was read has the rule for 2, 1 and 0, of one dossier."""


def fact_said(words: Words, fact: Fact) -> str:
    """Return a fact, such as ``Chờ quá 15 phút: 3/10 lượt (30,0 %)``."""
    return words(
        f"manager-indices-fact-{fact.name}",
        count=grouped(words, fact.count),
        of=grouped(words, fact.of),
        percent=percentage(words, fact.count, fact.of),
    )


def evidence_said(words: Words, found: Evidence) -> Sequence[str]:
    """Return each figure of an index in a sentence; one sentence why where there is none."""
    if found.why_none is not None:
        return [words(f"manager-indices-none-{found.why_none}")]
    said = [fact_said(words, fact) for fact in found.facts]
    return said if found.satisfaction is None else [figure_said(words, found.satisfaction), *said]


def proposal_said(words: Words, proposal: Proposal) -> str:
    """Return what is proposed, and of what it is made."""
    return words(
        "manager-indices-proposal",
        points=proposal.points,
        mean=str(cut(proposal.mean)).replace(".", words("manager-figure-decimal")),
        dossiers=grouped(words, proposal.dossiers),
    )


def rule_said(words: Words, index: Index) -> str:
    """Return how points follow, or that it is to be verified."""
    return words(f"manager-indices-rule-{index:d}" if index in BY_RULE else "manager-indices-rule-unknown")


def points_said(words: Words, points: int | None) -> str:
    """Return points as they stand in a list; None: taken back, or never given."""
    return words("manager-indices-no-points") if points is None else str(points)


def given_said(words: Words, office: Office, given: PointsGiven) -> str:
    """Return who gave it and when."""
    at = time_and_date(words, office.local(given.at))
    name = "manager-indices-left-empty" if given.points is None else "manager-indices-given-by"
    return words(name, login=given.by, at=at)


def total_said(words: Words, filled: FilledForm) -> str:
    """Return the total and its class, or how many of nine are still without points."""
    total, grade = filled.form.total, filled.form.grade
    if total is None or grade is None:
        return words("manager-indices-not-yet", given=filled.form.given, all=len(Index))
    most, said = MOST_POINTS * len(Index), words(f"manager-indices-grade-{grade}")
    return words("manager-indices-total", total=total, most=most, grade=said)


def period_said(words: Words, filled: FilledForm) -> str:
    """Return from which day to which a form is, and whether they are over."""
    days = partial(date_words, words)
    name = "manager-indices-days" if filled.is_over else "manager-indices-days-so-far"
    return words(name, first=days(filled.period.first), last=days(filled.period.last))
