"""A slip that shows whether a kiosk's printer prints. It is no ticket, and no ticket knows of it."""

from collections.abc import Callable
from datetime import datetime

from kiosk.printing.outcome import Outcome
from kiosk.printing.paper import TicketPaper
from kiosk.spool import AnyPress
from office.device_tests import DeviceTestState
from office.settings import Settings

_LABEL = "TEST"
_STATES = {
    Outcome.PRINTED: DeviceTestState.DONE,
    Outcome.FAILED: DeviceTestState.FAILED,
    Outcome.UNKNOWN: DeviceTestState.UNKNOWN,
}


def slip_of(settings: Settings, now: datetime) -> TicketPaper:
    """Return the paper of a test at ``now``: drawn as a ticket, with no number."""
    office = settings.office
    return TicketPaper(
        agency=office.agency,
        label=_LABEL,
        field_name="Phiếu in thử, không phải số thứ tự",
        field_name_second="Test print, not a ticket",
        counters=(),
        ahead=0,
        wait=(0, 0),
        priority=False,
        issued_local=office.local(now),
        address=settings.server.address,
    )


def print_test(
    press: AnyPress, settings: Settings, timeout_s: float, clock: Callable[[], datetime]
) -> DeviceTestState:
    """Print a test slip by the road of the tickets, after the one that prints now; tell what came of it."""
    now = clock()
    # Its own number each time: a virtual printer keeps one picture for a number.
    return _STATES[press.print(slip_of(settings, now), int(now.timestamp()), timeout_s).outcome]
