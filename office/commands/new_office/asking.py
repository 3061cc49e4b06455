"""``new`` as a command: where its answers come from, and that nothing is written before the last of them."""

import socket
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from office.commands.messages import Said
from office.commands.new_office import NewOfficeError
from office.commands.new_office.interview import Asking, interview
from office.commands.new_office.writing import Toml, check_free, write
from office.words.catalogue import STANDARD, shipped

_ELSEWHERE = ("192.0.2.1", 9)
"""An address of no machine: the system says which of its own it would send from, and nothing is sent."""

_PRINTERS_PORT, _PRINTER_S = 9100, 2.0


def new_office(file: Path, today: date, said: Said, language: str) -> None:
    """Ask about an office and write its config.toml. Raises NewOfficeError; nothing is written then."""
    check_free(file)
    words = shipped(STANDARD).words(language)
    try:
        told = interview(Asking(_asker(), print, words, said), own_address(), is_reached)
    except (EOFError, KeyboardInterrupt) as error:
        print()
        raise NewOfficeError(f"the questions were not all answered: {file} was not written") from error
    write(file, Toml(told, words, today).text())


def own_address() -> str:
    """Return this machine's address in its network; "" where it has none."""
    with suppress(OSError), closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asked:
        asked.connect(_ELSEWHERE)
        return str(asked.getsockname()[0])
    return ""


def is_reached(host: str) -> bool:
    """Whether a printer at that address takes a connection now."""
    with suppress(OSError), socket.create_connection((host, _PRINTERS_PORT), timeout=_PRINTER_S):
        return True
    return False


def _asker() -> Callable[[str], str]:
    """Return what asks: in a terminal with keys to move in the line, of a pipe each line is an answer.

    Raises EOFError where nobody can be asked.
    """
    # Python's streams are None where whoever started it had closed them.
    if sys.stdin is None or sys.stdout is None:
        raise EOFError
    if sys.stdin.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401 - input() edits by it from now on
        return input

    def of_pipe(prompt: str) -> str:
        answer = input(prompt)
        print(answer)  # So that what was asked and answered can be read again.
        return answer

    return of_pipe
