"""A slow box: what is added gets its share of the processor and no more, and its children with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bench import cpu_limit as limits
from bench.cpu_limit import Cgroup, CpuLimit, Signals, cpu_limit
from bench.measured_office import cpu_s_of
from bench.processes import children_of

SHARE = 0.2
PATIENCE_S = 60
_BUSY = "print('busy', flush=True)\nwhile True: pass"
_PARENT = f"import subprocess, sys; sys.stdin.readline(); subprocess.run([sys.executable, '-c', {_BUSY!r}])"


@contextmanager
def parent_of_a_busy_process(limit: CpuLimit) -> Iterator[int]:
    """A process that is limited, and then starts another that never rests; gives the other's id."""
    command = [sys.executable, "-c", _PARENT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        limit.add(parent.pid)
        assert parent.stdin is not None
        assert parent.stdout is not None
        parent.stdin.write(b"\n")
        parent.stdin.flush()
        assert parent.stdout.readline() == b"busy\n"
        (child,) = children_of(parent.pid)
        try:
            yield child
        finally:
            for pid in (child, parent.pid):
                os.kill(pid, signal.SIGKILL)


def used_share(pid: int) -> float:
    """Of a core, over many periods of the limit."""
    began_s, used_s = time.monotonic(), cpu_s_of(pid)
    time.sleep(10 * limits.PERIOD_S)
    return (cpu_s_of(pid) - used_s) / (time.monotonic() - began_s)


def is_seen(what: Callable[[], bool]) -> bool:
    """Whether it is so at one of many looks."""
    deadline = time.monotonic() + PATIENCE_S
    while not what():
        if time.monotonic() > deadline:
            return False
    return True


def test_a_cgroup_holds_a_process_and_its_children_to_their_share() -> None:
    try:
        limit = Cgroup(SHARE)
    except OSError as error:
        pytest.skip(f"no cpu cgroup can be made here: {error}")

    try:
        with parent_of_a_busy_process(limit) as child:
            assert f"/mot_cua_bench_{os.getpid()}" in Path(f"/proc/{child}/cgroup").read_text(
                encoding="ascii"
            )
            # More than that is what it would take on two cores that have nothing else to do.
            assert used_share(child) < 2 * SHARE
    finally:
        assert is_seen(lambda: not Path(f"/proc/{child}").exists())
        limit.close()


def test_signals_let_a_process_and_its_children_rest_and_go_on() -> None:
    limit = Signals(SHARE)

    with parent_of_a_busy_process(limit) as child:
        state = Path(f"/proc/{child}/stat")

        assert is_seen(lambda: " T " in state.read_text(encoding="ascii"))
        used_s = cpu_s_of(child)
        assert is_seen(lambda: cpu_s_of(child) > used_s)
        limit.close()
        assert is_seen(lambda: " R " in state.read_text(encoding="ascii"))


def test_where_no_cgroup_can_be_made_it_is_said_and_the_figures_know(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(limits, "_ROOT", tmp_path)

    with cpu_limit(SHARE) as limit:
        assert not limit.is_real

    assert "NO CPU CGROUP CAN BE MADE HERE" in capsys.readouterr().out
