"""The usual estimates of a wait, which a forecast has to beat: by length, by the last served, by the head."""

from datetime import datetime, timedelta
from itertools import pairwise

from bench.wait_day import RunningDay
from office.tickets.ticket import Ticket
from office.waiting.usual import robust_mean_s

USUAL = ("length", "last_served", "head")
TODAY = "today"
"""The product's estimate before there was a forecast, which is better than the usual ones."""
_VISITS = 20


def usual_waits_s(day: RunningDay, code: str) -> dict[str, float] | None:
    """Return each usual estimate for who comes now; None where no counter of the field is open."""
    counters = day.working(code)
    if counters <= 0:
        return None
    if day.is_free(code):
        return dict.fromkeys((*USUAL, TODAY), 0.0)
    line = day.lines[code].values()
    visit_s, head = _mean_s(day, code) / counters, min(line, key=_since, default=None)
    return {
        "length": len(line) * visit_s,
        "last_served": day.last_wait_s.get(code, len(line) * visit_s),
        "head": 0.0 if head is None else (day.now - head.waits_from).total_seconds(),
        # The visit at the counter is half over.
        TODAY: (len(line) + 0.5) * visit_s,
    }


def lunch_aware_s(day: RunningDay, code: str) -> float | None:
    """Return the estimate by length with the break between sessions added where it falls inside."""
    counters = day.expected(code)
    if counters <= 0:
        return None
    if day.is_free(code):
        return 0.0
    wait_s, local = _by_length_s(day, code, counters), day.now.astimezone(day.world.office.zone)
    sessions = day.world.office.hours.sessions_on(day.world.day)
    opens = datetime.combine(day.world.day, sessions[0].opens, day.world.office.zone)
    begin = max(local, opens)
    for one, two in pairwise(sessions):
        ends = datetime.combine(day.world.day, one.closes, day.world.office.zone)
        again = datetime.combine(day.world.day, two.opens, day.world.office.zone)
        if begin < again and begin + timedelta(seconds=wait_s) > ends:
            return (again - local).total_seconds() + max(
                0.0, wait_s - max(0.0, (ends - begin).total_seconds())
            )
    return (begin - local).total_seconds() + wait_s


def _by_length_s(day: RunningDay, code: str, counters: float) -> float:
    return (len(day.lines[code]) + 0.5) * _mean_s(day, code) / counters


def _mean_s(day: RunningDay, code: str) -> float:
    times = [round(one) for one in day.held_s.get(code, [])[-_VISITS:]]
    return robust_mean_s(times, day.world.office.field(code).mean_service_s)


def _since(ticket: Ticket) -> datetime:
    return ticket.waits_from
