"""A slip that shows whether a kiosk's printer prints. It is no ticket, and no ticket knows of it."""

from collections.abc import Callable
from datetime import datetime

from hardware.printing.outcome import Outcome
from hardware.printing.trial_paper import TrialPaper, TrialWords
from office.devices.printing.printer_watch import PrinterWatch
from office.devices.printing.spool import AnyPrinter
from office.devices.tests import DeviceTestResult, DeviceTestState
from office.settings import PlacedPrinter
from office.tickets.office import Office
from office.words.catalogue import OWN, Catalogue

_STATES = {
    Outcome.PRINTED: DeviceTestState.DONE,
    Outcome.FAILED: DeviceTestState.FAILED,
    Outcome.UNKNOWN: DeviceTestState.UNKNOWN,
}


def slip_of(
    office: Office, words: Catalogue, printer: PlacedPrinter, clock: Callable[[], datetime]
) -> TrialPaper:
    """Return the paper of a test of that printer now."""
    return TrialPaper(
        office.agency[-1], printer.title, printer.name, office.local(clock()), slip_words(words)
    )


def slip_words(words: Catalogue) -> TrialWords:
    """Return what every test print says."""
    own, english = words.words(OWN), words.words("en")
    return TrialWords(
        heading=own("paper-test"),
        no_ticket=own("paper-test-no-ticket"),
        no_ticket_second=english("paper-test-no-ticket"),
        width=own.pattern("paper-test-width", {}),
        edges=own("paper-test-edges"),
    )


def print_test(
    press: AnyPrinter, watch: PrinterWatch, slip: Callable[[], TrialPaper], timeout_s: float
) -> DeviceTestResult:
    """Print a slip as tickets are printed, after the one that prints now; tell what came of it.

    ``watch`` counts its paper and takes from it how the printer is, as from a ticket's.
    """
    paper = slip()
    # Its own number each time: a virtual printer keeps one picture for a number.
    ended = press.print(paper, int(paper.at_local.timestamp()), timeout_s)
    watch.record_outcome(ended)
    return DeviceTestResult(_STATES[ended.outcome], reason=ended.reason or "")
