"""What the program says to whoever keeps its log: one line of JSON each on stderr, few of a kind in a minute.

No line repeats what a client said. Of an error its kind and its stack are told, never its message, which may
quote anybody; libraries' own lines are told by the place that wrote them. Start with `log_to_stderr`.
"""

import atexit
import io
import logging
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import structlog

from hardware.programs.log_bounds import FewLines, Line

_MOST_FRAMES = 30
_MOST_CAUSES = 5
_OURS = frozenset(
    {"application", "server", "serving", "__main__"}
    | {"office", "hardware", "kiosk", "counter", "display", "manager", "phone"}
)
_PRINTERS = frozenset({"traceback.py", "warnings.py", Path(__file__).name})

log = structlog.get_logger(__name__)


def log_to_stderr() -> None:
    """Have every log line written to stderr, as it is now; libraries' from a warning up."""
    few = FewLines(_writer(sys.stderr), by_itself=True)
    atexit.register(few.close)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _stack_without_words,
            few,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    # Not basicConfig: it does nothing where a library has set up logging for everybody on its import.
    root = logging.getLogger()
    root.handlers[:] = [_Library()]
    root.setLevel(logging.WARNING)


@contextmanager
def all_as_log_lines(expected: tuple[type[Exception], ...] = ()) -> Iterator[None]:
    """Have the log tell what nobody logs: errors that end a thread, warnings, what is printed to stderr.

    An error that ends the block and is not ``expected`` is told there, and leaves as SystemExit.
    """
    kept = sys.stderr, sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning
    sys.stderr = _Printed()
    sys.excepthook = lambda kind, error, trace: _tell("the main thread", error)
    threading.excepthook = lambda ended: _tell("a thread", ended.exc_value)
    sys.unraisablehook = lambda ended: _tell("clearing up", ended.exc_value)
    warnings.showwarning = _tell_warning
    try:
        yield
    except expected:
        raise
    except Exception as error:
        log.error("fault", where="the main thread", exc_info=error)
        raise SystemExit(1) from error
    finally:
        sys.stderr, sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning = kept


def stack_of(error: BaseException) -> str:
    """Return where an error came from and what kind it is, and so of its causes; no word of its message."""
    told: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(told) < _MOST_CAUSES:
        frames = "".join(traceback.format_tb(cause.__traceback__, limit=-_MOST_FRAMES))
        told.append(f"{frames}{_name(cause)}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\nbecause of\n".join(told)


def _name(error: BaseException) -> str:
    name = type(error).__qualname__
    # What the operating system says quotes nobody; the name of the file beside it might.
    return f"{name}: {error.strerror}" if isinstance(error, OSError) and error.errno else name


def _stack_without_words(_: Any, __: str, line: Line) -> Line:
    given = line.pop("exc_info", None)
    if isinstance(given, tuple):
        given = given[1]
    error = given if isinstance(given, BaseException) else sys.exception() if given else None
    if error is not None:
        line["stack"] = stack_of(error)
    return line


def _tell(where: str, error: BaseException | None) -> None:
    if error is not None and not isinstance(error, SystemExit | KeyboardInterrupt):
        log.error("fault", where=where, exc_info=error)


def _tell_warning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, *_: Any, **__: Any
) -> None:
    log.warning("warning", why=category.__name__, where=f"{Path(filename).name}:{lineno}")


class _Library(logging.Handler):
    """Tells by our log what is said to Python's. Our own sentences stand in it whole, others' not at all."""

    def emit(self, record: logging.LogRecord) -> None:
        told: dict[str, Any] = {"logger": record.name, "where": f"{record.module}:{record.lineno}"}
        if record.name.partition(".")[0] in _OURS:
            told["said"] = record.getMessage()
        if record.exc_info and record.exc_info[1] is not None:
            told["exc_info"] = record.exc_info
        log.log(max(record.levelno, logging.WARNING), "library", **told)


class _Printed(io.TextIOBase):
    """Stands where stderr stands: tells who printed, and not what, for it may quote anybody."""

    def write(self, text: str) -> int:
        if text.strip():
            frame = sys._getframe(1)
            while frame.f_back is not None and Path(frame.f_code.co_filename).name in _PRINTERS:
                frame = frame.f_back
            log.warning("printed", where=f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
        return len(text)


def _writer(stream: TextIO) -> Any:
    def write(line: Line) -> None:
        stamped = structlog.processors.TimeStamper(fmt="iso", utc=True)(
            None, "", {**line, "level": "warning"}
        )
        said = structlog.processors.JSONRenderer(ensure_ascii=False)(None, "", stamped)
        stream.write(f"{said!s}\n")
        stream.flush()

    return write
