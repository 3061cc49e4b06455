"""Where scanners and kiosks' pages meet: a box for each kiosk, and the guard of persons for all."""

from collections.abc import Callable
from datetime import datetime
from typing import cast

from hardware.scanning.card import CardSeen
from hardware.scanning.codes import Scan
from kiosk.scanning.box import CardOffer, ScanBox
from kiosk.scanning.person_guard import PersonGuard
from office.tickets.office import Office
from office.tickets.refusals import NotAllowed
from office.tickets.store import Store
from office.web.access import actor
from office.web.context import current


class ScanDesk:
    """Takes scans of any kiosk and hands each to that kiosk's page."""

    def __init__(self, office: Office, store: Store, clock: Callable[[], datetime]) -> None:
        self.guard = PersonGuard(office, store, clock)
        self._boxes: dict[str, ScanBox] = {}

    def box(self, kiosk: str) -> ScanBox:
        """Return that kiosk's box, a new one the first time."""
        return self._boxes.setdefault(kiosk, ScanBox())

    def put(self, kiosk: str, scan: Scan) -> None:
        """Take a scan. Who a card's owner is goes to the guard; the page is given a claim."""
        if isinstance(scan, CardSeen):
            self.box(kiosk).put(CardOffer(self.guard.claim(kiosk, scan.person), scan.is_elder))
        else:
            self.box(kiosk).put(scan)

    def close(self) -> None:
        """Let every page that waits go."""
        for box in self._boxes.values():
            box.close()


def scan_desk() -> ScanDesk:
    """Return the desk of the office that serves this request; ``face.py`` has it opened."""
    return cast(ScanDesk, current().opened["kiosk"])


def device_name() -> str:
    """Return the name of the kiosk that makes this request."""
    device = actor().device
    if device is None:
        raise NotAllowed("a kiosk is told of its own scanner only")
    return device.name
