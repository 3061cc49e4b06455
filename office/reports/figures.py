"""The figures of a report's line, each told once: its name, how it is counted, and its kind.

``TimesShape`` is said in minutes, ``ShareShape`` as a share. Programs get each figure under its name, and the
manager's page says it by the sentences that its name begins (``manager/report_figures.py``).

What counts where, so that two people who ask get one figure:

- A ticket counts on the office day it was issued on, under the field whose number was taken (a transfer
  changes neither), at the counter that called it last (or that alone may call it), in the hour of its issue.
- The **wait** is from issue to first call: what follows an absence, a reinstatement or a transfer is
  no part of it. Every ticket that was called has one, also when nobody came.
- The **service** is the time at counters: from Start (from the call where Start was not pressed) until the
  visitor is finished, parked or sent on; again from the return of one who was parked. A ticket's service is
  the sum of these legs (``legs.py``): all of them in the total and in its hour of issue, those for a field in
  that field's line, those at a counter in that counter's, those an officer called in that officer's. So after
  a transfer each has the minutes it gave, whatever becomes of the ticket.
- The **walk** is from call to Start; who did not come, or was not started, walked no known time.
- **Away** is who is parked, until he is back, sent on or gone. The **wait again** is what follows a
  transfer, or a reinstatement of one called before, until the next call.
- A service that is **forgotten** (``office/waiting/usual.py``: more than six times what is usual in its
  field) or was cut off by the day's turn is in no figure, and is named.
- The **90th percentile** is by nearest rank: the smallest time that at least 90 of 100 tickets did not
  exceed. It is a time that some visitor really had, not one between two.
- What there is nothing of is None, not 0.
"""

from collections import Counter as Tally
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_type_hints

from office.reports.groups import Group
from office.reports.spent import Spent
from office.tickets.ticket import State

LONG_WAIT_S = 15 * 60
TOO_LONG_WAIT_S = 30 * 60
"""The targets of QĐ 468/QĐ-TTg: 15 minutes from 2025 on, 30 minutes before."""

_OF_TEN = 9
"""The percentile, in tenths: whole numbers, so that no rounding decides a rank."""


@dataclass(frozen=True, slots=True)
class TimesShape:
    """Times in seconds, over so many ``tickets``; null where there were none."""

    tickets: int
    mean_s: float | None
    p90_s: int | None


@dataclass(frozen=True, slots=True)
class ShareShape:
    """``tickets`` out of ``of``: never a bare percentage."""

    tickets: int
    of: int


NOTHING = TimesShape(0, None, None)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """``issued`` = finished + no_show + cancelled + unfinished + still_open. Waits are to the first call.

    ``unfinished`` visits are those whose day ended first; ``still_open`` are under way today.
    ``service`` is the time at counters, ``walk`` from call to Start, ``away`` the time parked,
    ``wait_again`` what follows a transfer or a reinstatement: each over the tickets that had any.
    """

    issued: int
    finished: int
    no_show: int
    cancelled: int
    unfinished: int
    still_open: int
    wait: TimesShape
    service: TimesShape
    waited_over_15_min: ShareShape
    waited_over_30_min: ShareShape
    walk: TimesShape
    away: TimesShape
    wait_again: TimesShape


Kind = type[int] | type[TimesShape] | type[ShareShape]


def figures(kind: Kind) -> tuple[str, ...]:
    """Return the names of the figures of a kind, in the order in which they are told."""
    return tuple(name for name, one in get_type_hints(ReportLine).items() if one is kind)


def line_of(groups: Iterable[Group], spent: Sequence[Spent] = ()) -> ReportLine:
    """Return what these groups, and what their tickets spent, add up to."""
    states: Tally[State] = Tally()
    waits: Tally[int] = Tally()
    for group in groups:
        states[group.state] += group.tickets
        waits.update(group.waits_s)
    finished, no_show = states[State.FINISHED], states[State.NO_SHOW]
    cancelled, unfinished = states[State.CANCELLED], states[State.UNFINISHED]
    return ReportLine(
        issued=states.total(),
        finished=finished,
        no_show=no_show,
        cancelled=cancelled,
        unfinished=unfinished,
        still_open=states.total() - finished - no_show - cancelled - unfinished,
        wait=_times(waits),
        service=times_of(one.services_s for one in spent),
        waited_over_15_min=_above(waits, LONG_WAIT_S),
        waited_over_30_min=_above(waits, TOO_LONG_WAIT_S),
        walk=times_of(one.walks_s for one in spent),
        away=times_of(one.aways_s for one in spent),
        wait_again=times_of(one.again_s for one in spent),
    )


def times_of(parts: Iterable[tuple[int, ...]]) -> TimesShape:
    """Return what these seconds, each a ticket's, add up to; the mean is to a tenth of a second."""
    seconds: Tally[int] = Tally()
    for part in parts:
        seconds.update(part)
    return _times(seconds)


def _times(seconds: Tally[int]) -> TimesShape:
    tickets = seconds.total()
    if not tickets:
        return NOTHING
    mean_s = sum(one * times for one, times in seconds.items()) / tickets
    return TimesShape(tickets, round(mean_s, 1), _p90(seconds))


def _p90(seconds: Tally[int]) -> int:
    """Return the smallest of the seconds that nine tenths of all do not exceed (nearest rank)."""
    tickets, counted = seconds.total(), 0
    for one in sorted(seconds):
        counted += seconds[one]
        if counted * 10 >= tickets * _OF_TEN:
            return one
    raise ValueError("nothing has no percentile")


def _above(seconds: Tally[int], limit_s: int) -> ShareShape:
    return ShareShape(sum(times for one, times in seconds.items() if one > limit_s), seconds.total())
