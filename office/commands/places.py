"""Where a command finds its office's file and folder, and how commands on these are typed."""

import argparse
import os
import shlex
import sys
from pathlib import Path

from office.tickets.typed import CommandLine

INSTALLED = (Path("/etc/mot-cua/config.toml"), Path("/var/lib/mot-cua"))
"""The file and the folder of an office that was installed as docs/install.md says: ``mot-cua`` knows them."""

CONFIG = Path("config.toml")
DEMO_DATA = Path("var-demo")
"""A demo's folder unless another is named: never the one where an office's data would be."""


def data_of(options: argparse.Namespace) -> Path | None:
    """Return the folder that the command line means; None where config.toml says which."""
    named: Path | None = options.data
    return named or (DEMO_DATA if getattr(options, "demo", False) else None)


def program_of(arguments: list[str]) -> str:
    """Return what the person typed to run these arguments: ``mot-cua`` adds its places to them."""
    return "mot-cua" if str(INSTALLED[0]) in arguments else "server.py"


def typing_of(options: argparse.Namespace) -> CommandLine:
    """Return what stands before and after a command that is to be about the same office as this one."""
    if not hasattr(options, "config"):
        return CommandLine()
    data = data_of(options)
    if (options.config, data) == INSTALLED:
        return CommandLine()
    places = [] if options.config == CONFIG else ["--config", str(options.config)]
    places += [] if data is None else ["--data", str(data)]
    return CommandLine(f"{_python()} server.py", shlex.join(places))


def _python() -> str:
    """Return this Python as it is typed in the program's folder."""
    folder = Path.cwd()
    python = Path(os.path.abspath(sys.executable))  # resolved, a virtual environment's would be the machine's
    return str(python.relative_to(folder)) if python.is_relative_to(folder) else "python3.11"
