"""Every measurement, in the order in which they run and are shown."""

from bench import (
    announcing,
    broadcast,
    calls,
    disk,
    fanout,
    hall,
    history,
    kills,
    lines,
    long_day,
    painting,
    slips,
    soak,
    tickets,
)
from bench.measurement import Measurement

MEASUREMENTS: tuple[Measurement, ...] = tuple(
    module.MEASUREMENT
    for module in (
        tickets,
        calls,
        disk,
        fanout,
        hall,
        slips,
        painting,
        announcing,
        lines,
        broadcast,
        history,
        kills,
        soak,
        long_day,
    )
)
