"""Every kind of printer ready to print, with the means to see what came out: for the contract tests."""

import os
import select
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from hardware.printing.picture_folder import VirtualPrinter
from hardware.printing.printers import printer_of
from hardware.printing.settings import (
    FileSettings,
    NetworkSettings,
    PrinterSettings,
    QueueSettings,
    SerialSettings,
    VirtualSettings,
)
from hardware.printing.ticket_printer import TicketPrinter
from office.demo.twins.escpos import Page
from tests.hardware.printing.escpos_emulator import EscposEmulator, pages_of
from tests.hardware.printing.papers import paper_in
from tests.hardware.printing.serial_box import SerialBox

# Stands for the programs of a print queue. What lp takes lies in "waiting"; unless the queue is stopped it
# moves to "printed" once lpstat has told of it.
QUEUE_PROGRAM = """\
#!{python} -SE
import os, sys
from pathlib import Path
folder = Path({folder!r})
waiting, printed = folder / "waiting", folder / "printed"
name, given = Path(sys.argv[0]).name, sys.argv[1:]
(folder / "asked").open("a").write(" ".join([name, *given, os.environ["LC_ALL"]]) + "\\n")
if (folder / "hangs").exists() and name == "lp":
    os.read(os.open(folder / "never", os.O_RDONLY), 1)
if name == "lp":
    content = sys.stdin.buffer.read()
    if "nobody" in given:
        sys.exit("lp: The printer or class does not exist.")
    number = 1 + len(list(waiting.iterdir())) + len(list(printed.iterdir()))
    (waiting / f"queue-{{number}}").write_bytes(content)
    print(f"request id is queue-{{number}} (1 file(s))")
elif name == "lpstat":
    for job in sorted(waiting.iterdir()):
        print(f"{{job.name}}  office  1024  Mon 23 Nov 2026 07:30:00")
        if not (folder / "stopped").exists():
            job.rename(printed / job.name)
elif name == "cancel":
    (waiting / given[0]).unlink()
"""


class FakeQueue:
    """The programs lp, lpstat and cancel at the head of PATH."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        for each in ("bin", "waiting", "printed"):
            (folder / each).mkdir(parents=True)
        for name in ("lp", "lpstat", "cancel"):
            program = folder / "bin" / name
            program.write_text(QUEUE_PROGRAM.format(python=sys.executable, folder=str(folder)))
            program.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder / "bin"), prepend=os.pathsep)

    def jobs(self) -> list[bytes]:
        """Return what was printed, in order."""
        return [path.read_bytes() for path in sorted((self.folder / "printed").iterdir())]

    def waiting(self) -> list[str]:
        """Return the names of what was not."""
        return [path.name for path in (self.folder / "waiting").iterdir()]


class Pipe:
    """A named pipe as a device that takes bytes and answers nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        os.mkfifo(path)
        self._taken = b""
        self._reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        os.set_blocking(self._reader, True)
        self._thread = threading.Thread(target=self._read, daemon=True)

    def start(self) -> None:
        """Begin to take. It takes until the writer closes."""
        self._thread.start()

    def unplug(self) -> None:
        """Leave nobody at the other end, once the writer has closed."""
        if self._thread.ident is not None:
            self.content()
        os.close(self._reader)

    def content(self) -> bytes:
        """Return all that was written, once the writer has closed."""
        self._thread.join(10)
        assert not self._thread.is_alive()
        return self._taken

    def _read(self) -> None:
        # Before the first writer a read would find the end at once; poll waits for one.
        poll = select.poll()
        poll.register(self._reader, select.POLLIN)
        poll.poll()
        while more := os.read(self._reader, 4096):
            self._taken += more


@dataclass(frozen=True)
class Outlet:
    """A printer, and what came out of it."""

    printer: TicketPrinter
    pictures: Callable[[], list[bytes]]
    texts: Callable[[], list[str]]


def _paper(printer: TicketPrinter, pages: Callable[[], list[Page]]) -> Outlet:
    return Outlet(
        printer,
        lambda: [page.image().tobytes() for page in pages()],
        lambda: [page.text for page in pages()],
    )


@contextmanager
def _network(*, proof: bool) -> Iterator[Outlet]:
    with EscposEmulator() as emulator:
        settings = NetworkSettings("127.0.0.1", emulator.port, timeout_s=10.0, proof=proof)
        yield _paper(printer_of(settings), lambda: emulator.wait_for_pages(1))


@contextmanager
def _serial(*, proof: bool) -> Iterator[Outlet]:
    with EscposEmulator() as emulator, SerialBox(emulator) as box:
        settings = SerialSettings(box.path, proof=proof)
        yield _paper(printer_of(settings), lambda: emulator.wait_for_pages(1))


@contextmanager
def _file(folder: Path) -> Iterator[Outlet]:
    pipe = Pipe(folder / "lp0")
    pipe.start()
    settings = FileSettings(pipe.path, proof=False)
    yield _paper(printer_of(settings), lambda: pages_of(pipe.content(), 576))
    pipe.unplug()


@contextmanager
def _queue(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Outlet]:
    queue = FakeQueue(folder / "cups", monkeypatch)
    yield _paper(
        printer_of(QueueSettings("queue")),
        lambda: [page for job in queue.jobs() for page in pages_of(job, 576)],
    )


@contextmanager
def _pictures(folder: Path) -> Iterator[Outlet]:
    yield Outlet(
        VirtualPrinter(folder),
        lambda: [paper_in(path).tobytes() for path in sorted(folder.glob("*.png"))],
        lambda: [path.read_text() for path in sorted(folder.glob("*.txt"))],
    )


OUTLETS: dict[str, Callable[[Path, pytest.MonkeyPatch], AbstractContextManager[Outlet]]] = {
    "network": lambda *_: _network(proof=True),
    "network without proof": lambda *_: _network(proof=False),
    "serial": lambda *_: _serial(proof=True),
    "serial without proof": lambda *_: _serial(proof=False),
    "file": lambda folder, _: _file(folder),
    "lp": _queue,
    "virtual": lambda folder, _: _pictures(folder),
}


def _taken(folder: Path) -> Path:
    (folder / "taken").write_text("a file where the folder should be")
    return folder / "taken"


NOBODY_THERE: dict[str, Callable[[Path, int], PrinterSettings]] = {
    "network": lambda _, refused_port: NetworkSettings("127.0.0.1", refused_port),
    "serial": lambda folder, _: SerialSettings(folder / "ttyUSB0"),
    "file": lambda folder, _: FileSettings(folder / "lp0"),
    "lp": lambda *_: QueueSettings("nobody"),
    "virtual": lambda folder, _: VirtualSettings(_taken(folder)),
}
"""By kind, one that cannot be reached: in an empty folder, or at a port where nobody listens."""
