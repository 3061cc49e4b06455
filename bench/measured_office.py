"""The busy office of the fault tests, with ``bench.office_server`` running in it."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils.utils import sqlite3

from bench.cpu_limit import CpuLimit
from bench.results import ROOT
from office.store.sqlite import FILE_NAME
from tests.faults.crowded_office import Staffed, staffed_office

NOTHING = "/api/v1/bench/nothing"
"""Where ``bench.office_server`` takes a kiosk's request that does nothing."""
NOTHING_AT_A_COUNTER = "/api/v1/bench/counters/nothing"
"""The same for an officer's request."""

_PRINTED_WITHIN_S = 120
_ALL_ITS_THREADS = 2
_LOOK_AGAIN_S = 0.1
_DUE = "SELECT count(*) FROM print_jobs WHERE state IN ('queued', 'printing')"


@dataclass(frozen=True)
class MeasuredOffice:
    """An office that serves, the process in which it does, and after how long it did."""

    staffed: Staffed
    process: subprocess.Popen[bytes]
    started_s: float

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
    """Return the processor time a process has used, all its threads. Raises OSError when it has ended."""
    # A process's clock has a number made of its id (clock_getcpuclockid(3)); /proc counts in steps of 10 ms.
    return time.clock_gettime(~pid << 3 | _ALL_ITS_THREADS)


@contextmanager
def measured_office(
    folder: Path,
    *,
    with_printers: bool = False,
    printer_port: int | None = None,
    env: Mapping[str, str] | None = None,
    limit: CpuLimit | None = None,
) -> Iterator[MeasuredOffice]:
    """Serve the office from ``folder``, which is made, in this environment; it is stopped at the end.

    The server, and with it what prints, is added to the ``limit``.
    """
    folder.mkdir()
    with staffed_office(folder, with_printers=with_printers, printer_port=printer_port) as office:
        server = office.server
        command = [sys.executable, "-m", "bench.office_server", "run", "--host", "127.0.0.1"]
        command += ["--port", str(server.port), "--config", str(server.config), "--data", str(server.data)]
        log, began_s = folder / "bench.log", time.monotonic()
        with (
            log.open("wb") as said,
            subprocess.Popen(
                command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
            ) as process,
        ):
            try:
                if limit is not None:
                    limit.add(process.pid)
                assert process.stdout is not None
                if not process.stdout.readline():
                    raise ConnectionError(f"the office did not open:\n{log.read_text(encoding='utf-8')}")
                yield MeasuredOffice(office, process, time.monotonic() - began_s)
            finally:
                # Not killed: its printing programs would go on writing into the folder that is removed.
                process.terminate()
                process.communicate()
