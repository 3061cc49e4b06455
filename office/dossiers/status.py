"""The ten national statuses of a dossier: what each says, and what its owner can do next."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a dossier stands. The names are stable: rows and programs have them."""

    REGISTERED = "registered"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    IN_PROGRESS = "in_progress"
    PAPERS_MISSING = "papers_missing"
    FEES_DUE = "fees_due"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    FINISHED = "finished"
    RETURNED = "returned"
    UNKNOWN = "unknown"
    """The source told a national code that is none of the ten."""


class NextStep(StrEnum):
    """The button beside a status: a number for what. Most statuses need none."""

    NONE = "none"
    ASK = "ask"
    ADD_PAPERS = "add_papers"
    COLLECT = "collect"


NATIONAL: Mapping[int, Status] = dict(
    enumerate((status for status in Status if status is not Status.UNKNOWN), 1)
)
"""By the codes that the national portal's synchronisation uses: 1 to 10, in the order of ``Status``."""

UNDER_WAY = frozenset({Status.ACCEPTED, Status.IN_PROGRESS})
"""The authority has all it needs: a date that passes is its own delay."""

WAITS_FOR_OWNER = frozenset({Status.PAPERS_MISSING, Status.FEES_DUE})
"""Something is still to come from its owner: the date it was promised for may move."""

ENDED = frozenset({Status.NOT_ACCEPTED, Status.WITHDRAWN, Status.STOPPED, Status.RETURNED})
"""Nothing is to be fetched any more, on whatever date."""

_NEXT: Mapping[Status, NextStep] = {
    Status.REGISTERED: NextStep.NONE,
    Status.ACCEPTED: NextStep.NONE,
    Status.NOT_ACCEPTED: NextStep.ASK,
    Status.IN_PROGRESS: NextStep.NONE,
    Status.PAPERS_MISSING: NextStep.ADD_PAPERS,
    Status.FEES_DUE: NextStep.NONE,
    Status.WITHDRAWN: NextStep.NONE,
    Status.STOPPED: NextStep.ASK,
    Status.FINISHED: NextStep.COLLECT,
    Status.RETURNED: NextStep.NONE,
    Status.UNKNOWN: NextStep.ASK,
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is said of a status, by the names of sentences, and the button that goes with it."""

    sentence: str
    advice: str
    next_step: NextStep


def meaning_of(status: Status) -> Meaning:
    """Return the names of the two sentences for that status, and its button."""
    name = status.replace("_", "-")
    return Meaning(f"dossier-status-{name}", f"dossier-status-{name}-next", _NEXT[status])


def national(code: int) -> Status:
    """Return the status of that national code; UNKNOWN for a code that is none of the ten."""
    return NATIONAL.get(code, Status.UNKNOWN)
