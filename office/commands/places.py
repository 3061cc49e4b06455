"""Where a command finds its office's file and folder, and how commands on these are typed."""

import argparse
import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

from office.tickets.typed import CommandLine

INSTALLED = (Path("/etc/mot-cua/config.toml"), Path("/var/lib/mot-cua"))
"""The file and the folder of an office that was installed as docs/install.md says: ``mot-cua`` knows them."""

TYPED_IN = "MOT_CUA_TYPED_IN"
"""The variable in which ``mot-cua`` says in which folder the person stands who typed it.

It is a variable and no option, so that a version from before it does without.
"""

_NAME_BEGINS = 40
"""Letters of a name that tell which one is meant."""

CONFIG = Path("config.toml")
DEMO_DATA = Path("var-demo")
"""A demo's folder unless another is named: never the one where an office's data would be."""


def data_of(options: argparse.Namespace) -> Path | None:
    """Return the folder that the command line means; None where config.toml says which."""
    named: Path | None = options.data
    return named or (DEMO_DATA if getattr(options, "demo", False) else None)


def program_of(arguments: list[str], environment: Mapping[str, str]) -> str:
    """Return what the person typed to run these arguments: ``mot-cua`` adds its places to them."""
    return "mot-cua" if TYPED_IN in environment or str(INSTALLED[0]) in arguments else "server.py"


def place_typed(options: argparse.Namespace, environment: Mapping[str, str]) -> None:
    """Have the paths that were typed be those of the folder they were typed in, and say so in full."""
    options.is_named = TYPED_IN in environment
    for name in ("file", "folder"):
        path: Path | None = getattr(options, name, None)
        if path is not None and not path.is_absolute():
            setattr(options, name, Path(environment.get(TYPED_IN) or Path.cwd()) / path)


def typing_of(options: argparse.Namespace) -> CommandLine:
    """Return what stands before and after a command that is to be about the same office as this one.

    Whatever places an office's own ``mot-cua`` names: typed again it names them again.
    """
    if getattr(options, "is_named", False) or not hasattr(options, "config"):
        return CommandLine()
    data = data_of(options)
    if (options.config, data) == INSTALLED:
        return CommandLine()
    places = [] if options.config == CONFIG else ["--config", str(options.config)]
    places += [] if data is None else ["--data", str(data)]
    # Resolved, a virtual environment's Python would be the machine's.
    program = (Path(os.path.abspath(sys.executable)), Path(__file__).parents[2] / "server.py")
    return CommandLine(shlex.join(map(_typed_here, program)), shlex.join(places))


def _typed_here(path: Path) -> str:
    """Return the path as it is typed in this folder: the program's own, for whoever did as the guide says."""
    folder = Path.cwd()
    return str(path.relative_to(folder) if path.is_relative_to(folder) else path)


def too_long(error: OSError) -> str:
    """Return what to say of a name that no disk takes, typed or in ``config.toml``; its begin tells which."""
    longest = max(str(error.filename).split(os.sep), key=len)
    return f"{longest[:_NAME_BEGINS]}... cannot be read ({error.strerror})"
