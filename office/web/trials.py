"""The trial hour as requests find it: which one it is, how one begins and ends, and what it refuses."""

from collections.abc import Callable
from dataclasses import dataclass

from office.tickets.refusals import Refusal
from office.tickets.trial_hour import TrialHour, TrialRefused


def _unable(hour: TrialHour) -> None:
    raise TrialRefused("this server begins no trial hour", reason="none_runs")


@dataclass(frozen=True, slots=True)
class Trials:
    """``now`` is the trial hour that this server serves, None at an office.

    ``begin`` and ``end`` have the server turn: it answers the request, ends, and begins anew. ``begin``
    raises OSError where the disk takes nothing.
    """

    now: TrialHour | None = None
    begin: Callable[[TrialHour], None] = _unable
    end: Callable[[], None] = lambda: None


class TrialRuns(Refusal):
    """A trial hour runs: what belongs to the office itself is not to be had until it ends."""

    code = "trial_runs"


class OtherOffice(Refusal):
    """A page of the office asks its trial hour, or the other way round; ``details['edition']`` is today's."""

    code = "other_office"
