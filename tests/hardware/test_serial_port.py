"""One line on real ptys and sockets: plugged, unplugged, taken, silent, and no descriptor left behind."""

import fcntl
import os
import queue
import resource
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware import serial_port
from hardware.serial_port import Port, PortGone, PortState, SerialPort
from tests.hardware.wires.virtual_port import VirtualPort
from tests.leftovers import held, left_since

_WAIT_S = 20.0
_MANY_SILENCES_S = 0.05


class RunningLine:
    """A line in a thread of its own, with what it tells."""

    def __init__(self, path: str) -> None:
        self.states: queue.Queue[PortState] = queue.Queue()
        self.received: queue.Queue[bytes] = queue.Queue()
        self.line = SerialPort(Port(path), self._heard, self.states.put, pauses_s=(0.05,))
        self.thread = threading.Thread(target=self.line.run, daemon=True)

    def _heard(self, received: bytes) -> None:
        if received:
            self.received.put(received)

    def state(self) -> PortState:
        return self.states.get(timeout=_WAIT_S)

    def heard(self, count: int) -> bytes:
        heard = b""
        while len(heard) < count:
            heard += self.received.get(timeout=_WAIT_S)
        return heard


@contextmanager
def running(path: str) -> Iterator[RunningLine]:
    line = RunningLine(path)
    line.thread.start()
    try:
        yield line
    finally:
        line.line.close()
        line.thread.join(_WAIT_S)
        assert not line.thread.is_alive()


@pytest.fixture
def port(tmp_path: Path) -> Iterator[VirtualPort]:
    plugged = VirtualPort(tmp_path / "port")
    yield plugged
    plugged.unplug()


def test_bytes_travel_both_ways(port: VirtualPort) -> None:
    port.plug()

    with running(str(port.path)) as line:
        assert line.state() is PortState.OK
        port.send(b"\x02A\x03")
        line.line.write(b"B012")

        assert line.heard(3) == b"\x02A\x03"
        assert port.receive(4) == b"B012"


def test_an_unplugged_line_is_told_of_and_works_again_once_plugged_in(port: VirtualPort) -> None:
    with running(str(port.path)) as line:
        assert line.state() is PortState.UNPLUGGED
        port.plug()
        assert line.state() is PortState.OK
        port.unplug()
        assert line.state() is PortState.UNPLUGGED
        with pytest.raises(PortGone):
            line.line.write(b"B012")
        port.plug()
        assert line.state() is PortState.OK
        line.line.write(b"B013")

        assert port.receive(4) == b"B013"


def test_a_port_that_another_program_holds_is_in_use_until_it_lets_go(port: VirtualPort) -> None:
    port.plug()
    other = os.open(port.path, os.O_RDWR | os.O_NOCTTY)
    fcntl.flock(other, fcntl.LOCK_EX)

    with running(str(port.path)) as line:
        assert line.state() is PortState.IN_USE
        fcntl.flock(other, fcntl.LOCK_UN)
        assert line.state() is PortState.OK
    os.close(other)


def test_a_device_that_takes_nothing_is_opened_anew_instead_of_waited_for(port: VirtualPort) -> None:
    port.plug()

    with running(str(port.path)) as line:
        assert line.state() is PortState.OK
        with pytest.raises(PortGone):
            line.line.write(b"x" * 1_000_000)  # nobody reads: the kernel's buffer is full long before
        assert line.state() is PortState.UNPLUGGED
        assert line.state() is PortState.OK


def test_a_box_in_the_network_is_a_line_too() -> None:
    box = socket.create_server(("127.0.0.1", 0))
    with box, running(f"socket://127.0.0.1:{box.getsockname()[1]}") as line:
        peer, _ = box.accept()
        assert line.state() is PortState.OK
        peer.sendall(b"key")
        line.line.write(b"B012")
        assert line.heard(3) == b"key"
        assert peer.recv(4) == b"B012"
        peer.close()
        assert line.state() is PortState.UNPLUGGED
        again, _ = box.accept()
        assert line.state() is PortState.OK
        again.close()


def test_a_name_no_host_can_have_is_an_unplugged_line() -> None:
    with running(f"socket://{'a' * 64}:4001") as line:
        assert line.state() is PortState.UNPLUGGED


def test_plugging_in_and_out_leaves_no_descriptor(port: VirtualPort) -> None:
    before = held()

    with running(str(port.path)) as line:
        for _ in range(20):
            port.plug()
            while line.state() is not PortState.OK:
                pass
            port.send(b"key")
            assert line.heard(3) == b"key"
            port.unplug()
    port.unplug()

    assert left_since(before) == ([], 0)


_CROWDED = """
from gevent import monkey
monkey.patch_all()
import os, sys, threading
from hardware.serial_port import SerialPort, Port
many = [os.open("/dev/null", os.O_RDONLY) for _ in range(1100)]
is_there, has_heard = threading.Event(), threading.Event()
line = SerialPort(Port(sys.argv[1]), lambda heard: heard and has_heard.set(), lambda state: is_there.set())
thread = threading.Thread(target=line.run)
thread.start()
assert is_there.wait(20)
line.write(b"ready")
assert has_heard.wait(20)
line.close()
thread.join()
"""


def test_a_line_works_beside_a_crowd_of_connections_under_gevent(port: VirtualPort) -> None:
    # select() knows no descriptor above 1023; a full hall has more.
    if resource.getrlimit(resource.RLIMIT_NOFILE)[0] < 1200:
        pytest.skip("this machine gives a process too few descriptors")
    port.plug()
    command = [sys.executable, "-c", _CROWDED, str(port.path)]

    with subprocess.Popen(command, cwd=Path(__file__).parents[2]) as program:
        ready = port.receive(5)
        port.send(b"key")
        code = program.wait(_WAIT_S)

    assert (ready, code) == (b"ready", 0)


def test_a_silence_is_told_once_and_nobody_wakes_for_it_again(
    port: VirtualPort, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serial_port, "_QUIET_S", 0.001)
    port.plug()
    told: queue.Queue[bytes] = queue.Queue()
    line = SerialPort(Port(str(port.path)), told.put, lambda state: None)
    thread = threading.Thread(target=line.run, daemon=True)
    thread.start()

    heard = [told.get(timeout=_WAIT_S)]
    for pressed in (b"a", b"b"):
        time.sleep(_MANY_SILENCES_S)
        port.send(pressed)
        heard += [told.get(timeout=_WAIT_S), told.get(timeout=_WAIT_S)]
    time.sleep(_MANY_SILENCES_S)
    line.close()
    thread.join(_WAIT_S)

    assert heard == [b"", b"a", b"", b"b", b""]
    assert told.qsize() <= 1, "the bell of its closing is all that came"


def test_a_closed_line_ends_without_waiting_for_a_silence(
    port: VirtualPort, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serial_port, "_QUIET_S", 3_600)
    port.plug()

    with running(str(port.path)) as line:
        assert line.state() is PortState.OK
        line.line.close()
        line.thread.join(_WAIT_S)

        assert not line.thread.is_alive()
