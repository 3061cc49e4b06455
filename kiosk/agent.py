"""The kiosk's own agent, where its printer hangs on the kiosk's machine: `python -m kiosk.agent --help`."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from hardware.agents.command_line import parser, run
from hardware.agents.kiosk_printer import AgentPrinter
from hardware.agents.kiosk_scanner import AgentScanner
from hardware.agents.messages import LINE, PRINTER, SCANNER
from hardware.agents.port_device import PortDevice

_WHAT = "Print the tickets of one kiosk on this machine and read its scanner, for the office's server."


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until told to stop; 1 with a sentence on stderr when it could not start."""
    options = parser("kiosk.agent", _WHAT)
    options.add_argument("--data", type=Path, default=Path("var"), help="keeps which jobs were printed")
    told = options.parse_args(arguments)
    printer = partial(AgentPrinter, folder=told.data)
    return run(told, {PRINTER: printer, SCANNER: AgentScanner, LINE: PortDevice})


if __name__ == "__main__":
    sys.exit(main())
