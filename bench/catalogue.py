"""Every measurement, in the order in which they run and are shown."""

from bench import broadcast, calls, disk, hall, history, kills, soak, tickets
from bench.measurement import Measurement

MEASUREMENTS: tuple[Measurement, ...] = tuple(
    module.MEASUREMENT for module in (tickets, calls, disk, hall, broadcast, history, kills, soak)
)
