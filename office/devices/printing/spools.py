"""Opens a spool for each printer, those of kiosks and of lookup screens."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from hardware.printing.printer_process import PrinterProcess
from hardware.printing.printer_state import PrinterState
from hardware.printing.settings import FileSettings, NetworkSettings, SerialSettings, VirtualSettings
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Hardware
from office.devices.printing.first_looks import FirstLooks
from office.devices.printing.printer_watch import PrinterWatch
from office.devices.printing.remote_printer import RemotePrinter
from office.devices.printing.spool import Spool
from office.devices.printing.test_slip import print_test, slip_of
from office.devices.printing.ticket_paper import paper_of, printer_settings
from office.devices.rolls import PaperRoll
from office.papers.print_queue import PrintQueue
from office.settings import Settings

_PRINT_MARGIN_S = 15.0
"""What rendering and starting the printing program may take beyond the printer's own time-out."""

_STATE_S = 5.0
_VIRTUAL = "virtual"
_TELL_STATE = (NetworkSettings, SerialSettings, FileSettings)
"""A picture has no paper that runs out, and a print queue does not hand on what its printer says. Beside an
agent there is at least the agent to miss."""


def open_spools(
    settings: Settings,
    prints: PrintQueue,
    hardware: Hardware,
    agents: Mailboxes,
    first_looks: FirstLooks,
    *,
    rolls: Path,
) -> list[Spool]:
    """Return the spools, not running yet; ``rolls`` is the folder that knows what paper each printer has."""
    spools = []
    for placed in settings.printers:
        is_virtual = isinstance(placed.settings, VirtualSettings)
        own_s = 0.0 if isinstance(placed.settings, VirtualSettings) else placed.settings.timeout_s
        timeout_s = own_s + _PRINT_MARGIN_S
        wanted = printer_settings(placed.settings, settings)
        press = RemotePrinter(wanted, agents.of(placed.name)) if placed.agent else PrinterProcess(wanted)
        does_tell = placed.agent or isinstance(placed.settings, _TELL_STATE)
        ask = partial(press.state, _STATE_S) if does_tell else None
        if placed.roll_m:
            roll = PaperRoll(rolls / f"roll-{placed.name}.json", placed.roll_m)
            hardware.rolls.put_in(placed.name, roll)
        watch = _watch(placed.name, hardware, ask, is_virtual=is_virtual)
        slip = partial(slip_of, settings.office, settings.words, placed, hardware.clock)
        hardware.tests.offer("printer", placed.name, partial(print_test, press, watch, slip, timeout_s))
        spools.append(
            Spool(
                placed.name,
                press,
                prints,
                lambda place: paper_of(settings, place, settings.server.address),
                timeout_s=timeout_s,
                is_repeatable=is_virtual or placed.agent,
                watch=watch,
                first_looks=first_looks,
            )
        )
    return spools


def _watch(
    name: str, hardware: Hardware, ask: Callable[[], PrinterState] | None, *, is_virtual: bool
) -> PrinterWatch:
    works_as = _VIRTUAL if is_virtual else PrinterState.UNTOLD.value
    return PrinterWatch(name, hardware, ask, works_as, hardware.rolls.known(name))
