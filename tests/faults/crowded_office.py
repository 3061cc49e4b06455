"""The shipped office made busy: eight kiosks, every counter staffed, open at this hour. A real server."""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from office.settings import load
from tests.running_server import ROOT, RunningServer

KIOSKS = 8
_ENROL_S = 300

# Each argument list runs through the real command line; one process for all saves starting twenty.
_COMMANDS = """
import json, pathlib, sys
import server
from office.people.accounts import Accounts
from office.store.sqlite import SqliteStore

code = max(server.main(arguments) for arguments in json.load(sys.stdin))
store = SqliteStore(pathlib.Path(sys.argv[1]), rooms=server.tables_of(server.CAPABILITIES))
accounts = Accounts(store)
for officer in accounts.officers():
    # As if each had replaced the one-time password by the same: without that it opens nothing.
    accounts.set_password(officer.login, *accounts.password(officer.login), must_change=False)
store.close()
sys.exit(code)
"""

_HOURS = """
[hours]

[[hours.session]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
opens = "00:00"
closes = "23:59"

"""

_KIOSK = '[[kiosk]]\nname = "kiosk-{number}"\ntitle = "Máy lấy số {number}"\ncooldown_s = 0.0\n\n'
_VIRTUAL = '[kiosk.printer]\nkind = "virtual"\nfolder = "pictures/kiosk-{number}"\npaper_mm = 80\n\n'
_NETWORK = '[kiosk.printer]\nkind = "network"\nhost = "127.0.0.1"\nport = {port}\npaper_mm = 80\n\n'


class Power:
    """The server's power, which can be cut. ``is_up`` is set whenever the server answers."""

    def __init__(self, server: RunningServer) -> None:
        self._server = server
        self.is_up = threading.Event()

    def on(self) -> None:
        """Start the server."""
        self._server.start()
        self.is_up.set()

    def cut(self) -> None:
        """Kill the server and start it again on the same port and data."""
        self.is_up.clear()
        self._server.kill()
        self.on()


@dataclass(frozen=True)
class Staffed:
    """A server that is not started yet, and who may do what there."""

    server: RunningServer
    power: Power
    fields: tuple[str, ...]
    counters: tuple[int, ...]
    kiosk_tokens: dict[str, str]
    """By the kiosk's name."""
    passwords: dict[str, str]
    """By login; ``officer_name`` gives a counter's."""

    has_printers: bool

    @property
    def pictures(self) -> Path:
        """The folder under which the virtual printers keep their tickets."""
        return self.server.data / "pictures"


def officer_name(counter: int) -> str:
    """Return the login of the officer who works at that counter and no other."""
    return f"officer-{counter}"


def config_text(*, with_printers: bool, printer_port: int | None = None) -> str:
    """Return the shipped config.toml with eight kiosks, no cooldown, and hours that never close.

    Its time zone is one where it is about noon now, so that no office day ends while a test runs.
    """
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    before_hours, fields_on = text.index("[hours]"), text.index("[[field]]")
    kiosks_on, screens_on = text.index("[[kiosk]]"), text.index("[[screen]]")
    printer = _VIRTUAL if with_printers else "" if printer_port is None else _NETWORK
    kiosks = "".join(
        _KIOSK.format(number=number) + printer.format(number=number, port=printer_port)
        for number in range(1, KIOSKS + 1)
    )
    parts = (text[:before_hours], _HOURS, text[fields_on:kiosks_on], kiosks, text[screens_on:])
    return re.sub(r'(?m)^time_zone = ".*"$', f'time_zone = "{_zone_at_noon()}"', "".join(parts))


@contextmanager
def staffed_office(
    folder: Path,
    *,
    with_printers: bool = True,
    printer_port: int | None = None,
    env: Mapping[str, str] | None = None,
) -> Iterator[Staffed]:
    """Set the office up in ``folder``, which must exist; whatever still runs at the end is stopped.

    With a ``printer_port``, and without virtual printers, all kiosks share the network printer there.
    ``env`` is the server's environment; None: this process's own.
    """
    config = folder / "config.toml"
    config.write_text(config_text(with_printers=with_printers, printer_port=printer_port), encoding="utf-8")
    office = load(config).office
    counters = tuple(counter.number for counter in office.counters)
    kiosks = [f"kiosk-{number}" for number in range(1, KIOSKS + 1)]
    server = RunningServer(folder, config, is_demo=False, speed=0, env=env)
    enrolling = [["device", "add", kiosk, "--role", "kiosk"] for kiosk in kiosks]
    for counter in counters:
        login = officer_name(counter)
        enrolling += [["officer", "add", login, "--role", "officer", "--counters", str(counter)]]
    said = _run_commands(server, enrolling)
    tokens = re.findall(r"(?m)^token: (\S+)$", said)
    passwords = re.findall(r"(?m)^one-time password: (\S+)$", said)
    staffed = Staffed(
        server,
        Power(server),
        tuple(field.code for field in office.fields),
        counters,
        dict(zip(kiosks, tokens, strict=True)),
        dict(zip(map(officer_name, counters), passwords, strict=True)),
        with_printers,
    )
    try:
        yield staffed
    finally:
        server.close()


def _run_commands(server: RunningServer, commands: Sequence[Sequence[str]]) -> str:
    files = ["--config", str(server.config), "--data", str(server.data)]
    done = subprocess.run(
        [sys.executable, "-c", _COMMANDS, str(server.data)],
        cwd=ROOT,
        input=json.dumps([[*command, *files] for command in commands]),
        capture_output=True,
        text=True,
        timeout=_ENROL_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _zone_at_noon() -> str:
    ahead_h = 12 - datetime.now(UTC).hour
    # POSIX counts the hours west of Greenwich: Etc/GMT-7 is seven hours ahead of it.
    return f"Etc/GMT{-ahead_h:+d}"
