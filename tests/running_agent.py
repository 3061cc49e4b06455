"""An agent in a process of its own, beside a running server."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from tests.running_server import ROOT, RunningServer

WAIT_S = 60.0
_LOOK_S = 0.05


class RunningAgent:
    """The agent ``program`` ("kiosk.agent", "counter.agent") of one enrolled device, with a data folder."""

    def __init__(
        self, folder: Path, program: str, server: str, token: str, authority: Path | None = None
    ) -> None:
        folder.mkdir()
        self._folder = folder
        self._log = folder / "agent.log"
        token_file = folder / "token"
        token_file.write_text(f"{token}\n", encoding="utf-8")
        self._command = [sys.executable, "-m", program, "--server", server, "--token-file", str(token_file)]
        if authority is not None:
            self._command += ["--authority", str(authority)]
        if program == "kiosk.agent":
            self._command += ["--data", str(folder / "data")]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> str:
        """Everything it has written to its log."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def start(self) -> None:
        """Start, and return once it has logged a line: told to stop earlier, it would die of the signal."""
        begun = len(self.log)
        with self._log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(self._command, cwd=ROOT, stdout=log, stderr=log)
        until(lambda: len(self.log) > begun, "the agent has said nothing")

    def stop(self) -> None:
        """End it as systemd does; it must end well."""
        assert self._process is not None
        process, self._process = self._process, None
        process.terminate()
        assert process.wait(WAIT_S) == 0, self.log

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        process, self._process = self._process, None
        process.kill()
        process.wait(WAIT_S)

    def close(self) -> None:
        """End it if it still runs."""
        if self._process is not None:
            self.stop()


def enrolled(server: RunningServer, name: str, role: str) -> str:
    """Enrol a device and return its token; a kiosk anew, since nobody knows what a demo gave its own."""
    if role == "kiosk":
        server.command("device", "revoke", name)
    said = server.command("device", "add", name, "--role", role)
    return said.split("token: ", 1)[1].split()[0]


def until(holds: Callable[[], object], what: str = "it never happened") -> None:
    """Return once ``holds`` gives something true."""
    end = monotonic() + WAIT_S
    while not holds():
        assert monotonic() < end, what
        sleep(_LOOK_S)
