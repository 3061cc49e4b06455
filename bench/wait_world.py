"""Simulated days for judging waits: who comes when, and how long each visit really takes.

All is drawn beforehand by the seed, so that every candidate is judged by the same people. How visits spread
can be changed: what is believed of it must hold for offices that are unlike the one it was tuned on.
"""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from office.tickets import clock_watch
from office.tickets.hours import Session
from office.tickets.office import Office

Law = Callable[[random.Random], float]
"""Draws how many times its field's true mean one visit takes; the mean over many is 1."""
RUSH_S = 90 * 60
MEANS_APART = 0.30
ABSENT = 0.06
WALK_S, ABSENCE_S = 15.0, 75.0
BEGINS = 7.5
"""When officers open and the first come, in hours."""


def until_the_end(office: Office) -> Office:
    """Return it with numbers given until a session's end: the days from which the limits were taken.

    Those who come last before noon are whom an estimate without noon tells least: with kiosks that stop a
    quarter of an hour earlier, all errors are nearer to each other.
    """
    return replace(office, hours=replace(office.hours, last_ticket_min=0))


def a_monday(office: Office) -> date:
    """Return a Monday on which the office works: the first since this release, as no clock may say less."""
    day = clock_watch.RELEASED
    while day.weekday() or not office.hours.sessions_on(day):
        day += timedelta(days=1)
    return day


def log_normal(sigma: float) -> Law:
    """Return the law of log-normal visits."""
    return lambda chance: math.exp(chance.gauss(-sigma * sigma / 2, sigma))


def gamma(shape: float) -> Law:
    """Return the law of gamma visits."""
    return lambda chance: chance.gammavariate(shape, 1 / shape)


def mixture(chance: random.Random) -> float:
    """Draw a visit of an office where two of three are short and one is long."""
    middle, sigma = (0.55, 0.4) if chance.random() < 2 / 3 else (1.9, 0.4)
    return middle * math.exp(chance.gauss(-sigma * sigma / 2, sigma))


LAWS: Mapping[str, Law] = {
    "sigma_0_7": log_normal(0.7),
    "sigma_0_5": log_normal(0.5),
    "sigma_1_0": log_normal(1.0),
    "gamma": gamma(1.5),
    "mixture": mixture,
}
USUAL_LAW = "sigma_0_7"


@dataclass(frozen=True)
class DayKind:
    """What a day is like: the share of their time that counters are busy, and how many more come at first.

    ``away`` is from when until when one counter is away, in hours of the day.
    """

    name: str
    load: float
    rush: float = 1.0
    away: tuple[float, float] | None = None


KINDS = (
    DayKind("calm", 0.70),
    DayKind("monday", 0.98, rush=1.9),
    DayKind("away", 0.80, away=(8 + 50 / 60, 10 + 50 / 60)),
)


@dataclass(frozen=True)
class Person:
    """Who comes: when, for what, how long the visit takes, and whether nobody comes when called."""

    at: datetime
    field: str
    priority: str | None
    visit_s: float
    is_absent: bool


@dataclass(frozen=True)
class World:
    """One day as it really is: ``means_s`` are the true means, ``away`` is the counter that is away."""

    office: Office
    day: date
    kind: DayKind
    people: tuple[Person, ...]
    means_s: Mapping[str, float]
    away: int | None

    def at(self, hour: float) -> datetime:
        """Return a time of that day, by the clock on the wall."""
        return datetime.combine(self.day, time(), self.office.zone) + timedelta(hours=hour)


def world(
    office: Office,
    day: date,
    kind: DayKind,
    seed: int,
    *,
    law: Law = LAWS[USUAL_LAW],
    priority_share: float = 0.0,
    apart: float = MEANS_APART,
) -> World:
    """Return that day; the same seed gives the same day."""
    chance = random.Random(f"{kind.name} {seed}")
    means_s = {one.code: one.mean_service_s * math.exp(chance.gauss(0.0, apart)) for one in office.fields}
    people = sorted(
        (one for field in means_s for one in _people(office, day, kind, field, chance)),
        key=lambda pair: pair[0],
    )
    priority = office.priorities[0].code if office.priorities else None
    drawn = tuple(
        Person(
            at,
            field,
            priority if chance.random() < priority_share else None,
            means_s[field] * law(chance),
            chance.random() < ABSENT,
        )
        for at, field in people
    )
    away = chance.choice(office.counters).number if kind.away else None
    return World(office, day, kind, drawn, means_s, away)


def capacity(office: Office, code: str) -> float:
    """Return how many counters work for a field; one that serves several is shared alike."""
    return sum(1 / len(one.fields) for one in office.counters if code in one.fields)


def _people(
    office: Office, day: date, kind: DayKind, code: str, chance: random.Random
) -> list[tuple[datetime, str]]:
    """Return when those of one field come: while numbers are given, more of them at the beginning."""
    begin = datetime.combine(day, time(), office.zone) + timedelta(hours=BEGINS)
    spans = [_numbers(office, day, session) for session in office.hours.sessions_on(day)]
    spans[0] = begin, spans[0][1]
    given_s = sum((two - one).total_seconds() for one, two in spans)
    a_second = kind.load * capacity(office, code) / (office.field(code).mean_service_s + WALK_S)
    rate = a_second * given_s / (given_s + (kind.rush - 1) * RUSH_S)
    found: list[tuple[datetime, str]] = []
    at, end = begin, spans[-1][1]
    while True:
        at += timedelta(seconds=chance.expovariate(rate * kind.rush))
        if at >= end:
            return found
        is_rush = (at - begin).total_seconds() < RUSH_S
        if any(one <= at < two for one, two in spans) and (is_rush or chance.random() < 1 / kind.rush):
            found.append((at, code))


def _numbers(office: Office, day: date, session: Session) -> tuple[datetime, datetime]:
    begins = datetime.combine(day, session.opens, office.zone) - timedelta(minutes=office.hours.early_min)
    ends = datetime.combine(day, session.closes, office.zone)
    return begins, ends - timedelta(minutes=office.hours.last_ticket_min)
