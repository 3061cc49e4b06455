"""The busy office of the fault tests, with ``bench.office_server`` running in it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils.utils import sqlite3

from bench.results import ROOT
from office.store.sqlite import FILE_NAME
from tests.faults.crowded_office import Staffed, staffed_office

NOTHING = "/api/v1/bench/nothing"
"""Where ``bench.office_server`` takes a kiosk's request that does nothing."""
NOTHING_AT_A_COUNTER = "/api/v1/bench/counters/nothing"
"""The same for an officer's request."""

_PRINTED_WITHIN_S = 120
_LOOK_AGAIN_S = 0.1
_DUE = "SELECT count(*) FROM print_jobs WHERE state IN ('queued', 'printing')"


@dataclass(frozen=True)
class MeasuredOffice:
    """An office that serves, and the process in which it does."""

    staffed: Staffed
    process: subprocess.Popen[bytes]

    @property
    def port(self) -> int:
        """Where it listens, on 127.0.0.1."""
        return self.staffed.server.port

    def cpu_s(self) -> float:
        """Return the processor time its server has used, without the printing programs."""
        return cpu_s_of(self.process.pid)

    def wait_until_printed(self) -> None:
        """Wait until no paper is due, so that the next run begins with idle printing programs."""
        path = self.staffed.server.data / FILE_NAME
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as conn:
            deadline = time.monotonic() + _PRINTED_WITHIN_S
            while conn.execute(_DUE).fetchone()[0]:
                if time.monotonic() > deadline:
                    raise TimeoutError(f"papers are still due after {_PRINTED_WITHIN_S} s")
                time.sleep(_LOOK_AGAIN_S)


def cpu_s_of(pid: int) -> float:
    """Return the processor time a process has used, all its threads."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    # The second column is the program's name in brackets, which may hold blanks (proc(5)).
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def measured_office(
    folder: Path,
    *,
    with_printers: bool = False,
    printer_port: int | None = None,
    env: Mapping[str, str] | None = None,
) -> Iterator[MeasuredOffice]:
    """Serve the office from ``folder``, which is made, in this environment; it is stopped at the end."""
    folder.mkdir()
    with staffed_office(folder, with_printers=with_printers, printer_port=printer_port) as office:
        server = office.server
        command = [sys.executable, "-m", "bench.office_server", "run", "--host", "127.0.0.1"]
        command += ["--port", str(server.port), "--config", str(server.config), "--data", str(server.data)]
        log = folder / "bench.log"
        with (
            log.open("wb") as said,
            subprocess.Popen(
                command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
            ) as process,
        ):
            try:
                assert process.stdout is not None
                if not process.stdout.readline():
                    raise ConnectionError(f"the office did not open:\n{log.read_text(encoding='utf-8')}")
                yield MeasuredOffice(office, process)
            finally:
                # Not killed: its printing programs would go on writing into the folder that is removed.
                process.terminate()
                process.communicate()
