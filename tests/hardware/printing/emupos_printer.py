"""A receipt printer written by others (emupos): it reads our bytes and never saw our code."""

import io
import subprocess
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests
from PIL import Image

from tests.free_ports import free_port

_READ_S = 300
PROFILES = ("epson-tm-t20iii", "xprinter-xp80t", "rongta-rp326")
"""Printers it imitates, all of 80 mm paper."""

_CONFIGURATION = """\
schema: 1
api: {{ host: 127.0.0.1, port: {api} }}
devices:
  - id: front
    type: printer
    profile: {profile}
    connections:
      - tcp: {{ port: {port} }}
    receipts_dir: {folder}
    job_idle_timeout_ms: 600000
"""


class EmuposPrinter:
    """A printer on ``port`` of this machine, its paper, and the hand that opens its cover."""

    def __init__(self, port: int, api: int) -> None:
        self.port = port
        self._device = f"http://127.0.0.1:{api}/api/v1/devices/front"

    def tickets(self) -> list[str]:
        """The tickets it has cut, by their names, the oldest first."""
        found = requests.get(f"{self._device}/receipts", timeout=_READ_S).json()
        return [one["id"] for one in reversed(found) if one["boundary"] == "cut"]

    def picture(self, ticket: str) -> Image.Image:
        """What is on that ticket's paper."""
        image = requests.get(f"{self._device}/receipts/{ticket}/image", timeout=_READ_S)
        image.raise_for_status()
        return Image.open(io.BytesIO(image.content)).convert("1")

    def has(self, fault: str, *, now: bool) -> None:
        """Have one of its faults begin or end: paper-out, cover-open, offline, paper-near-end."""
        method = requests.put if now else requests.delete
        method(f"{self._device}/faults/{fault}", timeout=_READ_S).raise_for_status()


@contextmanager
def emupos_printer(program: Path, folder: Path, profile: str) -> Iterator[EmuposPrinter]:
    """Switch such a printer on; ``folder`` is its own."""
    port, api = free_port(), free_port()
    config = folder / "emupos.yaml"
    config.write_text(
        _CONFIGURATION.format(api=api, port=port, profile=profile, folder=folder / "receipts"), "utf-8"
    )
    with subprocess.Popen(
        [program, "run", "--config", config], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        # It tells of each byte that means nothing to it, and would wait for ever for somebody to read on.
        reading = threading.Thread(target=deque, args=(process.stdout, 0), daemon=True)
        try:
            _await_ready(process)
            reading.start()
            yield EmuposPrinter(port, api)
        finally:
            process.terminate()
            if reading.ident is not None:
                reading.join()


def _await_ready(process: "subprocess.Popen[str]") -> None:
    """Read what it says until it serves. Raises ConnectionError when it ends instead."""
    said = []
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line)
        if line.startswith("control API"):
            return
    raise ConnectionError(f"the emulator did not start:\n{''.join(said)}")
