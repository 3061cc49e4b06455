"""A whole Application in the test's own process: every face, no port, no hardware, a clock that is moved."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from application import Application
from counter.face import COUNTER
from display.face import DISPLAY
from feedback.face import FEEDBACK
from kiosk.face import KIOSK
from lookup.face import LOOKUP
from manager.face import MANAGER
from office.capabilities import Capability, settings_of
from office.papers.capability import PAPERS
from office.people.capability import PEOPLE
from office.settings.read import checked
from office.tickets.typed import CommandLine
from phone.face import PHONE
from tests.office.settings_toml import spoiled

_NO_PRINTER = spoiled('[kiosk.printer]\nkind = "network"\nhost = "192.168.1.50"\n', "")
NEEDED = (PEOPLE, PAPERS)
"""What the faces stand on."""
FACES = (KIOSK, COUNTER, DISPLAY, FEEDBACK, LOOKUP, PHONE, MANAGER)


def application(
    folder: Path,
    clock: Callable[[], datetime],
    capabilities: Sequence[Capability],
    more: str = "",
    *,
    name: str = "Bộ phận Một cửa",
) -> Application:
    """Return the small office of the settings' tests, open in ``folder``; ``more`` ends its config.toml."""
    named = spoiled('"Bộ phận Một cửa"', f'"{name}"', _NO_PRINTER)
    text = f'{named}\n[server]\ndata = "{folder}"\n{more}'
    settings = checked(tomllib.loads(text), rooms=settings_of(capabilities))
    commands = CommandLine("python server.py", f"--data {folder}")
    settings = replace(settings, server=replace(settings.server, commands=commands))
    return Application(settings, clock, (*FACES, *capabilities))
