"""Every measurement, in the order in which they run and are shown."""

from bench import (
    announcing,
    broadcast,
    calls,
    disk,
    fanout,
    finding,
    hall,
    history,
    kills,
    lines,
    long_day,
    painting,
    resting,
    slips,
    slow_box,
    soak,
    tickets,
    visits,
    waits,
    waits_of_others,
)
from bench.measurement import Measurement

MEASUREMENTS: tuple[Measurement, ...] = tuple(
    module.MEASUREMENT
    for module in (
        tickets,
        calls,
        visits,
        disk,
        fanout,
        finding,
        hall,
        slips,
        painting,
        announcing,
        lines,
        broadcast,
        history,
        resting,
        slow_box,
        kills,
        soak,
        long_day,
        waits,
        waits_of_others,
    )
)
