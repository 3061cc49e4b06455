"""The server's side of reading: hands a file to the reading program and never waits for ever.

Works in plain Python and under gevent's monkey patching, where waiting lets other greenlets run.
"""

import contextlib
import logging
import os
import selectors
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from office.procedures.reading.limits import DEFAULT_LIMITS, Limits
from office.procedures.reading.reading_program import limits_text
from office.procedures.reading.refusals import Reason, refused
from office.procedures.reading.rows import Sheet
from office.procedures.reading.wire import FileKind, SheetTold

log = logging.getLogger(__name__)

_READ_BYTES = 65_536
_ROOT = Path(__file__).resolve().parents[3]
"""The program must find this very package, wherever the server was started from."""


def read_file(path: Path, kind: FileKind, limits: Limits = DEFAULT_LIMITS) -> Sheet:
    """Return what the file holds, at most about ``limits.wall_s`` later; its reader has ended by then.

    Raises FileRefused for whatever is wrong with it, and OSError where it is not there.
    """
    if path.stat().st_size > limits.file_bytes:
        raise refused(Reason.FILE_TOO_LARGE, most=limits.file_bytes)
    told = SheetTold()
    with path.open("rb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "office.procedures.reading.reading_program", kind, limits_text(limits)],
            stdin=file,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            # Nothing of the server's own surroundings is a stranger's file's business.
            env={"PYTHONUTF8": "1"},
            bufsize=0,
            start_new_session=True,
        )
    try:
        for line in _lines(process, limits):
            told.take(line)
        _refuse_ended(process, limits)
        return told.sheet()
    finally:
        _end(process)


def _lines(process: "subprocess.Popen[bytes]", limits: Limits) -> Iterator[bytes]:
    """Yield each line it says until it says no more. Raises FileRefused when time or bytes are used up."""
    assert process.stdout is not None  # noqa: S101
    handle = process.stdout.fileno()
    os.set_blocking(handle, False)
    deadline, taken, unread = monotonic() + limits.wall_s, 0, b""
    # Looked up at call time: gevent puts its own selector there.
    with selectors.DefaultSelector() as selector:
        selector.register(handle, selectors.EVENT_READ)
        while True:
            left_s = deadline - monotonic()
            if left_s <= 0 or not selector.select(left_s):
                raise refused(Reason.TOO_HEAVY)
            more = os.read(handle, _READ_BYTES)
            if not more:
                return
            taken += len(more)
            if taken > limits.text_bytes:
                raise refused(Reason.TOO_HEAVY)
            *lines, unread = (unread + more).split(b"\n")
            yield from lines


def _refuse_ended(process: "subprocess.Popen[bytes]", limits: Limits) -> None:
    """Raise FileRefused where the system, or a fault, ended the program before it was done."""
    try:
        code = process.wait(limits.wall_s)
    except subprocess.TimeoutExpired:
        raise refused(Reason.TOO_HEAVY) from None
    if code:
        log.warning("the reading program ended with %s", code)
        raise refused(Reason.TOO_HEAVY)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.kill()
    process.wait()
    if process.stdout is not None:
        with contextlib.suppress(OSError):
            process.stdout.close()
