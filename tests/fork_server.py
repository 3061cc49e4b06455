"""A process that imports ``server.py`` once and forks servers: each starts with 1 s of work less.

Hundreds of tests start a server or a command of it. What runs is the same ``server.main``, in a process of
its own that gets the same signals and ends with the same codes; ``tests/test_server.py`` starts it from
nothing. Run as ``python -m tests.fork_server DESCRIPTOR``, a socket that hands over what to start.
"""

import atexit
import faulthandler
import gc
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import lru_cache

# By name, before gevent puts functions of its own in their places: the fork server waits plainly.
from os import close, dup2, fork, waitpid, write
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

ROOT = Path(__file__).resolve().parents[1]
_NUMBER = struct.Struct("!i")
_MOST_BYTES = 64 * 1024


class ForkedProcess:
    """``server.py`` with these arguments, forked off the fork server; used like a ``subprocess.Popen``.

    ``stderr`` is an open file's descriptor, None for a pipe that ``communicate`` reads.
    """

    def __init__(self, arguments: Sequence[str], *, stderr: int | None = None) -> None:
        out, out_end = os.pipe()
        err, err_end = (None, stderr) if stderr is not None else os.pipe()
        status, status_end = os.pipe()
        handed = [out_end, err_end, status_end]
        _start(arguments, handed)
        for end in handed if stderr is None else [out_end, status_end]:
            close(end)
        self.stdout = open(out, encoding="utf-8")  # noqa: SIM115  # closed by communicate
        self.stderr = None if err is None else open(err, encoding="utf-8")  # noqa: SIM115
        self._status: BinaryIO = open(status, "rb")  # noqa: SIM115
        self.pid: int = _NUMBER.unpack(self._status.read(_NUMBER.size))[0]
        # Not by its number: once it has ended by itself, a round of the tests gives that to another process.
        self._process = _descriptor_of(self.pid)
        self.returncode: int | None = None

    def terminate(self) -> None:
        """Send SIGTERM, unless it has ended."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Send SIGKILL, unless it has ended."""
        self.send_signal(signal.SIGKILL)

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal, unless it has ended."""
        # It may have ended by itself, and its parent has taken leave of it then.
        with suppress(ProcessLookupError):
            if self.returncode is None and self._process is not None:
                signal.pidfd_send_signal(self._process, number)

    def wait(self, timeout: float | None = None) -> int:
        """Return its exit code, negative for a signal. Raises subprocess.TimeoutExpired."""
        if self.returncode is None:
            waiting = threading.Thread(target=self._wait, daemon=True)
            waiting.start()
            waiting.join(timeout)
            if self.returncode is None:
                raise subprocess.TimeoutExpired("server.py", timeout or 0)
        return self.returncode

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Read what it still prints, wait for its end, and return both. Raises subprocess.TimeoutExpired."""
        self.wait(timeout)
        texts = []
        for stream in (self.stdout, self.stderr):
            if stream is None or stream.closed:
                texts.append("")
                continue
            with stream:
                texts.append(stream.read())
        return texts[0], texts[1]

    def _wait(self) -> None:
        with self._status:
            self.returncode = _NUMBER.unpack(self._status.read(_NUMBER.size))[0]
        if self._process is not None:
            close(self._process)


def _descriptor_of(pid: int) -> int | None:
    try:
        return os.pidfd_open(pid)
    except ProcessLookupError:  # It has ended, and its parent has taken leave of it.
        return None


@lru_cache(maxsize=1)
def _fork_server() -> socket.socket:
    """Start the fork server of this test process; it ends with the process that holds the socket."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with its:
        command = [sys.executable, "-m", "tests.fork_server", str(its.fileno())]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, pass_fds=[its.fileno()])
    atexit.register(_end, ours, process)
    return ours


def _end(ours: socket.socket, process: subprocess.Popen[bytes]) -> None:
    ours.close()
    process.wait()


_turn = threading.Lock()


def _start(arguments: Sequence[str], descriptors: Sequence[int]) -> None:
    message = json.dumps([list(arguments), dict(os.environ)]).encode()
    with _turn:
        socket.send_fds(_fork_server(), [message], list(descriptors))


def _serve(asking: socket.socket) -> None:
    """Fork a server for each message until the other end is closed."""
    import flask
    import gevent.os

    import server

    # With all that `run` brings, which server.py leaves to it.
    import serving
    from tests.new_files import CompiledTemplates

    flask.Flask.jinja_options = {"bytecode_cache": CompiledTemplates()}
    _begin((*serving.FACES, *server.CAPABILITIES))
    # So that no child looks through what all of them have.
    gc.collect()
    gc.freeze()
    while True:
        message, handed, _, _ = socket.recv_fds(asking, _MOST_BYTES, 3)
        if not message:
            return
        # Twice: a parent of its own waits for each server, and this one goes on.
        if not fork():
            asking.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            child = gevent.os.fork()
            if child:
                _report(child, *handed)
            _become(server.main, server.end, message, *handed)
        for descriptor in handed:
            close(descriptor)


def _begin(capabilities: Iterable[Any]) -> None:
    """Do what each server begins with and finds the same: load all pages' modules, read the sentences."""
    from office.capabilities import blueprints_of
    from office.words.catalogue import STANDARD, shipped

    shipped(STANDARD)
    blueprints_of(capabilities)


def _report(child: int, out: int, err: int, status: int) -> NoReturn:
    """Tell the child's number and, once it has ended, its exit code."""
    close(out)
    close(err)
    # Who asked may be gone: the server is ended by others then.
    with suppress(BrokenPipeError):
        write(status, _NUMBER.pack(child))
        _, ended = waitpid(child, 0)
        write(status, _NUMBER.pack(os.waitstatus_to_exitcode(ended)))
    os._exit(0)


def _become(
    main: Callable[[Sequence[str]], int],
    end: Callable[[int], NoReturn],
    message: bytes,
    out: int,
    err: int,
    status: int,
) -> NoReturn:
    arguments, environment = json.loads(message)
    close(status)
    for handed, standard in ((out, 1), (err, 2)):
        dup2(handed, standard)
        close(handed)
    # As where server.py is started by itself: what ends it by a signal says where it stood.
    faulthandler.enable()
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["server.py", *arguments]
    end(main(arguments))


if __name__ == "__main__":
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # Made before gevent puts its own sockets in place of these: this process waits plainly.
    with socket.socket(fileno=int(sys.argv[1])) as asking_end:
        _serve(asking_end)
