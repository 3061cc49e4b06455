"""The reading program, one process per file: the file comes in, rows go out, and its limits bind it.

``python -m office.procedures.reading.reading_program`` gets the kind of file and the limits as its two
arguments and the file, which must be seekable, as standard input. It says the lines of ``wire.py``.
"""

import io
import json
import logging
import os
import resource
import signal
import sys
from dataclasses import asdict
from typing import IO, TextIO

from hardware.programs.log_lines import all_as_log_lines, log_to_stderr
from office.procedures.reading.limits import Limits
from office.procedures.reading.refusals import FileRefused, Reason, refused
from office.procedures.reading.rows import Sheet
from office.procedures.reading.wire import FileKind, lines_of, refusal_line

log = logging.getLogger(__name__)

_NICENESS = 10


def limits_text(limits: Limits) -> str:
    """Return the limits as the program's argument."""
    return json.dumps(asdict(limits))


def main() -> None:
    """Read the file and say what it holds, or why it is refused."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICENESS)
    limits = Limits(**json.loads(sys.argv[2]))
    _bind(limits)
    log_to_stderr()
    with all_as_log_lines():
        said = io.TextIOWrapper(os.fdopen(os.dup(1), "wb"), encoding="utf-8", newline="\n")
        write_answer(FileKind(sys.argv[1]), sys.stdin.buffer, limits, said)


def write_answer(kind: FileKind, file: IO[bytes], limits: Limits, said: TextIO) -> None:
    """Write the lines that tell the file. A file that breaks its reader is told as broken or too heavy."""
    try:
        for line in lines_of(sheet_in(kind, file, limits)):
            said.write(f"{line}\n")
    except FileRefused as refusal:
        said.write(f"{refusal_line(refusal)}\n")
    except MemoryError:
        said.write(f"{refusal_line(refused(Reason.TOO_HEAVY))}\n")
    except Exception:
        log.exception("a %s file broke its reader", kind)
        said.write(f"{refusal_line(refused(Reason.BROKEN))}\n")
    said.flush()


def sheet_in(kind: FileKind, file: IO[bytes], limits: Limits) -> Sheet:
    """Return the sheet in the seekable ``file``. Raises FileRefused, and what libraries raise."""
    if file.seek(0, io.SEEK_END) > limits.file_bytes:
        raise refused(Reason.FILE_TOO_LARGE, most=limits.file_bytes)
    file.seek(0)
    # Imported here: each brings what only its kind needs.
    match kind:
        case FileKind.CSV:
            from office.procedures.reading.csv_file import read_csv

            return read_csv(file.read(), limits)
        case FileKind.JSON:
            from office.procedures.reading.json_file import read_json

            return read_json(file.read(), limits)
        case FileKind.XLSX:
            from office.procedures.reading.xlsx_file import read_xlsx

            return read_xlsx(file, limits)


def _bind(limits: Limits) -> None:
    """Have the system end this process rather than let it take more."""
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_s),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    main()
