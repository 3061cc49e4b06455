"""A slow box: processes that get a share of one processor core, all of them together.

Linux limits them by a cpu cgroup, which only root may make. Where none can be made they are stopped and
continued by signals instead, which is coarser: whoever measures so has to say it.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from bench.processes import children_of

PERIOD_S = 0.1
"""In each of these they may run for their share."""
_ROOT = Path("/sys/fs/cgroup")


class CpuLimit(Protocol):
    """What processes share. ``is_real``: the kernel counts what they use, instead of pauses from outside."""

    is_real: bool

    def add(self, pid: int) -> None:
        """Limit that process, and all it will start."""


@contextmanager
def cpu_limit(share: float) -> Iterator[CpuLimit]:
    """Give what is added ``share`` of a core, above 0 and below 1. End the processes first."""
    limit: Cgroup | Signals
    try:
        limit = Cgroup(share)
    except OSError as error:
        print(
            f"# NO CPU CGROUP CAN BE MADE HERE ({error}): stopped and continued by signals instead",
            flush=True,
        )
        limit = Signals(share)
    try:
        yield limit
    finally:
        limit.close()


class Cgroup:
    """A cpu cgroup of either version. Raises OSError where there is none, or this user may make none."""

    is_real = True

    def __init__(self, share: float) -> None:
        is_v2 = (_ROOT / "cgroup.controllers").exists()
        self._folder = (_ROOT if is_v2 else _ROOT / "cpu") / f"mot_cua_bench_{os.getpid()}"
        period_us, quota_us = round(PERIOD_S * 1e6), round(PERIOD_S * share * 1e6)
        self._folder.mkdir()
        try:
            if is_v2:
                (_ROOT / "cgroup.subtree_control").write_text("+cpu", encoding="ascii")
                (self._folder / "cpu.max").write_text(f"{quota_us} {period_us}", encoding="ascii")
            else:
                (self._folder / "cpu.cfs_period_us").write_text(str(period_us), encoding="ascii")
                (self._folder / "cpu.cfs_quota_us").write_text(str(quota_us), encoding="ascii")
        except OSError:
            self.close()
            raise

    def add(self, pid: int) -> None:
        """Limit that process, and all it will start."""
        (self._folder / "cgroup.procs").write_text(str(pid), encoding="ascii")

    def close(self) -> None:
        """Remove the group, which must be empty."""
        self._folder.rmdir()


class Signals:
    """Stops the processes for the rest of each period, whether they had anything to do or not."""

    is_real = False

    def __init__(self, share: float) -> None:
        self._run_s, self._rest_s = PERIOD_S * share, PERIOD_S * (1 - share)
        self._pids: list[int] = []
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def add(self, pid: int) -> None:
        """Limit that process, and all it will start."""
        self._pids.append(pid)

    def close(self) -> None:
        """Let what still runs go on without a pause."""
        self._closed.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closed.wait(self._run_s):
            self._tell(signal.SIGSTOP)
            self._closed.wait(self._rest_s)
            self._tell(signal.SIGCONT)

    def _tell(self, number: signal.Signals) -> None:
        for pid in self._pids:
            for one in (pid, *_descendants(pid)):
                with suppress(ProcessLookupError):
                    os.kill(one, number)


def _descendants(pid: int) -> list[int]:
    try:
        children = children_of(pid)
    except OSError:
        return []
    return [*children, *(one for child in children for one in _descendants(child))]
