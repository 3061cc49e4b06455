"""A counter's agent, for the keypad and sign on the officer's machine: `python -m counter.agent --help`."""

import sys

from hardware.agents.command_line import parser, run
from hardware.agents.line_device import LineDevice
from hardware.agents.messages import LINE

_WHAT = "Connect the serial lines of this machine, with their keypads and signs, to the office's server."

if __name__ == "__main__":
    sys.exit(run(parser("counter.agent", _WHAT).parse_args(), {LINE: LineDevice}))
