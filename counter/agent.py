"""A counter's agent, for the keypad and sign on the officer's machine: `python -m counter.agent --help`."""

import sys

from hardware.agents.command_line import parser, run
from hardware.agents.messages import LINE
from hardware.agents.port_device import PortDevice

_WHAT = "Connect the serial lines of this machine, with their keypads and signs, to the office's server."

if __name__ == "__main__":
    sys.exit(run(parser("counter.agent", _WHAT).parse_args(), {LINE: PortDevice}))
